// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/phrases.h"
#include "note/draft.h"
#include "rules/assess/assessment.h"
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
  // All of the client's, oldest first, with this one as it is now once the record has it.
  std::vector<VisitSummary> visits() const;
  const std::vector<VisitSummary>& earlier() const { return earlier_; }

  // What follows. A signed visit keeps its plan and its words whatever the rules say today.
  const Assessment& assessment() const { return assessment_; }
  // As of the day of the visit: questions that joined later do not apply.
  Assessment assessedThen() const { return assessed(visit_.plannedAt.localDate()); }
  const Plan& plan() const { return visit_.plan.plan; }
  const SessionNote& note() const { return note_; }  // with the planned steps where none are recorded yet
  DraftedNote words() const { return wordsOf(noteContext()); }

  // The intake. An answer takes the place of the one that was carried from the last visit.
  bool answer(const std::string& question, const Answer& answer);
  bool confirm(const std::string& question);  // what was carried is true today as well
  bool nothingNew(Instant at);                // all that was carried
  // Every warning sign on the form that has no answer yet gets its no, but for one that was there last time.
  bool askedAllNone(Instant at);

  // The plan
  bool setEdits(const PlanEdits& edits);
  bool accept();  // not where the session is stopped or must ask first

  // The note
  bool answerNote(const std::string& question, const Answer& answer);
  bool setSteps(const std::vector<StepDone>& steps);
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
  void setStored(const Visit& asStored);
  void setUnsaved() { saved_ = {}; }  // the record has not got this state of it

 private:
  NoteContext noteContext() const;  // refers to this visit
  bool change(Visit changed);
  Assessment assessed(std::optional<Date> on) const;
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
};

}  // namespace tableside
