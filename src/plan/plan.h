// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/technique.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tableside {

// What keeps a step from being done where no row does.
enum class Cause {
  NoMinutesLeft,
  NoPosition,
  NoWarmStep,        // the technique may only follow a warm step
  NotInThisPhase,    // the technique does not allow the phase
  UnknownTechnique,  // no technique of this name any more
  StandsAlready,
  Binding,  // a row that no reason lifts: graded higher, a refusal, or waiting for what must be asked
};

// Why no step holds a region of the complaint or of the chosen part.
enum class LeftOutReason { Blocked, Held, OutOfReach, NoMinutes, NotSuggested };
std::string_view nameOf(LeftOutReason reason);  // as it is stored: "no_minutes"
struct LeftOut {
  std::string region;  // sided id
  LeftOutReason reason = LeftOutReason::NotSuggested;
  std::vector<std::string> rows;  // that block or hold it
  bool operator==(const LeftOut&) const = default;
};

struct StruckBy {
  std::vector<std::string> rows;  // that block or hold it; a typed reason lifts them
  std::vector<Cause> causes;      // no reason helps against these
  bool isEmpty() const { return rows.empty() && causes.empty(); }
  bool canBeLifted() const { return !rows.empty() && causes.empty(); }
  bool operator==(const StruckBy&) const = default;
};

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
  StruckBy struckBy;                   // what stands against it now: the step is struck out, not done
  std::vector<std::string> limitedBy;  // the limits that cap its pressure or minutes, firing or assumed
  bool isStruckOut() const { return !struckBy.isEmpty() && reason.empty(); }

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
  std::vector<LeftOut> leftOut;     // in the order of the map

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
  std::string position;         // empty: the planner's
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
