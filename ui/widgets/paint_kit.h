// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QFont>
#include <QPainter>
#include <QPen>
#include <QWidget>

namespace tableside::ui {

inline QFont sizedFont(const QWidget* widget, int px, QFont::Weight weight = QFont::Normal) {
  QFont font = widget->font();
  font.setPixelSize(scaled(px));
  font.setWeight(weight);
  return font;
}

// Two pixels along the inside of the rectangle, for what the keyboard is on.
inline void drawFocusRing(QPainter& painter, const QRectF& rect, qreal radius) {
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(currentTokens().focus, 2));
  painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
}

// Half of one, half of the other.
inline QColor mixed(const QColor& one, const QColor& other, qreal part = 0.5) {
  return QColor::fromRgbF(float(one.redF() * (1 - part) + other.redF() * part),
                          float(one.greenF() * (1 - part) + other.greenF() * part),
                          float(one.blueF() * (1 - part) + other.blueF() * part));
}

}  // namespace tableside::ui
