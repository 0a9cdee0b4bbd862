// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check/static_checks.h"
#include "support/a_table.h"

#include <string>
#include <vector>

namespace tableside::test {

// What the static checks say of small tables.

using Code = DiagnosticCode;

inline const Date kToday = *Date::from(2026, 11, 22);

inline Diagnostics checked(const ReadTable& read) {
  REQUIRE(read.table);
  Diagnostics failures;
  const TestCoverage coverage = runTests(read.table, "table.json", failures);
  CHECK(failures.empty());
  return warningsOf(*read.table, coverage, kToday);
}

// The warnings about rows and patterns of one kind, as "subject found".
inline Ids told(const Diagnostics& warnings, Code code) {
  Ids all;
  for (const Diagnostic& d : warnings)
    if (d.code == code) {
      CHECK(d.severity == Severity::Warning);
      CHECK(d.line > 0);
      all.push_back(printed(d.subject) + (d.found.empty() ? "" : " " + d.found));
    }
  return all;
}

inline Ids told(const std::vector<std::string>& rows, Code code, const std::string& patterns = "{}") {
  return told(checked(readJson(tableJson(rows, patterns))), code);
}

inline std::string row(const std::string& id, const std::string& when, const std::string& effect) {
  return R"("id": ")" + id + R"(", "when": )" + when + ", " + effect;
}

inline const std::string kAdvice = R"("advise": {"to": "client", "text": "Rest."})";
inline const Ids kNone;

}  // namespace tableside::test
