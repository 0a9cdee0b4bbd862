// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/condition/condition.h"

#include <vector>

namespace tableside {

// One alternative as a person would say it: named patterns in place of the cells that they stand for.
struct SpokenAlternative {
  std::vector<int> patterns;         // indices into the patterns
  std::vector<std::uint32_t> cells;  // indices into the pool's distinct cells: what no pattern covers
};

// A condition with its expanded patterns folded back; any of the alternatives suffices.
std::vector<SpokenAlternative> spoken(const Condition& condition, const CellPool& pool,
                                      const std::vector<Pattern>& patterns);

}  // namespace tableside
