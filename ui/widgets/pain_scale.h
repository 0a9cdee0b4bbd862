// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/scale_row.h"

#include <QString>

namespace tableside::ui {

// 0 to 10 in the colours of the map; any other range has no colours, since they say how strong a pain is.
class PainScale : public ScaleRow {
  Q_OBJECT
 public:
  explicit PainScale(QWidget* parent = nullptr);

  void setCaptions(const QString& low, const QString& high);
  // Without the colours of pain: for 0 to 10 of something that is good to have.
  void setNeutral(bool neutral);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void paintCell(QPainter& painter, const ScaleCell& cell) const override;
  QString cellName(int number) const override;
  int cellHeight() const override;

 private:
  QString low_, high_;
  bool isNeutral_ = false;
};

}  // namespace tableside::ui
