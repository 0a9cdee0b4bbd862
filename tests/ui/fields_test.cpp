// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What single fields take, and what they show of what they took.
#include "plan/planner.h"
#include "ui/on_screen.h"

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace tableside;
using namespace tableside::test;

TEST_CASE("A number out of its range says so at its field and is no answer, its ends are") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample");
  const Question& asked = *screen.controller().catalogue().find("session_minutes");
  const auto enter = [&](int number) {
    screen.find<QLineEdit>("intake.session_minutes.line")->clear();
    screen.type("intake.session_minutes.line", QString::number(number))
        .press("intake.session_minutes.line", Qt::Key_Return);
  };
  for (const int taken : {asked.from, asked.to}) {
    enter(taken);
    CHECK(screen.answers().number("session_minutes") == taken);
    CHECK_FALSE(screen.isVisible("intake.session_minutes.problem"));
  }
  for (const int refused : {asked.from - 1, asked.to + 1}) {
    enter(refused);
    CAPTURE(refused);
    CHECK(screen.isVisible("intake.session_minutes.problem"));
    CHECK(screen.answers().number("session_minutes") != refused);
  }
  screen.waitSaved().close();
}

TEST_CASE("A side that is typed beside a region's name picks that side alone") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample");
  const std::vector<std::pair<const char*, std::vector<std::string>>> typed = {
      {"left low b", {"low_back.left"}},
      {"low back right", {"low_back.right"}},
      {"low b", {"low_back.left", "low_back.right"}}};
  for (const auto& [words, picked] : typed) {
    CAPTURE(words);
    screen.controller().answer("avoid_areas", NotAnswered{});
    screen.click("intake.avoid_areas.add").waitFor([&] {
      return screen.isVisible("intake.avoid_areas.search");
    });
    screen.type("intake.avoid_areas.search", words).press("intake.avoid_areas.search", Qt::Key_Return);
    CHECK(screen.answers().of("avoid_areas") == Answer(Choices{picked}));
    screen.click("intake.avoid_areas.done");
  }
  screen.waitSaved().close();
}

TEST_CASE("What a step took and how firm it was stands on its card in the note, not what was planned") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").fillIntake().goTo(ui::Page::Plan).click("plan.accept");
  REQUIRE(screen.window().page() == ui::Page::Session);
  screen.endSession();
  const PlanStep planned = screen.plan().steps.front();
  screen.click("notes.step0.minutes.more").click("notes.step0.minutes.more").click("notes.step0.firmer");
  screen.pick("notes.step0.outcome", "partly");
  screen.goTo(ui::Page::Plan).goTo(ui::Page::Notes);
  const auto says = [&](const char* name) { return screen.find(name)->accessibleName().toStdString(); };
  CHECK_THAT(says("notes.step0.minutes"), EndsWith(": " + std::to_string(planned.minutes + 2) + " min"));
  CHECK_THAT(says("notes.step0.pressure"),
             StartsWith("Pressure " + std::to_string(planned.pressure + 1) + " of 5"));
  CHECK(screen.find<QPushButton>("notes.step0.outcome.partly")->isChecked());
  screen.click("notes.step0.minutes.less");  // goes on from there
  CHECK(screen.visit().visit().note.steps.front().minutes == planned.minutes + 1);
  screen.waitSaved().close();
}

TEST_CASE("A date of birth that no calendar has, or that is still to come, is not taken") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().click("clients.new").waitFor([&] { return screen.isVisible("client.name"); });
  screen.type("client.name", "Ana Sample");
  for (const char* refused : {"1980-02-30", "4.5.80", "2026-11-23", "soon"}) {
    CAPTURE(refused);
    screen.find<QLineEdit>("client.born")->clear();
    CHECK(screen.type("client.born", refused).isVisible("client.message"));
    CHECK_FALSE(screen.find<QPushButton>("client.use")->isEnabled());
  }
  screen.find<QLineEdit>("client.born")->clear();
  screen.type("client.born", "1980-02-29").click("client.use");
  screen.waitFor([&] { return screen.controller().openVisit(); });
  CHECK(screen.visit().client().born == Date::parse("1980-02-29"));
  screen.backToTheWindow().close();
}

