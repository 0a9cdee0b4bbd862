// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "note/note_example.h"

#include "support/catch.h"

namespace tableside::test {
namespace {

Answer nothingFor(const Question& question) {
  switch (question.type) {
    case QuestionType::YesNo: return false;
    case QuestionType::One:
      return Choice{question.noteSkip.empty() ? question.options[0].id : question.noteSkip[0]};
    case QuestionType::Many:
    case QuestionType::Regions: return Choices{};
    case QuestionType::Number:  // has no number that says nothing
    case QuestionType::Region:
    case QuestionType::Text:
    case QuestionType::Date: return NotAnswered{};
  }
  return NotAnswered{};
}

}  // namespace

std::string shippedFile(std::string_view name) {
  return DataFolder::embedded().read(name).value();
}

PlanStep aStep(std::string technique, std::vector<std::string> regions, int minutes, int pressure) {
  PlanStep step;
  step.technique = std::move(technique);
  step.regions = std::move(regions);
  step.minutes = minutes;
  step.pressure = pressure;
  step.position = "prone";
  step.rows = {"R30a"};
  return step;
}

NoteExample::NoteExample(const DataFolder& data) {
  Diagnostics diagnostics;
  table = readTable(data, std::nullopt, diagnostics);
  const auto readPhrasesOf = readPhrases(data, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics)
    UNSCOPED_INFO(diagnostic.file << ":" << diagnostic.line << " " << diagnostic.field << " "
                                  << diagnostic.found);
  REQUIRE(table);
  REQUIRE(readPhrasesOf);
  phrases = *readPhrasesOf;
  plan.plan.minutes = 60;
}

NoteExample& NoteExample::with(std::string_view question, Answer answer) {
  INFO(question);
  REQUIRE(table->catalogue->find(question));
  answers.set(question, std::move(answer));
  return *this;
}

NoteExample& NoteExample::after(std::string_view question, Answer answer) {
  INFO(question);
  REQUIRE(table->catalogue->find(question));
  note.answers.set(question, std::move(answer));
  return *this;
}

NoteExample& NoteExample::withNothingToReport() {
  for (const Question& question : table->catalogue->questions())
    if (question.mustAsk) answers.set(question.id, nothingFor(question));
  return *this;
}

NoteExample& NoteExample::withEverythingNotSure() {
  for (const Question& question : table->catalogue->questions())
    (question.section == "note" ? note.answers : answers).set(question.id, NotSure{});
  return *this;
}

NoteExample& NoteExample::did(PlanStep step, StepOutcome outcome, int minutes) {
  plan.plan.steps.push_back(step);
  const int real = minutes >= 0 ? minutes : step.minutes;
  note.steps.push_back({.planned = step, .outcome = outcome, .minutes = real, .pressure = step.pressure});
  return *this;
}

NoteContext NoteExample::context() const {
  return {.table = *table,
          .phrases = phrases,
          .answers = answers,
          .plan = plan,
          .note = note,
          .isSession = isSession};
}

}  // namespace tableside::test
