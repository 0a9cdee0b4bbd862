// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/condition/facts.h"

namespace tableside {
namespace {

std::uint64_t optionBit(const Question& question, const std::string& id) {
  for (std::size_t i = 0; i < question.options.size(); ++i)
    if (question.options[i].id == id) return std::uint64_t{1} << i;
  return 0;
}

}  // namespace

Facts::Facts(const Catalogue& catalogue)
    : catalogue_(&catalogue), states_(catalogue.questions().size()), values_(catalogue.questions().size()) {}

Facts::Facts(const Catalogue& catalogue, const Answers& answers) : Facts(catalogue) {
  for (const auto& [id, answer] : answers)
    if (const auto question = catalogue.indexOf(id)) set(*question, answer);
}

void Facts::set(int index, const Answer& answer) {
  const Question& question = catalogue_->questions()[index];
  states_[index] = tableside::isKnown(answer) ? State::Known : State::Unknown;
  std::uint64_t& value = values_[index];
  value = 0;
  const auto addRegions = [&](const std::vector<std::string>& ids) {
    value = regions_.size();
    regions_.push_back(catalogue_->regions().setOf(ids));
  };
  if (const bool* yes = std::get_if<bool>(&answer)) {
    value = *yes ? 2 : 1;
  } else if (const int* number = std::get_if<int>(&answer)) {
    value = static_cast<std::uint64_t>(std::int64_t{*number});
  } else if (const Choice* choice = std::get_if<Choice>(&answer)) {
    if (question.type == QuestionType::Region) {
      addRegions({choice->id});
    } else {
      value = optionBit(question, choice->id);
    }
  } else if (const Choices* choices = std::get_if<Choices>(&answer)) {
    if (question.type == QuestionType::Regions) {
      addRegions(choices->ids);
    } else {
      for (const std::string& id : choices->ids) value |= optionBit(question, id);
    }
  } else if (const FreeText* text = std::get_if<FreeText>(&answer)) {
    value = text->text.empty() ? 0 : 1;
  }
}

}  // namespace tableside
