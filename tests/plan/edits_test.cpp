// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/edits.h"

#include "base/stored_value_json.h"
#include "plan/plan_fields.h"
#include "support/a_table.h"
#include "support/plan_checks.h"

using namespace tableside;
using namespace tableside::test;

namespace {

// Stones warm the low back, so that the stroke is its main work.
const std::vector<std::string> kRows = {
    R"("id": "A", "when": {}, "priority": 70, "suggest": {"technique": "swedish", "regions": ["low_back"], "pressure": 3, "minutes": [5, 10, 40]})",
    R"("id": "F", "when": {}, "priority": 60, "suggest": {"technique": "myofascial_release", "regions": ["buttock"], "pressure": 2, "minutes": [5, 8, 15]})",
    R"("id": "C", "when": {}, "suggest": {"technique": "relaxation_hold", "regions": ["sacrum"], "pressure": 1, "minutes": [3, 5, 15]})",
    R"("id": "Cap", "when": {"frail": "yes"}, "limit": {"techniques": ["swedish"], "pressure_at_most": 2})",
    R"("id": "Short", "when": {"neuropathy": "yes"}, "limit": {"techniques": ["swedish"], "minutes_at_most": 8})",
    R"("id": "Bb", "when": {"touch_sensitive": "yes"}, "block": {"techniques": ["swedish", "hot_stone"]})",
    R"("id": "Bc", "when": {"vascular_disease": "yes"}, "block": {"techniques": ["swedish"]})",
    R"("id": "W", "when": {}, "suggest": {"technique": "hot_stone", "regions": ["low_back"], "pressure": 2, "minutes": [8, 8, 8]})",
    R"("id": "Stop", "when": {"rf_saddle": "yes"}, "refer": {"to": "doctor", "urgency": "soon", "session": "stop"})",
};
const char* const kSound =
    R"("frail": "no", "neuropathy": "no", "touch_sensitive": "no", "vascular_disease": "no", "rf_saddle": "no", "session_minutes": 60,
    "pain_sites": ["low_back.left", "low_back.right"], "gluteal_consent": "yes")";

Assessment assessed(const std::string& more = "") {
  static const auto table = aTable(kRows);
  Answers answers = given(kSound);
  answers.add(given(more));
  return assess(table, answers);
}

Plan planned(const PlanEdits& edits, const std::string& more = "") {
  return makePlan(assessed(more), {.minutes = {}, .edits = edits});
}

std::optional<PlanEdits> storedAndRead(const PlanEdits& edits) {
  Diagnostics diagnostics;
  const auto json = parseJson(textOf(storedJson(edits)), "edits", diagnostics);
  REQUIRE(json);
  const auto read = readStored<PlanEdits>(*json, JsonReader("edits", diagnostics));
  CHECK(diagnostics.empty());
  return read;
}

int total(const Plan& plan) {
  int minutes = plan.unplannedMinutes;
  for (const PlanStep& step : plan.steps) minutes += step.minutes;
  return minutes;
}

const PlanStep* stepOf(const std::vector<PlanStep>& steps, const std::string& technique,
                       Phase phase = Phase::Main) {
  for (const PlanStep& step : steps)
    if (step.technique == technique && step.phase == phase) return &step;
  return nullptr;
}

PlanStep mainSwedish() {
  const Plan plan = planned({});
  const PlanStep* step = stepOf(plan.steps, "swedish");
  REQUIRE(step);
  return *step;
}

PinnedStep ownStep(const std::string& technique, std::vector<std::string> regions,
                   Phase phase = Phase::Main) {
  PinnedStep step;
  step.phase = phase;
  step.technique = technique;
  step.regions = std::move(regions);
  return step;
}

}  // namespace

TEST_CASE("Other minutes for one step are kept, the others rebalance and the total stays") {
  for (const int minutes : {3, 12, 25, 40}) {
    const Plan plan = planned(withMinutes({}, mainSwedish(), minutes));
    INFO(minutes);
    CHECK(total(plan) == 60);
    CHECK(plan.minutes == 60);
    const PlanStep* step = stepOf(plan.steps, "swedish");
    REQUIRE(step);
    CHECK(step->minutes == minutes);
    CHECK(step->edited);
  }
}

