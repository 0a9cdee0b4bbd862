// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

#include <map>
#include <vector>

namespace tableside {
struct Plan;
}

namespace tableside::ui {

class PracticeController;
class QuestionField;

// The questions that decide the plan, to be answered on the spot. What was answered stays until all are: no
// field goes from under the finger. Then the card folds away.
class DecideCard : public Card {
  Q_OBJECT
 public:
  explicit DecideCard(PracticeController& controller, QWidget* parent = nullptr);

  void refresh(const Plan& shown);
  void forget();                      // another visit
  int open() const { return open_; }  // how many are not answered yet
  bool focusFirst();                  // the first open one; false where there is none

 private:
  std::vector<int> wanted(const Plan& shown) const;
  bool isAnswered(int question) const;
  QuestionField* fieldFor(int question);
  void showTitle();

  PracticeController& controller_;
  QVBoxLayout* column_;
  std::vector<int> asked_;                // in the order in which they stand
  std::map<int, QuestionField*> fields_;  // of these
  int open_ = 0;
};

}  // namespace tableside::ui
