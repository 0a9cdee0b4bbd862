// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "ui/app/practice_rules.h"
#include "ui/rules/conditions_edit.h"
#include "ui/rules/effect_form.h"
#include "ui/rules/row_dialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"
#include "ui/words/technique_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

// The form of the dialog; what its parts do stands in row_dialog.cpp.

namespace tableside::ui {
namespace {

constexpr int kLineAtMost = 400;

}  // namespace

void RowDialog::build() {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  auto* scroll = new ScrollColumn(this);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* inside = scroll->content();
  auto* column = new QVBoxLayout(inside);
  column->setContentsMargins(scaled(22), scaled(18), scaled(22), scaled(18));
  column->setSpacing(scaled(14));

  Card* when = addCard(column, tr("When"), "when");
  when_ = new ConditionsEdit(*table_, "row.when", tr("For every client. Add a condition to narrow it down."),
                             when);
  when->body()->insertWidget(0, when_);
  connect(when_, &ConditionsEdit::changed, this, [this] {
    OwnRow row = row_;
    row.when = when_->alternatives();
    take("when", row);
  });
  Card* effect = addCard(column, tr("Then"), "effect");
  effect_ = new EffectForm(*table_, "row.effect", effect);
  effect->body()->insertWidget(0, effect_);
  connect(effect_, &EffectForm::changed, this, [this] {
    OwnRow row = row_;
    row.does = effect_->effect();
    take("effect", row);
  });
  addWords(addCard(column, tr("Why"), "why"));
  Card* unless = addCard(column, tr("Except"), "unless");
  unless_ = new ConditionsEdit(*table_, "row.unless", tr("No exception."), unless);
  unless->body()->insertWidget(0, unless_);
  connect(unless_, &ConditionsEdit::changed, this, [this] {
    OwnRow row = row_;
    row.unless = unless_->alternatives();
    take("unless", row);
  });
  column->addStretch();
  layout->addWidget(scroll, 1);
  addFooter(layout);
}

Card* RowDialog::addCard(QVBoxLayout* column, const QString& title, const char* part) {
  auto* card = new Card(title, this);
  column->addWidget(card);
  addFault(card->body(), part);
  return card;
}

UserText* RowDialog::addFault(QVBoxLayout* layout, const char* part) {
  auto* fault = new UserText({}, "danger", this);
  fault->setObjectName(QStringLiteral("row.%1.fault").arg(part));
  fault->hide();
  layout->addWidget(fault);
  return faults_[part] = fault;
}

QLineEdit* RowDialog::addLine(Card* card, const QString& label, const char* part,
                              std::string OwnRow::*target) {
  auto* words = new UserText(label, "label", card);
  card->body()->addWidget(words);
  auto* edit = new QLineEdit(card);
  edit->setObjectName(QStringLiteral("row.%1").arg(part));
  edit->setAccessibleName(label);
  edit->setMaxLength(kLineAtMost);
  card->body()->addWidget(edit);
  connect(edit, &QLineEdit::textEdited, this, [this, edit, part, target] {
    OwnRow row = row_;
    row.*target = lineOf(edit->text());
    take(part, row);
  });
  return edit;
}

void RowDialog::addWords(Card* card) {
  UserText* fault = faults_["why"];
  card->body()->removeWidget(fault);
  why_ = addLine(card, tr("The reason, in one sentence"), "why", &OwnRow::why);
  card->body()->addWidget(fault);
  caution_ =
      addLine(card, tr("What to watch for during the session (may stay empty)"), "caution", &OwnRow::caution);
  addFault(card->body(), "caution");
  addSource(card);
  auto* label =
      new UserText(tr("Priority among suggestions, 0 to 100 (50 where none is given)"), "label", card);
  label->setObjectName("row.priority.label");
  card->body()->addWidget(label);
  priority_ = new NumberField(0, kHighestPriority, {}, card);
  priority_->setObjectName("row.priority");
  priority_->setAccessibleName(label->text());
  card->body()->addWidget(priority_);
  connect(priority_, &NumberField::picked, this, [this](const std::optional<int>& value) {
    OwnRow row = row_;
    row.priority = value;
    take("priority", row);
  });
  addFault(card->body(), "priority");
  reviewDue_ = addLine(card, tr("Look at it again by (may stay empty)"), "review_due", &OwnRow::reviewDue);
  reviewDue_->setPlaceholderText(tr("YYYY-MM-DD"));
  addFault(card->body(), "review_due");
}

// Any source of the table, one's own practice, or a new one with its grade.
void RowDialog::addSource(Card* card) {
  auto* label = new UserText(tr("Where it comes from"), "label", card);
  card->body()->addWidget(label);
  source_ = new QComboBox(card);
  source_->setObjectName("row.source");
  source_->setAccessibleName(label->text());
  source_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  card->body()->addWidget(source_);
  newSourceBox_ = new QWidget(card);
  auto* row = new QHBoxLayout(newSourceBox_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(scaled(8));
  cite_ = new QLineEdit(newSourceBox_);
  cite_->setObjectName("row.source.cite");
  cite_->setAccessibleName(tr("The new source: who says it, where, when"));
  cite_->setPlaceholderText(cite_->accessibleName());
  cite_->setMaxLength(kLineAtMost);
  grade_ = new QComboBox(newSourceBox_);
  grade_->setObjectName("row.source.grade");
  grade_->setAccessibleName(tr("How strong the new source is"));
  for (int i = 0; i <= static_cast<int>(Grade::Practice); ++i)
    grade_->addItem(gradeName(static_cast<Grade>(i)), i);
  grade_->setCurrentIndex(static_cast<int>(Grade::Practice));
  row->addWidget(cite_, 1);
  row->addWidget(grade_);
  card->body()->addWidget(newSourceBox_);
  addFault(card->body(), "source");
  connect(source_, &QComboBox::activated, this, &RowDialog::takeSource);
  connect(cite_, &QLineEdit::textEdited, this, &RowDialog::takeSource);
  connect(grade_, &QComboBox::activated, this, &RowDialog::takeSource);
}

void RowDialog::addFooter(QVBoxLayout* layout) {
  auto* footer = new QWidget(this);
  footer->setAttribute(Qt::WA_StyledBackground);
  footer->setProperty("panel", "header");
  auto* column = new QVBoxLayout(footer);
  column->setContentsMargins(scaled(22), scaled(12), scaled(22), scaled(14));
  column->setSpacing(scaled(10));
  preview_ = new UserText({}, "body", footer);
  preview_->setObjectName("row.preview");
  column->addWidget(preview_);
  faults_[""] = new UserText({}, "danger", footer);
  faults_[""]->setObjectName("row.fault");
  column->addWidget(faults_[""]);
  const auto addButton = [footer](QHBoxLayout* row, const QString& label, const char* name) {
    auto* button = new QPushButton(label, footer);
    button->setObjectName(name);
    row->addWidget(button);
    return button;
  };
  leaving_ = new QWidget(footer);
  leaving_->setObjectName("row.leaving");
  auto* question = new QHBoxLayout(leaving_);
  question->setContentsMargins(0, 0, 0, 0);
  auto* words = new UserText(tr("Close without keeping what you changed?"), "warn", leaving_);
  question->addWidget(words, 1);
  connect(addButton(question, tr("Go on editing"), "row.stay"), &QPushButton::clicked, leaving_,
          &QWidget::hide);
  QPushButton* leave = addButton(question, tr("Close without keeping"), "row.leave");
  leave->setProperty("kind", "danger");
  connect(leave, &QPushButton::clicked, this, &QDialog::reject);
  leaving_->hide();
  column->addWidget(leaving_);
  auto* row = new QHBoxLayout;
  undo_ = addButton(row, tr("Undo"), "row.undo");
  undo_->setIcon(icon("undo"));
  connect(undo_, &QPushButton::clicked, this, &RowDialog::undo);
  row->addStretch();
  connect(addButton(row, tr("Cancel"), "row.cancel"), &QPushButton::clicked, this, &RowDialog::reject);
  keep_ = addButton(row, tr("Keep this row"), "row.keep");
  keep_->setProperty("kind", "primary");
  connect(keep_, &QPushButton::clicked, this, &RowDialog::keep);
  column->addLayout(row);
  for (QPushButton* button : footer->findChildren<QPushButton*>()) button->setAutoDefault(false);
  layout->addWidget(footer);
}

}  // namespace tableside::ui
