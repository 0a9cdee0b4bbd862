// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/practice_controller.h"

#include "base/text.h"

#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace tableside::ui {
namespace {

constexpr int kRetryAfter = 5000;   // ms before what could not be kept is tried again
constexpr int kMergeWithin = 1000;  // ms in which edits of one field are one step back

}  // namespace

// One step back or forward is the whole visit as it was: visits are small values, and nothing can be
// forgotten.
class PracticeController::VisitEdit : public QUndoCommand {
 public:
  VisitEdit(PracticeController& controller, Visit before, Visit after, const QString& what, QString field)
      : QUndoCommand(what),
        controller_(controller),
        before_(std::move(before)),
        after_(std::move(after)),
        field_(std::move(field)) {
    age_.start();
  }
  VisitEdit* alreadyApplied() {
    isApplied_ = true;
    return this;
  }
  void redo() override {
    if (!std::exchange(isApplied_, false)) controller_.apply(after_);
  }
  void undo() override { controller_.apply(before_); }
  int id() const override { return field_.isEmpty() ? -1 : 1; }
  bool mergeWith(const QUndoCommand* other) override {
    const auto* later = static_cast<const VisitEdit*>(other);
    if (later->field_ != field_ || age_.elapsed() > kMergeWithin) return false;
    after_ = later->after_;
    age_.restart();
    return true;
  }

 private:
  PracticeController& controller_;
  Visit before_, after_;
  QString field_;
  QElapsedTimer age_;
  bool isApplied_ = false;
};

PracticeController::PracticeController(Knowledge knowledge, Clock clock, QObject* parent)
    : PracticeController(std::move(clock), parent) {
  learn(std::move(knowledge));
}

PracticeController::PracticeController(Clock clock, QObject* parent)
    : QObject(parent), clock_(std::move(clock)), rules_(storage_) {
  typingTimer_.setSingleShot(true);
  retryTimer_.setSingleShot(true);
  retryTimer_.setInterval(kRetryAfter);
  connect(&typingTimer_, &QTimer::timeout, this, &PracticeController::keepHalfTyped);
  connect(&retryTimer_, &QTimer::timeout, this, &PracticeController::saveNow);
  connect(&rules_, &PracticeRules::changed, this, &PracticeController::useRules);
  connect(&rules_, &PracticeRules::saving, this, [this] { setSaveState(SaveState::Saving); });
  connect(&rules_, &PracticeRules::saveFinished, this, [this](const Result<>& result) {
    if (result) return showSaved();
    setSaveState(SaveState::NotSaved, result.error());
    retryTimer_.start();
  });
}

PracticeController::~PracticeController() = default;

void PracticeController::learn(Knowledge knowledge) {
  knowledge_ = std::move(knowledge);
  rules_.setCore(knowledge_.core);
  emit learned();
}

void PracticeController::edit(Visit changed, const QString& what, const QString& field) {
  if (changed == open_->visit) return;
  takeTyped();
  undo_.push(new VisitEdit(*this, open_->visit, std::move(changed), what, field));
}

// Text typed since the last step becomes a step of its own: otherwise Undo of what came before it would lose
// it.
bool PracticeController::takeTyped() {
  typingTimer_.stop();
  halfTyped_.clear();
  std::optional<Visit> before = std::exchange(beforeTyping_, std::nullopt);
  if (!open_ || !before || *before == open_->visit) return false;
  auto* edit = new VisitEdit(*this, std::move(*before), open_->visit, tr("Typing"), {});
  undo_.push(edit->alreadyApplied());
  return true;
}

void PracticeController::undo() {
  doneTyping();
  undo_.undo();
}

void PracticeController::redo() {
  doneTyping();
  undo_.redo();
}

// --- the intake
// ----------------------------------------------------------------------------------------------

void PracticeController::answer(const std::string& question, const Answer& answer) {
  if (!mayEdit()) return;
  Visit changed = open_->visit;
  changed.answers.set(question, answer);
  changed.carried.takeAway(question);
  edit(std::move(changed), tr("Answer"), QString::fromStdString("answer." + question));
}

void PracticeController::confirmCarried(const std::string& question) {
  if (open_) answer(question, open_->visit.carried.of(question));
}

void PracticeController::nothingNew() {
  if (!mayEdit()) return;
  Visit changed = open_->visit;
  Confirmation confirmation{clock_(), ConfirmedBy::NothingNew, {}};
  for (const auto& [question, answer] : open_->visit.carried) {
    changed.answers.set(question, answer);
    confirmation.questions.push_back(question);
  }
  if (confirmation.questions.empty()) return;
  changed.carried = {};
  changed.confirmations.push_back(std::move(confirmation));
  edit(std::move(changed), tr("Nothing new"));
}

