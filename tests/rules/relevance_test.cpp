// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/more_questions.h"
#include "support/open_gates.h"

using namespace tableside;
using namespace tableside::test;

namespace {

std::string advice(const std::string& id, const std::string& conditions) {
  return R"("id": ")" + id + R"(", )" + conditions + R"(, "advise": {"to": "client", "text": "x"})";
}

std::string rowOn(const std::string& question, const std::string& cell) {
  return advice(question + " " + cell, R"("when": {")" + question + R"(": ")" + cell + "\"}");
}

RowState stateOf(const Assessment& assessment, const std::string& question, const std::string& cell) {
  return test::stateOf(assessment, question + " " + cell);
}

const std::string kGate = questionJson("gate", R"("type": "yes_no")");
const std::string kIfGate = R"(, "only_if": {"gate": "yes"})";

bool holdsAt(const Table& table, Answers answers, const Alternative& alternative, const std::string& region) {
  answers.set("pain_sites", Choices{{region}});
  return table.pool.evaluate(alternative, Facts(*table.catalogue, answers)) == Truth::Yes;
}

}  // namespace

TEST_CASE(
    "A gate is judged like every condition: yes is asked, no does not apply, unknown is not shown yet") {
  const MoreQuestions more(
      kGate + questionJson("low", R"("type": "number", "from": 0, "to": 10)") +
      questionJson("any", R"("type": "yes_no", "only_if": [{"gate": "yes"}, {"low": "at least 5"}])") +
      questionJson("both", R"("type": "yes_no", "only_if": {"gate": "no", "low": "2 to 4"})"));
  const auto applies = [&](const char* question, const char* answers) {
    return more.assessed(answers).relevance().applies(more.index(question));
  };
  CHECK(applies("any", R"("gate": "yes")") == Truth::Yes);
  CHECK(applies("any", R"("gate": "no", "low": 5)") == Truth::Yes);
  CHECK(applies("any", R"("gate": "no", "low": 4)") == Truth::No);
  CHECK(applies("any", R"("gate": "no")") == Truth::Unknown);
  CHECK(applies("any", R"("gate": "not_sure", "low": 4)") == Truth::Unknown);
  CHECK(applies("any", "") == Truth::Unknown);
  CHECK(applies("both", R"("gate": "no", "low": 3)") == Truth::Yes);
  CHECK(applies("both", R"("gate": "yes")") == Truth::No);
  CHECK(applies("both", R"("gate": "no")") == Truth::Unknown);
  CHECK(applies("gate", "") == Truth::Yes);  // without a gate
  const Assessment unknown = more.assessed("");
  CHECK_FALSE(unknown.isShown(more.index("any")));
  CHECK_FALSE(more.assessed(R"("gate": "no", "low": 4)").isShown(more.index("any")));
  CHECK(more.assessed(R"("gate": "yes")").isShown(more.index("any")));
}

TEST_CASE("A gate may name questions that stand later and such as have a gate themselves") {
  const MoreQuestions more(questionJson("first", R"("type": "yes_no", "only_if": {"second": "yes"})") +
                               questionJson("second", R"("type": "yes_no", "only_if": {"third": "yes"})") +
                               questionJson("third", R"("type": "yes_no")"),
                           {rowOn("first", "yes"), rowOn("first", "no")});
  // The second does not apply, counts as no, and so the first does not apply either.
  const Assessment none = more.assessed(R"("third": "no")");
  CHECK(none.relevance().applies(more.index("first")) == Truth::No);
  CHECK(stateOf(none, "first", "no") == RowState::Fires);
  CHECK(more.assessed(R"("third": "yes", "second": "yes")").relevance().applies(more.index("first")) ==
        Truth::Yes);
  // Down to some that can be asked.
  CHECK(askOf(more.assessed(""), "first yes") == Ids{"third"});
  CHECK(askOf(more.assessed(R"("third": "yes")"), "first yes") == Ids{"second"});
  CHECK(askOf(more.assessed(R"("third": "yes", "second": "yes")"), "first yes") == Ids{"first"});
}

