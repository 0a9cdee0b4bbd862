// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/saved_plan.h"
#include "support/a_table.h"
#include "support/plan_checks.h"

using namespace tableside;
using namespace tableside::test;

namespace {

// A whole client of the shipped table's own tests, with some answers on top.
Answers client(const std::string& baseline, const std::string& members = "") {
  for (const EmbeddedTest& test : shippedTable()->tests)
    if (test.name == baseline) {
      Answers answers = test.given;
      answers.add(given(members));
      return answers;
    }
  FAIL("no such test: " << baseline);
  return {};
}

const char* const kQuiet = "A complete quiet intake goes on with nothing held";
// A sound climber who wants firm work on a tight low back.
const char* const kFirm =
    R"("pain_quality": ["tightness"], "pressure_preference": "deep", "pressure_tolerance": 5, "heat": "likes",
  "gentle_work_enough": "no", "goal": "ease_pain")";

Plan planOf(const Answers& answers, int minutes) {
  return makePlan(assess(shippedTable(), answers), {.minutes = minutes, .edits = {}});
}

void checkSound(const Answers& answers, int minutes) {
  const Assessment result = assess(shippedTable(), answers);
  const Plan plan = makePlan(result, {.minutes = minutes, .edits = {}});
  for (const std::string& breach : breachesOf(result, plan)) {
    INFO(minutes << " minutes: " << breach);
    CHECK(false);
  }
}

int plannedIn(const Plan& plan, Phase phase) {
  int minutes = 0;
  for (const PlanStep& step : plan.steps) minutes += step.phase == phase ? step.minutes : 0;
  return minutes;
}

bool has(const Plan& plan, const std::string& technique) {
  return std::any_of(plan.steps.begin(), plan.steps.end(),
                     [&](const PlanStep& s) { return s.technique == technique; });
}

// Of the tables of a few rows: what is done is for what hurts.
const char* const kHurts = R"("pain_sites": ["low_back.left", "low_back.right"])";
const std::string kWarm =
    R"("id": "W", "when": {}, "suggest": {"technique": "hot_stone", "regions": ["low_back"], "pressure": 2, "minutes": [8, 10, 15]})";
const std::string kDeep =
    R"("id": "D", "when": {}, "priority": 80, "suggest": {"technique": "deep_tissue", "regions": ["low_back"], "pressure": 4, "minutes": [5, 10, 20]})";
const std::string kClose =
    R"("id": "C", "when": {}, "suggest": {"technique": "relaxation_hold", "regions": ["sacrum"], "pressure": 1, "minutes": [3, 5, 8]})";

}  // namespace

TEST_CASE("Every whole client gets a sound plan at every usual length") {
  for (const EmbeddedTest& test : shippedTable()->tests)
    for (const int minutes : {15, 30, 45, 60, 90, 180}) {
      INFO(test.name);
      checkSound(test.given, minutes);
    }
}

TEST_CASE("A session of any usual length is filled and ends calmly") {
  for (const int minutes : {15, 30, 45, 60, 90, 180}) {
    INFO(minutes);
    const Plan plan = planOf(client(kQuiet), minutes);
    CHECK(plan.minutes == minutes);
    CHECK(plan.unplannedMinutes == 0);
    REQUIRE_FALSE(plan.steps.empty());
    CHECK(plan.steps.front().phase == Phase::Warm);
    CHECK(plannedIn(plan, Phase::Main) * 2 >= minutes - 10);
    CHECK(plan.steps.back().phase == Phase::Close);
    CHECK_FALSE(shippedTechniques().find(plan.steps.back().technique)->neverLast);
  }
}

