// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace tableside::ui {

// One of the intake's steps: its number or a check mark, its name, and how much of it is answered.
class StepButton : public QPushButton {
  Q_OBJECT
 public:
  StepButton(int number, const QString& name, QWidget* parent);
  void setCount(int answered, int all, const QString& words);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  bool isDone() const { return all_ > 0 && answered_ == all_; }

  int number_;
  QString name_, words_;
  int answered_ = 0, all_ = 0;
};

}  // namespace tableside::ui
