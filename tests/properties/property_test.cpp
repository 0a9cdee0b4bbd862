// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/assessment_json.h"
#include "support/a_table.h"
#include "support/plan_checks.h"
#include "support/random_intakes.h"

#include <algorithm>
#include <random>
#include <set>

using namespace tableside;
using namespace tableside::test;

namespace {

constexpr int kIntakes = 20000;
constexpr int kShortSeries = 1500;  // of the dearer comparisons

// The table with its rows in another order; position rows keep theirs, for their order is their meaning.
std::shared_ptr<const Table> shuffled(const Table& table, std::mt19937& random) {
  auto copy = std::make_shared<Table>(table);
  std::vector<int> order(table.rows.size()), positions;
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
  std::shuffle(order.begin(), order.end(), random);
  for (const int i : order)
    if (table.rows[i].as<Row::Position>()) positions.push_back(i);
  std::sort(positions.begin(), positions.end());
  auto position = positions.begin();
  for (int& i : order)
    if (table.rows[i].as<Row::Position>()) i = *position++;
  for (std::size_t i = 0; i < order.size(); ++i) copy->rows[i] = table.rows[order[i]];
  copy->arrange();
  return copy;
}

std::string written(const std::shared_ptr<const Table>& table, const Answers& answers, int minutes) {
  const Assessment assessment = assess(table, answers);
  return writeAssessment(assessment, makePlan(assessment, {.minutes = minutes, .edits = {}}));
}

// Every pair's worst verdict first: what was forbidden may not become less so when an answer goes.
bool isAtLeastAsStrict(Verdict later, Verdict earlier) {
  const auto free = [](Verdict verdict) {
    return verdict == Verdict::Recommended || verdict == Verdict::Open;
  };
  return !free(later) || free(earlier);
}

// Nothing is freed, raised or recommended in the later one that was not so before.
void checkNoLooser(const Assessment& before, const Assessment& after, bool ofEveryPair) {
  const Ids had = pairsWith(before, Verdict::Recommended);
  const std::set<std::string> known(had.begin(), had.end());
  for (const std::string& pair : pairsWith(after, Verdict::Recommended))
    if (!known.count(pair)) {
      INFO(pair);
      REQUIRE(false);
    }
  for (const Candidate& candidate : after.candidates()) {
    if (candidate.finding.verdict != Verdict::Recommended) continue;
    const PairFinding earlier = before.pair(candidate.technique, candidate.region);
    if (earlier.pressureAtMost)
      REQUIRE(candidate.finding.pressureAtMost.value_or(99) <= *earlier.pressureAtMost);
    if (earlier.minutesAtMost)
      REQUIRE(candidate.finding.minutesAtMost.value_or(999) <= *earlier.minutesAtMost);
  }
  if (before.sessionLimit().minutes)
    REQUIRE(after.sessionLimit().minutes.value_or(999) <= *before.sessionLimit().minutes);
  if (before.isStopped()) REQUIRE(after.isStopped());
  if (!ofEveryPair) return;  // not only the suggested ones
  const int techniques = static_cast<int>(before.table().techniques.all().size());
  const int regions = static_cast<int>(before.table().catalogue->regions().sided().size());
  for (int technique = 0; technique < techniques; ++technique)
    for (int region = 0; region < regions; ++region)
      if (!isAtLeastAsStrict(after.pair(technique, region).verdict, before.pair(technique, region).verdict))
        REQUIRE(false);
}

}  // namespace

TEST_CASE("No random client gets a plan that breaks a promise") {
  const auto table = shippedTable();
  RandomIntakes intakes(*table);
  int planned = 0, stopped = 0, deep = 0, capped = 0;
  for (int i = 0; i < kIntakes; ++i) {
    const Assessment assessment = assess(table, intakes.next());
    const Plan plan = makePlan(assessment, {.minutes = intakes.length(), .edits = {}});
    planned += !plan.steps.empty();
    stopped += assessment.isStopped();
    for (const PlanStep& step : plan.steps) deep += table->techniques.find(step.technique)->afterWarm;
    capped += !plan.limitedBy.empty() || !plan.assumed.empty();
    for (const std::string& breach : breachesOf(assessment, plan)) {
      INFO("intake " << i << ": " << breach << "\n" << writeAnswers(assessment.answers()));
      REQUIRE(false);
    }
  }
  // The series is worth nothing where it never comes to the point.
  CHECK(planned > kIntakes / 10);
  CHECK(stopped > kIntakes / 10);
  CHECK(deep > kIntakes / 100);
  CHECK(capped > kIntakes / 100);
}

