// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_reader.h"

#include "base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace tableside {
namespace {

using Json = nlohmann::json;

// Counts lines while the parser reads. The parser looks one character past a number, so the line that counts
// is that of the last character that was not white space.
struct LineCount {
  int line = 1;
  int tokenLine = 1;
};

class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, LineCount* count) : at_(at), count_(count) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    if (*at_ == '\n') {
      ++count_->line;
    } else if (*at_ != ' ' && *at_ != '\t' && *at_ != '\r') {
      count_->tokenLine = count_->line;
    }
    ++at_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  LineCount* count_;
};

// The number that JSON writes as "7.0", "70e-1" or "0.7e1"; nullopt when it is not whole or has over 18
// digits.
std::optional<std::int64_t> wholeNumber(std::string_view text) {
  constexpr int mostDigits = 18, farthest = 1000;
  constexpr long beyondAll = 1 << 30;
  const bool isNegative = text.starts_with('-');
  if (isNegative) text.remove_prefix(1);
  const std::size_t end = std::min(text.find_first_of("eE"), text.size());
  const std::size_t point = std::min(text.find('.'), end);
  std::string digits(text.substr(0, point));
  if (point < end) digits += text.substr(point + 1, end - point - 1);
  long exponent = end < text.size() ? std::strtol(std::string(text.substr(end + 1)).c_str(), nullptr, 10) : 0;
  exponent = std::clamp(exponent, -beyondAll, beyondAll);  // further than any digits reach
  exponent -= point < end ? static_cast<long>(end - point - 1) : 0;
  if (digits.find_first_not_of('0') == digits.npos) return 0;
  for (; exponent < 0 && digits.ends_with('0'); ++exponent) digits.pop_back();
  if (exponent < 0 || exponent > farthest) return std::nullopt;
  digits.append(static_cast<std::size_t>(exponent), '0');
  digits.erase(0, digits.find_first_not_of('0'));
  if (digits.size() > mostDigits) return std::nullopt;
  const std::int64_t number = std::stoll(digits);
  return isNegative ? -number : number;
}

class TreeBuilder : public nlohmann::json_sax<Json> {
 public:
  TreeBuilder(std::string_view text, const std::string& file, Diagnostics& diagnostics, int depthLimit,
              const LineCount& count)
      : text_(text), file_(file), diagnostics_(diagnostics), depthLimit_(depthLimit), count_(count) {}

  JsonValue root;

