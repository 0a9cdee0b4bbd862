// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the passing of time does to a program that is left open.
#include "support/record_example.h"
#include "ui/on_screen.h"

#include <QSignalSpy>

using namespace tableside;
using namespace tableside::test;

namespace {

// The program with a clock that a test can set.
class LeftOpen {
 public:
  LeftOpen() : controller(ui::readKnowledge(DataFolder::embedded()), [this] { return now; }) {
    theme.apply(ui::ThemeChoice::Light, 1);
    window = std::make_unique<ui::MainWindow>(controller, theme, ui::MainWindow::Practice::Real);
    window->resize(1366, 768);
    window->show();
    controller.open(folder / "practice.tableside");
    waitFor([this] { return controller.isOpen(); });
    Client client;
    client.name = "Ana Sample";
    client.born = Date::parse("1980-05-04");
    controller.addClient(client, [](const Result<>&) {});
    waitFor([this] { return controller.openVisit(); });
    who = controller.openVisit()->client().id;
  }
  ~LeftOpen() { window.reset(); }

  void waitFor(const std::function<bool()>& condition) { REQUIRE(QTest::qWaitFor(condition, kPatience)); }
  void waitSaved() {
    waitFor([this] { return controller.isIdle() && controller.saveState() == ui::SaveState::Saved; });
  }
  const Visit& visit() { return controller.openVisit()->visit(); }
  bool isShown(const QString& name) {
    QCoreApplication::processEvents();  // what is new is laid out
    const auto* widget = window->findChild<QWidget*>(name);
    return widget && widget->isVisible();
  }

  TemporaryFolder folder;
  Instant now = kNow;
  ui::Theme theme;
  ui::PracticeController controller;
  std::unique_ptr<ui::MainWindow> window;
  ClientId who;
};

}  // namespace

TEST_CASE("P10: After midnight nothing is written into the visit of the day before unasked") {
  LeftOpen program;
  program.controller.answer("stress", Choice{"low"});
  program.waitSaved();
  CHECK_FALSE(program.isShown("window.unfinished"));
  program.now = daysLater(1);
  program.controller.answer("stress", Choice{"high"});
  CHECK(program.visit().answers.choice("stress") == "low");
  CHECK(program.isShown("window.unfinished.go_on"));
  // With that on the screen it is no mistake any more.
  program.controller.answer("stress", Choice{"high"});
  CHECK(program.visit().answers.choice("stress") == "high");
  program.waitSaved();
}

TEST_CASE("P10: Midnight is noticed when the window is used again") {
  LeftOpen program;
  program.controller.answer("stress", Choice{"low"});
  program.waitSaved();
  program.now = daysLater(1);
  QEvent activated(QEvent::ActivationChange);
  program.window->activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(program.window.get()));
  QCoreApplication::sendEvent(program.window.get(), &activated);
  CHECK(program.isShown("window.unfinished.go_on"));
}

TEST_CASE("A visit that nothing is known of yet becomes one of the new day") {
  LeftOpen program;
  const Date before = program.visit().plannedAt.localDate();
  program.now = daysLater(1);
  CHECK(program.controller.checkDay());
  program.waitFor([&] { return program.visit().plannedAt.localDate() != before; });
  CHECK(program.visit().plannedAt.localDate() == daysLater(1).localDate());
}

TEST_CASE("Who was planned did not come when the day ends, and a session that runs is left alone") {
  LeftOpen program;
  program.controller.daybook().plan(program.who, minutesLater(60), 60, "planned");
  program.waitFor([&] {
    const Day* day = program.controller.daybook().day();
    return day && day->visits.size() == 1;
  });
  program.now = daysLater(1);
  QSignalSpy changed(&program.controller.daybook(), &ui::Daybook::changed);
  program.controller.checkDay();
  program.waitFor([&] { return changed.count() > 0 && program.controller.daybook().day()->visits.empty(); });
  program.controller.chooseClient(program.who);
  program.waitFor([&] { return program.controller.openVisit()->visits().size() == 1; });
  CHECK(program.controller.openVisit()->visits().front().state == VisitState::Missed);
}

TEST_CASE("Answers of the morning are to be confirmed when the visit is opened in the evening") {
  LeftOpen program;
  program.controller.answer("stress", Choice{"low"});
  program.waitSaved();
  program.controller.leaveClient();
  program.now = minutesLater(5 * 60);
  program.controller.chooseClient(program.who);
  program.waitFor([&] { return program.controller.openVisit(); });
  CHECK(program.visit().carried.choice("stress") == "low");
  CHECK_FALSE(program.visit().answers.knows("stress"));
  program.waitSaved();
  // It is one that was begun, and stays.
  program.controller.leaveClient();
  program.controller.chooseClient(program.who);
  program.waitFor([&] { return program.controller.openVisit(); });
  CHECK(program.visit().state == VisitState::Taking);
  CHECK(program.visit().carried.choice("stress") == "low");
}

TEST_CASE("No plan is accepted on answers of over four hours ago") {
  LeftOpen program;
  std::vector<std::pair<std::string, Answer>> quiet;
  for (const auto& [question, answer] : program.controller.knowledge().table->tests.front().given)
    if (!program.controller.catalogue().find(question)->fromRecord) quiet.emplace_back(question, answer);
  program.controller.answerTogether(quiet);
  REQUIRE_FALSE(program.controller.assessment().isStopped());
  program.now = minutesLater(5 * 60);
  program.controller.acceptPlan();
  CHECK(program.visit().state == VisitState::Taking);
  CHECK_FALSE(program.visit().answers.knows("pain_now"));
  program.controller.undo();
  program.now = minutesLater(60);
  program.controller.acceptPlan();
  CHECK(program.visit().state == VisitState::Accepted);
  program.waitSaved();
}
