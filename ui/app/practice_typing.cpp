// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "ui/app/practice_controller.h"

#include <utility>

// Words on their way: shown in the plan and the note when they are done, kept from the first pause on.

namespace tableside::ui {
namespace {

constexpr int kTypingPause = 600;    // ms after the last key before half-typed text is kept
constexpr int kTypingAtMost = 5000;  // ms of typing that a crash can cost at the most

}  // namespace

Answer PracticeController::textAnswer(const QString& text) const {
  const std::string kept = cleanText(text.toStdString());
  return trimmed(kept).empty() ? Answer(NotAnswered{}) : Answer(FreeText{kept});
}

void PracticeController::type(const std::string& question, const QString& text) {
  if (!mayEdit()) return;
  if (!beforeTyping_) beforeTyping_ = open_->visit;
  open_->visit.answers.set(question, textAnswer(text));
  open_->visit.carried.takeAway(question);
  typed(question, text);
}

void PracticeController::typed(const std::string& field, const QString& text) {
  halfTyped_.emplace_back(field, text.toStdString());
  if (!typingTimer_.isActive()) typedSince_.start();
  typingTimer_.start(typedSince_.elapsed() > kTypingAtMost - kTypingPause ? 0 : kTypingPause);
  setSaveState(SaveState::Saving);
}

// What was typed becomes one step back like any other edit: without one, undoing the answer before it would
// take the text away for good. Questions that are only asked of such a text appear with it.
void PracticeController::doneTyping() {
  const bool wasTyping = beforeTyping_.has_value();
  if (takeTyped()) {
    reassess();  // plan and note tell the new words
    emit visitChanged();
  }
  if (hasUnsaved())
    save();
  else if (wasTyping)
    showSaved();
}

void PracticeController::keepHalfTyped() {
  if (!open_ || halfTyped_.empty()) return;
  // Before its first save a visit has no row that half-typed text could belong to.
  if (!open_->isStored) return doneTyping();
  const VisitId visit = open_->visit.id;
  const auto texts = std::exchange(halfTyped_, {});
  storage_.ask<std::monostate>(
      this,
      [visit, texts](PracticeRecord& record) {
        Result<> result = success();
        for (const auto& [field, text] : texts)
          if (result) result = record.keepHalfTyped(visit, field, text);
        return result;
      },
      [this](const Result<>& kept) {
        if (!kept) {
          setSaveState(SaveState::NotSaved, kept.error());
          retryTimer_.start();
        } else if (!typingTimer_.isActive() && !isSaving_ && !problem_ && left_.empty()) {
          setSaveState(SaveState::Saved);
        }
      });
}

void PracticeController::typeNote(const std::string& question, const QString& text) {
  if (!mayEdit()) return;
  if (!beforeTyping_) beforeTyping_ = open_->visit;
  open_->visit.note.answers.set(question, textAnswer(text));
  noteShown_.answers = open_->visit.note.answers;
  typed("note." + question, text);
}

}  // namespace tableside::ui
