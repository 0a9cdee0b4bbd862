// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules and the planner beside C++ ifs that were generated from the same rows.
#include "bench/counted_memory.h"
#include "bench/figures.h"
#include "bench/plain_facts.h"
#include "bench/practice_rules.h"
#include "plan/planner.h"
#include "plan/saved_plan.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace tableside;
using namespace tableside::bench;

namespace {

constexpr int kUnanswered = 30;  // per cent

Ifs ifsOf(int rows) {
  return rows == 50 ? ifs50 : rows == 500 ? ifs500 : ifs5000;
}

PlainFacts plain(const Catalogue& catalogue, const Facts& facts) {
  PlainFacts plain;
  for (std::size_t i = 0; i < catalogue.questions().size(); ++i) {
    const int question = static_cast<int>(i);
    const QuestionType type = catalogue.questions()[i].type;
    plain.numbers[i] = kNoNumber;
    if (!facts.isKnown(question)) continue;
    plain.options[i] = kKnown;
    if (type == QuestionType::Number) {
      plain.numbers[i] = facts.number(question);
    } else if (type == QuestionType::Region || type == QuestionType::Regions) {
      for (std::size_t word = 0; word < 4; ++word)
        plain.regions[i][word] =
            ((facts.regions(question) >> (word * 64)) & RegionSet(~std::uint64_t{0})).to_ullong();
    } else {
      plain.options[i] |= facts.options(question);
    }
  }
  return plain;
}

// The same clients for both engines.
struct Clients {
  std::vector<Answers> answers;
  std::vector<Facts> facts;
  std::vector<PlainFacts> plainFacts;

  Clients(const Table& table, int count, int unansweredPercent)
      : answers(generatedClients(table, count, unansweredPercent)) {
    for (const Answers& client : answers) {
      facts.emplace_back(*table.catalogue, client);
      plainFacts.push_back(plain(*table.catalogue, facts.back()));
    }
  }
};

// Which rows fired, as one number that depends on every one of them.
class Checksum {
 public:
  void add(int row) { value_ = (value_ ^ static_cast<std::uint64_t>(row)) * 1099511628211u; }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 1469598103934665603u;
};

class Measurement {
 public:
  Measurement(std::shared_ptr<const Table> table, int clients)
      : table_(std::move(table)),
        fired_(table_->rows.size()),
        full_(*table_, clients, 0),
        gaps_(*table_, clients, kUnanswered) {
    for (const Clients* group : {&gaps_, &full_}) compare(*group);
  }

  // Microseconds for each client: ifs, rows, rows with gaps, everything, everything with gaps.
  std::vector<std::vector<double>> run(int rounds) {
    auto times = inTurn(TimeOf::Processor, rounds,
                        {[&] { runIfs(full_); }, [&] { runRows(full_); }, [&] { runRows(gaps_); },
                         [&] { runWhole(full_); }, [&] { runWhole(gaps_); }});
    for (auto& list : times)
      for (double& time : list) time /= static_cast<double>(full_.answers.size());
    return times;
  }

  double firedOfClient() const {
    return static_cast<double>(count_) / static_cast<double>(full_.answers.size());
  }
  int planned() const {
    return static_cast<int>(std::count_if(
        full_.answers.begin(), full_.answers.end(),
        [&](const Answers& client) { return !makePlan(assess(table_, client)).steps.empty(); }));
  }

 private:
  // Both engines must say the same, or their times compare nothing.
  void compare(const Clients& clients) {
    Checksum ifs, rows;
    count_ = 0;
    for (std::size_t i = 0; i < clients.facts.size(); ++i) {
      const int* end = ifsOf(static_cast<int>(table_->rows.size()))(clients.plainFacts[i], fired_.data());
      std::for_each(static_cast<const int*>(fired_.data()), end, [&](int row) { ifs.add(row); });
      const auto findings = evaluateRows(*table_, clients.facts[i]);
      for (std::size_t row = 0; row < findings.size(); ++row)
        if (findings[row].state == RowState::Fires) {
          rows.add(static_cast<int>(row));
          ++count_;
        }
    }
    if (ifs.value() == rows.value()) return;
    std::fprintf(stderr, "The ifs and the table disagree at %zu rows.\n", table_->rows.size());
    std::exit(1);
  }

  void runIfs(const Clients& clients) {
    const Ifs ifs = ifsOf(static_cast<int>(table_->rows.size()));
    for (const PlainFacts& facts : clients.plainFacts)
      seen_ += static_cast<std::size_t>(ifs(facts, fired_.data()) - fired_.data());
  }

