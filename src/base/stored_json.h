// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_reader.h"

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace tableside {

// Reading back what this program wrote itself: what was left out because it was empty is empty again, a value
// of the wrong kind is reported.

inline constexpr int kStoredNumberLimit = 1000000;

inline std::string storedText(const JsonValue& object, std::string_view key, const JsonReader& reader) {
  const JsonValue* value = reader.take(object, key, JsonValue::Kind::Text);
  return value ? value->text : std::string();
}

inline std::vector<std::string> storedTexts(const JsonValue& object, std::string_view key,
                                            const JsonReader& reader) {
  const JsonValue* value = reader.take(object, key, JsonValue::Kind::List);
  return value ? reader.at(key).texts(*value) : std::vector<std::string>();
}

inline bool storedFlag(const JsonValue& object, std::string_view key, const JsonReader& reader) {
  const JsonValue* value = reader.take(object, key, JsonValue::Kind::Boolean);
  return value && value->boolean;
}

inline std::optional<int> storedNumberIfAny(const JsonValue& object, std::string_view key,
                                            const JsonReader& reader) {
  const JsonValue* value = object.find(key);
  return value ? reader.at(key).number(*value, -kStoredNumberLimit, kStoredNumberLimit) : std::nullopt;
}

inline int storedNumber(const JsonValue& object, std::string_view key, const JsonReader& reader) {
  const JsonValue* value = reader.need(object, key, JsonValue::Kind::Integer);
  return value ? reader.at(key).number(*value, -kStoredNumberLimit, kStoredNumberLimit).value_or(0) : 0;
}

// One of a few fixed words; `parse` gives nullopt for any other.
template <typename Parse>
auto storedWord(const JsonValue& object, std::string_view key, const JsonReader& reader, Parse parse) {
  const JsonValue* value = reader.need(object, key, JsonValue::Kind::Text);
  const auto word = value ? parse(value->text) : std::nullopt;
  if (value && !word) reader.at(key).report(DiagnosticCode::UnknownWord, value->line, value->text);
  return word ? *word : std::remove_cvref_t<decltype(*word)>{};
}

// `read` makes one item of each object in the list.
template <typename Read>
auto storedList(const JsonValue& object, std::string_view key, const JsonReader& reader, Read read) {
  std::vector<decltype(read(object, reader))> all;
  const JsonValue* list = reader.take(object, key, JsonValue::Kind::List);
  if (!list) return all;
  const JsonReader inside = reader.at(key);
  for (const JsonValue& item : list->items)
    if (inside.expectKind(item, JsonValue::Kind::Object)) all.push_back(read(item, inside));
  return all;
}

}  // namespace tableside
