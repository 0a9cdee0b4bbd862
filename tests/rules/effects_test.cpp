// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/a_table.h"

using namespace tableside;
using namespace tableside::test;

namespace {

const std::string kSwedishOnCalf =
    R"("id": "S", "when": {}, "suggest": {"technique": "swedish", "regions": ["calf"], "pressure": 3, "minutes": [5, 10, 20]})";
const std::string kDeepOnCalf =
    R"("id": "D", "when": {}, "suggest": {"technique": "deep_tissue", "regions": ["calf"], "pressure": 5, "minutes": [5, 10, 20]})";

std::string advice(const std::string& id, const std::string& when) {
  return R"("id": ")" + id + R"(", "when": {)" + when + R"(}, "advise": {"to": "client", "text": "x"})";
}

}  // namespace

TEST_CASE("A block takes exactly its techniques in exactly its regions") {
  const auto table = aTable(
      {kSwedishOnCalf, kDeepOnCalf,
       R"("id": "B", "when": {"frail": "yes"}, "block": {"techniques": ["deep_tissue"], "regions": ["calf.left"]})"});
  const Assessment result = assess(table, given(R"("frail": "yes")"));
  CHECK(pairsWith(result, Verdict::Recommended) ==
        Ids{"swedish@calf.left", "swedish@calf.right", "deep_tissue@calf.right"});
  CHECK(pairsWith(result, Verdict::Blocked) == Ids{"deep_tissue@calf.left"});
  CHECK(idsOf(result, pairOf(result, "deep_tissue", "calf.left").blockedBy) == Ids{"B"});
}

TEST_CASE("A region in an effect is one side, a base both, a group all its members, and left out means all") {
  const struct {
    const char* regions;
    Ids blocked;
  } cases[] = {
      {R"("regions": ["calf.left"])", {"swedish@calf.left"}},
      {R"("regions": ["calf"])", {"swedish@calf.left", "swedish@calf.right"}},
      {R"("regions": ["legs"])", {"swedish@calf.left", "swedish@calf.right"}},
      {R"("regions": ["back"])", {}},
      {R"("regions": "all")", {"swedish@calf.left", "swedish@calf.right"}},
      {R"("techniques": "all")", {"swedish@calf.left", "swedish@calf.right"}},
      {R"("techniques": ["hot_stone"])", {}},
  };
  for (const auto& [regions, blocked] : cases) {
    INFO(regions);
    const auto table =
        aTable({kSwedishOnCalf, R"("id": "B", "when": {}, "block": {)" + std::string(regions) + "}"});
    CHECK(pairsWith(assess(table, {}), Verdict::Blocked) == blocked);
  }
}

TEST_CASE(
    "A block or a cap beside a place takes its neighbours on its side, and across the middle of the body") {
  const std::string swedish =
      R"("id": "S", "when": {}, "suggest": {"technique": "swedish", "regions": ["legs"], "pressure": 3, "minutes": [5, 10, 20]})";
  const Ids near{"swedish@knee_back.left", "swedish@shin.left", "swedish@calf.left", "swedish@achilles.left",
                 "swedish@ankle.left"};
  const auto blocked = aTable(
      {swedish, R"("id": "B", "when": {}, "block": {"regions": ["@skin_problem_areas"], "beside": true})"});
  CHECK(pairsWith(assess(blocked, given(R"("skin_problem_areas": ["calf.left"])")), Verdict::Blocked) ==
        near);
  CHECK(pairsWith(assess(blocked, given(R"("skin_problem_areas": [])")), Verdict::Blocked) == Ids{});
  const RegionMap& map = shippedCatalogue()->regions();
  CHECK(map.idsOf(map.withBeside(map.setOf({"sacrum.left"}))) ==
        Ids{"low_back.left", "sacrum.left", "sacrum.right", "buttock.left"});
  // Until it is known where, it may be anywhere.
  CHECK(pairsWith(assess(blocked, {}), Verdict::Recommended) == Ids{});
  const auto capped = aTable(
      {swedish,
       R"("id": "L", "when": {}, "limit": {"regions": ["calf.left"], "beside": true, "pressure_at_most": 1})"});
  const Assessment result = assess(capped, {});
  CHECK(pairOf(result, "swedish", "ankle.left").pressure == 1);
  CHECK(pairOf(result, "swedish", "ankle.right").pressure == 3);
}

