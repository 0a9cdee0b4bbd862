// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/open_database.h"

#include "record/failures.h"
#include "record/migrations.h"
#include "record/search_index.h"

namespace tableside {
namespace {

namespace fs = std::filesystem;

fs::path beside(fs::path file, const char* ending) {
  return file += ending;
}

struct Setting {
  Sql set, ask;
  std::string_view expected;
  bool onlyToWrite = false;
};

// The order matters: the exclusive lock first, and durability before the journal is chosen.
const Setting kSettings[] = {
    {"PRAGMA locking_mode = EXCLUSIVE", "PRAGMA locking_mode", "exclusive", true},
    {"PRAGMA synchronous = EXTRA", "PRAGMA synchronous", "3", true},
    {"PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2"},
    {"PRAGMA journal_mode = TRUNCATE", "PRAGMA journal_mode", "truncate", true},
    {"PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1"},
    {"PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers", "1"},
    {"PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1"},
    {"PRAGMA cache_size = -32000", "PRAGMA cache_size", "-32000"},
};

// A setting that did not take is a reason not to go on, so each one is asked back.
Result<> configure(Database& database, Access access) {
  for (const Setting& setting : kSettings) {
    if (setting.onlyToWrite && access == Access::ReadOnly) continue;
    database.run(setting.set);
    Statement answer = database.prepare(setting.ask);
    if (!answer.step() || answer.text(0) != setting.expected)
      return {ErrorCode::StorageFailed, std::string("not taken: ") + setting.set.text()};
  }
  if (access == Access::ReadOnly) return success();
  // Takes the lock that EXCLUSIVE then keeps, so that another program is met now and not at the first save.
  database.run("BEGIN EXCLUSIVE");
  database.run("COMMIT");
  return success();
}

Result<Database> connect(const fs::path& file, Access access) {
  try {
    Database database(file, access);
    if (auto configured = configure(database, access); !configured) return configured.error();
    return database;
  } catch (const SqlError& problem) {
    return errorOfReading(problem);
  }
}

Result<> makeRecord(const fs::path& file) {
  // After a crash a journal may still hold what the record needs; made anew, the record would swallow it.
  std::error_code failure;
  const fs::path journal = beside(file, "-journal");
  if (const auto size = fs::file_size(journal, failure); !failure && size > 0)
    return {ErrorCode::RecordMoved, journal.string() + " is there without its record"};

  const fs::path unfinished = beside(file, ".new");
  const fs::path unfinishedJournal = beside(unfinished, "-journal");
  fs::remove(unfinished, failure);  // left by a crash; the lock is ours
  fs::remove(unfinishedJournal, failure);
  if (auto made = makeEmptyFile(unfinished); !made) return made;
  {
    auto database = connect(unfinished, Access::ReadWrite);
    if (!database) return database.error();
    Database open = std::move(database).value();
    if (auto migrated = resultOf(migrate(open, shippedSteps())); !migrated) return migrated;
    try {
      open.run("VACUUM");  // what the steps made and dropped again leaves holes
    } catch (const SqlError& problem) {
      return errorOf(problem);
    }
  }
  fs::remove(unfinishedJournal, failure);
  return giveName(unfinished, file);
}

// The record as it is, before a newer program changes its shape: in `backups/` beside it, read again before
// anything is changed.
Result<> copyBefore(Database& database, const fs::path& file, int newSchema) {
  const fs::path folder = file.parent_path() / "backups";
  const fs::path copy = folder / ("before-schema-" + std::to_string(newSchema) + ".tableside");
  const fs::path unfinished = beside(copy, ".new");
  if (auto made = makeFolder(folder); !made) return made;
  std::error_code failure;
  fs::remove(unfinished, failure);
  if (auto made = makeEmptyFile(unfinished); !made) return made;
  try {
    database.prepare("VACUUM INTO :file").bind(":file", unfinished.string()).run();
  } catch (const SqlError& problem) {
    return errorOf(problem);
  }
  {
    auto copied = connect(unfinished, Access::ReadOnly);
    if (!copied) return copied.error();
    try {
      Database readBack = std::move(copied).value();
      Statement check = readBack.prepare("PRAGMA quick_check");
      if (!check.step() || check.text(0) != "ok" || schemaOf(readBack) != schemaOf(database))
        return {ErrorCode::RecordDamaged, copy.string()};
    } catch (const SqlError& problem) {
      return errorOfReading(problem);
    }
  }
  if (auto synced = syncFile(unfinished); !synced) return synced;
  fs::remove(copy, failure);  // of an earlier try
  return giveName(unfinished, copy);
}

}  // namespace

Result<OpenDatabase> openDatabase(const fs::path& asked) {
  auto settled = settledPath(asked);
  if (!settled) return settled.error();
  const fs::path file = std::move(settled).value();
  auto lock = InstanceLock::take(file);
  if (!lock) return lock.error();

  const auto state = lookAt(file);
  if (!state) return state.error();
  if (*state == FileState::Absent) {
    if (!lock->isHeld()) return {ErrorCode::RecordReadOnly, file.parent_path().string()};
    if (auto made = makeRecord(file); !made) return made.error();
  }
  makePrivate(file);
  const Access access = lock->isHeld() && canBeWritten(file) ? Access::ReadWrite : Access::ReadOnly;
  const auto identity = identityOf(file);
  if (!identity) return {ErrorCode::RecordMoved, file.string()};

  auto database = connect(file, access);
  if (!database) return database.error();
  OpenDatabase open{std::move(lock).value(), file, *identity, access, std::move(database).value()};
  try {
    const auto steps = shippedSteps();
    const int known = steps.empty() ? 0 : steps.back().version;
    // An older record that cannot be written cannot be brought up to date either.
    if (access == Access::ReadOnly && schemaOf(open.database) < known)
      return {ErrorCode::RecordReadOnly, file.string()};
    if (schemaOf(open.database) < known)
      if (auto kept = copyBefore(open.database, file, known); !kept) return kept.error();
    if (auto migrated = resultOf(migrate(open.database, steps)); !migrated) return migrated.error();
    if (access == Access::ReadWrite) renewSearchIndex(open.database);
  } catch (const SqlError& problem) {
    return errorOfReading(problem);
  }
  if (identityOf(file) != open.identity) return {ErrorCode::RecordMoved, file.string()};
  return open;
}

Result<OpenDatabase> openDatabaseToRead(const fs::path& asked) {
  std::error_code failure;
  const fs::path file = fs::absolute(asked, failure).lexically_normal();
  auto lock = InstanceLock::takeToRead(file);
  if (!lock) return lock.error();
  const auto state = lookAt(file);
  if (!state) return state.error();
  if (*state == FileState::Absent) return {ErrorCode::FileMissing, file.string()};
  const auto identity = identityOf(file);
  if (!identity) return {ErrorCode::RecordMoved, file.string()};
  auto database = connect(file, Access::ReadOnly);
  if (!database) return database.error();
  OpenDatabase open{std::move(lock).value(), file, *identity, Access::ReadOnly, std::move(database).value()};
  try {
    const auto steps = shippedSteps();
    const int known = steps.empty() ? 0 : steps.back().version;
    const int found = schemaOf(open.database);  // the first read: a journal left by a crash is met here
    if (found < known) return {ErrorCode::RecordReadOnly, file.string()};
    if (found > known) return resultOf({MigrationOutcome::NewerThanApp, found, known, {}, {}}).error();
  } catch (const SqlError& problem) {
    return errorOfReading(problem);
  }
  return open;
}

}  // namespace tableside
