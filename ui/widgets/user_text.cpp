// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/user_text.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>
#include <QVariant>

#include <algorithm>

namespace tableside::ui {

void setStyleProperty(QWidget* widget, const char* property, const QVariant& value) {
  if (widget->property(property) == value) return;
  widget->setProperty(property, value);
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
  widget->updateGeometry();
  widget->update();
}

UserText::UserText(const QString& text, QWidget* parent) : QLabel(parent) {
  setTextFormat(Qt::PlainText);
  setWordWrap(true);
  setText(text);
}

UserText::UserText(const QString& text, const char* role, QWidget* parent) : UserText(text, parent) {
  setRole(role);
}

void UserText::setRole(const char* role) {
  setStyleProperty(this, "role", QString::fromLatin1(role));
}

// QLabel would rather have a short text in two lines than in one; a line of about 80 letters is what we want.
QSize UserText::sizeHint() const {
  ensurePolished();
  const QMargins m = contentsMargins();
  const int edges = m.left() + m.right() + 2 * margin();
  const QFontMetrics metrics(font());
  const int widest = 80 * metrics.averageCharWidth();
  const int line = metrics.boundingRect(QRect(0, 0, 100'000, 100'000), Qt::AlignLeft, text()).width() + 2;
  const int width = std::min(widest, line) + edges;
  return {width, std::max(heightForWidth(width), metrics.height())};
}

QSize UserText::minimumSizeHint() const {
  const QSize least = QLabel::minimumSizeHint();
  return {std::min(least.width(), scaled(72)), std::min(least.height(), sizeHint().height())};
}

ElidedText::ElidedText(const QString& text, QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setText(text);
}

void ElidedText::setText(const QString& text) {
  text_ = text.simplified();
  setAccessibleName(text_);
  setToolTip(plainToolTip(text_));
  updateGeometry();
  update();
}

void ElidedText::setRole(const char* role) {
  setStyleProperty(this, "role", QString::fromLatin1(role));
}

QSize ElidedText::sizeHint() const {
  ensurePolished();
  const QFontMetrics metrics(font());
  return {metrics.horizontalAdvance(text_) + 2, metrics.height()};
}

QSize ElidedText::minimumSizeHint() const {
  ensurePolished();
  const QFontMetrics metrics(font());
  return {std::min(metrics.horizontalAdvance(text_) + 2, scaled(40)), metrics.height()};
}

bool ElidedText::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip && fontMetrics().horizontalAdvance(text_) <= width()) {
    QToolTip::hideText();  // all of it is there to read
    return true;
  }
  return QWidget::event(event);
}

void ElidedText::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setPen(palette().color(foregroundRole()));
  const Qt::Alignment side = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
  painter.drawText(rect(), side | Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine,
                   fontMetrics().elidedText(text_, Qt::ElideRight, width()));
}

void ElidedText::changeEvent(QEvent* event) {
  if (event->type() == QEvent::FontChange) updateGeometry();
  QWidget::changeEvent(event);
}

}  // namespace tableside::ui