TEST_CASE("A relaxation visit without pain gets a good hour") {
  const Answers relax = client(
      kQuiet,
      R"("goal": "relax", "pain_sites": [], "worst_site": "not_sure", "pain_now": 0, "pain_week_average": 0,
    "pain_week_worst": 0, "pain_quality": [], "stress": "high")");
  const Plan plan = planOf(relax, 60);
  checkSound(relax, 60);
  CHECK(plan.steps.size() >= 3);
  CHECK(plan.unplannedMinutes <= 5);
  CHECK_FALSE(has(plan, "deep_tissue"));
  CHECK_FALSE(has(plan, "trigger_point"));
}

TEST_CASE("The session's minutes are those asked for, else the client's, else sixty") {
  const auto table = aTable({kClose});
  CHECK(makePlan(assess(table, given(R"("session_minutes": 45)"))).minutes == 45);
  CHECK(makePlan(assess(table, given(R"("session_minutes": 45)")), {.minutes = 90, .edits = {}}).minutes ==
        90);
  CHECK(makePlan(assess(table, {})).minutes == 60);
}

TEST_CASE("Hot stone comes before deep work, deep work after warm and never last") {
  const Assessment result = assess(aTable({kDeep, kWarm, kClose}), given(kHurts));
  for (const int minutes : {30, 45, 60, 90}) {
    const Plan plan = makePlan(result, {.minutes = minutes, .edits = {}});
    CHECK(breachesOf(result, plan).empty());
    REQUIRE(plan.steps.size() == 3);
    CHECK(plan.steps[0].technique == "hot_stone");
    CHECK(plan.steps[1].technique == "deep_tissue");
    CHECK(plan.steps[2].technique == "relaxation_hold");
  }
}

TEST_CASE("Deep work stays unplanned where there is no room or no row for a warm step") {
  for (const auto& rows : {std::vector{kDeep, kClose}, std::vector{kDeep, kClose, kWarm}}) {
    const Plan plan = makePlan(assess(aTable(rows), given(kHurts)), {.minutes = 15, .edits = {}});
    CHECK_FALSE(has(plan, "deep_tissue"));
    CHECK(plan.unplannedMinutes > 0);
  }
}

TEST_CASE("Deep work that nothing calmer can follow stays unplanned") {
  const Assessment hurts = assess(aTable({kDeep, kWarm}), given(kHurts));
  const Plan plan = makePlan(hurts, {.minutes = 60, .edits = {}});
  CHECK_FALSE(has(plan, "deep_tissue"));
  CHECK(has(plan, "hot_stone"));
}

TEST_CASE("A flare begins away from the pain, by lying the other way first where only that reaches away") {
  const auto table = aTable(
      {R"("id": "B", "when": {"pain_sites": "low_back"}, "suggest": {"technique": "swedish", "regions": ["low_back"], "pressure": 2, "minutes": [5, 10, 20]})",
       R"("id": "F", "when": {"pain_sites": "low_back"}, "suggest": {"technique": "swedish", "regions": ["knee_front"], "pressure": 2, "minutes": [5, 10, 20]})"});
  const auto firstOf = [&](const char* flare) {
    return makePlan(assess(table, given(std::string(kHurts) + R"(, "flare_now": ")" + flare + R"(")")))
        .steps.front();
  };
  CHECK(firstOf("no").regions == Ids{"low_back.left", "low_back.right"});
  CHECK(firstOf("yes").regions == Ids{"knee_front.left", "knee_front.right"});
}

TEST_CASE("A step's caution that hangs on an open answer is said as a question") {
  const auto table = aTable(
      {kWarm,
       R"("id": "L", "when": {"frail": "yes"}, "limit": {"pressure_at_most": 3}, "caution": "Frail: slowly.")",
       R"("id": "M", "when": {"touch_sensitive": "yes"}, "limit": {"pressure_at_most": 3}, "caution": "Sensitive: lightly.", "ask_as": "Ask how touch feels.")"});
  const auto cautions = [&](const char* more) {
    return makePlan(assess(table, given(std::string(kHurts) + more))).steps.front().cautions;
  };
  CHECK(cautions("") ==
        Ids{"Not asked yet: " + shippedCatalogue()->find("frail")->ask.in("en"), "Ask how touch feels."});
  CHECK(cautions(R"(, "frail": "yes", "touch_sensitive": "yes")") ==
        Ids{"Frail: slowly.", "Sensitive: lightly."});
  CHECK(cautions(R"(, "frail": "no", "touch_sensitive": "no")").empty());
}

