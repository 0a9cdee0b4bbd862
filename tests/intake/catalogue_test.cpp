// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"

#include "support/changed_data.h"
#include "support/shipped.h"

using namespace tableside;
using namespace tableside::test;

namespace {

// What is told of a number question with these further members.
Diagnostics faultsOf(const std::string& members) {
  ChangedData copy;
  copy.insertAfter("intake/questions.json", "\"questions\": {",
                   R"(
    "sleep_quality": {"type": "number", "section": "today", "tier": "C", "ask": {"en": "How well did you sleep?"}, )" +
                       members + "},");
  Diagnostics diagnostics;
  const auto catalogue = readCatalogue(copy.data(), diagnostics);
  CHECK((catalogue == nullptr) == !diagnostics.empty());
  return diagnostics;
}

// The same with all members its own.
Diagnostics faultsOfQuestion(const std::string& members) {
  ChangedData copy;
  copy.insertAfter("intake/questions.json", "\"questions\": {",
                   R"(
    "slept": {"type": "yes_no", "section": "today", "ask": {"en": "Did you sleep well?"})" +
                       members + "},");
  Diagnostics diagnostics;
  readCatalogue(copy.data(), diagnostics);
  return diagnostics;
}

// The one fault of a changed map of the regions, as "code field found".
Diagnostic faultOfRegions(const std::string& from, const std::string& to) {
  ChangedData copy;
  copy.replace("intake/regions.json", from, to);
  Diagnostics diagnostics;
  CHECK_FALSE(readCatalogue(copy.data(), diagnostics));
  for (const Diagnostic& d : diagnostics) UNSCOPED_INFO(d.field << " " << d.found << " " << d.expected);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].file == "intake/regions.json");
  CHECK(diagnostics[0].line > 0);
  return diagnostics[0];
}

}  // namespace

TEST_CASE("Every question that is asked says how much a plan needs it, what must be asked most") {
  CHECK(faultsOfQuestion(R"(, "tier": "B")").empty());
  CHECK(faultsOfQuestion(R"(, "must_ask": true, "tier": "A")").empty());
  const Diagnostics missing = faultsOfQuestion("");
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].code == DiagnosticCode::KeyMissing);
  CHECK(missing[0].subject == Subject{SubjectKind::Question, "slept"});
  CHECK(missing[0].found == "tier");
  const Diagnostics unknown = faultsOfQuestion(R"(, "tier": "D")");
  REQUIRE(unknown.size() == 1);
  CHECK(unknown[0].code == DiagnosticCode::UnknownWord);
  CHECK(unknown[0].expected == "A, B, C");
  const Diagnostics less = faultsOfQuestion(R"(, "must_ask": true, "tier": "B")");
  REQUIRE(less.size() == 1);
  CHECK(less[0].code == DiagnosticCode::UnknownWord);
  CHECK(less[0].expected == "A");
  // What the record answers, and the note, is not asked before a plan.
  ChangedData computed;
  computed.replace("intake/questions.json", "\"from_record\": true",
                   "\"from_record\": true, \"tier\": \"X\"");
  Diagnostics none;
  CHECK(readCatalogue(computed.data(), none));
}

TEST_CASE("What people call a region leads to one region, however it is typed") {
  // The crown is the top of the head.
  const Diagnostic twice =
      faultOfRegions(R"("face": { "en": ["cheek",)", R"("face": { "en": ["Crówn", "cheek",)");
  CHECK(twice.code == DiagnosticCode::NameTwice);
  CHECK(twice.found == "Crówn");
  CHECK(twice.expected == "head_top");
  CHECK(faultOfRegions(R"("en": ["cheek", "cheeks",)", R"("en": ["cheek", "cheeks", "CHEEK",)").code ==
        DiagnosticCode::NameTwice);
  CHECK(faultOfRegions(R"("say": {)", R"("say": { "tail": { "en": ["tail"] },)").code ==
        DiagnosticCode::UnknownRegion);
}

