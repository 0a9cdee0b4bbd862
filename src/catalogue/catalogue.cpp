// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"

#include "base/hash.h"

namespace tableside {

const Option* Question::option(std::string_view optionId) const {
  for (const Option& candidate : options)
    if (candidate.id == optionId) return &candidate;
  return nullptr;
}

std::string Question::fingerprint() const {
  constexpr std::size_t kLength = 16;  // enough to tell two wordings apart
  std::string words = ask.in("en");
  for (const Option& each : options) words += '\n' + each.id + ' ' + each.label.in("en");
  return sha256(words).substr(0, kLength);
}

std::optional<int> Catalogue::indexOf(std::string_view id) const {
  const auto found = index_.find(std::string(id));
  return found == index_.end() ? std::nullopt : std::optional(found->second);
}

const Question* Catalogue::find(std::string_view id) const {
  const auto index = indexOf(id);
  return index ? &questions_[*index] : nullptr;
}

std::vector<std::string> Catalogue::questionIds() const {
  std::vector<std::string> ids;
  for (const Question& question : questions_) ids.push_back(question.id);
  return ids;
}

Answer noneAnswer(const Question& question) {
  switch (question.type) {
    case QuestionType::YesNo: return false;
    case QuestionType::One:
      for (const char* id : {"none", "no", "not_possible", "nothing", "not_tested"})
        if (question.option(id)) return Choice{id};
      return NotAnswered{};
    case QuestionType::Many:
    case QuestionType::Regions: return Choices{};
    case QuestionType::Region:
    case QuestionType::Number:
    case QuestionType::Text:
    case QuestionType::Date: return NotAnswered{};
  }
  return NotAnswered{};
}

bool isNone(const Question& question, const Answer& answer) {
  return !std::holds_alternative<NotAnswered>(answer) &&
         (answer == noneAnswer(question) || answer == Answer(Choice{"not_possible"}));
}

std::string_view nameOf(QuestionType type) {
  switch (type) {
    case QuestionType::YesNo: return "yes_no";
    case QuestionType::One: return "one";
    case QuestionType::Many: return "many";
    case QuestionType::Number: return "number";
    case QuestionType::Regions: return "regions";
    case QuestionType::Region: return "region";
    case QuestionType::Text: return "text";
    case QuestionType::Date: return "date";
  }
  return {};
}

}  // namespace tableside
