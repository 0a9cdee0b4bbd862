// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/opening.h"
#include "visit/open_visit.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tableside {

// A visit of the day, with what tells of it in a line.
struct DayVisit {
  ListedVisit listed;
  int number = 1;                   // among the client's visits that count
  std::vector<std::string> places;  // where it hurts, or hurt last time
  std::optional<int> minutes;
  bool isPlanReady = false;
};

struct RecentClient {
  ClientSummary client;
  std::optional<VisitSummary> last;  // none: new
};

// What the practice has before it on a day.
struct Day {
  Date date;
  std::vector<DayVisit> visits;       // earliest first, those without a time last
  std::vector<ListedVisit> toFinish;  // notes of today, all that is open of earlier days; oldest first
  std::vector<RecentClient> recent;   // seen last, without a visit today or one to finish
  std::vector<DayVisit> coming;       // of the next three days that hold visits, without their places
  int clients = 0;                    // in the record
  // The first visit that is planned, among `visits`, and the client's last one.
  std::optional<std::size_t> next;
  std::optional<Visit> lastOfNext;
};

Result<Day> readDay(PracticeRecord& record, const OpenVisit::Rules& rules, Instant now);

// That time of the wall clock on that day.
Instant wallTime(Date day, int minutesOfDay, Instant now);

// Plans a visit that nothing is known of yet.
Result<Visit> planVisit(PracticeRecord& record, const ClientId& client, Instant at, int minutes);

// Lets `change` at a visit that is not on the screen and saves it, or removes it where nothing is left of it.
// The visit as it was.
using VisitChange = std::function<bool(OpenVisit& open)>;
struct VisitToChange {
  ClientId client;
  VisitId visit;
};
Result<Visit> changeVisit(PracticeRecord& record, const OpenVisit::Rules& rules, const VisitToChange& which,
                          Instant now, const VisitChange& change);
Result<Visit> removeVisit(PracticeRecord& record, const VisitId& id);

}  // namespace tableside
