// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/known_questions.h"
#include "practice/opening.h"
#include "ui/app/client_search.h"
#include "ui/app/daybook.h"
#include "ui/app/half_typed.h"
#include "ui/app/knowledge.h"
#include "ui/app/practice_rules.h"
#include "ui/app/storage_thread.h"
#include "ui/app/visit_saver.h"
#include "visit/open_visit.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QUndoStack>

#include <functional>
#include <map>
#include <optional>

namespace tableside::ui {

// Wires the visit on the screen to the record: takes core values from the pages, keeps undo by value, hands
// what changed to the storage thread and says so. Pages read again what they show; none keeps domain state of
// its own.
class PracticeController : public QObject {
  Q_OBJECT
 public:
  explicit PracticeController(Clock clock, QObject* parent = nullptr);
  PracticeController(Knowledge knowledge, Clock clock, QObject* parent = nullptr);
  ~PracticeController() override;

  // Before the record is opened. Until then there is nothing but a window to look at.
  void learn(Knowledge knowledge);
  bool knowsRules() const { return knowledge_.table != nullptr; }

  const Knowledge& knowledge() const { return knowledge_; }
  const Catalogue& catalogue() const { return *knowledge_.catalogue; }
  Instant now() const { return clock_(); }
  const Clock& clock() const { return clock_; }
  PracticeRules& rules() { return rules_; }
  QUndoStack* undoStack() { return &undo_; }
  void undo();  // what is half-typed is one step, too
  void redo();

  // `fill` runs right after a record was opened, before anything is read from it.
  void open(const std::filesystem::path& record, std::function<Result<>(PracticeRecord&)> fill = {});
  bool isOpen() const { return isOpen_; }

  // Clients
  ClientSearch& clients() { return clients_; }
  using Kept = std::function<void(const Result<>&)>;  // told when the record has it, or why not
  void addClient(const Client& client, Kept then);    // and chooses it
  void changeClient(const Client& client, Kept then);
  void chooseClient(const ClientId& id) { load(id, {}); }
  void chooseVisit(const ClientId& client, const VisitId& visit) {
    load(client, {.visit = visit, .isNew = false});
  }
  void leaveClient();

  // The day
  Daybook& daybook() { return daybook_; }
  bool checkDay();   // whether another one has begun since it was last looked at
  void goOnToday();  // with the visit that was begun on an earlier day
  void removeOpenVisit();

  // The chosen client with the visit on the screen; nullptr before one is chosen.
  const OpenVisit* openVisit() const { return open_ ? &*open_ : nullptr; }
  const Assessment& assessment() const { return open_->assessment(); }
  const Plan& plan() const { return open_->plan(); }
  const SessionNote& note() const { return open_->note(); }
  void startNewVisit();
  void showVisit(const VisitId& id);
  void openAgain();  // what could not be opened
  // What the client's visits themselves tell, as far as it has been looked at.
  const VisitLook* look(const VisitId& id) const;
  void lookAtVisits();  // a page shows them all

  // The intake
  void answer(const std::string& question, const Answer& answer);
  // What one tap answers: one step of Undo.
  void answerTogether(const std::vector<std::pair<std::string, Answer>>& answers);
  void type(const std::string& question, const QString& text);  // half-typed: kept soon, saved when done
  void doneTyping();
  void confirmCarried(const std::string& question);

  // The plan
  void setPlanEdits(const PlanEdits& edits, const QString& what);
  void setMinutes(int minutes) { answer(known::sessionMinutes, minutes); }
  void acceptPlan();

  // From state to state, and step by step through the session: `change` at this moment.
  using Act = std::function<bool(OpenVisit& open, Instant now)>;
  void act(const QString& what, const Act& change);

  // The note
  void answerNote(const std::string& question, const Answer& answer);
  void typeNote(const std::string& question, const QString& text);
  void setSteps(const std::vector<StepDone>& steps);
  void sign(const QString& by);

  // Saving
  SaveState saveState() const { return saver_.state(); }
  const std::optional<Error>& problem() const { return saver_.problem(); }
  void saveNow();  // what is typed but not saved, and again what could not be saved
  bool isIdle() const { return saver_.isIdle() && isElseSaved(); }

 signals:
  void learned();
  void opened();
  void openFailed(const tableside::Error& error);
  void visitOpened();   // another client or visit
  void dayChanged();    // midnight has passed
  void visitChanged();  // an answer, the plan or the note of the same visit
  void clientNotOpened(const tableside::Error& error);
  void visitNotOpened(const tableside::Error& error);
  void lookedAtVisits();
  void saveStateChanged();
  void rulesChanged();  // the user's own rows, with the table that they are part of
  void damageFound(const tableside::Error& error);

 private:
  class VisitEdit;

  // Lets `change` at the visit and keeps the way back, under one field's name as one step with what follows.
  template <typename Change>
  void edit(const QString& what, const QString& field, Change change);
  void put(const Visit& visit);
  void typed(const std::string& field, const QString& text);
  bool takeTyped();
  void keepTyped();
  bool mayEdit() const { return open_ && !open_->isSigned() && !saver_.isSigning(open_->visit().id); }
  bool hasUnsaved() const { return mayEdit() && open_->hasUnsaved(); }
  bool isElseSaved() const { return !hasUnsaved() && rules_.isSaved(); }
  void save();
  void stored(const Visit& visit);
  void listAgain();
  bool isHeldBack();
  void useRules();
  void checkRecord();
  void load(const ClientId& client, const VisitWanted& wanted);
  void show(const OpenedClient& opened, const VisitWanted& wanted);
  OpenVisit openVisitOf(const OpenedClient& opened, const VisitWanted& wanted) const;

  Knowledge knowledge_;
  Clock clock_;
  StorageThread storage_;
  PracticeRules rules_;
  ClientSearch clients_;
  Daybook daybook_;
  HalfTypedKeeper halfTyped_;
  VisitSaver saver_;
  QUndoStack undo_;
  std::optional<OpenVisit> open_;
  std::optional<Visit> beforeTyping_;  // while what is typed is not a step of the undo stack yet
  std::map<std::string, VisitLook> looks_;
  bool isLooking_ = false;
  std::optional<std::pair<ClientId, VisitWanted>> wanted_;  // last
  bool isOpen_ = false;
  QTimer midnight_;
  std::optional<Date> day_;  // as it was last looked at
  int loads_ = 0;            // answers of an older load are dropped
};

}  // namespace tableside::ui
