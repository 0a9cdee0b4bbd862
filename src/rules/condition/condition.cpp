// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/condition/condition.h"

namespace tableside {
namespace {

bool holds(const Cell& cell, const Facts& facts, const std::vector<RegionSet>& sets) {
  switch (cell.test) {
    case Cell::Test::AnyOption: return (facts.options(cell.question) & cell.options) != 0;
    case Cell::Test::AllOptions: return (facts.options(cell.question) & cell.options) == cell.options;
    case Cell::Test::AnyRegion: return (facts.regions(cell.question) & sets[cell.low]).any();
    case Cell::Test::AllRegions:
      for (int i = cell.low; i < cell.high; ++i)
        if ((facts.regions(cell.question) & sets[i]).none()) return false;
      return true;
    case Cell::Test::Between:
      return (facts.number(cell.question) >= cell.low) & (facts.number(cell.question) <= cell.high);
    case Cell::Test::NoOption: return facts.options(cell.question) == 0;
    case Cell::Test::NoRegion: return facts.regions(cell.question).none();
  }
  return false;
}

}  // namespace

Cell CellPool::add(const ReadCell& read) {
  Cell cell = read.cell;
  if (!read.sets.empty()) {
    cell.low = static_cast<std::int32_t>(regionSets.size());
    regionSets.insert(regionSets.end(), read.sets.begin(), read.sets.end());
    cell.high = static_cast<std::int32_t>(regionSets.size());
  }
  cell.index = static_cast<std::uint32_t>(distinct.size());
  distinct.push_back(cell);
  texts.push_back(block.keep(read.text));
  return cell;
}

bool CellPool::reads(const Condition& condition, int question) const {
  for (std::uint32_t a = 0; a < condition.count; ++a) {
    const Alternative& alternative = alternatives[condition.first + a];
    for (std::uint32_t i = 0; i < alternative.count; ++i)
      if (cell(alternative, i).question == question) return true;
  }
  return false;
}

Truth CellPool::evaluate(const Cell& cell, const Facts& facts) const {
  if (facts.isUnknown(cell.question)) return Truth::Unknown;
  if (facts.isWithoutValue(cell.question)) return Truth::No;
  return truthOf(holds(cell, facts, regionSets) != cell.negated);
}

std::vector<Truth> CellPool::evaluateAll(const Facts& facts, const std::vector<std::uint32_t>& order) const {
  std::vector<Truth> truths(distinct.size());
  for (const std::uint32_t i : order) truths[i] = evaluate(distinct[i], facts);
  return truths;
}

Truth CellPool::evaluate(const Alternative& alternative, const Facts& facts) const {
  Truth truth = Truth::Yes;
  for (std::uint32_t i = 0; i < alternative.count && truth != Truth::No; ++i)
    truth = bothOf(truth, evaluate(cell(alternative, i), facts));
  return truth;
}

Truth CellPool::evaluate(const Condition& condition, const Facts& facts) const {
  Truth truth = Truth::No;
  for (std::uint32_t i = 0; i < condition.count && truth != Truth::Yes; ++i)
    truth = eitherOf(truth, evaluate(alternatives[condition.first + i], facts));
  return truth;
}

}  // namespace tableside
