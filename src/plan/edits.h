// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

#include <string>
#include <vector>

namespace tableside {

// What the therapist does to a plan, said in terms of the step that is on the screen. Each returns the edits
// with which the planner makes the plan anew.
PlanEdits withMinutes(const PlanEdits& edits, const PlanStep& step, int minutes);
// A pressure over a cap needs a reason; without one the planner lowers it again.
PlanEdits withPressure(const PlanEdits& edits, const PlanStep& step, int pressure, const std::string& reason);
// A typed reason, with the rows that stand against what is done. It lifts these and none that come later.
struct Reason {
  std::string words;
  std::vector<std::string> rows;
};
// The step goes from its regions to these, and stays what it is otherwise. Regions that are blocked or held
// need a reason.
PlanEdits withRegions(const PlanEdits& edits, const PlanStep& step, const std::vector<std::string>& regions,
                      const Reason& reason = {});
PlanEdits withPosition(const PlanEdits& edits, const PlanStep& step, const std::string& position);
// The steps of an earlier session, as they were accepted, in place of all that the rules would suggest.
PlanEdits asBefore(const Plan& earlier);
// Any pair that is not blocked or held; those are struck out until `withReason`.
PlanEdits withStep(const PlanEdits& edits, const PinnedStep& step);
// A reason for a step that rows strike out; where anything else stands against the step, no reason helps and
// none is kept.
PlanEdits withReason(const PlanEdits& edits, const PlanStep& step, const std::string& reason);
// Its minutes go to the longest step of its phase, else of all; nothing else moves.
PlanEdits without(const PlanEdits& edits, const PlanStep& step);

enum class Direction { Earlier, Later };
// One place earlier or later among the steps of its phase; unchanged at the phase's end.
PlanEdits moved(const PlanEdits& edits, const Plan& plan, std::size_t step, Direction direction);

}  // namespace tableside
