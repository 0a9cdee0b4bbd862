// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/known_questions.h"
#include "visit/history.h"
#include "visit/open_visit.h"

#include <optional>

namespace tableside::test {

// The visit of a client with this last one, some days after it; what is kept with the client comes from
// there.
inline OpenVisit againAfter(const OpenVisit::Rules& rules, const Client& client, const Visit& last,
                            int days) {
  const Catalogue& catalogue = *rules.table->catalogue;
  Answers standing;
  for (const auto& [question, answer] : last.answers)
    if (catalogue.find(question)->standing) standing.set(question, answer);
  VisitSummary summary = summaryOf(last);
  summary.state = VisitState::Signed;
  if (!summary.outcome) summary.outcome = VisitOutcome::Session;
  const Instant at{last.plannedAt.utcSeconds + days * std::int64_t{86400}, last.plannedAt.offsetMinutes};
  return {rules, client, {summary}, startVisit(client, standing, last, catalogue, at)};
}

// All as last time: the number, what is asked by itself as it was, none of the list.
inline void saySameAgain(OpenVisit& open, std::optional<int> painNow) {
  const Instant at = open.visit().plannedAt;
  open.sameAsLastTime(painNow, at);
  for (const std::string& question : open.readOut().alone) open.confirm(question, at);
  open.noneOfThese(at);
}

}  // namespace tableside::test
