// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <map>

class QVBoxLayout;

namespace tableside::ui {

class Card;
class PracticeController;
class QuestionField;

// The questions that decide whether there may be a session, to be answered on the spot. Each leaves when it
// is answered, and the next comes.
class AskList : public QWidget {
  Q_OBJECT
 public:
  explicit AskList(PracticeController& controller, QWidget* parent = nullptr);
  void refresh();  // of the page that it is part of

 private:
  QuestionField* fieldFor(int question);

  PracticeController& controller_;
  Card* card_;
  QVBoxLayout* column_;
  std::map<int, QuestionField*> fields_;  // by question index, those on the screen
};

}  // namespace tableside::ui
