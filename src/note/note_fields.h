// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "note/note.h"
#include "plan/plan_fields.h"

namespace tableside {

inline std::string_view nameOf(StepOutcome outcome) {
  switch (outcome) {
    case StepOutcome::Done: return "done";
    case StepOutcome::Partly: return "partly";
    case StepOutcome::NotDone: return "not_done";
  }
  return {};
}

template <>
struct StoredText<StepOutcome> : StoredName<StepOutcome::Done, StepOutcome::Partly, StepOutcome::NotDone> {};

template <>
inline constexpr std::tuple kFields<StepDone> = {
    always("planned", &StepDone::planned),
    always("outcome", &StepDone::outcome),
    always("minutes", &StepDone::minutes),
    always("pressure", &StepDone::pressure),
};

template <>
struct StoredText<Instant> {
  static std::string write(const Instant& instant) { return instant.iso(); }
  static std::optional<Instant> read(std::string_view iso) { return Instant::parse(iso); }
};
template <>
inline constexpr std::tuple kFields<Jot> = {always("at", &Jot::at), always("text", &Jot::text)};

// Beside its answers, which are read with the catalogue.
template <>
inline constexpr std::tuple kFields<SessionNote> = {always("steps", &SessionNote::steps),
                                                    unlessEmpty("jots", &SessionNote::jots),
                                                    unlessEmpty("said", &SessionNote::said)};

}  // namespace tableside