TEST_CASE("An undecided block holds what it would block and asks its question") {
  const auto table =
      aTable({kSwedishOnCalf, R"("id": "B", "when": {"frail": "yes"}, "block": {"regions": ["calf.left"]})"});
  for (const char* unknown : {"", R"("frail": "not_sure")"}) {
    const Assessment result = assess(table, given(unknown));
    CHECK(pairsWith(result, Verdict::Held) == Ids{"swedish@calf.left"});
    CHECK(pairsWith(result, Verdict::Recommended) == Ids{"swedish@calf.right"});
    CHECK(idsOf(result, pairOf(result, "swedish", "calf.left").heldBy) == Ids{"B"});
    CHECK(questionIds(result, result.askOf(pairOf(result, "swedish", "calf.left").heldBy)) == Ids{"frail"});
    CHECK(result.status() == Status::GoOn);
  }
  CHECK(pairsWith(assess(table, given(R"("frail": "no")")), Verdict::Recommended).size() == 2);
}

TEST_CASE("Blocked outweighs held, and all rows of the kind are listed by id") {
  const auto table = aTable({kSwedishOnCalf, R"("id": "Z", "when": {}, "block": {})",
                             R"("id": "A", "when": {}, "block": {})",
                             R"("id": "H", "when": {"frail": "yes"}, "block": {})"});
  const PairFinding finding = pairOf(assess(table, {}), "swedish", "calf.left");
  CHECK(finding.verdict == Verdict::Blocked);
  CHECK(idsOf(assess(table, {}), finding.blockedBy) == Ids{"A", "Z"});
}

TEST_CASE("A pair that nothing suggests is open, blocked or held all the same") {
  const auto table =
      aTable({R"("id": "B", "when": {"frail": "yes"}, "block": {"techniques": ["hot_stone"]})"});
  CHECK(pairOf(assess(table, given(R"("frail": "yes")")), "hot_stone", "calf.left").verdict ==
        Verdict::Blocked);
  CHECK(pairOf(assess(table, {}), "hot_stone", "calf.left").verdict == Verdict::Held);
  CHECK(pairOf(assess(table, {}), "swedish", "calf.left").verdict == Verdict::Open);
  CHECK(assess(table, {}).candidates().empty());
}

TEST_CASE("A pressure cap under a technique's low end blocks it, at the low end it does not") {
  for (const auto& [cap, verdict] : {std::pair{3, Verdict::Blocked}, std::pair{4, Verdict::Recommended}}) {
    const auto table =
        aTable({kDeepOnCalf, R"("id": "L", "when": {"frail": "yes"}, "limit": {"pressure_at_most": )" +
                                 std::to_string(cap) + "}"});
    const Assessment result = assess(table, given(R"("frail": "yes")"));
    const PairFinding finding = pairOf(result, "deep_tissue", "calf.left");
    CHECK(finding.verdict == verdict);
    CHECK(idsOf(result, finding.limitedBy) == Ids{"L"});
    CHECK(idsOf(result, finding.blockedBy) == (cap == 3 ? Ids{"L"} : Ids{}));
    CHECK(finding.pressure == (cap == 3 ? 3 : 4));
    CHECK(pairOf(assess(table, {}), "deep_tissue", "calf.left").verdict ==
          (cap == 3 ? Verdict::Held : Verdict::Recommended));
  }
}

TEST_CASE("Caps lower pressure and each of the minutes, firing ones and assumed ones") {
  const auto table = aTable(
      {kSwedishOnCalf, R"("id": "M", "when": {"frail": "yes"}, "limit": {"minutes_at_most": 8})",
       R"("id": "P", "when": {"neuropathy": "yes"}, "limit": {"pressure_at_most": 2, "regions": ["calf.left"]})",
       R"("id": "W", "when": {}, "limit": {"pressure_at_most": 5})"});
  const Assessment result = assess(table, given(R"("frail": "yes")"));
  const PairFinding left = pairOf(result, "swedish", "calf.left"),
                    right = pairOf(result, "swedish", "calf.right");
  CHECK(left.pressure == 2);
  CHECK(left.minutes == MinuteRange{5, 8, 8});
  CHECK(idsOf(result, left.limitedBy) == Ids{"M", "W"});
  CHECK(idsOf(result, left.assumed) == Ids{"P"});
  CHECK(right.pressure == 3);
  CHECK(right.assumed.empty());
  const Assessment cleared = assess(table, given(R"("frail": "no", "neuropathy": "no")"));
  CHECK(pairOf(cleared, "swedish", "calf.left").pressure == 3);
  CHECK(pairOf(cleared, "swedish", "calf.left").minutes == MinuteRange{5, 10, 20});
  CHECK(idsOf(cleared, pairOf(cleared, "swedish", "calf.left").limitedBy) == Ids{"W"});
}

