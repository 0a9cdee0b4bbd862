// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "note/steps.h"

namespace tableside {

std::vector<StepDone> stepsToDo(const Plan& plan) {
  std::vector<StepDone> steps;
  for (const PlanStep& step : plan.steps)
    if (!step.isStruckOut())
      steps.push_back({.planned = step,
                       .outcome = StepOutcome::Done,
                       .minutes = step.minutes,
                       .pressure = step.pressure});
  return steps;
}

}  // namespace tableside
