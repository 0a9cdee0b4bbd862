// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "rules/assess/assessment.h"

#include <optional>

namespace tableside {

inline constexpr int kUsualSession = 60;  // minutes, where nobody says how long

struct PlanRequest {
  std::optional<int> minutes;  // 15-180; otherwise the answer `session_minutes`, otherwise 60
  PlanEdits edits;
};

// Arranges what the assessment recommends into timed steps. Pure and deterministic. Steps and unplanned
// minutes add up to the plan's minutes; a session that is stopped or must ask first has no steps.
Plan makePlan(const Assessment& assessment, const PlanRequest& request = {});

// In which the client can lie for work on all of these regions, the preferred first.
std::vector<std::string> positionsFor(const Assessment& assessment, const std::vector<std::string>& regions);

// The steps that wait for an answer stand among the others, each with the rows that hold it; a row that waits
// for what the client is not sure of lets nothing through. Never accepted: to show what the answers decide.
Plan planAsIf(const Assessment& assessment, const PlanRequest& request = {});

// The advise rows whose words fit this plan: what speaks of a technique only beside a step of it, and on a
// session that is stopped only what belongs to the stop. Each wording once, in the order of ids.
RowList adviceFor(const Assessment& assessment, const Plan& plan);

}  // namespace tableside
