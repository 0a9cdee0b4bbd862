// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/phrases.h"
#include "note/draft.h"
#include "rules/assess/assessment.h"
#include "visit/read_out.h"
#include "visit/visit.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tableside {

// The visit being worked on: prepared, written up or read again. A value, and knows neither window nor
// record. What is done to it is an answer, an edit of the plan or a word of the note; assessment, plan and
// note follow at once, in less than a millisecond. Every change tells whether anything changed: a signed
// visit stays as it is.
class OpenVisit {
 public:
  // What follows from the answers follows by these.
  struct Rules {
    std::shared_ptr<const Table> table;
    std::shared_ptr<const Phrases> phrases;  // of the note; may be none where no words are asked for
  };

  // `visits`: what the record has of the client, oldest first; those before this one speak for the client.
  OpenVisit(Rules rules, Client client, std::vector<VisitSummary> visits, Visit visit);

  const Client& client() const { return client_; }
  const Visit& visit() const { return visit_; }
  bool isSigned() const { return visit_.state == VisitState::Signed; }
  bool isAccepted() const { return visit_.state == VisitState::Accepted; }
  bool isEnded() const { return isAccepted() && visit_.run.isEnded; }
  bool isRunning() const { return isAccepted() && !visit_.run.isEnded; }  // or paused
  bool isPlanFixed() const { return isAccepted() || isSigned(); }
  // False where none is given or was given.
  bool isSession() const {
    return visit_.state != VisitState::Stopped && visit_.outcome != VisitOutcome::NoSession;
  }
  bool maySign() const { return isEnded() || visit_.state == VisitState::Stopped; }
  // All of the client's, oldest first, with this one as it is now once the record has it.
  std::vector<VisitSummary> visits() const;
  const std::vector<VisitSummary>& earlier() const { return earlier_; }

  // What follows. A signed visit keeps its plan and its words whatever the rules say today.
  const Assessment& assessment() const { return assessment_; }
  // As of the day of the visit: questions that joined later do not apply.
  Assessment assessedThen() const { return assessed(visit_.plannedAt.localDate()); }
  // The plan as it is; from Accept on the copy that was accepted, whatever is answered later.
  const Plan& plan() const { return visit_.plan.plan; }
  // What the rules would plan now, and the answers that differ from those of Accept. Of an accepted visit.
  const SavedPlan& planNow() const { return planNow_; }
  bool plansOtherwise() const;
  std::vector<std::string> changedSinceAccept() const;
  const SessionNote& note() const { return note_; }  // with the planned steps where none are recorded yet
  DraftedNote words() const { return wordsOf(noteContext()); }

  // The intake. An answer takes the place of the one that was carried from the last visit.
  bool answer(const std::string& question, const Answer& answer, Instant at);
  bool confirm(const std::string& question, Instant at);  // what was carried is true today as well
  // What was read out together has none of it: each of these questions that nobody has answered today, nor
  // otherwise last time, gets its none, and a wish that is kept stays.
  bool noneOf(const std::vector<std::string>& questions, Instant at);
  // The client comes again (visit.md 4). The sentence about the complaint of last time names the answers to
  // these questions; one tap on the number gives them for today, or none but "nothing hurts".
  std::vector<std::string> sameSentence() const;
  bool sameAsLastTime(std::optional<int> painNow, Instant at);
  ReadOutList readOut(AskingSigns signs = AskingSigns::Together) const;
  // Yes or not sure on a line: it answers a line of one yes or no, and opens the questions of any other.
  bool sayToLine(const ReadOutLine& line, const Answer& said, Instant at);
  bool takeBackLine(const ReadOutLine& line);
  bool mayCloseList() const;  // the complaint of today is known
  bool noneOfThese(Instant at, AskingSigns signs = AskingSigns::Together);
  std::vector<std::string> openMusts() const;  // that nobody has answered; no plan is accepted before
  // Questions on the form that must be asked, that this plan waits for, or that were answered for it, in
  // their order.
  std::vector<std::string> mattering() const;
  std::optional<AskedHow> howAsked(const std::string& question) const;  // none: not today
  bool isOpenToday(const Question& question) const;  // nobody has answered it, or not for sure
  // A plan as if no open question stood against it; nothing to accept.
  Plan asIfPlan() const;

