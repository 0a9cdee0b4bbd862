// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/record_example.h"
#include "support/shipped.h"
#include "visit/history.h"
#include "visit/open_visit.h"

using namespace tableside;
using namespace tableside::test;

namespace {

Instant secondsLater(int seconds) {
  return {kNow.utcSeconds + seconds, kNow.offsetMinutes};
}

OpenVisit newVisit(bool hasTime = false) {
  Visit visit = startVisit(aClient(), {}, {}, *shippedCatalogue(), kNow);
  visit.hasTime = hasTime;
  return {{shippedTable(), shippedPhrases()}, aClient(), {}, visit};
}

OpenVisit quietVisit() {
  OpenVisit open = newVisit();
  for (const auto& [question, answer] : shippedTable()->tests.front().given)
    if (!shippedCatalogue()->find(question)->fromRecord) open.answer(question, answer, kNow);
  return open;
}

OpenVisit running() {
  OpenVisit open = quietVisit();
  REQUIRE(open.accept(kNow));
  return open;
}

}  // namespace

TEST_CASE("A visit is planned until its first answer, and planned again when the last one is taken back") {
  OpenVisit open = newVisit(true);
  CHECK(open.visit().state == VisitState::Planned);
  CHECK_FALSE(open.leavesNoTrace());
  CHECK(open.answer("goal", Choice{"relax"}, kNow));
  CHECK(open.visit().state == VisitState::Taking);
  CHECK(open.answer("goal", NotAnswered{}, kNow));
  CHECK(open.visit().state == VisitState::Planned);
  CHECK(open.visit().asked.empty());
}

TEST_CASE("P4: An unplanned visit whose answers were all taken back leaves no trace") {
  OpenVisit open = newVisit();
  open.answer("stress", Choice{"low"}, kNow);
  CHECK_FALSE(open.leavesNoTrace());
  open.answer("stress", NotAnswered{}, kNow);
  CHECK(open.leavesNoTrace());
}

TEST_CASE("An answer that stops the session stops the visit, and the corrected answer takes that back") {
  OpenVisit open = quietVisit();
  CHECK(open.answer("rf_bladder", true, kNow));
  CHECK(open.visit().state == VisitState::Stopped);
  CHECK(open.maySign());
  CHECK_FALSE(open.accept(kNow));
  open.answerNote("referred_to", FreeText{"Emergency department"});
  CHECK(open.answer("rf_bladder", false, kNow));
  CHECK(open.visit().state == VisitState::Taking);
  CHECK(open.visit().note.answers.isEmpty());  // what was tapped in the stop note goes
}

TEST_CASE("No session today is said by hand and taken back by hand") {
  OpenVisit open = quietVisit();
  CHECK(open.stopByHand());
  CHECK(open.visit().state == VisitState::Stopped);
  CHECK_FALSE(open.accept(kNow));
  CHECK(open.goOnAfterAll());
  CHECK(open.visit().state == VisitState::Taking);
  CHECK_FALSE(open.goOnAfterAll());
}

TEST_CASE("A stopped visit is signed as no session, an ended one as a session, any other not at all") {
  OpenVisit stopped = quietVisit();
  CHECK_FALSE(stopped.sign("T", kNow));
  stopped.answer("rf_bladder", true, kNow);
  CHECK(stopped.sign("T", kNow));
  CHECK(stopped.visit().outcome == VisitOutcome::NoSession);

  OpenVisit open = running();
  CHECK_FALSE(open.sign("T", kNow));
  CHECK(open.endSession(minutesLater(60)));
  CHECK(open.sign("T", minutesLater(61)));
  CHECK(open.visit().outcome == VisitOutcome::Session);
}

