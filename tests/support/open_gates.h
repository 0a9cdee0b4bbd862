// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/table/table.h"

#include <vector>

namespace tableside::test {

// Clients of whom a question is asked.

// Some known answers to a question, every option and every number among them.
inline std::vector<Answer> someAnswers(const Question& question, const RegionMap& map) {
  std::vector<Answer> answers;
  switch (question.type) {
    case QuestionType::YesNo: return {true, false};
    case QuestionType::One:
      for (const Option& option : question.options) answers.emplace_back(Choice{option.id});
      break;
    case QuestionType::Many:
      for (const Option& option : question.options) answers.emplace_back(Choices{{option.id}});
      answers.emplace_back(Choices{});
      break;
    case QuestionType::Region:
      for (const auto& region : map.sided()) answers.emplace_back(Choice{region.id});
      break;
    case QuestionType::Regions:
      for (const auto& region : map.sided()) answers.emplace_back(Choices{{region.id}});
      answers.emplace_back(Choices{});
      break;
    case QuestionType::Number:
      for (int number = question.from; number <= question.to && number <= question.from + 300; ++number)
        answers.emplace_back(number);
      break;
    case QuestionType::Text: return {FreeText{"words"}, FreeText{}};
    case QuestionType::Date: break;
  }
  return answers;
}

// With one answer after the other changed until this alternative of a gate holds.
inline Answers withHolding(const Table& table, Answers answers, const Alternative& alternative) {
  const Catalogue& catalogue = *table.catalogue;
  for (std::uint32_t i = 0; i < alternative.count; ++i) {
    const Cell& cell = table.pool.cell(alternative, i);
    const Question& question = catalogue.questions()[cell.question];
    if (table.pool.evaluate(cell, Facts(catalogue, answers)) == Truth::Yes) continue;
    for (const Answer& answer : someAnswers(question, catalogue.regions())) {
      Facts facts(catalogue);
      facts.set(cell.question, answer);
      if (table.pool.evaluate(cell, facts) != Truth::Yes) continue;
      answers.set(question.id, answer);
      break;
    }
  }
  return answers;
}

// With what opens the question's gate by its first alternative, where it has a gate.
inline Answers withOpenGate(const Table& table, const Answers& answers, int question) {
  const auto& gate = table.gates.onlyIf[question];
  return gate ? withHolding(table, answers, table.pool.alternatives[gate->first]) : answers;
}

}  // namespace tableside::test
