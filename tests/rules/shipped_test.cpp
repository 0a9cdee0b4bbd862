// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/check/table_tests.h"
#include "support/a_table.h"
#include "support/command.h"
#include "support/open_gates.h"

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
  const auto mustAsk = [](const std::string& answers, const std::vector<const char*>& flags) {
    const Assessment result = assess(shippedTable(), given(answers));
    CHECK(result.isStopped());
    CHECK(pairsWith(result, Verdict::Recommended).empty());
    const Ids ask = questionIds(result, result.askNext());
    for (const char* flag : flags) {
      INFO(answers << ": " << flag);
      CHECK(std::count(ask.begin(), ask.end(), flag) == 1);
    }
  };
  CHECK(assess(shippedTable(), {}).status() == Status::AskFirst);
  // Those of everyone, and what tells which of the others are asked of this client.
  mustAsk("",
          {"rf_chest", "rf_stroke", "rf_calf_swelling", "fever_or_contagious", "blood_clot", "blood_thinner",
           "cancer", "pregnancy", "pain_sites", "today_kinds", "spare_kinds", "health_families"});
  mustAsk(R"("pain_sites": ["low_back.left"])",
          {"rf_saddle", "rf_bladder", "rf_bowel", "leg_weakness", "rf_cord", "rf_chest"});
  mustAsk(R"("pain_sites": ["low_back.left"], "leg_weakness": "known_and_stable")", {"rf_leg_weakness"});
  mustAsk(R"("pain_sites": ["low_back.left"], "fever_or_contagious": "yes")", {"rf_fever"});
  mustAsk(R"("pain_sites": ["temple.left"])", {"rf_sudden_head_neck", "rf_neck_dizzy", "rf_head_worse"});
}

TEST_CASE(
    "Each must_ask question, left open in a complete intake, is asked and nothing it guards slips through") {
  const auto table = shippedTable();
  for (const EmbeddedTest& test : table->tests) {
    if (test.name != "A complete quiet intake goes on with nothing held") continue;
    for (const Question& question : table->catalogue->questions()) {
      if (!question.mustAsk || !isKnown(test.given.of(question.id))) continue;
      INFO(question.id);
      // The same client with what makes the question one that is asked.
      Answers answers = withOpenGate(*table, test.given, *table->catalogue->indexOf(question.id));
      const Ids before = pairsWith(assess(table, answers), Verdict::Recommended);
      answers.takeAway(question.id);
      const Assessment result = assess(table, answers);
      const Ids ask = questionIds(result, result.askNext());
      // Whether there is a clearance matters only where one is needed.
      if (question.id != "medical_clearance") CHECK(std::count(ask.begin(), ask.end(), question.id) == 1);
      for (const std::string& pair : pairsWith(result, Verdict::Recommended)) {
        INFO(pair);
        CHECK(std::count(before.begin(), before.end(), pair) == 1);
      }
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