  void runRows(const Clients& clients) {
    for (const Facts& facts : clients.facts) seen_ += evaluateRows(*table_, facts).size();
  }

  // What the program does at every edit, and all that it can say about it.
  void runWhole(const Clients& clients) {
    for (const Answers& answers : clients.answers) {
      const Assessment assessment = assess(table_, answers);
      for (const int row : assessment.firing()) seen_ += assessment.because(row).size();
      for (const int row : assessment.undecided()) seen_ += assessment.ask(row).size();
      seen_ += assessment.askNext().size() + makePlan(assessment).steps.size();
    }
  }

  std::shared_ptr<const Table> table_;
  std::vector<int> fired_;
  Clients full_, gaps_;
  std::size_t count_ = 0;
  std::size_t seen_ = 0;
};

// A key stroke on the shipped table: the median and the worst client.
void measureReplan(Figures& figures, const std::shared_ptr<const Table>& table, int clients) {
  std::vector<double> times;
  std::size_t steps = 0;
  for (const EmbeddedTest& test : table->tests)
    for (int minutes : {30, 60, 90}) {
      if (static_cast<int>(times.size()) >= clients) break;
      const PlanRequest request{.minutes = minutes, .edits = {}};
      std::vector<double> same;
      for (int i = 0; i < 5; ++i)
        same.push_back(microsecondsOf(TimeOf::Processor, [&] {
          const Assessment assessment = assess(table, test.given);
          steps += assessment.askNext().size() +
                   savedPlan(assessment, makePlan(assessment, request)).plan.steps.size();
        }));
      times.push_back(median(std::move(same)) / 1000);
    }
  figures.heading("Re-plan on a key stroke, shipped table (" + std::to_string(times.size()) + " clients, " +
                  std::to_string(steps / (5 * times.size())) + " steps and questions each)");
  figures.figure("median", median(times), "ms");
  figures.goal("slowest client", *std::max_element(times.begin(), times.end()), 1, "ms");
}

}  // namespace

int main(int count, char** words) {
  warnIfUnoptimised();
  const bool quick = isQuick(count, words);
  const int rounds = quick ? 3 : 31, clients = quick ? 20 : 100;
  const auto shipped = shippedTable();
  Figures figures("Rules: microseconds for one client, 30 facts");
  std::vector<double> rows500, whole500;
  for (const int size : kSizes) {
    const std::string rules = generatedRules(*shipped, size);
    const std::size_t before = bytesInUse();
    std::shared_ptr<const Table> table;
    const double load = microsecondsOf(TimeOf::Processor, [&] { table = readGenerated(*shipped, rules); });
    const double bytes = static_cast<double>(bytesInUse() - before);
    Measurement measurement(table, clients);
    const auto times = measurement.run(rounds);
    figures.heading(std::to_string(size) + " rows");
    figures.figure("rows that fire", measurement.firedOfClient(), "");
    figures.figure("clients with a plan", 100.0 * measurement.planned() / clients, "%");
    figures.figure("generated ifs", median(times[0]), "us");
    figures.figure("all rows, traced", median(times[1]), "us");
    figures.figure("all rows, traced, 30 % unanswered", median(times[2]), "us");
    figures.figure("assessment, explanations, questions and plan", median(times[3]), "us");
    figures.figure("the same, 30 % unanswered", median(times[4]), "us");
    if (size == 500) {
      rows500 = times[1];
      whole500 = times[3];
      figures.goal("traced / ifs", ratio(times[1], times[0]), 4, "x");
      figures.goal("traced, 30 % unanswered / all answered", ratio(times[2], times[1]), 2, "x");
    } else {
      figures.figure("traced / ifs", ratio(times[1], times[0]), "x");
      figures.figure("traced, 30 % unanswered / all answered", ratio(times[2], times[1]), "x");
    }
    figures.figure("everything / ifs", ratio(times[3], times[0]), "x");
    figures.figure("everything, 30 % unanswered / all answered", ratio(times[4], times[3]), "x");
    figures.figure("load and check", load / 1000, "ms");
    if (size != 5000) {
      figures.figure("table in memory", bytes / 1e6, "MB");
      continue;
    }
    figures.goal("table in memory", bytes / 1e6, 2, "MB");
    figures.goal("traced, 5,000 / 500 rows", median(times[1]) / median(rows500), 12, "x");
    figures.goal("everything, 5,000 / 500 rows", median(times[3]) / median(whole500), 12, "x");
  }
  measureReplan(figures, shipped, quick ? 20 : 1000);
  figures.print();
}
