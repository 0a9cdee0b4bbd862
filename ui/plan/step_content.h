// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "ui/plan/step_card.h"
#include "ui/plan/step_row.h"
#include "ui/widgets/timeline_bar.h"

#include <QVector>

namespace tableside {
class Assessment;
struct Table;
}  // namespace tableside

namespace tableside::ui {

// What a note shows of a step that was planned.
StepCard::Content cardContent(const PlanStep& step, const Table& table);
// The rows of a plan that begins at this minute of the day: its steps, then those struck out. What was not
// asked is told as a question.
QVector<StepRow::Content> rowContents(const Plan& plan, const Assessment& assessment, int startMinutesOfDay);
// What to watch all through the session: the cautions of more than one step, that of most steps first.
QStringList commonCautions(const Plan& plan, const Table& table);
// How the client lies, from when on: "Client lies on the left side, from 16:12 face down".
QString lyingWords(const Plan& plan, const Catalogue& catalogue, int startMinutesOfDay);

}  // namespace tableside::ui
