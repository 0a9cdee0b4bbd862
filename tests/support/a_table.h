// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/answers_json.h"
#include "rules/assess/assessment.h"
#include "support/catch.h"
#include "support/shipped.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tableside::test {

// Tables of a few rows over the shipped questions, regions and techniques.

// A row from its members without `why` and `source`: "id": "B", "when": {...}, "block": {...}
inline std::string rowJson(const std::string& members) {
  return "{" + members + R"(, "why": "Because.", "source": ["general"]})";
}

inline std::string listOf(const std::vector<std::string>& rows) {
  std::string list;
  for (const std::string& row : rows) list += (list.empty() ? "\n" : ",\n") + rowJson(row);
  return "[" + list + "]";
}

inline std::string tableJson(const std::vector<std::string>& rows, const std::string& patterns = "{}") {
  return R"({"schema": 1, "table": {"id": "test", "version": "2026.11.1", "status": "testing"},
"sources": {"general": {"cite": "Common teaching", "grade": "practice"}},
"patterns": )" +
         patterns + ", \"rows\": " + listOf(rows) + "}";
}

struct ReadTable {
  std::shared_ptr<const Table> table;
  Diagnostics diagnostics;
};

inline ReadTable readJson(const std::string& json, const std::optional<std::string>& local = {}) {
  ReadTable result;
  const auto own = local ? std::optional(TableText{"local.json", *local}) : std::nullopt;
  result.table =
      readTable({"table.json", json}, own, shippedCatalogue(), shippedTechniques(), result.diagnostics);
  return result;
}

inline std::shared_ptr<const Table> aTable(const std::vector<std::string>& rows,
                                           const std::string& patterns = "{}",
                                           const std::optional<std::string>& local = {}) {
  const ReadTable result = readJson(tableJson(rows, patterns), local);
  for (const Diagnostic& d : result.diagnostics)
    UNSCOPED_INFO(printed(d.subject) << " " << d.field << " " << d.found << " " << d.expected << " line "
                                     << d.line);
  REQUIRE(result.table);
  return result.table;
}

// Answers as they stand in a file: "pain_now": 3, "rf_saddle": "not_sure"
inline Answers given(const std::string& members) {
  Diagnostics diagnostics;
  auto answers = readAnswers(R"({"answers": {)" + members + "}}", "given", *shippedCatalogue(), diagnostics);
  INFO(members);
  REQUIRE(answers);
  return *answers;
}

using Ids = std::vector<std::string>;

inline Ids idsOf(const Assessment& assessment, const RowList& rows) {
  return assessment.idsOf(rows);
}

inline Ids questionIds(const Assessment& assessment, const std::vector<int>& questions) {
  Ids ids;
  for (const int question : questions) ids.push_back(assessment.table().catalogue->questions()[question].id);
  return ids;
}

inline RowState stateOf(const Assessment& assessment, const std::string& row) {
  return assessment.state(assessment.table().rowIndex(row).value());
}

inline Ids askOf(const Assessment& assessment, const std::string& row) {
  return questionIds(assessment, assessment.ask(assessment.table().rowIndex(row).value()));
}

inline PairFinding pairOf(const Assessment& assessment, const std::string& technique,
                          const std::string& region) {
  const Table& table = assessment.table();
  return assessment.pair(table.techniques.indexOf(technique).value(),
                         table.catalogue->regions().indexOf(region).value());
}

inline Ids pairsWith(const Assessment& assessment, Verdict verdict) {
  const Table& table = assessment.table();
  Ids pairs;
  for (const Candidate& candidate : assessment.candidates())
    if (candidate.finding.verdict == verdict)
      pairs.push_back(table.techniques.all()[candidate.technique].id + "@" +
                      table.catalogue->regions().sided()[candidate.region].id);
  return pairs;
}

}  // namespace tableside::test
