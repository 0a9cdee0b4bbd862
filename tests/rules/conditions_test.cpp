// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/a_table.h"

#include <array>

using namespace tableside;
using namespace tableside::test;

namespace {

constexpr Truth kTruths[] = {Truth::No, Truth::Unknown, Truth::Yes};
// Four yes_no questions that stand for any condition.
constexpr const char* kQuestions[] = {"rf_saddle", "rf_bladder", "rf_bowel", "rf_sexual"};
using Truths = std::array<Truth, 4>;

// An unknown is left out or "not sure", in turns: both must mean the same.
Answers answersWith(const Truths& truths) {
  Answers answers;
  for (int i = 0; i < 4; ++i) {
    if (truths[i] != Truth::Unknown) answers.set(kQuestions[i], truths[i] == Truth::Yes);
    if (truths[i] == Truth::Unknown && i % 2 == 0) answers.set(kQuestions[i], NotSure{});
  }
  return answers;
}

template <typename Check>
void forAllTruths(Check check) {
  for (const Truth a : kTruths)
    for (const Truth b : kTruths)
      for (const Truth c : kTruths)
        for (const Truth d : kTruths) check(Truths{a, b, c, d});
}

Truth truthOf(const Assessment& assessment, const std::string& row) {
  const RowState state = stateOf(assessment, row);
  if (state == RowState::Undecided) return Truth::Unknown;
  return state == RowState::Fires ? Truth::Yes : Truth::No;
}

std::string advice(const std::string& id, const std::string& conditions) {
  return R"("id": ")" + id + R"(", )" + conditions + R"(, "advise": {"to": "client", "text": "x"})";
}

}  // namespace

TEST_CASE("Both, either and opposite are Kleene's") {
  const Truth N = Truth::No, U = Truth::Unknown, Y = Truth::Yes;
  const Truth both[3][3] = {{N, N, N}, {N, U, U}, {N, U, Y}};
  const Truth either[3][3] = {{N, U, Y}, {U, U, Y}, {Y, Y, Y}};
  for (int a = 0; a < 3; ++a) {
    CHECK(oppositeOf(kTruths[a]) == kTruths[2 - a]);
    for (int b = 0; b < 3; ++b) {
      CHECK(bothOf(kTruths[a], kTruths[b]) == both[a][b]);
      CHECK(eitherOf(kTruths[a], kTruths[b]) == either[a][b]);
    }
  }
}

TEST_CASE(
    "Cells of a row are joined by and, alternatives by or, unless by and not, for every answer known or "
    "not") {
  const auto table = aTable({
      advice("all", R"("when": {"rf_saddle": "yes", "rf_bladder": "yes", "rf_bowel": "no"})"),
      advice("any", R"("when": [{"rf_saddle": "yes"}, {"rf_bladder": "yes", "rf_bowel": "yes"}])"),
      advice("but", R"("when": {"rf_saddle": "yes"}, "unless": {"rf_bladder": "yes"})"),
      advice(
          "but_any",
          R"("when": {"rf_saddle": "yes"}, "unless": [{"rf_bladder": "yes"}, {"rf_bowel": "yes", "rf_sexual": "yes"}])"),
      advice("always", R"("when": {})"),
      advice("always_but", R"("when": {}, "unless": {"rf_sexual": "yes"})"),
      advice("never", R"("when": {"rf_saddle": "yes"}, "unless": {})"),
  });
  forAllTruths([&](const Truths& t) {
    const Assessment result = assess(table, answersWith(t));
    INFO(int(t[0]) << int(t[1]) << int(t[2]) << int(t[3]));
    CHECK(truthOf(result, "all") == bothOf(bothOf(t[0], t[1]), oppositeOf(t[2])));
    CHECK(truthOf(result, "any") == eitherOf(t[0], bothOf(t[1], t[2])));
    CHECK(truthOf(result, "but") == bothOf(t[0], oppositeOf(t[1])));
    CHECK(truthOf(result, "but_any") == bothOf(t[0], oppositeOf(eitherOf(t[1], bothOf(t[2], t[3])))));
    CHECK(truthOf(result, "always") == Truth::Yes);
    CHECK(truthOf(result, "always_but") == oppositeOf(t[3]));
    CHECK(truthOf(result, "never") == Truth::No);
  });
}

