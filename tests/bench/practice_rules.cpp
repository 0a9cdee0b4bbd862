// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/practice_rules.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <set>

namespace tableside::bench {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint32_t kSeed = 20261122;
constexpr int kPatterns = 20;

bool canBeAsked(const Question& question) {
  return !question.fromRecord && question.type != QuestionType::Text && question.type != QuestionType::Date;
}

// The questions that the shipped rows read most, in questionnaire order.
std::vector<const Question*> factsOf(const Table& shipped) {
  const auto& questions = shipped.catalogue->questions();
  std::vector<int> uses(questions.size());
  for (const std::uint32_t place : shipped.pool.places) ++uses[shipped.pool.distinct[place].question];
  std::vector<const Question*> facts;
  for (const Question& question : questions)
    if (canBeAsked(question)) facts.push_back(&question);
  const auto use = [&](const Question* question) {
    return uses[static_cast<std::size_t>(question - questions.data())];
  };
  std::stable_sort(facts.begin(), facts.end(),
                   [&](const Question* a, const Question* b) { return use(a) > use(b); });
  facts.resize(kFacts);
  std::sort(facts.begin(), facts.end());
  return facts;
}

class Dice {
 public:
  std::size_t below(std::size_t end) { return random_() % end; }
  int between(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1)));
  }
  bool chance(std::size_t percent) { return below(100) < percent; }
  template <typename List>
  const auto& oneOf(const List& list) {
    return list[below(list.size())];
  }

 private:
  std::mt19937 random_{kSeed};
};

class RulesWriter {
 public:
  explicit RulesWriter(const Table& shipped)
      : shipped_(shipped), map_(shipped.catalogue->regions()), facts_(factsOf(shipped)) {}

  std::string write(int rows) {
    Json rules = {{"schema", 1},
                  {"table", {{"id", "generated"}, {"version", "2026.11.1"}, {"status", "testing"}}},
                  {"sources", {{"general", {{"cite", "Generated for measuring"}, {"grade", "practice"}}}}}};
    for (int i = 0; i < kPatterns; ++i) rules["patterns"][pattern(i)] = {{"when", patternWhen()}};
    for (int i = 0; i < rows; ++i) rules["rows"].push_back(row(i));
    return rules.dump(1);
  }

 private:
  static std::string pattern(int number) { return "pattern_" + std::to_string(number); }

  std::vector<std::string> names(std::size_t count) {
    std::set<std::string> chosen;
    while (chosen.size() < count) chosen.insert(dice_.oneOf(map_.bases()).id);
    return {chosen.begin(), chosen.end()};
  }

  // Two different options as `first` + separator + `second`.
  std::string two(const Question& question, const std::string& separator) {
    const std::size_t first = dice_.below(question.options.size());
    const std::size_t second =
        (first + 1 + dice_.below(question.options.size() - 1)) % question.options.size();
    return question.options[first].id + separator + question.options[second].id;
  }

  std::string cell(const Question& question) {
    const std::size_t form = dice_.below(100);
    const bool hasTwo = question.options.size() > 1;
    switch (question.type) {
      case QuestionType::YesNo: return form < 75 ? "yes" : "no";
      case QuestionType::One:
        if (form >= 85) return "not " + dice_.oneOf(question.options).id;
        return form >= 60 && hasTwo ? two(question, " or ") : dice_.oneOf(question.options).id;
      case QuestionType::Many:
        if (form >= 60 && hasTwo)
          return (form < 85 ? "includes any of " : "includes none of ") + two(question, ", ");
        return dice_.oneOf(question.options).id;
      case QuestionType::Number: {
        const int middle = dice_.between(question.from, question.to);
        if (form < 45) return "at least " + std::to_string(middle);
        if (form < 70) return "at most " + std::to_string(middle);
        return std::to_string(middle) + " to " + std::to_string(dice_.between(middle, question.to));
      }
      case QuestionType::Region: return names(1).front();
      case QuestionType::Regions: {
        const auto two = names(2);
        return form < 60 ? two.front() : "includes any of " + two.front() + ", " + two.back();
      }
      case QuestionType::Text:
      case QuestionType::Date: break;
    }
    return "is not empty";
  }

  Json cells(std::size_t count) {
    Json all = Json::object();
    while (all.size() < count) {
      const Question& question = *dice_.oneOf(facts_);
      if (!all.contains(question.id)) all[question.id] = cell(question);
    }
    return all;
  }

  Json patternWhen() {
    Json first = cells(static_cast<std::size_t>(dice_.between(1, 2)));
    return dice_.chance(40) ? Json::array({first, cells(1)}) : first;
  }

  Json alternative(std::size_t fewest) {
    Json all = cells(fewest + (dice_.chance(50) ? 1 : 0));
    if (dice_.chance(30))
      all["pattern"] = (dice_.chance(80) ? "" : "not ") + pattern(dice_.between(0, kPatterns - 1));
    return all;
  }

  Json regions() {
    if (dice_.chance(20)) return {"@pain_sites"};
    return names(static_cast<std::size_t>(dice_.between(1, 4)));
  }