TEST_CASE("Without a date of birth or a record everybody is of the age and the visits that a gate asks for") {
  const MoreQuestions more(
      questionJson("old", R"("type": "yes_no", "only_if": {"age": "at least 65"})") +
          questionJson("young", R"("type": "yes_no", "only_if": {"age": "at most 15"})") +
          questionJson("again", R"("type": "yes_no", "only_if": {"visits": "at least 1"})"),
      {rowOn("age", "at least 65")});
  for (const char* question : {"old", "young", "again"}) {
    INFO(question);
    CHECK(more.assessed("").relevance().applies(more.index(question)) == Truth::Yes);
    CHECK(more.assessed(R"("age": "not_sure", "visits": "not_sure")")
              .relevance()
              .applies(more.index(question)) == Truth::Yes);
    CHECK(more.assessed(R"("age": 40, "visits": 0)").relevance().applies(more.index(question)) == Truth::No);
  }
  // A row on the age itself stays undecided.
  CHECK(stateOf(more.assessed(""), "age", "at least 65") == RowState::Undecided);
}

TEST_CASE("A question that does not apply counts as its known none") {
  std::string questions = kGate + questionJson("yes_no", R"("type": "yes_no")" + kIfGate) +
                          questionJson("many", options("many", {"a", "b"}) + kIfGate) +
                          questionJson("regions", R"("type": "regions")" + kIfGate);
  std::vector<std::string> rows = {rowOn("yes_no", "no"),        rowOn("yes_no", "yes"),
                                   rowOn("many", "is empty"),    rowOn("many", "includes none of a"),
                                   rowOn("regions", "is empty"), rowOn("regions", "calf")};
  const char* nones[] = {"none", "no", "not_possible", "nothing", "not_tested"};
  for (const std::string none : nones) {
    questions += questionJson("one_" + none, options("one", {"some", none}) + kIfGate);
    rows.push_back(rowOn("one_" + none, none));
    rows.push_back(rowOn("one_" + none, "not " + none));
  }
  const MoreQuestions more(questions, rows);
  const Assessment shut = more.assessed(R"("gate": "no")"), open = more.assessed(R"("gate": "yes")");
  CHECK(stateOf(shut, "yes_no", "no") == RowState::Fires);
  CHECK(stateOf(shut, "yes_no", "yes") == RowState::DoesNotApply);
  CHECK(stateOf(shut, "many", "is empty") == RowState::Fires);
  CHECK(stateOf(shut, "many", "includes none of a") == RowState::Fires);
  CHECK(stateOf(shut, "regions", "is empty") == RowState::Fires);
  CHECK(stateOf(shut, "regions", "calf") == RowState::DoesNotApply);
  for (const std::string none : nones) {
    INFO(none);
    CHECK(stateOf(shut, "one_" + none, none) == RowState::Fires);
    CHECK(stateOf(shut, "one_" + none, "not " + none) == RowState::DoesNotApply);
    CHECK(stateOf(open, "one_" + none, none) == RowState::Undecided);
  }
  CHECK(shut.undecided().empty());
  CHECK(shut.askNext().empty());
  CHECK(stateOf(open, "yes_no", "no") == RowState::Undecided);
  CHECK(open.firing().empty());
}

TEST_CASE("A question that does not apply counts as what the data say instead") {
  const MoreQuestions more(
      kGate +
          questionJson("level", options("one", {"none", "low", "high"}) + R"(, "if_not": "low")" + kIfGate) +
          questionJson("well", R"("type": "yes_no", "if_not": "yes")" + kIfGate) +
          questionJson("strength", R"("type": "number", "from": 0, "to": 10, "if_not": 0)" + kIfGate),
      {rowOn("level", "low"), rowOn("well", "yes"), rowOn("strength", "at most 2"),
       rowOn("strength", "at least 3")});
  const Assessment shut = more.assessed(R"("gate": "no")");
  CHECK(idsOf(shut, shut.firing()) == Ids{"level low", "strength at most 2", "well yes"});
  CHECK(shut.relevance().counted(more.index("strength")) == Answer(0));
  CHECK(shut.answers().of("strength") == Answer(NotAnswered{}));  // it was not given
  CHECK(more.assessed(R"("gate": "yes")").firing().empty());
}

