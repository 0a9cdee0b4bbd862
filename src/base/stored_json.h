// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_reader.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace tableside {

// What this program writes in order to read it back. A struct names its fields once, in the order of the
// file:
//
//   template <>
//   inline constexpr std::tuple kFields<PlanStep> = {always("phase", &PlanStep::phase),
//                                                    unlessEmpty("rows", &PlanStep::rows)};
//
// Writing (stored_value_json.h) and reading both follow from that list. What was left out because it was
// empty is empty again, keys that are not in the list are passed over, and a value of the wrong kind is
// reported.

enum class Kept { Always, UnlessEmpty };

template <typename Owner, typename Value>
struct StoredField {
  const char* key;
  Value Owner::*member;
  Kept kept;
};

template <typename Owner, typename Value>
constexpr StoredField<Owner, Value> always(const char* key, Value Owner::*member) {
  return {key, member, Kept::Always};
}
template <typename Owner, typename Value>
constexpr StoredField<Owner, Value> unlessEmpty(const char* key, Value Owner::*member) {
  return {key, member, Kept::UnlessEmpty};
}

// Fields of the same owner that stand together in an object of their own; left out when all are empty.
template <typename... Fields>
struct StoredGroup {
  const char* key;
  std::tuple<Fields...> fields;
};
template <typename... Fields>
constexpr StoredGroup<Fields...> within(const char* key, Fields... fields) {
  return {key, {fields...}};
}
// Numbers of the same owner that stand together in a list.
template <typename Owner, std::size_t count>
struct StoredNumbers {
  const char* key;
  std::array<int Owner::*, count> members;
};
template <typename Owner, typename... More>
constexpr StoredNumbers<Owner, 1 + sizeof...(More)> numbers(const char* key, int Owner::*first,
                                                            More... more) {
  return {key, {first, more...}};
}

template <typename Value>
inline constexpr std::nullptr_t kFields = nullptr;

// A list of these is stored as an object: under the key that a member holds.
template <typename Item>
inline constexpr std::nullptr_t kKey = nullptr;

// A value that is stored as a text says so with `write` and `read`, which gives nullopt for any other text.
template <typename Value>
struct StoredText;

// A value that is stored in the form of another says so with `write`, which gives that form, and `read`.
template <typename Value>
struct StoredAs;

// An enum that is stored by its name.
template <auto... values>
struct StoredName {
  using Enum = std::common_type_t<decltype(values)...>;
  static std::string_view write(Enum value) { return nameOf(value); }
  static std::optional<Enum> read(std::string_view name) {
    std::optional<Enum> named;
    ((nameOf(values) == name ? void(named = values) : void()), ...);
    return named;
  }
};

template <typename Value>
concept StoredAsObject = !std::is_null_pointer_v<std::remove_const_t<decltype(kFields<Value>)>>;
template <typename Value>
concept StoredAsText = requires(const Value& value) {
  StoredText<Value>::write(value);
};
template <typename Value>
concept StoredOtherwise = requires(const Value& value) {
  StoredAs<Value>::write(value);
};
template <typename Value>
concept CanBeEmpty = requires(const Value& value) {
  value.empty();
};

template <typename Value>
inline constexpr bool kIsList = false;
template <typename Item>
inline constexpr bool kIsList<std::vector<Item>> = true;
template <typename Value>
inline constexpr bool kIsKeyed = false;
template <typename Item>
inline constexpr bool kIsKeyed<std::vector<Item>> =
    !std::is_null_pointer_v<std::remove_const_t<decltype(kKey<Item>)>>;
template <typename Value>
inline constexpr bool kIsMap = false;
template <typename Item>
inline constexpr bool kIsMap<std::vector<std::pair<std::string, Item>>> = true;
template <typename Value>
inline constexpr bool kIsOptional = false;
template <typename Value>
inline constexpr bool kIsOptional<std::optional<Value>> = true;

inline constexpr int kStoredNumberLimit = 1000000;

template <typename Fields, typename Owner>
void readFields(const Fields& fields, const JsonValue& object, const JsonReader& reader, Owner& owner);

