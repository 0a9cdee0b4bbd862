// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stays where it is while the therapist changes a plan, and what a plan would be if it were asked.
#include "base/list.h"
#include "plan/edits.h"
#include "support/a_table.h"
#include "support/plan_checks.h"
#include "support/shipped.h"

using namespace tableside;
using namespace tableside::test;

namespace {

// An untroubled client with a sore low back, but for these answers, and without one that was not asked.
Assessment shipped(const std::string& more = "", const std::string& unasked = "") {
  Answers answers = shippedTable()->tests.front().given;
  answers.add(given(more));
  answers.takeAway(unasked);
  return assess(shippedTable(), answers);
}

Plan planned(const Assessment& assessment, const PlanEdits& edits = {}) {
  return makePlan(assessment, {.minutes = {}, .edits = edits});
}

bool isSame(const PlanStep& one, const PlanStep& other) {
  return one.phase == other.phase && one.technique == other.technique && one.regions == other.regions;
}

int total(const Plan& plan) {
  int minutes = plan.unplannedMinutes;
  for (const PlanStep& step : plan.steps) minutes += step.minutes;
  return minutes;
}

const char* const kSoreButtock = R"("pain_sites": ["low_back.right", "buttock.right"])";

}  // namespace

TEST_CASE("B21: A step that is taken out leaves the others as they are, and the longest get its minutes") {
  const Assessment assessment = shipped();
  const Plan before = planned(assessment);
  REQUIRE(before.steps.size() >= 4);
  int calm = 0;
  for (std::size_t gone = 0; gone < before.steps.size(); ++gone) {
    CAPTURE(gone, before.steps[gone].technique, before.steps[gone].regions);
    const Plan after = planned(assessment, without({}, before.steps[gone]));
    CHECK(total(after) == before.minutes);
    CHECK(PlanChecks(assessment, after).breaches() == std::vector<std::string>());
    for (const PlanStep& step : after.steps) CHECK_FALSE(isSame(step, before.steps[gone]));
    if (after.steps.size() + 1 != before.steps.size()) continue;  // what is left could not be done so
    ++calm;
    int given = after.unplannedMinutes - before.unplannedMinutes;
    bool isGiven = false;
    for (std::size_t i = 0; i < after.steps.size(); ++i) {
      const PlanStep& was = before.steps[i < gone ? i : i + 1];
      CHECK(isSame(after.steps[i], was));
      CHECK(after.steps[i].minutes >= was.minutes);
      given += after.steps[i].minutes - was.minutes;
      isGiven = isGiven || after.steps[i].minutes > was.minutes;
      CHECK(after.steps[i].pressure == was.pressure);
    }
    CHECK(given == before.steps[gone].minutes);
    CHECK(isGiven);
  }
  CHECK(calm >= 3);
}

TEST_CASE("A step of the therapist's own lies as it was said, where the client can lie so") {
  const Assessment assessment = shipped();
  const Plan before = planned(assessment);
  for (const PlanStep& step : before.steps) {
    const std::vector<std::string> possible = positionsFor(assessment, step.regions);
    CHECK(std::find(possible.begin(), possible.end(), step.position) != possible.end());
    for (const std::string& position : possible) {
      const Plan after = planned(assessment, withPosition({}, step, position));
      const auto changed = std::find_if(after.steps.begin(), after.steps.end(),
                                        [&](const PlanStep& other) { return isSame(step, other); });
      REQUIRE(changed != after.steps.end());
      CHECK(changed->position == position);
      CHECK(total(after) == before.minutes);
    }
    const Plan nowhere = planned(assessment, withPosition({}, step, "upside_down"));
    for (const PlanStep& other : nowhere.steps) CHECK(other.position != "upside_down");
  }
}

