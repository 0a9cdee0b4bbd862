// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/decide_card.h"

#include "base/list.h"
#include "plan/plan.h"
#include "ui/app/practice_controller.h"
#include "ui/intake/question_field.h"
#include "ui/theme/theme.h"
#include "ui/words/told_words.h"

#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr std::size_t kAskedAtOnce = 6;

}  // namespace

DecideCard::DecideCard(PracticeController& controller, QWidget* parent)
    : Card({}, parent), controller_(controller), column_(new QVBoxLayout) {
  setObjectName("plan.decide");
  column_->setSpacing(scaled(14));
  body()->addLayout(column_);
}

// What holds the steps that wait and what shortens the session; before that, whether there may be one.
std::vector<int> DecideCard::wanted(const Plan& shown) const {
  const OpenVisit* open = controller_.openVisit();
  if (!open || open->isPlanFixed() || open->visit().state == VisitState::Stopped) return {};
  const Assessment& assessment = controller_.assessment();
  if (assessment.isStopped()) return assessment.askNext();
  std::vector<std::string> rows = shown.assumed;
  for (const std::vector<PlanStep>* steps : {&shown.steps, &shown.struckOut})
    for (const PlanStep& step : *steps)
      if (step.isStruckOut())
        for (const std::string& row : step.struckBy.rows) addUnique(rows, row);
  return decidedBy(rows, assessment);
}

bool DecideCard::isAnswered(int question) const {
  const std::string& id = controller_.catalogue().questions()[question].id;
  const Answer& answer = controller_.openVisit()->visit().answers.of(id);
  return !std::holds_alternative<NotAnswered>(answer);
}

void DecideCard::forget() {
  asked_.clear();
}

void DecideCard::refresh(const Plan& shown) {
  const std::vector<int> wanted = this->wanted(shown);
  const auto isOpen = [this](int question) { return !isAnswered(question); };
  const bool isComplete = std::none_of(asked_.begin(), asked_.end(), isOpen);
  if (isComplete) asked_.clear();
  for (const int question : wanted)
    if (asked_.size() < kAskedAtOnce && isOpen(question)) addUnique(asked_, question);
  // One that does not matter any more leaves, unless it is answered: then it only shows what was said.
  std::erase_if(asked_, [&](int question) { return isOpen(question) && !contains(wanted, question); });
  if (std::none_of(asked_.begin(), asked_.end(), isOpen)) asked_.clear();
  for (auto field = fields_.begin(); field != fields_.end();) {
    const bool stays = contains(asked_, field->first);
    if (!stays) {
      column_->removeWidget(field->second);
      field->second->hide();
      field->second->deleteLater();
    }
    field = stays ? std::next(field) : fields_.erase(field);
  }
  for (std::size_t i = 0; i < asked_.size(); ++i) {
    QuestionField*& field = fields_[asked_[i]];
    if (!field) field = fieldFor(asked_[i]);
    column_->insertWidget(static_cast<int>(i), field);
    field->show();
    const Visit& visit = controller_.openVisit()->visit();
    field->setAnswer(visit.answers.of(field->question().id), visit.carried.of(field->question().id));
  }
  open_ = static_cast<int>(std::count_if(wanted.begin(), wanted.end(), isOpen));
  showTitle();
}

void DecideCard::showTitle() {
  setVisible(!asked_.empty());
  const auto answered = std::count_if(asked_.begin(), asked_.end(), [this](int q) { return isAnswered(q); });
  const int all = open_ + static_cast<int>(answered);
  setTitle(controller_.openVisit() && controller_.assessment().isStopped() ? tr("Ask these first")
           : all == 1                                                      ? tr("1 answer decides this plan")
                      : tr("%1 answers decide this plan").arg(all));
  setSubtitle(tr("%1 of %2").arg(answered).arg(all));
}

bool DecideCard::focusFirst() {
  for (const int question : asked_)
    if (!isAnswered(question)) {
      fields_.at(question)->focusEditor();
      return true;
    }
  return false;
}

QuestionField* DecideCard::fieldFor(int question) {
  const Question& asked = controller_.catalogue().questions()[question];
  auto* field = new QuestionField(asked, controller_.catalogue(), "plan.ask", this);
  const std::string id = asked.id;
  connect(field, &QuestionField::answered, this,
          [this, id](const Answer& answer) { controller_.answer(id, answer); });
  connect(field, &QuestionField::confirmed, this, [this, id] { controller_.confirmCarried(id); });
  return field;
}

}  // namespace tableside::ui
