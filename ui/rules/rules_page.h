// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/assess/assessment.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <string>

class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace tableside::ui {

class ElidedText;
class PracticeController;
class RuleBench;
class RuleList;
class RuleView;
class RuleWhy;
class TabStrip;
class UserText;

// The rules table, to read and to question: every row, what it does for the client who is open, why a
// technique is in or out, and a bench on which answers may be changed without touching anybody's.
class RulesPage : public QWidget {
  Q_OBJECT
 public:
  explicit RulesPage(PracticeController& controller, QWidget* parent = nullptr);

  void refresh();  // reads the controller's table and answers again
  void openRow(const std::string& id);
  std::string openedRow() const;
  void focusFirst();
  QHBoxLayout* actions() const { return actions_; }  // for the buttons that change the table
  RuleView* row() const { return view_; }            // with a place for those that change the row

 signals:
  void backWanted();
  void rowOpened(const std::string& id);

 private:
  void buildTop();
  void takeTable();
  void reassess();
  void showRow(int row);
  void runTests();

  PracticeController& controller_;
  std::shared_ptr<const Table> table_;
  std::optional<Answers> tried_;  // answers on the bench, in place of the client's
  std::optional<Assessment> assessment_;
  int row_ = -1;
  QPushButton* back_;
  UserText* title_;
  ElidedText* counts_;
  QHBoxLayout* actions_;
  RuleList* list_;
  TabStrip* tabs_;
  QStackedWidget* right_;
  RuleView* view_;
  RuleWhy* why_;
  RuleBench* bench_;
};

}  // namespace tableside::ui
