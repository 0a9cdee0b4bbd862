// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/open_visit.h"

#include <QDialog>

class QHBoxLayout;
class QVBoxLayout;

namespace tableside::ui {

// The plan that was accepted beside the one that the rules would make now, and what can be done about it.
class PlanComparison : public QDialog {
  Q_OBJECT
 public:
  PlanComparison(const OpenVisit& open, const Table& table, QWidget* parent);

 signals:
  void useWanted();  // for the steps not begun
  void keepWanted();

 private:
  QVBoxLayout* addColumn(const QString& title, const char* name, QHBoxLayout* columns);
};

}  // namespace tableside::ui