TEST_CASE("From 45 minutes the side that does not hurt gets some time") {
  const std::string hurtsLeft = R"("pain_sites": ["low_back.left"], "worst_site": "low_back.left")";
  const auto worksRight = [](const Plan& plan) {
    return std::any_of(plan.steps.begin(), plan.steps.end(), [](const PlanStep& step) {
      return step.phase == Phase::Main &&
             std::count(step.regions.begin(), step.regions.end(), "low_back.right") > 0;
    });
  };
  for (const int minutes : {45, 60, 90}) CHECK(worksRight(planOf(client(kQuiet, hurtsLeft), minutes)));

  // Where the side that hurts could use every minute.
  const Assessment result = assess(
      aTable(
          {R"("id": "L", "when": {}, "priority": 80, "suggest": {"technique": "swedish", "regions": ["@pain_sites"], "pressure": 2, "minutes": [5, 40, 40]})",
           R"("id": "R", "when": {}, "suggest": {"technique": "myofascial_release", "regions": ["low_back.right"], "pressure": 2, "minutes": [8, 8, 15]})"}),
      given(hurtsLeft));
  for (const int minutes : {45, 60}) {
    INFO(minutes);
    CHECK(worksRight(makePlan(result, {.minutes = minutes, .edits = {}})));
  }
}

TEST_CASE(
    "Spare minutes bring every step to its usual time, then all that hurts to its most before any other") {
  const Assessment result = assess(
      aTable(
          {R"("id": "W", "when": {}, "suggest": {"technique": "hot_stone", "regions": ["low_back"], "pressure": 2, "minutes": [8, 14, 15]})",
           R"("id": "M", "when": {}, "suggest": {"technique": "deep_tissue", "regions": ["low_back"], "pressure": 4, "minutes": [5, 8, 25]})",
           R"("id": "A", "when": {}, "suggest": {"technique": "muscle_energy", "regions": ["low_back"], "pressure": 2, "minutes": [3, 5, 6]})",
           R"("id": "C", "when": {}, "suggest": {"technique": "relaxation_hold", "regions": ["sacrum"], "pressure": 1, "minutes": [3, 7, 15]})"}),
      given(kHurts));
  struct Spread {
    int session, main, warm, close, move;
  };
  for (const Spread& spread :
       {Spread{45, 17, 15, 7, 6}, Spread{52, 24, 15, 7, 6}, Spread{60, 25, 15, 14, 6}}) {
    INFO(spread.session);
    const Plan plan = makePlan(result, {.minutes = spread.session, .edits = {}});
    CHECK(plannedIn(plan, Phase::Main) == spread.main);
    CHECK(plannedIn(plan, Phase::Warm) == spread.warm);
    CHECK(plannedIn(plan, Phase::Close) == spread.close);
    CHECK(plannedIn(plan, Phase::Move) == spread.move);
  }
}

