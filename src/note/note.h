// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"
#include "catalogue/answer.h"
#include "catalogue/known_questions.h"
#include "plan/plan.h"

#include <array>
#include <vector>

namespace tableside {

enum class StepOutcome { Done, Partly, NotDone };

// A planned step as it really went.
struct StepDone {
  PlanStep planned;
  StepOutcome outcome = StepOutcome::Done;
  int minutes = 0;
  int pressure = 1;
  bool operator==(const StepDone&) const = default;
};

// The parts of a note in their order, each with the question that the therapist's own words for it answer.
inline constexpr std::array kNoteParts{NotePart::Subjective, NotePart::Objective, NotePart::Assessment,
                                       NotePart::Plan};
constexpr std::string_view questionOf(NotePart part) {
  switch (part) {
    case NotePart::Subjective: return known::subjective.id;
    case NotePart::Objective: return known::objective.id;
    case NotePart::Assessment: return known::assessment.id;
    case NotePart::Plan: return known::planAhead.id;
    case NotePart::None: break;
  }
  return {};
}

// A word that was jotted down while working.
struct Jot {
  Instant at;
  std::string text;
  bool operator==(const Jot&) const = default;
};

// What is written after the session. The answers are those of the catalogue's `note` section (pain_after,
// change_felt, ...); those of its parts stand there only where the therapist's own words replace the drafted
// ones.
struct SessionNote {
  Answers answers;
  std::vector<StepDone> steps;
  std::vector<Jot> jots;
  std::vector<std::string> said;  // to the client, in the words that were ticked
  bool operator==(const SessionNote&) const = default;
};

}  // namespace tableside
