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

RegionSet regionsOf(const RegionMap& map, const std::vector<std::string>& ids) {
  RegionSet regions;
  for (const std::string& id : ids)
    if (const auto index = map.indexOf(id)) regions.set(*index);
  return regions;
}

}  // namespace

Facts::Facts(const Catalogue& catalogue, const Answers& answers)
    : known_(catalogue.questions().size()), values_(catalogue.questions().size()) {
  const auto addRegions = [&](std::size_t question, const std::vector<std::string>& ids) {
    values_[question] = regions_.size();
    regions_.push_back(regionsOf(catalogue.regions(), ids));
  };
  for (std::size_t i = 0; i < known_.size(); ++i) {
    const Question& question = catalogue.questions()[i];
    const Answer& answer = answers.of(question.id);
    if (!tableside::isKnown(answer)) continue;
    known_[i] = 1;
    if (const bool* yes = std::get_if<bool>(&answer)) {
      values_[i] = *yes ? 2 : 1;
    } else if (const int* number = std::get_if<int>(&answer)) {
      values_[i] = static_cast<std::uint64_t>(std::int64_t{*number});
    } else if (const Choice* choice = std::get_if<Choice>(&answer)) {
      if (question.type == QuestionType::Region) {
        addRegions(i, {choice->id});
      } else {
        values_[i] = optionBit(question, choice->id);
      }
    } else if (const Choices* choices = std::get_if<Choices>(&answer)) {
      if (question.type == QuestionType::Regions) {
        addRegions(i, choices->ids);
      } else {
        for (const std::string& id : choices->ids) values_[i] |= optionBit(question, id);
      }
    } else if (const FreeText* text = std::get_if<FreeText>(&answer)) {
      values_[i] = text->text.empty() ? 0 : 1;
    }
  }
}

}  // namespace tableside
