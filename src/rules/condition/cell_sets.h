// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/condition/condition.h"

#include <span>
#include <utility>
#include <vector>

namespace tableside {

// Known answers to one question, exactly those for which some cells hold. An answer is a number, or a set of
// bits: options or regions, of a question with one answer exactly one of them.
struct AnswerSet {
  int low = 0, high = 0;            // the number lies between, inclusive
  RegionSet without;                // the answer has none of these bits
  std::vector<RegionSet> touching;  // and of each of these at least one

  bool isEmpty() const;
  // Whether every one of these answers is one of the others. Exact where there is an answer at all.
  bool isWithin(const AnswerSet& wider) const;
  void narrow(const AnswerSet& other);

  // Which bits an answer may have, and which ones all of them have.
  RegionSet possible(const RegionSet& all) const { return all & ~without; }
  RegionSet certain() const;
};

// Known answers to some questions, by question index; the other questions do not matter, known or not.
struct Situation {
  std::vector<std::pair<int, AnswerSet>> answers;

  // Adds a condition; false when nothing is left of the answers to this question.
  bool narrow(int question, const AnswerSet& set);
  const AnswerSet* answersTo(int question) const;
  bool isWithin(const Situation& wider) const;
};

// When something holds: in each of these situations and in no other one.
struct Situations {
  std::vector<Situation> any;
  bool isExact =
      true;  // false: there were too many, so these leave out conditions and are wider than the truth
};

// Turns cells into the sets of answers that they stand for.
class CellSets {
 public:
  CellSets(const Catalogue& catalogue, const CellPool& pool) : catalogue_(catalogue), pool_(pool) {}

  static constexpr std::size_t kMostSituations = 512;  // of one row

  AnswerSet everyAnswer(int question) const;
  // The answers for which a cell holds, or for which it definitely does not: the union of the sets.
  std::vector<AnswerSet> answers(const Cell& cell, Truth truth) const;
  // When all cells hold; in no situation where they cannot hold together.
  Situations holding(const Alternative& alternative) const;
  // When a row fires: its `when` holds, its `unless` definitely does not, and these questions are answered.
  Situations firing(const Condition& when, const Condition& unless, std::span<const int> answered) const;

 private:
  using Choices = std::vector<std::pair<int, AnswerSet>>;  // any of these

  RegionSet bitsOf(const Question& question) const;
  void addChoices(Choices& choices, const Cell& cell, Truth truth) const;

  const Catalogue& catalogue_;
  const CellPool& pool_;
};

}  // namespace tableside
