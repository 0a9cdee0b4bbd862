// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/table/table.h"

#include <iterator>
#include <random>
#include <set>

namespace tableside::test {

// Random clients, the same in every run.
class RandomIntakes {
 public:
  explicit RandomIntakes(const Table& table) : table_(table) {}

  // Independent answers would nearly all be stopped by a red flag, so most intakes start from a whole client
  // of the table's own tests and change a few answers; the rest are random throughout.
  Answers next() {
    const auto& questions = table_.catalogue->questions();
    Answers answers;
    if (chance(10)) {
      for (const Question& question : questions) answers.set(question.id, answer(question));
      return answers;
    }
    answers = table_.tests[below(table_.tests.size())].given;
    for (std::size_t changes = below(9); changes > 0; --changes) {
      const Question& question = oneOf(questions);
      answers.set(question.id, answer(question));
    }
    return answers;
  }

  // Nothing speaks against any technique; the complaint, the findings and the wishes are random.
  Answers healthy() {
    Answers answers;
    for (const Question& question : table_.catalogue->questions())
      answers.set(question.id, question.mustAsk ? noneAnswer(question) : knownAnswer(question));
    answers.takeAway("positions_ok");
    if (chance(50)) answers.set("medical_clearance", Choices{{"clot", "heart", "cancer", "surgery"}});
    answers.set("avoid_areas", Choices{});
    for (const char* consent : {"gluteal_consent", "sensitive_consent", "pectoral_consent"})
      answers.set(consent, Choice{"yes"});
    answers.set("sensation_tested", true);
    answers.set("heat", Choice{chance(50) ? "likes" : "fine"});
    answers.set("age", between(18, 74));
    answers.set("visits", 0);
    answers.set("reported_cause", Choices{});
    answers.set("straight_leg_raise", Choice{"negative"});
    answers.set("flare_now", false);
    answers.set("flare_days", between(8, 365));
    answers.set("onset_weeks", between(2, 520));
    return answers;
  }

  // Only what a form would ask this client, each question as its gate stands.
  Answers asked(const Answers& whole) const {
    Answers answers;
    for (const Question& question : table_.catalogue->questions())
      if (!question.onlyIf) answers.set(question.id, whole.of(question.id));
    for (const int question : table_.gates.order) {
      const Relevance relevance(*table_.catalogue, table_.pool, table_.gates, answers);
      const std::string& id = table_.catalogue->questions()[question].id;
      if (relevance.applies(question) == Truth::Yes) answers.set(id, whole.of(id));
    }
    return answers;
  }

  Answer answer(const Question& question) {
    if (chance(15)) return NotAnswered{};
    if (chance(10)) return NotSure{};
    return knownAnswer(question);
  }

  int length() {
    static constexpr int kLengths[] = {15, 30, 45, 60, 75, 90, 120, 180};
    return kLengths[below(std::size(kLengths))];
  }
  std::string region() { return oneOf(table_.catalogue->regions().sided()).id; }
  Choices regions(std::size_t atMost) {
    std::set<std::string> ids;
    for (std::size_t count = below(atMost + 1); count > 0; --count) ids.insert(region());
    return Choices{{ids.begin(), ids.end()}};
  }
  template <typename Item>
  const Item& oneOf(const std::vector<Item>& list) {
    return list[below(list.size())];
  }
  int between(int from, int to) {
    return from + static_cast<int>(below(static_cast<std::size_t>(to - from + 1)));
  }
  std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }
  bool chance(std::size_t percent) { return below(100) < percent; }
  std::mt19937& random() { return random_; }

 private:
  Answer knownAnswer(const Question& question) {
    switch (question.type) {
      case QuestionType::YesNo: return chance(15);
      case QuestionType::One: return Choice{oneOf(question.options).id};
      case QuestionType::Region: return Choice{region()};
      case QuestionType::Number: return between(question.from, question.to);
      case QuestionType::Many: {
        Choices choices;
        for (const Option& option : question.options)
          if (chance(question.id == "positions_ok" ? 70 : 15)) choices.ids.push_back(option.id);
        return choices;
      }
      case QuestionType::Regions: return regions(3);
      case QuestionType::Text: return FreeText{chance(50) ? "words" : ""};
      case QuestionType::Date: return *Date::from(1980, 2, 29);
    }
    return NotAnswered{};
  }

  const Table& table_;
  std::mt19937 random_{20261122};
};

}  // namespace tableside::test