TEST_CASE("A1: What was accepted stays as it was accepted, whatever is answered later") {
  OpenVisit open = running();
  const SavedPlan accepted = open.visit().plan;
  const std::vector<StepDone> steps = open.note().steps;
  CHECK_FALSE(open.plansOtherwise());
  CHECK(open.changedSinceAccept().empty());
  CHECK(open.answer("session_minutes", 30, minutesLater(5)));
  CHECK(open.visit().plan == accepted);
  CHECK(open.note().steps == steps);
  CHECK(open.isRunning());
  CHECK(open.plansOtherwise());
  CHECK(open.planNow().plan.minutes == 30);
  CHECK(open.changedSinceAccept() == std::vector<std::string>{"session_minutes"});
  CHECK_FALSE(open.setEdits({.pinned = {{.technique = "swedish", .regions = {"calf.left"}}}, .removed = {}}));

  // A later stop ends nothing by itself: the therapist does, and the note holds both.
  CHECK(open.answer("rf_bladder", true, minutesLater(6)));
  CHECK(open.isRunning());
  CHECK(open.planNow().status == Status::Stop);
  CHECK(open.endSession(minutesLater(7)));
  CHECK(open.visit().plan == accepted);
  CHECK(open.sign("T", minutesLater(8)));
  CHECK(open.visit().outcome == VisitOutcome::Session);
}

TEST_CASE("The rest of an accepted plan can be what the rules would plan now; what was begun stays") {
  OpenVisit open = running();
  REQUIRE(open.plan().steps.size() > 2);
  open.nextStep(minutesLater(10));
  const std::vector<PlanStep> begun(open.plan().steps.begin(), open.plan().steps.begin() + 2);
  open.answer("pressure_preference", Choice{"light"}, minutesLater(11));
  REQUIRE(open.plansOtherwise());
  CHECK(open.useForTheRest());
  CHECK(std::equal(begun.begin(), begun.end(), open.plan().steps.begin()));
  CHECK(open.plan().steps.size() == open.note().steps.size());
  for (std::size_t i = 2; i < open.plan().steps.size(); ++i) CHECK(open.plan().steps[i].pressure <= 2);
  CHECK(open.changedSinceAccept().empty());
  open.answer("rf_bladder", true, minutesLater(12));
  CHECK_FALSE(open.useForTheRest());  // not while a stop holds
}

TEST_CASE("Accept is taken back in the first minute of the first step only") {
  OpenVisit open = running();
  OpenVisit late = open, begun = open;
  CHECK_FALSE(late.takeBackAccept(secondsLater(60)));
  begun.nextStep(secondsLater(20));
  CHECK_FALSE(begun.takeBackAccept(secondsLater(30)));
  CHECK(open.takeBackAccept(secondsLater(59)));
  CHECK(open.visit().state == VisitState::Taking);
  CHECK(open.visit().run == SessionRun{});
  CHECK_FALSE(open.visit().plan.accepted);
}

TEST_CASE("A session goes from step to step, is paused and goes on, and its minutes are those of the clock") {
  OpenVisit open = running();
  const int first = open.plan().steps[0].minutes;
  REQUIRE(open.plan().steps.size() > 1);
  CHECK(open.pause(minutesLater(2)));
  CHECK_FALSE(open.pause(minutesLater(2)));
  CHECK(open.goOn(minutesLater(7)));
  CHECK_FALSE(open.goOn(minutesLater(7)));
  CHECK(secondsOf(open.visit().run, 0, minutesLater(10)) == 5 * 60);
  CHECK(open.nextStep(minutesLater(first + 5)));
  CHECK(open.visit().run.step() == 1);
  CHECK(open.stepBefore(minutesLater(first + 6)));
  CHECK(open.visit().run.step() == 0);
  CHECK(open.nextStep(minutesLater(first + 8)));
  CHECK(open.endSession(minutesLater(first + 10)));
  CHECK(open.isEnded());
  const std::vector<StepDone>& steps = open.note().steps;
  CHECK(steps[0].minutes == first + 2);
  CHECK(steps[0].outcome == StepOutcome::Done);
  CHECK(steps[1].minutes == 3);
  CHECK(steps[1].outcome == StepOutcome::Partly);
  for (std::size_t i = 2; i < steps.size(); ++i) CHECK(steps[i].outcome == StepOutcome::NotDone);
  CHECK_FALSE(open.nextStep(minutesLater(80)));  // no step begins any more
  CHECK_FALSE(open.pause(minutesLater(80)));

  CHECK_FALSE(OpenVisit(open).takeBackEnd(minutesLater(first + 11)));
  CHECK(open.takeBackEnd({minutesLater(first + 10).utcSeconds + 10, kNow.offsetMinutes}));
  CHECK(open.isRunning());
}

TEST_CASE("A session that ran as planned says so") {
  OpenVisit open = running();
  int minutes = 0;
  for (const PlanStep& step : std::vector(open.plan().steps)) {
    minutes += step.minutes;
    if (!open.nextStep(minutesLater(minutes))) open.endSession(minutesLater(minutes));
  }
  REQUIRE(open.isEnded());
  CHECK(ranAsPlanned(open.note().steps));
}

