// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/step_button.h"

#include "ui/theme/icons.h"
#include "ui/widgets/paint_kit.h"

#include <QPainter>

namespace tableside::ui {

StepButton::StepButton(int number, const QString& name, QWidget* parent)
    : QPushButton(parent), number_(number), name_(name) {
  setCheckable(true);
  setAutoExclusive(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepButton::setCount(int answered, int all, const QString& words) {
  answered_ = answered;
  all_ = all;
  words_ = words;
  setAccessibleName(tr("Step %1, %2").arg(number_).arg(name_));
  setAccessibleDescription(words);
  update();
}

QSize StepButton::sizeHint() const {
  return {scaled(200), scaled(44)};
}

QSize StepButton::minimumSizeHint() const {
  return {scaled(96), scaled(44)};
}

void StepButton::paintEvent(QPaintEvent*) {
  const Tokens& t = currentTokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(isChecked() ? t.accent : t.border, isChecked() ? 2 : 1));
  painter.setBrush(isChecked() ? t.surface : underMouse() ? t.raised : t.window);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
  if (hasFocus()) drawFocusRing(painter, QRectF(rect()).adjusted(2, 2, -2, -2), 8);

  const bool isMirrored = isRightToLeft();
  const auto placed = [&](qreal left, qreal width) {
    return QRectF(isMirrored ? this->width() - left - width : left, 0, width, height());
  };
  const qreal side = scaled(13), circle = scaled(20), gap = scaled(9);
  QRectF mark(0, 0, circle, circle);
  mark.moveCenter(placed(side, circle).center());
  if (isDone()) {
    painter.drawPixmap(mark.topLeft(), iconPixmap("check-circle", scaled(20), t.good, devicePixelRatioF()));
  } else {
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? t.accent : t.border);
    painter.drawEllipse(mark);
    painter.setPen(isChecked() ? t.onAccent : t.text);
    painter.setFont(sizedFont(this, 12, QFont::Bold));
    painter.drawText(mark, Qt::AlignCenter, QString::number(number_));
  }
  const QFont small = sizedFont(this, 13);
  const int counted = QFontMetrics(small).horizontalAdvance(words_) + 2;
  const QFont bold = sizedFont(this, 14, isChecked() ? QFont::Bold : QFont::DemiBold);
  const QFontMetrics metrics(bold);
  const qreal from = side + circle + gap;
  const bool hasRoom = width() - from - side - counted - gap > metrics.averageCharWidth() * 6;
  const qreal room = width() - from - side - (hasRoom ? counted + gap : 0);
  const Qt::Alignment start =
      Qt::AlignAbsolute | Qt::AlignVCenter | (isMirrored ? Qt::AlignRight : Qt::AlignLeft);
  painter.setFont(bold);
  painter.setPen(isChecked() ? t.accentText : t.text);
  painter.drawText(placed(from, room), start, metrics.elidedText(name_, Qt::ElideRight, int(room)));
  if (!hasRoom) return;
  painter.setFont(small);
  painter.setPen(t.muted);
  painter.drawText(placed(width() - side - counted, counted), Qt::AlignCenter, words_);
}

}  // namespace tableside::ui
