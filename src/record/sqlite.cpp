// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/sqlite.h"

#include <sqlite3.h>

#include <cassert>

namespace tableside {
namespace {

// SQLite notes errno when a statement fails, but not when a COMMIT does: then its files have it.
int systemErrorOf(sqlite3* connection) {
  if (!connection) return 0;
  int found = sqlite3_system_errno(connection);
  if (found == 0) sqlite3_file_control(connection, "main", SQLITE_FCNTL_LAST_ERRNO, &found);
  sqlite3_file* journal = nullptr;
  if (found == 0 &&
      sqlite3_file_control(connection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &journal) == SQLITE_OK &&
      journal && journal->pMethods)
    journal->pMethods->xFileControl(journal, SQLITE_FCNTL_LAST_ERRNO, &found);
  return found;
}

[[noreturn]] void fail(sqlite3* connection, int code) {
  const bool bySystem = (code & 0xff) == SQLITE_IOERR || (code & 0xff) == SQLITE_CANTOPEN;
  throw SqlError{code, bySystem ? systemErrorOf(connection) : 0};
}

}  // namespace

const char* SqlError::what() const noexcept {
  return sqlite3_errstr(code);
}

Statement::~Statement() {
  if (!statement_) return;
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);  // no client's text stays behind in it
}

void Statement::check(int code) const {
  if (code != SQLITE_OK) fail(sqlite3_db_handle(statement_), code);
}

int Statement::indexOf(const char* name) const {
  const int index = sqlite3_bind_parameter_index(statement_, name);
  assert(index > 0);
  return index;
}

Statement& Statement::bind(const char* name, std::string_view text) {
  // A null pointer would bind NULL where an empty text is meant.
  check(sqlite3_bind_text64(statement_, indexOf(name), text.data() ? text.data() : "", text.size(),
                            SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind(const char* name, std::int64_t number) {
  check(sqlite3_bind_int64(statement_, indexOf(name), number));
  return *this;
}

Statement& Statement::bindNull(const char* name) {
  check(sqlite3_bind_null(statement_, indexOf(name)));
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) fail(sqlite3_db_handle(statement_), code);
  return false;
}

void Statement::run() {
  while (step()) {
  }
}

void Statement::again() {
  sqlite3_reset(statement_);
}

bool Statement::isNull(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}
std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

std::string Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)))
               : std::string();
}

void Database::Closer::operator()(sqlite3* connection) const {
  sqlite3_close(connection);
}
void Database::Finalizer::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Database::Database(const std::filesystem::path& file, Access access) {
  // One thread at a time uses the connection, so SQLite needs no mutex of its own. Without CREATE a missing
  // file is an error, and NOFOLLOW refuses a path that has turned into a symbolic link.
  const int flags = (access == Access::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) |
                    SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  sqlite3* connection = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &connection, flags, nullptr);
  connection_.reset(connection);
  if (code != SQLITE_OK) fail(connection, code);
  const auto configure = [&](int option, int value) {
    check(sqlite3_db_config(connection, option, value, nullptr));
  };
  configure(SQLITE_DBCONFIG_DEFENSIVE, 1);
  configure(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
  configure(SQLITE_DBCONFIG_DQS_DML, 0);
  configure(SQLITE_DBCONFIG_DQS_DDL, 0);
}

Database::~Database() = default;
Database::Database(Database&&) noexcept = default;

void Database::check(int code) const {
  if (code != SQLITE_OK) fail(connection_.get(), code);
}

Statement Database::prepare(Sql sql) {
  auto& statement = statements_[sql.text()];
  if (!statement) {
    sqlite3_stmt* prepared = nullptr;
    check(
        sqlite3_prepare_v3(connection_.get(), sql.text(), -1, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr));
    statement.reset(prepared);
  }
  assert(!sqlite3_stmt_busy(statement.get()));  // lent once at a time
  return Statement{statement.get()};
}

void Database::runScript(std::string_view script) {
  while (!script.empty()) {
    sqlite3_stmt* prepared = nullptr;
    const char* rest = nullptr;
    check(sqlite3_prepare_v3(connection_.get(), script.data(), static_cast<int>(script.size()), 0, &prepared,
                             &rest));
    script.remove_prefix(static_cast<std::size_t>(rest - script.data()));
    if (!prepared) continue;  // only a comment or white space
    const std::unique_ptr<sqlite3_stmt, Finalizer> owner(prepared);
    Statement(prepared).run();
  }
}

std::int64_t Database::lastRow() const {
  return sqlite3_last_insert_rowid(connection_.get());
}
std::int64_t Database::changedRows() const {
  return sqlite3_changes64(connection_.get());
}
bool Database::isInTransaction() const {
  return sqlite3_get_autocommit(connection_.get()) == 0;
}

Interruption::Interruption(Database& database, const std::function<bool()>& mayGoOn)
    : database_(database), mayGoOn_(mayGoOn) {
  constexpr int instructions = 10000;  // of SQLite's, about a millisecond
  const auto ask = [](void* self) {
    auto& interruption = *static_cast<Interruption*>(self);
    interruption.hasCome_ = interruption.hasCome_ || !interruption.mayGoOn_();
    return interruption.hasCome_ ? 1 : 0;
  };
  sqlite3_progress_handler(database.connection_.get(), instructions, ask, this);
}

Interruption::~Interruption() {
  sqlite3_progress_handler(database_.connection_.get(), 0, nullptr, nullptr);
}

Transaction::Transaction(Database& database) : database_(database) {
  database_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  // SQLite has rolled back by itself after some failures.
  if (!database_.isInTransaction()) return;
  try {
    database_.run("ROLLBACK");
  } catch (const SqlError&) {  // the journal rolls it back at the next opening
  }
}

void Transaction::commit() {
  database_.run("COMMIT");
}

}  // namespace tableside
