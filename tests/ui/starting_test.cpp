// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Records that cannot be used, data folders with faults, and data folders that add to what there is.
#include "support/changed_data.h"
#include "ui/application.h"
#include "ui/on_screen.h"
#include "ui/theme/theme.h"

#include <QPlainTextEdit>
#include <QTest>

#include <algorithm>

using namespace tableside;
using namespace tableside::test;

namespace {

QStringList argumentOf(ChangedData& data) {
  return {"--data", text(data.path().string())};
}

bool plans(const Plan& plan, const std::string& technique) {
  return std::any_of(plan.steps.begin(), plan.steps.end(),
                     [&](const PlanStep& s) { return s.technique == technique; });
}

}  // namespace

TEST_CASE(
    "The window is on the screen before the rules are read, and the record opens by itself after them") {
  const TemporaryFolder folder;
  ui::Options options;
  options.record = folder / "practice.tableside";
  ui::Application program(options);
  std::optional<bool> knewRules;
  QObject::connect(&program.window(), &ui::MainWindow::painted,
                   [&] { knewRules = program.controller().knowsRules(); });
  program.start();
  QTest::keyClick(&program.window(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
  CHECK_FALSE(program.window().isShowingRules());
  REQUIRE(QTest::qWaitFor([&] { return program.controller().isOpen(); }, 20000));
  CHECK(knewRules == false);
  CHECK(program.controller().knowsRules());
}

TEST_CASE("A second window on the same record says that it is in use, and opens it once it is free") {
  const TemporaryFolder folder;
  const auto record = folder / "practice.tableside";
  auto first = std::make_unique<OnScreen>(record);
  first->waitOpen().addClient("Ana Sample").answer("pain_now", 4).waitSaved();
  OnScreen second(record);
  second.waitFor([&] { return showsWords(second.window(), "This record is already open."); });
  CHECK_FALSE(second.controller().isOpen());
  CHECK(second.window().findChild<QWidget*>("failure.retry")->isVisible());
  first->close();
  first.reset();
  second.click("failure.retry").waitOpen().openClient("Ana Sample");
  CHECK(second.answers().number("pain_now") == 4);
  second.close();
}

TEST_CASE("A file that is no record is named, refused and left as it is") {
  const TemporaryFolder folder;
  const auto file = folder / "shopping.txt";
  writeTo(file, "Milk, bread and a new towel\n");
  OnScreen screen(file);
  screen.waitFor([&] { return showsWords(screen.window(), "This file is not a practice record."); });
  CHECK_FALSE(screen.controller().isOpen());
  CHECK(contentOf(file) == "Milk, bread and a new towel\n");
  screen.click("clients.new");
  CHECK_FALSE(screen.isVisible("client.name"));
  screen.close();
  CHECK(contentOf(file) == "Milk, bread and a new towel\n");
}

TEST_CASE("A rules table with a fault is not used: the built-in one is, and the window names file and line") {
  ChangedData data;
  data.insertAfter("rules/core.json", "\"rows\": [", R"(
    {"id": "X1", "when": {"no_such_question": "yes"}, "block": {"techniques": ["swedish"]}, "why": "W.", "source": ["practice"]},)");
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside", argumentOf(data));
  screen.waitOpen();
  CHECK(screen.isVisible("window.data_problem"));
  CHECK(showsWords(screen.window(), "Your rules are not in use"));
  CHECK(showsWords(screen.window(), "rules/core.json:"));
  CHECK(showsWords(screen.window(), "no_such_question"));
  screen.addClient("Ana Sample").fillIntake();
  CHECK(screen.controller().assessment().status() == Status::GoOn);
  CHECK_FALSE(screen.plan().steps.empty());
  CHECK(screen.isVisible("window.data_problem"));  // not only at the start
  screen.close();
}

TEST_CASE("A data folder that is empty or missing falls back to the built-in rules and says so") {
  const TemporaryFolder folder;
  for (const char* name : {"", "nowhere"}) {
    OnScreen screen(folder / "practice.tableside", {"--data", text((folder / name).string())});
    screen.waitOpen();
    CHECK(screen.isVisible("window.data_problem"));
    CHECK_FALSE(screen.controller().knowledge().table->rows.empty());
    screen.close();
  }
}

TEST_CASE("A question, a technique and a row added in the data alone are in the form and in the plan") {
  ChangedData data;
  data.insertAfter("intake/questions.json", "\"questions\": {", R"(
    "cold_feet": {"type": "yes_no", "section": "health", "must_ask": true, "tier": "A", "short": {"en": "Cold feet"}, "ask": {"en": "Are your feet cold?"}, "note": {"en": "Cold feet."}},)");
  data.insertAfter("techniques.json", "\"techniques\": {", R"(
    "foot_reflex": {"name": {"en": "Foot reflex work"}, "phases": ["main"], "pressure": [1, 3], "minutes": [4, 8, 12]},)");
  data.insertAfter("rules/core.json", "\"rows\": [", R"(
    {"id": "X1", "when": {"cold_feet": "yes"}, "priority": 99, "suggest": {"technique": "foot_reflex", "regions": ["foot_sole"], "pressure": 2, "minutes": [4, 8, 12]}, "why": "Warms.", "source": ["practice"]},
    {"id": "X2", "when": {"cold_feet": "no"}, "block": {"techniques": ["foot_reflex"]}, "why": "Needless.", "source": ["practice"]},)");
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside", argumentOf(data));
  screen.waitOpen();
  CHECK_FALSE(screen.isVisible("window.data_problem"));
  screen.addClient("Ana Sample").fillIntake();
  screen.find("intake.cold_feet");
  CHECK(showsWords(screen.window(), "Are your feet cold?"));
  CHECK_FALSE(plans(screen.plan(), "foot_reflex"));
  screen.answer("cold_feet", true).goTo(ui::Page::Plan);
  CHECK(plans(screen.plan(), "foot_reflex"));
  CHECK(showsWords(screen.window(), "Foot reflex work"));
  CHECK(showsWords(screen.window(), "Warms."));
  screen.goTo(ui::Page::Notes);
  CHECK(screen.find<QPlainTextEdit>("notes.subjective")->toPlainText().contains("Cold feet."));
  screen.goTo(ui::Page::Intake).answer("cold_feet", false);
  CHECK_FALSE(plans(screen.plan(), "foot_reflex"));
  screen.close();
}

TEST_CASE("A new question for a number is no question about pain or pressure, whatever its range and name") {
  ChangedData data;
  data.insertAfter("intake/questions.json", "\"questions\": {", R"(
    "sleep_quality": {"type": "number", "section": "today", "tier": "C", "from": 1, "to": 5, "ask": {"en": "How well did you sleep?"}},
    "painting_skill": {"type": "number", "section": "today", "tier": "C", "from": 0, "to": 10, "ask": {"en": "How well do you paint?"}},)");
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside", argumentOf(data));
  screen.waitOpen().addClient("Ana Sample").answer("pain_now", 3).answer("pressure_tolerance", 4);
  const auto heard = [&](const char* button) { return screen.find<QWidget>(button)->accessibleName(); };
  const auto ground = [&](const char* button) {
    const QImage image = screen.find<QWidget>(button)->grab().toImage();
    return image.pixelColor(image.width() / 2, image.height() - 8);  // below the number
  };
  CHECK(heard("intake.sleep_quality.2") == "2 of 5");
  CHECK(heard("intake.painting_skill.0") == "0 of 10");
  CHECK(heard("intake.pressure_tolerance.2") == "Pressure 2 of 5");
  CHECK(heard("intake.pain_now.0") == "0 of 10, No pain");
  CHECK(ground("intake.pain_now.9") == ui::currentTokens().pain.at(9));
  CHECK(ground("intake.painting_skill.9") == ui::currentTokens().raised);
  CHECK(ground("intake.sleep_quality.2") == ui::currentTokens().raised);
  screen.answer("sleep_quality", 4).answer("painting_skill", 9);
  screen.close();
}
