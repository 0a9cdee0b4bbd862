// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>
#include <QWidget>

#include <string>
#include <vector>

class QPushButton;

namespace tableside::ui {

class Card;
class ChoiceRow;
class MinutesChoice;
class PracticeController;
class QuestionColumn;
class ReadOutCard;
class ScrollColumn;
class UserText;

// The visit of a client who comes again, on one screen: is it the same as last time and how strong, what is
// read out, what is agreed on anew, and how long.
class ReturnPage : public QWidget {
  Q_OBJECT
 public:
  ReturnPage(PracticeController& controller, QWidget* parent);

  void refresh();
  void forget();                           // another visit is coming
  bool show(const std::string& question);  // whether it is asked here
  void focusFirst();
  QVector<QWidget*> tabStops() const;  // the pain before the list, as the eye goes

 signals:
  void mapWanted();  // something is different
  void done();       // nothing is open here any more

 private:
  Card* makeSame();
  Card* makeOpen();
  Card* makeConsent();
  Card* makeSession();
  void showSame();
  void showOpen();
  void showConsent();
  void showSession();
  QString regionWordsOf(const std::vector<std::string>& places) const;

  PracticeController& controller_;
  ReadOutCard* list_;
  ScrollColumn* right_;
  Card *same_, *open_, *consent_, *session_;
  UserText *sentence_ = nullptr, *before_ = nullptr;
  ChoiceRow* pain_ = nullptr;
  QPushButton *nothing_ = nullptr, *different_ = nullptr;
  QuestionColumn *openOnes_ = nullptr, *consents_ = nullptr, *wants_ = nullptr, *tested_ = nullptr;
  MinutesChoice* minutes_ = nullptr;
  UserText* goal_ = nullptr;
  QPushButton* changeGoal_ = nullptr;
  bool isGoalOpen_ = false;
  std::vector<std::string> askedAlone_;
};

}  // namespace tableside::ui
