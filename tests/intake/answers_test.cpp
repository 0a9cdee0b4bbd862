// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/contradictions.h"
#include "support/a_table.h"

#include <algorithm>

using namespace tableside;
using namespace tableside::test;

namespace {

struct Read {
  std::optional<Answers> answers;
  Diagnostics diagnostics;
};

Read read(const std::string& json) {
  Read result;
  result.answers = readAnswers(json, "answers.json", *shippedCatalogue(), result.diagnostics);
  return result;
}

std::string around(const std::string& members) {
  return "{\"answers\": {\n" + members + "\n}}";
}

bool finds(const std::string& answers, const std::string& question, ContradictionKind code) {
  const auto found = contradictionsIn(given(answers), *shippedCatalogue());
  return std::count(found.begin(), found.end(), Contradiction{question, code}) > 0;
}

}  // namespace

TEST_CASE("Each type of question reads its answer") {
  const Answers answers = given(R"("rf_saddle": "yes", "rf_bladder": false, "course": "same",
    "pain_quality": ["burning", "burning", "sharp"], "pain_now": 0, "pain_sites": ["calf.left"],
    "worst_site": "calf.left", "goal_words": "sleep", "stress": "not_sure", "avoid_areas": [])");
  CHECK(answers.of("rf_saddle") == Answer(true));
  CHECK(answers.of("rf_bladder") == Answer(false));
  CHECK(answers.of("course") == Answer(Choice{"same"}));
  CHECK(answers.of("pain_quality") == Answer(Choices{{"burning", "sharp"}}));
  CHECK(answers.of("pain_now") == Answer(0));
  CHECK(answers.of("pain_sites") == Answer(Choices{{"calf.left"}}));
  CHECK(answers.of("worst_site") == Answer(Choice{"calf.left"}));
  CHECK(answers.of("goal_words") == Answer(FreeText{"sleep"}));
  CHECK(answers.of("stress") == Answer(NotSure{}));
  CHECK(answers.of("avoid_areas") == Answer(Choices{}));
  CHECK(answers.of("flare_now") == Answer(NotAnswered{}));
  CHECK_FALSE(answers.knows("stress"));
  CHECK(answers.knows("avoid_areas"));
}

