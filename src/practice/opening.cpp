// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/opening.h"

#include "catalogue/known_questions.h"
#include "visit/history.h"

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

// The one of today that still goes on, else the latest unfinished one, else the latest of today. A new one is
// wanted for today: it begins only where none goes on.
Result<std::optional<Visit>> visitToOpen(PracticeRecord& record, const std::vector<VisitSummary>& visits,
                                         const VisitWanted& wanted, Date today) {
  const auto tryEach = [&](auto isWanted) -> Result<std::optional<Visit>> {
    for (auto each = visits.rbegin(); each != visits.rend(); ++each) {
      if (!isWanted(*each)) continue;
      auto visit = readableVisit(record, each->id);
      if (!visit || *visit) return visit;
    }
    return std::optional<Visit>();
  };
  const auto isOfToday = [&](const VisitSummary& visit) { return visit.plannedAt.localDate() == today; };
  auto goesOn = tryEach([&](const VisitSummary& visit) {
    return isOfToday(visit) && (isUnfinished(visit.state) || visit.state == VisitState::Planned);
  });
  if (!goesOn || *goesOn || wanted.isNew) return goesOn;
  auto unfinished = tryEach([](const VisitSummary& visit) { return isUnfinished(visit.state); });
  if (!unfinished || *unfinished) return unfinished;
  return tryEach(isOfToday);
}

// What a visit that nothing is known of yet begins with.
Result<> readLast(PracticeRecord& record, OpenedClient& opened) {
  if (opened.visit && opened.visit->state != VisitState::Planned) return success();
  const auto earlier = opened.visit ? earlierThan(*opened.visit, opened.visits) : opened.visits;
  const auto last = std::find_if(earlier.rbegin(), earlier.rend(), counts);
  if (last == earlier.rend()) return success();
  auto visit = readableVisit(record, last->id);
  if (!visit) return visit.error();
  opened.last = *std::move(visit);
  return success();
}

}  // namespace

Visit visitOf(const OpenedClient& opened, const Catalogue& catalogue, Instant now) {
  if (opened.visit && opened.visit->state != VisitState::Planned) return *opened.visit;
  Visit fresh = startVisit(opened.client, opened.standing, opened.last, catalogue,
                           opened.visit ? opened.visit->plannedAt : now, opened.reworded);
  if (!opened.visit) return fresh;
  fresh.id = opened.visit->id;
  fresh.hasTime = opened.visit->hasTime;
  if (const auto minutes = opened.visit->carried.number(known::sessionMinutes); fresh.hasTime && minutes)
    fresh.carried.set(known::sessionMinutes, *minutes);
  return fresh;
}

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
  } else {
    auto visit = visitToOpen(record, opened.visits, wanted, today);
    if (!visit) return visit.error();
    opened.visit = *std::move(visit);
  }
  if (auto last = readLast(record, opened); !last) return last.error();
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
