// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/practice_controller.h"

#include <QElapsedTimer>
#include <QUndoCommand>

#include <utility>

namespace tableside::ui {
namespace {

constexpr int kMergeWithin = 1000;  // ms in which edits of one field are one step back

}  // namespace

// One step back or forward is the whole visit as it was: visits are small values, and nothing can be
// forgotten. It is made when the step is taken already.
class PracticeController::VisitEdit : public QUndoCommand {
 public:
  VisitEdit(PracticeController& controller, Visit before, const QString& what, QString field)
      : QUndoCommand(what),
        controller_(controller),
        before_(std::move(before)),
        after_(controller.open_->visit()),
        field_(std::move(field)) {
    age_.start();
  }
  void redo() override {
    if (!std::exchange(isTaken_, false)) controller_.put(after_);
  }
  void undo() override { controller_.put(before_); }
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
  bool isTaken_ = true;
};

PracticeController::PracticeController(Knowledge knowledge, Clock clock, QObject* parent)
    : PracticeController(std::move(clock), parent) {
  learn(std::move(knowledge));
}

PracticeController::PracticeController(Clock clock, QObject* parent)
    : QObject(parent),
      clock_(std::move(clock)),
      rules_(storage_),
      clients_(storage_),
      daybook_(storage_, clock_, [this] { return knowledge_.rules(); }),
      halfTyped_(storage_),
      saver_(storage_, [this] { return isElseSaved(); }) {
  connect(&halfTyped_, &HalfTypedKeeper::paused, this, &PracticeController::keepTyped);
  connect(&halfTyped_, &HalfTypedKeeper::kept, this, [this](const Result<>& result) {
    if (!result) return saver_.finish(result);
    if (halfTyped_.isKept()) saver_.showKept();
  });
  connect(&rules_, &PracticeRules::changed, this, &PracticeController::useRules);
  connect(&rules_, &PracticeRules::saving, &saver_, &VisitSaver::begin);
  connect(&rules_, &PracticeRules::saveFinished, &saver_, &VisitSaver::finish);
  connect(&saver_, &VisitSaver::stateChanged, this, &PracticeController::saveStateChanged);
  connect(&saver_, &VisitSaver::retrying, this, &PracticeController::saveNow);
  connect(&saver_, &VisitSaver::stored, this, &PracticeController::stored);
  connect(&saver_, &VisitSaver::added, this, &PracticeController::listAgain);
  connect(&daybook_, &Daybook::visitsChanged, &clients_, &ClientSearch::again);
  midnight_.setSingleShot(true);
  connect(&midnight_, &QTimer::timeout, this, &PracticeController::checkDay);
  connect(&saver_, &VisitSaver::signedNow, this, [this](const Visit& done) {
    listAgain();
    if (!open_ || open_->visit().id != done.id) return;
    open_->put(done);
    open_->setStored(done);
    undo_.clear();
    emit visitOpened();
  });
}

PracticeController::~PracticeController() = default;

void PracticeController::learn(Knowledge knowledge) {
  knowledge_ = std::move(knowledge);
  rules_.setCore(knowledge_.core);
  emit learned();
}

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
    clients_.search({});
    checkDay();
    daybook_.again();
    checkRecord();
  });
}

template <typename Change>
void PracticeController::edit(const QString& what, const QString& field, Change change) {
  if (!mayEdit() || isHeldBack()) return;
  doneTyping();
  Visit before = open_->visit();
  if (!change(*open_)) return;
  undo_.push(new VisitEdit(*this, std::move(before), what, field));
  emit visitChanged();
  save();
}

void PracticeController::put(const Visit& visit) {
  if (!mayEdit() || !open_->put(visit)) return;
  emit visitChanged();
  save();
}

void PracticeController::undo() {
  doneTyping();
  undo_.undo();
}

void PracticeController::redo() {
  doneTyping();
  undo_.redo();
}

void PracticeController::answer(const std::string& question, const Answer& answer) {
  edit(tr("Answer"), QString::fromStdString("answer." + question),
       [&](OpenVisit& open) { return open.answer(question, answer, clock_()); });
}

void PracticeController::answerTogether(const std::vector<std::pair<std::string, Answer>>& answers) {
  edit(tr("Answer"), {}, [&](OpenVisit& open) {
    bool isChanged = false;
    for (const auto& [question, answer] : answers)
      isChanged = open.answer(question, answer, clock_()) || isChanged;
    return isChanged;
  });
}

void PracticeController::confirmCarried(const std::string& question) {
  edit(tr("Answer"), {}, [&](OpenVisit& open) { return open.confirm(question, clock_()); });
}

