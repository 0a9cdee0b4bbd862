// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"

#include <string>

namespace tableside {

// "rules/core.json:118 · row SG-12 · when.pain_now · "atleast 2": expected ... (did you mean "at least 2"?)"
std::string describe(const Diagnostic& diagnostic);
std::string describe(const Error& error);

}  // namespace tableside
