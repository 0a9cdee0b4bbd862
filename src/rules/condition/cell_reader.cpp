// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/condition/cell_reader.h"

#include "base/text.h"

#include <algorithm>

namespace tableside {
namespace {

using Kind = JsonValue::Kind;
using Test = Cell::Test;

// Removes `prefix` from the front of `text` and says whether it was there.
bool takePrefix(std::string_view& text, std::string_view prefix) {
  if (text.substr(0, prefix.size()) != prefix) return false;
  text.remove_prefix(prefix.size());
  return true;
}

std::optional<int> wholeNumber(std::string_view text) {
  const bool negative = takePrefix(text, "-");
  if (text.empty() || text.size() > 7) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return negative ? -value : value;
}

std::string formsFor(QuestionType type) {
  switch (type) {
    case QuestionType::YesNo: return R"("yes" or "no")";
    case QuestionType::One:
    case QuestionType::Region: return R"("a", "a or b", "not a" or "not a or b")";
    case QuestionType::Many:
    case QuestionType::Regions:
      return R"("a", "includes any of a, b", "includes all of a, b", "includes none of a, b", "is empty" or "is not empty")";
    case QuestionType::Number: return R"("at least N", "at most N" or "N to M")";
    case QuestionType::Text: return R"("is empty" or "is not empty")";
    case QuestionType::Date: return "no cell: dates are not read by rules";
  }
  return {};
}

class CellReader {
 public:
  CellReader(const JsonValue& value, const Question& question, const RegionMap& regions,
             const JsonReader& reader)
      : value_(value), question_(question), regions_(regions), reader_(reader) {}

  std::optional<ReadCell> read(int questionIndex) {
    Cell cell;
    cell.question = static_cast<std::uint16_t>(questionIndex);
    if (!readForm(cell)) return std::nullopt;
    return ReadCell{cell, std::move(sets_), value_.text};
  }

 private:
  bool readForm(Cell& cell) {
    const std::string_view text = value_.text;
    switch (question_.type) {
      case QuestionType::YesNo:
        cell.options = text == "yes" ? 2 : 1;
        return text == "yes" || text == "no" || wrongForm({"yes", "no"});
      case QuestionType::One: return readOptions(cell, takeNot(text, cell), " or ", false);
      case QuestionType::Region: return readRegionSet(cell, takeNot(text, cell), " or ");
      case QuestionType::Many:
        if (readEmpty(text, cell, Test::NoOption)) return true;
        return readIncludes(cell, text);
      case QuestionType::Regions:
        if (readEmpty(text, cell, Test::NoRegion)) return true;
        return readIncludes(cell, text);
      case QuestionType::Number: return readNumber(cell, text);
      case QuestionType::Text:
        return readEmpty(text, cell, Test::NoOption) || wrongForm({"is empty", "is not empty"});
      case QuestionType::Date: return wrongForm({});
    }
    return false;
  }

  static std::string_view takeNot(std::string_view text, Cell& cell) {
    cell.negated = takePrefix(text, "not ");
    return text;
  }

  static bool readEmpty(std::string_view text, Cell& cell, Test test) {
    cell.test = test;
    cell.negated = text == "is not empty";
    return text == "is empty" || text == "is not empty";
  }

  bool readIncludes(Cell& cell, std::string_view text) {
    cell.negated = false;
    bool all = false;
    std::string_view separator = ", ";
    if (takePrefix(text, "includes all of ")) {
      all = true;
    } else if (takePrefix(text, "includes none of ")) {
      cell.negated = true;
    } else if (!takePrefix(text, "includes any of ")) {
      separator = {};  // one name stands alone
      if (text.find(' ') != std::string_view::npos) {
        const auto of = value_.text.rfind(" of ");
        const std::string names = of == std::string::npos ? "a, b" : value_.text.substr(of + 4);
        return wrongForm({"includes any of " + names, "includes all of " + names, "includes none of " + names,
                          "is empty", "is not empty"});
      }
    }
    if (question_.type == QuestionType::Many) return readOptions(cell, text, separator, all);
    return all ? readEveryRegion(cell, text) : readRegionSet(cell, text, separator);
  }

  std::vector<std::string_view> names(std::string_view text, std::string_view separator) const {
    return separator.empty() ? std::vector{text} : split(text, separator);
  }

  bool readOptions(Cell& cell, std::string_view text, std::string_view separator, bool all) {
    cell.test = all ? Test::AllOptions : Test::AnyOption;
    bool good = true;
    for (const std::string_view name : names(text, separator)) {
      bool known = false;
      for (std::size_t i = 0; i < question_.options.size(); ++i) {
        if (question_.options[i].id != name) continue;
        cell.options |= std::uint64_t{1} << i;
        known = true;
      }
      if (!known) good = unknownOption(name);
    }
    return good;
  }

  bool unknownOption(std::string_view name) {
    std::vector<std::string> ids;
    for (const Option& option : question_.options) ids.push_back(option.id);
    reader_.report(DiagnosticCode::UnknownAnswer, value_.line, std::string(name), joined(ids, ", "),
                   nearestName(name, ids).value_or(""));
    return false;
  }

