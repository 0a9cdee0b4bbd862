// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/check/table_tests.h"
#include "support/a_table.h"
#include "support/command.h"

#include <algorithm>
#include <filesystem>
#include <set>

using namespace tableside;
using namespace tableside::test;

namespace {

namespace fs = std::filesystem;

const fs::path kSource = TABLESIDE_SOURCE_DIR;

void checkNoFailures(const Diagnostics& diagnostics) {
  for (const Diagnostic& d : diagnostics) {
    INFO(printed(d.subject) << " · " << d.field << " · expected " << d.expected << ", got " << d.found);
    CHECK(false);
  }
}

}  // namespace

TEST_CASE("The shipped table reads without a word and its own tests pass") {
  Diagnostics diagnostics;
  const auto table = readTable(DataFolder::embedded(), std::nullopt, diagnostics);
  REQUIRE(table);
  const TestCoverage coverage = runTests(table, "rules/core.json", diagnostics);
  checkNoFailures(diagnostics);
  CHECK(coverage.tests >= 200);
  CHECK(std::count(coverage.fires.begin(), coverage.fires.end(), 0) == 0);
}

TEST_CASE("Every whole client of tests/rules/cases comes out as expected") {
  std::set<fs::path> files;
  for (const auto& entry : fs::directory_iterator(kSource / "tests/rules/cases"))
    if (entry.path().extension() == ".json") files.insert(entry.path());
  CHECK(files.size() >= 60);
  std::string cases;
  for (const fs::path& file : files) cases += (cases.empty() ? "" : ",\n") + contentOf(file);
  // The cases take the place of the table's own tests; its baselines stay.
  std::string core = contentOf(kSource / "data/rules/core.json");
  const auto tests = core.rfind("\"tests\"");
  REQUIRE(tests != std::string::npos);
  core = core.substr(0, tests) + "\"tests\": [" + cases + "]}";
  const ReadTable result = readJson(core);
  checkNoFailures(result.diagnostics);
  REQUIRE(result.table);
  CHECK(result.table->tests.size() == files.size());
  Diagnostics failures;
  runTests(result.table, "cases", failures);
  checkNoFailures(failures);
}

TEST_CASE("With nothing answered nothing at all is recommended and the red flags are asked") {
  const Assessment result = assess(shippedTable(), {});
  CHECK(result.status() == Status::AskFirst);
  CHECK(pairsWith(result, Verdict::Recommended).empty());
  const Ids ask = questionIds(result, result.askNext());
  for (const char* flag :
       {"rf_saddle", "rf_bladder", "rf_bowel", "rf_leg_weakness", "rf_cord", "rf_fever", "rf_chest"}) {
    INFO(flag);
    CHECK(std::count(ask.begin(), ask.end(), flag) == 1);
  }
}

TEST_CASE(
    "Each must_ask question, left open in a complete intake, is asked and nothing it guards slips through") {
  const auto table = shippedTable();
  for (const EmbeddedTest& test : table->tests) {
    if (test.name != "A complete quiet intake goes on with nothing held") continue;
    const Assessment whole = assess(table, test.given);
    const Ids before = pairsWith(whole, Verdict::Recommended);
    for (const Question& question : table->catalogue->questions()) {
      if (!question.mustAsk || !isKnown(test.given.of(question.id))) continue;
      INFO(question.id);
      Answers open = test.given;
      open.takeAway(question.id);
      const Assessment result = assess(table, open);
      const Ids ask = questionIds(result, result.askNext());
      // Whether there is a clearance matters only where one is needed.
      if (question.id != "medical_clearance") CHECK(std::count(ask.begin(), ask.end(), question.id) == 1);
      CHECK(pairsWith(result, Verdict::Recommended).size() <= before.size());
    }
    return;
  }
  FAIL("the quiet intake is gone from the table's tests");
}

TEST_CASE("No client is left with something held that no question of the form can decide") {
  const auto table = shippedTable();
  for (const EmbeddedTest& test : table->tests) {
    const Assessment result = assess(table, test.given);
    const Ids next = questionIds(result, result.askNext());
    for (const Candidate& candidate : result.candidates())
      for (const int row :
           candidate.finding.verdict == Verdict::Held ? candidate.finding.heldBy : RowList{}) {
        const Ids ask = questionIds(result, result.ask(row));
        const bool canBeAsked = std::any_of(ask.begin(), ask.end(), [&](const std::string& id) {
          return std::count(next.begin(), next.end(), id) > 0 || table->catalogue->find(id)->fromRecord;
        });
        INFO(test.name << ": row " << table->rows[row].id << " asks "
                       << (ask.empty() ? "nothing" : ask.front()));
        CHECK(canBeAsked);
      }
  }
}

TEST_CASE("The command line refuses an empty value, a stray file and an output that cannot be written") {
  CHECK(runCli("questions --data ''").exit == 2);
  CHECK(runCli("check-rules --data ''").exit == 2);
  CHECK(runCli("techniques stray.json").exit == 2);
  if (std::filesystem::exists("/dev/full")) CHECK(runCli("questions >/dev/full 2>/dev/null #").exit == 2);
}
