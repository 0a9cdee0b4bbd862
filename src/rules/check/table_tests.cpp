// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/check/table_tests.h"

#include "base/list.h"
#include "base/text.h"
#include "rules/assess/assessment.h"

#include <algorithm>

namespace tableside {
namespace {

std::string shown(const std::vector<std::string>& ids) {
  return ids.empty() ? "none" : joined(ids, ", ");
}

class TestRun {
 public:
  TestRun(const EmbeddedTest& test, const Assessment& result, const std::string& file,
          Diagnostics& diagnostics)
      : test_(test), result_(result), table_(result.table()), file_(file), diagnostics_(diagnostics) {}

  void compare() {
    const Expectation& expect = test_.expect;
    const auto fired = result_.idsOf(result_.firing());
    if (expect.fired) mustContain("fired", fired, *expect.fired, true);
    if (expect.notFired) mustContain("not_fired", fired, *expect.notFired, false);
    if (expect.fired) mustExist("fired", *expect.fired);
    if (expect.notFired) mustExist("not_fired", *expect.notFired);
    if (expect.recommended) mustBePairs("recommended", *expect.recommended);
    if (expect.notRecommended) mustBePairs("not_recommended", *expect.notRecommended);
    if (expect.recommended) mustContain("recommended", recommended(), *expect.recommended, true);
    if (expect.notRecommended) mustContain("not_recommended", recommended(), *expect.notRecommended, false);
    for (const auto& [pair, rows] : expect.blocked) mustList("blocked", pair, rows);
    for (const auto& [pair, rows] : expect.held) mustList("held", pair, rows);
    if (expect.refer) mustEqual("refer", *expect.refer, result_.idsOf(result_.firing(Effect::Refer)));
    if (expect.status && *expect.status != nameOf(result_.status()))
      fail("status", *expect.status, std::string(nameOf(result_.status())));
    if (expect.askFirst) mustStartWith("ask_first", *expect.askFirst);
  }

 private:
  std::vector<std::string> recommended() const {
    std::vector<std::string> pairs;
    for (const Candidate& candidate : result_.candidates())
      if (candidate.finding.verdict == Verdict::Recommended)
        pairs.push_back(table_.techniques.all()[candidate.technique].id + "@" +
                        table_.catalogue->regions().sided()[candidate.region].id);
    return pairs;
  }

  void mustContain(const std::string& field, const std::vector<std::string>& got,
                   const std::vector<std::string>& named, bool expected) {
    for (const std::string& id : named)
      if (contains(got, id) != expected)
        fail(field, (expected ? "" : "without ") + id, expected ? shown(got) : id);
  }

  // A misspelt id would otherwise "not fire" for ever.
  void mustExist(const std::string& field, const std::vector<std::string>& ids) {
    for (const std::string& id : ids)
      if (!table_.rowIndex(id)) fail(field, id, "no such row");
  }

  void mustBePairs(const std::string& field, const std::vector<std::string>& pairs) {
    for (const std::string& pair : pairs)
      if (!pairNamed(pair)) fail(field, "technique@region", pair);
  }

  std::optional<std::pair<int, int>> pairNamed(const std::string& name) const {
    const auto at = name.find('@');
    if (at == std::string::npos) return std::nullopt;
    const auto technique = table_.techniques.indexOf(name.substr(0, at));
    const auto region = table_.catalogue->regions().indexOf(name.substr(at + 1));
    return technique && region ? std::optional(std::pair(*technique, *region)) : std::nullopt;
  }

  void mustList(const std::string& field, const std::string& pair, const std::vector<std::string>& rows) {
    const auto known = pairNamed(pair);
    if (!known) return fail(field + "." + pair, "technique@region", pair);
    const PairFinding finding = result_.pair(known->first, known->second);
    const bool blocked = field == "blocked";
    if (finding.verdict != (blocked ? Verdict::Blocked : Verdict::Held))
      return fail(field + "." + pair, field, "not " + field);
    mustEqual(field + "." + pair, rows, result_.idsOf(blocked ? finding.blockedBy : finding.heldBy));
  }

  void mustEqual(const std::string& field, std::vector<std::string> expected,
                 const std::vector<std::string>& got) {
    std::sort(expected.begin(), expected.end());
    if (expected != got) fail(field, shown(expected), shown(got));
  }

  void mustStartWith(const std::string& field, const std::vector<std::string>& expected) {
    std::vector<std::string> got;
    for (const int question : result_.askNext()) got.push_back(table_.catalogue->questions()[question].id);
    got.resize(std::min(got.size(), expected.size()));
    if (got != expected) fail(field, shown(expected), shown(got));
  }

  void fail(const std::string& field, std::string expected, std::string found) {
    diagnostics_.push_back({.code = DiagnosticCode::TestFailed,
                            .file = file_,
                            .line = test_.line,
                            .subject = {SubjectKind::Test, test_.name},
                            .field = field,
                            .found = std::move(found),
                            .expected = std::move(expected)});
  }

  const EmbeddedTest& test_;
  const Assessment& result_;
  const Table& table_;
  const std::string& file_;
  Diagnostics& diagnostics_;
};

}  // namespace

TestCoverage runTests(const std::shared_ptr<const Table>& table, const std::string& file,
                      Diagnostics& diagnostics) {
  TestCoverage coverage{.fires = std::vector<int>(table->rows.size())};
  for (const EmbeddedTest& test : table->tests) {
    const Assessment result = assess(table, test.given);
    TestRun(test, result, file, diagnostics).compare();
    for (const int row : result.firing()) ++coverage.fires[row];
    ++coverage.tests;
  }
  return coverage;
}

}  // namespace tableside
