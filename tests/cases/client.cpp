// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/client.h"

#include "catalogue/known_questions.h"
#include "cli/assessment_json.h"
#include "intake/answers_json.h"
#include "plan/planner.h"
#include "support/shipped.h"
#include "support/temporary_folder.h"

namespace tableside::test {

Json readCases(const std::string& file) {
  return Json::parse(contentOf(std::filesystem::path(TABLESIDE_SOURCE_DIR) / "tests" / "cases" / file));
}

Answers answersFrom(const Json& answers) {
  Diagnostics diagnostics;
  const auto read =
      readAnswers(Json{{"answers", answers}}.dump(), "answers", *shippedCatalogue(), diagnostics);
  INFO(answers.dump());
  REQUIRE(read);
  return *read;
}

Json planFor(const Answers& answers, std::optional<int> minutes) {
  const Assessment assessment = assess(shippedTable(), answers);
  return Json::parse(writeAssessment(assessment, makePlan(assessment, {.minutes = minutes, .edits = {}})));
}

Answers completed(const Answers& given, const Answers& otherwise) {
  const auto table = shippedTable();
  const auto& questions = table->catalogue->questions();
  Answers answers = given;
  for (const Question& question : questions)
    if (question.fromRecord && !isKnown(answers.of(question.id)))
      answers.set(question.id, otherwise.of(question.id));
  // What is answered opens more; what applies once does so whatever else is said.
  for (bool changed = true; changed;) {
    changed = false;
    const Relevance relevance(*table->catalogue, table->pool, table->gates, answers);
    for (std::size_t i = 0; i < questions.size(); ++i) {
      const Question& question = questions[i];
      if (question.fromRecord || question.section == known::kNoteSection || isKnown(answers.of(question.id)))
        continue;
      if (relevance.applies(static_cast<int>(i)) != Truth::Yes) continue;
      const Answer& usual = otherwise.of(question.id);
      const Answer answer = isKnown(usual) ? usual : noneAnswer(question);
      if (!isKnown(answer)) continue;
      answers.set(question.id, answer);
      changed = true;
    }
  }
  return answers;
}

std::string baseOf(const std::string& sidedRegion) {
  return sidedRegion.substr(0, sidedRegion.find('.'));
}

}  // namespace tableside::test
