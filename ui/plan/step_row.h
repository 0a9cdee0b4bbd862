// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QColor>
#include <QFrame>
#include <QString>

class QAbstractButton;
class QBoxLayout;
class QPushButton;

namespace tableside::ui {

class ElidedText;
class IconLabel;
class MinutesStepper;
class PressureDots;
class UserText;

// One step of the plan in two lines. Shows what it is given and only asks for changes; the page answers with
// new content.
class StepRow : public QFrame {
  Q_OBJECT
 public:
  // Waiting is for an answer; what is struck out is not done, but still there to be given a reason.
  enum class Standing { Planned, Waits, StruckOut };
  struct Content {
    QString place, placeInFull, technique, phase, time;
    QString turn;  // of the client, before it begins
    QString line;  // why it is there, or what to know before it
    QColor Tokens::*tone = &Tokens::muted;
    Standing standing = Standing::Planned;
    QColor colour;
    int pressure = 0, pressureCap = 0;
    int minutes = 0, minutesMin = 0, minutesMax = 0;
    bool mayBeKept = false;  // a reason lifts what strikes it out
    bool isFixed = false;    // accepted: only to be read
  };

  explicit StepRow(const QString& objectName, QWidget* parent = nullptr);

  void setContent(const Content& content);
  const Content& content() const { return content_; }
  void setSelected(bool isSelected);
  void setLeastHeight(int pixels);  // it is taller where its words need more
  void flash();                     // for a moment, where it has just come in
  void focusName();
  QPushButton* more() const { return more_; }

 signals:
  void nameTapped();
  void minutesStepped(int minutes);
  void moreAsked();
  void reasonAsked();
  void removed();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void build();
  void fitPlace();
  void showLine();
  QString sentence() const;

  Content content_;
  bool isSelected_ = false, isNew_ = false;
  int leastHeight_ = 0;
  QAbstractButton* name_;
  ElidedText *place_, *technique_, *turn_, *line_;
  QBoxLayout* first_;  // the place, and beside or below it how
  UserText *phase_, *time_, *fixedMinutes_;
  PressureDots* dots_;
  IconLabel* sign_;
  QPushButton *keep_, *drop_, *more_;
  MinutesStepper* minutes_;
};

}  // namespace tableside::ui
