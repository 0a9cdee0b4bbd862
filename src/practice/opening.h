// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/practice_record.h"

#include <optional>
#include <vector>

namespace tableside {

// Which of a client's visits to open; without either the one that goes on today, an older unfinished one, or
// that of today. `isNew`: the one that goes on today, else a new one.
struct VisitWanted {
  std::optional<VisitId> visit;
  bool isNew = false;
};

// What the record has of a client who is being opened. History is summaries; only the visit to open, or the
// last one that a new visit carries answers from, is read whole.
struct OpenedClient {
  Client client;
  Answers standing;
  std::vector<std::string> reworded;  // standing questions that ask something else than they did
  std::vector<VisitSummary> visits;   // oldest first
  std::optional<Visit> visit;         // to open; none: a new one begins
  std::optional<Visit> last;          // where a new one begins, or `visit` is planned
  std::vector<HalfTyped> halfTyped;   // of `visit`
};

// A visit that cannot be read is an error only where it is the one asked for: it locks no client out.
Result<OpenedClient> openClient(PracticeRecord& record, const ClientId& id, const VisitWanted& wanted,
                                Date today);

// The visit as it is worked on. One that is planned begins with what is known when it is opened, not with
// what was when it was planned.
Visit visitOf(const OpenedClient& opened, const Catalogue& catalogue, Instant now);

// What only the visit itself tells of it, for a list.
struct VisitLook {
  VisitId id;
  bool isReadable = true;
  Plan plan;  // no minutes: there was none
};
Result<std::vector<VisitLook>> lookAt(PracticeRecord& record, const std::vector<VisitId>& visits);

}  // namespace tableside
