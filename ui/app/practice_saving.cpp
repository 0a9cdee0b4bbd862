// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "note/steps.h"
#include "plan/saved_plan.h"
#include "ui/app/practice_controller.h"

#include <algorithm>
#include <utility>

// How edits reach the record: every edit is the visit as a whole, applied at once and saved on the storage
// thread; while one save runs, the newest state waits and goes next.

namespace tableside::ui {

void PracticeController::open(const std::filesystem::path& record,
                              std::function<Result<>(PracticeRecord&)> fill) {
  storage_.open({record, knowledge_.catalogue, clock_}, this, [this, fill](const Result<>& result) {
    isOpen_ = static_cast<bool>(result);
    if (!isOpen_) return emit openFailed(result.error());
    if (fill)
      storage_.ask<std::monostate>(this, fill, [this](const Result<>& filled) {
        if (!filled) emit openFailed(filled.error());
      });
    rules_.load();
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
  if (!mayEdit() || open_->visit.id != visit.id) return;
  open_->visit = visit;
  reassess();
  emit visitChanged();
  save();
}

// The plan is always live: assessing takes less than a millisecond, so nothing waits for a "build" button.
void PracticeController::reassess() {
  Answers answers = open_->visit.answers;
  answers.add(recordAnswers(open_->client, open_->earlier, open_->visit.plannedAt.localDate()));
  assessment_.emplace(knowledge_.table, std::move(answers));
  if (open_->isSigned()) {
    plan_ = open_->visit.plan.plan;
    noteShown_ = open_->visit.note;
    return;
  }
  plan_ = makePlan(*assessment_, {.minutes = std::nullopt, .edits = open_->visit.edits});
  SavedPlan saved = savedPlan(*assessment_, plan_);
  // A plan that changed after it was accepted wants to be looked at again.
  saved.accepted = open_->visit.plan.accepted && open_->visit.plan.plan == plan_;
  open_->visit.plan = std::move(saved);
  // Until the therapist says how a step went, the note has them all as planned.
  SessionNote& note = open_->visit.note;
  if (!note.steps.empty()) note.steps = mergeSteps(note.steps, plan_);
  noteShown_ = note;
  if (noteShown_.steps.empty()) noteShown_.steps = stepsToDo(plan_);
}

// The table with other rows of the user's own: the visit on the screen is planned by it at once.
void PracticeController::useRules() {
  knowledge_.table = rules_.table();
  if (open_) {
    const bool wasSaved = open_->visit == open_->saved;
    reassess();
    // A plan that comes out otherwise is no edit of the visit.
    if (wasSaved) open_->saved = open_->visit;
    emit visitChanged();
  }
  emit rulesChanged();
}

// The visit on the screen goes first: one that cannot be saved at all must not hold it up.
void PracticeController::save() {
  if (!hasUnsaved()) return showSaved();
  setSaveState(SaveState::Saving);
  if (isSaving_) {
    isSaveWaiting_ = true;
    return;
  }
  isSaving_ = true;
  const bool isOpen = mayEdit() && open_->visit != open_->saved;
  const Unsaved next = isOpen ? Unsaved{open_->visit, !open_->isStored} : left_.front();
  storage_.ask<std::monostate>(
      this,
      [next](PracticeRecord& record) {
        return next.isNew ? record.addVisit(next.visit) : record.saveVisit(next.visit);
      },
      [this, visit = next.visit](const Result<>& result) { saveFinished(visit, result); });
}

void PracticeController::saveFinished(const Visit& visit, const Result<>& result) {
  isSaving_ = false;
  const bool isWaiting = std::exchange(isSaveWaiting_, false);
  if (!result) {
    if (left_.size() > 1 && left_.front().visit == visit)
      std::rotate(left_.begin(), left_.begin() + 1, left_.end());
    setSaveState(SaveState::NotSaved, result.error());
    retryTimer_.start();
    if (isWaiting) save();
    return;
  }
  bool wasNew = false;
  std::erase_if(left_, [&](const Unsaved& other) { return other.visit == visit; });
  for (Unsaved& other : left_)
    if (other.visit.id == visit.id) other.isNew = false;
  if (open_ && open_->visit.id == visit.id) {
    wasNew = !std::exchange(open_->isStored, true);
    open_->saved = visit;
  }
  if (wasNew) search(searchWords_);
  if (isWaiting || !left_.empty() || !typingTimer_.isActive()) save();
}

// "Saved" is only said when nothing waits.
void PracticeController::showSaved() {
  if (isIdle() && (saveState_ != SaveState::Saved || problem_)) setSaveState(SaveState::Saved);
}

void PracticeController::saveNow() {
  doneTyping();
  rules_.save();
  save();
}

// What the record does not have yet goes on waiting when its visit leaves the screen.
void PracticeController::keepUnsaved() {
  takeTyped();
  if (!mayEdit() || open_->visit == open_->saved) return;
  std::erase_if(left_, [this](const Unsaved& other) { return other.visit.id == open_->visit.id; });
  left_.push_back({open_->visit, !open_->isStored});
}

void PracticeController::setSaveState(SaveState state, const std::optional<Error>& problem) {
  saveState_ = state;
  if (state == SaveState::Saved || problem) problem_ = problem;
  emit saveStateChanged();
}

}  // namespace tableside::ui
