// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/practice_controller.h"

#include <algorithm>

// What a change of the day does to the visit on the screen.

namespace tableside::ui {
namespace {

constexpr int kSecondsOfDate = 24 * 60 * 60, kLongestWait = 60 * 60;

}  // namespace

void PracticeController::listAgain() {
  clients_.again();
  daybook_.again();
}

bool PracticeController::checkDay() {
  const Instant now = clock_();
  const int untilMidnight = kSecondsOfDate - now.localMinutes() * 60 - static_cast<int>(now.utcSeconds % 60);
  midnight_.start(std::min(untilMidnight, kLongestWait) * 1000);  // a clock may be set meanwhile
  if (!isOpen_ || day_ == now.localDate()) return false;
  const bool wasKnown = day_.has_value();
  day_ = now.localDate();
  if (!wasKnown) return false;
  listAgain();
  // Nothing is known of the visit yet, so that it is one of the new day.
  if (open_ && open_->visit().state == VisitState::Planned) load(open_->client().id, {});
  emit dayChanged();
  return true;
}

// What is said after midnight is not written into the visit of the day before unasked; the pages show that.
bool PracticeController::isHeldBack() {
  if (!checkDay() || !open_) return false;
  const VisitState state = open_->visit().state;
  const bool isBeforeAccept = state == VisitState::Planned || state == VisitState::Taking;
  if (!isBeforeAccept || open_->visit().plannedAt.localDate() >= *day_) return false;
  emit visitChanged();
  return true;
}

void PracticeController::goOnToday() {
  act(tr("Go on today"), [](OpenVisit& open, Instant now) { return open.moveToToday(now); });
  undo_.clear();  // its answers would be those of another day
  emit visitOpened();
  listAgain();
}

void PracticeController::removeOpenVisit() {
  if (!mayEdit()) return;
  doneTyping();
  saver_.remove(open_->visit().id);
  open_.reset();
  ++loads_;
  undo_.clear();
  emit visitOpened();
}

}  // namespace tableside::ui
