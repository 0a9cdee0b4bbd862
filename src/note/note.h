// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/answer.h"
#include "plan/plan.h"

#include <string>
#include <vector>

namespace tableside {

enum class StepOutcome { Done, Partly, NotDone };

// A planned step as it really went.
struct StepDone {
  PlanStep planned;
  StepOutcome outcome = StepOutcome::Done;
  int minutes = 0;
  int pressure = 1;
  bool operator==(const StepDone&) const = default;
};

// What is written after the session. The answers are those of the catalogue's `note` section (pain_after,
// change_felt, ...); `subjective`, `objective`, `assessment` and `plan_ahead` stand there only where the
// therapist's own words replace the drafted ones.
struct SessionNote {
  Answers answers;
  std::vector<StepDone> steps;
  bool operator==(const SessionNote&) const = default;
};

}  // namespace tableside
