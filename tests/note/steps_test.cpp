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
