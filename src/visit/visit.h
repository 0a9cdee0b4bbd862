// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"
#include "base/id.h"
#include "catalogue/answer.h"
#include "note/note.h"
#include "plan/plan.h"
#include "plan/saved_plan.h"

#include <optional>
#include <string>
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
  std::string alert;     // one line that always stands beside the name
  std::string guardian;  // name of the guardian who permitted the sessions of a minor
  bool operator==(const Client&) const = default;
};

enum class ConfirmedBy { AskedAllNone, NothingNew };

// One tap that answered many questions at once.
struct Confirmation {
  Instant at;
  ConfirmedBy act = ConfirmedBy::NothingNew;
  std::vector<std::string> questions;
  bool operator==(const Confirmation&) const = default;
};

enum class VisitState { Draft, Signed };

// One visit as a whole: it is saved in one transaction and compared by value to know whether it changed.
struct Visit {
  VisitId id;
  ClientId client;
  Instant plannedAt;
  VisitState state = VisitState::Draft;
  std::optional<Instant> signedAt;
  std::string signedBy;

  Answers answers;  // of today and those kept with the client; a question carried forward is not here before
                    // it is confirmed
  Answers carried;  // last visit's answers to `every_visit` questions, shown greyed; unknown to the rules
  std::vector<std::string> kept;  // questions whose answer is the client's kept one, untouched in this visit
  std::vector<Confirmation> confirmations;
  PlanEdits edits;
  SavedPlan plan;
  SessionNote note;
  bool operator==(const Visit&) const = default;
};

// A visit as a list or a chart shows it: what the record tells without reading the visit itself.
struct VisitSummary {
  VisitId id;
  Instant plannedAt;
  VisitState state = VisitState::Draft;
  std::optional<int> painBefore, painAfter;  // 0-10
  bool operator==(const VisitSummary&) const = default;
};
VisitSummary summaryOf(const Visit& visit);

}  // namespace tableside
