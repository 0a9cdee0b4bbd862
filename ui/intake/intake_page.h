// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intake_step.h"

#include <QWidget>

#include <array>
#include <string>

class QPushButton;
class QStackedWidget;

namespace tableside::ui {

class ComfortStep;
class PainMap;
class PlanStrip;
class PracticeController;
class ReturnPage;
class StepButton;
class TodayStep;

// What is asked before a session: a client who comes again on one screen, anybody else in four steps; the
// plan grows below.
class IntakePage : public QWidget {
  Q_OBJECT
 public:
  explicit IntakePage(PracticeController& controller, QWidget* parent = nullptr);

  // Goes there and puts the focus on it; one that does not apply is asked all the same.
  void showQuestion(const std::string& question);
  void showStep(Step step);
  void showReturn();

 signals:
  void planWanted();
  void noteWanted();
  void sessionWanted();

 private:
  QWidget* makeSteps();
  void makeStrip();
  bool comesAgain() const;
  bool isReturnShown() const;
  Step step() const;
  void refresh();
  void refreshShown();
  void refreshCounts();
  void orderTabs();
  QString nextWords() const;
  void goOn();

  PracticeController& controller_;
  QStackedWidget *whole_, *steps_;
  ReturnPage* return_;
  PainMap* map_;
  TodayStep* today_;
  ComfortStep* comfort_;
  std::array<IntakeStep*, kSteps> pages_{};
  std::array<StepButton*, kSteps> buttons_{};
  QPushButton* back_;  // to what is read out
  PlanStrip* strip_;
  AskedAnyway anyway_;
  qsizetype ordered_ = 0;  // parts that Tab goes through in their order
  bool isOther_ = true;  // another visit than the one that was shown
};

}  // namespace tableside::ui
