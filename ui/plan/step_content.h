// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "ui/plan/step_card.h"
#include "ui/plan/timeline_bar.h"

#include <QVector>

namespace tableside {
struct Table;
}

namespace tableside::ui {

StepCard::Content cardContent(const PlanStep& step, const Table& table);
QVector<TimelineBar::Part> timelineParts(const Plan& plan, const Table& table);

}  // namespace tableside::ui