TEST_CASE("Regions that are named but not there are told with the nearest") {
  const Diagnostic rests = faultOfRegions(R"("rests": {
    "prone": [)",
                                          R"("rests": {
    "prone": ["kneee_front", )");
  CHECK(rests.code == DiagnosticCode::UnknownRegion);
  CHECK(rests.nearest == "knee_front");
  const Diagnostic lying = faultOfRegions(R"("rests": {
    "prone": [)",
                                          R"("rests": {
    "pronne": [)");
  CHECK(lying.code == DiagnosticCode::UnknownPosition);
  CHECK(lying.nearest == "prone");
  const Diagnostic reach =
      faultOfRegions(R"("head_front": ["supine", "side_left", "side_right", "semi_seated", "chair"])",
                     R"("head_front": ["supine", "side_lft", "side_right", "semi_seated", "chair"])");
  CHECK(reach.code == DiagnosticCode::UnknownPosition);
  CHECK(reach.field == "reach.head_front");
  CHECK(reach.nearest == "side_left");
  const Diagnostic near =
      faultOfRegions(R"("sacrum": ["low_back", "buttock"])", R"("sacrum": ["low_back", "buttock", "tale"])");
  CHECK(near.code == DiagnosticCode::UnknownRegion);
  CHECK(near.field.starts_with("next_to.sacrum"));
  CHECK(faultOfRegions(R"("midline": [)", R"("midline": ["tale", )").code == DiagnosticCode::UnknownRegion);
  CHECK(faultOfRegions(R"("groups": {)", R"("groups": { "tails": ["tail"],)").code ==
        DiagnosticCode::UnknownRegion);
}

TEST_CASE("A region without a position to reach it from is refused") {
  const Diagnostic unreached =
      faultOfRegions(R"("head_front": ["supine", "side_left", "side_right", "semi_seated", "chair"],)", "");
  CHECK(unreached.code == DiagnosticCode::KeyMissing);
  CHECK(unreached.field == "reach");
  CHECK(unreached.found == "head_front");
}

TEST_CASE("Neighbours name each other") {
  const Diagnostic oneWay =
      faultOfRegions(R"("sacrum": ["low_back", "buttock"])", R"("sacrum": ["low_back", "buttock", "flank"])");
  CHECK(oneWay.code == DiagnosticCode::NeighbourOneWay);
  CHECK(oneWay.found == "flank");
  CHECK(oneWay.expected == "sacrum");
}

TEST_CASE("What is read out covers questions that are there, each part under a name of its own") {
  const auto told = [](const std::string& from, const std::string& to) {
    ChangedData copy;
    copy.replace("intake/questions.json", from, to);
    Diagnostics diagnostics;
    CHECK_FALSE(readCatalogue(copy.data(), diagnostics));
    REQUIRE(diagnostics.size() == 1);
    return diagnostics[0];
  };
  const Diagnostic nothing = told(R"("covers": ["rf_chest"])", R"("covers": ["rf_chst"])");
  CHECK(nothing.code == DiagnosticCode::UnknownQuestion);
  CHECK(nothing.nearest == "rf_chest");
  CHECK(told(R"("id": "face",)", R"("id": "chest",)").code == DiagnosticCode::IdTwice);
  CHECK(told(R"("covers": ["rf_chest"])", R"("covrs": [], "covers": ["rf_chest"])").code ==
        DiagnosticCode::KeyUnknown);
}

TEST_CASE("A number is on the scale that the data name, and on none where they name none") {
  for (const char* id : {"pain_now", "pain_week_average", "pain_week_worst", "pain_after"})
    CHECK(shippedCatalogue()->find(id)->scale == Scale::Pain);
  CHECK(shippedCatalogue()->find("pressure_tolerance")->scale == Scale::Pressure);
  for (const char* id : {"activity_1_score", "session_minutes", "goal"})
    CHECK(shippedCatalogue()->find(id)->scale == Scale::None);
  CHECK(faultsOf(R"("from": 1, "to": 5)").empty());
  CHECK(faultsOf(R"("from": 0, "to": 10, "scale": "pain")").empty());
}

TEST_CASE("An unknown scale is told with those there are, a scale with other numbers with its own") {
  const Diagnostics unknown = faultsOf(R"("from": 1, "to": 5, "scale": "presure")");
  REQUIRE(unknown.size() == 1);
  CHECK(unknown[0].code == DiagnosticCode::UnknownWord);
  CHECK(unknown[0].subject == Subject{SubjectKind::Question, "sleep_quality"});
  CHECK(unknown[0].field == "scale");
  CHECK(unknown[0].expected == "pain, pressure");
  CHECK(unknown[0].nearest == "pressure");
  const Diagnostics wide = faultsOf(R"("from": 0, "to": 100, "scale": "pain")");
  REQUIRE(wide.size() == 1);
  CHECK(wide[0].code == DiagnosticCode::NumberOutOfRange);
  CHECK(wide[0].found == "0 to 100");
  CHECK(wide[0].expected == "0 to 10");
}

TEST_CASE("A question that the program knows by name is missed, and so is its type") {
  ChangedData data;
  data.replace("intake/questions.json", "\"pain_now\": {", "\"pain_then\": {")
      .replace("intake/questions.json", "\"goal_words\": {\n      \"type\": \"text\"",
               "\"goal_words\": {\n      \"type\": \"date\"");
  Diagnostics diagnostics;
  CHECK_FALSE(readCatalogue(data.data(), diagnostics));
  REQUIRE(diagnostics.size() == 2);
  CHECK(diagnostics[0].code == DiagnosticCode::UnknownWord);
  CHECK(diagnostics[0].field == "type");
  CHECK(diagnostics[0].found == "date");
  CHECK(diagnostics[0].expected == "text");
  CHECK(diagnostics[1].code == DiagnosticCode::KeyMissing);
  CHECK(diagnostics[1].field == "questions");
  CHECK(diagnostics[1].found == "pain_now");
}
