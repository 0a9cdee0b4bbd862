// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole program with somebody at its keyboard: program_to_kill RECORD NUMBER [early]. Works through the
// script from the step after NUMBER and prints the number of each step when the window says that it is saved;
// with `early`, which is wrong on purpose, as soon as it is done on the screen.
#include "faults/program_to_kill/script.h"
#include "ui/app/practice_controller.h"
#include "ui/application.h"
#include "ui/intake/intake_page.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/prctl.h>
#include <unistd.h>

namespace {

using namespace tableside;
namespace script = tableside::test::script;

constexpr int kPatience = 20000;

[[noreturn]] void giveUp(const char* what) {
  std::fprintf(stderr, "program_to_kill: %s\n", what);
  ::_exit(1);
}

class Person {
 public:
  Person(ui::Application& app, bool isEarly) : app_(app), isEarly_(isEarly) {}

  void work(int from) {
    waitFor([&] { return !controller().clients().found().empty(); }, "the record does not open");
    goBackToTheClient();
    for (int step = from + 1;; ++step) {
      take(step);
      if (isEarly_) tell(step);
      waitFor([&] { return controller().saveState() == ui::SaveState::Saved; }, "not saved");
      if (!isEarly_) tell(step);
      if (script::isNewClient(step)) goBackToTheClient();
    }
  }

 private:
  ui::PracticeController& controller() { return app_.controller(); }

  void waitFor(const std::function<bool()>& condition, const char* otherwise) {
    if (!QTest::qWaitFor(condition, kPatience)) giveUp(otherwise);
  }
  void tell(int step) {
    if (::write(STDOUT_FILENO, &step, sizeof step) != sizeof step) giveUp("nobody listens");
  }
  QWidget* shown(const QString& name) {
    QWidget* shown = nullptr;
    const auto isShown = [&] {
      for (QWidget* top : QApplication::topLevelWidgets())
        for (QWidget* found : top->findChildren<QWidget*>(name))
          if (found->isVisible()) shown = found;
      return shown != nullptr;
    };
    waitFor(isShown, qPrintable("no such widget: " + name));
    return shown;
  }
  bool isVisible(const QString& name) {
    const auto* widget = app_.window().findChild<QWidget*>(name);
    return widget && widget->isVisible();
  }
  void ask(const std::string& question) {
    app_.window().showPage(ui::Page::Intake);
    app_.window().findChild<ui::IntakePage*>()->showQuestion(question);
  }
  void click(const QString& name) {
    QWidget* widget = shown(name);
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
  }
  bool isOpen(const std::string& client) {
    return controller().openVisit() && controller().openVisit()->client().name == client;
  }
  void goBackToTheClient() {
    for (const ClientSummary& client : controller().clients().found())
      if (client.name == script::kClient) controller().chooseClient(client.id);
    waitFor([&] { return isOpen(script::kClient); }, "the client does not open");
  }

  void take(int step) {
    if (script::isNewClient(step)) return addClient("Client of step " + std::to_string(step));
    switch (step % script::kKinds) {
      case script::Score: {
        ask(script::kScore);
        QWidget* scale = shown(QStringLiteral("intake.%1").arg(script::kScore));
        scale->setFocus();
        QTest::keyClick(scale->focusProxy(), static_cast<Qt::Key>(Qt::Key_0 + script::score(step)));
        break;
      }
      case script::Minutes:
        app_.window().showPage(ui::Page::Plan);
        click(script::isLonger(step) ? "plan.step0.minutes.more" : "plan.step0.minutes.less");
        break;
      case script::Note: {
        app_.window().showPage(ui::Page::Notes);
        auto* edit = qobject_cast<QPlainTextEdit*>(shown("notes.subjective"));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromStdString(script::noteWords(step)));
        break;
      }
      case script::Time:
        ask(script::kTime);
        click(QStringLiteral("intake.%1.%2").arg(script::kTime, QString::fromStdString(script::time(step))));
        break;
      case script::Outcome:
        app_.window().showPage(ui::Page::Notes);
        if (!isVisible("notes.step1.outcome.done")) click("notes.steps");
        click(script::isPartly(step) ? "notes.step1.outcome.partly" : "notes.step1.outcome.done");
        break;
      default: break;
    }
  }

  void addClient(const std::string& name) {
    click("clients.new");
    waitFor([] { return QApplication::activeModalWidget(); }, "no dialog");
    auto* line = shown("client.name");
    line->setFocus();
    QTest::keyClicks(line, QString::fromStdString(name));
    click("client.use");
    if (!isEarly_) waitFor([&] { return isOpen(name); }, "the new client does not open");
  }

  ui::Application& app_;
  bool isEarly_;
};

}  // namespace

int main(int count, char** words) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (count < 3) giveUp("RECORD NUMBER [early]");
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication app(count, words);
  QApplication::setApplicationName("tableside-test");
  QApplication::setOrganizationName("tableside-test");
  ui::Options options;
  QString text;
  const QString fault =
      ui::Options::read({"tableside", "--record", words[1], "--theme", "light", "--text-size", "100",
                         "--size", "1366x768", "--fake-now", "2026-11-22T14:00:00+01:00"},
                        options, text);
  if (!fault.isEmpty()) giveUp("wrong arguments");
  ui::Application tableside(options);
  tableside.start();
  Person(tableside, count > 3).work(std::atoi(words[2]));
}
