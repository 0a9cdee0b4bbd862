// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/list.h"
#include "ui/app/settings.h"
#include "ui/body_map/body_map.h"
#include "ui/on_screen.h"

#include <QListView>
#include <QTimer>

#include <iostream>

using namespace tableside;
using namespace tableside::test;

namespace {

constexpr int kSettlesInMs = 1000;

// A person who taps only what is on the screen: nothing is scrolled to, and every tap counts.
class Person {
 public:
  explicit Person(OnScreen& screen) : screen_(screen) {}

  Person& tap(const QString& name) {
    QCoreApplication::processEvents();
    QWidget* widget = screen_.findShown(name);
    INFO(name.toStdString());
    REQUIRE(widget);
    REQUIRE(widget->isEnabled());
    return press(widget, widget->rect().center(), widget->rect());
  }
  Person& tapRow(const QString& words) {
    auto* list = screen_.find<QListView>("clients.list");
    INFO(words.toStdString());
    for (int row = 0; row < list->model()->rowCount(); ++row) {
      const QModelIndex index = list->model()->index(row, 0);
      if (!index.data(Qt::DisplayRole).toString().contains(words) &&
          !index.data(Qt::AccessibleTextRole).toString().contains(words))
        continue;
      const QRect place = list->visualRect(index);
      return press(list->viewport(), place.center(), place);
    }
    FAIL("no such row");
    return *this;
  }
  Person& tapBody(const char* region) {
    auto* map = screen_.find<ui::BodyMap>("intake.map");
    const QPoint at = map->pointIn(map->regions().indexOf(region).value()).value();
    return press(map, at, QRect(at, QSize(1, 1)));
  }
  int count() const { return count_; }

 private:
  Person& press(QWidget* widget, const QPoint& at, const QRect& whole) {
    const auto isWhole = [&] {  // what a tap unfolds takes a few rounds of layout
      return widget->visibleRegion().contains(at) &&
             whole.intersected(widget->visibleRegion().boundingRect()).height() >= whole.height() - 1;
    };
    CHECK(QTest::qWaitFor(isWhole, kSettlesInMs));
    QTest::mouseClick(widget, Qt::LeftButton, {}, at);
    QCoreApplication::processEvents();
    ++count_;
    return *this;
  }

  OnScreen& screen_;
  int count_ = 0;
};

void tell(const char* journey, int taps, int most) {
  std::cout << journey << ": " << taps << " of " << most << " taps\n";
  CHECK(taps <= most);
}

// The next visible sign, by its cell.
void sayNoToSigns(Person& person, OnScreen& screen, const std::vector<std::string>& signs) {
  for (const std::string& sign : signs) {
    const bool isChoice = screen.controller().catalogue().find(sign)->type == QuestionType::One;
    person.tap("intake." + text(sign) + (isChoice ? ".none" : ".no"));
  }
}

const std::vector<std::string> kEmergencies = {"rf_chest", "rf_stroke", "rf_calf_swelling",
                                               "fever_or_contagious"};

void answerOwnQuestions(Person& person) {
  for (const char* own : {"blood_clot.none", "blood_thinner.no", "cancer.none", "pregnancy.no"})
    person.tap(QStringLiteral("intake.%1").arg(own));
  person.tap("intake.group.health.none").tap("intake.rf_something_else.no").tap("strip.main");
}

void answerComfort(Person& person, OnScreen& screen) {
  for (const char* wish :
       {"pressure_preference.medium", "heat.fine", "avoid_areas.none", "gluteal_consent.yes"})
    person.tap(QStringLiteral("intake.%1").arg(wish));
  person.tap("intake.allergies.none");
  person.tap("strip.main");
  if (screen.window().page() == ui::Page::Plan) person.tap("plan.accept");
  CHECK(screen.visit().isRunning());
}

Person& beginClient(Person& person, OnScreen& screen) {
  person.tap("clients.new");
  screen.waitFor([&] { return screen.isVisible("client.name"); });
  screen.type("client.name", "Nora Mockup").type("client.born", "1982");
  person.tap("client.use");
  screen.waitFor([&] { return screen.controller().openVisit() != nullptr; });
  screen.backToTheWindow();
  return person;
}

}  // namespace

TEST_CASE("Journey 1: A client who comes again with all as last time is in session after five taps") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside", {"--sample"});
  screen.waitOpen().waitFor([&] { return screen.find<QListView>("clients.list")->model()->rowCount() > 3; });
  Person person(screen);
  person.tapRow("Poppy Sample");
  screen.waitFor([&] { return screen.isVisible("return.pain_now.4"); });
  person.tap("return.pain_now.4").tap("return.none").tap("return.gluteal_consent.yes").tap("strip.main");
  CHECK(screen.visit().isRunning());
  tell("journey 1", person.count(), 5);
  screen.close();
}

