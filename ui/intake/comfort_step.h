// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intake_step.h"

class QVBoxLayout;

namespace tableside::ui {

class Card;
class PainMap;
class QuestionColumn;
class ScrollColumn;

// How the client likes it, what is left out and what is agreed to; beside it the body, to leave places out.
class ComfortStep : public IntakeStep {
  Q_OBJECT
 public:
  ComfortStep(PracticeController& controller, AskedAnyway& anyway, PainMap* map, QWidget* parent);

  void refresh() override;
  void forget() override;
  bool show(const std::string& question) override;
  void focusFirst() override;
  void takeMap();  // from the step that had it

 private:
  PainMap* map_;
  QVBoxLayout* mapHome_;
  ScrollColumn* left_;
  Card *needs_, *more_;
  QuestionColumn *needed_, *others_;
};

}  // namespace tableside::ui
