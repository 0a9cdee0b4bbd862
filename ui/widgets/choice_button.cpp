// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_button.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_access.h"
#include "ui/widgets/paint_kit.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tableside::ui {
namespace {
constexpr int kRound = 9;
constexpr int kChipRoom = 44;  // beside its words, the check mark's included
constexpr int kCellRoom = 28;
}  // namespace

ChoiceButton::ChoiceButton(const QString& id, const QString& label, Look look, QWidget* parent)
    : QPushButton(parent), id_(id), label_(label), look_(look) {
  QString text = label;
  setText(text.replace(QLatin1Char('&'), QLatin1String("&&")));
  QAccessible::installFactory(ChoiceAccess::make);
  setCheckable(true);
  setAutoDefault(false);
  setFocusPolicy(Qt::StrongFocus);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  if (look == Look::Chip) {
    policy = QSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
  }
  setSizePolicy(policy);
  if (look == Look::Cell) {
    setProperty("kind", "cell");
    policy.setVerticalPolicy(QSizePolicy::Expanding);  // its lines are those of the whole row
    setSizePolicy(policy);
  }
  if (isOfScale()) setCursor(Qt::PointingHandCursor);
}

void ChoiceButton::setCarried(bool carried) {
  if (carried_ == carried) return;
  carried_ = carried;
  if (!isOfScale()) setAccessibleDescription(carried ? tr("As last time, not confirmed yet") : QString());
  update();
}

QFont ChoiceButton::wordFont() const {
  return sizedFont(this, isNarrow_ ? 12 : look_ == Look::Cell ? 13 : 14, QFont::DemiBold);
}

// A chip keeps room for its check mark, so that choosing one moves none of the others.
QSize ChoiceButton::sizeHint() const {
  if (look_ == Look::Pressure) return {scaled(44), scaled(44)};
  if (isOfScale()) return {scaled(30), scaled(44)};
  const int words = QFontMetrics(wordFont()).horizontalAdvance(label_);
  if (look_ == Look::Chip) return {words + scaled(kChipRoom), scaled(42)};
  if (isNarrow_) return {std::max(words + scaled(10), scaled(40)), scaled(40)};
  if (look_ == Look::Cell) return {std::max(words + scaled(kCellRoom), scaled(48)), scaled(40)};
  return {std::max(words + scaled(28), scaled(60)), scaled(44)};
}

QSize ChoiceButton::minimumSizeHint() const {
  const QSize hint = sizeHint();
  switch (look_) {
    case Look::Chip: return {std::min(hint.width(), scaled(120)), hint.height()};
    case Look::Segment: return {std::max(hint.width() - scaled(16), scaled(44)), hint.height()};
    case Look::Cell:
    case Look::Pressure: return hint;
    // Narrower than is comfortable, but still wide enough to hit (WCAG 2.2 asks for 24 pixels).
    case Look::Number:
    case Look::Pain: return {scaled(24), hint.height()};
  }
  Q_UNREACHABLE();
}

int ChoiceButton::heightForWidth(int width) const {
  const int usual = sizeHint().height();
  if (look_ != Look::Chip || width >= sizeHint().width()) return usual;
  const QRect room(0, 0, width - scaled(kChipRoom), 0);
  const int words = QFontMetrics(wordFont()).boundingRect(room, Qt::TextWordWrap, label_).height();
  return std::max(usual, words + scaled(20));
}

bool ChoiceButton::isAtLeft() const {
  return place_ == Place::Only || place_ == (isRightToLeft() ? Place::Last : Place::First);
}

bool ChoiceButton::isAtRight() const {
  return place_ == Place::Only || place_ == (isRightToLeft() ? Place::First : Place::Last);
}

QPainterPath ChoiceButton::outline(qreal inset) const {
  QRectF box = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
  QPainterPath path;
  if (look_ == Look::Chip) {
    const qreal round = std::min<qreal>(box.height(), scaled(42)) / 2;
    path.addRoundedRect(box, round, round);
    return path;
  }
  const bool roundLeft = isAtLeft(), roundRight = isAtRight();
  // The line between two segments is that of the one before.
  if (inset < 1 && !roundLeft && !isRightToLeft()) box.setLeft(box.left() - 1);
  if (inset < 1 && !roundRight && isRightToLeft()) box.setRight(box.right() + 1);
  path.setFillRule(Qt::WindingFill);
  path.addRoundedRect(box, kRound, kRound);
  if (!roundLeft) path.addRect(QRectF(box.topLeft(), QSizeF(kRound, box.height())));
  if (!roundRight) path.addRect(QRectF(box.right() - kRound, box.top(), kRound, box.height()));
  return path.simplified();
}

void ChoiceButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (look_ == Look::Pressure) return paintPressure(painter);
  if (isOfScale()) return paintNumber(painter);
  look_ == Look::Cell ? paintCell(painter) : paintGround(painter);
  paintWord(painter);
}

// In a list of signs a yes is the answer that must not be overlooked.
QColor ChoiceButton::groundOfChosen() const {
  const Tokens& t = currentTokens();
  if (look_ == Look::Cell && id_ == QLatin1String("yes")) return t.dangerSoft;
  if (look_ == Look::Cell && id_ == QLatin1String("not_sure")) return t.warnSoft;
  return look_ == Look::Segment ? t.accent : t.accentSoft;
}

QColor ChoiceButton::inkOfChosen() const {
  const Tokens& t = currentTokens();
  if (look_ == Look::Cell && id_ == QLatin1String("yes")) return t.danger;
  if (look_ == Look::Cell && id_ == QLatin1String("not_sure")) return t.warn;
  return look_ == Look::Segment ? t.onAccent : t.accentText;
}

void ChoiceButton::paintCell(QPainter& painter) const {
  const Tokens& t = currentTokens();
  const bool isLit = underMouse() && isEnabled() && !isChecked();
  if (isChecked() || isLit) painter.fillRect(rect(), isChecked() ? groundOfChosen() : t.raised);
  const qreal edge = isRightToLeft() ? width() - 0.5 : 0.5;
  painter.setPen(QPen(t.border, 1));
  painter.drawLine(QPointF(edge, 0), QPointF(edge, height()));
  if (carried_ && !isChecked()) {
    QPen dashes(t.muted, 1.5);
    dashes.setDashPattern({3, 2.5});
    painter.setPen(dashes);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -3, -4), 6, 6);
  }
  if (isNarrow_ && isChecked())  // over the words, which have all the room beside it
    painter.drawPixmap(QPointF((width() - scaled(11)) / 2.0, 1),
                       iconPixmap(QStringLiteral("check"), scaled(11), inkOfChosen(), devicePixelRatioF()));
  if (hasFocus()) drawFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), 5);
}

