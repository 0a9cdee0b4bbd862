// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/advice_card.h"

#include "plan/planner.h"
#include "ui/app/practice_controller.h"
#include "ui/theme/theme.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/user_text.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

#include <QVBoxLayout>

namespace tableside::ui {

AdviceCard::AdviceCard(PracticeController& controller, QWidget* parent)
    : Card(tr("Worth knowing"), parent), controller_(controller), lines_(new QVBoxLayout) {
  setObjectName("plan.advice");
  lines_->setSpacing(scaled(8));
  body()->addLayout(lines_);
}

void AdviceCard::refresh() {
  clearLayout(lines_);
  const Assessment& assessment = controller_.assessment();
  const Table& table = assessment.table();
  for (const int row : assessment.firing(Effect::Refer)) {
    if (table.rows[row].stops()) continue;
    lines_->addWidget(new UserText(
        tr("Suggest: %1. %2").arg(text(table.rows[row].as<Row::Refer>()->to), text(table.rows[row].why)),
        "warn", this));
  }
  for (const int row : adviceFor(assessment, controller_.plan())) {
    const auto& advise = *table.rows[row].as<Row::Advise>();
    if (advise.audience != Audience::Therapist) continue;
    auto* line = new UserText(text(advise.text), "second", this);
    line->setToolTip(plainToolTip(sourceWords({table.rows[row].id}, table)));
    lines_->addWidget(line);
  }
  setVisible(lines_->count() > 0);
}

}  // namespace tableside::ui
