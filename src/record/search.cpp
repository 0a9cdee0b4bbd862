// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/inside.h"
#include "record/search_text.h"

#include <algorithm>
#include <unordered_set>

namespace tableside {
namespace {

struct Found {
  std::int64_t recent;
  ClientSummary summary;
};

std::optional<Found> summaryOf(Database& database, std::int64_t client) {
  Statement row = database.prepare(
      "SELECT c.recent, c.id, c.name, c.alert, last.planned_utc, last.planned_offset,"
      " (SELECT count(*) FROM visit WHERE client = c.number),"
      " (SELECT id FROM visit WHERE client = c.number AND state IN ('taking', 'accepted', 'stopped') ORDER "
      "BY planned_utc LIMIT 1)"
      " FROM client c LEFT JOIN visit last ON last.number ="
      " (SELECT number FROM visit WHERE client = c.number ORDER BY planned_utc DESC LIMIT 1)"
      " WHERE c.number = :client");
  row.bind(":client", client);
  if (!row.step()) return std::nullopt;
  ClientSummary summary{
      ClientId{row.text(1)}, row.text(2), row.text(3), static_cast<int>(row.integer(6)), {}, {}};
  if (!row.isNull(4)) summary.lastVisit = instantAt(row, 4);
  if (!row.isNull(7)) summary.draftVisit = VisitId{row.text(7)};
  return Found{row.integer(0), std::move(summary)};
}

// How many clients there are; where there are more than `most`, just more than that.
std::size_t countUpTo(Database& database, std::size_t most) {
  Statement count = database.prepare("SELECT count(*) FROM (SELECT 1 FROM client LIMIT :most)");
  count.bind(":most", static_cast<std::int64_t>(most)).step();
  return static_cast<std::size_t>(count.integer(0));
}

// Collects each client once. Every rowid that is searched holds its client's number.
class FoundClients {
 public:
  FoundClients(std::size_t limit, std::size_t everybody) : limit_(limit), everybody_(everybody) {}

  // Up to `limit` more; in a small practice a common word soon has everybody, and the other rows are not
  // read.
  void addFrom(Statement rows) {
    for (std::size_t added = 0; added < limit_ && numbers_.size() < everybody_ && rows.step();)
      if (numbers_.insert(clientOfWordsKey(rows.integer(0))).second) ++added;
  }
  const std::unordered_set<std::int64_t>& numbers() const { return numbers_; }

 private:
  std::size_t limit_, everybody_;
  std::unordered_set<std::int64_t> numbers_;
};

FoundClients clientsFor(Database& database, const SearchText& search, std::size_t limit) {
  FoundClients clients(limit, countUpTo(database, 2 * limit + 1));
  if (search.isBlank) {
    clients.addFrom(database.prepare("SELECT recent FROM client ORDER BY recent DESC"));
    return clients;
  }
  // In the order of the rowids, which is newest first: sorting by rank would look at every row there is.
  Statement names =
      database.prepare("SELECT rowid FROM name_words WHERE name_words MATCH :words ORDER BY rowid DESC");
  names.bind(":words", search.inNames);
  clients.addFrom(std::move(names));
  Statement notes =
      database.prepare("SELECT rowid FROM note_words WHERE note_words MATCH :words ORDER BY rowid DESC");
  notes.bind(":words", search.inNotes);
  clients.addFrom(std::move(notes));
  return clients;
}

}  // namespace

Result<std::vector<ClientSummary>> PracticeRecord::clients(const std::string& search, int limit) {
  return inside_->read([&](Database& database) -> Result<std::vector<ClientSummary>> {
    const auto most = static_cast<std::size_t>(std::max(limit, 0));
    std::vector<Found> found;
    const FoundClients clients = clientsFor(database, SearchText(search), most);
    for (const std::int64_t client : clients.numbers())
      if (auto one = summaryOf(database, client)) found.push_back(std::move(*one));
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.recent > b.recent; });
    if (found.size() > most) found.resize(most);
    std::vector<ClientSummary> summaries;
    for (Found& one : found) summaries.push_back(std::move(one.summary));
    return summaries;
  });
}

}  // namespace tableside
