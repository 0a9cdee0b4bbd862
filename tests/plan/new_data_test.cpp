// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/check/table_tests.h"
#include "support/a_table.h"
#include "support/changed_data.h"
#include "support/command.h"
#include "support/plan_checks.h"

using namespace tableside;
using namespace tableside::test;

TEST_CASE(
    "A question, a technique and rows are added in the data alone and reach catalogue, assessment and plan") {
  ChangedData copy;
  copy.insertAfter("intake/questions.json", "\"questions\": {", R"(
    "cold_feet": {"type": "yes_no", "section": "health", "must_ask": true, "tier": "A", "ask": {"en": "Are your feet cold?"}, "note": {"en": "Cold feet."}},)");
  copy.insertAfter("techniques.json", "\"techniques\": {", R"(
    "foot_reflex": {"name": {"en": "Foot reflex work"}, "phases": ["main"], "pressure": [1, 3], "minutes": [4, 8, 12]},)");
  copy.insertAfter("rules/core.json", "\"rows\": [", R"(
    {"id": "X1", "when": {"cold_feet": "yes"}, "priority": 99, "suggest": {"technique": "foot_reflex", "regions": ["foot_sole"], "pressure": 2, "minutes": [4, 8, 12]}, "why": "Warms.", "source": ["practice"]},
    {"id": "X2", "when": {"cold_feet": "no"}, "block": {"techniques": ["foot_reflex"]}, "why": "Needless.", "source": ["practice"]},)");
  // The clients of the table's own tests answer it.
  copy.insertAfter("rules/core.json", "\"quiet\": {", R"("cold_feet": "no", )");

  Diagnostics diagnostics;
  const auto table = readTable(copy.data(), std::nullopt, diagnostics);
  for (const Diagnostic& d : diagnostics)
    UNSCOPED_INFO(d.file << ":" << d.line << " " << printed(d.subject) << " " << d.field << " " << d.found);
  REQUIRE(table);
  REQUIRE(table->catalogue->find("cold_feet"));
  CHECK(table->catalogue->find("cold_feet")->ask.in("en") == "Are your feet cold?");
  REQUIRE(table->techniques.find("foot_reflex"));
  runTests(table, "rules/core.json", diagnostics);
  for (const Diagnostic& d : diagnostics)
    UNSCOPED_INFO(printed(d.subject) << " " << d.field << " " << d.expected << " " << d.found);
  CHECK(diagnostics.empty());

  Answers quiet = table->tests.front().given;
  quiet.takeAway("cold_feet");
  const Assessment unknown = assess(table, quiet);
  const Ids ask = questionIds(unknown, unknown.askNext());
  CHECK(std::count(ask.begin(), ask.end(), "cold_feet") == 1);
  CHECK(pairOf(unknown, "foot_reflex", "foot_sole.left").verdict == Verdict::Held);

  quiet.set("cold_feet", true);
  const Assessment cold = assess(table, quiet);
  CHECK(pairOf(cold, "foot_reflex", "foot_sole.left").verdict == Verdict::Recommended);
  const Plan plan = makePlan(cold);
  CHECK(breachesOf(cold, plan).empty());
  CHECK(std::any_of(plan.steps.begin(), plan.steps.end(),
                    [](const PlanStep& step) { return step.technique == "foot_reflex"; }));

  quiet.set("cold_feet", false);
  CHECK(pairOf(assess(table, quiet), "foot_reflex", "foot_sole.left").verdict == Verdict::Blocked);

  writeTo(copy.path() / "answers.json", R"({"answers": {"cold_feet": "yes"}})");
  const CommandResult cli = runCli("plan answers.json --data .", copy.path());
  CHECK(cli.exit == 0);
  CHECK_THAT(cli.out, ContainsSubstring("foot_reflex"));
  CHECK_THAT(runCli("questions --data .", copy.path()).out, ContainsSubstring("cold_feet"));
}

TEST_CASE("A region is added in the data alone and can be worked on") {
  ChangedData copy;
  copy.insertAfter("intake/regions.json", "\"regions\": [", R"("tail.left", "tail.right", )");
  copy.insertAfter("intake/regions.json", "\"names\": {", R"("tail": {"en": "Tail"}, )");
  copy.insertAfter("intake/regions.json", "\"reach\": {", R"("tail": ["prone"], )");
  copy.insertAfter("intake/regions.json", "\"next_to\": {", R"("tail": ["sacrum"], )");
  copy.replace("intake/regions.json", R"("sacrum": ["low_back", "buttock"])",
               R"("sacrum": ["low_back", "buttock", "tail"])");
  copy.insertAfter("rules/core.json", "\"rows\": [", R"(
    {"id": "X1", "when": {"pain_sites": "tail"}, "priority": 99, "suggest": {"technique": "swedish", "regions": ["@pain_sites"], "pressure": 2, "minutes": [4, 8, 12]}, "why": "Eases.", "source": ["practice"]},)");
  Diagnostics diagnostics;
  const auto table = readTable(copy.data(), std::nullopt, diagnostics);
  for (const Diagnostic& d : diagnostics)
    UNSCOPED_INFO(d.file << ":" << d.line << " " << printed(d.subject) << " " << d.field << " " << d.found);
  REQUIRE(table);
  Answers answers = table->tests.front().given;
  answers.set("pain_sites", Choices{{"tail.left"}});
  const Assessment result = assess(table, answers);
  CHECK(pairOf(result, "swedish", "tail.left").verdict == Verdict::Recommended);
  CHECK(breachesOf(result, makePlan(result)).empty());
}