TEST_CASE("A question without a none has no value where it does not apply: every cell on it is no") {
  const MoreQuestions more(
      kGate + questionJson("number", R"("type": "number", "from": 0, "to": 10)" + kIfGate) +
          questionJson("side", options("one", {"left", "right"}) + kIfGate) +
          questionJson("place", R"("type": "region")" + kIfGate) +
          questionJson("word", R"("type": "text")" + kIfGate),
      {rowOn("number", "0"), rowOn("number", "at least 0"), rowOn("side", "left"), rowOn("side", "not left"),
       rowOn("place", "calf"), rowOn("place", "not calf"), rowOn("word", "is empty"),
       rowOn("word", "is not empty"), advice("always", R"("when": {})"),
       R"("id": "block there", "when": {}, "block": {"regions": ["@place"]})",
       advice("but number", R"("when": {"gate": "no"}, "unless": {"number": "at least 0"})")});
  const Assessment shut = more.assessed(R"("gate": "no")");
  CHECK(idsOf(shut, shut.firing()) == Ids{"always", "but number"});
  CHECK(shut.undecided().empty());
  CHECK(pairOf(shut, "swedish", "calf.left").verdict == Verdict::Open);
  const Assessment open = more.assessed(R"("gate": "yes")");
  CHECK(test::stateOf(open, "block there") == RowState::Undecided);
  CHECK(pairOf(open, "swedish", "calf.left").verdict == Verdict::Held);
  CHECK(more.assessed("").undecided().size() == 10);  // all but the one that always fires
}

TEST_CASE("Consents and the test of the skin count as no where they do not apply") {
  const Assessment quiet = assess(
      shippedTable(), given(R"("pain_sites": [], "session_focus": "legs_and_feet", "heat": "dislikes")"));
  const auto counted = [&](const char* question) {
    return quiet.relevance().counted(*shippedCatalogue()->indexOf(question));
  };
  for (const char* consent : {"gluteal_consent", "sensitive_consent", "pectoral_consent"}) {
    INFO(consent);
    CHECK(counted(consent) == Answer(Choice{"no"}));
  }
  CHECK(counted("sensation_tested") == Answer(false));
}

TEST_CASE("While a gate is unknown what opens it is asked in place of the hidden question, with its weight") {
  const MoreQuestions more(
      kGate + questionJson("other", R"("type": "yes_no")") + questionJson("light", R"("type": "yes_no")") +
          questionJson(
              "sign",
              R"("type": "yes_no", "only_if": [{"gate": "yes", "other": "yes"}, {"gate": "no", "light": "yes"}])"),
      {R"("id": "X", "when": {"sign": "yes"}, "refer": {"to": "doctor", "urgency": "soon", "session": "stop"})",
       advice("A", R"("when": {"light": "yes"})")});
  CHECK(askOf(more.assessed(""), "X") == Ids{"gate", "other", "light"});
  // Only those that leave the gate unknown.
  CHECK(askOf(more.assessed(R"("gate": "yes")"), "X") == Ids{"other"});
  CHECK(askOf(more.assessed(R"("gate": "no")"), "X") == Ids{"light"});
  CHECK(askOf(more.assessed(R"("gate": "yes", "other": "yes")"), "X") == Ids{"sign"});
  const Assessment first = more.assessed(R"("gate": "yes")");
  CHECK(first.status() == Status::AskFirst);
  CHECK(questionIds(first, first.askNext()) == Ids{"other", "light"});
  CHECK(more.assessed(R"("gate": "yes", "other": "no")").status() == Status::GoOn);
}

TEST_CASE(
    "An answer that was given counts whatever its gate says, and stays on the form unless it is its none") {
  const MoreQuestions more(
      kGate + questionJson("sign", R"("type": "yes_no")" + kIfGate) +
          questionJson("weeks", R"("type": "number", "from": 0, "to": 99)" + kIfGate) +
          questionJson("well", R"("type": "yes_no", "if_not": "yes")" + kIfGate) +
          questionJson("strength", R"("type": "number", "from": 0, "to": 10, "if_not": 0)" + kIfGate),
      {rowOn("sign", "yes"), rowOn("weeks", "at least 3"), rowOn("well", "no")});
  for (const char* gate : {R"("gate": "no", )", R"("gate": "yes", )", ""}) {
    INFO(gate);
    const auto with = [&](const char* answer) { return more.assessed(std::string(gate) + answer); };
    CHECK(stateOf(with(R"("sign": "yes")"), "sign", "yes") == RowState::Fires);
    CHECK(stateOf(with(R"("sign": "no")"), "sign", "yes") == RowState::DoesNotApply);
    CHECK(stateOf(with(R"("sign": "not_sure")"), "sign", "yes") == RowState::Undecided);
    CHECK(askOf(with(R"("sign": "not_sure")"), "sign yes") == Ids{"sign"});
    CHECK(stateOf(with(R"("weeks": 4)"), "weeks", "at least 3") == RowState::Fires);
    CHECK(with(R"("sign": "yes")").isShown(more.index("sign")));
    CHECK(with(R"("sign": "not_sure")").isShown(more.index("sign")));
    CHECK(with(R"("weeks": 0)").isShown(more.index("weeks")));
  }
  CHECK_FALSE(more.assessed(R"("gate": "no", "sign": "no")").isShown(more.index("sign")));
  // Its none is what it would count as: another answer than that is not hidden, however harmless it sounds.
  CHECK(more.assessed(R"("gate": "no", "well": "no")").isShown(more.index("well")));
  CHECK_FALSE(more.assessed(R"("gate": "no", "well": "yes")").isShown(more.index("well")));
  CHECK_FALSE(more.assessed(R"("gate": "no", "strength": 0)").isShown(more.index("strength")));
}

