// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "rules/assess/assessment.h"

#include <string>

namespace tableside {

// The output of `tableside-cli plan`; equal table and answers give equal bytes.
std::string writeAssessment(const Assessment& assessment, const Plan& plan);
// The same for reading, in plain words.
std::string describeAssessment(const Assessment& assessment, const Plan& plan);

}  // namespace tableside
