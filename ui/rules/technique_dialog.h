// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/table/own_table.h"
#include "ui/rules/form_dialog.h"

class QPushButton;

namespace tableside::ui {

class PracticeRules;
class UserText;

// A technique of the user's own: its name, when and how firmly and how long it is done, and which of the
// shipped ones it is like, for it falls under their rules.
class TechniqueDialog : public FormDialog {
  Q_OBJECT
 public:
  TechniqueDialog(PracticeRules& rules, const Technique& technique, QWidget* parent = nullptr);

 private:
  void buildForm();
  void addFlag(const QString& label, const char* part, bool& flag);
  void buildFooter();
  void check();
  OwnRows withTechnique() const;
  void keep();

  PracticeRules& rules_;
  std::shared_ptr<const Table> table_;
  Technique own_;
  bool isNew_;
  std::string name_;  // in the language of the window
  std::vector<std::string> phases_;
  UserText* fault_ = nullptr;
  QPushButton* keep_ = nullptr;
};

}  // namespace tableside::ui