// nullopt, with a report, when it is of another kind.
template <typename Value>
std::optional<Value> readStored(const JsonValue& json, const JsonReader& reader) {
  using Kind = JsonValue::Kind;
  if constexpr (StoredAsObject<Value>) {
    if (!reader.expectKind(json, Kind::Object)) return std::nullopt;
    Value value;
    readFields(kFields<Value>, json, reader, value);
    return value;
  } else if constexpr (StoredAsText<Value>) {
    if (!reader.expectKind(json, Kind::Text)) return std::nullopt;
    const auto value = StoredText<Value>::read(json.text);
    if (!value) reader.report(DiagnosticCode::UnknownWord, json.line, json.text);
    return value;
  } else if constexpr (StoredOtherwise<Value>) {
    auto form = readStored<decltype(StoredAs<Value>::write(Value()))>(json, reader);
    return form ? std::optional(StoredAs<Value>::read(*form)) : std::nullopt;
  } else if constexpr (kIsMap<Value>) {
    if (!reader.expectKind(json, Kind::Object)) return std::nullopt;
    Value map;
    for (const JsonMember& member : json.members)
      if (auto value = readStored<typename Value::value_type::second_type>(member.value, reader))
        map.emplace_back(member.key, std::move(*value));
    return map;
  } else if constexpr (kIsKeyed<Value>) {
    if (!reader.expectKind(json, Kind::Object)) return std::nullopt;
    Value list;
    for (const JsonMember& member : json.members)
      if (auto item = readStored<typename Value::value_type>(member.value, reader)) {
        (*item).*kKey<typename Value::value_type> = member.key;
        list.push_back(std::move(*item));
      }
    return list;
  } else if constexpr (kIsList<Value>) {
    if (!reader.expectKind(json, Kind::List)) return std::nullopt;
    Value list;
    for (const JsonValue& item : json.items)
      if (auto value = readStored<typename Value::value_type>(item, reader))
        list.push_back(std::move(*value));
    return list;
  } else if constexpr (kIsOptional<Value>) {
    return readStored<typename Value::value_type>(json, reader);
  } else if constexpr (std::is_same_v<Value, bool>) {
    return reader.expectKind(json, Kind::Boolean) ? std::optional(json.boolean) : std::nullopt;
  } else if constexpr (std::is_same_v<Value, int>) {
    return reader.number(json, -kStoredNumberLimit, kStoredNumberLimit);
  } else {
    static_assert(std::is_same_v<Value, std::string>);
    return reader.expectKind(json, Kind::Text) ? std::optional(json.text) : std::nullopt;
  }
}

// A text or a list that is missing is empty; anything else that is always written is needed.
template <typename Owner, typename Value>
void readField(const StoredField<Owner, Value>& field, const JsonValue& object, const JsonReader& reader,
               Owner& owner) {
  if (const JsonValue* json = object.find(field.key)) {
    if (auto value = readStored<Value>(*json, reader.at(field.key))) owner.*field.member = std::move(*value);
  } else if (field.kept == Kept::Always && !CanBeEmpty<Value>) {
    reader.at(field.key).report(DiagnosticCode::KeyMissing, object.line, field.key);
  }
}

template <typename Owner, typename... Fields>
void readField(const StoredGroup<Fields...>& group, const JsonValue& object, const JsonReader& reader,
               Owner& owner) {
  if (const JsonValue* json = reader.take(object, group.key, JsonValue::Kind::Object))
    readFields(group.fields, *json, reader.at(group.key), owner);
}

template <typename Owner, std::size_t count>
void readField(const StoredNumbers<Owner, count>& field, const JsonValue& object, const JsonReader& reader,
               Owner& owner) {
  const JsonValue* json = reader.need(object, field.key, JsonValue::Kind::List);
  const auto list = json ? readStored<std::vector<int>>(*json, reader.at(field.key)) : std::nullopt;
  for (std::size_t i = 0; list && list->size() == count && i < count; ++i)
    owner.*field.members[i] = (*list)[i];
}

template <typename Fields, typename Owner>
void readFields(const Fields& fields, const JsonValue& object, const JsonReader& reader, Owner& owner) {
  std::apply([&](const auto&... field) { (readField(field, object, reader, owner), ...); }, fields);
}

}  // namespace tableside
