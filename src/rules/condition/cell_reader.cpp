// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/condition/cell_reader.h"

#include "base/text.h"
#include "rules/condition/written_cell.h"

#include <algorithm>

namespace tableside {
namespace {

using Kind = JsonValue::Kind;
using Test = Cell::Test;

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
    const auto written = parseCell(value_.text, question_.type);
    Cell cell;
    cell.question = static_cast<std::uint16_t>(questionIndex);
    cell.negated = written && (written->form == CellForm::NoneOf || written->form == CellForm::NotEmpty);
    if (!(written ? take(*written, cell) : wrongForm())) return std::nullopt;
    return ReadCell{cell, std::move(sets_), value_.text};
  }

 private:
  bool take(const WrittenCell& written, Cell& cell) {
    const bool isOfRegions =
        question_.type == QuestionType::Region || question_.type == QuestionType::Regions;
    switch (written.form) {
      case CellForm::Empty:
      case CellForm::NotEmpty: cell.test = isOfRegions ? Test::NoRegion : Test::NoOption; return true;
      case CellForm::AnyOf:
      case CellForm::NoneOf: cell.test = isOfRegions ? Test::AnyRegion : Test::AnyOption; break;
      case CellForm::AllOf: cell.test = isOfRegions ? Test::AllRegions : Test::AllOptions; break;
      case CellForm::AtLeast: return takeRange(written.low, question_.to, cell);
      case CellForm::AtMost: return takeRange(question_.from, written.low, cell);
      case CellForm::Between: return takeRange(written.low, written.high, cell);
      case CellForm::Other: return false;
    }
    if (question_.type == QuestionType::YesNo) {
      cell.options = written.names[0] == "yes" ? 2 : 1;
      return true;
    }
    bool good = true;
    for (const std::string& name : written.names)
      good = (isOfRegions ? takeRegions(name, cell) : takeOption(name, cell)) && good;
    return good;
  }

  bool takeOption(const std::string& name, Cell& cell) {
    for (std::size_t i = 0; i < question_.options.size(); ++i)
      if (question_.options[i].id == name) {
        cell.options |= std::uint64_t{1} << i;
        return true;
      }
    return unknownOption(name);
  }

  // One set of all of them, or one for each where the answer must touch each.
  bool takeRegions(const std::string& name, const Cell& cell) {
    const auto regions = regions_.named(name);
    if (!regions) {
      reader_.report(DiagnosticCode::UnknownRegion, value_.line, name, {},
                     nearestName(name, regions_.allNames()).value_or(""));
      return false;
    }
    if (sets_.empty() || cell.test == Test::AllRegions) sets_.emplace_back();
    sets_.back() |= *regions;
    return true;
  }

  bool takeRange(int low, int high, Cell& cell) {
    cell.test = Test::Between;
    cell.low = low;
    cell.high = high;
    if (low > high && low <= question_.to && high >= question_.from) {
      reader_.report(DiagnosticCode::RangeEmpty, value_.line, value_.text);
      return false;
    }
    if (low < question_.from || high > question_.to || low > high) {
      reader_.report(DiagnosticCode::NumberOutOfRange, value_.line, value_.text,
                     std::to_string(question_.from) + " to " + std::to_string(question_.to));
      return false;
    }
    return true;
  }

  bool unknownOption(const std::string& name) {
    std::vector<std::string> ids;
    for (const Option& option : question_.options) ids.push_back(option.id);
    reader_.report(DiagnosticCode::UnknownAnswer, value_.line, name, joined(ids, ", "),
                   nearestName(name, ids).value_or(""));
    return false;
  }

  bool wrongForm() {
    switch (question_.type) {
      case QuestionType::YesNo: return wrongForm({"yes", "no"});
      case QuestionType::Number: return wrongNumber();
      case QuestionType::Text: return wrongForm({"is empty", "is not empty"});
      case QuestionType::Many:
      case QuestionType::Regions: break;
      default: return wrongForm({});
    }
    const auto of = value_.text.rfind(" of ");
    const std::string names = of == std::string::npos ? "a, b" : value_.text.substr(of + 4);
    return wrongForm({"includes any of " + names, "includes all of " + names, "includes none of " + names,
                      "is empty", "is not empty"});
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
  WrittenCell opposite = *parseCell(text, question.type);
  switch (opposite.form) {
    case CellForm::AnyOf: opposite.form = CellForm::NoneOf; break;
    case CellForm::NoneOf: opposite.form = CellForm::AnyOf; break;
    case CellForm::Empty: opposite.form = CellForm::NotEmpty; break;
    case CellForm::NotEmpty: opposite.form = CellForm::Empty; break;
    case CellForm::AtLeast:
    case CellForm::AtMost:
    case CellForm::Between:
      if (cell.high == question.to && cell.low > question.from)
        return "at most " + std::to_string(cell.low - 1);
      if (cell.low == question.from && cell.high < question.to)
        return "at least " + std::to_string(cell.high + 1);
      return "not " + text;
    case CellForm::AllOf:
    case CellForm::Other: return "not " + text;
  }
  if (question.type == QuestionType::YesNo) return text == "yes" ? "no" : "yes";
  return cellText(opposite, &question);
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
