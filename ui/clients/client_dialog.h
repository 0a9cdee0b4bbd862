// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "visit/visit.h"

#include <QDialog>

#include <functional>

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace tableside::ui {

class UserText;

// Who a client is: a name, and what the rules and the record need to know. Stays open, with all that was
// typed, until the record has it.
class ClientDialog : public QDialog {
  Q_OBJECT
 public:
  using Kept = std::function<void(const Result<>&)>;
  using Keep = std::function<void(const Client&, Kept)>;

  // `keep` stores the client and answers whether it could.
  ClientDialog(const Client& client, Date today, Keep keep, QWidget* parent = nullptr);

 private:
  QLineEdit* addLine(QFormLayout* form, const QString& label, const char* name, const std::string& text);
  std::optional<BirthDate> born() const;
  void check();
  void use();
  void kept(const Result<>& result);

  Client client_;
  Date today_;
  Keep keep_;
  QLineEdit *name_, *born_, *pronouns_, *phone_, *email_, *alert_, *guardian_;
  UserText* message_;
  QPushButton* use_;
};

}  // namespace tableside::ui
