// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/read_out.h"

#include <QFrame>

#include <map>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace tableside::ui {

class Badge;
class ChoiceRow;
class LeadText;
class PracticeController;
class QuestionColumn;
class ScrollColumn;
class UserText;

// One line of the list. A yes or a not sure opens the questions behind it in place.
class ReadOutRow : public QWidget {
  Q_OBJECT
 public:
  ReadOutRow(PracticeController& controller, const ReadOutLine& line, QWidget* parent);
  // `more`: questions without words in the list that belong behind this line.
  void show(const ReadOutLine& line, const std::vector<std::string>& more);
  bool needsAnother(const ReadOutLine& line) const {  // other words, or another way to answer
    return line.parts != line_.parts || line.isByItself != line_.isByItself;
  }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void say(const QStringList& ids);
  QStringList saidOf(const ReadOutLine& line) const;

  PracticeController& controller_;
  ReadOutLine line_;
  LeadText* words_;
  ChoiceRow* said_;
  QuestionColumn* behind_;
};

// What the therapist reads out to a client who comes again, line by line, with one None at its end.
class ReadOutCard : public QFrame {
  Q_OBJECT
 public:
  ReadOutCard(PracticeController& controller, QWidget* parent);

  void refresh();
  void forget();  // another visit is coming

 signals:
  void closed();  // None was said

 private:
  void showLines(const ReadOutList& list);
  void showNone(const ReadOutList& list);
  void lookAtEnd();

  PracticeController& controller_;
  UserText* title_;
  Badge* asked_;
  ScrollColumn* scroll_;
  QVBoxLayout* lines_;
  QPushButton* none_;
  std::map<std::string, ReadOutRow*> rows_;
  bool wasSeen_ = false;  // every line has been on the screen
};

}  // namespace tableside::ui