TEST_CASE("An answer outside its question's domain is refused with its line and nothing is half-read") {
  const struct {
    const char* member;
    DiagnosticCode code;
  } cases[] = {
      {R"("rf_saddle": "maybe")", DiagnosticCode::UnknownAnswer},
      {R"("rf_saddle": null)", DiagnosticCode::UnknownAnswer},
      {R"("rf_saddle": 1)", DiagnosticCode::UnknownAnswer},
      {R"("rf_saddle": "Yes")", DiagnosticCode::UnknownAnswer},
      {R"("course": "wrose")", DiagnosticCode::UnknownAnswer},
      {R"("course": ["worse"])", DiagnosticCode::KindWrong},
      {R"("course": null)", DiagnosticCode::KindWrong},
      {R"("pain_quality": "burning")", DiagnosticCode::KindWrong},
      {R"("pain_quality": ["burning", "hot"])", DiagnosticCode::UnknownAnswer},
      {R"("pain_quality": ["burning", 3])", DiagnosticCode::KindWrong},
      {R"("pain_quality": null)", DiagnosticCode::KindWrong},
      {R"("pain_quality": ["not_sure"])", DiagnosticCode::UnknownAnswer},
      {R"("pain_now": 11)", DiagnosticCode::NumberOutOfRange},
      {R"("pain_now": -1)", DiagnosticCode::NumberOutOfRange},
      {R"("pain_now": 1.5)", DiagnosticCode::NumberNotWhole},
      {R"("pain_now": "3")", DiagnosticCode::KindWrong},
      {R"("pain_now": null)", DiagnosticCode::KindWrong},
      {R"("pain_now": 123456789012345678901234567890)", DiagnosticCode::NumberOutOfRange},
      {R"("pain_now": 9223372036854775808)", DiagnosticCode::NumberOutOfRange},
      {R"("pain_now": -9223372036854775808)", DiagnosticCode::NumberOutOfRange},
      {R"("pain_now": 4294967299)", DiagnosticCode::NumberOutOfRange},
      {R"("pain_sites": ["calf"])", DiagnosticCode::UnknownRegion},
      {R"("pain_sites": ["legs"])", DiagnosticCode::UnknownRegion},
      {R"("pain_sites": ["calf.lefft"])", DiagnosticCode::UnknownRegion},
      {R"("worst_site": "calf")", DiagnosticCode::UnknownRegion},
      {R"("worst_site": "")", DiagnosticCode::UnknownRegion},
      {R"("goal_words": 3)", DiagnosticCode::KindWrong},
      {R"("goal_words": "a\u0000b")", DiagnosticCode::JsonNulCharacter},
      {R"("pain_nwo": 3)", DiagnosticCode::UnknownQuestion},
      {R"("pain_now": 3, "pain_now": 4)", DiagnosticCode::JsonDuplicateKey},
      {R"("pain_now": 1e999)", DiagnosticCode::JsonSyntax},
      {R"("pain_now": -1e999)", DiagnosticCode::JsonSyntax},
      {R"("pain_now": NaN)", DiagnosticCode::JsonSyntax},
      {R"("pain_now": -Infinity)", DiagnosticCode::JsonSyntax},
      {R"("pain_now": 0x5)", DiagnosticCode::JsonSyntax},
      {R"("pain_now": 05)", DiagnosticCode::JsonSyntax},
      {R"("pain_now": 5.)", DiagnosticCode::JsonSyntax},
      {R"("pain_now": 5e-1)", DiagnosticCode::NumberNotWhole},
      {"\"goal_words\": \"a\x01b\"", DiagnosticCode::JsonSyntax},
      {"\"goal_words\": \"a\xFFz\"", DiagnosticCode::FileNotUtf8},
      {"\"goal_words\": \"\xC0\xAF\"", DiagnosticCode::FileNotUtf8},
      {"\"goal_words\": \"\xED\xA0\x80\"", DiagnosticCode::FileNotUtf8},
      {R"("goal_words": "\ud800")", DiagnosticCode::JsonSyntax},
  };
  for (const auto& [member, code] : cases) {
    INFO(member);
    const Read result = read(around("\"rf_bowel\": \"no\",\n" + std::string(member)));
    CHECK_FALSE(result.answers);
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].code == code);
    CHECK(result.diagnostics[0].line == 3);
    CHECK(result.diagnostics[0].file == "answers.json");
  }
}

TEST_CASE("A region without its side is told which side could be meant") {
  const Read result = read(around(R"("pain_sites": ["calf"])"));
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].nearest == "calf.left");
}

TEST_CASE("What is not an answers file is refused") {
  for (const std::string& text :
       {std::string(), std::string("  "), std::string("[]"), std::string("null"), std::string("\"x\""),
        std::string("{}"), std::string(R"({"answers": []})"), std::string(R"({"answers": null})"),
        std::string(R"({"answers": {}} {})"), std::string(R"({"answers": {},})"),
        std::string("{\"answers\": {"), std::string(100000, '['), std::string("PK\x03\x04zip"),
        "{\"answers\": {}}" + std::string(8u << 20, ' ')}) {
    INFO(text.substr(0, 40));
    const Read result = read(text);
    CHECK_FALSE(result.answers);
    CHECK(result.diagnostics.size() == 1);
  }
}

TEST_CASE("Other keys beside the answers are left alone, and no answers are answers too") {
  const Read result = read(R"({"client": "x", "answers": {}, "more": {"pain_now": 99}})");
  REQUIRE(result.answers);
  CHECK(result.answers->isEmpty());
}

TEST_CASE("A text up to the limit is kept as it is, a longer one refused") {
  CHECK(given("\"goal_words\": \"" + std::string(100000, 'a') + "\"").text("goal_words").size() == 100000);
  CHECK_FALSE(read(around("\"goal_words\": \"" + std::string(100001, 'a') + "\"")).answers);
}

