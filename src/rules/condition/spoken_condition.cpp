// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/condition/spoken_condition.h"

#include <algorithm>

namespace tableside {
namespace {

using CellList = std::vector<std::uint32_t>;

class Folding {
 public:
  Folding(const CellPool& pool, const std::vector<Pattern>& patterns) : pool_(pool), patterns_(patterns) {}

  std::vector<SpokenAlternative> fold(const Condition& condition) const {
    std::vector<SpokenAlternative> all;
    for (std::uint32_t at = 0; at < condition.count;) {
      SpokenAlternative alternative{{}, cellsOf(condition.first + at)};
      const std::uint32_t covered = foldLargest(condition, at, alternative);
      // What is left of it may be further patterns of one alternative each.
      while (foldSingle(alternative)) {
      }
      at += covered;
      all.push_back(std::move(alternative));
    }
    return all;
  }

 private:
  CellList cellsOf(std::uint32_t alternative) const {
    const Alternative& cells = pool_.alternatives[alternative];
    const auto first = pool_.places.begin() + cells.first;
    return CellList(first, first + cells.count);
  }

  bool isSame(std::uint32_t a, std::uint32_t b) const {
    return pool_.distinct[a].question == pool_.distinct[b].question && pool_.texts[a] == pool_.texts[b];
  }

  // Takes the pattern's cells out of `from`; false when one of them is not there.
  bool takeOut(const CellList& cells, CellList& from) const {
    for (const std::uint32_t cell : cells) {
      const auto found =
          std::find_if(from.begin(), from.end(), [&](std::uint32_t other) { return isSame(cell, other); });
      if (found == from.end()) return false;
      from.erase(found);
    }
    return true;
  }

  bool isSame(const CellList& a, const CellList& b) const {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](auto x, auto y) { return isSame(x, y); });
  }

  // Whether the alternatives from `at` on are the pattern's, one by one, each with the same cells beside it.
  bool matches(const Pattern& pattern, const Condition& condition, std::uint32_t at, CellList& rest) const {
    if (pattern.when.count > condition.count - at) return false;
    for (std::uint32_t i = 0; i < pattern.when.count; ++i) {
      CellList left = cellsOf(condition.first + at + i);
      if (!takeOut(cellsOf(pattern.when.first + i), left)) return false;
      if (i == 0) rest = left;
      if (!isSame(rest, left)) return false;
    }
    return pattern.when.count > 0;
  }

  std::uint32_t foldLargest(const Condition& condition, std::uint32_t at,
                            SpokenAlternative& alternative) const {
    std::uint32_t covered = 1;
    std::size_t most = 0;
    for (std::size_t p = 0; p < patterns_.size(); ++p) {
      CellList rest;
      if (!matches(patterns_[p], condition, at, rest)) continue;
      const std::uint32_t count = patterns_[p].when.count;
      const std::size_t weight = count * 1000 + pool_.alternatives[patterns_[p].when.first].count;
      if (weight <= most) continue;
      most = weight;
      covered = count;
      alternative = {{static_cast<int>(p)}, rest};
    }
    return covered;
  }

  bool foldSingle(SpokenAlternative& alternative) const {
    for (std::size_t p = 0; p < patterns_.size(); ++p) {
      const Condition& when = patterns_[p].when;
      if (when.count != 1 || pool_.alternatives[when.first].count == 0) continue;
      CellList rest = alternative.cells;
      if (!takeOut(cellsOf(when.first), rest)) continue;
      alternative.cells = rest;
      alternative.patterns.push_back(static_cast<int>(p));
      return true;
    }
    return false;
  }

  const CellPool& pool_;
  const std::vector<Pattern>& patterns_;
};

}  // namespace

std::vector<SpokenAlternative> spoken(const Condition& condition, const CellPool& pool,
                                      const std::vector<Pattern>& patterns) {
  return Folding(pool, patterns).fold(condition);
}

}  // namespace tableside
