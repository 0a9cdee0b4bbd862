// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/minutes_stepper.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/paint_kit.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace tableside::ui {
namespace {

constexpr int target = 44;
constexpr int kTwoDigits = 99;     // steppers below each other are as wide
constexpr int kTypedWithin = 900;  // ms after which no further digit belongs to a number

}  // namespace

MinutesStepper::MinutesStepper(QWidget* parent)
    : QWidget(parent),
      less_(plainButton("minus", tr("Less"), this)),
      more_(plainButton("plus", tr("More"), this)) {
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(less_);
  row->addStretch();
  row->addWidget(more_);
  for (QPushButton* button : {less_, more_}) {
    button->setAutoRepeat(true);
    // The number between them is the one stop of the keyboard, with the arrow keys.
    button->setFocusPolicy(Qt::NoFocus);
  }
  connect(less_, &QPushButton::clicked, this, [this] { stepTo(value_ - step_); });
  connect(more_, &QPushButton::clicked, this, [this] { stepTo(value_ + step_); });
  typing_.setSingleShot(true);
  typing_.setInterval(kTypedWithin);
  connect(&typing_, &QTimer::timeout, this, &MinutesStepper::takeTyped);
  connect(this, &QObject::objectNameChanged, this, [this](const QString& name) {
    less_->setObjectName(name + ".less");
    more_->setObjectName(name + ".more");
  });
  showState();
}

void MinutesStepper::setRange(int from, int to) {
  from_ = from;
  to_ = std::max(from, to);
  showState();
}

void MinutesStepper::setStep(int minutes) {
  step_ = minutes;
}

void MinutesStepper::setValue(int value) {
  value_ = value;  // one out of the range is shown as it is; only steps stay inside
  showState();
}

void MinutesStepper::setSubject(const QString& what) {
  subject_ = what;
  less_->setAccessibleName(tr("Fewer minutes: %1").arg(what));
  more_->setAccessibleName(tr("More minutes: %1").arg(what));
  showState();
}

QString MinutesStepper::words(int minutes) {
  return tr("%1 %2", "number and its unit").arg(minutes).arg(tr("min"));
}

void MinutesStepper::stepTo(int value) {
  const int next = std::clamp(value, from_, to_);
  if (next == value_) return;
  value_ = next;
  showState();
  emit stepped(value_);
}

void MinutesStepper::showState() {
  less_->setEnabled(value_ > from_);
  more_->setEnabled(value_ < to_);
  setAccessibleName(subject_.isEmpty() ? words(value_) : tr("%1: %2").arg(subject_, words(value_)));
  update();
}

QSize MinutesStepper::sizeHint() const {
  const QFontMetrics metrics(sizedFont(this, 14, QFont::DemiBold));
  const int widest = metrics.horizontalAdvance(words(std::max(to_, kTwoDigits)));
  return {2 * scaled(target) + widest + scaled(4), scaled(target)};
}

void MinutesStepper::paintEvent(QPaintEvent*) {
  const Tokens& t = currentTokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF middle = QRectF(rect()).adjusted(scaled(target), 0, -scaled(target), 0);
  painter.setFont(sizedFont(this, 14, QFont::DemiBold));
  painter.setPen(isEnabled() ? t.text : t.muted);
  painter.drawText(middle, Qt::AlignCenter, words(typed_.value_or(value_)));
  if (hasFocus()) drawFocusRing(painter, middle.adjusted(0, 5, 0, -5), 7);
}

// A number is taken when no digit can follow, at Enter, or after a moment.
bool MinutesStepper::pressTyped(const QKeyEvent& event) {
  const bool isDigit = event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9 &&
                       !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
  if (!isDigit && !typed_) return false;
  if (isDigit) {
    typed_ = typed_.value_or(0) * 10 + event.key() - Qt::Key_0;
    typing_.start();
    if (*typed_ * 10 > to_) takeTyped();
  } else if (event.key() == Qt::Key_Escape) {
    typed_.reset();
  } else {
    takeTyped();
    if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter) return false;
  }
  update();
  return true;
}

void MinutesStepper::takeTyped() {
  typing_.stop();
  if (typed_) stepTo(*std::exchange(typed_, std::nullopt));
  update();
}

void MinutesStepper::focusOutEvent(QFocusEvent* event) {
  takeTyped();
  QWidget::focusOutEvent(event);
}

void MinutesStepper::keyPressEvent(QKeyEvent* event) {
  if (pressTyped(*event)) return;
  const int ahead = layoutDirection() == Qt::RightToLeft ? -1 : 1;
  switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Plus: stepTo(value_ + step_); return;
    case Qt::Key_Down:
    case Qt::Key_Minus: stepTo(value_ - step_); return;
    case Qt::Key_Right: stepTo(value_ + ahead * step_); return;
    case Qt::Key_Left: stepTo(value_ - ahead * step_); return;
    case Qt::Key_PageUp: stepTo(value_ + 5); return;
    case Qt::Key_PageDown: stepTo(value_ - 5); return;
    default: QWidget::keyPressEvent(event);
  }
}

// A wheel scrolls the page, it does not change a plan in passing.
void MinutesStepper::wheelEvent(QWheelEvent* event) {
  event->ignore();
}

}  // namespace tableside::ui
