// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/catch.h"
#include "support/temporary_folder.h"
#include "ui/app/practice_controller.h"
#include "ui/application.h"

#include <QApplication>
#include <QDialog>
#include <QPushButton>
#include <QtTest/QTest>

namespace tableside::test {

constexpr int kPatience = 5000;  // ms until a test gives up waiting

inline QString text(const std::string& words) {
  return QString::fromStdString(words);
}

// The whole program as it starts, on a record of the test's own.
class OnScreen {
 public:
  // `more`: further arguments of the command line; a later one stands for an earlier one.
  explicit OnScreen(const std::filesystem::path& record, const QStringList& more = {});

  ui::MainWindow& window() { return app_->window(); }
  ui::PracticeController& controller() { return app_->controller(); }
  const OpenVisit& visit() { return *controller().openVisit(); }
  const Answers& answers() { return visit().visit().answers; }
  const Plan& plan() { return controller().plan(); }

  OnScreen& waitFor(const std::function<bool()>& condition);
  OnScreen& waitOpen();
  OnScreen& waitSaved();
  OnScreen& waitHalfTypedKept();

  // The widget of this object name that is shown, in the window or what stands on top of it.
  template <typename T = QWidget>
  T* find(const QString& name) {
    reach(name);
    T* found = qobject_cast<T*>(findShown(name));
    if (!found) FAIL("no visible widget named " << name.toStdString());
    return found;
  }
  QWidget* findShown(const QString& name);  // nullptr when there is none
  bool isVisible(const QString& name) { return findShown(name) != nullptr; }

  // Input as a person gives it: what is not in view is scrolled to, what is covered or disabled fails.
  OnScreen& click(const QString& name);
  OnScreen& type(const QString& name, const QString& words);
  OnScreen& paste(const QString& name, const QString& words);
  OnScreen& press(const QString& name, Qt::Key key, Qt::KeyboardModifiers modifiers = {});
  OnScreen& pick(const QString& editor, const QString& id) { return click(editor + "." + id); }
  // An entry of the menu that a button opens, or of a menu in it: "Pressure", "2 of 5".
  OnScreen& choose(const QString& button, const QStringList& entries);
  OnScreen& goTo(ui::Page page);  // by its shortcut

  // Through the list that opens beside the chips.
  OnScreen& pickRegions(const QString& editor, const std::vector<std::string>& sided);
  // By a tap on each place of the body map, in the mode of that question.
  OnScreen& markOnMap(const std::string& question, const std::vector<std::string>& sided);
  // Answers a question of the form through its own editor, and asserts that the answer has arrived.
  OnScreen& answer(const std::string& question, const Answer& answer);
  // The whole form for an untroubled client: section after section by hand, safety together.
  OnScreen& fillIntake();
  // The answers of that client, as the table's own first test has them.
  const Answers& quietAnswers() { return controller().knowledge().table->tests.front().given; }

  // A client who comes again says that all is as last time, and how strong it is now.
  OnScreen& sayAsLastTime(int painNow);

  OnScreen& addClient(const QString& name, const QString& born = "1980-05-04");
  OnScreen& openClient(const QString& name);
  OnScreen& backToTheWindow();
  OnScreen& endSession();  // that ran as planned; accepts the plan first, where nobody did
  OnScreen& askForName();  // of who signs
  OnScreen& signAs(const QString& name);
  // Closes as a person does, and waits until everything is saved and the record let go.
  void close();

 private:
  void reach(const QString& name);  // the step of the intake where a field stands, the fold of the note
  void answerNumber(const QString& editor, const Question& question, int number);

  std::unique_ptr<ui::Application> app_;
};

// All that a person can read on the page that is shown: labels, buttons, editors.
QStringList wordsShown(QWidget& top);
bool showsWords(QWidget& top, const QString& words);

}  // namespace tableside::test
