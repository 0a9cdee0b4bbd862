// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/phrases.h"
#include "note/draft.h"
#include "plan/planner.h"
#include "record/practice_record.h"
#include "rules/assess/assessment.h"
#include "ui/app/practice_rules.h"
#include "ui/app/storage_thread.h"
#include "visit/history.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace tableside::ui {

enum class SaveState { Saved, Saving, NotSaved };

// Everything the pages need of one practice: the data files as they were read at start, the user's own rows
// on top.
struct Knowledge {
  std::shared_ptr<const Catalogue> catalogue;
  std::shared_ptr<const CoreRules> core;
  std::shared_ptr<const Table> table;  // the core with the user's own rows
  std::shared_ptr<const Phrases> phrases;
  Diagnostics diagnostics;  // of a data folder that could not be used; the built-in files stand in for it
};
Knowledge readKnowledge(const DataFolder& data);

// The client on the screen with the visit that is being prepared, written up or read again.
struct OpenVisit {
  Client client;
  Answers standing;
  std::vector<Visit> all;      // as stored when the client was chosen, oldest first
  std::vector<Visit> earlier;  // those before this one
  Visit visit;
  Visit saved;            // as the record has it
  bool isStored = false;  // a visit is stored with its first edit: looking at a client leaves no trace

  bool isSigned() const { return visit.state == VisitState::Signed; }
};

// Takes core values from the pages, keeps the record on its own thread and says what changed. Pages read
// again what they show; none keeps domain state of its own.
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
  void search(const QString& words);
  bool isSearching() const {
    return clientsFor_ != searchWords_;
  }  // clients() are still those of an older search
  const std::vector<ClientSummary>& clients() const { return clients_; }
  using Kept = std::function<void(const Result<>&)>;  // told when the record has it, or why not
  void addClient(const Client& client, Kept then);    // and chooses it
  void changeClient(const Client& client, Kept then);
  void chooseClient(const ClientId& id);
  void leaveClient();

  // The chosen client; nullptr before one is chosen.
  const OpenVisit* openVisit() const { return open_ ? &*open_ : nullptr; }
  const Assessment& assessment() const { return *assessment_; }
  const Plan& plan() const { return plan_; }
  const SessionNote& note() const {
    return noteShown_;
  }  // with the planned steps where none are recorded yet
  NoteContext noteContext() const;
  void startNewVisit();
  void showVisit(const VisitId& id);

  // The intake
  void answer(const std::string& question, const Answer& answer);
  void type(const std::string& question, const QString& text);  // half-typed: kept soon, saved when done
  void doneTyping();
  void confirmCarried(const std::string& question);
  void nothingNew();
  void askedAllNone();

  // The plan
  void setPlanEdits(const PlanEdits& edits, const QString& what);
  void setMinutes(int minutes) { answer("session_minutes", minutes); }
  void acceptPlan();

  // The note
  void answerNote(const std::string& question, const Answer& answer);
  void typeNote(const std::string& question, const QString& text);
  void setSteps(const std::vector<StepDone>& steps);
  void sign(const QString& by);

  // Saving
  SaveState saveState() const { return saveState_; }
  const std::optional<Error>& problem() const { return problem_; }
  void saveNow();  // what is typed but not saved, and again what could not be saved
  bool isIdle() const { return !isSaving_ && !signing_ && !hasUnsaved() && rules_.isSaved(); }

 signals:
  void learned();
  void opened();
  void openFailed(const tableside::Error& error);
  void clientsChanged();
  void sessionChanged();  // another client or visit
  void visitChanged();    // an answer, the plan or the note of the same visit
  void saveStateChanged();
  void rulesChanged();  // the user's own rows, with the table that they are part of
  void damageFound(const tableside::Error& error);

 private:
  class VisitEdit;
  struct Loaded;
  struct Unsaved {
    Visit visit;
    bool isNew = false;
  };
  struct VisitWanted {  // without either: the unfinished one, or that of today
    std::optional<VisitId> visit;
    bool isNew = false;
  };

  void edit(Visit changed, const QString& what, const QString& field = {});
  void apply(const Visit& visit);
  void typed(const std::string& field, const QString& text);
  bool takeTyped();
  bool mayEdit() const { return open_ && !open_->isSigned() && open_->visit.id != signing_; }
  bool hasUnsaved() const { return !left_.empty() || (mayEdit() && open_->visit != open_->saved); }
  void reassess();
  void useRules();
  void save();
  void showSaved();
  void keepUnsaved();
  void saveFinished(const Visit& visit, const Result<>& result);
  void setSaveState(SaveState state, const std::optional<Error>& problem = {});
  static Result<Loaded> load(PracticeRecord& record, const ClientId& id);
  void loadSession(const ClientId& client, const VisitWanted& wanted);
  OpenVisit sessionOf(const Loaded& loaded, const VisitWanted& wanted) const;
  void takeUnsaved(OpenVisit& session);
  void takeHalfTyped(OpenVisit& session, const std::vector<std::pair<VisitId, HalfTyped>>& texts) const;
  void keepHalfTyped();
  Answer textAnswer(const QString& text) const;

  Knowledge knowledge_;
  Clock clock_;
  StorageThread storage_;
  PracticeRules rules_;
  QUndoStack undo_;
  QTimer typingTimer_;
  QTimer retryTimer_;
  QElapsedTimer typedSince_;
  QString searchWords_, clientsFor_;
  std::vector<ClientSummary> clients_;
  std::optional<OpenVisit> open_;
  std::optional<Assessment> assessment_;
  Plan plan_;
  SessionNote noteShown_;
  std::vector<std::pair<std::string, std::string>> halfTyped_;  // field, text
  std::optional<Visit> beforeTyping_;  // while what is typed is not a step of the undo stack yet
  std::vector<Unsaved> left_;          // not on the screen any more and not yet in the record
  std::optional<VisitId> signing_;
  SaveState saveState_ = SaveState::Saved;
  std::optional<Error> problem_;
  bool isOpen_ = false;
  bool isSaving_ = false;
  bool isSaveWaiting_ = false;  // asked for while another save ran
  int loads_ = 0;               // answers of an older load are dropped
};

}  // namespace tableside::ui
