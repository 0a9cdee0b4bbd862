// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QWidget>

#include <string>
#include <vector>

namespace tableside::ui {

// The four screens of the intake, in the order in which they are asked.
enum class Step { Today, Safety, Comfort, Findings };
inline constexpr int kSteps = 4;
Step stepOf(const Question& question);

class PracticeController;

// Questions that are asked though they do not apply, until another visit is shown.
using AskedAnyway = std::vector<std::string>;

// One of them.
class IntakeStep : public QWidget {
  Q_OBJECT
 public:
  IntakeStep(PracticeController& controller, AskedAnyway& anyway, QWidget* parent)
      : QWidget(parent), controller_(controller), anyway_(anyway) {}

  virtual void refresh() = 0;
  virtual void forget() = 0;                           // another visit is coming
  virtual bool show(const std::string& question) = 0;  // and gives it the focus; false: it is not asked here
  virtual void focusFirst() = 0;                       // what is open

 signals:
  void done();                                       // on to the next step
  void questionWanted(const std::string& question);  // wherever it stands

 protected:
  bool isShown(const std::string& question) const;

  PracticeController& controller_;
  AskedAnyway& anyway_;
};

}  // namespace tableside::ui
