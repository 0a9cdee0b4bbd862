// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/more_questions.h"

using namespace tableside;
using namespace tableside::test;

namespace {

using Code = DiagnosticCode;

std::string yesNo(const std::string& id, const std::string& members = "") {
  return questionJson(id, R"("type": "yes_no")" + members);
}

std::string gated(const std::string& id, const std::string& gate, const std::string& members = "") {
  return yesNo(id, R"(, "only_if": )" + gate + members);
}

// The one fault of a catalogue with these questions, as "subject field found"; all of it where there are
// more.
std::string fault(const std::string& questions, Code code) {
  const MoreQuestions more(questions);
  CHECK_FALSE(more.table);
  std::string told;
  for (const Diagnostic& d : more.diagnostics) {
    CHECK(d.code == code);
    CHECK(d.severity == Severity::Error);
    CHECK(d.file == "intake/questions.json");
    CHECK(d.line > 0);
    told += (told.empty() ? "" : "; ") + printed(d.subject) + " " + d.field +
            (d.found.empty() ? "" : " " + d.found);
  }
  return told;
}

}  // namespace

TEST_CASE("A gate that leads back to its own question is refused with the way round, once") {
  CHECK(fault(gated("a", R"({"a": "yes"})"), Code::GateCircle) == "question a only_if a < a");
  CHECK(fault(gated("a", R"({"b": "yes"})") + gated("b", R"({"a": "yes"})"), Code::GateCircle) ==
        "question a only_if a < b < a");
  // Also by the last cell of the last alternative, from a question that is not in the circle itself.
  CHECK(fault(gated("start", R"({"a": "yes"})") +
                  gated("a", R"([{"pain_sites": "calf"}, {"pain_sites": "jaw", "b": "no"}])") +
                  gated("b", R"({"c": "yes"})") + gated("c", R"({"a": "yes"})"),
              Code::GateCircle) == "question a only_if a < b < c < a");
}

TEST_CASE("Two ways to the same question are no circle, and a gate may stand before what opens it") {
  const MoreQuestions more(gated("a", R"({"b": "yes", "c": "yes"})") + gated("b", R"({"d": "yes"})") +
                           gated("c", R"({"d": "yes"})") + yesNo("d"));
  CHECK(more.diagnostics.empty());
  REQUIRE(more.table);
  const auto& order = more.table->gates.order;
  const auto place = [&](const char* question) {
    return std::find(order.begin(), order.end(), more.index(question)) - order.begin();
  };
  CHECK(place("b") < place("a"));
  CHECK(place("c") < place("a"));
}

TEST_CASE("A gate may not name a pattern, in none of its alternatives") {
  const MoreQuestions more(gated("a", R"([{"pain_sites": "calf"}, {"pattern": "p"}])"));
  CHECK_FALSE(more.table);
  REQUIRE_FALSE(more.diagnostics.empty());
  CHECK(more.diagnostics[0].code == Code::PatternInGate);
  CHECK(more.diagnostics[0].subject == Subject{SubjectKind::Question, "a"});
  CHECK(more.diagnostics[0].field == "only_if.pattern");
}

TEST_CASE("A gate may name age and visits, and nothing else that is computed") {
  CHECK(fault(gated("a", R"({"visits_without_change": "at least 3"})"), Code::GateOfRecord) ==
        "question a only_if.visits_without_change visits_without_change");
  CHECK(fault(gated("a", R"({"age": "at least 65", "guardian_recorded": "no"})"), Code::GateOfRecord) ==
        "question a only_if.guardian_recorded guardian_recorded");
  CHECK(MoreQuestions(gated("a", R"([{"age": "at least 65"}, {"visits": "0"}])")).table);
}

TEST_CASE("A gate with an unknown question, answer or form of cell is refused like any condition") {
  const auto first = [](const std::string& questions) {
    const MoreQuestions more(questions);
    CHECK_FALSE(more.table);
    REQUIRE_FALSE(more.diagnostics.empty());
    return more.diagnostics[0];
  };
  const Diagnostic question = first(gated("a", R"({"pain_site": "calf"})"));
  CHECK(question.code == Code::UnknownQuestion);
  CHECK(question.nearest == "pain_sites");
  CHECK(first(gated("a", R"({"goal": "relaxing"})")).code == Code::UnknownAnswer);
  CHECK(first(gated("a", R"({"pain_now": "atleast 2"})")).code == Code::CellWrong);
  CHECK(first(gated("a", "[]")).code == Code::ListEmpty);
}

