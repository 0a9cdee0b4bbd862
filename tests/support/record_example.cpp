// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/record_example.h"

#include "support/catch.h"

#include <sqlite3.h>

namespace tableside::test {

Instant daysLater(int days) {
  return {kNow.utcSeconds + days * 86400, kNow.offsetMinutes};
}

Instant minutesLater(int minutes) {
  return kNow.later(minutes);
}

Result<std::unique_ptr<PracticeRecord>> tryOpen(const std::filesystem::path& file) {
  return PracticeRecord::open({file, shippedCatalogue(), [] { return kNow; }});
}

std::unique_ptr<PracticeRecord> openRecord(const std::filesystem::path& file) {
  auto opened = tryOpen(file);
  if (!opened) FAIL("does not open: " << int(opened.error().code) << " " << opened.error().detail);
  return std::move(opened).value();
}

ClientId addPerson(PracticeRecord& record, const std::string& name, const char* born,
                   const std::string& phone) {
  Client client;
  client.name = name;
  client.born = BirthDate::parse(born);
  client.phone = phone;
  return record.addClient(client).value();
}

Client aClient() {
  Client client;
  client.id = {"client"};
  client.name = "Ana Sample";
  client.born = Date::parse("1980-05-04");
  return client;
}

ClientId addClient(PracticeRecord& record, const std::string& name) {
  Client client;
  client.name = name;
  const auto id = record.addClient(client);
  REQUIRE(id);
  return *id;
}

Visit aVisit(const ClientId& client, Instant plannedAt) {
  Visit visit;
  visit.id = newId<VisitTag>();
  visit.client = client;
  visit.plannedAt = plannedAt;
  visit.state = VisitState::Taking;
  return visit;
}

Visit wrote(const ClientId& client, Instant at, const std::string& words) {
  Visit visit = aVisit(client, at);
  visit.note.answers.set("subjective", FreeText{words});
  return visit;
}

Visit aFullVisit(const ClientId& client) {
  Visit visit = aVisit(client, kNow);
  visit.answers.set("session_minutes", 60);
  visit.answers.set("pain_now", 6);
  visit.answers.set("pain_sites", Choices{{"low_back.left", "buttock.left"}});
  visit.answers.set("worst_site", Choice{"low_back.left"});
  visit.answers.set("rf_saddle", NotSure{});
  visit.answers.set("rf_fever", false);
  visit.answers.set("blood_thinner", true);
  visit.answers.set("pain_quality", Choices{});
  visit.answers.set("chief_words",
                    FreeText{"Zieht \"wie Strom\" ins Bein \xF0\x9F\x98\x80\nbeim Sitzen; 100 %"});
  visit.carried.set("sleep_affected", Choice{"nightly"});
  visit.asked.push_back({kNow, AskedHow::Together, {"rf_fever", "rf_bladder"}});
  visit.asked.push_back({daysLater(1), AskedHow::Confirmed, {}});
  visit.asked.push_back({daysLater(1), AskedHow::Asked, {"pain_now"}});
  visit.state = VisitState::Accepted;
  visit.hasTime = true;
  visit.isStoppedByHand = true;
  visit.acceptedWith.set("pain_now", 4);
  visit.run = {.acceptedAt = kNow,
               .endedAt = minutesLater(60),
               .isEnded = true,
               .begun = {{0, kNow}, {1, minutesLater(12)}},
               .pauses = {{minutesLater(20), minutesLater(22)}, {minutesLater(30), {}}},
               .checkIns = {{0, minutesLater(3), Felt::TooFirm}}};

  PlanStep step{Phase::Main,        "stripping", {"low_back.left"}, 3, 12, "prone", {"R01", "R07"},
                {"Lighter there."}, true,        "asked for it",    {}};
  PlanStep struck = step;
  struck.struckBy.rows = {"R99"};
  struck.limitedBy = {"R50", "R51"};
  struck.reason.clear();
  visit.edits.pinned.push_back(
      {Phase::Main, "stripping", {"low_back.left"}, 12, 3, 0, {}, "asked for it", {"R99"}});
  visit.edits.removed.push_back({Phase::Close, "holding", {"head.left"}});
  visit.plan.table = {"core", "1.0.0", std::string(64, 'a'), std::string(64, 'b'), std::string(64, 'c')};
  visit.plan.findings = {{Verdict::Recommended, "stripping", {"low_back.left"}, {"R01"}, 3, 20},
                         {Verdict::Blocked, "holding", {"head.left"}, {"B02"}, 0, 0}};
  visit.plan.status = Status::Modify;
  visit.plan.plan = {
      60, {"R11"}, {"R12"}, {step}, 48, {struck}, {{"calf.left", LeftOutReason::Blocked, {"B02"}}}};
  visit.plan.fired = {"R01", "R07"};
  visit.plan.blocked = {"B02"};
  visit.plan.held = {"B03"};
  visit.plan.assumed = {"R12"};
  visit.plan.accepted = true;

  visit.note.answers.set("pain_after", 3);
  visit.note.answers.set("reaction", Choice{"none"});
  visit.note.answers.set("subjective", FreeText{"Slept better than in weeks."});
  visit.note.steps.push_back({step, StepOutcome::Done, 12, 3});
  visit.note.steps.push_back({step, StepOutcome::Partly, 9, 2});
  visit.note.steps.push_back({struck, StepOutcome::NotDone, 0, 1});
  return visit;
}

Visit signedNow(Visit visit) {
  visit.state = VisitState::Signed;
  visit.signedAt = kNow;
  visit.signedBy = "A. Therapist, LMT";
  visit.outcome = VisitOutcome::Session;
  return visit;
}

void add(PracticeRecord& record, const Visit& visit) {
  const auto added = record.addVisit(visit);
  if (!added) FAIL("not added: " << int(added.error().code) << " " << added.error().detail);
}

RawFile::RawFile(const std::filesystem::path& file) {
  REQUIRE(sqlite3_open_v2(file.c_str(), &connection_, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK);
  sqlite3_extended_result_codes(connection_, 1);
}

RawFile::~RawFile() {
  sqlite3_close(connection_);
}

int RawFile::run(const std::string& sql) {
  const int code = sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr);
  return code == SQLITE_OK ? code : sqlite3_extended_errcode(connection_);
}

std::string RawFile::ask(const std::string& sql) {
  std::string answer;
  const auto keepFirst = [](void* kept, int columns, char** values, char**) {
    auto& text = *static_cast<std::string*>(kept);
    if (text.empty() && columns > 0 && values[0]) text = values[0];
    return 0;
  };
  CHECK(sqlite3_exec(connection_, sql.c_str(), keepFirst, &answer, nullptr) == SQLITE_OK);
  return answer;
}

std::string RawFile::everything(const std::string& table) {
  std::string all;
  const auto keepAll = [](void* kept, int columns, char** values, char**) {
    for (int i = 0; i < columns; ++i)
      static_cast<std::string*>(kept)->append(values[i] ? values[i] : "-").append("|");
    return 0;
  };
  CHECK(sqlite3_exec(connection_, ("SELECT * FROM " + table).c_str(), keepAll, &all, nullptr) == SQLITE_OK);
  return all;
}

}  // namespace tableside::test
