// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QGraphicsOpacityEffect;
class QLabel;
class QPropertyAnimation;

namespace tableside::ui {

class IconLabel;

// Whether what was typed is kept. Never silent about what is not.
class SaveLabel : public QWidget {
  Q_OBJECT
 public:
  enum class State { Saved, Saving, NotSaved };

  explicit SaveLabel(QWidget* parent = nullptr);

  void setState(State state, const QString& text);

 private:
  void draw();

  State state_ = State::Saved;
  IconLabel* icon_;
  QLabel* text_;
  QGraphicsOpacityEffect* opacity_;
  QPropertyAnimation* fade_;
};

}  // namespace tableside::ui