TEST_CASE("A cap under the least minutes lowers the least minutes too") {
  const auto table = aTable({kSwedishOnCalf, R"("id": "M", "when": {}, "limit": {"minutes_at_most": 2})"});
  CHECK(pairOf(assess(table, {}), "swedish", "calf.left").minutes == MinuteRange{2, 2, 2});
}

TEST_CASE("The row of highest priority leads, among equals the smallest id") {
  const auto suggest = [](const char* id, int priority, int pressure, const char* minutes) {
    return R"("id": ")" + std::string(id) + R"(", "when": {}, "priority": )" + std::to_string(priority) +
           R"(, "suggest": {"technique": "swedish", "regions": ["calf.left"], "pressure": )" +
           std::to_string(pressure) + R"(, "minutes": )" + minutes + "}";
  };
  const auto table = aTable(
      {suggest("C", 50, 1, "[3, 4, 5]"), suggest("B", 70, 2, "[5, 6, 7]"), suggest("A", 70, 3, "[7, 8, 9]")});
  const Assessment result = assess(table, {});
  const PairFinding finding = pairOf(result, "swedish", "calf.left");
  CHECK(idsOf(result, finding.suggestedBy) == Ids{"A", "B", "C"});
  CHECK(finding.priority == 70);
  CHECK(finding.pressure == 3);
  CHECK(finding.minutes == MinuteRange{7, 8, 9});
}

TEST_CASE("Candidates come by priority, then technique, then region") {
  const auto table = aTable(
      {R"("id": "1", "when": {}, "suggest": {"technique": "deep_tissue", "regions": ["calf"], "pressure": 4, "minutes": [5, 8, 9]})",
       R"("id": "2", "when": {}, "suggest": {"technique": "swedish", "regions": ["calf", "neck_back"], "pressure": 2, "minutes": [5, 8, 9]})",
       R"("id": "3", "when": {}, "priority": 90, "suggest": {"technique": "relaxation_hold", "regions": ["sacrum.left"], "pressure": 1, "minutes": [3, 4, 5]})"});
  CHECK(pairsWith(assess(table, {}), Verdict::Recommended) ==
        Ids{"relaxation_hold@sacrum.left", "swedish@neck_back.left", "swedish@neck_back.right",
            "swedish@calf.left", "swedish@calf.right", "deep_tissue@calf.left", "deep_tissue@calf.right"});
}

TEST_CASE("A suggestion that is undecided suggests nothing") {
  const auto table = aTable(
      {R"("id": "S", "when": {"stress": "high"}, "suggest": {"technique": "swedish", "pressure": 2, "minutes": [5, 8, 9]})"});
  CHECK(assess(table, {}).candidates().empty());
}

TEST_CASE(
    "A block on a region question covers the whole body until it is answered, then the answer, then "
    "nothing") {
  const auto table = aTable(
      {kSwedishOnCalf, R"("id": "B", "when": {}, "block": {"regions": ["@avoid_areas", "foot_top"]})"});
  const Assessment unknown = assess(table, {});
  CHECK(stateOf(unknown, "B") == RowState::Undecided);
  CHECK(askOf(unknown, "B") == Ids{"avoid_areas"});
  for (const char* region : {"calf.left", "calf.right", "face.left", "foot_top.left"})
    CHECK(pairOf(unknown, "swedish", region).verdict == Verdict::Held);
  const Assessment left = assess(table, given(R"("avoid_areas": ["calf.left"])"));
  CHECK(pairsWith(left, Verdict::Blocked) == Ids{"swedish@calf.left"});
  CHECK(pairOf(left, "swedish", "foot_top.left").verdict == Verdict::Blocked);
  CHECK(pairOf(left, "swedish", "face.left").verdict == Verdict::Open);
  const Assessment empty = assess(table, given(R"("avoid_areas": [])"));
  CHECK(stateOf(empty, "B") == RowState::Fires);
  CHECK(pairsWith(empty, Verdict::Recommended).size() == 2);
  CHECK(pairOf(empty, "swedish", "foot_top.left").verdict == Verdict::Blocked);
}

TEST_CASE("A row on a region question does not apply where its cells do not, answered or not") {
  const auto table = aTable(
      {kSwedishOnCalf, R"("id": "B", "when": {"frail": "yes"}, "block": {"regions": ["@avoid_areas"]})"});
  CHECK(stateOf(assess(table, given(R"("frail": "no")")), "B") == RowState::DoesNotApply);
  CHECK(askOf(assess(table, given(R"("frail": "yes")")), "B") == Ids{"avoid_areas"});
  CHECK(askOf(assess(table, {}), "B") == Ids{"frail", "avoid_areas"});
  CHECK(pairsWith(assess(table, {}), Verdict::Held).size() == 2);
}

