// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace tableside::ui {

class ChoiceButton;

// An answer for the accessibility bus: a radio button where only one of its row can be chosen, else a check
// box.
class ChoiceAccess : public QAccessibleWidget {
 public:
  explicit ChoiceAccess(ChoiceButton* button);

  // For QAccessible::installFactory.
  static QAccessibleInterface* make(const QString& className, QObject* object);

  QString text(QAccessible::Text kind) const override;
  QAccessible::Role role() const override;
  QAccessible::State state() const override;
  QStringList actionNames() const override;
  void doAction(const QString& action) override;
  QStringList keyBindingsForAction(const QString&) const override { return {}; }

 private:
  ChoiceButton* button_;
};

}  // namespace tableside::ui
