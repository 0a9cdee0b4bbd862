// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/edits.h"

#include "base/list.h"

#include <algorithm>

namespace tableside {
namespace {

// A step shows its regions in the order of the map, a pin keeps them as they were chosen.
bool isSame(const PinnedStep& pinned, const PlanStep& step) {
  return pinned.phase == step.phase && pinned.technique == step.technique &&
         std::is_permutation(pinned.regions.begin(), pinned.regions.end(), step.regions.begin(),
                             step.regions.end());
}

// The pin of this step, made where there is none yet.
PinnedStep& pinOf(PlanEdits& edits, const PlanStep& step) {
  const auto found = std::find_if(edits.pinned.begin(), edits.pinned.end(),
                                  [&](const PinnedStep& pinned) { return isSame(pinned, step); });
  if (found != edits.pinned.end()) return *found;
  PinnedStep pinned;
  pinned.phase = step.phase;
  pinned.technique = step.technique;
  pinned.regions = step.regions;
  return edits.pinned.emplace_back(std::move(pinned));
}

void giveReason(PinnedStep& pinned, const Reason& reason) {
  if (reason.words.empty()) return;
  pinned.reason = reason.words;
  for (const std::string& row : reason.rows) addUnique(pinned.overrides, row);
}

// What is asked for now outweighs what was taken away before.
void takeBack(PlanEdits& edits, Phase phase, const std::string& technique,
              const std::vector<std::string>& regions) {
  for (RemovedStep& removed : edits.removed)
    if (removed.phase == phase && removed.technique == technique)
      std::erase_if(removed.regions, [&](const std::string& region) { return contains(regions, region); });
  std::erase_if(edits.removed, [](const RemovedStep& removed) { return removed.regions.empty(); });
}

}  // namespace

PlanEdits withMinutes(const PlanEdits& edits, const PlanStep& step, int minutes) {
  PlanEdits changed = edits;
  pinOf(changed, step).minutes = std::clamp(minutes, 1, kLongestSession);
  return changed;
}

PlanEdits withPressure(const PlanEdits& edits, const PlanStep& step, int pressure,
                       const std::string& reason) {
  PlanEdits changed = edits;
  PinnedStep& pinned = pinOf(changed, step);
  pinned.pressure = std::clamp(pressure, kLightestPressure, kDeepestPressure);
  giveReason(pinned, {reason, step.limitedBy});
  return changed;
}

PlanEdits withRegions(const PlanEdits& edits, const PlanStep& step, const std::vector<std::string>& regions,
                      const Reason& reason) {
  PlanEdits changed = edits;
  PinnedStep& pinned = pinOf(changed, step);
  pinned.regions = regions;
  giveReason(pinned, reason);
  takeBack(changed, step.phase, step.technique, regions);
  std::vector<std::string> left;
  for (const std::string& region : step.regions)
    if (!contains(regions, region)) left.push_back(region);
  if (!left.empty()) changed.removed.push_back({step.phase, step.technique, left});
  return changed;
}

PlanEdits withPosition(const PlanEdits& edits, const PlanStep& step, const std::string& position) {
  PlanEdits changed = edits;
  pinOf(changed, step).position = position;
  return changed;
}

PlanEdits asBefore(const Plan& earlier) {
  PlanEdits edits;
  int place = 0;
  for (const PlanStep& step : earlier.steps) {
    if (!edits.pinned.empty() && edits.pinned.back().phase != step.phase) place = 0;
    PinnedStep& pinned = edits.pinned.emplace_back();
    pinned.phase = step.phase;
    pinned.technique = step.technique;
    pinned.regions = step.regions;
    pinned.minutes = step.minutes;
    pinned.pressure = step.pressure;
    pinned.place = place++;
  }
  return edits;
}

PlanEdits withStep(const PlanEdits& edits, const PinnedStep& step) {
  PlanEdits changed = edits;
  changed.pinned.push_back(step);
  takeBack(changed, step.phase, step.technique, step.regions);
  return changed;
}

PlanEdits withReason(const PlanEdits& edits, const PlanStep& step, const std::string& reason) {
  PlanEdits changed = edits;
  if (step.struckBy.canBeLifted()) giveReason(pinOf(changed, step), {reason, step.struckBy.rows});
  return changed;
}

PlanEdits without(const PlanEdits& edits, const PlanStep& step) {
  PlanEdits changed = edits;
  std::erase_if(changed.pinned, [&](const PinnedStep& pinned) { return isSame(pinned, step); });
  changed.removed.push_back({step.phase, step.technique, step.regions});
  return changed;
}

PlanEdits moved(const PlanEdits& edits, const Plan& plan, std::size_t step, Direction direction) {
  const std::size_t other = direction == Direction::Earlier ? step - 1 : step + 1;
  if (step >= plan.steps.size() || other >= plan.steps.size()) return edits;
  const Phase phase = plan.steps[step].phase;
  if (plan.steps[other].phase != phase) return edits;
  PlanEdits changed = edits;
  const auto first = std::find_if(plan.steps.begin(), plan.steps.end(),
                                  [&](const PlanStep& candidate) { return candidate.phase == phase; });
  const int start = static_cast<int>(first - plan.steps.begin());
  pinOf(changed, plan.steps[step]).place = static_cast<int>(other) - start;
  pinOf(changed, plan.steps[other]).place = static_cast<int>(step) - start;
  return changed;
}

}  // namespace tableside