TEST_CASE("Several region questions are all needed and add up") {
  const auto table = aTable(
      {kSwedishOnCalf,
       R"("id": "L", "when": {}, "limit": {"regions": ["@pain_sites", "@worst_site"], "pressure_at_most": 1})"});
  const Assessment half = assess(table, given(R"("pain_sites": ["calf.left"])"));
  CHECK(idsOf(half, pairOf(half, "swedish", "calf.right").assumed) == Ids{"L"});
  const Assessment both = assess(table, given(R"("pain_sites": ["calf.left"], "worst_site": "face.left")"));
  CHECK(idsOf(both, pairOf(both, "swedish", "calf.left").limitedBy) == Ids{"L"});
  CHECK(idsOf(both, pairOf(both, "swedish", "face.left").limitedBy) == Ids{"L"});
  CHECK(pairOf(both, "swedish", "calf.right").limitedBy.empty());
}

TEST_CASE("A suggestion on a region question suggests nothing until it is answered, then only there") {
  const auto table = aTable(
      {R"("id": "S", "when": {}, "suggest": {"technique": "swedish", "regions": ["@pain_sites"], "pressure": 2, "minutes": [5, 8, 9]})"});
  CHECK(assess(table, {}).candidates().empty());
  CHECK(pairsWith(assess(table, given(R"("pain_sites": ["calf.right"])")), Verdict::Recommended) ==
        Ids{"swedish@calf.right"});
  CHECK(assess(table, given(R"("pain_sites": [])")).candidates().empty());
}

TEST_CASE("The worst status counts: stop, ask first, modify, go on") {
  const auto refer = [](const char* id, const char* question, const char* session) {
    return R"("id": ")" + std::string(id) + R"(", "when": {")" + question +
           R"(": "yes"}, "refer": {"to": "doctor", "urgency": "soon", "session": ")" + session + R"("})";
  };
  const auto table = aTable({refer("G", "rf_saddle", "go_on"), refer("M", "rf_bladder", "modify"),
                             refer("S", "rf_bowel", "stop"), refer("T", "rf_sexual", "stop")});
  const auto status = [&](const char* answers) { return assess(table, given(answers)).status(); };
  CHECK(status(R"("rf_saddle": "no", "rf_bladder": "no", "rf_bowel": "no", "rf_sexual": "no")") ==
        Status::GoOn);
  CHECK(status(R"("rf_saddle": "yes", "rf_bladder": "no", "rf_bowel": "no", "rf_sexual": "no")") ==
        Status::GoOn);
  CHECK(status(R"("rf_bladder": "yes", "rf_bowel": "no", "rf_sexual": "no")") == Status::Modify);
  CHECK(status(R"("rf_bowel": "no", "rf_sexual": "no")") == Status::GoOn);
  CHECK(status(R"("rf_bladder": "yes", "rf_bowel": "no")") == Status::AskFirst);
  CHECK(status(R"("rf_bladder": "yes", "rf_bowel": "no", "rf_sexual": "not_sure")") == Status::AskFirst);
  CHECK(status(R"("rf_bowel": "yes")") == Status::Stop);
  CHECK(status("") == Status::AskFirst);
}

TEST_CASE("A stop blocks every pair, an undecided stop holds every pair, with its rows") {
  const auto table = aTable(
      {kSwedishOnCalf,
       R"("id": "X", "when": {"rf_saddle": "yes"}, "refer": {"to": "doctor", "urgency": "soon", "session": "stop"})"});
  const Assessment stop = assess(table, given(R"("rf_saddle": "yes")")), ask = assess(table, {});
  CHECK(pairsWith(stop, Verdict::Blocked).size() == 2);
  CHECK(idsOf(stop, pairOf(stop, "hot_stone", "face.left").blockedBy) == Ids{"X"});
  CHECK(pairsWith(ask, Verdict::Held).size() == 2);
  CHECK(idsOf(ask, pairOf(ask, "hot_stone", "face.left").heldBy) == Ids{"X"});
  CHECK(stop.isStopped());
  CHECK(ask.isStopped());
}

