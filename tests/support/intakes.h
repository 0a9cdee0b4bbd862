// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/table.h"

#include <random>
#include <set>

namespace tableside::test {

inline constexpr std::uint32_t kSeed = 20261122;

// Random clients. Independent answers would nearly all be stopped by a red flag, so most intakes start from a
// whole client of the table's own tests and change a few answers; the rest are random throughout.
class Intakes {
 public:
  explicit Intakes(const Table& table) : table_(table), random_(kSeed) {}

  Answers next() {
    const auto& questions = table_.catalogue->questions();
    Answers answers;
    if (chance(10)) {
      for (const Question& question : questions) answers.set(question.id, answer(question));
      return answers;
    }
    answers = table_.tests[below(table_.tests.size())].given;
    for (std::size_t changes = below(9); changes > 0; --changes) {
      const Question& question = questions[below(questions.size())];
      answers.set(question.id, answer(question));
    }
    return answers;
  }

  std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }
  bool chance(std::size_t percent) { return below(100) < percent; }
  std::mt19937& random() { return random_; }

 private:
  Answer answer(const Question& question) {
    if (chance(15)) return NotAnswered{};
    if (chance(10)) return NotSure{};
    const RegionMap& map = table_.catalogue->regions();
    const auto region = [&] { return map.sided()[below(map.sided().size())].id; };
    switch (question.type) {
      case QuestionType::YesNo: return chance(15);
      case QuestionType::One: return Choice{question.options[below(question.options.size())].id};
      case QuestionType::Region: return Choice{region()};
      case QuestionType::Number:
        return question.from +
               static_cast<int>(below(static_cast<std::size_t>(question.to - question.from + 1)));
      case QuestionType::Many: {
        Choices choices;
        for (const Option& option : question.options)
          if (chance(question.id == "positions_ok" ? 70 : 15)) choices.ids.push_back(option.id);
        return choices;
      }
      case QuestionType::Regions: {
        std::set<std::string> ids;
        for (std::size_t count = below(4); count > 0; --count) ids.insert(region());
        return Choices{{ids.begin(), ids.end()}};
      }
      case QuestionType::Text: return FreeText{chance(50) ? "words" : ""};
      case QuestionType::Date: return *Date::from(1980, 2, 29);
    }
    return NotAnswered{};
  }

  const Table& table_;
  std::mt19937 random_;
};

}  // namespace tableside::test
