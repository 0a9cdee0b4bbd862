// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace tableside::ui {

// Asks who signs; a signed note cannot change any more.
class SignDialog : public QDialog {
  Q_OBJECT
 public:
  explicit SignDialog(const QString& name, QWidget* parent = nullptr);

 signals:
  void done(const QString& name);
};

}  // namespace tableside::ui