TEST_CASE("More minutes than the session has never make the total larger") {
  const Plan plan = planned(withMinutes({}, mainSwedish(), 180));
  CHECK(total(plan) == 60);
  CHECK(plan.unplannedMinutes >= 0);
}

TEST_CASE("No step is planned with no minutes, however much the first edits take") {
  PlanEdits edits = withMinutes({}, mainSwedish(), 60);
  edits = withStep(edits, ownStep("lymphatic_drainage", {"calf.left"}));
  const Plan plan = planned(edits);
  CHECK(total(plan) == 60);
  for (const PlanStep& step : plan.steps) CHECK(step.minutes >= 1);
  REQUIRE(plan.struckOut.size() == 1);
  CHECK(plan.struckOut[0].technique == "lymphatic_drainage");
  CHECK(plan.struckOut[0].struckBy == StruckBy{.causes = {Cause::NoMinutesLeft}});
}

TEST_CASE("A reason is kept only where rows alone stand against a step") {
  const PlanEdits early = withStep({}, ownStep("hot_stone", {"calf.left"}, Phase::Close));
  for (const char* state : {"", R"("touch_sensitive": "yes")"}) {
    const Plan plan = planned(early, state);
    REQUIRE(plan.struckOut.size() == 1);
    CHECK_FALSE(plan.struckOut[0].struckBy.canBeLifted());
    CHECK(withReason(early, plan.struckOut[0], "Still.") == early);
  }
  const PlanEdits blocked = withStep({}, ownStep("hot_stone", {"calf.left"}, Phase::Warm));
  const Plan plan = planned(blocked, R"("touch_sensitive": "yes")");
  REQUIRE(plan.struckOut.size() == 1);
  CHECK(plan.struckOut[0].struckBy.canBeLifted());
  CHECK(withReason(blocked, plan.struckOut[0], "Still.").pinned[0].overrides == Ids{"Bb"});
}

TEST_CASE("What strikes a step out is stored as one list of ids, as records have it from before") {
  PlanStep step{.technique = "swedish", .struckBy = {{"Bb", "Bc"}, {}}};
  for (const Cause cause : {Cause::NoMinutesLeft, Cause::NoPosition, Cause::NoWarmStep, Cause::NotInThisPhase,
                            Cause::UnknownTechnique, Cause::StandsAlready})
    step.struckBy.causes.push_back(cause);
  const std::string stored = textOf(storedJson(step));
  CHECK_THAT(stored,
             ContainsSubstring(R"("struck_by":["Bb","Bc","session_minutes","positions_ok","after_warm",)"
                               R"("phases","technique","stands_already"])"));
  Diagnostics diagnostics;
  const auto json = parseJson(stored, "step", diagnostics);
  REQUIRE(json);
  CHECK(readStored<PlanStep>(*json, JsonReader("step", diagnostics)) == step);
  CHECK(diagnostics.empty());
}

TEST_CASE("A pressure over a cap is kept only with a reason") {
  const PlanStep step = mainSwedish();
  CHECK(stepOf(planned(withPressure({}, step, 3, ""), R"("frail": "yes")").steps, "swedish")->pressure == 2);
  CHECK(stepOf(planned(withPressure({}, step, 1, ""), R"("frail": "yes")").steps, "swedish")->pressure == 1);
  const PlanStep capped = *stepOf(planned({}, R"("frail": "yes")").steps, "swedish");
  CHECK(capped.limitedBy == Ids{"Cap"});
  const Plan plan = planned(withPressure({}, capped, 3, "The client insists."), R"("frail": "yes")");
  CHECK(stepOf(plan.steps, "swedish")->pressure == 3);
  CHECK(stepOf(plan.steps, "swedish")->reason == "The client insists.");
  // The cap may also be assumed.
  CHECK(stepOf(planned(withPressure({}, step, 3, ""), R"("frail": "not_sure")").steps, "swedish")->pressure ==
        2);
}

