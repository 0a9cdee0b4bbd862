// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What single fields take, and what they show of what they took.
#include "ui/on_screen.h"

#include <QLineEdit>

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
  screen.waitOpen().addClient("Ana Sample").answer("pain_now", 5);
  const std::vector<std::pair<const char*, std::vector<std::string>>> typed = {
      {"left low b", {"low_back.left"}},
      {"low back right", {"low_back.right"}},
      {"low b", {"low_back.left", "low_back.right"}}};
  for (const auto& [words, picked] : typed) {
    CAPTURE(words);
    screen.controller().answer("pain_sites", NotAnswered{});
    screen.click("intake.pain_sites.add").waitFor([&] {
      return screen.isVisible("intake.pain_sites.search");
    });
    screen.type("intake.pain_sites.search", words).press("intake.pain_sites.search", Qt::Key_Return);
    CHECK(screen.answers().of("pain_sites") == Answer(Choices{picked}));
    screen.click("intake.pain_sites.done");
  }
  screen.waitSaved().close();
}

TEST_CASE("What a step took and how firm it was stands on its card in the note, not what was planned") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").fillIntake().goTo(ui::Page::Plan).click("plan.accept");
  REQUIRE(screen.window().page() == ui::Page::Notes);
  const PlanStep planned = screen.plan().steps.front();
  screen.click("notes.step0.minutes.more").click("notes.step0.minutes.more").click("notes.step0.firmer");
  screen.pick("notes.step0.outcome", "partly");
  screen.goTo(ui::Page::Plan).goTo(ui::Page::Notes);
  const auto says = [&](const char* name) { return screen.find(name)->accessibleName().toStdString(); };
  CHECK(says("notes.step0.minutes") == std::to_string(planned.minutes + 2) + " min");
  CHECK_THAT(says("notes.step0.pressure"),
             StartsWith("Pressure " + std::to_string(planned.pressure + 1) + " of 5"));
  CHECK(screen.find<QPushButton>("notes.step0.outcome.partly")->isChecked());
  screen.click("notes.step0.minutes.less");  // goes on from there
  CHECK(screen.visit().visit().note.steps.front().minutes == planned.minutes + 1);
  screen.waitSaved().close();
}
