// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "note/note.h"
#include "plan/plan.h"

#include <vector>

namespace tableside {

// The plan as a note starts: every step that is not struck out, done as planned.
std::vector<StepDone> stepsToDo(const Plan& plan);

}  // namespace tableside
