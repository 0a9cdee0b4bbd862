// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip_group.h"

#include "ui/widgets/choice_button.h"
#include "ui/widgets/flow_layout.h"

#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace tableside::ui {

ChipGroup::ChipGroup(const QVector<Chip>& chips, QWidget* parent) : QWidget(parent) {
  setLayout(new FlowLayout(8));
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  for (const Chip& chip : chips) chips_.append(addChip(chip.id, chip.label));
  connect(this, &QObject::objectNameChanged, this, &ChipGroup::nameChips);
}

ChoiceButton* ChipGroup::addChip(const QString& id, const QString& label) {
  auto* button = new ChoiceButton(id, label, ChoiceButton::Shape::Chip, this);
  button->installEventFilter(this);
  connect(button, &QAbstractButton::toggled, this, [this, button](bool on) { toggled(button, on); });
  layout()->addWidget(button);
  if (!focusProxy()) setFocusProxy(button);
  return button;
}

void ChipGroup::enableNone(const QString& label) {
  if (!none_) none_ = addChip(QStringLiteral("none"), label);
  nameChips();
}

void ChipGroup::enableNotSure(const QString& label) {
  if (!notSure_) notSure_ = addChip(QStringLiteral("not_sure"), label);
  nameChips();
}

void ChipGroup::setChosen(const QStringList& ids) {
  const QScopedValueRollback<bool> quiet(quiet_, true);
  for (ChoiceButton* chip : std::as_const(chips_)) chip->setChecked(ids.contains(chip->id()));
  if (ids.isEmpty()) return;
  if (none_) none_->setChecked(false);
  if (notSure_) notSure_->setChecked(false);
}

QStringList ChipGroup::chosen() const {
  QStringList ids;
  for (const ChoiceButton* chip : chips_)
    if (chip->isChecked()) ids.append(chip->id());
  return ids;
}

void ChipGroup::setCarried(const QStringList& ids) {
  for (ChoiceButton* chip : all()) chip->setCarried(ids.contains(chip->id()));
}

void ChipGroup::setNone(bool known_empty) {
  if (!none_) return;
  const QScopedValueRollback<bool> quiet(quiet_, true);
  none_->setChecked(known_empty);
  if (!known_empty) return;
  for (ChoiceButton* chip : all())
    if (chip != none_) chip->setChecked(false);
}

void ChipGroup::setNotSure(bool notSure) {
  if (!notSure_) return;
  const QScopedValueRollback<bool> quiet(quiet_, true);
  notSure_->setChecked(notSure);
  if (!notSure) return;
  for (ChoiceButton* chip : all())
    if (chip != notSure_) chip->setChecked(false);
}

bool ChipGroup::isNone() const {
  return none_ && none_->isChecked();
}
bool ChipGroup::isNotSure() const {
  return notSure_ && notSure_->isChecked();
}

void ChipGroup::setAccessibleName(const QString& name) {
  QWidget::setAccessibleName(name);
  nameChips();
}

// Here for whoever set the name through a QWidget.
bool ChipGroup::event(QEvent* event) {
  if (event->type() == QEvent::Polish || event->type() == QEvent::Show) nameChips();
  return QWidget::event(event);
}

void ChipGroup::nameChips() {
  for (ChoiceButton* chip : all()) {
    const QString name = accessibleName().isEmpty()
                             ? chip->label()
                             : QStringLiteral("%1: %2").arg(accessibleName(), chip->label());
    if (chip->accessibleName() != name) chip->setAccessibleName(name);
    const QString object = objectName() + QLatin1Char('.') + chip->id();
    if (chip->objectName() != object) chip->setObjectName(object);
  }
}

QList<ChoiceButton*> ChipGroup::all() const {
  QList<ChoiceButton*> buttons = chips_;
  if (none_) buttons.append(none_);
  if (notSure_) buttons.append(notSure_);
  return buttons;
}

void ChipGroup::toggled(ChoiceButton* button, bool on) {
  if (quiet_) return;
  if (on) {
    const bool alone = button == none_ || button == notSure_;
    const QScopedValueRollback<bool> quiet(quiet_, true);
    for (ChoiceButton* other : all())
      if (other != button && (alone || other == none_ || other == notSure_)) other->setChecked(false);
  }
  if (isNone())
    emit pickedNone();
  else if (isNotSure())
    emit pickedNotSure();
  else if (const QStringList ids = chosen(); !ids.isEmpty())
    emit picked(ids);
  else
    emit cleared();
}

// Arrows go from chip to chip, as people expect of a row of them; each is a stop of its own for Tab, too.
bool ChipGroup::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const QList<ChoiceButton*> buttons = all();
  const qsizetype at = buttons.indexOf(watched);
  if (at < 0) return QWidget::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  const bool mirrored = layoutDirection() == Qt::RightToLeft;
  int step = 0;
  if (key == Qt::Key_Down || key == (mirrored ? Qt::Key_Left : Qt::Key_Right)) step = 1;
  if (key == Qt::Key_Up || key == (mirrored ? Qt::Key_Right : Qt::Key_Left)) step = -1;
  if (step == 0) return QWidget::eventFilter(watched, event);
  buttons[std::clamp<qsizetype>(at + step, 0, buttons.size() - 1)]->setFocus(Qt::OtherFocusReason);
  return true;
}

}  // namespace tableside::ui