TEST_CASE(
    "Nothing hurts beside a strength, a spread or a worst place leaves the gates on the places unknown") {
  const auto table = aTable(
      {R"("id": "X", "when": {"rf_saddle": "yes"}, "refer": {"to": "doctor", "urgency": "soon", "session": "stop"})"});
  const auto saddle = *shippedCatalogue()->indexOf("rf_saddle");
  const auto applies = [&](const std::string& answers) {
    return assess(table, given(R"("today_kinds": [], "reported_cause": [], )" + answers))
        .relevance()
        .applies(saddle);
  };
  CHECK(applies(R"("pain_sites": [])") == Truth::No);
  CHECK(applies(R"("pain_sites": [], "pain_now": 0, "pain_spread": [])") == Truth::No);
  CHECK(applies(R"("pain_sites": [], "pain_now": 3)") == Truth::Unknown);
  CHECK(applies(R"("pain_sites": [], "pain_spread": ["jaw.left"])") == Truth::Unknown);
  CHECK(applies(R"("pain_sites": [], "worst_site": "jaw.left")") == Truth::Unknown);
  CHECK(applies(R"("pain_sites": ["jaw.left"], "pain_now": 3, "pain_spread": [])") == Truth::No);
  const Assessment contradicts =
      assess(table, given(R"("today_kinds": [], "reported_cause": [], "pain_sites": [], "pain_now": 3)"));
  CHECK(contradicts.status() == Status::AskFirst);
}

TEST_CASE("A gate that opens makes the value unknown at once, and one that shuts known") {
  const MoreQuestions more(
      kGate + questionJson("sign", R"("type": "yes_no")" + kIfGate),
      {R"("id": "X", "when": {"sign": "yes"}, "refer": {"to": "doctor", "urgency": "soon", "session": "stop"})"});
  CHECK(more.assessed(R"("gate": "no")").status() == Status::GoOn);
  CHECK(more.assessed(R"("gate": "yes")").status() == Status::AskFirst);
  CHECK(more.assessed(R"("gate": "not_sure")").status() == Status::AskFirst);
  CHECK(more.assessed(R"("gate": "no")", {"sign"}).status() == Status::AskFirst);  // opened all the same
  CHECK(askOf(more.assessed(R"("gate": "no")", {"sign"}), "X") == Ids{"sign"});
  CHECK(more.assessed(R"("gate": "no", "sign": "no")", {"sign"}).status() == Status::GoOn);
}

TEST_CASE("What was not asked is told with what keeps its gate shut, a cell of each alternative") {
  const MoreQuestions more(
      kGate + questionJson("low", R"("type": "number", "from": 0, "to": 10)") +
      questionJson("any",
                   R"("type": "yes_no", "only_if": [{"gate": "yes"}, {"gate": "no", "low": "at least 5"}])") +
      questionJson("given", R"("type": "yes_no")" + kIfGate));
  const Assessment shut = more.assessed(R"("gate": "no", "low": 4, "given": "yes")");
  const auto isOurs = [&](const NotAsked& one) {
    return one.question == more.index("any") || one.question == more.index("given");
  };
  std::vector<NotAsked> ours;
  for (const NotAsked& one : shut.relevance().notAsked())
    if (isOurs(one)) ours.push_back(one);
  REQUIRE(ours.size() == 1);  // an answer that was given is no question that was not asked
  CHECK(ours[0].question == more.index("any"));
  Ids because;
  for (const Cell* cell : ours[0].because)
    because.push_back(more.catalogue->questions()[cell->question].id + ": " +
                      std::string(more.table->pool.text(*cell)));
  CHECK(because == Ids{"gate: yes", "low: at least 5"});
  // What is not known yet is not "not asked".
  for (const NotAsked& one : more.assessed(R"("gate": "no")").relevance().notAsked())
    CHECK(one.question != more.index("any"));
}

