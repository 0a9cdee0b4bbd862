// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QLineEdit;
class QVBoxLayout;

namespace tableside::ui {

class ChoiceRow;
class UserText;

// A date of birth, written in any way. Beside it stands how it was read; where day and month could be swapped
// it asks which.
class BirthDateField : public QWidget {
  Q_OBJECT
 public:
  BirthDateField(const std::optional<BirthDate>& born, Date today, QWidget* parent);

  bool isEmpty() const;
  std::optional<BirthDate> date() const { return date_; }
  // Why what stands there is no date yet.
  QString problem() const;
  QLineEdit* line() const { return line_; }

 signals:
  void changed();

 private:
  void read();
  void ask();
  void show(const std::optional<BirthDate>& date);

  Date today_;
  std::vector<BirthDate> meant_;
  std::optional<BirthDate> date_;
  QVBoxLayout* column_;
  QLineEdit* line_;
  UserText* echo_;
  ChoiceRow* which_ = nullptr;
};

}  // namespace tableside::ui
