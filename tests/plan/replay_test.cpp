// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/replay.h"

#include "plan/planner.h"
#include "plan/saved_plan.h"
#include "support/a_table.h"

using namespace tableside;
using namespace tableside::test;

namespace {

const std::string kSuggest =
    R"("id": "S1", "when": {"pain_now": "at least 1"}, "suggest": {"technique": "swedish", "regions": ["low_back"], "pressure": 3, "minutes": [5, 10, 20]})";
const std::string kStones =
    R"("id": "S2", "when": {"pain_now": "at least 1"}, "suggest": {"technique": "hot_stone", "regions": ["low_back"], "pressure": 2, "minutes": [8, 10, 15]})";
const std::string kBlock =
    R"("id": "B1", "when": {"blood_thinner": "yes"}, "block": {"techniques": ["hot_stone"], "regions": ["low_back.left"]})";
const std::string kAnswers =
    R"("pain_now": 5, "pain_sites": ["low_back.left", "low_back.right"], "blood_thinner": "yes", "session_minutes": 60)";

SavedPlan planOf(const std::vector<std::string>& rows, const std::string& answers = kAnswers) {
  const Assessment assessment = assess(aTable(rows), given(answers));
  return savedPlan(assessment, makePlan(assessment));
}

Replay replayWith(const SavedPlan& then, const std::vector<std::string>& rows,
                  const std::string& answers = kAnswers) {
  return replay(then, assess(aTable(rows), given(answers)));
}

}  // namespace

TEST_CASE("The same table and answers say the same") {
  const Replay same = replayWith(planOf({kSuggest, kStones, kBlock}), {kSuggest, kStones, kBlock});
  CHECK(same.isSame());
  CHECK(same.tableThen == same.tableNow);
}

TEST_CASE("A new block names the steps and the pairs that it leaves out, with its row") {
  const SavedPlan then = planOf({kSuggest, kStones});
  const Replay replayed = replayWith(then, {kSuggest, kStones, kBlock});
  CHECK_FALSE(replayed.isSame());
  CHECK(replayed.tableThen.sha256 != replayed.tableNow.sha256);
  CHECK(replayed.firesNow == Ids{"B1"});
  REQUIRE(replayed.pairs.size() == 1);
  CHECK(replayed.pairs[0].technique == "hot_stone");
  CHECK(replayed.pairs[0].region == "low_back.left");
  CHECK(replayed.pairs[0].then.verdict == Verdict::Recommended);
  CHECK(replayed.pairs[0].then.rows == Ids{"S2"});
  CHECK(replayed.pairs[0].now.verdict == Verdict::Blocked);
  CHECK(replayed.pairs[0].now.rows == Ids{"B1"});
  REQUIRE(replayed.steps.size() == 1);
  CHECK(then.plan.steps[replayed.steps[0].step].technique == "hot_stone");
  CHECK(replayed.steps[0].leftOut == Ids{"low_back.left"});
  CHECK(replayed.steps[0].rows == Ids{"B1"});
}

TEST_CASE("A block whose question was never asked holds the step") {
  const std::string unasked =
      R"("pain_now": 5, "pain_sites": ["low_back.left", "low_back.right"], "session_minutes": 60)";
  const Replay replayed =
      replayWith(planOf({kSuggest, kStones}, unasked), {kSuggest, kStones, kBlock}, unasked);
  CHECK(replayed.asksNow == Ids{"B1"});
  REQUIRE(replayed.pairs.size() == 1);
  CHECK(replayed.pairs[0].now.verdict == Verdict::Held);
}

TEST_CASE("New caps show where the plan goes over them") {
  const std::string cap =
      R"("id": "L1", "when": {"blood_thinner": "yes"}, "limit": {"techniques": ["swedish"], "pressure_at_most": 2, "minutes_at_most": 4, "session_minutes_at_most": 45})";
  const SavedPlan then = planOf({kSuggest});
  const Replay replayed = replayWith(then, {kSuggest, cap});
  REQUIRE_FALSE(replayed.steps.empty());
  for (const StepChange& step : replayed.steps) {
    CHECK(step.leftOut.empty());
    CHECK(step.pressureAtMost == 2);
    CHECK(step.rows == Ids{"L1"});
  }
  CHECK(replayed.sessionMinutesAtMost == 45);
  CHECK(replayed.sessionRows == Ids{"L1"});
}

TEST_CASE("A new stop changes the status, and no typed reason stands against it") {
  const std::string stop =
      R"("id": "R1", "when": {"blood_thinner": "yes"}, "refer": {"to": "doctor", "urgency": "soon", "session": "stop"})";
  SavedPlan then = planOf({kSuggest});
  for (PlanStep& step : then.plan.steps) {
    step.reason = "asked for it";
    step.struckBy.rows = {"R1"};
  }
  const Replay replayed = replayWith(then, {kSuggest, stop});
  CHECK(replayed.statusThen == Status::GoOn);
  CHECK(replayed.statusNow == Status::Stop);
  CHECK(replayed.refersNow == Ids{"R1"});
  CHECK(replayed.steps.size() == then.plan.steps.size());
}

TEST_CASE("A typed reason still lifts the rows that it lifted, and none that came later") {
  SavedPlan then = planOf({kSuggest});
  PlanStep stones{.phase = Phase::Warm,
                  .technique = "hot_stone",
                  .regions = {"low_back.left"},
                  .pressure = 2,
                  .minutes = 10,
                  .reason = "asked for it",
                  .struckBy = {.rows = {"B1"}}};
  then.plan.steps = {stones};
  CHECK(replayWith(then, {kSuggest, kBlock}).steps.empty());
  then.plan.steps[0].struckBy.rows = {"B0"};
  CHECK(replayWith(then, {kSuggest, kBlock}).steps.size() == 1);
}

TEST_CASE("Rows, techniques and regions that no longer exist are named") {
  SavedPlan then = planOf({kSuggest, kStones});
  PlanStep old;
  old.technique = "cupping";
  old.regions = {"tail.left", "low_back.left"};
  old.rows = {"OLD1"};
  then.plan.steps.push_back(old);
  const Replay replayed = replayWith(then, {kSuggest});
  CHECK_FALSE(replayed.isSame());
  CHECK(replayed.vanished.rows == Ids{"OLD1", "S2"});
  CHECK(replayed.vanished.techniques == Ids{"cupping"});
  CHECK(replayed.vanished.regions == Ids{"tail.left"});
  CHECK(replayed.firesNoLonger == Ids{"S2"});
}

TEST_CASE("The user's own rows stand in the stamp") {
  const std::string own = R"({"schema": 1, "rows": []})";
  const Assessment with = assess(aTable({kSuggest}, "{}", own), given(kAnswers));
  const TableStamp stamp = savedPlan(with, {}).table;
  CHECK(stamp.own.size() == 64);
  CHECK(stamp.catalogue.size() == 64);
  CHECK(planOf({kSuggest}).table.own.empty());
}

TEST_CASE("A plan saved without its pairs is compared by its rows and steps") {
  SavedPlan then = planOf({kSuggest, kStones});
  then.findings.clear();
  then.table.catalogue.clear();
  const Replay replayed = replayWith(then, {kSuggest, kStones, kBlock});
  CHECK_FALSE(replayed.arePairsKnown);
  CHECK(replayed.pairs.empty());
  CHECK(replayed.steps.size() == 1);
}
