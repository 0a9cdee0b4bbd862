// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/check/static_checks.h"
#include "support/a_table.h"

#include <algorithm>
#include <functional>
#include <random>
#include <set>

using namespace tableside;
using namespace tableside::test;

namespace {

constexpr std::uint32_t kSeed = 20261122;
constexpr int kTables = 500;

// A question with cells of every form and with answers of every kind that those cells can tell apart.
struct Asked {
  const char* id;
  std::vector<std::string> cells;
  std::vector<Answer> answers;
};

std::vector<Answer> everyChoiceOf(const std::vector<std::string>& ids) {
  std::vector<Answer> all;
  for (unsigned bits = 0; bits < 1u << ids.size(); ++bits) {
    Choices choices;
    for (std::size_t i = 0; i < ids.size(); ++i)
      if (bits >> i & 1) choices.ids.push_back(ids[i]);
    all.emplace_back(choices);
  }
  return all;
}

// jaw.left stands for every region that no cell names.
const std::vector<Asked> kAsked = {
    {"course",
     {"worse", "same or worse", "not worse", "not same or worse", "not same or worse or new", "better"},
     {Choice{"better"}, Choice{"same"}, Choice{"worse"}, Choice{"new"}}},
    {"rf_saddle", {"yes", "no"}, {true, false}},
    {"pressure_tolerance",
     {"3", "at least 2", "at least 4", "at most 3", "at most 1", "2 to 4", "3 to 5"},
     {1, 2, 3, 4, 5}},
    {"allergies",
     {"nuts", "includes any of nuts, oils", "includes all of nuts, oils", "includes none of nuts",
      "includes none of oils, latex", "is empty", "is not empty"},
     everyChoiceOf({"nuts", "oils", "latex", "scent"})},
    {"pain_sites",
     {"calf", "calf.left", "includes any of calf.left, sacrum.left", "includes all of calf, sacrum.left",
      "includes none of calf", "includes none of calf.right, sacrum.left", "is empty", "is not empty"},
     everyChoiceOf({"calf.left", "calf.right", "sacrum.left", "jaw.left"})},
    {"worst_site",
     {"calf", "calf.left", "not calf", "not calf.left or sacrum.left", "calf.right or sacrum.left"},
     {Choice{"calf.left"}, Choice{"calf.right"}, Choice{"sacrum.left"}, Choice{"jaw.left"}}},
    {"goal_words", {"is empty", "is not empty"}, {FreeText{""}, FreeText{"x"}}},
};

class RandomTables {
 public:
  // Three questions are enough for every way in which conditions can overlap, and few enough to try all
  // answers.
  void chooseQuestions() {
    std::vector<std::size_t> all(kAsked.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    std::shuffle(all.begin(), all.end(), random_);
    chosen_.assign(all.begin(), all.begin() + 3);
  }

  std::string object() {
    std::set<std::size_t> questions;
    for (std::size_t count = below(3) + (below(12) > 0); count > 0; --count)
      questions.insert(chosen_[below(3)]);
    std::string cells;
    for (const std::size_t question : questions)
      cells += std::string(cells.empty() ? "" : ", ") + "\"" + kAsked[question].id + "\": \"" +
               cellOf(question) + "\"";
    return cells;
  }

  std::string when(bool isPlain) {
    const std::string pattern =
        !isPlain && below(4) == 0 ? (below(2) ? R"("pattern": "p")" : R"("pattern": "not p")") : "";
    const std::string first = object();
    const std::string all = "{" + first + (first.empty() || pattern.empty() ? "" : ", ") + pattern + "}";
    return !isPlain && below(3) == 0 ? "[" + all + ", {" + object() + "}]" : all;
  }

  std::string unless() { return below(3) == 0 ? R"(, "unless": )" + when(false) : ""; }
  std::string pattern() {
    return R"({"p": {"when": )" +
           (below(2) ? "{" + filled() + "}" : "[{" + filled() + "}, {" + filled() + "}]") + "}}";
  }
  std::size_t below(std::size_t end) { return random_() % end; }

  // Every combination of answers to the three questions, unknown among them.
  void forEveryAnswer(const std::function<void(const Answers&)>& visit) const {
    Answers answers;
    answerFrom(0, answers, visit);
  }

 private:
  std::string cellOf(std::size_t question) {
    return kAsked[question].cells[below(kAsked[question].cells.size())];
  }

  std::string filled() {
    for (;;)
      if (std::string cells = object(); !cells.empty()) return cells;
  }

  void answerFrom(std::size_t i, Answers& answers, const std::function<void(const Answers&)>& visit) const {
    if (i == chosen_.size()) return visit(answers);
    const Asked& asked = kAsked[chosen_[i]];
    answers.takeAway(asked.id);
    answerFrom(i + 1, answers, visit);
    for (const Answer& answer : asked.answers) {
      answers.set(asked.id, answer);
      answerFrom(i + 1, answers, visit);
    }
    answers.takeAway(asked.id);
  }

  std::mt19937 random_{kSeed};
  std::vector<std::size_t> chosen_;
};

bool isTold(const Diagnostics& warnings, DiagnosticCode code, const std::string& subject,
            const std::string& found = "") {
  return std::any_of(warnings.begin(), warnings.end(), [&](const Diagnostic& d) {
    return d.code == code && printed(d.subject) == subject && (found.empty() || d.found == found);
  });
}

Diagnostics warningsFor(const std::shared_ptr<const Table>& table) {
  Diagnostics failures;
  return warningsOf(*table, runTests(table, "table.json", failures), *Date::from(2026, 11, 22));
}

const std::string kAdvice = R"(, "advise": {"to": "client", "text": "Rest."})";

}  // namespace

TEST_CASE("Static verdicts on two rows agree with trying every answer") {
  RandomTables tables;
  int subsumed = 0, twice = 0, never = 0;
  for (int i = 0; i < kTables; ++i) {
    tables.chooseQuestions();
    const bool isPlain =
        tables.below(2) == 0;  // A with one alternative and no exception: the verdict is complete
    const std::string a = R"("id": "A", "when": )" + tables.when(isPlain) + (isPlain ? "" : tables.unless());
    const std::string b = R"("id": "B", "when": )" + tables.when(false) + tables.unless();
    const std::string patterns = tables.pattern();
    INFO("table " << i << "\n" << a << "\n" << b << "\n" << patterns);
    const auto table = aTable({a + kAdvice, b + kAdvice}, patterns);
    bool bFires = false, aFires = false, bOnlyWithA = true, aOnlyWithB = true;
    tables.forEveryAnswer([&](const Answers& answers) {
      const Assessment result = assess(table, answers);
      const RowState ofA = result.state(0), ofB = result.state(1);
      aFires = aFires || ofA == RowState::Fires;
      bFires = bFires || ofB == RowState::Fires;
      if (ofB == RowState::Fires && ofA != RowState::Fires) bOnlyWithA = false;
      if (ofA == RowState::Fires && ofB != RowState::Fires) aOnlyWithB = false;
    });
    const Diagnostics warnings = warningsFor(table);
    const bool bIsSubsumed = isTold(warnings, DiagnosticCode::RowSubsumed, "row B");
    const bool aIsSubsumed = isTold(warnings, DiagnosticCode::RowSubsumed, "row A");
    const bool isTwice = isTold(warnings, DiagnosticCode::RowTwice, "row B", "A");
    if ((bIsSubsumed && !bOnlyWithA) || (aIsSubsumed && !aOnlyWithB) ||
        (isTwice && !(bOnlyWithA && aOnlyWithB)))
      REQUIRE(false);
    if (isPlain && bFires && bOnlyWithA) REQUIRE((bIsSubsumed || isTwice));
    // A row that never fires is told, and no other.
    for (const auto& [id, fires] : {std::pair("row A", aFires), std::pair("row B", bFires)}) {
      const bool isDead = isTold(warnings, DiagnosticCode::ExceptionAlwaysHolds, id) ||
                          isTold(warnings, DiagnosticCode::CellsContradict, id);
      if (!fires) REQUIRE(isDead);
      if (isTold(warnings, DiagnosticCode::ExceptionAlwaysHolds, id)) REQUIRE_FALSE(fires);
    }
    subsumed += bIsSubsumed;
    twice += isTwice;
    never += !bFires;
  }
  // The series is worth nothing where it never comes to the point.
  CHECK(subsumed > 20);
  CHECK(twice > 0);
  CHECK(never > 5);
}

TEST_CASE("Static verdicts on a suggestion and what forbids it agree with trying every answer") {
  RandomTables tables;
  const std::vector<std::string> targets = {R"(["calf"])", R"(["calf.left"])",
                                            R"(["sacrum.left", "calf.left"])", R"(["@pain_sites"])",
                                            R"(["@worst_site"])"};
  const auto target = [&] { return targets[tables.below(targets.size())]; };
  int closed = 0;
  for (int i = 0; i < kTables; ++i) {
    tables.chooseQuestions();
    const std::string suggestion = R"("id": "S", "when": )" + tables.when(false) + tables.unless() +
                                   R"(, "suggest": {"technique": "swedish", "regions": )" + target() +
                                   R"(, "pressure": 2, "minutes": [3, 5, 8]})";
    const std::string patterns = tables.pattern();
    std::vector<std::string> rows = {suggestion};
    const std::size_t blocks = 1 + tables.below(2);
    for (std::size_t block = 0; block < blocks; ++block)
      rows.push_back(R"("id": "B)" + std::to_string(block) + R"(", "when": )" + tables.when(true) +
                     R"(, "block": {"regions": )" + target() + "}");
    const auto table = aTable(rows, patterns);
    bool fires = false, opens = false;
    tables.forEveryAnswer([&](const Answers& answers) {
      const Assessment result = assess(table, answers);
      fires = fires || result.state(0) == RowState::Fires;
      for (const Candidate& candidate : result.candidates())
        opens = opens || candidate.finding.verdict != Verdict::Blocked;
    });
    INFO("table " << i << "\n"
                  << patterns << "\n"
                  << rows[0] << "\n"
                  << rows[1] << "\n"
                  << (blocks > 1 ? rows[2] : ""));
    const bool neverOpen = isTold(warningsFor(table), DiagnosticCode::SuggestionNeverOpen, "row S");
    if (neverOpen) REQUIRE_FALSE(opens);
    if (blocks == 1 && fires && !opens) REQUIRE(neverOpen);
    closed += neverOpen;
  }
  CHECK(closed > 20);
}
