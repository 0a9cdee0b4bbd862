// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/table/own_table.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace tableside::ui {

class PracticeRules;
class UserText;

// A technique of the user's own: its name, when and how firmly and how long it is done, and which of the
// shipped ones it is like, for it falls under their rules.
class TechniqueDialog : public QDialog {
  Q_OBJECT
 public:
  TechniqueDialog(PracticeRules& rules, const Technique& technique, QWidget* parent = nullptr);

 signals:
  void kept(const QString& techniqueId);

 private:
  void build();
  void addFooter(QVBoxLayout* layout);
  template <typename Widget>
  Widget* add(QVBoxLayout* layout, const QString& label, const char* part, Widget* editor);
  void addLike(QVBoxLayout* layout);
  void addPressure(QVBoxLayout* layout);
  void addMinutes(QVBoxLayout* layout);
  void addNeeds(QVBoxLayout* layout);
  void check();
  OwnRows withTechnique() const;
  void keep();

  PracticeRules& rules_;
  std::shared_ptr<const Table> table_;
  Technique own_;
  bool isNew_;
  UserText* fault_ = nullptr;
  QPushButton* keep_ = nullptr;
};

}  // namespace tableside::ui
