// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "note/note.h"
#include "plan/plan.h"

#include <vector>

namespace tableside {

// The plan as a note starts: every step that is not struck out, done as planned.
std::vector<StepDone> stepsToDo(const Plan& plan);

// The steps of a changed plan, with what was already recorded about them. Recorded work that the plan has no
// step for any more was done all the same: it stays, at the end.
std::vector<StepDone> mergeSteps(const std::vector<StepDone>& existing, const Plan& plan);

}  // namespace tableside
