// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/session_run.h"

#include <algorithm>
#include <cstdlib>

namespace tableside {
namespace {

constexpr int kGiveOrTake = 1;  // minutes in which a step still ran as planned

// Seconds between two moments that no pause takes.
std::int64_t workedBetween(const SessionRun& run, std::int64_t from, std::int64_t to) {
  std::int64_t seconds = std::max<std::int64_t>(to - from, 0);
  for (const Pause& pause : run.pauses) {
    const std::int64_t end = pause.to ? pause.to->utcSeconds : to;
    seconds -= std::max<std::int64_t>(std::min(end, to) - std::max(pause.from.utcSeconds, from), 0);
  }
  return seconds;
}

std::int64_t endOf(const SessionRun& run, Instant now) {
  return run.endedAt ? run.endedAt->utcSeconds : now.utcSeconds;
}

}  // namespace

std::string_view nameOf(Felt felt) {
  switch (felt) {
    case Felt::TooLight: return "too_light";
    case Felt::JustRight: return "just_right";
    case Felt::TooFirm: return "too_firm";
  }
  return {};
}

std::optional<int> SessionRun::step() const {
  return begun.empty() ? std::nullopt : std::optional(begun.back().step);
}

bool SessionRun::hasBegun(int step) const {
  return std::any_of(begun.begin(), begun.end(), [&](const StepBegun& one) { return one.step == step; });
}

std::int64_t secondsOf(const SessionRun& run, int step, Instant now) {
  std::int64_t seconds = 0;
  for (std::size_t i = 0; i < run.begun.size(); ++i)
    if (run.begun[i].step == step)
      seconds += workedBetween(run, run.begun[i].at.utcSeconds,
                               i + 1 < run.begun.size() ? run.begun[i + 1].at.utcSeconds : endOf(run, now));
  return seconds;
}

std::int64_t secondsOf(const SessionRun& run, Instant now) {
  return run.acceptedAt ? workedBetween(run, run.acceptedAt->utcSeconds, endOf(run, now)) : 0;
}

std::vector<StepDone> stepsAsRun(std::vector<StepDone> planned, const SessionRun& run) {
  if (run.begun.empty() || !run.endedAt) return planned;
  for (std::size_t i = 0; i < planned.size(); ++i) {
    const int step = static_cast<int>(i);
    const int ran = static_cast<int>((secondsOf(run, step, *run.endedAt) + 30) / 60);
    StepDone& done = planned[i];
    done.minutes = done.planned.minutes;
    if (!run.hasBegun(step)) {
      done.outcome = StepOutcome::NotDone;
    } else if (std::abs(ran - done.planned.minutes) > kGiveOrTake) {
      done.outcome = ran < done.planned.minutes ? StepOutcome::Partly : StepOutcome::Done;
      done.minutes = ran;
    }
  }
  return planned;
}

bool ranAsPlanned(const std::vector<StepDone>& steps) {
  return std::all_of(steps.begin(), steps.end(), [](const StepDone& step) {
    return step.outcome == StepOutcome::Done && std::abs(step.minutes - step.planned.minutes) <= kGiveOrTake;
  });
}

}  // namespace tableside
