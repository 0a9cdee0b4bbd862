// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "rules/assess/assessment.h"

#include <QFrame>

#include <optional>

class QComboBox;
class QPushButton;

namespace tableside::ui {

class PracticeController;
class RegionPicker;
class UserText;

// Adds a step of the therapist's own choice, or changes the regions of one. Says at once what the table
// thinks of it: a pair that is blocked or held needs a reason, and none goes past a stop.
class AddStep : public QFrame {
  Q_OBJECT
 public:
  explicit AddStep(PracticeController& controller, QWidget* parent = nullptr);
  void refresh();
  void change(const PlanStep& step);
  void close();

 signals:
  // What stands in `overrides` needs a reason first. `changing` is the step whose regions these are to be.
  void looked();  // it says something else now, and may be taller
  void stepWanted(const tableside::PinnedStep& step, const std::optional<tableside::PlanStep>& changing);

 private:
  void fillTechniques();
  void open();
  void look();
  void use();
  PinnedStep chosen() const;
  std::vector<std::string> rowsAgainst(const PinnedStep& step) const;
  std::vector<std::string> painlessIn(const PinnedStep& step) const;
  void markPainful();
  bool isRefused(const PinnedStep& step) const;

  PracticeController& controller_;
  std::optional<PlanStep> changing_;
  QPushButton* openButton_;
  QWidget* form_;
  QComboBox* technique_;
  RegionPicker* regions_;
  UserText *verdict_, *painless_;
  QPushButton *hurts_, *use_, *cancel_;
};

}  // namespace tableside::ui