  Json techniques() {
    std::set<std::string> chosen;
    for (int i = dice_.between(1, 4); i > 0; --i) chosen.insert(dice_.oneOf(shipped_.techniques.all()).id);
    return std::vector<std::string>(chosen.begin(), chosen.end());
  }

  Json suggestion() {
    const Technique& technique = dice_.oneOf(shipped_.techniques.all());
    const MinuteRange& minutes = technique.minutes;
    return {{"technique", technique.id},
            {"regions", regions()},
            {"pressure", dice_.between(technique.pressureLow, technique.pressureHigh)},
            {"minutes", {minutes.min, minutes.usual, minutes.max}}};
  }

  Json row(int number) {
    // Words of the shipped length.
    const Row& model = shipped_.rows[static_cast<std::size_t>(number) % shipped_.rows.size()];
    Json row = {{"id", "G" + std::to_string(number)}};
    const bool isStop = model.stops();
    // The dangerous is rare: a table of thousands of rows would otherwise stop everybody.
    const std::size_t fewest = isStop ? 4 : model.as<Row::Suggest>() ? 1 : 2;
    row["when"] = dice_.chance(20) && !isStop ? Json::array({alternative(fewest), alternative(fewest)})
                                              : alternative(fewest);
    if (dice_.chance(10)) row["unless"] = cells(1);
    row[std::string(nameOf(model.effect()))] = effect(model);
    if (model.as<Row::Suggest>()) row["priority"] = dice_.between(20, 80);
    if (!model.caution.empty()) row["caution"] = model.caution;
    row["why"] = model.why;
    row["source"] = {"general"};
    return row;
  }

  Json effect(const Row& model) {
    switch (model.effect()) {
      case Effect::Refer: {
        const auto& refer = *model.as<Row::Refer>();
        return {{"to", "doctor"}, {"urgency", nameOf(refer.urgency)}, {"session", nameOf(refer.session)}};
      }
      case Effect::Block: return {{"techniques", techniques()}, {"regions", regions()}};
      case Effect::Limit: return {{"regions", regions()}, {"pressure_at_most", dice_.between(2, 4)}};
      case Effect::Position: return {{"avoid", Json::array({dice_.oneOf(shipped_.positions)})}};
      case Effect::Suggest: return suggestion();
      case Effect::Advise: return {{"to", "therapist"}, {"text", model.as<Row::Advise>()->text}};
    }
    return {};
  }

  const Table& shipped_;
  const RegionMap& map_;
  std::vector<const Question*> facts_;
  Dice dice_;
};

Answer answerTo(const Question& question, const RegionMap& map, Dice& dice) {
  const auto region = [&] { return dice.oneOf(map.sided()).id; };
  switch (question.type) {
    case QuestionType::YesNo: return dice.chance(15);
    case QuestionType::One: {
      const Answer none = noneAnswer(question);
      return isKnown(none) && dice.chance(70) ? none : Answer(Choice{dice.oneOf(question.options).id});
    }
    case QuestionType::Number: return dice.between(question.from, question.to);
    case QuestionType::Region: return Choice{region()};
    case QuestionType::Many: {
      Choices choices;
      for (const Option& option : question.options)
        if (dice.chance(15)) choices.ids.push_back(option.id);
      return choices;
    }
    case QuestionType::Regions: {
      std::set<std::string> ids;
      for (int i = dice.between(0, 3); i > 0; --i) ids.insert(region());
      return Choices{{ids.begin(), ids.end()}};
    }
    case QuestionType::Text:
    case QuestionType::Date: break;
  }
  return NotAnswered{};
}

}  // namespace

std::shared_ptr<const Table> shippedTable() {
  Diagnostics diagnostics;
  return readTable(DataFolder::embedded(), std::nullopt, diagnostics);
}

std::string generatedRules(const Table& shipped, int rows) {
  return RulesWriter(shipped).write(rows);
}

std::shared_ptr<const Table> readGenerated(const Table& shipped, const std::string& rules) {
  Diagnostics diagnostics;
  auto table =
      readTable({"generated.json", rules}, std::nullopt, shipped.catalogue, shipped.techniques, diagnostics);
  if (!table) {
    const Diagnostic& first = diagnostics.front();
    std::fprintf(stderr, "generated.json:%d: %s %s\n", first.line, printed(first.subject).c_str(),
                 first.found.c_str());
    std::exit(1);
  }
  return table;
}

std::vector<Answers> generatedClients(const Table& shipped, int count, int unansweredPercent) {
  Dice answersOf, gaps;  // the same answers whatever the gaps
  std::vector<Answers> clients(static_cast<std::size_t>(count));
  for (Answers& client : clients)
    for (const Question* question : factsOf(shipped)) {
      Answer answer = answerTo(*question, shipped.catalogue->regions(), answersOf);
      if (!gaps.chance(static_cast<std::size_t>(unansweredPercent)))
        client.set(question->id, std::move(answer));
    }
  return clients;
}

}  // namespace tableside::bench
