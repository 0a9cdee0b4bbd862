// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/practice_record.h"

#include <QDialog>
#include <QStringList>

#include <optional>
#include <vector>

class QFormLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace tableside::ui {

class BirthDateField;
class NamesakeNotice;
class PracticeController;
class UserText;

// Who a client is: a name, and what the rules and the record need to know. Stays open, with all that was
// typed, until the record has it.
class ClientDialog : public QDialog {
  Q_OBJECT
 public:
  // A client without an id is a new one.
  ClientDialog(PracticeController& controller, const Client& client, QWidget* parent = nullptr);

  // What was typed before and left without being added.
  void setTyped(const QStringList& typed);
  void reject() override;

 signals:
  void left(const QStringList& typed);  // of a new client; empty when nothing is to be kept

 private:
  bool isNew() const { return client_.id.isEmpty(); }
  QLineEdit* addLine(const QString& label, const char* name, const std::string& text);
  void addRow(const QString& label, QWidget* field);
  void buildName();
  void buildButtons(QVBoxLayout* layout);
  void lookUp();
  void showNamesakes();
  void openNamesake(const ClientId& id);
  QString birthProblem() const;
  QString message() const;
  void check();
  void use();
  void kept(const Result<>& result);
  void leave(const QStringList& typed);

  PracticeController& controller_;
  Client client_;
  Date today_;
  std::optional<Date> firstVisit_;
  std::vector<ClientSummary> namesakes_;
  struct Shrugged {  // the notice was read, for this name and as strong as it was
    QString name;
    bool wasSameBirth = false;
  };
  Shrugged shrugged_;
  QFormLayout* form_;
  std::vector<QLineEdit*> lines_;  // in their order on the screen
  QLineEdit *name_, *pronouns_, *phone_, *email_, *alert_, *guardian_;
  BirthDateField* born_;
  NamesakeNotice* notice_;
  QWidget* fromBefore_ = nullptr;
  UserText* message_;
  QPushButton* use_;
};

}  // namespace tableside::ui
