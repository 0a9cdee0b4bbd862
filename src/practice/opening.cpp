// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/opening.h"

#include <algorithm>
#include <utility>

namespace tableside {
namespace {

// The visit, or none where it cannot be read.
Result<std::optional<Visit>> readableVisit(PracticeRecord& record, const VisitId& id) {
  auto visit = record.visit(id);
  if (visit) return std::optional(std::move(visit).value());
  if (visit.error().code == ErrorCode::ContentUnreadable) return std::optional<Visit>();
  return visit.error();
}

// The latest unfinished visit, or the latest of today.
Result<std::optional<Visit>> visitToOpen(PracticeRecord& record, const std::vector<VisitSummary>& visits,
                                         Date today) {
  const auto tryEach = [&](auto isWanted) -> Result<std::optional<Visit>> {
    for (auto each = visits.rbegin(); each != visits.rend(); ++each) {
      if (!isWanted(*each)) continue;
      auto visit = readableVisit(record, each->id);
      if (!visit || *visit) return visit;
    }
    return std::optional<Visit>();
  };
  auto unfinished = tryEach([](const VisitSummary& visit) { return isUnfinished(visit.state); });
  if (!unfinished || *unfinished) return unfinished;
  return tryEach([&](const VisitSummary& visit) { return visit.plannedAt.localDate() == today; });
}

}  // namespace

Result<OpenedClient> openClient(PracticeRecord& record, const ClientId& id, const VisitWanted& wanted,
                                Date today) {
  auto client = record.client(id);
  if (!client) return client.error();
  auto standing = record.standing(id);
  if (!standing) return standing.error();
  auto reworded = record.reworded(id);
  if (!reworded) return reworded.error();
  auto visits = record.visits(id);
  if (!visits) return visits.error();
  OpenedClient opened{
      *std::move(client), *std::move(standing), *std::move(reworded), *std::move(visits), {}, {}, {}};
  if (wanted.visit) {
    auto visit = record.visit(*wanted.visit);
    if (!visit) return visit.error();
    opened.visit = *std::move(visit);
  } else if (!wanted.isNew) {
    auto visit = visitToOpen(record, opened.visits, today);
    if (!visit) return visit.error();
    opened.visit = *std::move(visit);
  }
  const auto lastThatCounts = std::find_if(opened.visits.rbegin(), opened.visits.rend(), counts);
  if (!opened.visit && lastThatCounts != opened.visits.rend()) {
    auto last = readableVisit(record, lastThatCounts->id);
    if (!last) return last.error();
    opened.last = *std::move(last);
  }
  if (opened.visit && opened.visit->state != VisitState::Signed) {
    auto halfTyped = record.halfTyped(opened.visit->id);
    if (!halfTyped) return halfTyped.error();
    opened.halfTyped = *std::move(halfTyped);
  }
  return opened;
}

Result<std::vector<VisitLook>> lookAt(PracticeRecord& record, const std::vector<VisitId>& visits) {
  std::vector<VisitLook> looks;
  for (const VisitId& id : visits) {
    auto visit = readableVisit(record, id);
    if (!visit) return visit.error();
    looks.push_back({id, visit->has_value(), *visit ? (*visit)->plan.plan : Plan{}});
  }
  return looks;
}

}  // namespace tableside
