// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "rules/assess/assessment.h"
#include "rules/check/table_tests.h"

using namespace tableside;
using namespace tableside::test;

// The core table; what follows a line of equals signs is the user's own file on top of it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size), mark = "\n====\n";
  const std::size_t end = text.find(mark);
  const auto local = end == std::string::npos
                         ? std::nullopt
                         : std::optional(TableText{"local.json", text.substr(end + mark.size())});
  Diagnostics diagnostics;
  const auto table = readTable({"core.json", text.substr(0, end)}, local, shippedTable()->catalogue,
                               shippedTable()->techniques, diagnostics);
  requireAnswered(table != nullptr, diagnostics);
  if (!table) return 0;
  require(!table->rows.empty(), "a table without rows");
  runTests(table, "core.json", diagnostics);
  assess(table, {});
  return 0;
}
