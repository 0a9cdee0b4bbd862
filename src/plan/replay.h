// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "plan/saved_plan.h"
#include "rules/assess/assessment.h"

#include <optional>
#include <string>
#include <vector>

namespace tableside {

// One technique on one region of which today's table says something else.
struct PairChange {
  std::string technique, region;
  SavedFinding then, now;  // Verdict::Open where it was, or is, not suggested; without regions
};

// What today's table no longer allows of one step.
struct StepChange {
  std::size_t step = 0;               // of the saved plan's steps
  std::vector<std::string> leftOut;   // regions on which the technique is blocked or held
  std::vector<std::string> rows;      // that leave it out or cap it
  std::optional<int> pressureAtMost;  // where the step goes over it
  std::optional<int> minutesAtMost;
  bool isPositionAvoided = false;
};

// What no longer exists, as the saved plan names it.
struct Vanished {
  std::vector<std::string> rows, techniques, regions;
  bool operator==(const Vanished&) const = default;
};

// A saved plan beside what today's table says of the same answers.
struct Replay {
  TableStamp tableThen, tableNow;
  Status statusThen = Status::GoOn, statusNow = Status::GoOn;
  std::vector<std::string> firesNow, firesNoLonger;    // row ids
  std::vector<std::string> refersNow, refersNoLonger;  // those of them that refer
  std::vector<std::string> asksNow, asksNoLonger;      // rows that hold or are assumed while undecided
  std::vector<PairChange> pairs;
  bool arePairsKnown = false;  // a plan of an earlier version of the program says nothing of its pairs
  std::vector<StepChange> steps;
  std::optional<int> sessionMinutesAtMost;  // where the plan is longer
  std::vector<std::string> sessionRows;     // that cap it
  Vanished vanished;
  std::vector<std::string> joinedLater;  // questions that were not asked yet at the visit

  bool isSame() const;
};

// Pure: equal arguments give equal results. `now` is the assessment of the visit's answers by today's table.
Replay replay(const SavedPlan& then, const Assessment& now);

}  // namespace tableside
