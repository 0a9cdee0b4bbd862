// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "note/steps.h"
#include "ui/session/practice_controller.h"

// How edits reach the record: every edit is the visit as a whole, applied at once and saved on the storage thread;
// while one save runs, the newest state waits and goes next.

namespace tableside::ui {

namespace {
constexpr int kRetryAfter = 5000;  // ms before what could not be saved is tried again
}

void PracticeController::open(const std::filesystem::path& record) {
  storage_.open({record, knowledge_.catalogue, clock_}, this, [this](const Result<>& result) {
    isOpen_ = static_cast<bool>(result);
    if (!isOpen_) return emit openFailed(result.error());
    emit this->opened();
    search({});
    // After the first screen; saves wait behind it in the storage thread's queue.
    storage_.ask<std::monostate>(
        this, [](PracticeRecord& open) { return open.quickCheck(); },
        [this](const Result<>& check) {
          if (!check) emit damageFound(check.error());
        });
  });
}

void PracticeController::apply(const Visit& visit) {
  if (!session_ || session_->visit.id != visit.id) return;
  session_->visit = visit;
  reassess();
  emit visitChanged();
  save();
}

// The plan is always live: assessing takes less than a millisecond, so nothing waits for a "build" button.
void PracticeController::reassess() {
  Answers answers = session_->visit.answers;
  answers.add(recordAnswers(session_->client, session_->earlier, session_->visit.plannedAt.localDate()));
  assessment_.emplace(knowledge_.table, std::move(answers));
  if (session_->isSigned()) {
    plan_ = session_->visit.plan.plan;
    noteShown_ = session_->visit.note;
    return;
  }
  plan_ = makePlan(*assessment_, {.minutes = std::nullopt, .edits = session_->visit.edits});
  SavedPlan saved = savedPlan(*assessment_, plan_);
  // A plan that changed after it was accepted wants to be looked at again.
  saved.accepted = session_->visit.plan.accepted && session_->visit.plan.plan == plan_;
  session_->visit.plan = std::move(saved);
  // Until the therapist says how a step went, the note has them all as planned.
  SessionNote& note = session_->visit.note;
  if (!note.steps.empty()) note.steps = mergeSteps(note.steps, plan_);
  noteShown_ = note;
  if (noteShown_.steps.empty()) noteShown_.steps = stepsToDo(plan_);
}

void PracticeController::save() {
  if (!session_ || session_->isSigned()) return;
  setSaveState(SaveState::Saving);
  if (isSaving_) return;
  isSaving_ = true;
  const Visit visit = session_->visit;
  const bool isNew = !session_->isStored;
  storage_.ask<std::monostate>(
      this,
      [visit, isNew](PracticeRecord& record) { return isNew ? record.addVisit(visit) : record.saveVisit(visit); },
      [this, visit](const Result<>& result) { saveFinished(visit, result); });
}

void PracticeController::saveFinished(const Visit& visit, const Result<>& result) {
  isSaving_ = false;
  const bool isCurrent = session_ && session_->visit.id == visit.id;
  if (!result) {
    setSaveState(SaveState::NotSaved, result.error());
    retryTimer_.start(kRetryAfter);
    return;
  }
  if (isCurrent) {
    const bool wasNew = !session_->isStored;
    session_->isStored = true;
    session_->saved = visit;
    if (session_->visit != visit && !typingTimer_.isActive()) return save();
    if (wasNew) search(searchWords_);
  }
  if (!typingTimer_.isActive()) setSaveState(SaveState::Saved);
}

void PracticeController::saveNow() {
  doneTyping();
  if (session_ && session_->visit != session_->saved && !isSaving_) save();
}

void PracticeController::setSaveState(SaveState state, const std::optional<Error>& problem) {
  saveState_ = state;
  if (state == SaveState::Saved || problem) problem_ = problem;
  emit saveStateChanged();
}

}  // namespace tableside::ui
