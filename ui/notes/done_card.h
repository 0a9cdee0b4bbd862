// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "note/note.h"
#include "ui/widgets/card.h"

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace tableside::ui {

class ChoiceRow;
class PracticeController;
class QuestionField;
class StepCard;
class UserText;

// What was done, in one line: as planned, or changed and how; the steps themselves unfold below. Beside it
// how it feels.
class DoneCard : public Card {
  Q_OBJECT
 public:
  DoneCard(PracticeController& controller, QuestionField* feels, QWidget* parent);

  void refresh();
  void forget();  // another visit is coming

 private:
  void sayAsPlanned();
  void showSteps();
  StepCard* newStep(std::size_t index);

  PracticeController& controller_;
  ChoiceRow* how_;
  UserText* words_;
  QPushButton* unfold_;
  QWidget* list_;
  QVBoxLayout* steps_;
  std::vector<StepCard*> cards_;  // kept, so that the focus stays where it is
  bool isUnfolded_ = false;
};

}  // namespace tableside::ui
