// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check/table_tests.h"

namespace tableside {

// What is odd about a table that reads without an error, as warnings, kind by kind: a review that is due,
// conditions that cannot hold, rows that do nothing beside others, questions that nothing reads, rows without
// tests. Rows are compared alternative by alternative and exactly per cell, so no warning is wrong; a row
// that only several others together make needless is not found.
Diagnostics warningsOf(const Table& table, const TestCoverage& coverage, Date today);

// A row with no condition that can be anything but true: no test can show it not firing.
bool alwaysFires(const Row& row, const CellPool& pool);

}  // namespace tableside