TEST_CASE("A default is known while nothing else is said, the first that holds, and only where it applies") {
  const MoreQuestions more(
      kGate +
      questionJson(
          "wish",
          options("one", {"much", "some", "little"}) +
              R"(, "starts_as": [{"when": {"gate": "yes"}, "value": "much"}, {"when": {"pain_sites": "is empty"}, "value": "little"}])") +
      questionJson("plain", options("one", {"much", "some"}) + R"(, "starts_as": "some")") +
      questionJson("hidden", R"("type": "number", "from": 1, "to": 5, "starts_as": 3)" + kIfGate));
  const auto with = [&](const Answers& answers, const Answers& carried = {}) {
    return withDefaults(*more.catalogue, more.table->pool, more.table->gates, answers, carried);
  };
  Answers gate;
  gate.set("gate", true);
  CHECK(with(gate).choice("wish") == "much");
  CHECK(with(gate).number("hidden") == 3);
  CHECK(with(gate).choice("plain") == "some");
  Answers shut;
  shut.set("gate", false);
  CHECK_FALSE(with(shut).knows("wish"));  // neither holds while the places are unknown
  CHECK_FALSE(with(shut).knows("hidden"));
  shut.set("pain_sites", Choices{});
  CHECK(with(shut).choice("wish") == "little");
  // What was said today stands, not sure too; then what was said last time.
  gate.set("wish", NotSure{});
  CHECK(with(gate).of("wish") == Answer(NotSure{}));
  Answers last;
  last.set("plain", Choice{"much"});
  last.set("hidden", 5);
  CHECK(with(gate, last).choice("plain") == "much");
  CHECK(with(gate, last).number("hidden") == 5);
  CHECK_FALSE(with(shut, last).knows("hidden"));
}

TEST_CASE("The command line's answers have no defaults") {
  CHECK_FALSE(assess(shippedTable(), {}).answers().knows("goal"));
  const Assessment whole = assess(shippedTable(), given(R"("pain_sites": ["low_back.left"])"));
  CHECK(whole.facts().isUnknown(*shippedCatalogue()->indexOf("session_focus")));
}

TEST_CASE("No shipped question that must always be asked has a gate") {
  for (const char* question : {"pain_sites", "rf_chest", "rf_stroke", "rf_calf_swelling",
                               "fever_or_contagious", "rf_something_else", "blood_clot", "blood_thinner",
                               "cancer", "pregnancy", "today_kinds", "spare_kinds", "health_families"}) {
    INFO(question);
    CHECK_FALSE(shippedTable()->gates.onlyIf[*shippedCatalogue()->indexOf(question)]);
  }
}

TEST_CASE("A sign that is asked for a painful area is asked where the pain only spreads to it, too") {
  const auto table = shippedTable();
  const Catalogue& catalogue = *table->catalogue;
  int compared = 0;
  for (std::size_t q = 0; q < catalogue.questions().size(); ++q) {
    const auto& gate = table->gates.onlyIf[q];
    if (!catalogue.questions()[q].mustAsk || !gate) continue;
    for (std::uint32_t a = 0; a < gate->count; ++a) {
      const Alternative& alternative = table->pool.alternatives[gate->first + a];
      const Answers opening = withHolding(*table, {}, alternative);
      // "Is not empty" is no area: its places hurt wherever they are.
      if (!opening.knows("pain_sites") || (holdsAt(*table, opening, alternative, "foot_top.left") &&
                                           holdsAt(*table, opening, alternative, "head_top.left")))
        continue;
      for (const auto& region : catalogue.regions().sided())
        for (const char* elsewhere : {"foot_top.left", "head_top.left"}) {
          if (!holdsAt(*table, opening, alternative, region.id)) continue;
          Answers spreads = opening;
          spreads.set("pain_sites", Choices{{elsewhere}});
          spreads.set("pain_spread", Choices{{region.id}});
          INFO(catalogue.questions()[q].id << " at " << region.id);
          CHECK(assess(table, spreads).relevance().applies(static_cast<int>(q)) == Truth::Yes);
          ++compared;
        }
    }
  }
  CHECK(compared > 500);
}