TEST_CASE(
    "Undecided positions are avoided as if they fired but never preferred; use keeps the order of the file") {
  const auto table = aTable(
      {R"("id": "Z", "when": {}, "position": {"use": ["side_left", "supine"]})",
       R"("id": "A", "when": {}, "position": {"use": ["chair", "supine"], "avoid": ["prone"]})",
       R"("id": "U", "when": {"frail": "yes"}, "position": {"use": ["semi_seated"], "avoid": ["side_right"]})",
       R"("id": "V", "when": {"neuropathy": "yes"}, "position": {"use": ["prone"]})",
       R"("id": "N", "when": {"neuropathy": "yes", "stress": "high"}, "position": {"avoid": ["supine"]})"});
  const Assessment result = assess(table, given(R"("stress": "low")"));
  const PositionFinding finding = result.positions();
  CHECK(finding.use == Ids{"side_left", "supine", "chair"});
  CHECK(finding.avoid == Ids{"prone", "side_right"});
  CHECK(idsOf(result, finding.rows) == Ids{"A", "Z"});
  CHECK(idsOf(result, finding.assumed) == Ids{"U"});
}

TEST_CASE("The session is as short as the shortest limit that fires or is undecided") {
  const auto table =
      aTable({R"("id": "A", "when": {"frail": "yes"}, "limit": {"session_minutes_at_most": 30})",
              R"("id": "B", "when": {}, "limit": {"session_minutes_at_most": 45})"});
  const SessionLimit unknown = assess(table, {}).sessionLimit();
  CHECK(unknown.minutes == 30);
  CHECK(idsOf(assess(table, {}), unknown.limitedBy) == Ids{"B"});
  CHECK(idsOf(assess(table, {}), unknown.assumed) == Ids{"A"});
  CHECK(assess(table, given(R"("frail": "no")")).sessionLimit().minutes == 45);
}

TEST_CASE(
    "What is asked next: held candidates first, then the severest effect, then more rows, then the order of "
    "the form") {
  const auto table = aTable({
      kSwedishOnCalf,
      R"("id": "a", "when": {"touch_sensitive": "yes"}, "block": {"techniques": ["swedish"]})",  // holds a
                                                                                                 // candidate
      R"("id": "b", "when": {"rf_fever": "yes"}, "refer": {"to": "doctor", "urgency": "soon", "session": "go_on"})",
      R"("id": "c", "when": {"frail": "yes"}, "block": {"techniques": ["hot_stone"]})",
      R"("id": "d", "when": {"neuropathy": "yes"}, "limit": {"pressure_at_most": 4})",
      R"("id": "e", "when": {"vascular_disease": "yes"}, "limit": {"pressure_at_most": 4})",
      R"("id": "f", "when": {"vascular_disease": "yes"}, "limit": {"pressure_at_most": 5})",
      R"("id": "g", "when": {"stress": "high"}, "position": {"use": ["supine"]})",
      R"("id": "h", "when": {"heat": "likes"}, "suggest": {"technique": "hot_stone", "pressure": 2, "minutes": [8, 10, 12]})",
      advice("i", R"("goal": "relax", "light_care": "yes", "stress": "low")"),
      advice("j", R"("light_care": "yes")"),
      advice("k", R"("age": "at least 70")"),
  });
  // A client of whom all of them are asked.
  const Assessment result = assess(
      table,
      given(
          R"("pressure_preference": "light", "pain_sites": ["neck_back.left"], "fever_or_contagious": "yes", "health_families": ["diabetes"])"));
  CHECK(questionIds(result, result.askNext()) == Ids{"touch_sensitive", "rf_fever", "frail",
                                                     "vascular_disease", "neuropathy", "stress", "heat",
                                                     "light_care", "goal"});
}

TEST_CASE("A number whose only_if does not hold is neither shown nor asked next, and no row on it applies") {
  const auto table = aTable(
      {kSwedishOnCalf,
       R"("id": "B", "when": {"pregnancy_weeks": "at least 13"}, "block": {"techniques": ["swedish"]})"});
  const auto weeks = table->catalogue->indexOf("pregnancy_weeks").value();
  const Assessment none = assess(table, given(R"("pregnancy": "no")")),
                   possible = assess(table, given(R"("pregnancy": "possible")"));
  CHECK_FALSE(none.isShown(weeks));
  CHECK(none.askNext().empty());
  CHECK(stateOf(none, "B") == RowState::DoesNotApply);
  CHECK(pairsWith(none, Verdict::Recommended).size() == 2);
  CHECK(possible.isShown(weeks));
  CHECK(pairsWith(possible, Verdict::Held).size() == 2);
  CHECK(questionIds(possible, possible.askNext()) == Ids{"pregnancy_weeks"});
}
