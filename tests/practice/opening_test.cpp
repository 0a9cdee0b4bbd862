// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/opening.h"

#include "support/catch.h"
#include "support/record_example.h"

using namespace tableside;
using namespace tableside::test;

namespace {

const Date kToday = kNow.localDate();

// A client with a signed visit of last week, a draft of yesterday and a signed visit of today.
struct Practice {
  TemporaryFolder folder;
  std::unique_ptr<PracticeRecord> record = openRecord(folder / "practice.tableside");
  ClientId client = addClient(*record, "Ana Sample");
  Visit lastWeek = signedNow(aVisit(client, daysLater(-7))), yesterday = aVisit(client, daysLater(-1)),
        today = signedNow(aVisit(client, kNow));

  Practice() {
    for (const Visit* visit : {&lastWeek, &yesterday, &today}) add(*record, *visit);
  }
  OpenedClient open(const VisitWanted& wanted = {}) {
    auto opened = openClient(*record, client, wanted, kToday);
    REQUIRE(opened);
    return std::move(opened).value();
  }
  // Nothing of the visit can be read any more.
  void tear(const VisitId& visit) {
    record.reset();
    {
      RawFile raw(folder / "practice.tableside");
      raw.run("DROP TRIGGER content_signed_update");
      REQUIRE(raw.run("UPDATE visit_content SET note = '[' WHERE visit ="
                      " (SELECT number FROM visit WHERE id = '" +
                      visit.text + "')") == 0);
    }
    record = openRecord(folder / "practice.tableside");
  }
};

}  // namespace

TEST_CASE("A client opens with the unfinished visit, else with that of today, else with a new one") {
  Practice practice;
  OpenedClient opened = practice.open();
  CHECK(opened.client.name == "Ana Sample");
  CHECK(opened.visits.size() == 3);
  REQUIRE(opened.visit);
  CHECK(opened.visit->id == practice.yesterday.id);
  CHECK_FALSE(opened.last);

  REQUIRE(practice.record->signVisit(signedNow(practice.yesterday)));
  CHECK(practice.open().visit->id == practice.today.id);
  const auto tomorrow = openClient(*practice.record, practice.client, {}, daysLater(1).localDate());
  REQUIRE(tomorrow);
  CHECK_FALSE(tomorrow->visit);
  CHECK(tomorrow->last->id == practice.today.id);
}

TEST_CASE("The visit that is asked for opens, and a new one where that is asked for") {
  Practice practice;
  CHECK(practice.open({.visit = practice.lastWeek.id, .isNew = false}).visit->id == practice.lastWeek.id);
  const OpenedClient fresh = practice.open({.visit = {}, .isNew = true});
  CHECK_FALSE(fresh.visit);
  CHECK(fresh.last->id == practice.today.id);
}

TEST_CASE("B5: No new visit begins while one of today goes on, and it opens before an older one") {
  Practice practice;
  Visit planned = aVisit(practice.client, minutesLater(60));
  planned.state = VisitState::Planned;
  planned.hasTime = true;
  add(*practice.record, planned);
  CHECK(practice.open().visit->id == planned.id);
  const OpenedClient wanted = practice.open({.visit = {}, .isNew = true});
  CHECK(wanted.visit->id == planned.id);
  CHECK(wanted.last->id == practice.today.id);
}

TEST_CASE("Words half typed come with the draft they belong to") {
  Practice practice;
  REQUIRE(practice.record->keepHalfTyped(practice.yesterday.id, "note.subjective", "Slept"));
  const OpenedClient opened = practice.open();
  REQUIRE(opened.halfTyped.size() == 1);
  CHECK(opened.halfTyped[0].text == "Slept");
  CHECK(practice.open({.visit = practice.lastWeek.id, .isNew = false}).halfTyped.empty());
}

TEST_CASE("A visit that cannot be read is passed over, unless it is the one that is asked for") {
  Practice practice;
  practice.tear(practice.yesterday.id);
  CHECK(practice.open().visit->id == practice.today.id);
  const auto asked =
      openClient(*practice.record, practice.client, {.visit = practice.yesterday.id, .isNew = false}, kToday);
  REQUIRE_FALSE(asked);
  CHECK(asked.error().code == ErrorCode::ContentUnreadable);

  Visit older = aVisit(practice.client, daysLater(-3));
  add(*practice.record, older);
  CHECK(practice.open().visit->id == older.id);
  REQUIRE(practice.record->signVisit(signedNow(older)));

  practice.tear(practice.today.id);
  const OpenedClient opened = practice.open();
  CHECK_FALSE(opened.visit);
  CHECK_FALSE(opened.last);
  CHECK(opened.visits.size() == 4);

  const auto looks = lookAt(*practice.record, {practice.lastWeek.id, practice.today.id});
  REQUIRE(looks);
  CHECK((*looks)[0].isReadable);
  CHECK((*looks)[0].plan.minutes == practice.lastWeek.plan.plan.minutes);
  CHECK_FALSE((*looks)[1].isReadable);
}
