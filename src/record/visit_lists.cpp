// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/inside.h"

#include <utility>

// Visits as lists show them: by client, and by day.

namespace tableside {
namespace {

constexpr std::int64_t kSecondsOfDate = 24 * 60 * 60;
constexpr std::int64_t kFarthest = 14 * 60 * 60;  // that a clock on the wall is ahead of UTC, or behind it

// Of visits by their numbers, each with its client's.
std::vector<VisitSummary> summariesOf(Database& database, Statement numbers,
                                      std::vector<std::int64_t>& clients) {
  Statement row = database.prepare(
      "SELECT id, planned_utc, planned_offset, state, pain_before, pain_after, has_time, ended, outcome,"
      " client FROM visit WHERE number = :number");
  const auto pain = [&](int column) {
    return row.isNull(column) ? std::nullopt : std::optional(static_cast<int>(row.integer(column)));
  };
  std::vector<VisitSummary> visits;
  for (; numbers.step(); row.again()) {
    row.bind(":number", numbers.integer(0)).step();
    visits.push_back({VisitId{row.text(0)}, instantAt(row, 1), stateNamed(row.text(3)), pain(4), pain(5),
                      row.integer(6) != 0, row.integer(7) != 0, outcomeAt(row, 8)});
    clients.push_back(row.integer(9));
  }
  return visits;
}

std::vector<ListedVisit> listed(Database& database, Statement numbers) {
  std::vector<std::int64_t> clients;
  const std::vector<VisitSummary> visits = summariesOf(database, std::move(numbers), clients);
  std::vector<ClientSummary> summaries = tableside::summariesOf(database, clients);
  std::vector<ListedVisit> all;
  for (std::size_t i = 0; i < visits.size(); ++i) all.push_back({std::move(summaries.at(i)), visits[i]});
  return all;
}

// Midnight of that day where the clock on the wall shows UTC.
std::int64_t startOf(Date day) {
  return Date::from(1970, 1, 1)->daysUntil(day) * kSecondsOfDate;
}

}  // namespace

Result<std::vector<VisitSummary>> PracticeRecord::visits(const ClientId& id) {
  return inside_->read([&](Database& database) -> Result<std::vector<VisitSummary>> {
    Statement numbers = database.prepare(
        "SELECT number FROM visit WHERE client = (SELECT number FROM client WHERE id = :id)"
        " ORDER BY planned_utc, number");
    numbers.bind(":id", id.text);
    std::vector<std::int64_t> clients;
    return summariesOf(database, std::move(numbers), clients);
  });
}

// `words` begins with the time and has an index.
Result<std::vector<ListedVisit>> PracticeRecord::visitsOn(Date day) {
  return inside_->read([&](Database& database) -> Result<std::vector<ListedVisit>> {
    const std::int64_t start = startOf(day), end = start + kSecondsOfDate;
    Statement numbers = database.prepare(
        "SELECT number FROM visit WHERE words BETWEEN :first AND :last"
        " AND planned_utc + planned_offset * 60 >= :start AND planned_utc + planned_offset * 60 < :end"
        " ORDER BY words");
    numbers.bind(":first", wordsKey(start - kFarthest, 0)).bind(":last", wordsKey(end + kFarthest, 0));
    numbers.bind(":start", start).bind(":end", end);
    return listed(database, std::move(numbers));
  });
}

Result<std::vector<ListedVisit>> PracticeRecord::unfinishedVisits() {
  return inside_->read([&](Database& database) -> Result<std::vector<ListedVisit>> {
    return listed(database, database.prepare("SELECT number FROM visit WHERE state IN ('taking', 'accepted',"
                                             " 'stopped') ORDER BY planned_utc"));
  });
}

Result<std::vector<ListedVisit>> PracticeRecord::plannedAfter(Date day, int limit) {
  return inside_->read([&](Database& database) -> Result<std::vector<ListedVisit>> {
    const std::int64_t end = startOf(day) + kSecondsOfDate;
    Statement numbers = database.prepare(
        "SELECT number FROM visit WHERE state = 'planned' AND has_time AND planned_utc >= :first"
        " AND planned_utc + planned_offset * 60 >= :end ORDER BY planned_utc LIMIT :limit");
    numbers.bind(":first", end - kFarthest).bind(":end", end).bind(":limit", std::int64_t{limit});
    return listed(database, std::move(numbers));
  });
}

Result<> PracticeRecord::missBefore(Date today) {
  const auto past = inside_->read([&](Database& database) -> Result<std::vector<std::string>> {
    Statement rows = database.prepare(
        "SELECT id FROM visit WHERE state = 'planned' AND has_time AND planned_utc < :last"
        " AND planned_utc + planned_offset * 60 < :start");
    rows.bind(":last", startOf(today) + kFarthest).bind(":start", startOf(today));
    std::vector<std::string> ids;
    while (rows.step()) ids.push_back(rows.text(0));
    return ids;
  });
  if (!past) return past.error();
  for (const std::string& id : *past) {
    auto missed = inside_->change("visit.miss", id, [&](Database& database) -> Result<> {
      database.prepare("UPDATE visit SET state = 'missed' WHERE id = :id").bind(":id", id).run();
      return success();
    });
    if (!missed) return missed;
  }
  return success();
}

}  // namespace tableside
