// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A whole session as a therapist goes through it, in the real window with mouse and keys.
#include "ui/on_screen.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

using namespace tableside;
using namespace tableside::test;

namespace {

int sumOf(const Plan& plan) {
  int sum = plan.unplannedMinutes;
  for (const PlanStep& step : plan.steps) sum += step.minutes;
  return sum;
}

void redo(OnScreen& screen) {  // its keys are the platform's
  const QKeyCombination keys = QKeySequence(QKeySequence::Redo)[0];
  QTest::keyClick(&screen.window(), keys.key(), keys.keyboardModifiers());
}

// A firm wish and tight tissue: the table suggests deep tissue work.
void askForDeepWork(OnScreen& screen) {
  screen.click("intake.pain_quality.dull_ache").answer("pain_quality", Choices{{"tightness"}});
  screen.answer("pressure_preference", Choice{"deep"}).answer("pressure_tolerance", 5);
}

// The first shown "Use with a reason…" that belongs to a technique, by its place in the panel.
QString firstOverride(OnScreen& screen) {
  QString name;
  screen.waitFor([&] {  // the panel is laid out anew with every edit
    for (int i = 0; i < 40 && name.isEmpty(); ++i)
      for (const Technique& technique : screen.controller().knowledge().table->techniques.all())
        if (const auto each = QStringLiteral("plan.left_out%1.override.%2").arg(i).arg(text(technique.id));
            name.isEmpty() && screen.isVisible(each))
          name = each;
    return !name.isEmpty();
  });
  return name;
}

}  // namespace

TEST_CASE("A first session goes from the new client to the signed note and is all there in a new window") {
  const TemporaryFolder folder;
  const auto record = folder / "practice.tableside";
  Visit written;
  {
    OnScreen screen(record);
    screen.waitOpen().addClient("Ana Sample");
    CHECK(screen.controller().assessment().status() == Status::AskFirst);
    CHECK(screen.plan().steps.empty());
    screen.fillIntake();
    for (const Question& question : screen.controller().catalogue().questions())
      if (question.mustAsk && !question.fromRecord) {
        CAPTURE(question.id);
        CHECK(screen.answers().of(question.id) == screen.quietAnswers().of(question.id));
      }
    CHECK(screen.controller().assessment().status() == Status::GoOn);
    CHECK(screen.controller().assessment().askNext().empty());

    // Frail, as an afterthought: what would have been deep work is taken away.
    askForDeepWork(screen);
    screen.answer("frail", true);
    screen.goTo(ui::Page::Plan);
    REQUIRE(screen.window().page() == ui::Page::Plan);
    REQUIRE(screen.plan().steps.size() >= 3);
    CHECK(screen.plan().minutes == 60);
    CHECK(sumOf(screen.plan()) == 60);

    // One step longer: the others give, the sum stays.
    std::size_t chosen = 0;
    while (chosen < screen.plan().steps.size() &&
           !screen.find<QWidget>(QStringLiteral("plan.step%1.minutes.more").arg(chosen))->isEnabled())
      ++chosen;
    REQUIRE(chosen < screen.plan().steps.size());
    const Plan before = screen.plan();
    screen.click(QStringLiteral("plan.step%1.minutes.more").arg(chosen));
    CHECK(screen.plan().steps[chosen].minutes == before.steps[chosen].minutes + 1);
    CHECK(screen.plan().steps[chosen].edited);
    CHECK(screen.plan().minutes == 60);
    CHECK(sumOf(screen.plan()) == 60);

    // What is left out wants a reason, and a reason wants some letters.
    const QString anyway = firstOverride(screen);
    screen.click(anyway);
    REQUIRE(screen.isVisible("plan.reason.text"));
    CHECK_FALSE(screen.find<QPushButton>("plan.reason.use")->isEnabled());
    screen.type("plan.reason.text", "ok");
    CHECK_FALSE(screen.find<QPushButton>("plan.reason.use")->isEnabled());
    screen.type("plan.reason.text", ", cleared by Dr. Sample");
    screen.click("plan.reason.use");
    const auto& steps = screen.plan().steps;
    const auto overridden =
        std::find_if(steps.begin(), steps.end(), [](const PlanStep& s) { return !s.reason.empty(); });
    REQUIRE(overridden != steps.end());
    CHECK(overridden->reason == "ok, cleared by Dr. Sample");
    CHECK(showsWords(screen.window(), "ok, cleared by Dr. Sample"));
    CHECK(sumOf(screen.plan()) == screen.plan().minutes);
    const Plan planned = screen.plan();
    screen.click("plan.accept");
    REQUIRE(screen.window().page() == ui::Page::Session);
    CHECK(screen.visit().isRunning());
    CHECK_FALSE(screen.isVisible("clients.new"));  // the window is the session's
    screen.click("session.next");
    CHECK(screen.visit().visit().run.step() == 1);
    screen.click("session.end");
    REQUIRE(screen.window().page() == ui::Page::Notes);
    CHECK(screen.visit().isEnded());
    CHECK(screen.isVisible("clients.new"));

    screen.find<QWidget>("notes.pain_after")->setFocus();
    screen.press("notes.pain_after", Qt::Key_1);
    CHECK(screen.visit().visit().note.answers.number("pain_after") == 1);
    screen.pick("notes.step1.outcome", "done").pick("notes.step1.outcome", "partly");
    REQUIRE(screen.visit().visit().note.steps.size() == planned.steps.size());
    CHECK(screen.visit().visit().note.steps[1].outcome == StepOutcome::Partly);
    CHECK(screen.find<QPlainTextEdit>("notes.assessment")->toPlainText() != QString());
    screen.find<QPlainTextEdit>("notes.subjective")->selectAll();
    screen.type("notes.subjective", "Slept better; says it is \"half as bad\".");
    screen.signAs("B. Therapist, LMT");
    CHECK(screen.isVisible("notes.signed"));
    CHECK_FALSE(screen.isVisible("notes.sign"));
    screen.waitSaved();
    written = screen.visit().visit();
    screen.close();
  }

  OnScreen again(record);
  again.waitOpen().openClient("Ana Sample");
  CHECK(again.visit().visit() == written);
  CHECK(again.visit().isSigned());
  CHECK(again.visit().visit().signedBy == "B. Therapist, LMT");
  CHECK(again.visit().visit().note.answers.text("subjective") == "Slept better; says it is \"half as bad\".");
  CHECK_FALSE(again.visit().visit().note.answers.text("assessment").empty());
  CHECK(again.answers().isYes("frail"));
  CHECK(again.answers().number("pain_now") == again.quietAnswers().number("pain_now"));
  again.goTo(ui::Page::Plan);
  CHECK(showsWords(again.window(), "ok, cleared by Dr. Sample"));
  CHECK_FALSE(again.isVisible("plan.accept"));
  again.goTo(ui::Page::Notes);
  CHECK(again.find<QPlainTextEdit>("notes.subjective")->toPlainText() ==
        "Slept better; says it is \"half as bad\".");
  CHECK(again.find<QPlainTextEdit>("notes.subjective")->isReadOnly());
  again.goTo(ui::Page::Intake);
  CHECK_FALSE(again.find<QWidget>("intake.blood_thinner")->isEnabled());
  again.goTo(ui::Page::Progress);
  CHECK(showsWords(again.window(), "1"));
  again.close();
}

