// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;

namespace tableside {
struct Plan;
}

namespace tableside::ui {

class Badge;
class ElidedText;
class MinutesStepper;
class PracticeController;
class TimelineBar;
class UserText;

// The session as a whole: how long, from when to when, how the client lies, and its course as one bar.
class PlanHead : public QFrame {
  Q_OBJECT
 public:
  explicit PlanHead(PracticeController& controller, QWidget* parent = nullptr);

  void refresh(const Plan& shown, int startMinutesOfDay);
  void select(int step);
  QPushButton* more() const { return more_; }

 signals:
  void picked(int step);
  void addWanted();
  void moreAsked();

 private:
  PracticeController& controller_;
  MinutesStepper* minutes_;
  UserText *times_, *limits_;
  ElidedText* lying_;
  QPushButton *add_, *more_;
  TimelineBar* timeline_;
};

}  // namespace tableside::ui
