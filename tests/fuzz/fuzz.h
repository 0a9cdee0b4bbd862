// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "rules/table/table.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

namespace tableside::test {

inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

// A reader gives its value, or it says what is wrong and where.
inline void requireAnswered(bool hasValue, const Diagnostics& diagnostics) {
  require(hasValue != hasErrors(diagnostics), "neither a value nor an error, or both");
  for (const Diagnostic& diagnostic : diagnostics) {
    require(!diagnostic.file.empty(), "a diagnostic without its file");
    const bool ofTheFile = diagnostic.code <= DiagnosticCode::FileOtherKind;
    require(ofTheFile || diagnostic.line > 0, "a diagnostic without its line");
  }
}

inline std::shared_ptr<const Table> shippedTable() {
  static const auto table = [] {
    Diagnostics diagnostics;
    return readTable(DataFolder::embedded(), std::nullopt, diagnostics);
  }();
  require(table != nullptr, "the shipped table is broken");
  return table;
}

}  // namespace tableside::test
