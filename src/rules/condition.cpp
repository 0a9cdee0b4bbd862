// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/condition.h"

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
      return facts.number(cell.question) >= cell.low && facts.number(cell.question) <= cell.high;
    case Cell::Test::NoOption: return facts.options(cell.question) == 0;
    case Cell::Test::NoRegion: return facts.regions(cell.question).none();
  }
  return false;
}

}  // namespace

Truth CellPool::evaluate(const Cell& cell, const Facts& facts) const {
  if (!facts.isKnown(cell.question)) return Truth::Unknown;
  return holds(cell, facts, regionSets) != cell.negated ? Truth::Yes : Truth::No;
}

Truth CellPool::evaluate(const Alternative& alternative, const Facts& facts) const {
  Truth truth = Truth::Yes;
  for (std::uint32_t i = 0; i < alternative.count && truth != Truth::No; ++i)
    truth = bothOf(truth, evaluate(cells[alternative.first + i], facts));
  return truth;
}

Truth CellPool::evaluate(const Condition& condition, const Facts& facts) const {
  Truth truth = Truth::No;
  for (std::uint32_t i = 0; i < condition.count && truth != Truth::Yes; ++i)
    truth = eitherOf(truth, evaluate(alternatives[condition.first + i], facts));
  return truth;
}

}  // namespace tableside