TEST_CASE("Too firm lowers the pressure of the step in hand by one, and stands with its time") {
  OpenVisit open = running();
  const int pressure = open.note().steps[0].pressure;
  CHECK(open.checkIn(Felt::TooFirm, minutesLater(3)));
  CHECK(open.note().steps[0].pressure == std::max(pressure - 1, 1));
  CHECK(open.visit().run.checkIns == std::vector<CheckIn>{{0, minutesLater(3), Felt::TooFirm}});
  CHECK(open.plan().steps[0].pressure == pressure);
}

TEST_CASE("A session nobody ended is overdue four hours past its end and on another day") {
  const OpenVisit open = running();
  const int minutes = open.plan().minutes;
  CHECK_FALSE(open.isOverdue(minutesLater(minutes + 239)));
  CHECK(open.isOverdue(minutesLater(minutes + 241)));
  CHECK(open.isOverdue(daysLater(1)));
}

TEST_CASE("Who did not come is missed, and came after all") {
  OpenVisit open = newVisit(true);
  CHECK(open.didNotCome());
  CHECK(open.visit().state == VisitState::Missed);
  CHECK_FALSE(open.didNotCome());
  CHECK(open.cameAfterAll());
  CHECK(open.visit().state == VisitState::Planned);
  CHECK_FALSE(quietVisit().didNotCome());
}

TEST_CASE("Who is missed and answers has come") {
  OpenVisit open = newVisit(true);
  CHECK(open.didNotCome());
  CHECK(open.answer("stress", Choice{"low"}, kNow));
  CHECK(open.visit().state == VisitState::Taking);
}

TEST_CASE("Answers of over four hours ago are no longer today's, but never in a session") {
  OpenVisit open = quietVisit();
  const Answers before = open.visit().answers;
  CHECK_FALSE(OpenVisit(open).carryOld(minutesLater(239)));
  CHECK(open.carryOld(minutesLater(241)));
  for (const Question& question : shippedCatalogue()->questions()) {
    INFO(question.id);
    if (!before.knows(question.id)) continue;
    const bool isKept = question.standing && !question.everyVisit && !question.ofToday;
    CHECK(open.visit().answers.knows(question.id) == isKept);
    CHECK(open.visit().carried.knows(question.id) == (!isKept && !question.ofToday));
  }
  CHECK(open.assessment().status() == Status::AskFirst);
  CHECK(open.visit().state == VisitState::Taking);
  CHECK_FALSE(open.leavesNoTrace());

  OpenVisit session = running();
  CHECK_FALSE(session.carryOld(daysLater(1)));
}

TEST_CASE("Only sessions and stops count as visits") {
  const auto of = [](VisitState state) {
    VisitSummary visit{{}, kNow, state, {}, {}};
    return recordAnswers(aClient(), {visit}, daysLater(7).localDate()).number("visits");
  };
  for (const VisitState state : {VisitState::Signed, VisitState::Accepted, VisitState::Stopped})
    CHECK(of(state) == 1);
  for (const VisitState state : {VisitState::Planned, VisitState::Taking, VisitState::Missed})
    CHECK(of(state) == 0);
}

TEST_CASE("Every answer tells how it was asked, and the latest act alone counts") {
  OpenVisit open = newVisit();
  open.answer("rf_saddle", true, kNow);
  open.noneOf({"rf_saddle", "rf_chest", "rf_stroke"}, minutesLater(1));
  open.answer("rf_chest", true, minutesLater(2));
  const auto howOf = [&](const std::string& question) {
    std::vector<std::pair<AskedHow, Instant>> acts;
    for (const AskedAct& act : open.visit().asked)
      if (std::count(act.questions.begin(), act.questions.end(), question) > 0)
        acts.emplace_back(act.how, act.at);
    return acts;
  };
  CHECK(howOf("rf_saddle") == std::vector{std::pair(AskedHow::Asked, kNow)});
  CHECK(howOf("rf_stroke") == std::vector{std::pair(AskedHow::Together, minutesLater(1))});
  CHECK(howOf("rf_chest") == std::vector{std::pair(AskedHow::Asked, minutesLater(2))});
}
