// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intake_step.h"

namespace tableside::ui {

class QuestionColumn;
class ScrollColumn;

// What the hands find: at the table or after it. It holds warmth and pressing work, and never a plan.
class FindingsStep : public IntakeStep {
  Q_OBJECT
 public:
  FindingsStep(PracticeController& controller, AskedAnyway& anyway, QWidget* parent);

  void refresh() override;
  void forget() override;
  bool show(const std::string& question) override;
  void focusFirst() override;

 private:
  ScrollColumn* scroll_;
  QuestionColumn* questions_;
};

}  // namespace tableside::ui
