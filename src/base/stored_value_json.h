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
  } else if constexpr (StoredInOtherForm<Value>) {
    return storedJson(StoredAs<Value>::write(value));
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

// Adds the owner's fields to the object.
template <typename Fields, typename Owner>
void writeFields(const Fields& fields, nlohmann::ordered_json& object, const Owner& owner) {
  const auto write = [&](const auto& field) {
    const auto& value = owner.*field.member;
    if (field.kept == Kept::Always || !(value == std::remove_cvref_t<decltype(value)>{}))
      object[field.key] = storedJson(value);
  };
  std::apply([&](const auto&... field) { (write(field), ...); }, fields);
}

// Without a line break; a byte that is no UTF-8 becomes U+FFFD instead of an exception.
inline std::string textOf(const nlohmann::ordered_json& value) {
  return value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace tableside
