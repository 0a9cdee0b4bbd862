// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tableside::ui {

class ChoiceRow;
class NumberField;
class PracticeController;

// How long the session is: the usual lengths side by side, and room for any other.
class MinutesChoice : public QWidget {
  Q_OBJECT
 public:
  MinutesChoice(PracticeController& controller, const QString& name, QWidget* parent);
  void refresh();

 private:
  PracticeController& controller_;
  ChoiceRow* row_;
  NumberField* other_;
};

}  // namespace tableside::ui
