// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/migrations.h"

#include "base/embedded_data.h"
#include "record/failures.h"

#include <algorithm>
#include <charconv>

namespace tableside {
namespace {

constexpr std::string_view kFolder = "schema/";

// SQLite takes no such setting inside a transaction.
class ForeignKeysOff {
 public:
  explicit ForeignKeysOff(Database& database) : database_(database) {
    database_.run("PRAGMA foreign_keys = OFF");
  }
  ~ForeignKeysOff() { database_.run("PRAGMA foreign_keys = ON"); }
  ForeignKeysOff(const ForeignKeysOff&) = delete;
  ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;

 private:
  Database& database_;
};

// Whether the step left what it promised: its own version, and no row that refers to nothing.
bool isWhole(Database& database, const SchemaStep& step) {
  Statement orphans = database.prepare("PRAGMA foreign_key_check");
  return schemaOf(database) == step.version && !orphans.step();
}

}  // namespace

int schemaOf(Database& database) {
  Statement version = database.prepare("PRAGMA user_version");
  version.step();
  return static_cast<int>(version.integer(0));
}

std::vector<SchemaStep> shippedSteps() {
  std::vector<SchemaStep> steps;
  for (const EmbeddedFile& file : embeddedFiles()) {
    if (!file.name.starts_with(kFolder)) continue;
    const std::string_view name = file.name.substr(kFolder.size());
    int version = 0;
    std::from_chars(name.data(), name.data() + std::min<std::size_t>(name.size(), 4), version);
    steps.push_back({version, std::string(name), file.text});
  }
  std::sort(steps.begin(), steps.end(), [](const auto& a, const auto& b) { return a.version < b.version; });
  return steps;
}

Migration migrate(Database& database, const std::vector<SchemaStep>& steps) {
  Migration migration{
      MigrationOutcome::UpToDate, schemaOf(database), steps.empty() ? 0 : steps.back().version, {}, {}};
  if (migration.found > migration.known) migration.outcome = MigrationOutcome::NewerThanApp;
  for (const SchemaStep& step : steps) {
    if (step.version <= migration.found) continue;
    migration.outcome = MigrationOutcome::Failed;
    migration.failedStep = step.name;
    try {
      // A step may make a table anew that others refer to; whether all still refer to something is asked
      // below.
      const ForeignKeysOff unbound(database);
      Transaction transaction(database);
      database.runScript(step.sql);
      if (!isWhole(database, step)) return migration;
      transaction.commit();
    } catch (const SqlError& problem) {
      migration.problem = problem;
      return migration;
    }
    migration.outcome = MigrationOutcome::Upgraded;
    migration.failedStep.clear();
  }
  return migration;
}

Result<> resultOf(const Migration& migration) {
  switch (migration.outcome) {
    case MigrationOutcome::UpToDate:
    case MigrationOutcome::Upgraded: return success();
    case MigrationOutcome::NewerThanApp:
      return {ErrorCode::RecordNewer, "found schema " + std::to_string(migration.found) +
                                          ", this program knows " + std::to_string(migration.known)};
    case MigrationOutcome::Failed: break;
  }
  if (!migration.problem) return {ErrorCode::MigrationFailed, migration.failedStep};
  const Error cause = errorOf(*migration.problem);
  if (cause.code == ErrorCode::DiskFull) return cause;  // what to do about it is not the step's business
  return {ErrorCode::MigrationFailed, migration.failedStep + ": " + cause.detail};
}

}  // namespace tableside
