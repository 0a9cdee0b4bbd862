// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/day.h"
#include "ui/widgets/card.h"

#include <QString>

#include <functional>

class QHBoxLayout;
class QPushButton;

namespace tableside::ui {

class PracticeController;

// A card of rows with lines between them, over its whole width.
class RowCard : public Card {
  Q_OBJECT
 public:
  RowCard(const QString& name, const QString& title, QWidget* parent);

  QHBoxLayout* addRow();
};

// A button at the end of a row, named by whom it is about.
QPushButton* rowButton(const QString& words, const QString& name, const QString& about, QWidget* parent);

// The cards of the page but the first. Empty ones are none: nullptr.
struct DayCards {
  PracticeController& controller;
  QWidget* page;
  std::function<void(const DayVisit& visit)> planVisit;  // at another time

  Card* visits(const Day& day) const;
  Card* toFinish(const Day& day) const;
  Card* recent(const Day& day) const;
  Card* coming(const Day& day) const;

 private:
  void addVisit(RowCard& card, const Day& day, std::size_t index) const;
};

}  // namespace tableside::ui
