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

}  // namespace

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
