// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/stored_value_json.h"
#include "rules/table/own_fields.h"

namespace tableside {
namespace {

using Json = nlohmann::ordered_json;

Json jsonOf(const OwnCells& cells, const Catalogue& catalogue) {
  Json object = Json::object();
  Json patterns = Json::array();
  for (const WrittenCell& cell : cells) {
    const std::string text = cellText(cell, catalogue.find(cell.question));
    if (cell.question == kPatternKey) {
      patterns.push_back(text);
      object[cell.question] = patterns.size() == 1 ? Json(text) : patterns;
    } else {
      object[cell.question] = text;
    }
  }
  return object;
}

Json jsonOf(const OwnAlternatives& alternatives, const Catalogue& catalogue) {
  if (alternatives.size() == 1) return jsonOf(alternatives.front(), catalogue);
  Json list = Json::array();
  for (const OwnCells& cells : alternatives) list.push_back(jsonOf(cells, catalogue));
  return list;
}

Json jsonOf(const OwnRow& row, const Catalogue& catalogue) {
  Json object = Json::object();
  writeFields(kRowId, object, row);
  object["when"] = jsonOf(row.when, catalogue);
  if (!row.unless.empty()) object["unless"] = jsonOf(row.unless, catalogue);
  writeFields(kRowPriority, object, row);
  object[std::string(nameOf(row.effect()))] =
      std::visit([](const auto& does) { return storedJson(does); }, row.does);
  writeFields(kRowReasons, object, row);
  return object;
}

Json jsonOf(const OwnRows& own, const Catalogue& catalogue) {
  Json root = {{"schema", kTableSchema}};
  writeFields(kBesideRows, root, own);
  root["rows"] = Json::array();
  for (const OwnRow& row : own.rows) root["rows"].push_back(jsonOf(row, catalogue));
  return root;
}

// As if it had been parsed, but in no line.
JsonValue parsed(const Json& json) {
  JsonValue value;
  if (json.is_object()) {
    value.kind = JsonValue::Kind::Object;
    for (const auto& [key, member] : json.items()) value.members.push_back({key, 0, parsed(member)});
  } else if (json.is_array()) {
    value.kind = JsonValue::Kind::List;
    for (const Json& item : json) value.items.push_back(parsed(item));
  } else if (json.is_string()) {
    value.kind = JsonValue::Kind::Text;
    value.text = json.get_ref<const std::string&>();
  } else if (json.is_boolean()) {
    value.kind = JsonValue::Kind::Boolean;
    value.boolean = json.get<bool>();
  } else {
    value.kind = JsonValue::Kind::Integer;
    value.integer = json.get<std::int64_t>();
  }
  return value;
}

}  // namespace

OwnFile fileOf(const OwnRows& own, const Catalogue& catalogue) {
  const Json root = jsonOf(own, catalogue);
  // A byte that is no UTF-8 becomes U+FFFD instead of an exception.
  return {root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n", parsed(root)};
}

std::string writeOwnRows(const OwnRows& own, const Catalogue& catalogue) {
  return fileOf(own, catalogue).text;
}

}  // namespace tableside
