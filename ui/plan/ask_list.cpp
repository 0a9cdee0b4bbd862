// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/ask_list.h"

#include "ui/app/practice_controller.h"
#include "ui/intake/question_field.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"

#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr std::size_t kAtOnce = 6;

}  // namespace

AskList::AskList(PracticeController& controller, QWidget* parent) : QWidget(parent), controller_(controller) {
  setObjectName("plan.ask");
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  card_ = new Card(tr("Ask these first"), this);
  column_ = new QVBoxLayout;
  column_->setSpacing(scaled(16));
  card_->body()->addLayout(column_);
  outer->addWidget(card_);
}

void AskList::refresh() {
  const OpenVisit* open = controller_.openVisit();
  const bool isAsking = open && !open->isSigned() && controller_.assessment().status() == Status::AskFirst;
  std::vector<int> next = isAsking ? controller_.assessment().askNext() : std::vector<int>();
  next.resize(std::min(next.size(), kAtOnce));
  setVisible(!next.empty());
  for (auto field = fields_.begin(); field != fields_.end();) {
    const bool stays = std::find(next.begin(), next.end(), field->first) != next.end();
    if (!stays) {
      column_->removeWidget(field->second);
      field->second->hide();
      field->second->deleteLater();
    }
    field = stays ? std::next(field) : fields_.erase(field);
  }
  for (std::size_t i = 0; i < next.size(); ++i) {
    QuestionField*& field = fields_[next[i]];
    if (!field) field = fieldFor(next[i]);
    column_->insertWidget(static_cast<int>(i), field);
    const std::string& id = field->question().id;
    field->setAnswer(open->visit().answers.of(id), open->visit().carried.of(id));
  }
}

QuestionField* AskList::fieldFor(int question) {
  const Question& asked = controller_.catalogue().questions()[question];
  auto* field = new QuestionField(asked, controller_.catalogue(), "plan.ask", card_);
  const std::string id = asked.id;
  connect(field, &QuestionField::answered, this,
          [this, id](const Answer& answer) { controller_.answer(id, answer); });
  connect(field, &QuestionField::confirmed, this, [this, id] { controller_.confirmCarried(id); });
  return field;
}

}  // namespace tableside::ui
