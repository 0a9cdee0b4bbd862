// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/badge.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace tableside::ui {

class ElidedText;

// Under the plan: where it stands, in words, and at the right end what comes next.
class PlanBar : public QWidget {
  Q_OBJECT
 public:
  struct Content {
    QString state, words;
    Badge::Kind kind = Badge::Neutral;
    QString without;  // of the button that does without what waits; empty: none
    QString shorten;  // to the minutes that are planned
    bool mayAccept = false, isAcceptShown = false;
    bool isNote = false;                          // of the stop, to be written
    bool mayTakeBack = false, isSession = false;  // accepted: back to the plan, to the session
  };

  explicit PlanBar(QWidget* parent = nullptr);

  void setContent(const Content& content);
  // For some seconds, with the way back.
  void say(const QString& words);
  void focusNext();  // on what comes next

 signals:
  void acceptWanted();
  void withoutWanted();
  void shortenWanted();
  void takeBackWanted();
  void sessionWanted();
  void undoWanted();
  void noteWanted();

 private:
  QPushButton* addButton(const QString& words, const char* name, void (PlanBar::*press)());
  void showState();

  Content content_;
  QString said_;
  QTimer saying_;
  QWidget* state_;
  Badge* badge_ = nullptr;
  ElidedText* words_;
  QPushButton *undo_, *shorten_, *without_, *takeBack_, *session_, *note_, *accept_;
};

}  // namespace tableside::ui
