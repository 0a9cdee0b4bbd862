// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/not_asked_list.h"

#include "ui/intake/counted_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/user_text.h"
#include "ui/words/counted.h"
#include "ui/words/text.h"

#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {

NotAskedList::NotAskedList(QWidget* parent)
    : QWidget(parent), line_(linkButton({}, "intake.not_asked", this)), card_(new Card({}, this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(8));
  line_->setCheckable(true);
  column->addWidget(line_, 0, Qt::AlignLeft);
  card_->setObjectName("intake.not_asked.list");
  list_ = new QVBoxLayout;
  list_->setSpacing(scaled(2));
  card_->body()->addLayout(list_);
  column->addWidget(card_);
  connect(line_, &QPushButton::toggled, this, &NotAskedList::unfold);
  unfold(false);
}

void NotAskedList::fold() {
  line_->setChecked(false);
}

void NotAskedList::unfold(bool isOpen) {
  line_->setIcon(icon(isOpen ? "chevron-down" : "chevron-right", Ink::Accent));
  card_->setVisible(isOpen);
  fill();
}

void NotAskedList::show(const std::vector<NotAsked>& questions, const Assessment& assessment) {
  groups_.clear();
  for (const NotAsked& notAsked : questions) {
    const QString reason = becauseWords(notAsked, assessment);
    auto group = std::find_if(groups_.begin(), groups_.end(),
                              [&](const Group& other) { return other.reason == reason; });
    if (group == groups_.end()) group = groups_.insert(groups_.end(), Group{reason, {}});
    group->questions.push_back(&assessment.table().catalogue->questions()[notAsked.question]);
  }
  line_->setText(tr("Not asked, as it cannot matter here: %1")
                     .arg(counted(static_cast<int>(questions.size()), tr("question"), tr("questions"))));
  setVisible(!questions.empty());
  fill();
}

void NotAskedList::fill() {
  clearLayout(list_);
  if (!line_->isChecked()) return;
  list_->addWidget(new UserText(tr("Choose one to ask it all the same."), "second", this));
  for (const Group& group : groups_) {
    list_->addSpacing(scaled(8));
    list_->addWidget(new UserText(group.reason, "label", this));
    auto* names = new FlowLayout(scaled(2));
    for (const Question* question : group.questions) {
      auto* name = linkButton(text(question->shortName), "intake.not_asked." + text(question->id), card_);
      name->setToolTip(plainToolTip(text(question->ask)));
      connect(name, &QPushButton::clicked, this, [this, id = question->id] { emit questionWanted(id); });
      names->addWidget(name);
    }
    list_->addLayout(names);
  }
}

}  // namespace tableside::ui
