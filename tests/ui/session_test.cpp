// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/on_screen.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace tableside;
using namespace tableside::test;

namespace {

OnScreen& inSession(OnScreen& screen) {
  screen.waitOpen().addClient("Ana Sample").fillIntake().goTo(ui::Page::Plan).click("plan.accept");
  REQUIRE(screen.window().page() == ui::Page::Session);
  return screen;
}

}  // namespace

TEST_CASE("B3: A visit opens on the page where it goes on") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  inSession(screen).waitSaved();
  screen.click("session.list").addClient("Ben Sample");
  CHECK(screen.window().page() == ui::Page::Intake);
  screen.openClient("Ana Sample");
  CHECK(screen.window().page() == ui::Page::Session);
  screen.endSession().waitSaved().openClient("Ben Sample").openClient("Ana Sample");
  CHECK(screen.window().page() == ui::Page::Notes);
  screen.close();
}

TEST_CASE("A note is signed only when a session has ended or none is given") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").fillIntake().goTo(ui::Page::Notes);
  CHECK_FALSE(screen.find("notes.sign")->isEnabled());
  screen.goTo(ui::Page::Plan).click("plan.accept").goTo(ui::Page::Notes);
  CHECK_FALSE(screen.find("notes.sign")->isEnabled());
  screen.goTo(ui::Page::Session).click("session.end");
  CHECK(screen.window().page() == ui::Page::Notes);
  CHECK(screen.find("notes.sign")->isEnabled());
  screen.close();
}

TEST_CASE("The keys of a session go from step to step, and letters are words while one is jotted down") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  inSession(screen);
  screen.press("session", Qt::Key_PageDown);
  CHECK(screen.visit().visit().run.step() == 1);
  screen.press("session", Qt::Key_Left);
  CHECK(screen.visit().visit().run.step() == 0);
  screen.press("session", Qt::Key_3);
  REQUIRE(screen.visit().visit().run.checkIns.size() == 1);
  CHECK(screen.visit().visit().run.checkIns[0].felt == Felt::TooFirm);
  screen.press("session", Qt::Key_P);
  CHECK(screen.visit().visit().run.isPaused());
  screen.press("session", Qt::Key_P);
  CHECK_FALSE(screen.visit().visit().run.isPaused());
  const int minutes = screen.visit().note().steps[0].minutes;
  screen.press("session", Qt::Key_Plus);
  CHECK(screen.visit().note().steps[0].minutes == minutes + 1);

  screen.click("session.jot").type("session.jot_words", "left side guards, 3 of 5");
  screen.press("session.jot_words", Qt::Key_Return);
  CHECK(screen.visit().isRunning());  // the e of "side" ended nothing
  REQUIRE(screen.visit().note().jots.size() == 1);
  CHECK(screen.visit().note().jots[0].text == "left side guards, 3 of 5");
  screen.press("session", Qt::Key_E);
  CHECK(screen.visit().isEnded());
  CHECK(screen.find<QPlainTextEdit>("notes.objective")->toPlainText().contains("left side guards, 3 of 5"));
  screen.close();
}

TEST_CASE("A1: An answer changed in a session changes no step, is said, and is used only when asked for") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  inSession(screen);
  const Plan accepted = screen.plan();
  CHECK_FALSE(screen.isVisible("window.since_accept"));
  screen.controller().answer("session_minutes", 30);
  QCoreApplication::processEvents();
  CHECK(screen.plan() == accepted);
  REQUIRE(screen.isVisible("window.since_accept"));
  screen.click("window.since_accept.keep");
  CHECK_FALSE(screen.isVisible("window.since_accept"));
  CHECK(screen.plan() == accepted);

  screen.controller().answer("rf_bladder", true);
  QCoreApplication::processEvents();
  CHECK(screen.plan() == accepted);
  REQUIRE(screen.isVisible("window.since_accept.end"));
  CHECK_FALSE(screen.isVisible("window.since_accept.use"));
  CHECK(screen.visit().isRunning());
  screen.click("window.since_accept.end");
  CHECK(screen.visit().isEnded());
  CHECK(screen.window().page() == ui::Page::Notes);
  screen.close();
}

TEST_CASE("A5, A6: The note of a stop says what was tapped, and nothing is advised that was not ticked") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").fillIntake().answer("rf_bladder", true);
  CHECK(screen.visit().visit().state == VisitState::Stopped);
  screen.goTo(ui::Page::Plan).click("plan.stop.note");
  REQUIRE(screen.window().page() == ui::Page::Notes);
  CHECK_FALSE(screen.isVisible("notes.pain_after"));
  CHECK_FALSE(screen.isVisible("notes.pressure_felt"));
  screen.pick("notes.stop_told", "yes").pick("notes.stop_where", "emergency_department");
  const auto plan = [&] { return screen.find<QPlainTextEdit>("notes.plan_ahead")->toPlainText(); };
  CHECK(plan().isEmpty());
  screen.click("notes.said0");
  CHECK(plan().startsWith("Said to the client:"));
  screen.click("notes.said0");
  CHECK(plan().isEmpty());
  CHECK(screen.find<QPlainTextEdit>("notes.objective")->toPlainText().contains("No session was given."));
  screen.signAs("B. Therapist");
  CHECK(screen.visit().visit().outcome == VisitOutcome::NoSession);
  screen.close();
}

TEST_CASE("No session today is said and taken back on the plan") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").fillIntake().goTo(ui::Page::Plan);
  screen.choose("plan.more", {"No session today"});
  CHECK(screen.visit().visit().state == VisitState::Stopped);
  CHECK_FALSE(screen.isVisible("plan.accept"));
  screen.waitFor([&] { return screen.isVisible("plan.stop.after_all"); }).click("plan.stop.after_all");
  CHECK(screen.visit().visit().state == VisitState::Taking);
  CHECK(screen.isVisible("plan.accept"));
  screen.close();
}

TEST_CASE("P4: A visit opened by mistake and emptied again is in no list") {
  const TemporaryFolder folder;
  const auto record = folder / "practice.tableside";
  OnScreen screen(record);
  screen.waitOpen().addClient("Ana Sample");
  screen.controller().answer("stress", Choice{"low"});
  screen.waitSaved();
  screen.controller().answer("stress", NotAnswered{});
  screen.waitSaved();
  CHECK_FALSE(screen.visit().isStored());
  screen.addClient("Ben Sample").waitSaved();
  screen.waitFor([&] { return screen.controller().clients().found().size() == 2; });
  for (const ClientSummary& client : screen.controller().clients().found()) {
    CHECK_FALSE(client.draftVisit);
    CHECK(client.visits == 0);
  }
  screen.close();
}
