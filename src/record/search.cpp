// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/inside.h"
#include "record/search_snippet.h"
#include "record/search_text.h"
#include "record/search_words.h"

#include <algorithm>
#include <map>
#include <set>

namespace tableside {
namespace {

std::optional<ClientSummary> summaryOf(Database& database, std::int64_t client) {
  Statement row = database.prepare(
      "SELECT c.id, c.name, c.alert, c.born, c.phone, last.planned_utc, last.planned_offset,"
      " (SELECT count(*) FROM visit WHERE client = c.number AND state NOT IN ('planned', 'missed')),"
      " (SELECT id FROM visit WHERE client = c.number AND state IN ('taking', 'accepted', 'stopped') ORDER "
      "BY planned_utc LIMIT 1)"
      " FROM client c LEFT JOIN visit last ON last.number ="
      " (SELECT number FROM visit WHERE client = c.number AND state NOT IN ('planned', 'missed')"
      " ORDER BY planned_utc DESC LIMIT 1)"
      " WHERE c.number = :client");
  row.bind(":client", client);
  if (!row.step()) return std::nullopt;
  ClientSummary summary{ClientId{row.text(0)},
                        row.text(1),
                        row.text(2),
                        static_cast<int>(row.integer(7)),
                        {},
                        {},
                        {},
                        row.text(4)};
  if (!row.isNull(3)) summary.born = BirthDate::parse(row.text(3));
  if (!row.isNull(5)) summary.lastVisit = instantAt(row, 5);
  if (!row.isNull(8)) summary.draftVisit = VisitId{row.text(8)};
  return summary;
}

constexpr std::int64_t kNamesakesRead = 1000;

// Which of the clients, by their numbers, share a name with anybody. All are asked for at once: two hundred
// searches of their own would take longer than all the rest.
void markNamesakes(Database& database, const std::vector<std::pair<std::int64_t, ClientSummary*>>& clients) {
  std::map<std::string, std::set<std::int64_t>> holders;  // of each key, by number
  std::vector<std::string> keys;
  std::set<std::int64_t> known;
  for (const auto& [number, client] : clients)
    if (known.insert(number).second)
      for (const std::string& key : nameKeys(client->name)) {
        if (holders[key].empty()) keys.push_back(key);
        holders[key].insert(number);
      }
  if (keys.empty()) return;
  Statement others =
      database.prepare("SELECT rowid FROM name_words WHERE name_words MATCH :names LIMIT :limit");
  others.bind(":names", searchForNamesakes(keys)).bind(":limit", kNamesakesRead);
  while (others.step()) {
    const std::int64_t number = clientOfWordsKey(others.integer(0));
    if (known.contains(number)) continue;
    Statement name = database.prepare("SELECT name FROM client WHERE number = :number");
    if (!name.bind(":number", number).step()) continue;
    for (const std::string& key : nameKeys(name.text(0))) holders[key].insert(number);
  }
  for (const auto& [number, client] : clients)
    for (const std::string& key : nameKeys(client->name))
      client->hasNamesake = client->hasNamesake || holders[key].size() > 1;
}

// Of rows whose first column holds the client's number as `recent` does.
std::vector<ClientSummary> summariesOf(Database& database, Statement rows) {
  std::vector<std::int64_t> numbers;
  while (rows.step()) numbers.push_back(clientOfWordsKey(rows.integer(0)));
  return summariesOf(database, numbers);
}

// In the order of the rowids, which is newest first: sorting by rank would look at every row there is.
Statement rowsOfNames(Database& database, const std::string& words, int limit) {
  Statement rows = database.prepare(
      "SELECT rowid FROM name_words WHERE name_words MATCH :words ORDER BY rowid DESC LIMIT :limit");
  rows.bind(":words", words).bind(":limit", std::max(limit, 0));
  return rows;
}

}  // namespace

std::vector<ClientSummary> summariesOf(Database& database, const std::vector<std::int64_t>& numbers) {
  std::vector<ClientSummary> summaries;
  summaries.reserve(numbers.size());
  std::vector<std::pair<std::int64_t, ClientSummary*>> named;
  for (const std::int64_t number : numbers)
    if (auto summary = summaryOf(database, number))
      named.emplace_back(number, &summaries.emplace_back(std::move(*summary)));
  markNamesakes(database, named);
  return summaries;
}

Result<std::vector<ClientSummary>> PracticeRecord::clients(const std::string& typed, int limit) {
  return inside_->read([&](Database& database) -> Result<std::vector<ClientSummary>> {
    const SearchText search(typed);
    if (!search.isBlank) return summariesOf(database, rowsOfNames(database, search.inNames, limit));
    Statement all = database.prepare("SELECT recent FROM client ORDER BY recent DESC LIMIT :limit");
    all.bind(":limit", std::max(limit, 0));
    return summariesOf(database, std::move(all));
  });
}

Result<int> PracticeRecord::clientCount(const std::string& typed) {
  return inside_->read([&](Database& database) -> Result<int> {
    const SearchText search(typed);
    Statement count = search.isBlank
                          ? database.prepare("SELECT count(*) FROM client")
                          : database.prepare("SELECT count(*) FROM name_words WHERE name_words MATCH :words");
    if (!search.isBlank) count.bind(":words", search.inNames);
    count.step();
    return static_cast<int>(count.integer(0));
  });
}

Result<std::vector<FoundNote>> PracticeRecord::notes(const std::string& typed, SearchedNotes searched,
                                                     int limit) {
  return inside_->read([&](Database& database) -> Result<std::vector<FoundNote>> {
    std::vector<FoundNote> found;
    const SearchText search(typed);
    if (search.isBlank) return found;
    // Only CROSS JOIN keeps FTS5 on the outside, where its rows come in their order.
    Statement rows = database.prepare(
        "SELECT text, visit.client, visit.id, planned_utc, planned_offset"
        " FROM note_words CROSS JOIN visit ON visit.words = note_words.rowid"
        " WHERE note_words MATCH :words AND (:all OR state = 'signed')"
        " ORDER BY note_words.rowid DESC LIMIT :limit");
    rows.bind(":words", search.inNotes).bind(":limit", std::max(limit, 0));
    rows.bind(":all", std::int64_t{searched == SearchedNotes::All});
    std::vector<std::int64_t> numbers;
    while (rows.step())
      if (auto client = summaryOf(database, rows.integer(1))) {
        numbers.push_back(rows.integer(1));
        found.push_back({std::move(*client), VisitId{rows.text(2)}, instantAt(rows, 3),
                         snippetOf(noteTextOf(rows.text(0)), search)});
      }
    std::vector<std::pair<std::int64_t, ClientSummary*>> named;
    for (std::size_t i = 0; i < found.size(); ++i) named.emplace_back(numbers[i], &found[i].client);
    markNamesakes(database, named);
    return found;
  });
}

Result<std::vector<ClientSummary>> PracticeRecord::namesakes(const std::string& name, int limit) {
  return inside_->read([&](Database& database) -> Result<std::vector<ClientSummary>> {
    const std::string search = searchForNamesakes(nameKeys(name));
    if (search.empty()) return std::vector<ClientSummary>();
    return summariesOf(database, rowsOfNames(database, search, limit));
  });
}

}  // namespace tableside
