// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/clinical_judge.h"
#include "catalogue/known_questions.h"
#include "support/shipped.h"

using namespace tableside;
using namespace tableside::test;

namespace {

// The part of an answer that the question has options for; null where nothing is left of it.
Json knownPart(const Question& question, const Json& answer) {
  if (question.type == QuestionType::One)
    return answer == "not_sure" || question.option(answer.get<std::string>()) ? answer : Json();
  if (question.type != QuestionType::Many) return answer;
  Json part = Json::array();
  for (const Json& id : answer)
    if (question.option(id.get<std::string>())) part.push_back(id);
  return part.empty() && !answer.empty() ? Json() : part;
}

// The cases were written when the catalogue was smaller. What came later takes the case's `later` answer,
// else its none (a consent: yes), so that a case stays about what its name says.
Json otherwise(const Question& question, const Json& answers) {
  const bool isConsent = question.id.find("consent") != std::string::npos;
  if (question.id == known::sessionFocus.id) {
    const bool hurts = answers.contains("pain_sites") && !answers.at("pain_sites").empty();
    return hurts ? "painful_area" : "whole_body";
  }
  if (isConsent && (question.type == QuestionType::YesNo || question.option("yes"))) return "yes";
  if (question.type == QuestionType::YesNo) return "no";
  if (question.type == QuestionType::Many || question.type == QuestionType::Regions) return Json::array();
  const Answer none = noneAnswer(question);
  return std::holds_alternative<Choice>(none) ? Json(std::get<Choice>(none).id) : Json();
}

Json filled(const Json& clinicalCase) {
  Json answers = clinicalCase.at("answers");
  for (const Question& question : shippedCatalogue()->questions()) {
    if (!question.since || question.fromRecord || question.section == known::kNoteSection) continue;
    Json answer;
    if (clinicalCase.contains("later") && clinicalCase.at("later").contains(question.id))
      answer = knownPart(question, clinicalCase.at("later").at(question.id));
    if (answer.is_null() && !answers.contains(question.id)) answer = otherwise(question, answers);
    if (!answer.is_null()) answers[question.id] = answer;
  }
  return answers;
}

}  // namespace

TEST_CASE("What published cases expect of a plan holds, case by case") {
  const Json cases = readCases("clinical.json");
  CHECK(cases.size() >= 73);
  for (const Json& one : cases) {
    const Json output = planFor(answersFrom(filled(one)));
    INFO(one.at("name").get<std::string>());
    const std::vector<std::string> faults = faultsOf(output, one.at("expect"), one.at("answers"));
    CHECK(faults == std::vector<std::string>());
  }
}

TEST_CASE("The judge of the clinical cases finds what does not hold and refuses what it does not know") {
  const Json one = readCases("clinical.json").front();
  const Json output = planFor(answersFrom(filled(one)));
  const auto faults = [&](const Json& expected) { return faultsOf(output, expected, one.at("answers")); };
  CHECK(faults({{"status", "stop"}}).empty());
  CHECK(faults({{"status", "go_on"}}).size() == 1);
  CHECK(faults({{"refer_below", "same_day"}}).size() == 1);
  CHECK(faults({{"plan_minutes", 60}}).size() == 1);
  CHECK(faults({{"no_such_key", true}}) == std::vector<std::string>{"unknown expectation no_such_key"});
}
