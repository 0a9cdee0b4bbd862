// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <unordered_set>

#include "record/inside.h"
#include "record/search_text.h"

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
      " (SELECT id FROM visit WHERE client = c.number AND state = 'draft' ORDER BY planned_utc LIMIT 1)"
      " FROM client c LEFT JOIN visit last ON last.number ="
      " (SELECT number FROM visit WHERE client = c.number ORDER BY planned_utc DESC LIMIT 1)"
      " WHERE c.number = :client");
  row.bind(":client", client);
  if (!row.step()) return std::nullopt;
  ClientSummary summary{ClientId{row.text(1)}, row.text(2), row.text(3), static_cast<int>(row.integer(6)), {}, {}};
  if (!row.isNull(4)) summary.lastVisit = instantAt(row, 4);
  if (!row.isNull(7)) summary.draftVisit = VisitId{row.text(7)};
  return Found{row.integer(0), std::move(summary)};
}

// The clients of the rows, each once, until there are `limit` of them. Every rowid holds its client's number.
void addClients(Statement rows, std::size_t limit, std::unordered_set<std::int64_t>& clients) {
  for (std::size_t added = 0; added < limit && rows.step();)
    if (clients.insert(clientOfWordsKey(rows.integer(0))).second) ++added;
}

std::unordered_set<std::int64_t> clientsFor(Database& database, const SearchText& search, std::size_t limit) {
  std::unordered_set<std::int64_t> clients;
  if (search.isBlank) {
    addClients(database.prepare("SELECT recent FROM client ORDER BY recent DESC"), limit, clients);
    return clients;
  }
  // In the order of the rowids, which is newest first: sorting by rank would look at every row there is.
  Statement names = database.prepare(
      "SELECT rowid FROM name_words WHERE name_words MATCH :words ORDER BY rowid DESC");
  names.bind(":words", search.inNames);
  addClients(std::move(names), limit, clients);
  Statement notes = database.prepare(
      "SELECT rowid FROM note_words WHERE note_words MATCH :words ORDER BY rowid DESC");
  notes.bind(":words", search.inNotes);
  addClients(std::move(notes), limit, clients);
  return clients;
}

}  // namespace

Result<std::vector<ClientSummary>> PracticeRecord::clients(const std::string& search, int limit) {
  return inside_->read([&](Database& database) -> Result<std::vector<ClientSummary>> {
    const auto most = static_cast<std::size_t>(std::max(limit, 0));
    std::vector<Found> found;
    for (const std::int64_t client : clientsFor(database, SearchText(search), most))
      if (auto one = summaryOf(database, client)) found.push_back(std::move(*one));
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.recent > b.recent; });
    if (found.size() > most) found.resize(most);
    std::vector<ClientSummary> summaries;
    for (Found& one : found) summaries.push_back(std::move(one.summary));
    return summaries;
  });
}

}  // namespace tableside
