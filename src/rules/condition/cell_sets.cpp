// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/condition/cell_sets.h"

#include <algorithm>
#include <iterator>

namespace tableside {
namespace {

bool hasOneAnswer(QuestionType type) {
  return type == QuestionType::YesNo || type == QuestionType::One || type == QuestionType::Region;
}

bool isSubset(const RegionSet& some, const RegionSet& all) {
  return (some & ~all).none();
}

// Adds the condition that one of the choices holds; leaves it out where that makes too many situations.
void narrow(Situations& all, const std::vector<std::pair<int, AnswerSet>>& choices) {
  std::vector<Situation> narrowed;
  for (const Situation& situation : all.any)
    for (const auto& [question, set] : choices) {
      Situation next = situation;
      if (!next.narrow(question, set)) continue;
      if (narrowed.size() == CellSets::kMostSituations) {
        all.isExact = false;
        return;
      }
      narrowed.push_back(std::move(next));
    }
  all.any = std::move(narrowed);
}

}  // namespace

bool AnswerSet::isEmpty() const {
  return low > high || std::any_of(touching.begin(), touching.end(),
                                   [&](const RegionSet& bits) { return isSubset(bits, without); });
}

// Exact: were a bit of `wider.without` free here, some answer could have it; and were no touched set inside
// `wider`'s, the largest answer without that set would still touch all of ours.
bool AnswerSet::isWithin(const AnswerSet& wider) const {
  if (low < wider.low || high > wider.high || !isSubset(wider.without, without)) return false;
  return std::all_of(wider.touching.begin(), wider.touching.end(), [&](const RegionSet& needed) {
    return std::any_of(touching.begin(), touching.end(),
                       [&](const RegionSet& bits) { return isSubset(bits & ~without, needed); });
  });
}

void AnswerSet::narrow(const AnswerSet& other) {
  low = std::max(low, other.low);
  high = std::min(high, other.high);
  without |= other.without;
  touching.insert(touching.end(), other.touching.begin(), other.touching.end());
}

RegionSet AnswerSet::certain() const {
  RegionSet bits;
  for (const RegionSet& touched : touching)
    if ((touched & ~without).count() == 1) bits |= touched & ~without;
  return bits;
}

bool Situation::narrow(int question, const AnswerSet& set) {
  const auto at = std::lower_bound(answers.begin(), answers.end(), question,
                                   [](const auto& entry, int index) { return entry.first < index; });
  if (at == answers.end() || at->first != question) {
    answers.insert(at, {question, set});
    return !set.isEmpty();
  }
  at->second.narrow(set);
  return !at->second.isEmpty();
}

const AnswerSet* Situation::answersTo(int question) const {
  for (const auto& [index, set] : answers)
    if (index == question) return &set;
  return nullptr;
}

bool Situation::isWithin(const Situation& wider) const {
  auto mine = answers.begin();
  for (const auto& [question, set] : wider.answers) {
    while (mine != answers.end() && mine->first < question) ++mine;
    if (mine == answers.end() || mine->first != question || !mine->second.isWithin(set)) return false;
  }
  return true;
}

RegionSet CellSets::bitsOf(const Question& question) const {
  RegionSet bits;
  switch (question.type) {
    case QuestionType::YesNo: return 3;
    case QuestionType::One:
    case QuestionType::Many:
      for (std::size_t i = 0; i < question.options.size(); ++i) bits.set(i);
      return bits;
    case QuestionType::Region:
    case QuestionType::Regions: return catalogue_.regions().all();
    case QuestionType::Text: return 1;  // set where the text is not empty
    case QuestionType::Number:
    case QuestionType::Date: return bits;
  }
  return bits;
}

AnswerSet CellSets::everyAnswer(int question) const {
  const Question& asked = catalogue_.questions()[question];
  AnswerSet all{.low = asked.from, .high = asked.to, .without = {}, .touching = {}};
  if (hasOneAnswer(asked.type)) all.touching.push_back(bitsOf(asked));
  return all;
}

std::vector<AnswerSet> CellSets::answers(const Cell& cell, Truth truth) const {
  const Question& question = catalogue_.questions()[cell.question];
  const AnswerSet every = everyAnswer(cell.question);
  bool touches = (truth == Truth::Yes) != cell.negated;  // or else it misses at least one of `groups`
  std::vector<RegionSet> groups;
  switch (cell.test) {
    case Cell::Test::Between: {
      AnswerSet inside = every, below = every, above = every;
      inside.narrow({.low = cell.low, .high = cell.high, .without = {}, .touching = {}});
      below.high = cell.low - 1;
      above.low = cell.high + 1;
      return touches ? std::vector{inside} : std::vector{below, above};
    }
    case Cell::Test::AnyOption: groups.emplace_back(cell.options); break;
    case Cell::Test::AllOptions:
      for (int bit = 0; bit < 64; ++bit)
        if (cell.options >> bit & 1) groups.emplace_back(std::uint64_t{1} << bit);
      break;
    case Cell::Test::AnyRegion:
    case Cell::Test::AllRegions:
      groups.assign(pool_.regionSets.begin() + cell.low, pool_.regionSets.begin() + cell.high);
      break;
    case Cell::Test::NoOption:
    case Cell::Test::NoRegion:
      groups.push_back(bitsOf(question));
      touches = !touches;
      break;
  }
  std::vector<AnswerSet> sets;
  if (touches) {
    sets.push_back(every);
    for (const RegionSet& group : groups) {
      if (hasOneAnswer(question.type))
        sets[0].without |= bitsOf(question) & ~group;
      else
        sets[0].touching.push_back(group);
    }
    return sets;
  }
  for (const RegionSet& group : groups) {
    sets.push_back(every);
    sets.back().without |= group;
  }
  return sets;
}

void CellSets::addChoices(Choices& choices, const Cell& cell, Truth truth) const {
  for (AnswerSet& set : answers(cell, truth)) choices.emplace_back(cell.question, std::move(set));
}

Situations CellSets::holding(const Alternative& alternative) const {
  Situations all{.any = {{}}};
  for (std::uint32_t i = 0; i < alternative.count; ++i) {
    Choices choices;
    addChoices(choices, pool_.cell(alternative, i), Truth::Yes);
    narrow(all, choices);
  }
  return all;
}

Situations CellSets::firing(const Condition& when, const Condition& unless,
                            std::span<const int> answered) const {
  Situations all;
  for (std::uint32_t i = 0; i < when.count; ++i) {
    Situations more = holding(pool_.alternatives[when.first + i]);
    all.isExact = all.isExact && more.isExact;
    std::move(more.any.begin(), more.any.end(), std::back_inserter(all.any));
  }
  if (all.any.size() > kMostSituations) all = {.any = {{}}, .isExact = false};
  for (const int question : answered) narrow(all, {{question, everyAnswer(question)}});
  // A row fires where some cell of every alternative of its exception definitely does not hold.
  for (std::uint32_t i = 0; i < unless.count; ++i) {
    const Alternative& alternative = pool_.alternatives[unless.first + i];
    Choices choices;
    for (std::uint32_t cell = 0; cell < alternative.count; ++cell)
      addChoices(choices, pool_.cell(alternative, cell), Truth::No);
    narrow(all, choices);
  }
  return all;
}

}  // namespace tableside
