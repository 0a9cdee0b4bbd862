// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/findings_step.h"

#include "base/list.h"
#include "ui/app/practice_controller.h"
#include "ui/intake/question_column.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/scroll_column.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace tableside::ui {

FindingsStep::FindingsStep(PracticeController& controller, AskedAnyway& anyway, QWidget* parent)
    : IntakeStep(controller, anyway, parent) {
  setObjectName("intake.findings");
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  scroll_ = new ScrollColumn(this, "intake.findings.scroll");
  auto* column = new QVBoxLayout(scroll_->content());
  column->setContentsMargins(0, 0, 0, 0);
  auto* card = new Card(tr("What the hands find"), scroll_->content());
  card->setSubtitle(tr("may be filled in at the table"));
  questions_ = new QuestionColumn(controller, "intake", card);
  connect(questions_, &QuestionColumn::wentOn, this, &FindingsStep::done);
  card->body()->addWidget(questions_);
  column->addWidget(card);
  column->addStretch();
  outer->addWidget(scroll_);
}

void FindingsStep::forget() {
  questions_->forget();
  scroll_->verticalScrollBar()->setValue(0);
}

void FindingsStep::refresh() {
  const Catalogue& catalogue = controller_.catalogue();
  std::vector<QuestionColumn::Asked> asked;
  for (std::size_t i = 0; i < catalogue.questions().size(); ++i) {
    const Question& question = catalogue.questions()[i];
    if (stepOf(question) == Step::Findings && isShown(question.id))
      asked.push_back({question.id, QuestionField::Look::Row, {}});
  }
  questions_->show(asked);
}

bool FindingsStep::show(const std::string& question) {
  if (stepOf(*controller_.catalogue().find(question)) != Step::Findings) return false;
  addUnique(anyway_, question);
  refresh();
  questions_->focus(question);
  return true;
}

void FindingsStep::focusFirst() {
  questions_->focusFirstOpen();
}

}  // namespace tableside::ui
