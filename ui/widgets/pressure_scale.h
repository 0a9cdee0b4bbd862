// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/scale_row.h"

#include <QStringList>

namespace tableside::ui {

// The five pressures as one segmented control, each with its number and its name.
class PressureScale : public ScaleRow {
  Q_OBJECT
 public:
  explicit PressureScale(QWidget* parent = nullptr);

  void setNames(const QStringList& five);

  QSize sizeHint() const override;

 protected:
  void paintCell(QPainter& painter, const ScaleCell& cell) const override;
  QString cellName(int number) const override;
  int cellHeight() const override;

 private:
  QString nameOf(int number) const { return names_.value(number - 1); }

  QStringList names_;
};

// A pressure to read: filled circles of five, and a bar after the strongest that is allowed.
class PressureDots : public QWidget {
  Q_OBJECT
 public:
  explicit PressureDots(QWidget* parent = nullptr);

  void setValue(int value);
  void setCap(int cap);  // 5 or more, or 0: no bar

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void describe();

  int value_ = 0, cap_ = 0;
};

}  // namespace tableside::ui
