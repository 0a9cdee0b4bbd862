// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "ui/plan/step_card.h"
#include "ui/plan/timeline_bar.h"

#include <QVector>

namespace tableside {
class Assessment;
struct Table;
}  // namespace tableside

namespace tableside::ui {

StepCard::Content cardContent(const PlanStep& step, const Table& table);
// Of a plan that is being made: what is struck out because something was not asked says so and offers it.
StepCard::Content cardContent(const PlanStep& step, const Assessment& assessment);
QVector<TimelineBar::Part> timelineParts(const Plan& plan, const Table& table);

}  // namespace tableside::ui
