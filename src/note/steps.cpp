// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "note/steps.h"

#include <algorithm>
#include <iterator>

namespace tableside {
namespace {

bool isRecorded(const StepDone& step) {
  return step.outcome != StepOutcome::Done || step.minutes != step.planned.minutes ||
         step.pressure != step.planned.pressure;
}

bool share(const std::vector<std::string>& regions, const std::vector<std::string>& others) {
  return std::any_of(regions.begin(), regions.end(), [&](const std::string& id) {
    return std::find(others.begin(), others.end(), id) != others.end();
  });
}

}  // namespace

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

std::vector<StepDone> mergeSteps(const std::vector<StepDone>& existing, const Plan& plan) {
  std::vector<StepDone> steps = stepsToDo(plan);
  std::vector<StepDone> recorded;
  for (const StepDone& step : existing)
    if (isRecorded(step)) recorded.push_back(step);
  std::vector<bool> isTaken(steps.size());
  const auto place = [&](auto fits) {
    std::erase_if(recorded, [&](const StepDone& step) {
      for (std::size_t i = 0; i < steps.size(); ++i) {
        const PlanStep& planned = steps[i].planned;
        if (isTaken[i] || planned.phase != step.planned.phase ||
            planned.technique != step.planned.technique || !fits(planned.regions, step.planned.regions))
          continue;
        steps[i].outcome = step.outcome;
        steps[i].minutes = step.minutes;
        steps[i].pressure = step.pressure;
        isTaken[i] = true;
        return true;
      }
      return false;
    });
  };
  place([](const auto& regions, const auto& others) { return regions == others; });
  place([](const auto& regions, const auto& others) { return share(regions, others); });
  std::copy_if(recorded.begin(), recorded.end(), std::back_inserter(steps),
               [](const StepDone& step) { return step.outcome != StepOutcome::NotDone; });
  return steps;
}

}  // namespace tableside
