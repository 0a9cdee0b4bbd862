// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_access.h"

#include "ui/widgets/choice_button.h"

namespace tableside::ui {

ChoiceAccess::ChoiceAccess(ChoiceButton* button) : QAccessibleWidget(button), button_(button) {}

QAccessibleInterface* ChoiceAccess::make(const QString&, QObject* object) {
  auto* button = qobject_cast<ChoiceButton*>(object);
  return button ? new ChoiceAccess(button) : nullptr;
}

QString ChoiceAccess::text(QAccessible::Text kind) const {
  const QString words = QAccessibleWidget::text(kind);
  return words.isEmpty() && kind == QAccessible::Name ? button_->label() : words;
}

QAccessible::Role ChoiceAccess::role() const {
  return button_->isSingle() ? QAccessible::RadioButton : QAccessible::CheckBox;
}

QAccessible::State ChoiceAccess::state() const {
  QAccessible::State state = QAccessibleWidget::state();
  state.checkable = true;
  state.checked = button_->isChecked();
  return state;
}

QStringList ChoiceAccess::actionNames() const {
  return {toggleAction(), setFocusAction()};
}

void ChoiceAccess::doAction(const QString& action) {
  if (action == setFocusAction())
    button_->setFocus(Qt::OtherFocusReason);
  else if (button_->isEnabled())
    button_->click();
}

}  // namespace tableside::ui
