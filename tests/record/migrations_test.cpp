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
      {"0002_visit_states.sql", "6a89299bcff78b87e6420bb03519edbc2beb33331e945cbcf580dd0bf7173d47"},
  };
  const auto steps = shippedSteps();
  REQUIRE(steps.size() == frozen.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    CHECK(steps[i].version == static_cast<int>(i) + 1);
    CHECK(steps[i].name == frozen[i].first);
    CHECK(sha256(steps[i].sql) == frozen[i].second);
  }
}

namespace {

// A record as version 0.1.0 left it: a client with a signed visit and drafts of every kind.
std::filesystem::path oldRecordIn(const TemporaryFolder& folder) {
  const auto file = folder / "practice.tableside";
  writeTo(file, "");
  {
    Database database(file, Access::ReadWrite);
    REQUIRE(migrate(database, {shippedSteps().front()}).outcome == MigrationOutcome::Upgraded);
  }
  RawFile raw(file);
  REQUIRE(
      raw.run("INSERT INTO client VALUES (1, 'ana', 'Ana Sample', NULL, '', '', '', '', '', 0, 0, 256)") ==
      0);
  const struct {
    const char *id, *state, *answers, *plan, *note;
  } visits[] = {
      {"signed", "signed", R"({"answers":{"pain_now":5}})", R"({"saved":{"status":"go_on","accepted":true}})",
       R"({"answers":{"subjective":"Slept well."}})"},
      {"signed_stop", "signed", R"({"answers":{"rf_bladder":"yes"}})", R"({"saved":{"status":"stop"}})",
       R"({"answers":{}})"},
      {"stop", "draft", R"({"answers":{"rf_bladder":"yes"}})",
       R"({"saved":{"status":"stop","accepted":false}})", R"({"answers":{}})"},
      {"accepted", "draft", R"({"answers":{"pain_now":5}})",
       R"({"saved":{"status":"go_on","accepted":true}})", R"({"answers":{}})"},
      {"answered", "draft", R"({"answers":{"pain_now":5},"kept":["frail"]})",
       R"({"saved":{"status":"ask_first","accepted":false}})", R"({"answers":{}})"},
      {"words", "draft", R"({"answers":{"frail":"no"},"kept":["frail"]})",
       R"({"saved":{"status":"ask_first","accepted":false}})", R"({"answers":{"subjective":"Came late."}})"},
      {"looked_at", "draft", R"({"answers":{"frail":"no"},"kept":["frail"]})",
       R"({"saved":{"status":"ask_first","accepted":false}})", R"({"answers":{}})"},
      {"torn", "draft", "{", "{", "{"},
  };
  for (int number = 1; const auto& visit : visits) {
    const bool isSigned = std::string_view(visit.state) == "signed";
    const std::string n = std::to_string(number++);
    REQUIRE(raw.run("INSERT INTO visit VALUES (" + n + ", '" + visit.id + "', 1, 1795356309 + " + n +
                    ", 60, 'draft', NULL, NULL, '', NULL, NULL, " + n + ")") == 0);
    REQUIRE(raw.run("INSERT INTO visit_content VALUES (" + n + ", '" + visit.answers + "', '" + visit.plan +
                    "', '" + visit.note + "')") == 0);
    if (isSigned)
      REQUIRE(raw.run("UPDATE visit SET state = 'signed', signed_utc = 9, signed_offset = 0, signed_by = 'T'"
                      " WHERE number = " +
                      n) == 0);
  }
  return file;
}

}  // namespace

TEST_CASE("The drafts of an older record come to the state they were in, and what was signed stays") {
  const TemporaryFolder folder;
  const auto file = oldRecordIn(folder);
  const std::string signedBefore = RawFile(file).ask(
      "SELECT group_concat(id || planned_utc || signed_utc || signed_by || answers || plan"
      " || note) FROM visit JOIN visit_content ON visit = number WHERE state = 'signed'");
  openRecord(file);
  RawFile raw(file);
  const auto stateOf = [&](const char* id) {
    return raw.ask(
        std::string("SELECT state || ' ' || ended || ' ' || ifnull(outcome, '-') FROM visit WHERE id = '") +
        id + "'");
  };
  CHECK(stateOf("signed") == "signed 0 session");
  CHECK(stateOf("signed_stop") == "signed 0 no_session");
  CHECK(stateOf("stop") == "stopped 0 -");
  CHECK(stateOf("accepted") == "accepted 1 -");
  CHECK(stateOf("answered") == "taking 0 -");
  CHECK(stateOf("words") == "taking 0 -");
  CHECK(stateOf("looked_at") == "planned 0 -");
  CHECK(stateOf("torn") == "taking 0 -");
  CHECK(raw.ask("SELECT group_concat(id || planned_utc || signed_utc || signed_by || answers || plan || note)"
                " FROM visit JOIN visit_content ON visit = number WHERE state = 'signed'") == signedBefore);
  CHECK(raw.run("UPDATE visit SET signed_by = 'other' WHERE id = 'signed'") != 0);
  CHECK(raw.run("UPDATE visit_content SET note = '{}' WHERE visit = 1") != 0);
  CHECK(raw.ask("PRAGMA foreign_key_check").empty());
  CHECK(raw.ask("PRAGMA integrity_check") == "ok");
}

TEST_CASE("Before its shape changes a record is copied whole, and the copy is for its owner alone") {
  const TemporaryFolder folder;
  const auto file = oldRecordIn(folder);
  openRecord(file);
  const auto copy = folder / "backups/before-schema-2.tableside";
  REQUIRE(std::filesystem::exists(copy));
  CHECK((std::filesystem::status(copy).permissions() & std::filesystem::perms::mask) ==
        std::filesystem::perms(0600));
  RawFile raw(copy);
  CHECK(raw.ask("PRAGMA user_version") == "1");
  CHECK(raw.ask("SELECT count(*) FROM visit_content") == "8");
  CHECK(raw.ask("PRAGMA integrity_check") == "ok");
  CHECK_FALSE(std::filesystem::exists(folder / "backups/before-schema-2.tableside.new"));
}

TEST_CASE("A record that cannot be copied keeps its shape") {
  const TemporaryFolder folder;
  const auto file = oldRecordIn(folder);
  writeTo(folder / "backups", "no folder");
  const auto opened = tryOpen(file);
  CHECK_FALSE(opened);
  CHECK(RawFile(file).ask("PRAGMA user_version") == "1");
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
