// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_button.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tableside::ui {

ChoiceButton::ChoiceButton(const QString& id, const QString& label, Shape shape, QWidget* parent)
    : QPushButton(parent), id_(id), label_(label), shape_(shape) {
  QString text = label;
  setText(text.replace(QLatin1Char('&'), QLatin1String("&&")));
  setCheckable(true);
  setAutoDefault(false);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(shape == Shape::Chip ? QSizePolicy::Fixed : QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChoiceButton::setCarried(bool carried) {
  if (carried_ == carried) return;
  carried_ = carried;
  setAccessibleDescription(carried ? tr("As last time, not confirmed yet") : QString());
  update();
}

QFont ChoiceButton::wordFont() const {
  QFont bold = font();
  bold.setPixelSize(scaled(14));
  bold.setWeight(QFont::DemiBold);
  return bold;
}

// A chip keeps room for its check mark, so that choosing one moves none of the others.
QSize ChoiceButton::sizeHint() const {
  const int words = QFontMetrics(wordFont()).horizontalAdvance(label_);
  if (shape_ == Shape::Chip) return {words + scaled(44), scaled(42)};
  return {std::max(words + scaled(28), scaled(60)), scaled(44)};
}

QSize ChoiceButton::minimumSizeHint() const {
  const QSize hint = sizeHint();
  if (shape_ == Shape::Chip) return {std::min(hint.width(), scaled(120)), hint.height()};
  return {std::max(hint.width() - scaled(16), scaled(44)), hint.height()};  // "No" is short, a finger is not
}

QPainterPath ChoiceButton::outline(qreal inset) const {
  QRectF box = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
  QPainterPath path;
  if (shape_ == Shape::Chip) {
    path.addRoundedRect(box, box.height() / 2, box.height() / 2);
    return path;
  }
  const bool mirrored = layoutDirection() == Qt::RightToLeft;
  const bool first = shape_ == Shape::FirstSegment || shape_ == Shape::OnlySegment;
  const bool last = shape_ == Shape::LastSegment || shape_ == Shape::OnlySegment;
  const bool roundLeft = mirrored ? last : first, roundRight = mirrored ? first : last;
  const qreal radius = 9;
  // The line between two segments is that of the one before.
  if (inset < 1 && !roundLeft && !mirrored) box.setLeft(box.left() - 1);
  if (inset < 1 && !roundRight && mirrored) box.setRight(box.right() + 1);
  path.setFillRule(Qt::WindingFill);
  path.addRoundedRect(box, radius, radius);
  if (!roundLeft) path.addRect(QRectF(box.topLeft(), QSizeF(radius, box.height())));
  if (!roundRight) path.addRect(QRectF(box.right() - radius, box.top(), radius, box.height()));
  return path.simplified();
}

void ChoiceButton::paintEvent(QPaintEvent*) {
  const Tokens& t = currentTokens();
  const bool chip = shape_ == Shape::Chip, on = isChecked();
  QColor ink = t.text, ground = t.surface, line = t.control;
  if (on) {
    ink = chip ? t.accentText : t.onAccent;
    ground = chip ? t.accentSoft : t.accent;
    line = t.accent;
  } else if (carried_) {
    ink = t.muted;
    ground = t.raised;
  } else if (isDown() || underMouse()) {
    ground = isDown() ? t.accentSoft : t.raised;
  }
  if (!isEnabled()) {
    ink = t.muted;
    line = t.border;
  }

  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QPen pen(line, on && chip ? 1.5 : 1);
  if (carried_ && !on) {
    pen.setWidthF(1.5);
    pen.setDashPattern({3, 2.5});
  }
  painter.setPen(pen);
  painter.setBrush(ground);
  painter.drawPath(outline(pen.widthF() / 2));
  if (hasFocus()) {
    painter.setPen(QPen(t.focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline(1));
    if (on && !chip) {  // the ring would drown in the colour of the segment
      painter.setPen(QPen(t.surface, 1));
      painter.drawPath(outline(2.5));
    }
  }

  QFont words = wordFont();
  if (!on) words.setWeight(QFont::Medium);
  painter.setFont(words);
  painter.setPen(ink);
  const QFontMetrics metrics(words);
  const int mark = chip && on ? scaled(17) : 0, gap = mark > 0 ? scaled(6) : 0;
  const int room = width() - scaled(chip ? 20 : 12) - mark - gap;
  const QString shown = metrics.elidedText(label_, Qt::ElideRight, room);
  const int used = mark + gap + metrics.horizontalAdvance(shown);
  const int start = (width() - used) / 2;
  const bool mirrored = layoutDirection() == Qt::RightToLeft;
  if (mark > 0)
    painter.drawPixmap(QPointF(mirrored ? width() - start - mark : start, (height() - mark) / 2.0),
                       iconPixmap(QStringLiteral("check"), mark, ink, devicePixelRatioF()));
  const int x = mirrored ? start : start + mark + gap;
  painter.drawText(QRect(x, 0, used - mark - gap + 1, height()),
                   Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute, shown);
}

void ChoiceButton::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    if (!event->isAutoRepeat()) click();
    return;
  }
  QPushButton::keyPressEvent(event);
}

void ChoiceButton::enterEvent(QEnterEvent* event) {
  QPushButton::enterEvent(event);
  update();
}

void ChoiceButton::leaveEvent(QEvent* event) {
  QPushButton::leaveEvent(event);
  update();
}

}  // namespace tableside::ui
