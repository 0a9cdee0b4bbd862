// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "note/steps.h"

#include "note/note_example.h"
#include "support/catch.h"

using namespace tableside;
using namespace tableside::test;

namespace {

Plan aPlan(std::vector<PlanStep> steps) {
  Plan plan;
  plan.minutes = 60;
  plan.steps = std::move(steps);
  return plan;
}

const PlanStep kWarm = aStep("swedish", {"low_back.left", "low_back.right"}, 10, 2);
const PlanStep kPoints = aStep("trigger_point", {"buttock.left"}, 6, 3);

}  // namespace

TEST_CASE("A note starts with every planned step done as planned") {
  PlanStep struckOut = kPoints;
  struckOut.struckBy.rows = {"R21a"};
  const std::vector<StepDone> steps = stepsToDo(aPlan({kWarm, struckOut}));
  REQUIRE(steps.size() == 1);
  CHECK(steps[0] == StepDone{.planned = kWarm, .outcome = StepOutcome::Done, .minutes = 10, .pressure = 2});
}

TEST_CASE("A struck-out step with the therapist's reason is done") {
  PlanStep step = kPoints;
  step.struckBy.rows = {"R21a"};
  step.reason = "Cleared by her doctor";
  CHECK(stepsToDo(aPlan({step})).size() == 1);
}

TEST_CASE("A changed plan keeps what was recorded") {
  std::vector<StepDone> steps = stepsToDo(aPlan({kWarm, kPoints}));
  steps[1].outcome = StepOutcome::Partly;
  steps[1].minutes = 4;
  PlanStep longer = kWarm;
  longer.minutes = 15;
  const std::vector<StepDone> merged = mergeSteps(steps, aPlan({kPoints, longer}));
  REQUIRE(merged.size() == 2);
  CHECK(merged[0].outcome == StepOutcome::Partly);
  CHECK(merged[0].minutes == 4);
  CHECK(merged[1].outcome == StepOutcome::Done);
  CHECK(merged[1].minutes == 15);
}

TEST_CASE("A recorded step follows its regions when they change") {
  std::vector<StepDone> steps = stepsToDo(aPlan({kWarm}));
  steps[0].outcome = StepOutcome::NotDone;
  const PlanStep narrower = aStep("swedish", {"low_back.left"}, 10, 2);
  const PlanStep elsewhere = aStep("swedish", {"calf.left"}, 10, 2);
  const std::vector<StepDone> merged = mergeSteps(steps, aPlan({elsewhere, narrower}));
  REQUIRE(merged.size() == 2);
  CHECK(merged[0].outcome == StepOutcome::Done);
  CHECK(merged[1].outcome == StepOutcome::NotDone);
}

TEST_CASE("Two recorded steps never become one") {
  std::vector<StepDone> steps = stepsToDo(aPlan({aStep("swedish", {"low_back.left"}, 10, 2), kWarm}));
  steps[0].minutes = 4;
  steps[1].minutes = 7;
  const std::vector<StepDone> merged = mergeSteps(steps, aPlan({steps[0].planned}));
  REQUIRE(merged.size() == 2);
  CHECK(merged[0].minutes == 4);
  CHECK(merged[1].minutes == 7);
}

TEST_CASE("Recorded work stays when the plan has no step for it any more") {
  std::vector<StepDone> steps = stepsToDo(aPlan({kWarm, kPoints}));
  steps[0].outcome = StepOutcome::NotDone;
  steps[1].outcome = StepOutcome::Partly;
  const PlanStep hold = aStep("relaxation_hold", {"sacrum.left"}, 5, 1);
  const std::vector<StepDone> merged = mergeSteps(steps, aPlan({hold}));
  REQUIRE(merged.size() == 2);
  CHECK(merged[0].planned == hold);
  CHECK(merged[1] == steps[1]);
  CHECK(mergeSteps(merged, aPlan({hold})) == merged);
}

TEST_CASE("Steps that nobody touched go with the plan") {
  CHECK(mergeSteps(stepsToDo(aPlan({kWarm, kPoints})), aPlan({kWarm})) == stepsToDo(aPlan({kWarm})));
}
