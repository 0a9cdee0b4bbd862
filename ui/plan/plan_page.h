// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace tableside::ui {

class AddStep;
class AskList;
class Banner;
class Card;
class LeftOutPanel;
class MinutesStepper;
class PracticeController;
class ReasonLine;
class ScrollColumn;
class StepCard;
class TimelineBar;
class TodaySays;
class UserText;

// The plan of the visit: a timeline, the steps with their reasons, and what was left out and why. It is made
// anew on every change of an answer; the therapist's edits stay.
class PlanPage : public QWidget {
  Q_OBJECT
 public:
  explicit PlanPage(PracticeController& controller, QWidget* parent = nullptr);

 signals:
  void rowRequested(const std::string& id);  // a row of the rules table, to be read
  void questionWanted(const std::string& question);
  void clientDetailsWanted();
  void notesWanted();
  void sessionWanted();

 private:
  void buildTop(QVBoxLayout* layout);
  void refresh();
  void showTop(const Plan& plan);
  void showStop();
  void showSteps(const Plan& plan);
  StepCard* newCard(int index);
  const PlanStep& stepAt(std::size_t index) const;               // the steps, then those struck out
  bool mayBeLifted(const std::vector<std::string>& rows) const;  // each, by a typed reason
  void pin(const PinnedStep& step, const std::optional<PlanStep>& changing, const QString& what);
  void changePressure(const PlanStep& step, int pressure);
  void askReason(const QString& what, std::function<void(const std::string& reason)> then);

  PracticeController& controller_;
  MinutesStepper* minutes_;
  UserText* goal_;
  UserText* limits_;
  QPushButton *rebuild_, *accept_, *noSession_, *takeBack_;
  TimelineBar* timeline_;
  Banner* stop_;
  Card* top_;
  ScrollColumn* scroll_;
  QVBoxLayout* steps_;
  std::vector<StepCard*> cards_;  // kept from plan to plan, so that the focus stays where it is
  ReasonLine* reason_;
  AskList* asks_;
  AddStep* addStep_;
  TodaySays* today_;
  LeftOutPanel* leftOut_;
  std::function<void(const std::string& reason)> onReason_;
};

}  // namespace tableside::ui
