// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/printed_plan.h"

namespace tableside::test {

inline constexpr const char* kUnfitAdvice = "advice that does not fit";

// What is said beside a plan and does not fit it or the client, judged by the words as a reader would: stones
// that are not planned, a bath against a reason, two pieces that say opposite things, the same twice, a
// doctor for whom one looks after already, comfort on a stop, cautions at the wrong step.
std::vector<std::string> unfitAdvice(const Answers& answers, const Json& output);

}  // namespace tableside::test