TEST_CASE("Written answers read back as they were") {
  const Answers answers =
      given(R"("rf_saddle": "no", "course": "worse", "pain_quality": ["sharp"], "pain_now": 7,
    "pain_sites": [], "worst_site": "not_sure", "goal_words": "a \"b\" \\ ü 日本")");
  CHECK(read(writeAnswers(answers)).answers == answers);
}

TEST_CASE("Taking an answer away leaves no trace of it") {
  Answers answers = given(R"("pain_now": 3)");
  answers.takeAway("pain_now");
  CHECK(answers == Answers{});
  answers.takeAway("pain_now");
  CHECK(answers.isEmpty());
}

TEST_CASE("Asked and there is none: no, the option none or no, an empty list, and nothing elsewhere") {
  const auto none = [](const char* question) { return noneAnswer(*shippedCatalogue()->find(question)); };
  CHECK(none("rf_saddle") == Answer(false));
  CHECK(none("blood_clot") == Answer(Choice{"none"}));
  CHECK(none("pregnancy") == Answer(Choice{"no"}));
  CHECK(none("allergies") == Answer(Choices{}));
  CHECK(none("inflamed_areas") == Answer(Choices{}));
  CHECK(none("course") == Answer(NotAnswered{}));
  CHECK(none("pain_now") == Answer(NotAnswered{}));
  CHECK(none("worst_site") == Answer(NotAnswered{}));
  CHECK(none("goal_words") == Answer(NotAnswered{}));
}

TEST_CASE("Answers that cannot both be right are found beside their question") {
  CHECK(finds(R"("pain_now": 6, "pain_week_worst": 5)", "pain_week_worst", ContradictionKind::WorstUnderNow));
  CHECK_FALSE(
      finds(R"("pain_now": 5, "pain_week_worst": 5)", "pain_week_worst", ContradictionKind::WorstUnderNow));
  CHECK(finds(R"("pain_week_average": 6, "pain_week_worst": 5)", "pain_week_average",
              ContradictionKind::AverageOverWorst));
  CHECK_FALSE(finds(R"("pain_week_average": 5, "pain_week_worst": 5)", "pain_week_average",
                    ContradictionKind::AverageOverWorst));
  CHECK(finds(R"("pain_sites": ["calf.left"], "worst_site": "calf.right")", "worst_site",
              ContradictionKind::WorstSiteElsewhere));
  CHECK_FALSE(finds(R"("pain_sites": "not_sure", "worst_site": "calf.right")", "worst_site",
                    ContradictionKind::WorstSiteElsewhere));
  CHECK(finds(R"("pain_now": 3, "pain_sites": [])", "pain_sites", ContradictionKind::PainWithoutSite));
  CHECK_FALSE(finds(R"("pain_now": 3)", "pain_sites", ContradictionKind::PainWithoutSite));
  CHECK(finds(R"("pregnancy": "no", "pregnancy_weeks": 12)", "pregnancy_weeks",
              ContradictionKind::WeeksWithoutPregnancy));
  CHECK(finds(R"("rf_leg_weakness": "yes", "leg_weakness": "none")", "leg_weakness",
              ContradictionKind::WeaknessContradicted));
  CHECK(finds(R"("pain_sites": ["calf.left"], "avoid_areas": ["calf.left"])", "avoid_areas",
              ContradictionKind::AvoidedSiteHurts));
  CHECK(finds(R"("spare_kinds": ["veins"], "swelling_areas": ["calf.left"])", "spare_kinds",
              ContradictionKind::AreaWithoutKind));
}

TEST_CASE("An answer set by hand outside its domain is found") {
  Answers answers;
  answers.set("pain_now", 11);
  answers.set("course", Choice{"sideways"});
  answers.set("pain_sites", Choices{{"calf"}});
  const auto found = contradictionsIn(answers, *shippedCatalogue());
  for (const char* question : {"pain_now", "course", "pain_sites"})
    CHECK(std::count(found.begin(), found.end(), Contradiction{question, ContradictionKind::OutOfRange}) ==
          1);
}
