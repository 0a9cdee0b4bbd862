// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/technique.h"

#include <optional>
#include <string>
#include <vector>

namespace tableside {

// What stands in `struckBy` where no row is the reason. No typed reason lifts these.
inline constexpr const char* kNoMinutesLeft = "session_minutes";
inline constexpr const char* kNoPosition = "positions_ok";
inline constexpr const char* kNoWarmStep = "after_warm";       // the technique may only follow a warm step
inline constexpr const char* kNotInThisPhase = "phases";       // the technique does not allow the phase
inline constexpr const char* kUnknownTechnique = "technique";  // no technique of this name any more
inline constexpr const char* kStandsAlready = "stands_already";

// One technique on one set of neighbouring regions, in one phase and one position.
struct PlanStep {
  Phase phase = Phase::Main;
  std::string technique;
  std::vector<std::string> regions;  // sided ids, in the order of regions.json
  int pressure = 1;                  // 1-5
  int minutes = 0;
  std::string position;           // "prone"; empty when no position of the client's reaches a struck-out step
  std::vector<std::string> rows;  // the rows that suggest it; empty when the therapist added it
  std::vector<std::string> cautions;  // their words, and those of the limits
  // What the therapist did, if anything.
  bool edited = false;                 // minutes, pressure, regions or order are the therapist's
  std::string reason;                  // typed, for a step over a cap or on a blocked or held pair
  std::vector<std::string> struckBy;   // rows that block or hold it now: the step is struck out, not done
  std::vector<std::string> limitedBy;  // the limits that cap its pressure or minutes, firing or assumed
  bool isStruckOut() const { return !struckBy.empty() && reason.empty(); }

  bool operator==(const PlanStep&) const = default;
};

// A plan as it is shown, edited, saved and replayed.
struct Plan {
  int minutes = 0;                     // of the session; steps and unplanned minutes add up to it
  std::vector<std::string> limitedBy;  // rows that shorten the session
  std::vector<std::string> assumed;    // the same, undecided ones
  std::vector<PlanStep> steps;
  int unplannedMinutes = 0;
  std::vector<PlanStep> struckOut;  // the therapist's steps that have become blocked or held

  bool operator==(const Plan&) const = default;
};

// One edit of the therapist's that a re-plan must not lose: this technique stands on these regions.
struct PinnedStep {
  Phase phase = Phase::Main;
  std::string technique;
  std::vector<std::string> regions;
  std::optional<int> minutes;   // otherwise the planner's
  std::optional<int> pressure;  // otherwise the table's
  std::optional<int> place;     // which step of its phase it is, from 0; otherwise the planner's order
  std::string reason;           // needed over a cap, and on a pair that is blocked or held
  std::vector<std::string>
      overrides;  // the rows that struck or capped it when the reason was typed; it lifts no others
  bool operator==(const PinnedStep&) const = default;
};

struct RemovedStep {
  Phase phase = Phase::Main;
  std::string technique;
  std::vector<std::string> regions;
  bool operator==(const RemovedStep&) const = default;
};

struct PlanEdits {
  std::vector<PinnedStep> pinned;
  std::vector<RemovedStep> removed;
  bool isEmpty() const { return pinned.empty() && removed.empty(); }
  bool operator==(const PlanEdits&) const = default;
};

}  // namespace tableside
