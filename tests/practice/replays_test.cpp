// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/replays.h"

#include "practice/sample_practice.h"
#include "support/catch.h"
#include "support/command.h"
#include "support/record_example.h"

using namespace tableside;
using namespace tableside::test;

namespace {

// Suggests something of its own wherever the complaint hurts, so that a replay without it differs.
const std::string kOwnRows =
    R"({"schema": 1, "sources": {"me": {"cite": "Own experience", "grade": "practice"}},
"rows": [{"id": "OWN-1", "when": {}, "block": {"techniques": ["swedish"], "regions": ["low_back"]},
"why": "Learnt the hard way.", "source": ["me"]}]})";

std::shared_ptr<const Table> tableWith(const std::optional<std::string>& own = {}) {
  Diagnostics diagnostics;
  const auto local = own ? std::optional(TableText{"own rows", *own}) : std::nullopt;
  const auto table = readTable(DataFolder::embedded(), local, diagnostics);
  REQUIRE(table);
  return table;
}

// After the day on which the last questions joined.
const Instant kToday = daysLater(400);

std::filesystem::path sampleIn(const TemporaryFolder& folder, const std::shared_ptr<const Table>& table) {
  const auto file = folder / "practice.tableside";
  const auto record = openRecord(file);
  const OpenVisit::Rules rules{table, shippedPhrases()};
  REQUIRE(fillSamplePractice(*record, rules, DataFolder::embedded(), [] { return kToday; }));
  return file;
}

Result<std::unique_ptr<PracticeRecord>> tryToRead(const std::filesystem::path& file) {
  return PracticeRecord::openToRead({file, shippedCatalogue(), [] { return kToday; }});
}

std::vector<ReplayedVisit> replaysOf(const std::filesystem::path& file,
                                     const std::shared_ptr<const Table>& table) {
  auto record = tryToRead(file);
  REQUIRE(record);
  auto visits = replayVisits(**record, table, std::nullopt);
  REQUIRE(visits);
  return std::move(visits).value();
}

std::vector<std::string> filesIn(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("The sample practice replays the same everywhere, and no byte of it changes") {
  const TemporaryFolder folder;
  const auto file = sampleIn(folder, tableWith());
  const std::string before = contentOf(file);
  const auto files = filesIn(file.parent_path());
  const auto visits = replaysOf(file, tableWith());
  CHECK(visits.size() > 10);
  for (const ReplayedVisit& visit : visits) {
    CAPTURE(visit.visit.plannedAt.iso(), visit.replay.firesNow, visit.replay.firesNoLonger, visit.passedOver,
            visit.replay.pairs.size(), visit.replay.steps.size(), visit.replay.vanished.rows);
    CHECK(visit.isSame());
  }
  CHECK(runCli("replay " + file.string()).exit == 0);
  CHECK(contentOf(file) == before);
  CHECK(filesIn(file.parent_path()) == files);
}

TEST_CASE("The own rows in the record count in its replay unless others are given") {
  const TemporaryFolder folder;
  const auto file = sampleIn(folder, tableWith(kOwnRows));
  REQUIRE(openRecord(file)->saveLocalRules(kOwnRows));
  CHECK(runCli("replay " + file.string()).exit == 0);
  writeTo(folder / "none.json", R"({"schema": 1, "rows": []})");
  const CommandResult without =
      runCli("replay " + file.string() + " --format text --local " + (folder / "none.json").string());
  CHECK(without.exit == 1);
  CHECK(without.out.find("rows no longer known: OWN-1") != std::string::npos);
}

TEST_CASE("A visit of a later table and one that is damaged are named, and keep no other away") {
  const TemporaryFolder folder;
  const auto file = folder / "practice.tableside";
  ClientId client;
  {
    const auto record = openRecord(file);
    client = addClient(*record, "Ana Beispiel");
    Visit later = aFullVisit(client);
    later.plan.table = {"core", "2099.1.0", std::string(64, 'f')};
    add(*record, later);
    Visit damaged = aVisit(client, daysLater(7));
    damaged.id = VisitId{"damaged"};
    add(*record, damaged);
    Visit good = aVisit(client, daysLater(14));
    add(*record, OpenVisit({tableWith(), nullptr}, *record->client(client),
                           {summaryOf(later), summaryOf(damaged)}, good)
                     .visit());
  }
  RawFile(file).run("UPDATE visit_content SET plan = '{\"saved\": [' WHERE visit = 2");
  const auto visits = replaysOf(file, tableWith());
  REQUIRE(visits.size() == 3);
  CHECK(visits[0].replay.tableThen.version == "2099.1.0");
  CHECK(visits[0].replay.vanished.techniques == std::vector<std::string>{"holding", "stripping"});
  REQUIRE(visits[1].problem);
  CHECK(visits[1].problem->code == ErrorCode::ContentUnreadable);
  CHECK(visits[2].isSame());
  const CommandResult told = runCli("replay " + file.string() + " --client " + client.text);
  CHECK(told.exit == 2);
  CHECK(told.out.find("\"outcome\": \"unreadable\"") != std::string::npos);
  CHECK(told.out.find("\"outcome\": \"same\"") != std::string::npos);
  CHECK(told.out.find("2099.1.0") != std::string::npos);
  CHECK(told.out.find("Beispiel") == std::string::npos);
}

TEST_CASE("An answer to a question that no longer exists is named") {
  const TemporaryFolder folder;
  const auto file = folder / "practice.tableside";
  {
    const auto record = openRecord(file);
    add(*record, aVisit(addClient(*record, "Ana"), kNow));
  }
  RawFile(file).run(R"(UPDATE visit_content SET answers = '{"answers": {"mood": "good", "pain_now": 4}}')");
  const auto visits = replaysOf(file, tableWith());
  REQUIRE(visits.size() == 1);
  CHECK(visits[0].passedOver == std::vector<std::string>{"mood"});
  CHECK_FALSE(visits[0].isSame());
}

TEST_CASE("A record that is open, newer, older or not there is not read") {
  const TemporaryFolder folder;
  const auto file = folder / "practice.tableside";
  CHECK(tryToRead(file).error().code == ErrorCode::FileMissing);
  CHECK(filesIn(file.parent_path()).empty());
  {
    const auto open = openRecord(file);
    CHECK(tryToRead(file).error().code == ErrorCode::RecordInUse);
    const CommandResult refused = runCli("replay " + file.string());
    CHECK(refused.exit == 2);
    CHECK(refused.err.find("open in the program") != std::string::npos);
  }
  CHECK(tryToRead(file));
  const std::string known = RawFile(file).ask("PRAGMA user_version");
  RawFile(file).run("PRAGMA user_version = 999");
  CHECK(tryToRead(file).error().code == ErrorCode::RecordNewer);
  RawFile(file).run("PRAGMA user_version = 0");
  CHECK(tryToRead(file).error().code == ErrorCode::RecordReadOnly);
  RawFile(file).run("PRAGMA user_version = " + known);
  writeTo(folder / "text.txt", "no record at all");
  CHECK(runCli("replay " + (folder / "text.txt").string()).exit == 2);
}
