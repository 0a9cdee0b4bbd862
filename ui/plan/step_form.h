// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "rules/assess/assessment.h"

#include <QFrame>

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace tableside::ui {

class ChoiceRow;
class PracticeController;
class RegionPicker;
class UserText;

// Of these regions, those that the client has not named as hurting; none while nobody has asked.
std::vector<std::string> painlessOf(const std::vector<std::string>& regions, const Assessment& assessment);
// Where it hurts, with these regions.
Answer hurtingToo(const std::vector<std::string>& regions, const Assessment& assessment);

// A step of the therapist's own choice, or another technique or other regions for one that is there. Says at
// once what the table thinks of it: a pair that is blocked or held needs a reason, and none goes past a stop.
class StepForm : public QFrame {
  Q_OBJECT
 public:
  enum class Part { Technique, Regions };

  explicit StepForm(PracticeController& controller, QWidget* parent = nullptr);
  void refresh();
  void add();
  void change(const PlanStep& step, Part focus);
  void close();

 signals:
  void looked();  // it says something else now, and may be taller
  // What stands in `overrides` needs a reason first. `changing` is the step that this is to be.
  void stepWanted(const tableside::PinnedStep& step, const std::optional<tableside::PlanStep>& changing);

 private:
  void fillTechniques();
  void open(const QString& technique, Part focus);
  void look();
  void use();
  PinnedStep chosen() const;
  std::vector<std::string> rowsAgainst(const PinnedStep& step) const;
  void markPainful();
  bool isRefused(const PinnedStep& step) const;

  PracticeController& controller_;
  std::optional<PlanStep> changing_;
  UserText* title_;
  QVBoxLayout* techniquePlace_;
  ChoiceRow* technique_ = nullptr;
  RegionPicker* regions_;
  UserText *verdict_, *painless_;
  QPushButton *hurts_, *use_, *cancel_;
};

}  // namespace tableside::ui
