// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLineEdit;
class QPushButton;

namespace tableside::ui {

class UserText;

// Asks for the typed reason without which a caution of the table is not overridden.
class ReasonLine : public QFrame {
  Q_OBJECT
 public:
  explicit ReasonLine(const QString& name, QWidget* parent = nullptr);
  void ask(const QString& what);  // shows itself, empty, with the focus

 signals:
  void given(const QString& reason);

 private:
  UserText* what_;
  QLineEdit* edit_;
  QPushButton *use_, *cancel_;
};

}  // namespace tableside::ui
