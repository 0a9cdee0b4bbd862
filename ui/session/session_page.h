// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/session_run.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace tableside::ui {

class Card;
class ChoiceRow;
class FittedText;
class PracticeController;
class PressureDots;
class TimelineBar;
class UserText;

// The session while hands are at work: the step in hand and its minutes, readable from two metres, the next
// one beside it. The clock starts with Accept; nothing here plans anew.
class SessionPage : public QWidget {
  Q_OBJECT
 public:
  explicit SessionPage(PracticeController& controller, QWidget* parent = nullptr);

 signals:
  void planWanted();
  void noteWanted();
  void listWanted();  // the clients, and the pages of this one

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void build();
  QWidget* makeTop();
  QWidget* makeStep();
  QWidget* makeSide();
  QWidget* makeBottom();
  QPushButton* addButton(QBoxLayout* layout, const QString& label, const char* name, const char* iconName,
                         void (SessionPage::*press)());
  void refresh();
  void refreshClock();
  void next();
  void back();
  void pauseOrGoOn();
  void end();
  void lengthen();
  void shorten();
  void change(int minutes);
  void checkIn(Felt felt);
  void openJot();
  void keepJot();
  int secondsLeft() const;  // of the step in hand; less than none: over

  PracticeController& controller_;
  QTimer clock_;
  QStackedWidget* stack_ = nullptr;
  UserText *name_ = nullptr, *times_ = nullptr, *asked_ = nullptr;
  TimelineBar* timeline_ = nullptr;
  FittedText *place_ = nullptr, *technique_ = nullptr, *minutes_ = nullptr, *nextPlace_ = nullptr;
  FittedText *phase_ = nullptr, *position_ = nullptr, *unit_ = nullptr, *nextWhen_ = nullptr,
             *nextHow_ = nullptr;
  PressureDots* dots_ = nullptr;
  UserText *pressure_ = nullptr, *cautions_ = nullptr;
  QWidget *stripe_ = nullptr, *side_ = nullptr;
  QList<QPushButton*> bar_;
  ChoiceRow* felt_ = nullptr;
  QPushButton *next_ = nullptr, *back_ = nullptr, *pause_ = nullptr, *end_ = nullptr;
  QLineEdit* jot_ = nullptr;
  std::optional<qint64> mayGoBackUntil_;  // seconds of the clock
};

}  // namespace tableside::ui
