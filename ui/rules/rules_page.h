// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/assess/assessment.h"
#include "rules/table/own_rows.h"

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
class RulesActions;
class TabStrip;

// The rules table, to read and to question: every row, what it does for the client who is open, why a
// technique is in or out, and a bench on which answers may be changed without touching anybody's. Its buttons
// change the table.
class RulesPage : public QWidget {
  Q_OBJECT
 public:
  RulesPage(PracticeController& controller, RulesActions& actions, QWidget* parent = nullptr);

  void openRow(const std::string& id);
  void focusFirst();

 signals:
  void backWanted();

 private:
  QLayout* makeTop();
  QLayout* makeSide();
  QWidget* makeRowSide();
  void addActions();
  void addRowActions();
  QPushButton* addButton(QHBoxLayout* row, const QString& label, const char* name);
  std::string openedRow() const;
  const OwnRow* written(const std::string& id) const;  // as it is written; nullptr where nobody knows
  void listen();
  void refresh();  // reads the controller's table and answers again
  void reassess();
  void showRow(int row);
  void showView();
  void showActions();

  PracticeController& controller_;
  RulesActions& actions_;
  std::shared_ptr<const Table> table_;
  std::optional<Answers> tried_;  // answers on the bench, in place of the client's
  std::optional<Assessment> assessment_;
  int row_ = -1;
  QPushButton *back_, *copy_, *change_, *priority_, *retire_, *remove_;
  ElidedText* counts_;
  QHBoxLayout *top_, *ofRow_;  // the buttons that change the table, and the row
  RuleList* list_;
  TabStrip* tabs_;
  QStackedWidget* right_;
  RuleView* view_;
  RuleWhy* why_;
  RuleBench* bench_;
};

}  // namespace tableside::ui
