// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "visit/visit.h"

#include <QWidget>

#include <functional>
#include <vector>

class QPushButton;
class QTableWidget;

namespace tableside::ui {

class Banner;
class Card;
class PainChart;
class PracticeController;
class UserText;

// How pain went from visit to visit, and the visits themselves to open again.
class ProgressPage : public QWidget {
  Q_OBJECT
 public:
  explicit ProgressPage(PracticeController& controller, QWidget* parent = nullptr);

 signals:
  void visitOpened();
  void pastVisitOpened();  // a signed one: its plan as it was

 private:
  Card* addNumber(const QString& title, UserText*& number, UserText*& words);
  void refresh();
  void showNumbers(const std::vector<VisitSummary>& visits);
  void showVisits();
  void showFailure(const Error& error);

  PracticeController& controller_;
  Banner* failure_;
  PainChart* chart_;
  UserText *relief_, *reliefWords_, *trend_, *trendWords_, *count_, *countWords_;
  QTableWidget* visits_;
  QPushButton* newVisit_;
  std::function<void()> whenOpened_;  // the visit that was asked for here
};

}  // namespace tableside::ui