  bool null() override { return add(JsonValue::Kind::Null), true; }
  bool boolean(bool value) override { return add(JsonValue::Kind::Boolean).boolean = value, true; }
  bool number_integer(number_integer_t value) override {
    return add(JsonValue::Kind::Integer).integer = value, true;
  }
  bool number_unsigned(number_unsigned_t value) override {
    if (value > static_cast<number_unsigned_t>(INT64_MAX))
      return add(JsonValue::Kind::Real).text = std::to_string(value), true;
    return number_integer(static_cast<number_integer_t>(value));
  }
  bool number_float(number_float_t, const string_t& text) override {
    if (const auto whole = wholeNumber(text)) return number_integer(*whole);
    return add(JsonValue::Kind::Real).text = text, true;
  }
  bool string(string_t& value) override {
    if (value.find('\0') != std::string::npos) report(DiagnosticCode::JsonNulCharacter, {});
    return add(JsonValue::Kind::Text).text = std::move(value), true;
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(JsonValue::Kind::Object); }
  bool start_array(std::size_t) override { return open(JsonValue::Kind::List); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    if (name.find('\0') != std::string::npos) report(DiagnosticCode::JsonNulCharacter, {});
    if (!keys_.back().insert(name).second) report(DiagnosticCode::JsonDuplicateKey, name);
    open_.back()->members.push_back({std::move(name), count_.tokenLine, {}});
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const Json::exception& problem) override {
    // The parser counts the character it stumbled over, and 0 stands for the very start.
    const std::string_view before = text_.substr(0, position == 0 ? 0 : std::min(position - 1, text_.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto column = before.size() - (before.rfind('\n') + 1) + 1;
    const std::string_view words = problem.what();
    const auto colon = words.find("syntax error");
    diagnostics_.push_back({.code = DiagnosticCode::JsonSyntax,
                            .file = file_,
                            .line = static_cast<int>(line),
                            .found = "column " + std::to_string(column),
                            .expected = shownUtf8(colon == words.npos ? words : words.substr(colon))});
    return false;
  }

 private:
  JsonValue& add(JsonValue::Kind kind) {
    JsonValue* place = &root;
    if (!open_.empty()) {
      JsonValue& parent = *open_.back();
      place = parent.is(JsonValue::Kind::List) ? &parent.items.emplace_back() : &parent.members.back().value;
    }
    place->kind = kind;
    place->line = count_.tokenLine;
    return *place;
  }
  bool open(JsonValue::Kind kind) {
    if (static_cast<int>(open_.size()) >= depthLimit_) {
      report(DiagnosticCode::JsonTooDeep, std::to_string(depthLimit_));
      return false;
    }
    // Pointers into the parent's vector stay good: nothing is added to the parent before this one is closed.
    open_.push_back(&add(kind));
    keys_.emplace_back();
    return true;
  }
  bool close() {
    open_.pop_back();
    keys_.pop_back();
    return true;
  }
  void report(DiagnosticCode code, std::string found) {
    diagnostics_.push_back(
        {.code = code, .file = file_, .line = count_.tokenLine, .found = std::move(found)});
  }

  std::string_view text_;
  const std::string& file_;
  Diagnostics& diagnostics_;
  int depthLimit_;
  const LineCount& count_;
  std::vector<JsonValue*> open_;
  std::vector<std::unordered_set<std::string>> keys_;
};

std::string otherKind(std::string_view text) {
  const auto starts = [&](std::string_view bytes) { return text.substr(0, bytes.size()) == bytes; };
  if (starts("PK\x03\x04")) return "ZIP archive";
  if (starts("\x1F\x8B")) return "gzip archive";
  if (starts("%PDF")) return "PDF document";
  if (starts("SQLite format 3")) return "SQLite database";
  if (starts("\xFF\xFE") || starts("\xFE\xFF")) return "UTF-16 text";
  return {};
}

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  for (const JsonMember& member : members)
    if (member.key == key) return &member.value;
  return nullptr;
}

std::string_view nameOf(JsonValue::Kind kind) {
  switch (kind) {
    case JsonValue::Kind::Null: return "null";
    case JsonValue::Kind::Boolean: return "true or false";
    case JsonValue::Kind::Integer: return "a whole number";
    case JsonValue::Kind::Real: return "a number that is not whole";
    case JsonValue::Kind::Text: return "a text";
    case JsonValue::Kind::List: return "a list";
    case JsonValue::Kind::Object: return "an object";
  }
  return {};
}

std::optional<JsonValue> parseJson(std::string_view text, const std::string& file, Diagnostics& diagnostics,
                                   const JsonLimits& limits) {
  const auto refuse = [&](DiagnosticCode code, std::string found = {}, int line = 0) {
    diagnostics.push_back({.code = code, .file = file, .line = line, .found = std::move(found)});
    return std::nullopt;
  };
  if (text.size() > limits.bytes) return refuse(DiagnosticCode::FileTooLarge, std::to_string(limits.bytes));
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  if (trimmed(text).empty()) return refuse(DiagnosticCode::FileEmpty);
  if (const std::string kind = otherKind(text); !kind.empty())
    return refuse(DiagnosticCode::FileOtherKind, kind);
  if (const std::size_t good = validUtf8Length(text); good < text.size()) {
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(good), '\n');
    return refuse(DiagnosticCode::FileNotUtf8, {}, static_cast<int>(line));
  }

  LineCount count;
  TreeBuilder builder(text, file, diagnostics, limits.depth, count);
  const std::size_t before = diagnostics.size();
  const bool parsed = Json::sax_parse(CountingIterator(text.data(), &count),
                                      CountingIterator(text.data() + text.size(), &count), &builder);
  if (!parsed || diagnostics.size() != before) return std::nullopt;
  return std::move(builder.root);
}

JsonReader JsonReader::about(SubjectKind kind, std::string id) const {
  JsonReader other = *this;
  other.subject_ = {kind, std::move(id)};
  other.field_.clear();
  return other;
}

JsonReader JsonReader::at(std::string_view key) const {
  JsonReader other = *this;
  if (!other.field_.empty()) other.field_ += '.';
  other.field_ += key;
  return other;
}

Diagnostic& JsonReader::report(DiagnosticCode code, int line, std::string found, std::string expected,
                               std::string nearest) const {
  return diagnostics_->emplace_back(Diagnostic{.code = code,
                                               .file = file_,
                                               .line = line,
                                               .subject = subject_,
                                               .field = field_,
                                               .found = std::move(found),
                                               .expected = std::move(expected),
                                               .nearest = std::move(nearest)});
}

