// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/assess/assessment.h"
#include "ui/widgets/scroll_column.h"

#include <map>
#include <memory>
#include <optional>

class QVBoxLayout;

namespace tableside::ui {

class Badge;
class UserText;

// By the name of a test of the table: what was not met. Tests that are not there pass.
using TestFailures = std::map<std::string, QString>;

// One row of the table in full: what it says, its conditions with the answers they read, where it comes from,
// and the tests that name it.
class RuleView : public ScrollColumn {
  Q_OBJECT
 public:
  explicit RuleView(QWidget* parent = nullptr);

  // `assessment` is nullptr while no client is open and nothing is tried; `since` may be empty.
  void show(std::shared_ptr<const Table> table, int row, const Assessment* assessment,
            const std::string& since);
  void setFailures(const TestFailures& failures);

 private:
  QVBoxLayout* addCard(const QString& title);
  UserText* addLine(QVBoxLayout* body, const QString& words, const char* role);
  void addStatement(QVBoxLayout* body, const QString& words, UserText* detail, Badge* verdict);
  void addHead(const Row& row);
  void addConditions(const Row& row);
  void addCondition(QVBoxLayout* body, const Condition& condition);
  void addCell(QVBoxLayout* body, const QString& words, Truth truth, const QString& detail);
  void addRegionsAsked(QVBoxLayout* body, const Row& row);
  QString readWords(int question) const;
  void addSources(const Row& row);
  void addSince(QVBoxLayout* body);
  void addTests(const Row& row);

  std::shared_ptr<const Table> table_;
  const Assessment* assessment_ = nullptr;
  int row_ = -1;
  std::string since_;
  std::optional<TestFailures> failures_;  // none: the tests of this table have not been run
  QVBoxLayout* column_;
};

}  // namespace tableside::ui