TEST_CASE("Minutes over a cap are kept only with a reason") {
  PlanEdits edits = withMinutes({}, mainSwedish(), 20);
  CHECK(stepOf(planned(edits, R"("neuropathy": "yes")").steps, "swedish")->minutes == 8);
  CHECK(stepOf(planned(edits, R"("neuropathy": "not_sure")").steps, "swedish")->minutes == 8);
  edits.pinned[0].reason = "Agreed with the client.";
  edits.pinned[0].overrides = {"Short"};
  CHECK(stepOf(planned(edits, R"("neuropathy": "yes")").steps, "swedish")->minutes == 20);
}

TEST_CASE("Regions can be taken from a step and put back") {
  const PlanStep step = mainSwedish();
  REQUIRE(step.regions == Ids{"low_back.left", "low_back.right"});
  const PlanEdits fewer = withRegions({}, step, {"low_back.left"});
  const Plan left = planned(fewer);
  REQUIRE(stepOf(left.steps, "swedish"));
  CHECK(stepOf(left.steps, "swedish")->regions == Ids{"low_back.left"});
  for (const PlanStep& other : left.steps)
    if (other.technique == "swedish" && other.phase == Phase::Main)
      CHECK(other.regions == Ids{"low_back.left"});
  const Plan back =
      planned(withRegions(fewer, *stepOf(left.steps, "swedish"), {"low_back.left", "low_back.right"}));
  CHECK(stepOf(back.steps, "swedish")->regions == Ids{"low_back.left", "low_back.right"});
}

TEST_CASE(
    "A step goes to regions that are blocked with a reason for that, and takes its minutes and phase along") {
  const char* const kBlocked = R"("skin_problem_areas": ["calf.left"])";
  const auto onCalf = [&](const PlanEdits& edits) {
    static const auto table = aTable(
        {kRows[0], kRows[2], kRows[7],
         R"("id": "Skin", "when": {}, "block": {"techniques": ["swedish"], "regions": ["@skin_problem_areas"]})"});
    Answers answers = given(kSound);
    answers.add(given(kBlocked));
    return makePlan(assess(table, answers), {.minutes = 60, .edits = edits});
  };
  const PlanEdits longer = withMinutes({}, *stepOf(onCalf({}).steps, "swedish"), 20);
  const PlanStep step = *stepOf(onCalf(longer).steps, "swedish");
  const PlanEdits moved = withRegions(longer, step, {"calf.left"}, {"It has healed.", {"Skin"}});
  REQUIRE(moved.pinned.size() == 1);
  const Plan plan = onCalf(moved);
  REQUIRE(stepOf(plan.steps, "swedish"));
  CHECK(stepOf(plan.steps, "swedish")->regions == Ids{"calf.left"});
  CHECK(stepOf(plan.steps, "swedish")->minutes == 20);
  CHECK(stepOf(plan.steps, "swedish")->reason == "It has healed.");
  CHECK(plan.struckOut.empty());
  CHECK(onCalf(withRegions(longer, step, {"calf.left"})).struckOut.size() == 1);
}

TEST_CASE("A step can change its place within its phase, and keeps it in a plan that is read back") {
  const Plan plan = planned({});
  const PlanStep* first = stepOf(plan.steps, "swedish");
  const auto at = static_cast<std::size_t>(first - plan.steps.data());
  REQUIRE(plan.steps[at + 1].phase == Phase::Main);
  const PlanEdits edits = moved({}, plan, at, Direction::Later);
  const Plan changed = planned(edits);
  CHECK(changed.steps[at].technique == plan.steps[at + 1].technique);
  CHECK(changed.steps[at + 1].technique == "swedish");
  CHECK(total(changed) == 60);
  CHECK(moved({}, plan, 0, Direction::Earlier) == PlanEdits{});
  CHECK(moved({}, plan, plan.steps.size() - 1, Direction::Later) == PlanEdits{});
  CHECK(moved({}, plan, 99, Direction::Later) == PlanEdits{});

  CHECK(storedAndRead(edits) == edits);
}

