// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pain_scale.h"

#include "ui/widgets/paint_kit.h"

#include <QPainter>

namespace tableside::ui {

PainScale::PainScale(QWidget* parent) : ScaleRow(0, 10, parent) {
  setRange(0, 10);
}

void PainScale::setCaptions(const QString& low, const QString& high) {
  low_ = low;
  high_ = high;
  nameCells();
  updateGeometry();
  update();
}

int PainScale::cellHeight() const {
  return scaled(44);
}

// Narrower than is comfortable, but still wide enough to hit (WCAG 2.2 asks for 24 pixels).
QSize PainScale::minimumSizeHint() const {
  return {scaled(24) * (to() - from() + 1), sizeHint().height()};
}

void PainScale::setNeutral(bool neutral) {
  isNeutral_ = neutral;
  update();
}

QSize PainScale::sizeHint() const {
  const bool hasCaptions = !low_.isEmpty() || !high_.isEmpty();
  return {scaled(30) * (to() - from() + 1), cellHeight() + (hasCaptions ? scaled(22) : 0)};
}

QString PainScale::cellName(int number) const {
  const QString plain = tr("%1 of %2").arg(number).arg(to());
  if (number == from() && !low_.isEmpty()) return tr("%1, %2").arg(plain, low_);
  if (number == to() && !high_.isEmpty()) return tr("%1, %2").arg(plain, high_);
  return plain;
}

void PainScale::paintEvent(QPaintEvent*) {
  if (low_.isEmpty() && high_.isEmpty()) return;
  QPainter painter(this);
  const QFont font = sizedFont(this, 12);
  painter.setFont(font);
  painter.setPen(currentTokens().muted);
  const QRect line(2, cellHeight(), width() - 4, height() - cellHeight());
  const bool isMirrored = layoutDirection() == Qt::RightToLeft;
  const QFontMetrics metrics(font);
  const QString left = isMirrored ? high_ : low_, right = isMirrored ? low_ : high_;
  const int half = line.width() / 2 - 4;
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(left, Qt::ElideRight, half));
  painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(right, Qt::ElideRight, half));
}

void PainScale::paintCell(QPainter& painter, const ScaleCell& cell) const {
  const Tokens& t = currentTokens();
  const bool isPain = from() == 0 && to() == 10 && !isNeutral_;
  const bool isChosen = cell.isChecked();
  const bool isCarried = carried() == cell.number();
  const auto step = std::size_t(isPain ? cell.number() : 0);

  const QRectF whole(cell.rect());
  const qreal inset = isChosen ? 5 : 2;
  QColor fill = isPain ? t.pain[step] : isChosen ? t.accent : t.raised;
  QColor ink = isPain ? t.painText[step] : isChosen ? t.onAccent : t.text;
  if (isCarried) {
    fill = mixed(fill, t.surface, 0.6);
    ink = t.muted;
  }
  if (!isEnabled() && !isChosen) {
    fill = mixed(fill, t.surface, 0.6);
    ink = t.muted;
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(fill);
  painter.drawRoundedRect(whole.adjusted(inset, inset, -inset, -inset), 5, 5);
  if (!isPain && !isChosen && !isCarried) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.control, 1));
    painter.drawRoundedRect(whole.adjusted(2.5, 2.5, -2.5, -2.5), 5, 5);
  }
  if (isChosen || isCarried) {
    QPen ring(isChosen ? t.text : t.muted, 2);
    if (isCarried) ring.setDashPattern({2, 1.6});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(ring);
    painter.drawRoundedRect(whole.adjusted(3, 3, -3, -3), 6, 6);
  }
  if (cell.hasFocus()) drawFocusRing(painter, whole, 8);

  painter.setFont(sizedFont(this, isChosen ? 17 : 14, isChosen ? QFont::Bold : QFont::Medium));
  painter.setPen(ink);
  painter.drawText(whole, Qt::AlignCenter, cell.text());
}

}  // namespace tableside::ui