TEST_CASE("By keyboard alone a client who comes again is in session after ten keys at most") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside", {"--sample"});
  screen.waitOpen().waitFor([&] { return screen.isVisible("today.begin"); });
  int keys = 0;
  const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    QCoreApplication::processEvents();
    REQUIRE(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    QCoreApplication::processEvents();
    ++keys;
  };
  press(Qt::Key_Return);  // begins the visit that is next
  screen.waitFor([&] { return screen.isVisible("return.pain_now.4"); });
  screen.waitFor([&] {
    return QApplication::focusWidget() &&
           QApplication::focusWidget()->objectName().startsWith("return.pain_now");
  });
  press(Qt::Key_4);
  press(Qt::Key_N, Qt::AltModifier);
  screen.waitFor([&] { return screen.answers().knows("rf_chest"); });
  for (int consent = 0; consent < 3 && !screen.find("strip.main")->hasFocus(); ++consent) press(Qt::Key_Y);
  press(Qt::Key_Return, Qt::ControlModifier);
  screen.waitFor([&] { return screen.visit().isRunning(); });
  std::cout << "by keyboard: " << keys << " of 10 keys\n";
  CHECK(keys <= 10);
  screen.close();
}

TEST_CASE("Journey 4: A new client with a low back and a leg answers every must in forty-six taps") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen();
  Person person(screen);
  beginClient(person, screen);
  person.tapBody("low_back.right").tap("intake.pain_now.6").tapBody("buttock.right").tap("intake.pain_now.4");
  person.tap("intake.map.mode.pain_spread").tapBody("thigh_back.right").tapBody("calf.right");
  for (const char* quality : {"dull_ache", "tightness", "tingling"})
    person.tap(QStringLiteral("intake.pain_quality.%1").arg(quality));
  person.tap("strip.main");
  sayNoToSigns(person, screen, kEmergencies);
  sayNoToSigns(person, screen,
               {"rf_saddle", "rf_bladder", "rf_bowel", "rf_sexual", "rf_both_legs", "leg_weakness", "rf_cord",
                "rf_abdominal"});
  for (const char* group : {"today", "places", "slow"})
    person.tap(QStringLiteral("intake.group.%1.none").arg(group));
  answerOwnQuestions(person);
  for (const char* wish :
       {"pressure_preference.medium", "heat.fine", "avoid_areas.none", "gluteal_consent.yes"})
    person.tap(QStringLiteral("intake.%1").arg(wish));
  person.tap("intake.allergies.none");
  CHECK(screen.visit().openMusts().empty());
  tell("journey 4, but for what the plan needs and Accept", person.count(), 40);
  screen.close();
}

TEST_CASE("Journey 5: A new client who wants to relax is in session after twenty-three taps") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen();
  Person person(screen);
  beginClient(person, screen);
  person.tap("intake.pain_sites.none").tap("strip.main");
  sayNoToSigns(person, screen, kEmergencies);
  person.tap("intake.group.today.none").tap("intake.group.places.none");
  answerOwnQuestions(person);
  answerComfort(person, screen);
  tell("journey 5", person.count(), 23);
  screen.close();
}

TEST_CASE("Journey 6: A session takes one tap a step, one for each check-in, and one to end it") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Ana Sample").fillIntake().goTo(ui::Page::Plan).click("plan.accept");
  const int steps = static_cast<int>(screen.plan().steps.size());
  Person person(screen);
  person.tap("session.felt.just_right");
  for (int step = 1; step < steps; ++step) person.tap("session.next");
  person.tap("session.felt.too_firm").tap("session.end");
  CHECK(screen.window().page() == ui::Page::Notes);
  CHECK(screen.visit().visit().run.checkIns.size() == 2);
  tell("journey 6", person.count(), steps + 2);
  screen.close();
}

TEST_CASE("Journey 7: A routine note is signed after four taps") {
  const TemporaryFolder folder;
  ui::settings::setSignerName("L. Testperson");
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Ana Sample").fillIntake().goTo(ui::Page::Plan).endSession();
  Person person(screen);
  person.tap("notes.pain_after.2").tap("notes.change_felt.better");
  person.tap("notes.homecare_given.drink_when_thirsty").tap("notes.sign");
  screen.window().findChild<QTimer*>("notes.sign.waits")->start(0);
  screen.waitFor([&] { return screen.visit().isSigned(); });
  CHECK(screen.visit().visit().signedBy == "L. Testperson");
  tell("journey 7", person.count(), 4);
  screen.close();
}

TEST_CASE("Journey 9: Yesterday's note is one tap away") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside", {"--sample"});
  screen.waitOpen().waitFor([&] { return screen.find<QListView>("clients.list")->model()->rowCount() > 3; });
  Person person(screen);
  person.tapRow("Rosa Testcase");
  screen.waitFor([&] { return screen.isVisible("notes.subjective"); });
  tell("journey 9", person.count(), 1);
  screen.close();
}

TEST_CASE("Journey 8: From the sign that stops it to the signed note of the stop it takes seven taps") {
  const TemporaryFolder folder;
  ui::settings::setSignerName("L. Testperson");
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Ana Sample").answer("pain_sites", Choices{}).click("intake.step.safety");
  Person person(screen);
  person.tap("intake.rf_chest.yes").tap("strip.main");
  person.tap("notes.stop_told.yes")
      .tap("notes.stop_where.emergency_department")
      .tap("notes.stop_how.ambulance");
  person.tap("notes.stop_done.card_shown").tap("notes.sign");
  screen.window().findChild<QTimer*>("notes.sign.waits")->start(0);
  screen.waitFor([&] { return screen.visit().isSigned(); });
  CHECK(screen.visit().visit().outcome == VisitOutcome::NoSession);
  tell("journey 8", person.count(), 7);
  screen.close();
}