TEST_CASE("Every part of an edit is read back as it was") {
  PlanEdits edits;
  PinnedStep& pinned = edits.pinned.emplace_back(ownStep("swedish", {"low_back.left"}, Phase::Warm));
  pinned.minutes = 7;
  pinned.pressure = 2;
  pinned.place = 0;
  pinned.reason = "Agreed.";
  pinned.overrides = {"Bb"};
  edits.removed.push_back({Phase::Close, "relaxation_hold", {"sacrum.left"}});
  CHECK(storedAndRead(edits) == edits);
}

TEST_CASE("A removed step stays away and can be asked for again") {
  const PlanStep step = mainSwedish();
  const PlanEdits gone = without({}, step);
  CHECK_FALSE(stepOf(planned(gone).steps, "swedish"));
  CHECK(total(planned(gone)) == 60);
  const PlanEdits again = withStep(gone, ownStep("swedish", step.regions));
  REQUIRE(stepOf(planned(again).steps, "swedish"));
  CHECK(stepOf(planned(again).steps, "swedish")->regions == step.regions);
}

TEST_CASE("Any pair that is not blocked or held may be added, others only with a reason for those rows") {
  const Plan open = planned(withStep({}, ownStep("lymphatic_drainage", {"calf.left"})));
  REQUIRE(stepOf(open.steps, "lymphatic_drainage"));
  CHECK(stepOf(open.steps, "lymphatic_drainage")->rows.empty());
  const PlanEdits hot = withStep({}, ownStep("hot_stone", {"calf.left"}, Phase::Warm));
  for (const char* state : {R"("touch_sensitive": "yes")", R"("touch_sensitive": "not_sure")"}) {
    const Plan plan = planned(hot, state);
    CHECK_FALSE(stepOf(plan.steps, "hot_stone", Phase::Warm));
    REQUIRE(plan.struckOut.size() == 1);
    CHECK(plan.struckOut[0].struckBy == StruckBy{.rows = {"Bb"}});
    CHECK(plan.struckOut[0].isStruckOut());
    const Plan agreed = planned(withReason(hot, plan.struckOut[0], "The doctor agreed."), state);
    REQUIRE(stepOf(agreed.steps, "hot_stone", Phase::Warm));
    CHECK(stepOf(agreed.steps, "hot_stone", Phase::Warm)->reason == "The doctor agreed.");
    CHECK(agreed.struckOut.empty());
  }
}

TEST_CASE(
    "Edits survive a new plan; a step that became blocked or held is struck out with its rows and comes "
    "back") {
  const PlanEdits edits = withMinutes({}, mainSwedish(), 25);
  CHECK(stepOf(planned(edits, R"("session_minutes": 90)").steps, "swedish")->minutes == 25);
  for (const char* state : {R"("touch_sensitive": "yes")", R"("touch_sensitive": "not_sure")"}) {
    const Plan plan = planned(edits, state);
    CHECK_FALSE(stepOf(plan.steps, "swedish"));
    REQUIRE(plan.struckOut.size() == 1);
    CHECK(plan.struckOut[0].technique == "swedish");
    CHECK(plan.struckOut[0].struckBy == StruckBy{.rows = {"Bb"}});
    CHECK(total(plan) == 60);
  }
  CHECK(stepOf(planned(edits).steps, "swedish")->minutes == 25);
}

TEST_CASE("A reason given for a pressure does not lift a block that comes later") {
  const PlanEdits edits = withPressure({}, mainSwedish(), 3, "The client insists.");
  const Plan plan = planned(edits, R"("frail": "yes", "touch_sensitive": "yes")");
  CHECK_FALSE(stepOf(plan.steps, "swedish"));
  REQUIRE(plan.struckOut.size() == 1);
  CHECK(plan.struckOut[0].struckBy == StruckBy{.rows = {"Bb"}});
  CHECK(plan.struckOut[0].isStruckOut());
}

