// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/big_practice.h"

#include "record/practice_record.h"
#include "record/search_text.h"

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <random>
#include <vector>

namespace tableside::bench {
namespace {

constexpr std::uint32_t kSeed = 20261122;
constexpr std::size_t kVocabulary = 5000, kWordsOfNote = 40;
constexpr std::int64_t kFirstVisit = 1'600'000'000, kBetweenVisits = 900;  // seconds

class Invented {
 public:
  Invented() : vocabulary_{"pain", "back", "left", "neck", "stiff", "better"} {
    while (vocabulary_.size() < kVocabulary) vocabulary_.push_back(word(1 + random_() % 3));
  }
  std::string name() { return word(2) + " " + word(3); }
  // Few words are frequent, most are rare.
  std::string note() {
    std::string text;
    for (std::size_t i = 0; i < kWordsOfNote; ++i) {
      const double part = static_cast<double>(random_() % 100'000) / 100'000;
      text += vocabulary_[static_cast<std::size_t>(part * part * part * kVocabulary)] + " ";
    }
    return text;
  }

 private:
  std::string word(std::size_t syllables) {
    static const char* const all[] = {"an", "be", "ko", "ri", "ma", "lo",  "ta",  "sen", "vi", "du",
                                      "pe", "ha", "mi", "ro", "sa", "gre", "tho", "wil", "ja", "cla"};
    std::string word;
    for (; syllables > 0; --syllables) word += all[random_() % std::size(all)];
    return word;
  }

  std::mt19937 random_{kSeed};
  std::vector<std::string> vocabulary_;
};

[[noreturn]] void giveUp(const char* what) {
  std::fprintf(stderr, "big practice: %s\n", what);
  std::exit(1);
}

}  // namespace

PlainSqlite::PlainSqlite(const std::filesystem::path& file) {
  check(sqlite3_open_v2(file.c_str(), &connection_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr));
}

PlainSqlite::~PlainSqlite() {
  for (sqlite3_stmt* statement : statements_) sqlite3_finalize(statement);
  sqlite3_close(connection_);
}

void PlainSqlite::check(int code) {
  if (code != SQLITE_OK) giveUp(sqlite3_errmsg(connection_));
}

void PlainSqlite::run(const char* script) {
  check(sqlite3_exec(connection_, script, nullptr, nullptr, nullptr));
}

sqlite3_stmt* PlainSqlite::prepare(const char* sql) {
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v3(connection_, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
  statements_.push_back(statement);
  return statement;
}

std::size_t PlainSqlite::run(sqlite3_stmt* statement, std::initializer_list<Value> values, std::size_t rows) {
  int index = 0;
  for (const Value& value : values) {
    ++index;
    if (const auto* number = std::get_if<std::int64_t>(&value))
      check(sqlite3_bind_int64(statement, index, *number));
    if (const auto* text = std::get_if<std::string_view>(&value))
      check(sqlite3_bind_text(statement, index, text->data(), static_cast<int>(text->size()), SQLITE_STATIC));
  }
  std::size_t count = 0;
  int code = SQLITE_DONE;
  while (count < rows && (code = sqlite3_step(statement)) == SQLITE_ROW) {
    ++count;
    for (int column = 0; column < sqlite3_column_count(statement); ++column)
      sqlite3_column_text(statement, column);
  }
  sqlite3_reset(statement);
  if (code != SQLITE_DONE && code != SQLITE_ROW) giveUp(sqlite3_errmsg(connection_));
  return count;
}

std::shared_ptr<const Catalogue> readShippedCatalogue() {
  Diagnostics diagnostics;
  return readCatalogue(DataFolder::embedded(), diagnostics);
}

void makeBigPractice(const std::filesystem::path& file, int clients) {
  if (!PracticeRecord::open({file, readShippedCatalogue(), systemNow})) giveUp("the record cannot be made");
  PlainSqlite sqlite(file);
  sqlite.run("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; BEGIN");
  sqlite3_stmt* client = sqlite.prepare(
      "INSERT INTO client(number, id, name, pronouns, phone, email, alert, guardian, made_utc, made_offset, "
      "recent)"
      " VALUES (?1, ?2, ?3, '', '', '', '', '', 0, 0, ?4)");
  sqlite3_stmt* name = sqlite.prepare("INSERT INTO name_words(rowid, name) VALUES (?1, ?2)");
  sqlite3_stmt* visit = sqlite.prepare(
      "INSERT INTO visit(number, id, client, planned_utc, planned_offset, state, signed_by, pain_before, "
      "words)"
      " VALUES (?1, ?2, ?1, ?3, 0, 'draft', '', 5, ?4)");
  sqlite3_stmt* content =
      sqlite.prepare("INSERT INTO visit_content(visit, answers, plan, note) VALUES (?1, '{}', '{}', '{}')");
  sqlite3_stmt* note = sqlite.prepare("INSERT INTO note_words(rowid, text) VALUES (?1, ?2)");
  Invented invented;
  for (std::int64_t i = 1; i <= clients; ++i) {
    const std::int64_t planned = kFirstVisit + i * kBetweenVisits, key = planned << 30 | i << 8;
    const std::string called = invented.name(), text = invented.note();
    const std::string clientId = "c" + std::to_string(i), visitId = "v" + std::to_string(i);
    sqlite.run(client, {i, clientId, called, key});
    Client indexed;
    indexed.name = called;
    const std::string words = indexedName(indexed);
    sqlite.run(name, {key, words});
    sqlite.run(visit, {i, visitId, planned, key});
    sqlite.run(content, {i});
    sqlite.run(note, {key, text});
  }
  sqlite.run("COMMIT");
}

}  // namespace tableside::bench