  std::optional<RegionSet> regionsNamed(std::string_view name) {
    auto regions = regions_.named(name);
    if (!regions)
      reader_.report(DiagnosticCode::UnknownRegion, value_.line, std::string(name), {},
                     nearestName(name, regions_.allNames()).value_or(""));
    return regions;
  }

  bool readRegionSet(Cell& cell, std::string_view text, std::string_view separator) {
    cell.test = Test::AnyRegion;
    RegionSet any;
    bool good = true;
    for (const std::string_view name : names(text, separator)) {
      const auto regions = regionsNamed(name);
      good = good && regions;
      if (regions) any |= *regions;
    }
    sets_.push_back(any);
    return good;
  }

  bool readEveryRegion(Cell& cell, std::string_view text) {
    cell.test = Test::AllRegions;
    bool good = true;
    for (const std::string_view name : split(text, ", ")) {
      const auto regions = regionsNamed(name);
      good = good && regions;
      if (regions) sets_.push_back(*regions);
    }
    return good;
  }

  bool readNumber(Cell& cell, std::string_view text) {
    cell.test = Test::Between;
    cell.low = question_.from;
    cell.high = question_.to;
    std::optional<int> low = question_.from, high = question_.to;
    if (takePrefix(text, "at least ")) {
      low = wholeNumber(text);
    } else if (takePrefix(text, "at most ")) {
      high = wholeNumber(text);
    } else if (const auto to = text.find(" to "); to != std::string_view::npos) {
      low = wholeNumber(text.substr(0, to));
      high = wholeNumber(text.substr(to + 4));
    } else {
      low = high = wholeNumber(text);
    }
    if (!low || !high) return wrongNumber();
    cell.low = *low;
    cell.high = *high;
    if (*low > *high && *low <= question_.to && *high >= question_.from) {
      reader_.report(DiagnosticCode::RangeEmpty, value_.line, value_.text);
      return false;
    }
    if (*low < question_.from || *high > question_.to || *low > *high) {
      reader_.report(DiagnosticCode::NumberOutOfRange, value_.line, value_.text,
                     std::to_string(question_.from) + " to " + std::to_string(question_.to));
      return false;
    }
    return true;
  }

  // Offers the forms with the numbers that were meant; nothing for "2.5", where none can be known.
  bool wrongNumber() {
    constexpr std::string_view digits = "0123456789";
    const std::string& text = value_.text;
    std::vector<std::string> numbers;
    for (std::size_t at = text.find_first_of(digits); at != text.npos;) {
      const std::size_t end = std::min(text.find_first_not_of(digits, at), text.size());
      numbers.push_back(text.substr(at, end - at));
      at = text.find_first_of(digits, end);
    }
    if (numbers.size() == 1)
      return wrongForm({numbers[0], "at least " + numbers[0], "at most " + numbers[0]});
    const bool isRange = numbers.size() == 2 && text.find_first_of(".,") == text.npos;
    reader_.report(DiagnosticCode::CellWrong, value_.line, text, formsFor(question_.type),
                   isRange ? numbers[0] + " to " + numbers[1] : "");
    return false;
  }

  bool wrongForm(const std::vector<std::string>& candidates) {
    reader_.report(DiagnosticCode::CellWrong, value_.line, value_.text, formsFor(question_.type),
                   nearestName(value_.text, candidates).value_or(""));
    return false;
  }

  const JsonValue& value_;
  const Question& question_;
  const RegionMap& regions_;
  const JsonReader& reader_;
  std::vector<RegionSet> sets_;
};

std::string oppositeText(const Cell& cell, const Question& question, const std::string& text) {
  std::string_view rest = text;
  switch (question.type) {
    case QuestionType::YesNo: return text == "yes" ? "no" : "yes";
    case QuestionType::One:
    case QuestionType::Region: return takePrefix(rest, "not ") ? std::string(rest) : "not " + text;
    case QuestionType::Number:
      if (!cell.negated && cell.high == question.to && cell.low > question.from)
        return "at most " + std::to_string(cell.low - 1);
      if (!cell.negated && cell.low == question.from && cell.high < question.to)
        return "at least " + std::to_string(cell.high + 1);
      return takePrefix(rest, "not ") ? std::string(rest) : "not " + text;
    default: break;
  }
  if (text == "is empty") return "is not empty";
  if (text == "is not empty") return "is empty";
  if (takePrefix(rest, "includes any of ")) return "includes none of " + std::string(rest);
  if (takePrefix(rest, "includes none of ")) return "includes any of " + std::string(rest);
  if (takePrefix(rest, "includes all of ")) return "not " + text;
  if (takePrefix(rest, "not ")) return std::string(rest);
  return "includes none of " + text;
}

}  // namespace

std::optional<ReadCell> readCell(const JsonValue& value, int question, const Catalogue& catalogue,
                                 const JsonReader& reader) {
  if (!reader.expectKind(value, Kind::Text)) return std::nullopt;
  return CellReader(value, catalogue.questions()[question], catalogue.regions(), reader).read(question);
}

ReadCell oppositeCell(const Cell& cell, const Catalogue& catalogue, const CellPool& pool) {
  ReadCell opposite{
      cell, {}, oppositeText(cell, catalogue.questions()[cell.question], std::string(pool.text(cell)))};
  opposite.cell.negated = !cell.negated;
  return opposite;
}

}  // namespace tableside