TEST_CASE("A reason given for one block does not lift another that comes later") {
  PlanEdits edits = withMinutes({}, mainSwedish(), 10);
  const Plan blocked = planned(edits, R"("touch_sensitive": "yes")");
  REQUIRE(blocked.struckOut.size() == 1);
  edits = withReason(edits, blocked.struckOut[0], "The client prefers it.");
  CHECK(stepOf(planned(edits, R"("touch_sensitive": "yes")").steps, "swedish"));
  const Plan another = planned(edits, R"("touch_sensitive": "yes", "vascular_disease": "yes")");
  CHECK_FALSE(stepOf(another.steps, "swedish"));
  REQUIRE(another.struckOut.size() == 1);
  CHECK(another.struckOut[0].struckBy == StruckBy{.rows = {"Bc"}});
}

TEST_CASE("A reason never helps past a stop, firing or undecided") {
  PlanEdits edits = withPressure({}, mainSwedish(), 3, "The client insists.");
  for (const char* state : {R"("rf_saddle": "yes")", R"("rf_saddle": "not_sure")"}) {
    const Plan plan = planned(edits, state);
    CHECK(plan.steps.empty());
    REQUIRE(plan.struckOut.size() == 1);
    CHECK(plan.struckOut[0].struckBy == StruckBy{.rows = {"Stop"}, .causes = {Cause::Binding}});
    const Plan insisted = planned(withReason(edits, plan.struckOut[0], "Still."), state);
    CHECK(insisted.steps.empty());
    CHECK(insisted.struckOut.size() == 1);
  }
}

TEST_CASE("A pinned step that no position of the client's reaches is struck out") {
  const Plan plan = planned(withMinutes({}, mainSwedish(), 10), R"("positions_ok": ["supine"])");
  REQUIRE(plan.struckOut.size() == 1);
  CHECK(plan.struckOut[0].struckBy == StruckBy{.causes = {Cause::NoPosition}});
}

TEST_CASE("A pinned step of a phase that its technique does not allow is struck out") {
  const Plan plan = planned(withStep({}, ownStep("hot_stone", {"calf.left"}, Phase::Close)));
  CHECK_FALSE(stepOf(plan.steps, "hot_stone", Phase::Close));
  REQUIRE(plan.struckOut.size() == 1);
  CHECK(plan.struckOut[0].struckBy == StruckBy{.causes = {Cause::NotInThisPhase}});
  const Plan insisted = planned(withReason(withStep({}, ownStep("hot_stone", {"calf.left"}, Phase::Close)),
                                           plan.struckOut[0], "Still."));
  CHECK(insisted.struckOut.size() == 1);
}

TEST_CASE("A pinned pressure is never above the technique's own") {
  for (const char* reason : {"", "The client insists."})
    CHECK(stepOf(planned(withPressure({}, mainSwedish(), 5, reason)).steps, "swedish")->pressure == 3);
}

