// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/table/own_table.h"
#include "ui/rules/form_dialog.h"

#include <QElapsedTimer>
#include <QTimer>

#include <map>
#include <set>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace tableside::ui {

class Card;
class ConditionsEdit;
class EffectForm;
class FormRows;
class NumberField;
class PracticeRules;
class UserText;

// One row of the user's own: when it holds, what it does and why. While it is edited the sentence that it
// makes and what the loader has against it are shown; it is kept only when the loader is content, and nothing
// typed is lost.
class RowDialog : public FormDialog {
  Q_OBJECT
 public:
  RowDialog(PracticeRules& rules, const OwnRow& row, QWidget* parent = nullptr);

 public slots:
  void reject() override;  // asks first when something would be lost

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void buildForm();
  Card* addCard(const QString& title);
  ConditionsEdit* addConditions(const QString& title, const char* part, const QString& nothing,
                                OwnAlternatives& conditions);
  void addEffect();
  void addWords();
  void addSource(FormRows& rows, Card* card);
  void addFault(QVBoxLayout* layout, const char* part);
  void buildFooter();
  QWidget* makeLeaving();
  QPushButton* addButton(QHBoxLayout* row, const QString& label, const char* name);
  void showRow();
  void showSource();
  void showState();
  void showFor(QWidget* field, bool isShown);
  void showFaults(const Diagnostics& faults);
  void takeSource();
  std::string partOf(const std::string& field) const;
  QString conditionOf(const std::string& field) const;
  void take(std::string_view part);
  void undo();
  void check();
  OwnRows withRow() const;
  void keep();

  PracticeRules& rules_;
  std::shared_ptr<const Table> table_;
  OwnRow row_, taken_, before_;  // as the fields say, as it was last looked at, as it came
  std::optional<Source> newSource_;
  std::vector<OwnRow> past_;
  std::string lastPart_;  // of the row that was changed last
  QElapsedTimer sinceChange_;
  std::set<std::string> touched_;  // faults are shown where something was changed
  std::map<std::string, UserText*> faults_;
  ConditionsEdit *when_ = nullptr, *unless_ = nullptr;
  EffectForm* effect_ = nullptr;
  QLineEdit *why_ = nullptr, *caution_ = nullptr, *askAs_ = nullptr, *reviewDue_ = nullptr, *cite_ = nullptr;
  QComboBox *source_ = nullptr, *grade_ = nullptr;
  NumberField* priority_ = nullptr;
  QWidget *newSourceBox_ = nullptr, *leaving_ = nullptr;
  UserText* preview_ = nullptr;
  QPushButton *undo_ = nullptr, *keep_ = nullptr;
  QTimer checking_;
};

bool canAskAs(Effect effect);
// A new row: suggests nothing yet.
OwnRow newOwnRow(const PracticeRules& rules, const QString& today);
// A copy of a row, of the shipped rules or of one's own, under an id of its own.
OwnRow copyOfRow(const PracticeRules& rules, const std::string& id, const QString& today);

}  // namespace tableside::ui
