// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/open_visit.h"

#include <string>
#include <vector>

namespace tableside {

// How far the answers carry a plan (visit.md 5, the plan strip).
struct Readiness {
  enum class State {
    Nothing,       // nothing is answered yet
    Stopped,       // no session today
    NotSureStops,  // a sign that would stop it is not sure: no steps, not as if either
    MustAsk,       // safety is not asked yet
    NotSureHolds,  // another not sure keeps something out of the plan
    AnswersFirst,  // steps wait for answers
    NoRoom,        // minutes have no safe place
    Lighter,       // less than was asked for
    Ready
  };
  State state = State::Nothing;
  std::vector<std::string> questions;  // that it is about, in questionnaire order
  int minutes = 0;                     // of the plan, or those without a place
};

Readiness readinessOf(const OpenVisit& open);

}  // namespace tableside
