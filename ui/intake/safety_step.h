// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intake_step.h"

#include <vector>

namespace tableside::ui {

class Card;
class GroupCard;
class NotAskedList;
class QuestionColumn;
class ScrollColumn;

// What must be asked for safety: at the left the signs, each with an answer of its own; at the right what is
// read out in groups.
class SafetyStep : public IntakeStep {
  Q_OBJECT
 public:
  SafetyStep(PracticeController& controller, AskedAnyway& anyway, QWidget* parent);

  void refresh() override;
  void forget() override;
  bool show(const std::string& question) override;
  void focusFirst() override;

 private:
  void showSigns();
  void showGroups();
  void goOn();
  std::vector<std::string> shown(const std::vector<std::string>& questions) const;

  Card* signCard_;
  QuestionColumn *emergencies_, *signs_, *more_;
  ScrollColumn *left_, *right_;
  Card* moreCard_;
  NotAskedList* notAsked_;
  std::vector<GroupCard*> groups_;
  GroupCard* wanted_ = nullptr;  // opened by hand
};

}  // namespace tableside::ui
