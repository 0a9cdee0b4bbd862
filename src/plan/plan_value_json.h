// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Only for the writers (*_json.cpp) of this and later rooms: nlohmann's header goes no further.
#include "plan/plan.h"
#include "plan/saved_plan.h"

#include <nlohmann/json.hpp>

namespace tableside {

nlohmann::ordered_json jsonOf(const PlanStep& step);
nlohmann::ordered_json jsonOf(const SavedPlan& plan);
nlohmann::ordered_json jsonOf(const PlanEdits& edits);

// Without a line break; a byte that is no UTF-8 becomes U+FFFD instead of an exception.
std::string textOf(const nlohmann::ordered_json& value);

}  // namespace tableside