TEST_CASE("What counts while a question does not apply needs a gate and one of its own answers") {
  CHECK(fault(yesNo("a", R"(, "if_not": "yes")"), Code::IfNotWithoutGate) == "question a if_not");
  const std::string gate = R"(, "only_if": {"pain_sites": "calf"})";
  CHECK(fault(questionJson("a", options("one", {"low", "high"}) + gate + R"(, "if_not": "lwo")"),
              Code::UnknownAnswer) == "question a if_not lwo");
  CHECK(fault(questionJson("a", R"("type": "number", "from": 0, "to": 10, "if_not": 11)" + gate),
              Code::NumberOutOfRange) == "question a if_not 11");
  CHECK(MoreQuestions(questionJson("a", options("one", {"low", "high"}) + gate + R"(, "if_not": "low")"))
            .table);
}

TEST_CASE("A default never stands on what must be asked, and is one of the question's own answers") {
  CHECK(fault(yesNo("a", R"(, "must_ask": true, "tier": "A", "starts_as": "no")"), Code::DefaultOfMustAsk) ==
        "question a starts_as");
  CHECK(fault(questionJson("a", options("one", {"low", "high"}) + R"(, "starts_as": "middle")"),
              Code::UnknownAnswer) == "question a starts_as middle");
  CHECK(fault(questionJson("a", R"("type": "number", "from": 1, "to": 5, "starts_as": 0)"),
              Code::NumberOutOfRange) == "question a starts_as 0");
  CHECK(fault(questionJson("a", options("one", {"low", "high"}) +
                                    R"(, "starts_as": [{"when": {"pain_sites": "calf"}, "value": "up"}])"),
              Code::UnknownAnswer) == "question a starts_as.value up");
  CHECK(fault(questionJson("a", options("one", {"low", "high"}) +
                                    R"(, "starts_as": [{"when": {"pain_site": "calf"}, "value": "low"}])"),
              Code::UnknownQuestion)
            .starts_with("question a starts_as.when"));
  CHECK(fault(questionJson("a", options("one", {"low", "high"}) + R"(, "starts_as": [{"value": "low"}])"),
              Code::KeyMissing) == "question a starts_as when");
  CHECK(fault(questionJson("a", options("one", {"low", "high"}) + R"(, "starts_as": [])"), Code::ListEmpty) ==
        "question a starts_as");
  const MoreQuestions patterned(questionJson(
      "a",
      options("one", {"low", "high"}) + R"(, "starts_as": [{"when": {"pattern": "p"}, "value": "low"}])"));
  REQUIRE_FALSE(patterned.diagnostics.empty());
  CHECK(patterned.diagnostics[0].code == Code::PatternInGate);
}

TEST_CASE("What is read out only to some is checked like a gate") {
  ChangedData data;
  data.replace("intake/questions.json", R"("covers": ["rf_chest"])",
               R"("covers": ["rf_chest"], "only_if": {"pain_site": "calf"})");
  Diagnostics diagnostics;
  CHECK_FALSE(readTable(data.data(), std::nullopt, diagnostics));
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].code == Code::UnknownQuestion);
  CHECK(diagnostics[0].field.starts_with("read_out"));
}

TEST_CASE("Only rows that hold something back while they are undecided have words to ask by") {
  const auto told = [](const std::string& effect, const std::string& words) {
    Diagnostics diagnostics =
        readJson(tableJson({R"("id": "R", "when": {"frail": "yes"}, "ask_as": ")" + words + "\", " + effect}))
            .diagnostics;
    return diagnostics.empty() ? std::string() : diagnostics[0].field;
  };
  CHECK(told(R"("block": {})", "Ask first.").empty());
  CHECK(told(R"("position": {"avoid": ["prone"]})", "Ask first.").empty());
  CHECK(told(R"("refer": {"to": "doctor", "urgency": "soon", "session": "stop"})", "Ask first.").empty());
  CHECK(told(R"("limit": {"pressure_at_most": 2})", "Ask first.").empty());
  CHECK(told(R"("advise": {"to": "client", "text": "x"})", "Ask first.") == "ask_as");
  CHECK(
      told(
          R"("suggest": {"technique": "swedish", "regions": ["calf"], "pressure": 2, "minutes": [5, 10, 20]})",
          "Ask first.") == "ask_as");
  const Diagnostics longer = readJson(tableJson({R"("id": "R", "when": {}, "block": {}, "ask_as": ")" +
                                                 std::string(141, 'x') + "\""}))
                                 .diagnostics;
  REQUIRE(longer.size() == 1);
  CHECK(longer[0].code == Code::TextTooLong);
  CHECK(longer[0].severity == Severity::Warning);
}
