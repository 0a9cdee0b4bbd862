// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "intake/catalogue.h"
#include "rules/facts.h"
#include "rules/truth.h"

namespace tableside {

// One cell, compiled: which question it reads and for which known answers it holds.
struct Cell {
  enum class Test : std::uint8_t {
    AnyOption,   // yes_no, one, many: some bit of `options`
    AllOptions,  // many: every bit of `options`
    AnyRegion,   // region, regions: some bit of the region set
    AllRegions,  // regions: some bit of every region set of the run
    Between,     // number: low to high, inclusive
    NoOption,    // many, text: empty
    NoRegion,    // regions: empty
  };
  std::uint16_t question = 0;
  Test test = Test::AnyOption;
  bool negated = false;
  std::int32_t low = 0, high = 0;  // Between; AnyRegion, AllRegions: first and one past the last region set
  std::uint64_t options = 0;
  std::uint32_t text = 0;  // index of the cell as a person wrote it
};

// All cells must hold. Patterns make several alternatives of one that was written.
struct Alternative {
  std::uint32_t first = 0, count = 0;
  std::uint32_t written = 0;  // which one of the list in the file
  std::int32_t line = 0;      // where that one stands
};

// Any alternative suffices; patterns are expanded. No alternative: never holds (an absent `unless`).
// An alternative without cells always holds.
struct Condition {
  std::uint32_t first = 0, count = 0;
};

// Where the cells of a table live: flat, so that an assessment runs through memory in one direction.
struct CellPool {
  std::vector<Cell> cells;
  std::vector<Alternative> alternatives;
  std::vector<RegionSet> regionSets;
  std::vector<std::string> texts;

  Truth evaluate(const Cell& cell, const Facts& facts) const;
  Truth evaluate(const Alternative& alternative, const Facts& facts) const;
  Truth evaluate(const Condition& condition, const Facts& facts) const;
};

}  // namespace tableside
