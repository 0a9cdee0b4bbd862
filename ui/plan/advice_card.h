// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

namespace tableside::ui {

class PracticeController;

// Whom to suggest, though the session goes on, and the table's advice for the therapist.
class AdviceCard : public Card {
  Q_OBJECT
 public:
  explicit AdviceCard(PracticeController& controller, QWidget* parent = nullptr);
  void refresh();

 private:
  PracticeController& controller_;
  QVBoxLayout* lines_;
};

}  // namespace tableside::ui