void JsonReader::refuseUnknownKeys(const JsonValue& object, const std::vector<std::string>& known) const {
  for (const JsonMember& member : object.members)
    if (std::find(known.begin(), known.end(), member.key) == known.end())
      at(member.key)
          .report(DiagnosticCode::KeyUnknown, member.line, member.key, {},
                  nearestName(member.key, known).value_or(""));
}

bool JsonReader::expectKind(const JsonValue& value, JsonValue::Kind kind) const {
  if (value.is(kind)) return true;
  if (kind == JsonValue::Kind::Integer && value.is(JsonValue::Kind::Real)) {
    report(DiagnosticCode::NumberNotWhole, value.line, value.text);
  } else {
    report(DiagnosticCode::KindWrong, value.line, std::string(nameOf(value.kind)), std::string(nameOf(kind)));
  }
  return false;
}

const JsonValue* JsonReader::take(const JsonValue& object, std::string_view key, JsonValue::Kind kind) const {
  const JsonValue* value = object.find(key);
  return value && at(key).expectKind(*value, kind) ? value : nullptr;
}

const JsonValue* JsonReader::need(const JsonValue& object, std::string_view key, JsonValue::Kind kind) const {
  if (!object.find(key)) {
    at(key).report(DiagnosticCode::KeyMissing, object.line, std::string(key));
    return nullptr;
  }
  return take(object, key, kind);
}

std::optional<int> JsonReader::number(const JsonValue& value, int from, int to) const {
  const bool isHuge =
      value.is(JsonValue::Kind::Real) && value.text.find_first_not_of("-0123456789") == std::string::npos;
  if (!isHuge && !expectKind(value, JsonValue::Kind::Integer)) return std::nullopt;
  if (isHuge || value.integer < from || value.integer > to) {
    report(DiagnosticCode::NumberOutOfRange, value.line, isHuge ? value.text : std::to_string(value.integer),
           std::to_string(from) + " to " + std::to_string(to));
    return std::nullopt;
  }
  return static_cast<int>(value.integer);
}

void JsonReader::needSchema(const JsonValue& root, int known) const {
  const JsonValue* schema = need(root, "schema", JsonValue::Kind::Integer);
  if (!schema) return;
  if (schema->integer > known)
    at("schema").report(DiagnosticCode::SchemaNewer, schema->line, std::to_string(schema->integer),
                        std::to_string(known));
  if (schema->integer < 1)
    at("schema").report(DiagnosticCode::NumberOutOfRange, schema->line, std::to_string(schema->integer),
                        "1 or more");
}

std::vector<const JsonValue*> JsonReader::textItems(const JsonValue& list) const {
  std::vector<const JsonValue*> all;
  if (!expectKind(list, JsonValue::Kind::List)) return all;
  for (const JsonValue& item : list.items)
    if (expectKind(item, JsonValue::Kind::Text)) all.push_back(&item);
  return all;
}

std::vector<std::string> JsonReader::texts(const JsonValue& list) const {
  std::vector<std::string> all;
  for (const JsonValue* item : textItems(list)) all.push_back(item->text);
  return all;
}

std::optional<std::string> readDataFile(const DataFolder& data, const std::string& name,
                                        Diagnostics& diagnostics) {
  auto text = data.read(name);
  if (text) return std::move(text).value();
  const bool isMissing = text.error().code == ErrorCode::FileMissing;
  diagnostics.push_back({.code = isMissing ? DiagnosticCode::FileMissing : DiagnosticCode::FileUnreadable,
                         .file = name,
                         .found = text.error().detail});
  return std::nullopt;
}

std::optional<JsonValue> parseDataObject(std::string_view text, const std::string& name, int schema,
                                         Diagnostics& diagnostics) {
  auto root = parseJson(text, name, diagnostics);
  const JsonReader reader(name, diagnostics);
  if (!root || !reader.expectKind(*root, JsonValue::Kind::Object)) return std::nullopt;
  reader.needSchema(*root, schema);
  return root;
}

std::optional<JsonValue> readDataObject(const DataFolder& data, const std::string& name, int schema,
                                        Diagnostics& diagnostics) {
  const auto text = readDataFile(data, name, diagnostics);
  if (!text) return std::nullopt;
  return parseDataObject(*text, name, schema, diagnostics);
}

}  // namespace tableside
