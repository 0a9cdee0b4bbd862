// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"
#include "base/id.h"
#include "catalogue/answer.h"
#include "note/note.h"
#include "plan/plan.h"
#include "plan/saved_plan.h"
#include "visit/session_run.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tableside {

using ClientId = Id<struct ClientTag>;
using VisitId = Id<struct VisitTag>;

// Who a client is. A name needs a visible character; everything else may be empty.
struct Client {
  ClientId id;
  std::string name;
  std::optional<BirthDate> born;
  std::string pronouns, phone, email;
  std::string alert;                       // one line that always stands beside the name
  std::string guardian;                    // name of the guardian who permitted the sessions of a minor
  std::string address, emergency, doctor;  // one line each; whom to call, with the number
  bool operator==(const Client&) const = default;
};

// How an answer of today came to be: asked by itself, read out with others and answered in one tap, or
// carried from the last visit and said to be still so.
enum class AskedHow { Asked, Together, Confirmed };

// One tap that answered one question or many.
struct AskedAct {
  Instant at;
  AskedHow how = AskedHow::Asked;
  std::vector<std::string> questions;
  bool operator==(const AskedAct&) const = default;
};

// The latest act alone tells how an answer came to be.
void noteAsked(struct Visit& visit, AskedAct act);

// How far a visit has come; it is in exactly one of these. An accepted one runs, is paused or has ended: see
// its SessionRun.
enum class VisitState { Planned, Taking, Accepted, Stopped, Signed, Missed };
std::string_view nameOf(VisitState state);

// What a signed visit was.
enum class VisitOutcome { Session, NoSession };
std::string_view nameOf(VisitOutcome outcome);

// One visit as a whole: it is saved in one transaction and compared by value to know whether it changed.
struct Visit {
  VisitId id;
  ClientId client;
  Instant plannedAt;
  bool hasTime = false;  // planned for that time, not only begun then
  VisitState state = VisitState::Planned;
  bool isStoppedByHand = false;         // no session today, though no answer stops it
  std::optional<VisitOutcome> outcome;  // of a signed one
  std::optional<Instant> signedAt;
  std::string signedBy;

  Answers answers;  // of today and those kept with the client; a question carried forward is not here before
                    // it is confirmed
  Answers carried;  // last visit's answers to `every_visit` questions, shown greyed; unknown to the rules
  std::vector<std::string> kept;  // questions whose answer is the client's kept one, untouched in this visit
  std::vector<AskedAct> asked;    // of the answers; one that an older program kept may be missing
  std::vector<std::string> opened;  // lines of what was read out to which the client did not say no
  PlanEdits edits;
  SavedPlan plan;        // as it was accepted, once it was
  Answers acceptedWith;  // the answers it was accepted with
  SessionRun run;
  SessionNote note;
  bool operator==(const Visit&) const = default;
};

// A visit as a list or a chart shows it: what the record tells without reading the visit itself.
struct VisitSummary {
  VisitId id;
  Instant plannedAt;
  VisitState state = VisitState::Planned;
  std::optional<int> painBefore, painAfter;  // 0-10
  bool hasTime = false, isEnded = false;
  std::optional<VisitOutcome> outcome;
  bool operator==(const VisitSummary&) const = default;
};

// Begun, and not finished by signing it.
bool isUnfinished(VisitState state);
// Whether a session was given or refused: such a visit counts.
bool counts(const VisitSummary& visit);
VisitSummary summaryOf(const Visit& visit);

}  // namespace tableside
