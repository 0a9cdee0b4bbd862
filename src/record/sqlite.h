// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace tableside {

// Thrown and caught inside record/ only. Holds codes, never a statement's text or values.
struct SqlError : std::exception {
  SqlError(int sqliteCode, int errnoOfSystem) : code(sqliteCode), systemError(errnoOfSystem) {}
  const char* what() const noexcept override;

  int code;         // SQLite's extended result code
  int systemError;  // errno of a failed read, write or open; otherwise 0
};

// The text of a statement: only a literal converts, so no statement can be put together from values.
class Sql {
 public:
  consteval Sql(const char* literal) : text_(literal) {}
  const char* text() const { return text_; }

 private:
  const char* text_;
};

// A prepared statement, borrowed from the Database for one use and reset afterwards.
class Statement {
 public:
  Statement(Statement&& other) noexcept : statement_(std::exchange(other.statement_, nullptr)) {}
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  Statement& bind(const char* name, std::string_view text);
  Statement& bind(const char* name, std::int64_t number);
  Statement& bindNull(const char* name);
  template <typename Value>
  Statement& bind(const char* name, const std::optional<Value>& value) {
    return value ? bind(name, *value) : bindNull(name);
  }

  bool step();   // true: there is a row
  void run();    // to the end; rows are not looked at
  void again();  // to be bound and run once more

  bool isNull(int column) const;
  std::int64_t integer(int column) const;
  std::string text(int column) const;

 private:
  friend class Database;
  explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}
  int indexOf(const char* name) const;
  void check(int code) const;

  sqlite3_stmt* statement_;
};

enum class Access { ReadWrite, ReadOnly };

// One connection to an existing file.
class Database {
 public:
  Database(const std::filesystem::path& file, Access access);
  ~Database();
  Database(Database&&) noexcept;
  Database& operator=(Database&&) = delete;

  // Prepared at the first use and kept.
  Statement prepare(Sql sql);
  void run(Sql sql) { prepare(sql).run(); }
  // The statements of a schema step, which is part of the program.
  void runScript(std::string_view script);

  std::int64_t lastRow() const;
  std::int64_t changedRows() const;  // by the last statement
  bool isInTransaction() const;

 private:
  friend class Interruption;
  struct Closer {
    void operator()(sqlite3* connection) const;
  };
  struct Finalizer {
    void operator()(sqlite3_stmt* statement) const;
  };
  void check(int code) const;

  std::unique_ptr<sqlite3, Closer> connection_;
  std::unordered_map<const char*, std::unique_ptr<sqlite3_stmt, Finalizer>> statements_;  // by literal
};

// While it lives, a statement fails as soon as `mayGoOn`, asked every millisecond or so, says no.
class Interruption {
 public:
  Interruption(Database& database, const std::function<bool()>& mayGoOn);
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  bool hasCome() const { return hasCome_; }

 private:
  Database& database_;
  const std::function<bool()>& mayGoOn_;
  bool hasCome_ = false;
};

// Rolls back unless it was committed.
class Transaction {
 public:
  explicit Transaction(Database& database);  // BEGIN IMMEDIATE
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& database_;
};

}  // namespace tableside