void ChoiceButton::paintGround(QPainter& painter) const {
  const Tokens& t = currentTokens();
  const bool chip = look_ == Look::Chip, on = isChecked();
  QColor ground = t.surface, line = t.control;
  if (on) {
    ground = chip ? t.accentSoft : t.accent;
    line = t.accent;
  } else if (carried_ || (underMouse() && !isDown())) {
    ground = t.raised;
  } else if (isDown()) {
    ground = t.accentSoft;
  }
  QPen pen(isEnabled() ? line : t.border, on && chip ? 1.5 : 1);
  if (carried_ && !on) {
    pen.setWidthF(1.5);
    pen.setDashPattern({3, 2.5});
  }
  painter.setPen(pen);
  painter.setBrush(ground);
  painter.drawPath(outline(pen.widthF() / 2));
  if (!hasFocus()) return;
  painter.setPen(QPen(t.focus, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(outline(1));
  if (!on || chip) return;
  painter.setPen(QPen(t.surface, 1));  // the ring would drown in the colour of the segment
  painter.drawPath(outline(2.5));
}

void ChoiceButton::paintWord(QPainter& painter) const {
  const Tokens& t = currentTokens();
  const bool chip = look_ == Look::Chip, on = isChecked();
  const bool isMarked = chip || (look_ == Look::Cell && !isNarrow_);
  QColor ink = carried_ ? t.muted : t.text;
  if (on) ink = inkOfChosen();
  if (!isEnabled()) ink = t.muted;
  QFont words = wordFont();
  if (!on) words.setWeight(QFont::Medium);
  painter.setFont(words);
  painter.setPen(ink);
  const QFontMetrics metrics(words);
  const bool isWrapped = chip && width() < sizeHint().width();
  const int mark = isMarked && on ? scaled(chip ? 17 : 15) : 0, gap = mark > 0 ? scaled(6) : 0;
  const int room = width() - scaled(chip ? 20 : look_ == Look::Cell ? 4 : 12) - mark - gap;
  const QString shown = isWrapped ? label_ : metrics.elidedText(label_, Qt::ElideRight, room);
  const int wide = isWrapped ? width() - scaled(kChipRoom) : metrics.horizontalAdvance(shown);
  const int used = mark + gap + wide;
  const int start = (width() - used) / 2;
  if (mark > 0)
    painter.drawPixmap(QPointF(isRightToLeft() ? width() - start - mark : start, (height() - mark) / 2.0),
                       iconPixmap(QStringLiteral("check"), mark, ink, devicePixelRatioF()));
  const int x = isRightToLeft() ? start : start + mark + gap;
  const int wrap = isWrapped ? int(Qt::TextWordWrap) : 0;
  painter.drawText(QRect(x, 0, wide + 1, height()),
                   int(Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute) | wrap, shown);
}

// Only the numbers of a pain have its colours, since they say how strong it is.
void ChoiceButton::paintNumber(QPainter& painter) const {
  const Tokens& t = currentTokens();
  const bool isPain = look_ == Look::Pain, isChosen = isChecked();
  const auto step = static_cast<std::size_t>(isPain ? id_.toInt() : 0);
  const QRectF whole(rect());
  const qreal inset = isChosen ? 5 : 2;
  QColor fill = isPain ? t.pain.at(step) : isChosen ? t.accent : t.raised;
  QColor ink = isPain ? t.painText.at(step) : isChosen ? t.onAccent : t.text;
  if (carried_ || (!isEnabled() && !isChosen)) {
    fill = mixed(fill, t.surface, 0.6);
    ink = textOn(fill);
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(fill);
  painter.drawRoundedRect(whole.adjusted(inset, inset, -inset, -inset), 5, 5);
  painter.setBrush(Qt::NoBrush);
  if (isChosen || carried_) {
    QPen ring(isChosen ? t.text : t.muted, 2);
    if (carried_) ring.setDashPattern({2, 1.6});
    painter.setPen(ring);
    painter.drawRoundedRect(whole.adjusted(3, 3, -3, -3), 6, 6);
  } else if (!isPain) {
    painter.setPen(QPen(t.control, 1));
    painter.drawRoundedRect(whole.adjusted(2.5, 2.5, -2.5, -2.5), 5, 5);
  }
  if (hasFocus()) drawFocusRing(painter, whole, 8);
  painter.setFont(sizedFont(this, isChosen ? 17 : 14, isChosen ? QFont::Bold : QFont::Medium));
  painter.setPen(ink);
  painter.drawText(whole, Qt::AlignCenter, label_);
}

// The outline of the whole row, clipped to this button; neighbours share a line.
void ChoiceButton::paintPressure(QPainter& painter) const {
  const Tokens& t = currentTokens();
  const bool isChosen = isChecked();
  const QRectF whole(rect());
  painter.setPen(QPen(t.control, 1));
  painter.setBrush(isChosen ? t.accent : t.surface);
  painter.drawRoundedRect(whole.adjusted(isAtLeft() ? 0.5 : -20.5, 0.5, isAtRight() ? -0.5 : 20, -0.5),
                          kRound, kRound);
  if (!isAtLeft()) painter.drawLine(QPointF(0.5, 0), QPointF(0.5, whole.bottom()));
  if (carried_) {
    QPen dashes(t.muted, 2);
    dashes.setDashPattern({2, 1.6});
    painter.setPen(dashes);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(whole.adjusted(5, 5, -5, -5), 5, 5);
  }
  if (hasFocus()) {
    // On the accent colour the ring would not show: it gets a light line on its inside.
    drawFocusRing(painter, whole.adjusted(1, 1, -1, -1), kRound - 2);
    painter.setPen(QPen(t.surface, 1.5));
    if (isChosen) painter.drawRoundedRect(whole.adjusted(3.75, 3.75, -3.75, -3.75), kRound - 4, kRound - 4);
  }
  painter.setFont(sizedFont(this, 15, isChosen ? QFont::Bold : QFont::DemiBold));
  painter.setPen(isChosen ? t.onAccent : carried_ || !isEnabled() ? t.muted : t.text);
  painter.drawText(whole, Qt::AlignCenter, label_);
}

void ChoiceButton::keyPressEvent(QKeyEvent* event) {
  const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (!isEnter || isOfScale()) return QPushButton::keyPressEvent(event);  // on a scale it is the page's own
  if (!event->isAutoRepeat()) click();
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