TEST_CASE(
    "Patterns by name, or, not and list mean what their conditions mean, for every answer known or not") {
  const std::string patterns = R"({
    "p": {"label": {"en": "p"}, "when": [{"rf_saddle": "yes", "rf_bladder": "yes"}, {"rf_bowel": "yes"}]},
    "q": {"label": {"en": "q"}, "when": {"rf_sexual": "yes", "rf_saddle": "no"}},
    "r": {"label": {"en": "r"}, "when": {"rf_bladder": "no"}}})";
  const auto table = aTable(
      {
          advice("name", R"("when": {"pattern": "p"})"),
          advice("or", R"("when": {"pattern": "p or q"})"),
          advice("not", R"("when": {"pattern": "not p"})"),
          advice("not_or", R"("when": {"pattern": "not p or q"})"),
          advice("list", R"("when": {"pattern": ["p", "not q"]})"),
          advice("with_cell", R"("when": {"pattern": "p", "rf_sexual": "yes"})"),
          advice("alternatives", R"("when": [{"pattern": "q"}, {"pattern": ["not p", "r"]}])"),
          advice("unless", R"("when": {"rf_bladder": "yes"}, "unless": {"pattern": "q or r"})"),
      },
      patterns);
  forAllTruths([&](const Truths& t) {
    const Truth p = eitherOf(bothOf(t[0], t[1]), t[2]), q = bothOf(t[3], oppositeOf(t[0])),
                r = oppositeOf(t[1]);
    const Assessment result = assess(table, answersWith(t));
    INFO(int(t[0]) << int(t[1]) << int(t[2]) << int(t[3]));
    CHECK(truthOf(result, "name") == p);
    CHECK(truthOf(result, "or") == eitherOf(p, q));
    CHECK(truthOf(result, "not") == oppositeOf(p));
    CHECK(truthOf(result, "not_or") == oppositeOf(eitherOf(p, q)));
    CHECK(truthOf(result, "list") == bothOf(p, oppositeOf(q)));
    CHECK(truthOf(result, "with_cell") == bothOf(p, t[3]));
    CHECK(truthOf(result, "alternatives") == eitherOf(q, bothOf(oppositeOf(p), r)));
    CHECK(truthOf(result, "unless") == bothOf(t[1], oppositeOf(eitherOf(q, r))));
  });
}

TEST_CASE("A pattern's opposite holds for each form of cell exactly when the pattern does not") {
  const char* cells[] = {R"("pain_now": "at least 4")",
                         R"("pain_now": "2 to 4")",
                         R"("course": "same or worse")",
                         R"("course": "not same")",
                         R"("pain_quality": "burning")",
                         R"("pain_quality": "includes all of burning, sharp")",
                         R"("pain_quality": "includes none of burning, sharp")",
                         R"("pain_sites": "is empty")",
                         R"("pain_sites": "includes any of calf, legs")",
                         R"("worst_site": "not calf")",
                         R"("goal_words": "is not empty")"};
  const char* answers[] = {
      R"("pain_now": 3, "course": "same", "pain_quality": ["burning"], "pain_sites": [], "worst_site": "calf.left", "goal_words": "")",
      R"("pain_now": 4, "course": "worse", "pain_quality": ["burning", "sharp"], "pain_sites": ["shin.left"], "worst_site": "sacrum.left", "goal_words": "x")",
      R"("pain_now": 9, "course": "better", "pain_quality": [], "pain_sites": ["sacrum.left"], "worst_site": "sacrum.left", "goal_words": "x")",
      R"("pain_now": "not_sure")"};
  for (const char* cell : cells) {
    const auto table = aTable(
        {advice("is", R"("when": {"pattern": "p"})"), advice("is_not", R"("when": {"pattern": "not p"})")},
        std::string(R"({"p": {"when": {)") + cell + "}}}");
    for (const char* answer : answers) {
      INFO(cell << " with " << answer);
      const Assessment result = assess(table, given(answer));
      CHECK(truthOf(result, "is_not") == oppositeOf(truthOf(result, "is")));
    }
  }
}

