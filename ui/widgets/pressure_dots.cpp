// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pressure_dots.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace tableside::ui {
namespace {
constexpr int kStrongest = 5;
}

PressureDots::PressureDots(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  describe();
}

void PressureDots::setValue(int value) {
  value_ = value;
  describe();
}

void PressureDots::setCap(int cap) {
  cap_ = cap;
  describe();
}

void PressureDots::setDotSize(int pixels) {
  side_ = pixels;
  updateGeometry();
}

void PressureDots::describe() {
  const QString plain = tr("Pressure %1 of %2").arg(value_).arg(kStrongest);
  const bool isCapped = cap_ > 0 && cap_ < kStrongest;
  setAccessibleName(isCapped ? tr("%1, at most %2").arg(plain).arg(cap_) : plain);
  setToolTip(accessibleName());
  update();
}

QSize PressureDots::sizeHint() const {
  return {scaled(side_) * 3 / 2 * kStrongest + scaled(4), scaled(side_) * 2};
}

void PressureDots::paintEvent(QPaintEvent*) {
  const Tokens& t = currentTokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (layoutDirection() == Qt::RightToLeft) {
    painter.translate(width(), 0);
    painter.scale(-1, 1);
  }
  const qreal step = scaled(side_) * 1.5, side = scaled(side_), middle = height() / 2.0;
  const bool isCapped = cap_ > 0 && cap_ < kStrongest;
  qreal left = 1;
  for (int i = 1; i <= kStrongest; ++i) {
    const bool isOver = isCapped && i > cap_;
    painter.setPen(QPen(isOver && i > value_ ? t.control : t.muted, 1.2));
    painter.setBrush(i > value_ ? QBrush(Qt::NoBrush) : QBrush(isOver ? t.danger : t.muted));
    painter.drawEllipse(QRectF(left, middle - side / 2, side, side));
    left += step;
    if (isCapped && i == cap_) {
      painter.setPen(QPen(t.warn, 2));
      painter.drawLine(QPointF(left - 1, middle - side * 0.8), QPointF(left - 1, middle + side * 0.8));
      left += scaled(3);
    }
  }
}

}  // namespace tableside::ui