TEST_CASE(
    "A client who comes again is asked in one sentence and one list, and undo takes each tap back by "
    "itself") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ben Sample").fillIntake();
  screen.answer("pain_now", 4).goTo(ui::Page::Notes).signAs("B. Therapist");
  screen.goTo(ui::Page::Progress).click("progress.new_visit");
  screen.waitFor([&] { return !screen.visit().isSigned(); });
  REQUIRE(screen.window().page() == ui::Page::Intake);
  CHECK(screen.controller().assessment().status() == Status::AskFirst);
  CHECK(screen.plan().steps.empty());
  CHECK(screen.isVisible("return.sentence"));
  CHECK_FALSE(screen.find("return.none")->isEnabled());  // first the number

  screen.click("return.pain_now.4");
  CHECK(screen.answers().number("pain_now") == 4);
  CHECK(screen.answers().of("pain_sites") == screen.quietAnswers().of("pain_sites"));
  CHECK_FALSE(screen.answers().knows("rf_chest"));
  auto* list = screen.find<QScrollArea>("return.list.scroll");
  list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum());
  screen.click("return.none");
  CHECK(screen.answers().of("rf_chest") == Answer(false));
  CHECK(screen.isVisible("return.list.asked"));
  CHECK_FALSE(screen.find("return.none")->isEnabled());

  QTest::keyClick(&screen.window(), Qt::Key_Z, Qt::ControlModifier);
  CHECK_FALSE(screen.answers().knows("rf_chest"));
  CHECK(screen.answers().number("pain_now") == 4);
  QTest::keyClick(&screen.window(), Qt::Key_Z, Qt::ControlModifier);
  CHECK_FALSE(screen.answers().knows("pain_sites"));
  CHECK(screen.visit().visit().carried.knows("pain_sites"));
  screen.waitSaved();
  redo(screen);
  redo(screen);
  CHECK(screen.answers().of("rf_chest") == Answer(false));
  screen.close();
}

TEST_CASE("What was there last time stands by itself beside the list, and one tap says that it is still so") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Cleo Sample").fillIntake();
  screen.answer("spare_kinds", Choices{{"device"}});
  screen.answer("implant_areas", Choices{{"knee_front.left"}});
  screen.goTo(ui::Page::Notes).signAs("B. Therapist");
  screen.goTo(ui::Page::Progress).click("progress.new_visit");
  screen.waitFor([&] { return !screen.visit().isSigned(); });
  screen.click("return.pain_now.3");
  CHECK_FALSE(screen.answers().knows("spare_kinds"));
  screen.click("return.spare_kinds.confirm");
  CHECK(screen.answers().choices("spare_kinds") == std::vector<std::string>{"device"});
  screen.close();
}

