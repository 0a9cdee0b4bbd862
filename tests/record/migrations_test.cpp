// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/migrations.h"

#include "base/hash.h"
#include "record/record_file.h"
#include "support/catch.h"
#include "support/record_example.h"

using namespace tableside;
using namespace tableside::test;

namespace {

// A file at schema 0 and the steps of a made-up program.
struct Example {
  TemporaryFolder folder;
  std::filesystem::path file = folder / "example";
  std::vector<SchemaStep> steps = {
      {1, "0001_one.sql", "CREATE TABLE one(a TEXT) STRICT; PRAGMA user_version = 1;"},
      {2, "0002_two.sql",
       "-- a comment\nCREATE TABLE two(a TEXT) STRICT;\nPRAGMA user_version = 2;\n-- the end\n"},
  };

  Example() { writeTo(file, ""); }
  Migration run() {
    Database database(file, Access::ReadWrite);
    return migrate(database, steps);
  }
  std::string tables() {
    return RawFile(file).ask(
               "SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema ORDER BY name)") +
           " " + RawFile(file).ask("PRAGMA user_version");
  }
};

}  // namespace

TEST_CASE("Migration: Upgraded, from nothing by all steps and from an older schema by the rest") {
  Example example;
  auto later = std::exchange(example.steps, {example.steps[0]});
  CHECK(example.run().outcome == MigrationOutcome::Upgraded);
  CHECK(example.tables() == "one 1");
  example.steps = later;
  const Migration migration = example.run();
  CHECK(migration.outcome == MigrationOutcome::Upgraded);
  CHECK(migration.found == 1);
  CHECK(migration.known == 2);
  CHECK(resultOf(migration));
  CHECK(example.tables() == "one,two 2");
}

TEST_CASE("Migration: UpToDate, and nothing is run twice") {
  Example example;
  CHECK(example.run().outcome == MigrationOutcome::Upgraded);
  CHECK(example.run().outcome == MigrationOutcome::UpToDate);
  CHECK(resultOf(example.run()));
}

TEST_CASE("Migration: NewerThanApp names both schemas and changes nothing") {
  Example example;
  CHECK(RawFile(example.file).run("CREATE TABLE future(a); PRAGMA user_version = 7") == 0);
  const std::string before = contentOf(example.file);
  const Migration migration = example.run();
  CHECK(migration.outcome == MigrationOutcome::NewerThanApp);
  CHECK(resultOf(migration).error().code == ErrorCode::RecordNewer);
  CHECK(resultOf(migration).error().detail == "found schema 7, this program knows 2");
  CHECK(contentOf(example.file) == before);
}

TEST_CASE("Migration: Failed names the step and leaves the last good schema") {
  Example example;
  const std::string broken = GENERATE(
      as<std::string>{},
      "CREATE TABLE two(a TEXT) STRICT; CREATE TABLE one(b TEXT); PRAGMA user_version = 2;",  // twice
      "CREATE TABLE two(a TEXT) STRICT; this is no SQL;",
      "CREATE TABLE two(a TEXT) STRICT;",  // forgets its version
      "CREATE TABLE two(a TEXT) STRICT; PRAGMA user_version = 3;",
      "CREATE TABLE two(a REFERENCES one(rowid)); CREATE TABLE k(id INTEGER PRIMARY KEY);"
      " CREATE TABLE o(k REFERENCES k(id)); INSERT INTO o VALUES (5); PRAGMA user_version = 2;");
  example.steps[1].sql = broken;
  const Migration migration = example.run();
  CHECK(migration.outcome == MigrationOutcome::Failed);
  CHECK(migration.failedStep == "0002_two.sql");
  CHECK(resultOf(migration).error().code == ErrorCode::MigrationFailed);
  CHECK_THAT(resultOf(migration).error().detail, StartsWith("0002_two.sql"));
  CHECK(example.tables() == "one 1");
}

TEST_CASE("A record of a newer program is refused") {
  const TemporaryFolder folder;
  const auto file = folder / "practice.tableside";
  openRecord(file);
  CHECK(RawFile(file).run("PRAGMA user_version = 99") == 0);
  const std::string before = contentOf(file);
  const auto opened = tryOpen(file);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == ErrorCode::RecordNewer);
  CHECK(opened.error().detail ==
        "found schema 99, this program knows " + std::to_string(shippedSteps().back().version));
  CHECK(contentOf(file) == before);
}

TEST_CASE("The shipped steps are numbered from 1 and never change again") {
  const std::vector<std::pair<std::string, std::string>> frozen = {
      {"0001_practice.sql", "1cbacafc5ed664da06b5dbd477c312a58321580c87496be40f577d730a08ae29"},
  };
  const auto steps = shippedSteps();
  REQUIRE(steps.size() == frozen.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    CHECK(steps[i].version == static_cast<int>(i) + 1);
    CHECK(steps[i].name == frozen[i].first);
    CHECK(sha256(steps[i].sql) == frozen[i].second);
  }
}

TEST_CASE("A new record says what it is: application, schema, STRICT tables") {
  const TemporaryFolder folder;
  const auto file = folder / "practice.tableside";
  openRecord(file);
  RawFile raw(file);
  CHECK(raw.ask("PRAGMA application_id") == std::to_string(kApplicationId));
  CHECK(raw.ask("PRAGMA user_version") == std::to_string(shippedSteps().back().version));
  CHECK(raw.ask("SELECT group_concat(name) FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                " AND strict = 0 AND name NOT LIKE 'sqlite_%'") == "");
  CHECK(raw.ask("PRAGMA integrity_check") == "ok");
  CHECK(raw.run("INSERT INTO note_words(note_words) VALUES ('integrity-check')") == 0);
}
