// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/table/own_fields.h"

namespace tableside {
namespace {

using Kind = JsonValue::Kind;

// Everything here takes what is there and leaves out what is not: the loader (table_reader.cpp) judges.

// A list of names may be one name alone; "all" is what is meant when nothing is named.
void makeList(JsonValue* names) {
  if (!names || !names->is(Kind::Text)) return;
  if (names->text != "all") names->items = {*names};
  names->kind = Kind::List;
}

OwnCells cellsOf(const JsonValue& object, const Catalogue& catalogue) {
  OwnCells cells;
  for (const JsonMember& member : object.members) {
    if (member.value.is(Kind::Text)) cells.push_back(cellFrom(member.key, member.value.text, catalogue));
    if (member.key != kPatternKey) continue;
    for (const JsonValue& item : member.value.items)
      if (item.is(Kind::Text)) cells.push_back(cellFrom(member.key, item.text, catalogue));
  }
  return cells;
}

OwnAlternatives alternativesOf(const JsonValue& row, std::string_view key, const Catalogue& catalogue) {
  const JsonValue* value = row.find(key);
  if (!value) return {};
  if (value->is(Kind::Object)) return {cellsOf(*value, catalogue)};
  OwnAlternatives all;
  for (const JsonValue& item : value->items) all.push_back(cellsOf(item, catalogue));
  return all;
}

OwnRow rowOf(JsonValue object, const Catalogue& catalogue, const JsonReader& reader) {
  OwnRow row;
  row.when = alternativesOf(object, "when", catalogue);
  row.unless = alternativesOf(object, "unless", catalogue);
  for (int i = 0; i < kEffects; ++i)
    if (JsonValue* effect = object.find(nameOf(static_cast<Effect>(i))); effect && effect->is(Kind::Object)) {
      makeList(effect->find("techniques"));
      makeList(effect->find("regions"));
      row.does = doing<WrittenForm>(static_cast<Effect>(i));
      std::visit(
          [&](auto& does) {
            readFields(kFields<std::remove_cvref_t<decltype(does)>>, *effect, reader, does);
          },
          row.does);
    }
  makeList(object.find("source"));
  readFields(kRowId, object, reader, row);
  readFields(kRowPriority, object, reader, row);
  readFields(kRowReasons, object, reader, row);
  return row;
}

}  // namespace

OwnRows ownRowsOf(const JsonValue& root, const Catalogue& catalogue) {
  Diagnostics ignored;
  const JsonReader reader({}, ignored);
  OwnRows own;
  if (const JsonValue* rows = reader.take(root, "rows", Kind::List))
    for (const JsonValue& item : rows->items)
      if (item.is(Kind::Object)) own.rows.push_back(rowOf(item, catalogue, reader));
  readFields(kBesideRows, root, reader, own);
  return own;
}

}  // namespace tableside
