// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "ui/widgets/card.h"

namespace tableside {
struct BodyDrawing;
struct Table;
}  // namespace tableside

class QBoxLayout;

namespace tableside::ui {

class PlanFigure;
class UserText;

// Where the plan works on the body: from behind, from the front too where that is used, in the colours of the
// techniques.
class WhereCard : public Card {
  Q_OBJECT
 public:
  explicit WhereCard(const BodyDrawing& drawing, QWidget* parent = nullptr);
  void setPlan(const Plan& plan, const Table& table);

 private:
  PlanFigure* figure_;
  QBoxLayout* row_;
  QVBoxLayout* legend_;
};

}  // namespace tableside::ui