  // The plan
  bool setEdits(const PlanEdits& edits);

  // From state to state (visit.md 2.2). The first answer, the last one taken back and an answer that stops
  // the session change the state by themselves.
  // Not where the session is stopped or something must be asked first, nor a plan without steps.
  bool accept(Instant at);
  bool mayTakeBackAccept(Instant at) const;  // only in the first minute of the first step
  bool takeBackAccept(Instant at);
  bool nextStep(Instant at);
  bool stepBefore(Instant at);
  bool pause(Instant at);
  bool goOn(Instant at);
  bool endSession(Instant at);
  bool takeBackEnd(Instant at);  // for ten seconds
  bool checkIn(Felt felt, Instant at);
  bool lengthenStep(int minutes);  // the one in hand; less than none shortens it
  bool jot(const std::string& words, Instant at);
  bool useForTheRest();  // the steps not begun become those that the rules would plan now
  bool keepAccepted();   // the answers since Accept are known to differ
  bool stopByHand();
  bool goOnAfterAll();  // takes it back
  bool didNotCome();
  bool cameAfterAll();
  // Of a visit that nothing is known of yet: when it is to be, and how long.
  bool planFor(Instant at, int minutes);
  bool moveToToday(Instant now);  // one that was begun on an earlier day goes on
  // An unplanned visit whose answers were all taken back: the record is better off without it.
  bool leavesNoTrace() const;
  // Answers of over four hours ago are no longer today's: those of the day are open again, the others are
  // carried. When the visit is opened or accepted.
  bool carryOld(Instant now);
  Instant endPlanned() const;  // of the session, from Accept on
  // Runs on another day, or over four hours past its planned end.
  bool isOverdue(Instant now) const;

  // The note
  bool answerNote(const std::string& question, const Answer& answer);
  bool setSteps(const std::vector<StepDone>& steps);
  // What may have been said to the client: whom to see, then the advice that fits today's plan.
  std::vector<std::string> toSay() const;
  bool say(const std::string& words, bool isSaid);
  // The drafted words become the note's own: what was signed never changes with later phrases.
  bool sign(const std::string& by, Instant at);

  // Undo and redo: the visit as it was. Only of this visit.
  bool put(const Visit& visit);

  // Other rules, or other words about the client. What follows from them is no edit of the visit.
  void use(Rules rules);
  void setClient(Client client);

  // Dirty is what differs from what the record has. Looking at a visit leaves no trace, even where today's
  // rules plan otherwise.
  bool isStored() const { return isStored_; }
  bool hasUnsaved() const { return !isSigned() && visit_ != saved_; }
  bool setStored(const Visit& asStored);  // whether a list tells something else of it than before
  void setGone();                         // the record has none of it any more
  void setUnsaved() { saved_ = {}; }      // the record has not got this state of it

 private:
  NoteContext noteContext() const;  // refers to this visit
  bool change(Visit changed);
  bool holdsWork() const;      // an answer of today, an edit or a word
  void settle();               // the state, by the answers
  bool moveTo(Visit changed);  // to another time
  bool changeRun(const SessionRun& run);
  Assessment assessed(std::optional<Date> on = {}) const;
  Answer saidByNone(const Question& question) const;
  bool opensByBirthday(const Question& question) const;
  bool isReadOut(const Question& question) const;
  bool isDenied(const Question& question) const;
  const VisitSummary* lastGiven() const;
  bool reopenKept(const Relevance& before, const Answers& carriedBefore);
  void follow();       // after a change of the answers, the client or the rules
  void planAndNote();  // by the assessment
  void followUnedited();

  Rules rules_;
  Client client_;
  std::vector<VisitSummary> visits_, earlier_;
  Visit visit_, saved_;
  bool isStored_ = false;
  Assessment assessment_;
  SessionNote note_;
  SavedPlan planNow_;
};

}  // namespace tableside
