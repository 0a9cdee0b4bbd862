// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <string>

class QHBoxLayout;
class QMenu;
class QPushButton;

namespace tableside::ui {

class PracticeRules;
class RulesActions;
class RulesPage;

// The buttons of the rules page with which rows, techniques and files are changed.
class RulesBar : public QObject {
  Q_OBJECT
 public:
  RulesBar(RulesPage* page, RulesActions& actions, PracticeRules& rules);

 private:
  void buildTop(QHBoxLayout* row);
  void buildRow(QHBoxLayout* row);
  QMenu* addMenu(QHBoxLayout* row, const QString& label, const char* name);
  QPushButton* addButton(QHBoxLayout* row, const QString& label, const char* name);
  void fillTechniques(QMenu* menu);
  void fillMore(QMenu* menu);
  void showRow(const std::string& id);
  void askPriority();

  RulesPage* page_;
  RulesActions& actions_;
  PracticeRules& rules_;
  std::string row_;
  QPushButton *copy_, *change_, *priority_, *retire_, *remove_;
};

}  // namespace tableside::ui
