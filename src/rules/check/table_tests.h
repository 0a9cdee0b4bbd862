// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "rules/table/table.h"

#include <vector>

namespace tableside {

struct TestCoverage {
  int tests = 0;
  std::vector<int> fires;  // by row: the number of tests in which it fires
};

// Runs the tests that the table carries. Each expectation that is not met is a TestFailed error with what was
// expected and what came out.
TestCoverage runTests(const std::shared_ptr<const Table>& table, const std::string& file,
                      Diagnostics& diagnostics);

}  // namespace tableside
