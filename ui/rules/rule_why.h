// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/assess/why.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QVBoxLayout;

namespace tableside::ui {

// Why a technique on a region is suggested, left out, held, or not thought of.
class RuleWhy : public QWidget {
  Q_OBJECT
 public:
  explicit RuleWhy(QWidget* parent = nullptr);

  void show(std::shared_ptr<const Table> table, const Assessment* assessment);  // nullptr: of nobody

 signals:
  void rowWanted(const std::string& id);

 private:
  void fillPicks();
  void refresh();
  void addLine(const QString& words, const char* role);
  void addRows(const QString& title, const RowList& rows);
  void addMissed(const RowMiss& miss);
  void addRow(int row, const QString& told, const QString& words);

  std::shared_ptr<const Table> table_;
  const Assessment* assessment_ = nullptr;
  QComboBox *technique_, *region_;
  QVBoxLayout* answer_;
};

}  // namespace tableside::ui
