// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/open_visit.h"

#include "support/catch.h"
#include "support/record_example.h"
#include "support/shipped.h"
#include "visit/history.h"
#include "visit/progress.h"

#include <algorithm>

using namespace tableside;
using namespace tableside::test;

namespace {

const OpenVisit::Rules& rules() {
  static const OpenVisit::Rules shipped{shippedTable(), shippedPhrases()};
  return shipped;
}

OpenVisit firstVisit() {
  return {rules(), aClient(), {}, startVisit(aClient(), {}, {}, *shippedCatalogue(), kNow)};
}

// Every question answered so that nothing stands against a session.
void answerQuietly(OpenVisit& open) {
  for (const auto& [question, answer] : shippedTable()->tests.front().given)
    if (!shippedCatalogue()->find(question)->fromRecord) open.answer(question, answer, kNow);
}

OpenVisit quietVisit() {
  OpenVisit open = firstVisit();
  answerQuietly(open);
  return open;
}

OpenVisit visitAfter(const OpenVisit& last, int days) {
  return {
      rules(),
      last.client(),
      {summaryOf(last.visit())},
      startVisit(last.client(), last.visit().answers, last.visit(), *shippedCatalogue(), daysLater(days))};
}

}  // namespace

TEST_CASE("A visit goes its whole way from the first answer to the signed note") {
  OpenVisit open = firstVisit();
  CHECK_FALSE(open.hasUnsaved());
  CHECK(open.assessment().status() == Status::AskFirst);
  CHECK(open.plan().steps.empty());
  CHECK_FALSE(open.accept(kNow));

  answerQuietly(open);
  CHECK(open.hasUnsaved());
  CHECK(open.assessment().status() == Status::GoOn);
  REQUIRE(open.plan().steps.size() > 1);
  CHECK(open.note().steps.size() == open.plan().steps.size());

  // Undo is the visit as it was.
  const Visit before = open.visit();
  CHECK(open.answer("session_minutes", 30, kNow));
  CHECK(open.plan().minutes == 30);
  CHECK(open.put(before));
  CHECK(open.visit() == before);
  CHECK_FALSE(open.put(before));

  CHECK(open.accept(kNow));
  CHECK(open.isRunning());
  CHECK_FALSE(open.accept(kNow));
  CHECK_FALSE(open.sign("T", kNow));
  CHECK(open.endSession(minutesLater(60)));

  std::vector<StepDone> steps = open.note().steps;
  steps[0].outcome = StepOutcome::Partly;
  CHECK(open.setSteps(steps));
  CHECK(open.answerNote("pain_after", 2));
  CHECK(open.answerNote("subjective", FreeText{"Slept well."}));

  const DraftedNote words = open.words();
  CHECK(words.subjective == "Slept well.");
  CHECK(open.sign(" Sample therapist ", daysLater(1)));
  CHECK(open.isSigned());
  const Visit& done = open.visit();
  CHECK(done.signedBy == "Sample therapist");
  CHECK(done.signedAt == daysLater(1));
  CHECK(done.note.answers.text("subjective") == "Slept well.");
  CHECK(done.note.answers.text("objective") == words.objective);
  CHECK(done.note.answers.text("assessment") == words.assessment);
  CHECK(done.note.answers.text("plan_ahead") == words.plan);
  CHECK(done.note.steps == steps);
  CHECK_FALSE(open.hasUnsaved());
}

TEST_CASE("A signed visit changes through nothing") {
  OpenVisit open = quietVisit();
  open.accept(kNow);
  open.endSession(minutesLater(60));
  const Visit before = open.visit();
  REQUIRE(open.sign("T", kNow));
  const Visit done = open.visit();
  CHECK_FALSE(open.answer("pain_now", 9, kNow));
  CHECK_FALSE(open.confirm("session_minutes", kNow));
  CHECK_FALSE(open.noneOf({"rf_chest"}, kNow));
  CHECK_FALSE(open.noneOfThese(kNow));
  CHECK_FALSE(
      open.setEdits({.pinned = {{.technique = "swedish", .regions = {"low_back.left"}}}, .removed = {}}));
  CHECK_FALSE(open.accept(kNow));
  CHECK_FALSE(open.answerNote("pain_after", 9));
  CHECK_FALSE(open.setSteps({}));
  CHECK_FALSE(open.sign("Another", daysLater(1)));
  CHECK_FALSE(open.put(before));
  CHECK(open.visit() == done);
}

TEST_CASE("Confirming one carried answer leaves the others carried") {
  OpenVisit last = quietVisit();
  last.answer("session_minutes", 90, kNow);
  OpenVisit open = visitAfter(last, 7);
  CHECK(open.confirm("session_minutes", kNow));
  CHECK(open.visit().answers.number("session_minutes") == 90);
  CHECK_FALSE(open.visit().carried.knows("session_minutes"));
  CHECK_FALSE(open.visit().carried.isEmpty());
  CHECK_FALSE(open.confirm("session_minutes", kNow));
  CHECK(open.visit().answers.number("session_minutes") == 90);
}

TEST_CASE("Looking at a visit is no edit of it, even where other rules plan otherwise") {
  OpenVisit open = quietVisit();
  open.setStored(open.visit());
  REQUIRE_FALSE(open.hasUnsaved());
  Client younger = open.client();
  younger.born = Date::parse("2020-05-04");
  open.setClient(younger);
  CHECK(open.assessment().answers().number("age") == 6);
  CHECK_FALSE(open.hasUnsaved());

  open.answer("pain_now", 7, kNow);
  REQUIRE(open.hasUnsaved());
  open.use(rules());
  CHECK(open.hasUnsaved());
}

TEST_CASE("Only visits before this one speak for the client") {
  OpenVisit first = quietVisit();
  first.accept(kNow);
  Visit later = first.visit();
  later.id = {"later"};
  later.plannedAt = daysLater(14);
  Visit between = first.visit();
  between.id = {"between"};
  between.plannedAt = daysLater(7);
  const std::vector<VisitSummary> all = {summaryOf(first.visit()), summaryOf(between), summaryOf(later)};
  const OpenVisit open(rules(), first.client(), all, between);
  CHECK(open.earlier().size() == 1);
  CHECK(open.assessment().answers().number("visits") == 1);
  CHECK(open.visits().size() == 3);
}

TEST_CASE("The list of visits has the open one as it is now, as soon as it is stored") {
  OpenVisit open = quietVisit();
  CHECK(open.visits().empty());
  open.setStored(open.visit());
  open.answer("pain_now", 8, kNow);
  REQUIRE(open.visits().size() == 1);
  CHECK(open.visits()[0].painBefore == 8);
}

TEST_CASE("Pain over the visits is summed where it was measured, and one visit is no trend") {
  const auto visit = [](std::optional<int> before, std::optional<int> after) {
    return VisitSummary{{}, kNow, VisitState::Signed, before, after};
  };
  PainProgress pain = painProgress({});
  CHECK_FALSE(pain.first);
  CHECK_FALSE(pain.change());
  CHECK_FALSE(pain.changePerSession);

  pain = painProgress({visit(5, {})});
  CHECK(pain.first == 5);
  CHECK(pain.latest == 5);
  CHECK_FALSE(pain.change());

  pain = painProgress({visit(7, 4), visit({}, 2), visit(6, 6), visit(4, 3)});
  CHECK(pain.measured == 3);
  CHECK(pain.eased == 2);
  CHECK(pain.changePerSession == Approx(-4.0 / 3));
  CHECK(pain.change() == -3);
}
