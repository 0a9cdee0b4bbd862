// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/assess/assessment.h"

namespace tableside {

// Why a row does not fire: what fails or is unknown in the alternative that comes nearest.
struct RowMiss {
  int row = 0;
  std::vector<CellReading> cells;      // those that do not hold
  std::vector<CellReading> exception;  // of `unless`, where that keeps the row from firing
  std::vector<int> unknownRegions;     // region questions whose answer the effect needs
};

// What the rules say of a technique on a region, and which suggest rows would have said so but did not fire.
struct PairWhy {
  PairFinding finding;
  std::vector<RowMiss> missed;  // the nearest first
};

PairWhy whyOf(const Assessment& assessment, int technique, int region);

}  // namespace tableside
