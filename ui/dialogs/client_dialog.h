// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "record/visit.h"

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace tableside::ui {

class UserText;

// Who a client is: a name, and what the rules and the record need to know.
class ClientDialog : public QDialog {
  Q_OBJECT
 public:
  ClientDialog(const Client& client, Date today, QWidget* parent = nullptr);

 signals:
  void done(const tableside::Client& client);

 private:
  QLineEdit* addLine(QFormLayout* form, const QString& label, const char* name, const std::string& text);
  std::optional<Date> born() const;
  void check();
  void use();

  Client client_;
  Date today_;
  QLineEdit *name_, *born_, *pronouns_, *phone_, *email_, *alert_, *guardian_;
  UserText* message_;
  QPushButton* use_;
};

}  // namespace tableside::ui
