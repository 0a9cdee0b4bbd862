// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intake_step.h"

class QPushButton;
class QVBoxLayout;

namespace tableside::ui {

class Card;
class MinutesChoice;
class PainMap;
class QuestionColumn;
class ScrollColumn;
class UserText;

// Where it hurts and what the session is for: the body at the left, what the marks open at the right.
class TodayStep : public IntakeStep {
  Q_OBJECT
 public:
  TodayStep(PracticeController& controller, AskedAnyway& anyway, PainMap* map, QWidget* parent);

  void refresh() override;
  void forget() override;
  bool show(const std::string& question) override;
  void focusFirst() override;
  void takeMap();  // from the step that had it
  void showGoal();

 signals:
  void safetyWanted();

 private:
  Card* makeGoal();
  void showMap();
  void showMust();
  void showNeeds();

  PainMap* map_;
  QVBoxLayout* mapHome_;
  ScrollColumn* right_;
  Card *place_, *goal_, *needs_, *more_;
  QuestionColumn *feels_, *wants_, *needed_, *others_;
  MinutesChoice* minutes_ = nullptr;
  QPushButton *must_, *moreButton_;
  bool isGoalWanted_ = false, isMoreOpen_ = false;
};

}  // namespace tableside::ui