TEST_CASE("Answers that cannot both be right say so at the field of one, until one is changed") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").answer("pain_now", 7).answer("pain_week_worst", 4);
  CHECK(screen.isVisible("intake.pain_week_worst.finding"));
  CHECK_FALSE(screen.isVisible("intake.pain_now.finding"));
  screen.answer("pain_now", 3);
  CHECK_FALSE(screen.isVisible("intake.pain_week_worst.finding"));
  screen.waitSaved().close();
}

TEST_CASE("The minutes follow the keys, in steps of five and only to their ends") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").fillIntake().goTo(ui::Page::Plan);
  const auto minutesAfter = [&](Qt::Key key) {
    screen.press("plan.minutes", key);
    return screen.plan().minutes;
  };
  screen.controller().setMinutes(60);
  CHECK(minutesAfter(Qt::Key_Up) == 65);
  CHECK(minutesAfter(Qt::Key_Right) == 70);
  CHECK(minutesAfter(Qt::Key_Plus) == 75);
  CHECK(minutesAfter(Qt::Key_Down) == 70);
  CHECK(minutesAfter(Qt::Key_Left) == 65);
  CHECK(minutesAfter(Qt::Key_Minus) == 60);
  CHECK(minutesAfter(Qt::Key_PageUp) == 65);
  CHECK(minutesAfter(Qt::Key_PageDown) == 60);
  screen.controller().setMinutes(kShortestSession);
  CHECK(minutesAfter(Qt::Key_Down) == kShortestSession);
  screen.controller().setMinutes(kLongestSession);
  CHECK(minutesAfter(Qt::Key_Up) == kLongestSession);
  screen.waitSaved().close();
}

TEST_CASE("Back to the drafted words gives them back, and keeps nothing of one's own") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").fillIntake().goTo(ui::Page::Notes);
  auto* words = screen.find<QPlainTextEdit>("notes.subjective");
  const QString drafted = words->toPlainText();
  REQUIRE_FALSE(drafted.isEmpty());
  CHECK_FALSE(screen.isVisible("notes.subjective.draft"));
  words->selectAll();
  screen.type("notes.subjective", "Slept badly.").press("notes.subjective", Qt::Key_Tab);
  CHECK(screen.visit().visit().note.answers.text("subjective") == "Slept badly.");
  screen.click("notes.subjective.draft");
  CHECK(words->toPlainText() == drafted);
  CHECK_FALSE(screen.visit().visit().note.answers.knows("subjective"));
  CHECK_FALSE(screen.isVisible("notes.subjective.draft"));
  screen.waitSaved().close();
}

TEST_CASE("Nothing can be tapped on the steps of a signed note") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen()
      .addClient("Ana Sample")
      .fillIntake()
      .goTo(ui::Page::Plan)
      .click("plan.accept")
      .endSession();
  CHECK(screen.find("notes.step0.outcome.partly")->isEnabled());
  screen.signAs("B. Therapist");
  for (const char* part :
       {"notes.step0.outcome.partly", "notes.step0.minutes.more", "notes.step0.firmer", "notes.pain_after"})
    CHECK_FALSE(screen.find(part)->isEnabled());
  screen.close();
}

TEST_CASE("Beside the form a stop gives its own reason and no lesser one") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").fillIntake();
  screen.controller().answer("rf_fever", true);
  const Assessment& assessment = screen.controller().assessment();
  REQUIRE(assessment.status() == Status::Stop);
  for (const int row : assessment.firing(Effect::Refer)) {
    const Row& refer = assessment.table().rows[row];
    CHECK(screen.find("strip.words")->accessibleName().contains(text(refer.why)) == refer.stops());
  }
  screen.waitSaved().close();
}