TEST_CASE(
    "A warning sign stops the session without a way round it, and a corrected answer brings the plan back") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Dora Sample").fillIntake();
  askForDeepWork(screen);
  screen.answer("frail", true).goTo(ui::Page::Plan);
  const Plan planned = screen.plan();
  REQUIRE_FALSE(planned.steps.empty());
  screen.click(firstOverride(screen)).type("plan.reason.text", "asked for it").click("plan.reason.use");
  const Plan overridden = screen.plan();
  CHECK_FALSE(screen.isVisible("plan.stop_card"));

  screen.goTo(ui::Page::Intake).answer("rf_saddle", true);
  CHECK(screen.controller().assessment().status() == Status::Stop);
  screen.goTo(ui::Page::Plan);
  CHECK(screen.plan().steps.empty());
  CHECK(screen.isVisible("plan.stop_card"));
  CHECK(showsWords(screen.window(), "No session today"));
  CHECK_FALSE(screen.isVisible("plan.accept"));
  CHECK_FALSE(screen.isVisible("plan.add"));
  for (QWidget* widget : screen.window().findChildren<QWidget*>()) {
    if (!widget->isVisible()) continue;
    CAPTURE(widget->objectName().toStdString());
    CHECK_FALSE(widget->objectName().contains(".override"));
    CHECK_FALSE(widget->objectName().endsWith(".keep"));
  }
  QTest::keyClick(&screen.window(), Qt::Key_Return, Qt::ControlModifier);  // the shortcut of "Accept plan"
  CHECK_FALSE(screen.visit().visit().plan.accepted);

  screen.click("plan.stop.answer");
  CHECK(screen.window().page() == ui::Page::Intake);
  CHECK(screen.window().isAncestorOf(QApplication::focusWidget()));
  CHECK(QApplication::focusWidget()->objectName().startsWith("intake.rf_saddle"));
  screen.answer("rf_saddle", false);
  screen.goTo(ui::Page::Plan);
  CHECK_FALSE(screen.isVisible("plan.stop_card"));
  CHECK(screen.plan() == overridden);
  screen.close();
}

TEST_CASE("A visit where everything is not sure has no plan, asks on, and keeps every answer") {
  const TemporaryFolder folder;
  const auto record = folder / "practice.tableside";
  Answers given;
  {
    OnScreen screen(record);
    screen.waitOpen().addClient("Emil Sample");
    for (const Question& question : screen.controller().catalogue().questions()) {
      const auto index = screen.controller().catalogue().indexOf(question.id);
      if (question.fromRecord || question.section == "note" || question.startsAs ||
          question.type == QuestionType::Text || !screen.controller().assessment().isShown(*index))
        continue;
      screen.answer(question.id, NotSure{});
    }
    given = screen.answers();
    CHECK(std::distance(given.begin(), given.end()) > 20);  // what is asked while nothing is known
    CHECK(screen.controller().assessment().status() == Status::AskFirst);
    CHECK(screen.plan().steps.empty());
    screen.goTo(ui::Page::Plan);
    CHECK(screen.isVisible("plan.stop"));
    screen.click("plan.stop.ask");
    CHECK(screen.window().page() == ui::Page::Intake);
    CHECK(screen.answers() == given);
    screen.waitSaved().close();
  }
  OnScreen again(record);
  again.waitOpen().openClient("Emil Sample");
  CHECK(again.answers() == given);
  again.close();
}

TEST_CASE(
    "A question that hangs on a typed answer appears as soon as that is typed, and undo takes the words "
    "back") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Fred Sample").answer("goal", Choice{"move_better"}).answer("pain_now", 4);
  CHECK_FALSE(screen.isVisible("intake.activity_1_score"));
  screen.type("intake.activity_1", "Putting on socks");
  QTest::keyClick(screen.find<QWidget>("intake.activity_1"), Qt::Key_Tab);
  screen.waitFor([&] { return screen.isVisible("intake.activity_1_score"); });
  screen.waitSaved();

  // Two steps back, two forward: neither loses the words.
  QTest::keyClick(&screen.window(), Qt::Key_Z, Qt::ControlModifier);
  CHECK(screen.answers().text("activity_1").empty());
  CHECK(screen.answers().number("pain_now") == 4);
  QTest::keyClick(&screen.window(), Qt::Key_Z, Qt::ControlModifier);
  CHECK_FALSE(screen.answers().number("pain_now"));
  redo(screen);
  redo(screen);
  CHECK(screen.answers().text("activity_1") == "Putting on socks");
  CHECK(screen.answers().number("pain_now") == 4);
  screen.close();
}
