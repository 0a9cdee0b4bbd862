// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/comfort_step.h"

#include "base/list.h"
#include "catalogue/known_questions.h"
#include "ui/app/practice_controller.h"
#include "ui/intake/pain_map.h"
#include "ui/intake/question_column.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/scroll_column.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

using Look = QuestionField::Look;

}  // namespace

ComfortStep::ComfortStep(PracticeController& controller, AskedAnyway& anyway, PainMap* map, QWidget* parent)
    : IntakeStep(controller, anyway, parent), map_(map) {
  setObjectName("intake.comfort");
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(scaled(12));
  left_ = new ScrollColumn(this, "intake.comfort.scroll");
  auto* column = new QVBoxLayout(left_->content());
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(8));
  needs_ = new Card(tr("This plan needs"), left_->content());
  needed_ = new QuestionColumn(controller, "intake", needs_);
  connect(needed_, &QuestionColumn::wentOn, this, &ComfortStep::done);
  needs_->body()->addWidget(needed_);
  column->addWidget(needs_);
  more_ = new Card(tr("More, if useful"), left_->content());
  others_ = new QuestionColumn(controller, "intake", more_);
  more_->body()->addWidget(others_);
  column->addWidget(more_);
  column->addStretch();
  row->addWidget(left_, 54);
  auto* mapCard = new Card({}, this);
  auto* mapScroll = new ScrollColumn(mapCard, "intake.comfort.map.scroll");
  mapHome_ = new QVBoxLayout(mapScroll->content());
  mapHome_->setContentsMargins(0, 0, 0, 0);
  mapCard->body()->addWidget(mapScroll, 1);
  row->addWidget(mapCard, 46);
}

void ComfortStep::takeMap() {
  mapHome_->addWidget(map_, 1);
  map_->setLeavingOut(true);
  map_->show();
}

void ComfortStep::forget() {
  needed_->forget();
  others_->forget();
  left_->verticalScrollBar()->setValue(0);
}

void ComfortStep::refresh() {
  const OpenVisit& open = *controller_.openVisit();
  const Catalogue& catalogue = controller_.catalogue();
  const std::vector<std::string> mattering = open.mattering();
  std::vector<QuestionColumn::Asked> needed, others;
  int answered = 0;
  for (std::size_t i = 0; i < catalogue.questions().size(); ++i) {
    const Question& question = catalogue.questions()[i];
    if (stepOf(question) != Step::Comfort || question.fromRecord || !isShown(question.id)) continue;
    const bool isNeeded = question.tier != Tier::C || contains(mattering, question.id);
    (isNeeded ? needed : others).push_back({question.id, Look::Row, {}});
    answered += isNeeded && !open.isOpenToday(question);
  }
  // First what everybody is asked.
  std::stable_partition(needed.begin(), needed.end(), [&](const QuestionColumn::Asked& each) {
    const Question& question = *catalogue.find(each.question);
    return question.tier != Tier::C && question.section == "tolerance";
  });
  needed_->show(needed);
  needs_->setSubtitle(tr("%1 of %2").arg(answered).arg(needed.size()));
  others_->show(others);
  more_->setVisible(!others.empty());
}

bool ComfortStep::show(const std::string& question) {
  if (stepOf(*controller_.catalogue().find(question)) != Step::Comfort) return false;
  addUnique(anyway_, question);
  refresh();
  (needed_->has(question) ? needed_ : others_)->focus(question);
  return true;
}

void ComfortStep::focusFirst() {
  needed_->focusFirstOpen();
}

}  // namespace tableside::ui
