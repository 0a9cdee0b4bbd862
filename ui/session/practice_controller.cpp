// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/practice_controller.h"

#include <QUndoCommand>

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace tableside::ui {
namespace {

constexpr int kTypingPause = 600;     // ms after the last key before half-typed text is kept
constexpr int kTypingAtMost = 5000;   // ms of typing that a crash can cost at the most
constexpr int kRetryAfter = 5000;     // ms before what could not be kept is tried again
constexpr int kMergeWithin = 1000;    // ms in which edits of one field are one step back
constexpr int kClientsShown = 200;

}  // namespace

// One step back or forward is the whole visit as it was: visits are small values, and nothing can be forgotten.
class PracticeController::VisitEdit : public QUndoCommand {
 public:
  VisitEdit(PracticeController& controller, Visit before, Visit after, const QString& what, QString field)
      : QUndoCommand(what), controller_(controller), before_(std::move(before)), after_(std::move(after)),
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
    : QObject(parent), knowledge_(std::move(knowledge)), clock_(std::move(clock)), rules_(storage_, knowledge_.core) {
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

void PracticeController::edit(Visit changed, const QString& what, const QString& field) {
  if (changed == open_->visit) return;
  takeTyped();
  undo_.push(new VisitEdit(*this, open_->visit, std::move(changed), what, field));
}

// Text typed since the last step becomes a step of its own: otherwise Undo of what came before it would lose it.
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

// --- clients -------------------------------------------------------------------------------------------------

void PracticeController::search(const QString& words) {
  searchWords_ = words;
  storage_.ask<std::vector<ClientSummary>>(
      this, [text = words.toStdString()](PracticeRecord& record) { return record.clients(text, kClientsShown); },
      [this, words](const Result<std::vector<ClientSummary>>& found) {
        if (words != searchWords_) return;  // more was typed since
        if (!found) return setSaveState(saveState_, found.error());
        clients_ = *found;
        clientsFor_ = words;
        emit clientsChanged();
      });
}

void PracticeController::addClient(const Client& client) {
  storage_.ask<ClientId>(
      this, [client](PracticeRecord& record) { return record.addClient(client); },
      [this](const Result<ClientId>& added) {
        if (!added) return setSaveState(SaveState::NotSaved, added.error());
        showSaved();
        search({});
        chooseClient(*added);
      });
}

void PracticeController::changeClient(const Client& client) {
  setSaveState(SaveState::Saving);
  storage_.ask<std::monostate>(
      this, [client](PracticeRecord& record) { return record.changeClient(client); },
      [this, client](const Result<>& changed) {
        if (!changed) return setSaveState(SaveState::NotSaved, changed.error());
        if (open_ && open_->client.id == client.id) {
          const bool wasSaved = open_->visit == open_->saved;
          open_->client = client;
          reassess();
          // An age that changes the plan is no edit of the visit: it leaves no empty visit behind.
          if (wasSaved) open_->saved = open_->visit;
          emit sessionChanged();
        }
        showSaved();
        search(searchWords_);
      });
}

void PracticeController::chooseClient(const ClientId& id) { loadSession(id, std::nullopt, false); }

void PracticeController::leaveClient() {
  saveNow();
  ++loads_;
  keepUnsaved();
  open_.reset();
  undo_.clear();
  emit sessionChanged();
}

void PracticeController::startNewVisit() {
  if (open_) loadSession(open_->client.id, std::nullopt, true);
}

void PracticeController::showVisit(const VisitId& id) {
  if (open_) loadSession(open_->client.id, id, false);
}

namespace {

struct Loaded {
  Client client;
  Answers standing;
  std::vector<Visit> visits;  // oldest first
  std::vector<std::pair<VisitId, HalfTyped>> halfTyped;
};

Result<Loaded> load(PracticeRecord& record, const ClientId& id) {
  Loaded loaded;
  auto client = record.client(id);
  if (!client) return client.error();
  loaded.client = *client;
  auto standing = record.standing(id);
  if (!standing) return standing.error();
  loaded.standing = *standing;
  const auto summaries = record.visits(id);
  if (!summaries) return summaries.error();
  for (const VisitSummary& summary : *summaries) {
    auto visit = record.visit(summary.id);
    if (!visit) return visit.error();
    loaded.visits.push_back(*visit);
    if (visit->state == VisitState::Signed) continue;
    const auto texts = record.halfTyped(summary.id);
    if (!texts) return texts.error();
    for (const HalfTyped& text : *texts) loaded.halfTyped.emplace_back(summary.id, text);
  }
  return loaded;
}

// Which visit the screen opens: the one asked for; the latest unsigned one; the latest if it is of today.
const Visit* visitToOpen(const std::vector<Visit>& visits, const std::optional<VisitId>& asked, Date today) {
  for (auto visit = visits.rbegin(); visit != visits.rend(); ++visit)
    if (asked ? visit->id == *asked : visit->state == VisitState::Draft) return &*visit;
  if (asked || visits.empty() || visits.back().plannedAt.localDate() != today) return nullptr;
  return &visits.back();
}

}  // namespace

void PracticeController::loadSession(const ClientId& client, const std::optional<VisitId>& asked, bool startNew) {
  saveNow();
  const int load = ++loads_;
  storage_.ask<Loaded>(
      this, [client](PracticeRecord& record) { return tableside::ui::load(record, client); },
      [this, load, asked, startNew](const Result<Loaded>& loaded) {
        if (load != loads_) return;  // another client was chosen since
        if (!loaded) {
          setSaveState(saveState_, loaded.error());
          return emit clientsChanged();  // the list points at the one who is still on the screen
        }
        keepUnsaved();  // with what was changed while the client was being read
        OpenVisit session;
        session.client = loaded->client;
        session.standing = loaded->standing;
        session.all = session.earlier = loaded->visits;
        std::vector<Visit> visits = loaded->visits;
        for (const Unsaved& unsaved : left_)
          if (unsaved.isNew && unsaved.visit.client == session.client.id) visits.push_back(unsaved.visit);
        const Visit* open = startNew ? nullptr : visitToOpen(visits, asked, clock_().localDate());
        if (open) {
          session.visit = *open;
          session.isStored = true;
          std::erase_if(session.earlier, [&](const Visit& other) {
            return other.id == session.visit.id || other.plannedAt > session.visit.plannedAt;
          });
        } else {
          const std::optional<Visit> last =
              loaded->visits.empty() ? std::nullopt : std::optional(loaded->visits.back());
          session.visit = startVisit(session.client, session.standing, last, catalogue(), clock_());
        }
        session.saved = session.visit;
        const auto unsaved = std::find_if(left_.begin(), left_.end(), [&](const Unsaved& other) {
          return other.visit.id == session.visit.id;
        });
        if (unsaved != left_.end()) {
          session.visit = unsaved->visit;
          session.isStored = !unsaved->isNew;
          if (unsaved->isNew) session.saved = {};
          left_.erase(unsaved);
        }
        // Text that was being typed when the program ended comes back, and is saved with the next save.
        for (const auto& [visit, half] : loaded->halfTyped) {
          if (visit != session.visit.id || session.isSigned()) continue;
          const bool isNote = half.field.rfind("note.", 0) == 0;
          const std::string question = isNote ? half.field.substr(5) : half.field;
          (isNote ? session.visit.note.answers : session.visit.answers)
              .set(question, textAnswer(QString::fromStdString(half.text)));
          if (!isNote) session.visit.carried.takeAway(question);
        }
        open_ = std::move(session);
        undo_.clear();
        const bool wasTyping = open_->visit != open_->saved;
        reassess();
        // Looking at a visit is no change of it, even where today's table plans otherwise.
        if (!wasTyping) open_->saved = open_->visit;
        emit sessionChanged();
        if (wasTyping) save();
      });
}

// --- the intake ----------------------------------------------------------------------------------------------

void PracticeController::answer(const std::string& question, const Answer& answer) {
  if (!mayEdit()) return;
  Visit changed = open_->visit;
  changed.answers.set(question, answer);
  changed.carried.takeAway(question);
  edit(std::move(changed), tr("Answer"), QString::fromStdString("answer." + question));
}

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

// What was typed becomes one step back like any other edit: without one, undoing the answer before it would take
// the text away for good. Questions that are only asked of such a text appear with it.
void PracticeController::doneTyping() {
  const bool wasTyping = beforeTyping_.has_value();
  if (takeTyped()) {
    reassess();  // plan and note tell the new words
    emit visitChanged();
  }
  if (hasUnsaved()) save();
  else if (wasTyping) showSaved();
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

// --- the plan and the note -----------------------------------------------------------------------------------

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

void PracticeController::typeNote(const std::string& question, const QString& text) {
  if (!mayEdit()) return;
  if (!beforeTyping_) beforeTyping_ = open_->visit;
  open_->visit.note.answers.set(question, textAnswer(text));
  noteShown_.answers = open_->visit.note.answers;
  typed("note." + question, text);
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
