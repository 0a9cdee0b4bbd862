// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "rules/condition/facts.h"
#include "rules/condition/text_block.h"
#include "rules/condition/truth.h"

#include <cstdint>
#include <string>
#include <vector>

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
  std::uint32_t index = 0;         // of the cell itself and its text in the pool
  std::uint64_t options = 0;
};

// All cells must hold: `count` places from `first` on. Patterns make several alternatives of one that was
// written.
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

// A cell that is not in the pool yet.
struct ReadCell {
  Cell cell;
  std::vector<RegionSet> sets;  // which it will need there
  std::string text;
};

// A condition with a name, which cells may use in place of its own cells.
struct Pattern {
  std::string name;
  Words label;
  Condition when;
};

// Where the cells of a table live. Each stands once, however many rows read it, so that an assessment looks
// at it once.
struct CellPool {
  std::vector<Cell> distinct;
  std::vector<KeptText> texts;        // of each distinct cell, as a person wrote it
  std::vector<std::uint32_t> places;  // of the alternatives, one after the other: indices into `distinct`
  std::vector<Alternative> alternatives;
  std::vector<RegionSet> regionSets;
  TextBlock block;

  Cell add(const ReadCell& read);  // with its index filled in
  const Cell& cell(const Alternative& alternative, std::uint32_t i) const {
    return distinct[places[alternative.first + i]];
  }
  KeptText text(const Cell& cell) const { return texts[cell.index]; }
  bool reads(const Condition& condition, int question) const;  // whether a cell of it is about the question

  // Every distinct cell, by index; `order` is a matter of speed only.
  std::vector<Truth> evaluateAll(const Facts& facts, const std::vector<std::uint32_t>& order) const;
  Truth evaluate(const Cell& cell, const Facts& facts) const;
  Truth evaluate(const Alternative& alternative, const Facts& facts) const;
  Truth evaluate(const Condition& condition, const Facts& facts) const;
};

}  // namespace tableside
