// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/replay.h"
#include "ui/widgets/card.h"

#include <QStringList>

namespace tableside::ui {

class PracticeController;

// What today's table says differently, a line for each; empty where it says the same.
QStringList differenceWords(const Replay& replay, const Plan& plan, const Assessment& today);

// Under the plan of a signed visit: what today's table would say of the same answers. Not shown for a draft,
// whose plan is today's.
class TodaySays : public Card {
  Q_OBJECT
 public:
  explicit TodaySays(PracticeController& controller, QWidget* parent = nullptr);
  void refresh();

 private:
  PracticeController& controller_;
  QVBoxLayout* lines_;
};

}  // namespace tableside::ui
