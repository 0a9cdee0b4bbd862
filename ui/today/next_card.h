// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/day.h"
#include "ui/widgets/card.h"

class QPushButton;
class QVBoxLayout;

namespace tableside::ui {

class Badge;
class PracticeController;

// Who comes next, and what was last time.
class NextCard : public Card {
  Q_OBJECT
 public:
  NextCard(PracticeController& controller, const Day& day, QWidget* parent);
  void showTime(Instant now);  // how long it is until then
  void setBodyShown(bool isShown);
  QPushButton* begin() const { return begin_; }

 private:
  void addWords(const Day& day, QVBoxLayout* column);
  void addButtons(const Day& day, QVBoxLayout* column);

  PracticeController& controller_;
  const DayVisit visit_;
  Badge* until_ = nullptr;
  QWidget* figure_ = nullptr;
  QPushButton* begin_ = nullptr;
};

}  // namespace tableside::ui
