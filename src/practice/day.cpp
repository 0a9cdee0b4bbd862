// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/day.h"

#include "catalogue/known_questions.h"
#include "visit/history.h"

#include <algorithm>
#include <ctime>
#include <utility>

namespace tableside {
namespace {

constexpr std::size_t kRecent = 6, kDaysAhead = 3;
constexpr int kPlannedRead = 200;
constexpr int kMinutesOfDate = 24 * 60;

// Minutes the clock on the wall is ahead of UTC around then.
int offsetAt(std::int64_t utcSeconds) {
  const std::time_t at = utcSeconds;
  std::tm local{};
  localtime_r(&at, &local);
  return static_cast<int>(local.tm_gmtoff / 60);
}

template <typename T>
T todayOrCarried(const Visit& visit, T (Answers::*read)(std::string_view) const, std::string_view question) {
  return (visit.answers.*read)(question) == T{} ? (visit.carried.*read)(question)
                                                : (visit.answers.*read)(question);
}

Result<DayVisit> dayVisit(PracticeRecord& record, const OpenVisit::Rules& rules, const ListedVisit& listed,
                          Instant now) {
  const VisitWanted wanted{.visit = listed.visit.id, .isNew = false};
  auto opened = openClient(record, listed.client.id, wanted, now.localDate());
  // One that cannot be read keeps its place in the day.
  if (!opened && opened.error().code == ErrorCode::ContentUnreadable) return DayVisit{listed, 1, {}, {}};
  if (!opened) return opened.error();
  const OpenVisit open(rules, opened->client, opened->visits, visitOf(*opened, *rules.table->catalogue, now));
  const Visit& visit = open.visit();
  const auto before = std::count_if(open.earlier().begin(), open.earlier().end(), counts);
  const bool isPlanReady = !open.assessment().isStopped() && !open.plan().steps.empty();
  return DayVisit{listed, static_cast<int>(before) + 1,
                  todayOrCarried(visit, &Answers::choices, known::painSites),
                  open.isPlanFixed() ? open.plan().minutes
                                     : todayOrCarried(visit, &Answers::number, known::sessionMinutes),
                  isPlanReady};
}

Result<> readVisits(PracticeRecord& record, const OpenVisit::Rules& rules, Instant now, Day& day) {
  const auto read = record.visitsOn(day.date);
  if (!read) return read.error();
  std::vector<ListedVisit> listed = *read;
  std::erase_if(listed, [](const ListedVisit& one) {  // only looked at
    return one.visit.state == VisitState::Planned && !one.visit.hasTime;
  });
  std::stable_partition(listed.begin(), listed.end(),
                        [](const ListedVisit& one) { return one.visit.hasTime; });
  for (const ListedVisit& one : listed) {
    auto visit = dayVisit(record, rules, one, now);
    if (!visit) return visit.error();
    if (!day.next && one.visit.state == VisitState::Planned) day.next = day.visits.size();
    day.visits.push_back(*std::move(visit));
  }
  if (!day.next) return success();
  const ListedVisit& next = day.visits[*day.next].listed;
  auto opened = openClient(record, next.client.id, {.visit = next.visit.id, .isNew = false}, now.localDate());
  if (opened) day.lastOfNext = std::move(opened->last);
  return success();
}

Result<> readRecent(PracticeRecord& record, Day& day) {
  auto clients = record.clients({}, static_cast<int>(kRecent + day.visits.size() + day.toFinish.size()));
  if (!clients) return clients.error();
  for (const ClientSummary& client : *clients) {
    const bool isHereToday = std::any_of(day.visits.begin(), day.visits.end(), [&](const DayVisit& visit) {
      return visit.listed.client.id == client.id;
    });
    if (isHereToday || client.draftVisit || day.recent.size() == kRecent) continue;
    auto visits = record.visits(client.id);
    if (!visits) return visits.error();
    const auto last = std::find_if(visits->rbegin(), visits->rend(), [](const VisitSummary& visit) {
      return visit.state != VisitState::Planned && visit.state != VisitState::Missed;
    });
    day.recent.push_back({client, last == visits->rend() ? std::nullopt : std::optional(*last)});
  }
  return success();
}

Result<> readComing(PracticeRecord& record, Day& day) {
  auto planned = record.plannedAfter(day.date, kPlannedRead);
  if (!planned) return planned.error();
  std::vector<Date> days;
  for (const ListedVisit& one : *planned) {
    const Date on = one.visit.plannedAt.localDate();
    if (days.empty() || days.back() != on) days.push_back(on);
    if (days.size() > kDaysAhead) break;
    const auto visit = record.visit(one.visit.id);
    day.coming.push_back({.listed = one});
    if (visit) day.coming.back().minutes = visit->carried.number(known::sessionMinutes);
  }
  return success();
}

}  // namespace

Result<Day> readDay(PracticeRecord& record, const OpenVisit::Rules& rules, Instant now) {
  Day day{.date = now.localDate()};
  if (auto missed = record.missBefore(day.date); !missed && !record.isReadOnly()) return missed.error();
  if (auto read = readVisits(record, rules, now, day); !read) return read.error();
  auto unfinished = record.unfinishedVisits();
  if (!unfinished) return unfinished.error();
  for (const ListedVisit& one : *unfinished) {
    const bool goesOn = one.visit.state == VisitState::Taking ||
                        (one.visit.state == VisitState::Accepted && !one.visit.isEnded);
    if (!goesOn || one.visit.plannedAt.localDate() < day.date) day.toFinish.push_back(one);
  }
  if (auto read = readRecent(record, day); !read) return read.error();
  if (auto read = readComing(record, day); !read) return read.error();
  const auto clients = record.clientCount({});
  if (!clients) return clients.error();
  day.clients = *clients;
  return day;
}

Instant wallTime(Date day, int minutesOfDay, Instant now) {
  const int days = Date::from(1970, 1, 1)->daysUntil(day);
  const std::int64_t wall = (std::int64_t{days} * kMinutesOfDate + minutesOfDay) * 60;
  const std::int64_t about = wall - std::int64_t{now.offsetMinutes} * 60;
  // Summer time may begin or end before that day.
  const int offset = now.offsetMinutes + offsetAt(about) - offsetAt(now.utcSeconds);
  return {wall - std::int64_t{offset} * 60, offset};
}

Result<Visit> planVisit(PracticeRecord& record, const ClientId& client, Instant at, int minutes) {
  Visit visit;
  visit.id = newId<VisitTag>();
  visit.client = client;
  visit.plannedAt = at;
  visit.hasTime = true;
  visit.carried.set(known::sessionMinutes, minutes);
  if (auto added = record.addVisit(visit); !added) return added.error();
  return visit;
}

Result<Visit> changeVisit(PracticeRecord& record, const OpenVisit::Rules& rules, const VisitToChange& which,
                          Instant now, const VisitChange& change) {
  auto opened = openClient(record, which.client, {.visit = which.visit, .isNew = false}, now.localDate());
  if (!opened) return opened.error();
  OpenVisit open(rules, opened->client, opened->visits, visitOf(*opened, *rules.table->catalogue, now));
  if (!change(open)) return *opened->visit;
  auto saved = open.leavesNoTrace() ? record.removeVisit(which.visit) : record.saveVisit(open.visit());
  if (!saved) return saved.error();
  return *opened->visit;
}

Result<Visit> removeVisit(PracticeRecord& record, const VisitId& id) {
  auto visit = record.visit(id);
  if (!visit) return visit.error();
  if (auto removed = record.removeVisit(id); !removed) return removed.error();
  return *std::move(visit);
}

}  // namespace tableside
