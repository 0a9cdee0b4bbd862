// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tableside::ui {

// A pressure to read: filled circles of five, and a bar after the strongest that is allowed.
class PressureDots : public QWidget {
  Q_OBJECT
 public:
  explicit PressureDots(QWidget* parent = nullptr);

  void setValue(int value);
  void setCap(int cap);  // 5 or more, or 0: no bar
  void setDotSize(int pixels);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void describe();

  int value_ = 0, cap_ = 0, side_ = 8;
};

}  // namespace tableside::ui
