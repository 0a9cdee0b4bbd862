// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "note/answer_words.h"

#include "base/text.h"
#include "note/sentence.h"

#include <algorithm>

namespace tableside {

bool speaksOfSomething(const Question& question, const Answer& answer) {
  if (const bool* yes = std::get_if<bool>(&answer)) return *yes;
  if (const auto* choices = std::get_if<Choices>(&answer)) return !choices->ids.empty();
  if (const auto* text = std::get_if<FreeText>(&answer)) return hasVisibleCharacter(text->text);
  if (const auto* choice = std::get_if<Choice>(&answer))
    return std::find(question.noteSkip.begin(), question.noteSkip.end(), choice->id) ==
           question.noteSkip.end();
  return isKnown(answer);
}

std::string AnswerWords::of(const Question& question, const Answer& answer) const {
  if (const int* number = std::get_if<int>(&answer)) return std::to_string(*number);
  if (const auto* text = std::get_if<FreeText>(&answer)) return text->text;
  if (const auto* date = std::get_if<Date>(&answer)) return date->iso();
  std::vector<std::string> ids;
  if (const auto* choice = std::get_if<Choice>(&answer)) ids = {choice->id};
  if (const auto* choices = std::get_if<Choices>(&answer)) ids = choices->ids;
  if (question.type == QuestionType::Region || question.type == QuestionType::Regions) return ofRegions(ids);
  std::vector<std::string> labels = ofOptions(question, ids);
  for (std::size_t i = 1; i < labels.size(); ++i) labels[i] = withinSentence(labels[i]);
  return joined(labels, ", ");
}

std::string AnswerWords::ofOption(const Question& question, const std::string& id) const {
  const Option* option = question.option(id);
  return option ? option->label.in(language_) : id;
}

std::vector<std::string> AnswerWords::ofOptions(const Question& question,
                                                const std::vector<std::string>& ids) const {
  std::vector<std::string> labels;
  for (const std::string& id : ids) labels.push_back(ofOption(question, id));
  return labels;
}

std::string AnswerWords::ofRegions(const std::vector<std::string>& sidedIds) const {
  const RegionMap& map = catalogue_.regions();
  RegionSet known;
  std::vector<std::string> unknown;
  for (const std::string& id : sidedIds) {
    if (const auto index = map.indexOf(id)) {
      known.set(*index);
    } else {
      unknown.push_back(id);
    }
  }
  std::vector<std::string> names;
  if (known.any()) names.push_back(map.displayNames(known, language_));
  names.insert(names.end(), unknown.begin(), unknown.end());
  return joined(names, ", ");
}

}  // namespace tableside
