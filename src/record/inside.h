// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/failures.h"
#include "record/open_database.h"
#include "record/practice_record.h"

#include <string_view>

namespace tableside {

// What all parts of the record share: the open file and the two ways to use it, `read` and `change`. Both end
// every SqlError here.
struct PracticeRecord::Inside {
  OpenDatabase open;
  std::shared_ptr<const Catalogue> catalogue;
  Clock clock;
  bool isUnsure = false;  // a sync has failed; only a new opening can tell what is on the disk

  Database& database() { return open.database; }

  // `work` returns a Result.
  template <typename Work>
  auto read(Work work) -> decltype(work(std::declval<Database&>())) {
    try {
      return work(database());
    } catch (const SqlError& problem) {
      return errorOfReading(problem);
    }
  }

  // One transaction with `work` and its audit row; rolled back when work returns an error.
  template <typename Work>
  Result<> change(std::string_view action, const std::string& entity, Work work) {
    return changeUnseen([&](Database& database) -> Result<> {
      if (auto done = work(database); !done) return done;
      addAudit(action, entity);
      return success();
    });
  }
  // The same without an audit row.
  template <typename Work>
  Result<> changeUnseen(Work work) {
    if (auto ready = readyToSave(); !ready) return ready;
    try {
      Transaction transaction(database());
      if (auto done = work(database()); !done) return done;
      transaction.commit();
      return success();
    } catch (const SqlError& problem) {
      isUnsure = isUnsure || leavesConnectionUnsure(problem);
      return errorOf(problem);
    }
  }

  // The whole visit in one transaction. A visit that is not there yet is added, or NotFound.
  enum class Absent { Add, NotFound };
  Result<> store(const Visit& visit, std::string_view action, Absent absent);

 private:
  Result<> readyToSave() const;
  void addAudit(std::string_view action, const std::string& entity);
};

inline Instant instantAt(const Statement& row, int column) {
  return {row.integer(column), static_cast<int>(row.integer(column + 1))};
}

// The sort key and rowid of full-text search: see `recent` and `words` in data/schema/0001_practice.sql.
std::int64_t wordsKey(std::int64_t utcSeconds, std::int64_t client);
inline std::int64_t clientOfWordsKey(std::int64_t key) {
  return (key >> 8) & 0x3FFFFF;
}

std::optional<std::int64_t> clientNumber(Database& database, const ClientId& id);

// Moves the client to its place among the others after its visits have changed.
void placeClient(Database& database, std::int64_t client);

// By their numbers, as lists show them.
std::vector<ClientSummary> summariesOf(Database& database, const std::vector<std::int64_t>& numbers);

VisitState stateNamed(const std::string& name);
std::optional<VisitOutcome> outcomeAt(const Statement& row, int column);

// The latest answer of each standing question.
Answers standingOf(Database& database, std::int64_t client, const Catalogue& catalogue);

// Those of them whose question asks something else than it did.
std::vector<std::string> rewordedOf(Database& database, std::int64_t client, const Catalogue& catalogue);

// A visit that is not signed, with all that belongs to it.
void removeDraft(Database& database, std::int64_t visit);

}  // namespace tableside
