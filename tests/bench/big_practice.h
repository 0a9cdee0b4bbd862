// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace tableside::bench {

// SQLite by itself: the floor of the practice record. A failure ends the benchmark.
class PlainSqlite {
 public:
  using Value = std::variant<std::int64_t, std::string_view>;

  explicit PlainSqlite(const std::filesystem::path& file);
  ~PlainSqlite();
  PlainSqlite(const PlainSqlite&) = delete;
  PlainSqlite& operator=(const PlainSqlite&) = delete;

  void run(const char* script);
  sqlite3_stmt* prepare(const char* sql);  // lives as long as the connection
  // Binds, runs to the end or through so many rows, and returns their number. Every column is looked at.
  std::size_t run(sqlite3_stmt* statement, std::initializer_list<Value> values, std::size_t rows = SIZE_MAX);

 private:
  void check(int code);
  sqlite3* connection_ = nullptr;
  std::vector<sqlite3_stmt*> statements_;
};

// The settings with which the program opens its record.
inline constexpr const char* kSameSettings =
    "PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = EXTRA; PRAGMA temp_store = MEMORY;"
    "PRAGMA journal_mode = TRUNCATE; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;"
    "PRAGMA cell_size_check = ON; PRAGMA cache_size = -32000; BEGIN EXCLUSIVE; COMMIT";

std::shared_ptr<const Catalogue> readShippedCatalogue();

// A practice record of so many invented clients with one visit each.
void makeBigPractice(const std::filesystem::path& file, int clients);

}  // namespace tableside::bench
