// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/day.h"

#include "support/catch.h"
#include "support/record_example.h"

using namespace tableside;
using namespace tableside::test;

namespace {

struct Practice {
  TemporaryFolder folder;
  std::unique_ptr<PracticeRecord> record = openRecord(folder / "practice.tableside");
  ClientId ana = addClient(*record, "Ana Sample"), ben = addClient(*record, "Ben Sample");
  OpenVisit::Rules rules{shippedTable(), shippedPhrases()};

  void plan(const ClientId& client, Instant at, int minutes = 60) {
    REQUIRE(planVisit(*record, client, at, minutes));
  }
  Day day(Instant now = kNow) {
    auto day = readDay(*record, rules, now);
    REQUIRE(day);
    return std::move(day).value();
  }
  VisitToChange only(Instant now = kNow) {
    const Day today = day(now);
    REQUIRE(today.visits.size() == 1);
    return {today.visits[0].listed.client.id, today.visits[0].listed.visit.id};
  }
};

}  // namespace

TEST_CASE(
    "A day has its visits in the order of time, those without one last, and the first planned is next") {
  Practice practice;
  practice.plan(practice.ben, minutesLater(90), 45);
  practice.plan(practice.ana, minutesLater(30));
  add(*practice.record, aVisit(practice.ana, minutesLater(-60)));
  practice.plan(practice.ana, daysLater(1));
  practice.plan(practice.ana, daysLater(-1));
  const Day day = practice.day();
  REQUIRE(day.visits.size() == 3);
  CHECK(day.visits[0].listed.client.name == "Ana Sample");
  CHECK(day.visits[0].minutes == 60);
  CHECK(day.visits[1].minutes == 45);
  CHECK_FALSE(day.visits[2].listed.visit.hasTime);
  CHECK(day.next == 0);
  REQUIRE(day.coming.size() == 1);
  CHECK(day.coming[0].listed.visit.plannedAt == daysLater(1));
  CHECK(day.toFinish.empty());  // it goes on
  CHECK(day.recent.empty());
  CHECK(day.clients == 2);
}

TEST_CASE("Who was planned for an earlier day and has no answer did not come") {
  Practice practice;
  practice.plan(practice.ana, kNow);
  add(*practice.record, aVisit(practice.ben, kNow));
  CHECK(practice.day().visits[0].listed.visit.state == VisitState::Planned);
  const Day tomorrow = practice.day(daysLater(1));
  CHECK(tomorrow.visits.empty());
  CHECK(tomorrow.toFinish.size() == 1);
  CHECK(practice.record->visits(practice.ana)->front().state == VisitState::Missed);
  CHECK(practice.record->visits(practice.ben)->front().state == VisitState::Taking);
}

TEST_CASE("What comes is told for the next three days that hold visits") {
  Practice practice;
  for (const int days : {1, 1, 4, 9, 20}) practice.plan(practice.ana, daysLater(days));
  const Day day = practice.day();
  REQUIRE(day.coming.size() == 4);
  CHECK(day.coming.back().listed.visit.plannedAt == daysLater(9));
}

TEST_CASE("Recent are those seen last who have no visit today, whatever is planned for them") {
  Practice practice;
  const ClientId cleo = addClient(*practice.record, "Cleo Sample");
  add(*practice.record, signedNow(aVisit(practice.ana, daysLater(-9))));
  add(*practice.record, signedNow(aVisit(practice.ben, daysLater(-3))));
  practice.plan(practice.ana, daysLater(2));
  practice.plan(cleo, kNow);
  const Day day = practice.day();
  REQUIRE(day.recent.size() == 2);
  CHECK(day.recent[0].client.name == "Ben Sample");
  CHECK(day.recent[1].last->plannedAt == daysLater(-9));
}

TEST_CASE("A planned visit begins with what is known when it is opened") {
  Practice practice;
  practice.plan(practice.ana, daysLater(7), 45);
  Visit since = signedNow(aVisit(practice.ana, kNow));
  since.answers.set("pain_sites", Choices{{"calf.left"}});
  since.answers.set("session_minutes", 90);
  add(*practice.record, since);
  const Day day = practice.day(daysLater(7));
  REQUIRE(day.visits.size() == 1);
  CHECK(day.visits[0].places == std::vector<std::string>{"calf.left"});
  CHECK(day.visits[0].minutes == 45);
  CHECK(day.visits[0].number == 2);
  REQUIRE(day.lastOfNext);
  CHECK(day.lastOfNext->id == since.id);
}

TEST_CASE("A planned visit gets another day, time and length") {
  Practice practice;
  practice.plan(practice.ana, kNow);
  const Instant later = wallTime(daysLater(2).localDate(), 15 * 60 + 30, kNow);
  CHECK(later.localMinutes() == 15 * 60 + 30);
  const auto before = changeVisit(*practice.record, practice.rules, practice.only(), kNow,
                                  [&](OpenVisit& open) { return open.planFor(later, 75); });
  REQUIRE(before);
  CHECK(before->plannedAt == kNow);
  CHECK(practice.day().visits.empty());
  const Day day = practice.day(daysLater(2));
  REQUIRE(day.visits.size() == 1);
  CHECK(day.visits[0].listed.visit.plannedAt == later);
  CHECK(day.visits[0].minutes == 75);
}

TEST_CASE("A visit begun yesterday goes on today with its answers to be confirmed, and is not lost by that") {
  Practice practice;
  practice.plan(practice.ana, kNow);
  const auto answer = [](OpenVisit& open) { return open.answer("stress", Choice{"low"}, kNow); };
  REQUIRE(changeVisit(*practice.record, practice.rules, practice.only(), kNow, answer));
  const VisitToChange which = practice.only();
  const Instant tomorrow = daysLater(1);
  REQUIRE(changeVisit(*practice.record, practice.rules, which, tomorrow,
                      [&](OpenVisit& open) { return open.moveToToday(tomorrow); }));
  CHECK(practice.day().visits.empty());
  REQUIRE(practice.only(tomorrow).visit == which.visit);
  const Visit moved = practice.record->visit(which.visit).value();
  CHECK(moved.state == VisitState::Taking);
  CHECK(moved.carried.choice("stress") == "low");
  CHECK_FALSE(moved.answers.knows("stress"));
}

TEST_CASE("A removed visit is handed back, so that it can be there again") {
  Practice practice;
  practice.plan(practice.ana, kNow);
  const auto removed = removeVisit(*practice.record, practice.only().visit);
  REQUIRE(removed);
  CHECK(practice.day().visits.empty());
  REQUIRE(practice.record->addVisit(*removed));
  CHECK(practice.only().visit == removed->id);
}
