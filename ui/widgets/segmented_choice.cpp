// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented_choice.h"

#include "ui/widgets/choice_button.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace tableside::ui {

SegmentedChoice::SegmentedChoice(const QVector<Segment>& segments, QWidget* parent) : QWidget(parent) {
  using Shape = ChoiceButton::Shape;
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  for (qsizetype i = 0; i < segments.size(); ++i) {
    const bool first = i == 0, last = i + 1 == segments.size();
    const Shape shape = first && last ? Shape::OnlySegment
                        : first       ? Shape::FirstSegment
                        : last        ? Shape::LastSegment
                                      : Shape::MiddleSegment;
    auto* button = new ChoiceButton(segments[i].id, segments[i].label, shape, this);
    button->installEventFilter(this);
    connect(button, &QAbstractButton::toggled, this, [this, button](bool on) { toggled(button, on); });
    row->addWidget(button);  // each as wide as its words ask, then equal shares of the rest
    buttons_.append(button);
  }
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  if (!buttons_.isEmpty()) makeTabStop(buttons_.first());
  connect(this, &QObject::objectNameChanged, this, &SegmentedChoice::nameSegments);
  nameSegments();
}

void SegmentedChoice::setChosen(const QString& idOrEmpty) {
  ChoiceButton* chosen = nullptr;
  for (ChoiceButton* button : std::as_const(buttons_))
    if (!idOrEmpty.isEmpty() && button->id() == idOrEmpty) chosen = button;
  check(chosen);
  const bool inUse = std::any_of(buttons_.cbegin(), buttons_.cend(), [](auto* b) { return b->hasFocus(); });
  if (chosen && !inUse) makeTabStop(chosen);
}

QString SegmentedChoice::chosen() const {
  for (const ChoiceButton* button : buttons_)
    if (button->isChecked()) return button->id();
  return {};
}

void SegmentedChoice::setCarried(const QString& id) {
  for (ChoiceButton* button : std::as_const(buttons_))
    button->setCarried(!id.isEmpty() && button->id() == id);
}

void SegmentedChoice::setAccessibleName(const QString& name) {
  QWidget::setAccessibleName(name);
  nameSegments();
}

// Here for whoever set the name through a QWidget.
bool SegmentedChoice::event(QEvent* event) {
  if (event->type() == QEvent::Polish || event->type() == QEvent::Show) nameSegments();
  return QWidget::event(event);
}

void SegmentedChoice::nameSegments() {
  for (ChoiceButton* button : std::as_const(buttons_)) {
    const QString name = accessibleName().isEmpty()
                             ? button->label()
                             : QStringLiteral("%1: %2").arg(accessibleName(), button->label());
    if (button->accessibleName() != name) button->setAccessibleName(name);
    if (button->objectName() != objectName() + QLatin1Char('.') + button->id())
      button->setObjectName(objectName() + QLatin1Char('.') + button->id());
  }
}

void SegmentedChoice::toggled(ChoiceButton* button, bool on) {
  if (quiet_) return;
  check(on ? button : nullptr);
  makeTabStop(button);
  emit picked(on ? button->id() : QString());
}

void SegmentedChoice::check(const ChoiceButton* chosen) {
  const QScopedValueRollback<bool> quiet(quiet_, true);
  for (ChoiceButton* button : std::as_const(buttons_)) button->setChecked(button == chosen);
}

void SegmentedChoice::makeTabStop(ChoiceButton* stop) {
  for (ChoiceButton* button : std::as_const(buttons_))
    button->setFocusPolicy(button == stop ? Qt::StrongFocus : Qt::ClickFocus);
  if (focusProxy() != stop) setFocusProxy(stop);
}

bool SegmentedChoice::eventFilter(QObject* watched, QEvent* event) {
  const auto at = static_cast<int>(buttons_.indexOf(watched));
  if (at >= 0 && event->type() == QEvent::FocusIn) makeTabStop(buttons_[at]);
  if (at >= 0 && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const auto modifiers = key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (modifiers == Qt::NoModifier && pressKey(at, key->key(), key->text())) return true;
  }
  return QWidget::eventFilter(watched, event);
}

bool SegmentedChoice::pressKey(int at, int key, const QString& typed) {
  const auto count = static_cast<int>(buttons_.size());
  const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
  int to = -1;
  switch (key) {
    case Qt::Key_Right: to = at + forward; break;
    case Qt::Key_Left: to = at - forward; break;
    case Qt::Key_Down: to = at + 1; break;
    case Qt::Key_Up: to = at - 1; break;
    case Qt::Key_Home: to = 0; break;
    case Qt::Key_End: to = count - 1; break;
    default: break;
  }
  const bool moves = key == Qt::Key_Right || key == Qt::Key_Left || key == Qt::Key_Down ||
                     key == Qt::Key_Up || key == Qt::Key_Home || key == Qt::Key_End;
  if (moves) {
    buttons_[std::clamp(to, 0, count - 1)]->setFocus(Qt::OtherFocusReason);
    return true;
  }
  if (typed.trimmed().isEmpty() || !typed[0].isLetterOrNumber()) return false;
  // From the one after the focus on, so that two labels with one letter can both be reached.
  for (int step = 1; step <= count; ++step) {
    ChoiceButton* button = buttons_[(at + step) % count];
    if (!button->label().startsWith(typed, Qt::CaseInsensitive)) continue;
    button->setFocus(Qt::OtherFocusReason);
    button->setChecked(true);
    return true;
  }
  return false;
}

}  // namespace tableside::ui
