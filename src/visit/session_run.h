// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"
#include "note/note.h"

#include <optional>
#include <vector>

namespace tableside {

// A step of the accepted plan taken up, the same one again after a jump back.
struct StepBegun {
  int step = 0;  // its index
  Instant at;
  bool operator==(const StepBegun&) const = default;
};

struct Pause {
  Instant from;
  std::optional<Instant> to;  // none: it is going on
  bool operator==(const Pause&) const = default;
};

// What the client said of the pressure of a step.
enum class Felt { TooLight, JustRight, TooFirm };
std::string_view nameOf(Felt felt);

struct CheckIn {
  int step = 0;
  Instant at;
  Felt felt = Felt::JustRight;
  bool operator==(const CheckIn&) const = default;
};

// How an accepted session went by the clock. It runs from Accept on; its times are empty where an older
// program kept none.
struct SessionRun {
  std::optional<Instant> acceptedAt, endedAt;
  bool isEnded = false;
  std::vector<StepBegun> begun;  // in the order of time
  std::vector<Pause> pauses;     // likewise, only the last one may be going on
  std::vector<CheckIn> checkIns;

  bool isPaused() const { return !pauses.empty() && !pauses.back().to; }
  // The index of the step in hand; none before Accept.
  std::optional<int> step() const;
  bool hasBegun(int step) const;
  bool operator==(const SessionRun&) const = default;
};

// Seconds of a step, or of the whole session, until `now` or the end, without the pauses.
std::int64_t secondsOf(const SessionRun& run, int step, Instant now);
std::int64_t secondsOf(const SessionRun& run, Instant now);

// The steps as they ran, of an ended session: as long as they took, what was never begun not done. Where the
// clock tells nothing they stay as they are.
std::vector<StepDone> stepsAsRun(std::vector<StepDone> planned, const SessionRun& run);

// Whether every step took the planned minutes, give or take one.
bool ranAsPlanned(const std::vector<StepDone>& steps);

}  // namespace tableside