TEST_CASE("An unknown exception leaves a row undecided and asks for it") {
  const auto table = aTable(
      {R"("id": "B", "when": {"blood_clot": "treated"}, "unless": {"medical_clearance": "clot"}, "block": {})"});
  CHECK(stateOf(assess(table, given(R"("blood_clot": "treated")")), "B") == RowState::Undecided);
  CHECK(askOf(assess(table, given(R"("blood_clot": "treated")")), "B") == Ids{"medical_clearance"});
  CHECK(askOf(assess(table, given(R"("health_families": ["diabetes"])")), "B") ==
        Ids{"blood_clot", "medical_clearance"});
  CHECK(stateOf(assess(table, given(R"("blood_clot": "treated", "medical_clearance": ["clot"])")), "B") ==
        RowState::DoesNotApply);
  CHECK(stateOf(assess(table, given(R"("blood_clot": "treated", "medical_clearance": [])")), "B") ==
        RowState::Fires);
  // What cannot apply needs no exception.
  CHECK(stateOf(assess(table, given(R"("blood_clot": "none")")), "B") == RowState::DoesNotApply);
}

TEST_CASE("A row that is decided asks nothing, one that is not asks only in its undecided alternatives") {
  const auto table = aTable({advice(
      "R",
      R"("when": [{"pain_now": "at least 7", "flare_now": "yes"}, {"course": "worse", "stress": "high"}])")});
  const auto asked = [&](const std::string& answers) {
    return askOf(assess(table, given(R"("pain_sites": ["neck_back.left"], )" + answers)), "R");
  };
  CHECK(asked(R"("pain_now": 2)") == Ids{"course", "stress"});
  CHECK(asked(R"("pain_now": 8, "course": "same")") == Ids{"flare_now"});
  CHECK(asked(R"("pain_now": 2, "course": "same")").empty());
  CHECK(asked(R"("pain_now": 8, "flare_now": "yes")").empty());
}

TEST_CASE(
    "The reason names the cells of the first alternative that holds, patterns expanded, in the order of the "
    "form") {
  const auto table = aTable(
      {advice(
          "R",
          R"("when": [{"course": "worse"}, {"pain_now": "at least 3", "pattern": "not busy", "session_minutes": "60"}])")},
      R"({"busy": {"when": {"stress": "high"}}})");
  const Assessment result =
      assess(table, given(R"("course": "same", "pain_now": 4, "stress": "low", "session_minutes": 60)"));
  const auto reasons = result.because(0);
  REQUIRE(reasons.size() == 3);
  const auto& questions = table->catalogue->questions();
  CHECK(questions[reasons[0].question].id == "session_minutes");
  CHECK(reasons[0].cell == "60");
  CHECK(questions[reasons[1].question].id == "pain_now");
  CHECK(reasons[1].cell == "at least 3");
  CHECK(questions[reasons[2].question].id == "stress");
  CHECK(reasons[2].cell == "not high");
  // An alternative that is only undecided is no reason.
  const auto undecided =
      assess(table, given(R"("course": "not_sure", "pain_now": 4, "stress": "low", "session_minutes": 60)"));
  CHECK(stateOf(undecided, "R") == RowState::Fires);
  CHECK(undecided.because(0).size() == 3);
  const auto first =
      assess(table, given(R"("course": "worse", "pain_now": 4, "stress": "low", "session_minutes": 60)"))
          .because(0);
  REQUIRE(first.size() == 1);
  CHECK(first[0].cell == "worse");
}

TEST_CASE("A retired row is not evaluated") {
  const auto table = aTable({advice("old", R"("when": {}, "retired": "2026-01-01")"),
                             advice("new", R"("when": {}, "since": "2026-01-01")")});
  CHECK(idsOf(assess(table, {}), assess(table, {}).firing()) == Ids{"new"});
}
