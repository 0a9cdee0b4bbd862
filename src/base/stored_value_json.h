// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Only for the writers (*_json.cpp) of later rooms: nlohmann's header goes no further.
#include "base/stored_json.h"

#include <nlohmann/json.hpp>

#include <string>
#include <tuple>

namespace tableside {

template <typename Fields, typename Owner>
void writeFields(const Fields& fields, nlohmann::ordered_json& object, const Owner& owner);

template <typename Value>
nlohmann::ordered_json storedJson(const Value& value) {
  if constexpr (StoredAsObject<Value>) {
    auto object = nlohmann::ordered_json::object();
    writeFields(kFields<Value>, object, value);
    return object;
  } else if constexpr (StoredAsText<Value>) {
    return StoredText<Value>::write(value);
  } else if constexpr (StoredOtherwise<Value>) {
    return storedJson(StoredAs<Value>::write(value));
  } else if constexpr (kIsMap<Value>) {
    auto map = nlohmann::ordered_json::object();
    for (const auto& [key, each] : value) map[key] = storedJson(each);
    return map;
  } else if constexpr (kIsKeyed<Value>) {
    auto object = nlohmann::ordered_json::object();
    for (const auto& item : value) object[item.*kKey<typename Value::value_type>] = storedJson(item);
    return object;
  } else if constexpr (kIsList<Value>) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& item : value) list.push_back(storedJson(item));
    return list;
  } else if constexpr (kIsOptional<Value>) {
    return storedJson(*value);
  } else {
    return value;
  }
}

template <typename Owner, typename Value>
void writeField(const StoredField<Owner, Value>& field, nlohmann::ordered_json& object, const Owner& owner) {
  const Value& value = owner.*field.member;
  if (field.kept == Kept::Always || !(value == Value{})) object[field.key] = storedJson(value);
}
template <typename Owner, typename... Fields>
void writeField(const StoredGroup<Fields...>& group, nlohmann::ordered_json& object, const Owner& owner) {
  auto together = nlohmann::ordered_json::object();
  writeFields(group.fields, together, owner);
  if (!together.empty()) object[group.key] = std::move(together);
}
template <typename Owner, std::size_t count>
void writeField(const StoredNumbers<Owner, count>& field, nlohmann::ordered_json& object,
                const Owner& owner) {
  for (const auto member : field.members) object[field.key].push_back(owner.*member);
}

// Adds the owner's fields to the object.
template <typename Fields, typename Owner>
void writeFields(const Fields& fields, nlohmann::ordered_json& object, const Owner& owner) {
  std::apply([&](const auto&... field) { (writeField(field, object, owner), ...); }, fields);
}

// Without a line break; a byte that is no UTF-8 becomes U+FFFD instead of an exception.
inline std::string textOf(const nlohmann::ordered_json& value) {
  return value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace tableside