void PracticeController::setPlanEdits(const PlanEdits& edits, const QString& what) {
  edit(what, {}, [&](OpenVisit& open) { return open.setEdits(edits); });
}

void PracticeController::acceptPlan() {
  edit(tr("Accept plan"), {}, [this](OpenVisit& open) {
    const bool isCarried = open.carryOld(clock_());
    return open.accept(clock_()) || isCarried;
  });
}

void PracticeController::act(const QString& what, const Act& change) {
  edit(what, {}, [&](OpenVisit& open) { return change(open, clock_()); });
}

void PracticeController::answerNote(const std::string& question, const Answer& answer) {
  edit(tr("Note"), QString::fromStdString("note." + question),
       [&](OpenVisit& open) { return open.answerNote(question, answer); });
}

void PracticeController::setSteps(const std::vector<StepDone>& steps) {
  edit(tr("Steps done"), {}, [&](OpenVisit& open) { return open.setSteps(steps); });
}

void PracticeController::sign(const QString& by) {
  if (!mayEdit()) return;
  doneTyping();
  OpenVisit done = *open_;
  if (!done.sign(by.toStdString(), clock_())) return;
  // An edit from here on would come too late for the note.
  saver_.sign({open_->visit(), !open_->isStored()}, done.visit());
}

// Words on their way are in the visit at once, and shown in plan and note when they are done.
void PracticeController::type(const std::string& question, const QString& text) {
  if (!mayEdit() || isHeldBack()) return;
  if (!beforeTyping_) beforeTyping_ = open_->visit();
  open_->answer(question, typedAnswer(text.toStdString()), clock_());
  typed(question, text);
}

void PracticeController::typeNote(const std::string& question, const QString& text) {
  if (!mayEdit()) return;
  if (!beforeTyping_) beforeTyping_ = open_->visit();
  open_->answerNote(question, typedAnswer(text.toStdString()));
  typed(std::string(kNoteField) + question, text);
}

void PracticeController::typed(const std::string& field, const QString& text) {
  halfTyped_.typed(field, text.toStdString());
  saver_.begin();
}

// Text typed since the last step becomes a step of its own: otherwise Undo of what came before it would lose
// it.
bool PracticeController::takeTyped() {
  halfTyped_.forget();
  std::optional<Visit> before = std::exchange(beforeTyping_, std::nullopt);
  if (!open_ || !before || *before == open_->visit()) return false;
  undo_.push(new VisitEdit(*this, std::move(*before), tr("Typing"), {}));
  return true;
}

// Questions that are only asked of such a text appear with it.
void PracticeController::doneTyping() {
  const bool wasTyping = beforeTyping_.has_value();
  if (takeTyped()) emit visitChanged();
  if (hasUnsaved() || wasTyping) save();
}

void PracticeController::keepTyped() {
  if (!open_) return;
  // Before its first save a visit has no row that half-typed text could belong to.
  if (!open_->isStored()) return doneTyping();
  halfTyped_.keep(open_->visit().id);
}

void PracticeController::save() {
  // A visit that never was goes again.
  if (mayEdit() && open_->leavesNoTrace() && open_->isStored()) {
    saver_.remove(open_->visit().id);
    open_->setGone();
    return;
  }
  if (hasUnsaved()) return saver_.save(open_->visit(), !open_->isStored());
  if (mayEdit()) saver_.drop(open_->visit().id);
  saver_.saveWaiting();
}

void PracticeController::stored(const Visit& visit) {
  if (!open_ || open_->visit().id != visit.id) return daybook_.again();
  const bool isListedOtherwise = open_->setStored(visit);
  if (isListedOtherwise) daybook_.again();
  if (!halfTyped_.isTyping()) save();
}

void PracticeController::saveNow() {
  doneTyping();
  rules_.save();
  save();
}

// The table with other rows of the user's own: the visit on the screen is planned by it at once.
void PracticeController::useRules() {
  knowledge_.table = rules_.table();
  if (open_) {
    open_->use(knowledge_.rules());
    emit visitChanged();
  }
  emit rulesChanged();
}

// After all that somebody waits for.
void PracticeController::checkRecord() {
  storage_.askWhenIdle<bool>(
      this, [](PracticeRecord& record, const auto& mayGoOn) { return record.quickCheck(mayGoOn); },
      [this](const Result<bool>& isDone) {
        if (!isDone) return emit damageFound(isDone.error());
        if (!*isDone) checkRecord();
      });
}

}  // namespace tableside::ui
