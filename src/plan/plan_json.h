// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_reader.h"
#include "plan/plan.h"
#include "plan/saved_plan.h"

#include <string>

namespace tableside {

std::string writePlan(const SavedPlan& plan);

// From the objects that plan_value_json.h writes. What is wrong is reported; then the value is not to be
// used.
SavedPlan readSavedPlan(const JsonValue& object, const JsonReader& reader);
PlanEdits readPlanEdits(const JsonValue& object, const JsonReader& reader);
PlanStep readPlanStep(const JsonValue& object, const JsonReader& reader);

}  // namespace tableside
