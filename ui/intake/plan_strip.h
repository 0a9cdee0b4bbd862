// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/readiness.h"

#include <QWidget>

class QPushButton;
class QStackedLayout;

namespace tableside::ui {

class Badge;
class ElidedText;
class PracticeController;
class TimelineBar;

// The plan as it grows with the answers, what it still waits for, and the one thing to do next.
class PlanStrip : public QWidget {
  Q_OBJECT
 public:
  PlanStrip(PracticeController& controller, QWidget* parent);

  // `next`: what the page itself would go on with; empty where it is done.
  void refresh(const QString& next);
  void focusMain();

 signals:
  void nextWanted();
  void planWanted();
  void noteWanted();
  void askAgainWanted(const std::string& question);
  void sessionWanted();
  void goalWanted();

 private:
  enum class Main { Next, Plan, Accept, AskAgain, Note };
  void showState(const Readiness& ready);
  void showSteps(const Readiness& ready);
  void showMain(const Readiness& ready, const QString& next);
  void act();

  PracticeController& controller_;
  Badge* state_;
  ElidedText *words_, *wanted_;
  QPushButton *change_, *second_, *main_;
  QStackedLayout* steps_;
  TimelineBar* timeline_;
  ElidedText* empty_;
  Main action_ = Main::Next;
  std::string again_;  // the question that is not sure
};

}  // namespace tableside::ui
