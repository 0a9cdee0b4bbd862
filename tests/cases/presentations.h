// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/printed_plan.h"
#include "catalogue/technique.h"

namespace tableside::test {

// A client whom every practice sees, and what an hour with him or her must look like.
struct Presentation {
  std::string name;
  Json answers;      // beside them all else is no, none or neutral
  Names belongs;     // beside the bases that hurt and those next to them: the places of the profile
  int pressure = 3;  // at the worst place; less only where a row caps it
  int pressureAtMost = kDeepestPressure;
};

const std::vector<Presentation>& presentations();
// All that such a client says: what the presentation leaves open is no, none or neutral.
Answers answersOf(const Presentation& presentation);
// The same with what only an older program asks.
Answers olderAnswersOf(const Presentation& presentation);

// How an hour came out.
struct Hour {
  double share = 0;  // of the time, on the complaint and what belongs to it
  int session = 0, worstMinutes = 0, worstPressure = 0;
  std::vector<std::string> faults;
};

Hour measured(const Presentation& presentation, const Json& output);

}  // namespace tableside::test
