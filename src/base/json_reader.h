// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/data_folder.h"
#include "base/diagnostic.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tableside {

struct JsonMember;

// A parsed JSON value that remembers its line, so that whoever finds it wrong can name the place.
struct JsonValue {
  enum class Kind { Null, Boolean, Integer, Real, Text, List, Object };

  Kind kind = Kind::Null;
  int line = 0;
  bool boolean = false;
  std::int64_t integer = 0;
  std::string text;  // of a Text; of a Real, its characters
  std::vector<JsonValue> items;
  std::vector<JsonMember> members;  // in the order of the file

  const JsonValue* find(std::string_view key) const;
  JsonValue* find(std::string_view key) { return const_cast<JsonValue*>(std::as_const(*this).find(key)); }
  bool is(Kind other) const { return kind == other; }
};

struct JsonMember {
  std::string key;
  int line = 0;
  JsonValue value;
};

struct JsonLimits {
  std::size_t bytes = 8u << 20;
  int depth = 64;
};

// Parses the whole text or nothing. Refused beyond JSON's own grammar: equal keys in one object, U+0000 in a
// text, more than the limits. A UTF-8 byte order mark is accepted.
std::optional<JsonValue> parseJson(std::string_view text, const std::string& file, Diagnostics& diagnostics,
                                   const JsonLimits& limits = {});

// The text of a data file, or a report of why there is none.
std::optional<std::string> readDataFile(const DataFolder& data, const std::string& name,
                                        Diagnostics& diagnostics);
// The object that a data file holds, of a schema that this program knows.
std::optional<JsonValue> parseDataObject(std::string_view text, const std::string& name, int schema,
                                         Diagnostics& diagnostics);
std::optional<JsonValue> readDataObject(const DataFolder& data, const std::string& name, int schema,
                                        Diagnostics& diagnostics);

// Walks an object's members and collects what is wrong; remembers subject and path for the messages.
class JsonReader {
 public:
  JsonReader(std::string file, Diagnostics& diagnostics)
      : file_(std::move(file)), diagnostics_(&diagnostics) {}

  // A reader whose messages carry this subject or a longer path.
  JsonReader about(SubjectKind kind, std::string id) const;
  JsonReader at(std::string_view key) const;

  Diagnostic& report(DiagnosticCode code, int line, std::string found = {}, std::string expected = {},
                     std::string nearest = {}) const;

  // Each reports a KeyUnknown with the nearest of `known`.
  void refuseUnknownKeys(const JsonValue& object, const std::vector<std::string>& known) const;
  // nullptr, with a report, when the key is missing or the value of another kind.
  const JsonValue* need(const JsonValue& object, std::string_view key, JsonValue::Kind kind) const;
  // The same, but silence when the key is missing.
  const JsonValue* take(const JsonValue& object, std::string_view key, JsonValue::Kind kind) const;
  bool expectKind(const JsonValue& value, JsonValue::Kind kind) const;
  std::optional<int> number(const JsonValue& value, int from, int to) const;
  // The schema number of a file: there, and none that this program does not know.
  void needSchema(const JsonValue& root, int known) const;
  std::vector<const JsonValue*> textItems(
      const JsonValue& list) const;                             // a list of texts; others are reported
  std::vector<std::string> texts(const JsonValue& list) const;  // the same without their lines

  const std::string& file() const { return file_; }

 private:
  std::string file_;
  Subject subject_;
  std::string field_;
  Diagnostics* diagnostics_;
};

std::string_view nameOf(JsonValue::Kind kind);  // "a text", "a whole number" ...

}  // namespace tableside
