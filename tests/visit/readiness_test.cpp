// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/readiness.h"

#include "base/list.h"
#include "support/catch.h"
#include "support/record_example.h"
#include "support/shipped.h"
#include "visit/history.h"

using namespace tableside;
using namespace tableside::test;

namespace {

using State = Readiness::State;

OpenVisit emptyVisit() {
  return {{shippedTable(), shippedPhrases()},
          aClient(),
          {},
          startVisit(aClient(), {}, {}, *shippedCatalogue(), kNow)};
}

OpenVisit quietVisit() {
  OpenVisit open = emptyVisit();
  for (const auto& [question, answer] : shippedTable()->tests.front().given)
    if (!shippedCatalogue()->find(question)->fromRecord) open.answer(question, answer, kNow);
  return open;
}

}  // namespace

TEST_CASE("The strip tells how far the answers carry a plan, from the first to the last") {
  CHECK(readinessOf(emptyVisit()).state == State::Nothing);
  OpenVisit begun = emptyVisit();
  begun.answer("pain_sites", Choices{{"low_back.right"}}, kNow);
  const Readiness must = readinessOf(begun);
  CHECK(must.state == State::MustAsk);
  CHECK(contains(must.questions, "rf_saddle"));
  CHECK_FALSE(begun.accept(kNow));

  OpenVisit open = quietVisit();
  CHECK(readinessOf(open).state == State::Ready);
  open.answer("avoid_areas", NotAnswered{}, kNow);
  const Readiness first = readinessOf(open);
  CHECK(first.state == State::AnswersFirst);
  CHECK(contains(first.questions, "avoid_areas"));
  open.answer("avoid_areas", Choices{}, kNow);
  open.answer("rf_saddle", true, kNow);
  CHECK(readinessOf(open).state == State::Stopped);
}

TEST_CASE(
    "A9: Nothing is ready while a sign is not sure, and one that would stop the session leaves no plan") {
  OpenVisit open = quietVisit();
  open.answer("pain_sites", Choices{{"low_back.right"}}, kNow);
  REQUIRE(open.openMusts().empty());
  open.answer("rf_night_pain", NotSure{}, kNow);
  const Readiness holds = readinessOf(open);
  CHECK(holds.state == State::NotSureHolds);
  CHECK(contains(holds.questions, "rf_night_pain"));
  open.answer("rf_bladder", NotSure{}, kNow);
  const Readiness stops = readinessOf(open);
  CHECK(stops.state == State::NotSureStops);
  CHECK(contains(stops.questions, "rf_bladder"));
  CHECK(open.plan().steps.empty());
  CHECK(open.asIfPlan().steps.empty());
  CHECK_FALSE(open.accept(kNow));
}

TEST_CASE("B2: That nothing hurts closes every question of the pain, and a plan waits for none of them") {
  OpenVisit open = emptyVisit();
  open.answer("pain_sites", Choices{}, kNow);
  for (const char* question : {"worst_site", "pain_spread", "radiation_depth", "pain_now", "pain_quality",
                               "onset_weeks", "course", "flare_now", "easy_position_found"})
    CHECK_FALSE(contains(open.mattering(), question));
  CHECK(open.assessment().answers().choice("goal") == "relax");
  CHECK(open.assessment().answers().choice("session_focus") == "whole_body");
}
