// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/table/table.h"
#include "ui/rules/rule_view.h"

#include <memory>
#include <set>
#include <vector>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace tableside::ui {

class UserText;

// Answers to try out on the rules. They are a copy: nothing here is ever saved.
class RuleBench : public ScrollColumn {
  Q_OBJECT
 public:
  explicit RuleBench(const Table& table, QWidget* parent = nullptr);

  // The questions of this row have fields, and those that were added by hand.
  void setRow(std::shared_ptr<const Table> table, int row);
  void setAnswers(const Answers& answers);
  void setResult(const QString& words);   // what the answers come to
  void setTrying(const QString& client);  // empty: the answers are nobody's

 signals:
  void answersTried(const tableside::Answers& answers);
  void clientWanted();  // the client's own answers again
  void testsRun(const tableside::ui::TestFailures& failures);

 private:
  void buildTop(QVBoxLayout* column);
  void buildFields(QVBoxLayout* column, const Table& table);
  void tryUntroubled();
  void runTests();
  void setTestsResult(const QString& words);
  void showFields();
  void addField(int question);

  std::shared_ptr<const Table> table_;
  Answers answers_;
  std::set<int> ofRow_;
  std::vector<int> added_;  // in the order of choosing
  UserText *source_, *result_, *tests_;
  QPushButton* client_;
  QComboBox* more_;
  QVBoxLayout* fields_;
};

}  // namespace tableside::ui
