// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/condition/written_cell.h"

#include "base/text.h"

#include <charconv>

namespace tableside {
namespace {

constexpr std::string_view kAtLeast = "at least ", kAtMost = "at most ", kTo = " to ", kNot = "not ",
                           kOr = " or ", kComma = ", ", kAny = "includes any of ", kAll = "includes all of ",
                           kNone = "includes none of ", kEmpty = "is empty", kNotEmpty = "is not empty";

std::optional<int> numberFrom(std::string_view text) {
  int number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  return problem == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::vector<std::string> namesFrom(std::string_view text, std::string_view separator) {
  const auto parts = split(text, separator);
  return {parts.begin(), parts.end()};
}

bool readNumber(WrittenCell& cell, std::string_view text) {
  std::optional<int> low, high;
  if (text.starts_with(kAtLeast)) {
    cell.form = CellForm::AtLeast;
    low = high = numberFrom(text.substr(kAtLeast.size()));
  } else if (text.starts_with(kAtMost)) {
    cell.form = CellForm::AtMost;
    low = high = numberFrom(text.substr(kAtMost.size()));
  } else {
    cell.form = CellForm::Between;
    const auto to = text.find(kTo);
    low = numberFrom(text.substr(0, to));
    high = to == text.npos ? low : numberFrom(text.substr(to + kTo.size()));
  }
  cell.low = low.value_or(0);
  cell.high = high.value_or(0);
  return low && high;
}

bool readIncludes(WrittenCell& cell, std::string_view text) {
  const std::pair<std::string_view, CellForm> forms[] = {
      {kAny, CellForm::AnyOf}, {kAll, CellForm::AllOf}, {kNone, CellForm::NoneOf}};
  for (const auto& [prefix, form] : forms)
    if (text.starts_with(prefix)) {
      cell.form = form;
      cell.names = namesFrom(text.substr(prefix.size()), kComma);
      return true;
    }
  cell.names = {std::string(text)};
  return text.find(' ') == text.npos;
}

bool readEmpty(WrittenCell& cell, std::string_view text) {
  if (text != kEmpty && text != kNotEmpty) return false;
  cell.form = text == kEmpty ? CellForm::Empty : CellForm::NotEmpty;
  return true;
}

bool readForm(WrittenCell& cell, std::string_view text, QuestionType type) {
  switch (type) {
    case QuestionType::YesNo: cell.names = {std::string(text)}; return text == "yes" || text == "no";
    case QuestionType::One:
    case QuestionType::Region: cell = parseNames(text); return true;
    case QuestionType::Many:
    case QuestionType::Regions: return readEmpty(cell, text) || readIncludes(cell, text);
    case QuestionType::Number: return readNumber(cell, text);
    case QuestionType::Text: return readEmpty(cell, text);
    case QuestionType::Date: return false;
  }
  return false;
}

bool isOfMany(const Question* question) {
  return question && (question->type == QuestionType::Many || question->type == QuestionType::Regions);
}

}  // namespace

std::optional<WrittenCell> parseCell(std::string_view text, QuestionType type) {
  WrittenCell cell;
  return readForm(cell, text, type) ? std::optional(cell) : std::nullopt;
}

WrittenCell parseNames(std::string_view text) {
  const bool isNot = text.starts_with(kNot);
  return {.form = isNot ? CellForm::NoneOf : CellForm::AnyOf,
          .names = namesFrom(text.substr(isNot ? kNot.size() : 0), kOr)};
}

WrittenCell cellFrom(std::string_view question, std::string_view text, const Catalogue& catalogue) {
  const Question* known = catalogue.find(question);
  auto cell = question == kPatternKey ? parseNames(text)
              : known                 ? parseCell(text, known->type)
                                      : std::nullopt;
  if (!cell) cell = {.form = CellForm::Other, .names = {std::string(text)}};
  cell->question = question;
  return *std::move(cell);
}

std::string cellText(const WrittenCell& cell, const Question* question) {
  const auto number = [](int value) { return std::to_string(value); };
  switch (cell.form) {
    case CellForm::AtLeast: return std::string(kAtLeast) + number(cell.low);
    case CellForm::AtMost: return std::string(kAtMost) + number(cell.low);
    case CellForm::Between:
      return cell.low == cell.high ? number(cell.low)
                                   : number(cell.low) + std::string(kTo) + number(cell.high);
    case CellForm::Empty: return std::string(kEmpty);
    case CellForm::NotEmpty: return std::string(kNotEmpty);
    case CellForm::Other: return joined(cell.names, kOr);
    case CellForm::AllOf: return std::string(kAll) + joined(cell.names, kComma);
    case CellForm::NoneOf:
      return isOfMany(question) ? std::string(kNone) + joined(cell.names, kComma)
                                : std::string(kNot) + joined(cell.names, kOr);
    case CellForm::AnyOf:
      return isOfMany(question) && cell.names.size() > 1 ? std::string(kAny) + joined(cell.names, kComma)
                                                         : joined(cell.names, kOr);
  }
  return {};
}

}  // namespace tableside