void PracticeController::askedAllNone() {
  if (!mayEdit()) return;
  Visit changed = open_->visit;
  Confirmation confirmation{clock_(), ConfirmedBy::AskedAllNone, {}};
  for (const Question& question : catalogue().questions()) {
    const bool isOpen = std::holds_alternative<NotAnswered>(changed.answers.of(question.id));
    if (!question.mustAsk || !isOpen || !assessment_->isShown(*catalogue().indexOf(question.id))) continue;
    const Answer none = noneAnswer(question);
    if (std::holds_alternative<NotAnswered>(none)) continue;
    // What was there last time is not swept away with the rest: it wants an answer of its own.
    const Answer& before = changed.carried.of(question.id);
    if (isKnown(before) && before != none) continue;
    changed.answers.set(question.id, none);
    changed.carried.takeAway(question.id);
    confirmation.questions.push_back(question.id);
  }
  if (confirmation.questions.empty()) return;
  changed.confirmations.push_back(std::move(confirmation));
  edit(std::move(changed), tr("Asked all, none"));
}

// --- the plan and the note
// -----------------------------------------------------------------------------------

void PracticeController::setPlanEdits(const PlanEdits& edits, const QString& what) {
  if (!mayEdit()) return;
  Visit changed = open_->visit;
  changed.edits = edits;
  edit(std::move(changed), what);
}

void PracticeController::acceptPlan() {
  if (!mayEdit() || assessment_->isStopped()) return;
  Visit changed = open_->visit;
  changed.plan.accepted = true;
  edit(std::move(changed), tr("Accept plan"));
}

void PracticeController::answerNote(const std::string& question, const Answer& answer) {
  if (!mayEdit()) return;
  Visit changed = open_->visit;
  changed.note.answers.set(question, answer);
  edit(std::move(changed), tr("Note"), QString::fromStdString("note." + question));
}

void PracticeController::setSteps(const std::vector<StepDone>& steps) {
  if (!mayEdit()) return;
  Visit changed = open_->visit;
  changed.note.steps = steps;
  edit(std::move(changed), tr("Steps done"));
}

NoteContext PracticeController::noteContext() const {
  NoteContext context{.catalogue = catalogue(),
                      .techniques = knowledge_.table->techniques,
                      .phrases = *knowledge_.phrases,
                      .answers = assessment_->answers(),
                      .plan = open_->visit.plan,
                      .note = noteShown_};
  const Table& table = *knowledge_.table;
  for (const int row : assessment_->firing(Effect::Advise))
    if (table.rows[row].audience == Audience::Client) context.advice.push_back(table.rows[row].text);
  for (const int row : assessment_->firing(Effect::Refer)) context.referrals.push_back(table.rows[row].why);
  return context;
}

void PracticeController::sign(const QString& by) {
  if (!mayEdit()) return;
  doneTyping();
  Visit done = open_->visit;
  // The drafted words become the note's own: what was signed never changes with a later version's phrases.
  const DraftedNote words = wordsOf(noteContext());
  const std::pair<const char*, const std::string*> parts[] = {{"subjective", &words.subjective},
                                                              {"objective", &words.objective},
                                                              {"assessment", &words.assessment},
                                                              {"plan_ahead", &words.plan}};
  for (const auto& [part, text] : parts)
    if (!text->empty()) done.note.answers.set(part, FreeText{*text});
  done.note.steps = noteShown_.steps;
  done.state = VisitState::Signed;
  done.signedAt = clock_();
  done.signedBy = cleanLine(by.toStdString());
  setSaveState(SaveState::Saving);
  signing_ = done.id;  // an edit from here on would come too late for the note
  const bool isNew = !open_->isStored;
  storage_.ask<std::monostate>(
      this,
      [done, isNew](PracticeRecord& record) -> Result<> {
        if (isNew) {
          Visit draft = done;
          draft.state = VisitState::Draft;
          draft.signedAt.reset();
          draft.signedBy.clear();
          if (auto added = record.addVisit(draft); !added) return added;
        }
        return record.signVisit(done);
      },
      [this, done](const Result<>& result) {
        signing_.reset();
        if (!result) return setSaveState(SaveState::NotSaved, result.error());
        std::erase_if(left_, [&](const Unsaved& other) { return other.visit.id == done.id; });
        search(searchWords_);
        if (!open_ || open_->visit.id != done.id) return showSaved();
        open_->visit = open_->saved = done;
        open_->isStored = true;
        undo_.clear();
        showSaved();
        emit sessionChanged();
      });
}

}  // namespace tableside::ui