TEST_CASE("Taking an answer away never frees a pair that was blocked or held, and never recommends anew") {
  const auto table = shippedTable();
  RandomIntakes intakes(*table);
  for (int i = 0; i < kIntakes; ++i) {
    const Answers answers = intakes.next();
    if (answers.isEmpty()) continue;
    auto taken = answers.begin();
    std::advance(taken, static_cast<std::ptrdiff_t>(intakes.below(
                            static_cast<std::size_t>(std::distance(answers.begin(), answers.end())))));
    Answers fewer = answers;
    fewer.takeAway(taken->first);
    const int question = *table->catalogue->indexOf(taken->first);
    // Without an answer, what does not apply is no: not known is only what is said to be so.
    if (intakes.chance(50) || !assess(table, fewer).facts().isUnknown(question))
      fewer.set(taken->first, NotSure{});
    INFO("intake " << i << " without " << taken->first << "\n" << writeAnswers(answers));
    checkNoLooser(assess(table, answers), assess(table, fewer), i % 20 == 0);
  }
}

TEST_CASE("What does not apply recommends nothing more when it is not known instead, question by question") {
  const auto table = shippedTable();
  RandomIntakes intakes(*table);
  int compared = 0;
  for (int i = 0; i < kShortSeries; ++i) {
    const Answers answers = intakes.asked(intakes.next());
    const Assessment before = assess(table, answers);
    for (const NotAsked& one : before.relevance().notAsked()) {
      if (!intakes.chance(20)) continue;
      const std::string& id = table->catalogue->questions()[one.question].id;
      Answers open = answers;
      open.set(id, NotSure{});
      INFO("intake " << i << " with " << id << " not known\n" << writeAnswers(answers));
      checkNoLooser(before, assess(table, open), compared % 50 == 0);
      ++compared;
    }
  }
  CHECK(compared > kShortSeries * 5);
}

TEST_CASE("Whether skin feels less is asked wherever heat, pressing or firm work is recommended") {
  const auto table = shippedTable();
  RandomIntakes intakes(*table);
  const int feelsLess = *table->catalogue->indexOf("reduced_sensation");
  int wanted = 0;
  for (int i = 0; i < kShortSeries; ++i) {
    const Answers whole = intakes.chance(50) ? intakes.healthy() : intakes.next();
    const Assessment assessment = assess(table, intakes.asked(whole));
    for (const Candidate& candidate : assessment.candidates()) {
      if (candidate.finding.verdict != Verdict::Recommended) continue;
      const std::string& technique = table->techniques.all()[candidate.technique].id;
      if (technique != "hot_stone" && technique != "trigger_point" && candidate.finding.pressure < 4)
        continue;
      ++wanted;
      if (assessment.relevance().applies(feelsLess) != Truth::Yes) {
        INFO("intake " << i << ": " << technique << "\n" << writeAnswers(assessment.answers()));
        REQUIRE(false);
      }
    }
  }
  CHECK(wanted > kShortSeries / 2);
}

TEST_CASE("The order of rows in the file never matters") {
  const auto table = shippedTable();
  RandomIntakes intakes(*table);
  std::vector<std::shared_ptr<const Table>> tables;
  for (int i = 0; i < 10; ++i) tables.push_back(shuffled(*table, intakes.random()));
  for (int i = 0; i < kShortSeries; ++i) {
    const Answers answers = intakes.next();
    const int minutes = intakes.length();
    if (written(table, answers, minutes) !=
        written(tables[static_cast<std::size_t>(i) % 10], answers, minutes)) {
      INFO("intake " << i << "\n" << writeAnswers(answers));
      REQUIRE(false);
    }
  }
}

TEST_CASE("Equal table and answers give equal bytes, also after the answers were written and read back") {
  const auto table = shippedTable();
  Diagnostics diagnostics;
  const auto again = readTable(DataFolder::embedded(), std::nullopt, diagnostics);
  REQUIRE(again);
  RandomIntakes intakes(*table);
  for (int i = 0; i < kShortSeries; ++i) {
    const Answers answers = intakes.next();
    const auto readBack = readAnswers(writeAnswers(answers), "answers", *again->catalogue, diagnostics);
    REQUIRE(readBack);
    REQUIRE(*readBack == answers);
    if (written(table, answers, 60) != written(again, *readBack, 60)) {
      INFO("intake " << i << "\n" << writeAnswers(answers));
      REQUIRE(false);
    }
  }
}
