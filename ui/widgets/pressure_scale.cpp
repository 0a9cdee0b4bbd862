// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pressure_scale.h"

#include "ui/widgets/paint_kit.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace tableside::ui {
namespace {
constexpr int strongest = 5;
constexpr int radius = 9;
}  // namespace

PressureScale::PressureScale(QWidget* parent) : ScaleRow(1, strongest, parent) {
  setRange(1, strongest);
}

void PressureScale::setNames(const QStringList& five) {
  names_ = five;
  nameCells();
  updateGeometry();
  for (ScaleCell* cell : cells()) cell->update();
}

// Room for the number and a name of two lines.
int PressureScale::cellHeight() const {
  return scaled(names_.isEmpty() ? 44 : 66);
}

QSize PressureScale::sizeHint() const {
  return {scaled(names_.isEmpty() ? 44 : 68) * (to() - from() + 1), cellHeight()};
}

QString PressureScale::cellName(int number) const {
  const QString plain = tr("Pressure %1 of %2").arg(number).arg(to());
  return nameOf(number).isEmpty() ? plain : tr("%1, %2").arg(plain, nameOf(number));
}

void PressureScale::paintCell(QPainter& painter, const ScaleCell& cell) const {
  const Tokens& t = currentTokens();
  const bool isChosen = cell.isChecked(), isCarried = carried() == cell.number();
  const bool isMirrored = layoutDirection() == Qt::RightToLeft;
  const bool isLeft = cell.number() == (isMirrored ? to() : from());
  const bool isRight = cell.number() == (isMirrored ? from() : to());

  // The outline of the whole control, clipped to this segment; neighbours share a line.
  const QRectF whole(cell.rect());
  painter.setClipRect(whole);
  const QRectF box = whole.adjusted(isLeft ? 0.5 : -0.5, 0.5, isRight ? -0.5 : 20, -0.5);
  const QRectF outline =
      isLeft || isRight ? box.adjusted(isLeft ? 0 : -20, 0, 0, 0) : box.adjusted(-20, 0, 0, 0);
  painter.setPen(QPen(t.control, 1));
  painter.setBrush(isChosen ? t.accent : t.surface);
  painter.drawRoundedRect(outline, radius, radius);
  if (!isLeft) painter.drawLine(QPointF(whole.left() + 0.5, 0), QPointF(whole.left() + 0.5, whole.bottom()));
  if (isCarried) {
    QPen dashes(t.muted, 2);
    dashes.setDashPattern({2, 1.6});
    painter.setPen(dashes);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(whole.adjusted(5, 5, -5, -5), 5, 5);
  }
  if (cell.hasFocus()) {
    // On the accent colour the ring would not show: it gets a light line on its inside.
    drawFocusRing(painter, whole.adjusted(1, 1, -1, -1), radius - 2);
    painter.setPen(QPen(t.surface, 1.5));
    if (isChosen) painter.drawRoundedRect(whole.adjusted(3.75, 3.75, -3.75, -3.75), radius - 4, radius - 4);
  }

  painter.setPen(isChosen ? t.onAccent : isCarried || !isEnabled() ? t.muted : t.text);
  const QString name = nameOf(cell.number());
  const QFont numberFont = sizedFont(this, 15, isChosen ? QFont::Bold : QFont::DemiBold);
  painter.setFont(numberFont);
  if (name.isEmpty()) {
    painter.drawText(whole, Qt::AlignCenter, cell.text());
    return;
  }
  const QFont nameFont = sizedFont(this, 12, isChosen ? QFont::DemiBold : QFont::Normal);
  const QFontMetrics metrics(nameFont);
  const int numberHeight = QFontMetrics(numberFont).height();
  const QRect room(0, 0, int(whole.width()) - 10, 2 * metrics.lineSpacing());
  const QRect words = metrics.boundingRect(room, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, name);
  const int wordsHeight = std::min(words.height(), room.height());
  const qreal top = (whole.height() - numberHeight - wordsHeight) / 2;
  painter.drawText(QRectF(0, top, whole.width(), numberHeight), Qt::AlignCenter, cell.text());
  painter.setFont(nameFont);
  painter.drawText(QRectF(5, top + numberHeight, room.width(), wordsHeight),
                   Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, name);
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

void PressureDots::describe() {
  const QString plain = tr("Pressure %1 of %2").arg(value_).arg(strongest);
  const bool isCapped = cap_ > 0 && cap_ < strongest;
  setAccessibleName(isCapped ? tr("%1, at most %2").arg(plain).arg(cap_) : plain);
  setToolTip(accessibleName());
  update();
}

QSize PressureDots::sizeHint() const {
  return {scaled(12) * strongest + scaled(4), scaled(16)};
}

void PressureDots::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange) updateGeometry();
}

void PressureDots::paintEvent(QPaintEvent*) {
  const Tokens& t = currentTokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (layoutDirection() == Qt::RightToLeft) {
    painter.translate(width(), 0);
    painter.scale(-1, 1);
  }
  const qreal step = scaled(12), side = scaled(8), middle = height() / 2.0;
  const bool isCapped = cap_ > 0 && cap_ < strongest;
  qreal left = 1;
  for (int i = 1; i <= strongest; ++i) {
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
