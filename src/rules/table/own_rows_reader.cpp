// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/table/own_rows.h"

#include <algorithm>

namespace tableside {
namespace {

using Kind = JsonValue::Kind;

// Everything here takes what is there and leaves out what is not: the loader (table_reader.cpp) judges.

const JsonValue* take(const JsonValue& object, std::string_view key, Kind kind) {
  const JsonValue* value = object.find(key);
  return value && value->is(kind) ? value : nullptr;
}

std::string textOf(const JsonValue& object, std::string_view key) {
  const JsonValue* value = take(object, key, Kind::Text);
  return value ? value->text : std::string();
}

std::optional<int> numberOf(const JsonValue* value) {
  return value && value->is(Kind::Integer) ? std::optional(static_cast<int>(value->integer)) : std::nullopt;
}

std::optional<int> numberOf(const JsonValue& object, std::string_view key) {
  return numberOf(object.find(key));
}

// A list of texts, or one alone; "all" is what is meant when nothing is named.
std::vector<std::string> textsOf(const JsonValue& object, std::string_view key) {
  std::vector<std::string> texts;
  const JsonValue* value = object.find(key);
  if (!value) return texts;
  if (value->is(Kind::Text) && value->text != "all") texts.push_back(value->text);
  for (const JsonValue& item : value->items)
    if (item.is(Kind::Text)) texts.push_back(item.text);
  return texts;
}

template <typename Enum>
Enum wordOf(const JsonValue& object, std::string_view key, Enum last) {
  const std::string word = textOf(object, key);
  for (int i = 0; i < static_cast<int>(last); ++i)
    if (nameOf(static_cast<Enum>(i)) == word) return static_cast<Enum>(i);
  return last;
}

MinuteRange minutesOf(const JsonValue& object) {
  const JsonValue* list = take(object, "minutes", Kind::List);
  if (!list || list->items.size() != 3) return {};
  return {numberOf(&list->items[0]).value_or(0), numberOf(&list->items[1]).value_or(0),
          numberOf(&list->items[2]).value_or(0)};
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

void read(OwnRow::Refer& refer, const JsonValue& effect) {
  refer.to = textOf(effect, "to");
  refer.urgency = wordOf(effect, "urgency", Urgency::Routine);
  refer.session = wordOf(effect, "session", Session::GoOn);
}

void read(OwnRow::Block& block, const JsonValue& effect) {
  block.techniques = textsOf(effect, "techniques");
  block.regions = textsOf(effect, "regions");
}

void read(OwnRow::Limit& limit, const JsonValue& effect) {
  limit.techniques = textsOf(effect, "techniques");
  limit.regions = textsOf(effect, "regions");
  limit.pressureAtMost = numberOf(effect, "pressure_at_most");
  limit.minutesAtMost = numberOf(effect, "minutes_at_most");
  limit.sessionMinutesAtMost = numberOf(effect, "session_minutes_at_most");
}

void read(OwnRow::Position& position, const JsonValue& effect) {
  position.use = textsOf(effect, "use");
  position.avoid = textsOf(effect, "avoid");
}

void read(OwnRow::Suggest& suggest, const JsonValue& effect) {
  suggest.technique = textOf(effect, "technique");
  suggest.regions = textsOf(effect, "regions");
  suggest.pressure = numberOf(effect, "pressure").value_or(0);
  suggest.minutes = minutesOf(effect);
}

void read(OwnRow::Advise& advise, const JsonValue& effect) {
  advise.audience = wordOf(effect, "to", Audience::Client);
  advise.text = textOf(effect, "text");
}

OwnRow rowOf(const JsonValue& object, const Catalogue& catalogue) {
  OwnRow row;
  row.id = textOf(object, "id");
  row.when = alternativesOf(object, "when", catalogue);
  row.unless = alternativesOf(object, "unless", catalogue);
  for (int i = 0; i < kEffects; ++i)
    if (const JsonValue* effect = take(object, nameOf(static_cast<Effect>(i)), Kind::Object)) {
      row.does = doing<WrittenForm>(static_cast<Effect>(i));
      std::visit([&](auto& does) { read(does, *effect); }, row.does);
    }
  row.priority = numberOf(object, "priority");
  row.why = textOf(object, "why");
  row.caution = textOf(object, "caution");
  row.sources = textsOf(object, "source");
  row.since = textOf(object, "since");
  row.retired = textOf(object, "retired");
  row.reviewDue = textOf(object, "review_due");
  return row;
}

Words wordsOf(const JsonValue& object, std::string_view key) {
  const JsonValue* value = take(object, key, Kind::Object);
  Diagnostics ignored;
  return value ? Words::read(*value, JsonReader({}, ignored)) : Words();
}

bool flagOf(const JsonValue& object, std::string_view key) {
  const JsonValue* value = take(object, key, Kind::Boolean);
  return value && value->boolean;
}

OwnTechnique techniqueOf(const JsonMember& member) {
  const JsonValue& object = member.value;
  OwnTechnique own;
  Technique& technique = own.technique;
  technique.id = member.key;
  technique.name = wordsOf(object, "name");
  technique.about = wordsOf(object, "about");
  for (const std::string& name : textsOf(object, "phases"))
    if (const auto phase = phaseNamed(name)) technique.phases.push_back(*phase);
  if (const JsonValue* pressure = take(object, "pressure", Kind::List);
      pressure && pressure->items.size() == 2) {
    technique.pressureLow = numberOf(&pressure->items[0]).value_or(kLightestPressure);
    technique.pressureHigh = numberOf(&pressure->items[1]).value_or(kDeepestPressure);
  }
  technique.minutes = minutesOf(object);
  technique.like = textsOf(object, "like");
  if (const JsonValue* needs = take(object, "needs", Kind::Object)) {
    technique.afterWarm = flagOf(*needs, "after_warm");
    technique.neverLast = flagOf(*needs, "never_last");
    technique.before = textsOf(*needs, "before");
  }
  own.grade = textOf(object, "grade");
  return own;
}

}  // namespace

std::optional<OwnRows> readOwnRows(const TableText& text, const Catalogue& catalogue,
                                   Diagnostics& diagnostics) {
  const auto root = parseJson(text.json, text.name, diagnostics);
  if (!root || !JsonReader(text.name, diagnostics).expectKind(*root, Kind::Object)) return std::nullopt;
  return ownRowsOf(*root, catalogue);
}

OwnRows ownRowsOf(const JsonValue& root, const Catalogue& catalogue) {
  OwnRows own;
  if (const JsonValue* rows = take(root, "rows", Kind::List))
    for (const JsonValue& item : rows->items)
      if (item.is(Kind::Object)) own.rows.push_back(rowOf(item, catalogue));
  if (const JsonValue* sources = take(root, "sources", Kind::Object))
    for (const JsonMember& member : sources->members)
      own.sources.push_back(
          {member.key, textOf(member.value, "cite"), wordOf(member.value, "grade", Grade::Practice)});
  if (const JsonValue* techniques = take(root, "techniques", Kind::Object))
    for (const JsonMember& member : techniques->members) own.techniques.push_back(techniqueOf(member));
  own.retired = textsOf(root, "retire");
  if (const JsonValue* priorities = take(root, "priority", Kind::Object))
    for (const JsonMember& member : priorities->members)
      own.priorities.emplace_back(member.key, numberOf(&member.value).value_or(0));
  return own;
}

std::vector<OwnRow> readRowsToCopy(const TableText& core, const Catalogue& catalogue) {
  Diagnostics ignored;
  const auto own = readOwnRows(core, catalogue, ignored);
  return own ? own->rows : std::vector<OwnRow>();
}

}  // namespace tableside