TEST_CASE("A pinned step that needs a warm step is struck out once there is none") {
  const auto table = aTable({
      R"("id": "W", "when": {"touch_sensitive": "no"}, "suggest": {"technique": "hot_stone", "regions": ["low_back"], "pressure": 2, "minutes": [8, 10, 15]})",
      R"("id": "D", "when": {}, "priority": 80, "suggest": {"technique": "deep_tissue", "regions": ["low_back"], "pressure": 4, "minutes": [5, 12, 25]})",
      R"("id": "M", "when": {}, "suggest": {"technique": "myofascial_release", "regions": ["mid_back"], "pressure": 2, "minutes": [5, 8, 15]})",
  });
  const std::string hurts = R"("pain_sites": ["low_back.left", "low_back.right"], )";
  const PlanEdits edits = withStep({}, ownStep("deep_tissue", {"low_back.left", "low_back.right"}));
  const Plan warmed =
      makePlan(assess(table, given(hurts + R"("touch_sensitive": "no")")), {.minutes = 60, .edits = edits});
  CHECK(stepOf(warmed.steps, "deep_tissue"));
  const Plan cold =
      makePlan(assess(table, given(hurts + R"("touch_sensitive": "yes")")), {.minutes = 60, .edits = edits});
  CHECK_FALSE(stepOf(cold.steps, "deep_tissue"));
  REQUIRE(cold.struckOut.size() == 1);
  CHECK(cold.struckOut[0].technique == "deep_tissue");
  CHECK(cold.struckOut[0].struckBy == StruckBy{.causes = {Cause::NoWarmStep}});
  CHECK(total(cold) == 60);
  CHECK(stepOf(cold.steps, "myofascial_release"));
  // The same where the therapist takes the warm step away, and where the pinned minutes leave no room for
  // one.
  const PlanStep* warm = stepOf(warmed.steps, "hot_stone", Phase::Warm);
  REQUIRE(warm);
  const Assessment sound = assess(table, given(hurts + R"("touch_sensitive": "no")"));
  CHECK_FALSE(stepOf(makePlan(sound, {.minutes = 60, .edits = without(edits, *warm)}).steps, "deep_tissue"));
  const Plan whole =
      makePlan(sound, {.minutes = 60, .edits = withMinutes(edits, *stepOf(warmed.steps, "deep_tissue"), 60)});
  CHECK_FALSE(stepOf(whole.steps, "deep_tissue"));
  CHECK(total(whole) == 60);
}

TEST_CASE("A pinned step of a technique that is gone keeps its own name and regions") {
  const Plan plan = planned(withStep({}, ownStep("cupping", {"calf.left"})));
  REQUIRE(plan.struckOut.size() == 1);
  CHECK(plan.struckOut[0].technique == "cupping");
  CHECK(plan.struckOut[0].regions == Ids{"calf.left"});
  CHECK(plan.struckOut[0].rows.empty());
  CHECK(plan.struckOut[0].struckBy == StruckBy{.causes = {Cause::UnknownTechnique}});
  CHECK(without(withStep({}, ownStep("cupping", {"calf.left"})), plan.struckOut[0]).pinned.empty());
}

TEST_CASE("A step pinned twice is struck out once, with its regions, and can be taken away") {
  PlanEdits edits = withStep({}, ownStep("lymphatic_drainage", {"calf.right", "calf.left"}));
  edits = withStep(edits, ownStep("lymphatic_drainage", {"calf.left"}));
  const Plan plan = planned(edits);
  REQUIRE(plan.struckOut.size() == 1);
  CHECK(plan.struckOut[0].regions == Ids{"calf.left"});
  CHECK(plan.struckOut[0].struckBy == StruckBy{.causes = {Cause::StandsAlready}});
  // An edit of the step finds its pin whatever the order in which the regions were chosen.
  const PlanEdits longer = withMinutes(edits, *stepOf(plan.steps, "lymphatic_drainage"), 9);
  CHECK(longer.pinned.size() == 2);
  CHECK(stepOf(planned(longer).steps, "lymphatic_drainage")->minutes == 9);
}

TEST_CASE("A reason lifts only the cap for which it was typed") {
  const PlanEdits insisted =
      withPressure({}, *stepOf(planned({}, R"("neuropathy": "yes")").steps, "swedish"), 3, "Agreed.");
  CHECK(stepOf(planned(insisted, R"("frail": "yes")").steps, "swedish")->pressure == 2);
  CHECK(stepOf(planned(insisted, R"("frail": "not_sure")").steps, "swedish")->pressure == 2);
  // One that was typed past a block lifts no cap either.
  PlanEdits edits = withPressure({}, mainSwedish(), 3, "");
  const Plan blocked = planned(edits, R"("touch_sensitive": "yes", "frail": "yes")");
  REQUIRE(blocked.struckOut.size() == 1);
  edits = withReason(edits, blocked.struckOut[0], "The client prefers it.");
  const Plan plan = planned(edits, R"("touch_sensitive": "yes", "frail": "yes")");
  REQUIRE(stepOf(plan.steps, "swedish"));
  CHECK(stepOf(plan.steps, "swedish")->pressure == 2);
}
