// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/table/own_rows.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace tableside::ui {

// When a rule holds: groups of conditions. All of a group must hold; any group suffices.
class ConditionsEdit : public QWidget {
  Q_OBJECT
 public:
  // An empty `when` always holds, an empty `unless` never does: `nothing` says so.
  ConditionsEdit(const Table& table, const QString& name, const QString& nothing, QWidget* parent = nullptr);

  void setAlternatives(const OwnAlternatives& alternatives);  // emits nothing
  const OwnAlternatives& alternatives() const { return alternatives_; }

 signals:
  void changed();

 private:
  void build();
  void addGroup(std::size_t index);
  QWidget* makePicker(std::size_t group);
  void add(std::size_t group, const WrittenCell& cell);

  const Table& table_;
  QString name_, nothing_;
  OwnAlternatives alternatives_;
  QVBoxLayout* layout_;
};

}  // namespace tableside::ui