TEST_CASE("The steps of last time come back as they were, and what is left out today is struck out") {
  const Assessment assessment = shipped();
  const Assessment before = shipped(R"("pain_sites": ["calf.left"], "worst_site": "calf.left")");
  const Plan last = planned(before, withMinutes({}, planned(before).steps[1], 9));
  const Plan again = planned(assessment, asBefore(last));
  REQUIRE(again.steps.size() == last.steps.size());
  for (std::size_t i = 0; i < last.steps.size(); ++i) {
    CHECK(isSame(again.steps[i], last.steps[i]));
    CHECK(again.steps[i].minutes == last.steps[i].minutes);
    CHECK(again.steps[i].pressure == last.steps[i].pressure);
  }
  CHECK(again.struckOut.empty());
  const Assessment sore = shipped(R"("skin_problem_areas": ["calf.left", "calf.right"])");
  const Plan today = planned(sore, asBefore(last));
  REQUIRE_FALSE(today.struckOut.empty());
  for (const PlanStep& step : today.struckOut) CHECK_FALSE(step.struckBy.rows.empty());
  CHECK(total(today) == today.minutes);
}

TEST_CASE("B1: A plan as if it were asked has the steps that wait, each with the rows that hold it") {
  const Assessment assessment = shipped(kSoreButtock, "gluteal_consent");
  const Plan strict = planned(assessment), asIf = planAsIf(assessment);
  const auto waits = [](const PlanStep& step) { return step.isStruckOut(); };
  CHECK(std::none_of(strict.steps.begin(), strict.steps.end(), waits));
  REQUIRE(std::any_of(asIf.steps.begin(), asIf.steps.end(), waits));
  for (const PlanStep& step : asIf.steps)
    if (waits(step))
      for (const std::string& row : step.struckBy.rows)
        CHECK_FALSE(assessment.ask(*assessment.table().rowIndex(row)).empty());
  CHECK(total(asIf) == asIf.minutes);
  // What the client is not sure of is no want of an answer.
  const Plan unsure = planAsIf(shipped(std::string(kSoreButtock) + R"(, "gluteal_consent": "not_sure")"));
  CHECK(std::none_of(unsure.steps.begin(), unsure.steps.end(), waits));
  // A sign that would stop the session stands in its way unasked as little, and unsure entirely.
  CHECK_FALSE(planAsIf(shipped("", "rf_saddle")).steps.empty());
  CHECK(planAsIf(shipped(R"("rf_saddle": "not_sure")")).steps.empty());
}

TEST_CASE(
    "A3: No reason brings in what the client refused, what must be asked first, or anything past a stop") {
  PinnedStep step;
  step.technique = "swedish";
  step.regions = {"buttock.left"};
  const auto insisted = [&](const Assessment& assessment) {
    const Plan refused = planned(assessment, withStep({}, step));
    REQUIRE(refused.struckOut.size() == 1);
    PinnedStep pinned = step;
    pinned.reason = "The therapist would like to.";
    pinned.overrides = refused.struckOut.front().struckBy.rows;
    return planned(assessment, withStep({}, pinned));
  };
  for (const Assessment& assessment :
       {shipped(R"("gluteal_consent": "no")"), shipped(R"("avoid_areas": ["buttock.left"])"),
        shipped("", "avoid_areas"), shipped(R"("rf_saddle": "yes")"), shipped("", "rf_saddle")}) {
    const Plan plan = insisted(assessment);
    REQUIRE(plan.struckOut.size() == 1);
    CHECK(contains(plan.struckOut.front().struckBy.causes, Cause::Binding));
    for (const PlanStep& each : plan.steps) CHECK_FALSE(each.regions == step.regions);
  }
}

TEST_CASE("A4: A step that comes in with a reason takes its minutes from the longest, and the others stay") {
  const Assessment assessment = shipped(R"("skin_problem_areas": ["calf.left"])");
  const Plan before = planned(assessment);
  PinnedStep step;
  step.technique = "swedish";
  step.regions = {"calf.left"};
  const Plan refused = planned(assessment, withStep({}, step));
  REQUIRE(refused.struckOut.size() == 1);
  const Plan after =
      planned(assessment, withReason(withStep({}, step), refused.struckOut.front(), "It has healed."));
  REQUIRE(after.steps.size() == before.steps.size() + 1);
  int given = 0;
  for (const PlanStep& was : before.steps) {
    const auto now = std::find_if(after.steps.begin(), after.steps.end(),
                                  [&](const PlanStep& other) { return isSame(was, other); });
    REQUIRE(now != after.steps.end());
    CHECK(now->minutes <= was.minutes);
    CHECK(now->position == was.position);
    given += was.minutes - now->minutes;
  }
  CHECK(given > 0);
  CHECK(total(after) == before.minutes);
}
