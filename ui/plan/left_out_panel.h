// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

#include <QWidget>

#include <string>

class QVBoxLayout;

namespace tableside::ui {

class Card;
class NotInPlan;
class PracticeController;

// Beside the plan: the places that no step holds; what the rules would suggest but leave out, with the
// reason; what is held, with the questions that decide; and the table's advice.
class LeftOutPanel : public QWidget {
  Q_OBJECT
 public:
  explicit LeftOutPanel(PracticeController& controller, QWidget* parent = nullptr);
  void refresh();

 signals:
  void rowRequested(const std::string& id);
  void questionWanted(const std::string& question);
  void overrideWanted(const tableside::PinnedStep& step);  // needs a reason for what it overrides

 private:
  struct Group;
  void addGroup(const Group& group, QVBoxLayout* list, int index);
  void showAdvice();

  PracticeController& controller_;
  NotInPlan* notInPlan_;
  Card *leftOutCard_, *heldCard_, *adviceCard_;
  QVBoxLayout *leftOut_, *held_, *advice_;
};

}  // namespace tableside::ui