TEST_CASE("Only positions are used that reach, that the client can lie in and that nothing avoids") {
  const std::string back =
      R"("id": "S", "when": {}, "suggest": {"technique": "swedish", "regions": ["low_back.left"], "pressure": 2, "minutes": [5, 10, 20]})";
  const auto positionFor = [&](const std::string& rule, const std::string& answers) {
    Answers hurts = given(R"("pain_sites": ["low_back.left"])");
    hurts.add(given(answers));
    const Plan plan =
        makePlan(assess(aTable({back, R"("id": "P", "when": {}, "position": )" + rule}), hurts));
    return plan.steps.empty() ? std::string("none") : plan.steps[0].position;
  };
  CHECK(positionFor(R"({"use": ["supine"]})", "") == "prone");  // supine does not reach the back
  CHECK(positionFor(R"({"use": ["side_right"]})", "") == "side_right");
  CHECK(positionFor(R"({"use": ["side_left"]})", "") == "prone");  // on the left side the right one is free
  CHECK(positionFor(R"({"avoid": ["prone"]})", "") == "side_right");
  CHECK(positionFor(R"({"avoid": ["prone"]})", R"("positions_ok": ["prone", "chair"])") == "chair");
  CHECK(positionFor(R"({"avoid": ["prone"]})", R"("positions_ok": ["prone", "supine"])") == "none");
  CHECK(positionFor(R"({"use": ["supine"]})", R"("positions_ok": [])") == "none");
  CHECK(positionFor(R"({"use": ["supine"]})", R"("positions_ok": "not_sure")") == "prone");
}

TEST_CASE("What no position reaches is unplanned, never hidden") {
  const Plan plan = makePlan(assess(
      aTable(
          {R"("id": "S", "when": {}, "suggest": {"technique": "swedish", "regions": ["face"], "pressure": 2, "minutes": [5, 10, 20]})"}),
      given(R"("positions_ok": ["prone"])")));
  CHECK(plan.steps.empty());
  CHECK(plan.unplannedMinutes == 60);
}

TEST_CASE("A firing or undecided session limit shortens the plan and is named only where it bites") {
  const auto table =
      aTable({kClose, R"("id": "L", "when": {"frail": "yes"}, "limit": {"session_minutes_at_most": 30})",
              R"("id": "M", "when": {}, "limit": {"session_minutes_at_most": 90})"});
  const Plan firing = makePlan(assess(table, given(R"("frail": "yes")")));
  CHECK(firing.minutes == 30);
  CHECK(firing.limitedBy == Ids{"L"});
  const Plan unknown = makePlan(assess(table, {}));
  CHECK(unknown.minutes == 30);
  CHECK(unknown.limitedBy.empty());
  CHECK(unknown.assumed == Ids{"L"});
  CHECK(makePlan(assess(table, given(R"("frail": "no")"))).minutes == 60);
  CHECK(makePlan(assess(table, given(R"("frail": "yes")")), {.minutes = 15, .edits = {}}).limitedBy.empty());
}

TEST_CASE("A stopped session and one that must ask first have no steps") {
  const Plan stop = planOf(client(kQuiet, R"("rf_saddle": "yes")"), 60),
             ask = planOf(client(kQuiet, R"("rf_saddle": "not_sure")"), 60);
  for (const Plan& plan : {stop, ask}) {
    CHECK(plan.steps.empty());
    CHECK(plan.unplannedMinutes == plan.minutes);
  }
}

TEST_CASE("A firm client with a sound back gets deep work between warm and calm work") {
  const Answers firm = client(kQuiet, kFirm);
  for (const int minutes : {60, 90}) {
    checkSound(firm, minutes);
    CHECK(has(planOf(firm, minutes), "deep_tissue"));
  }
}

TEST_CASE("What is saved names every assumed row, also those of positions and of the session's length") {
  const auto table = aTable({
      R"("id": "L", "when": {"frail": "yes"}, "limit": {"session_minutes_at_most": 30})",
      R"("id": "P", "when": {"frail": "yes"}, "position": {"avoid": ["prone"]})",
      R"("id": "U", "when": {"frail": "yes"}, "position": {"use": ["supine"]})",
  });
  const Assessment unsure = assess(table, given(R"("frail": "not_sure")"));
  CHECK(savedPlan(unsure, makePlan(unsure)).assumed == Ids{"L", "P"});
  const Assessment yes = assess(table, given(R"("frail": "yes")"));
  CHECK(savedPlan(yes, makePlan(yes)).assumed.empty());
}
