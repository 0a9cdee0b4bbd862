// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/practice_rules.h"
#include "ui/rules/conditions_edit.h"
#include "ui/rules/effect_form.h"
#include "ui/rules/form_rows.h"
#include "ui/rules/row_dialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/user_text.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

// The form of the dialog; what its parts do stands in row_dialog.cpp.

namespace tableside::ui {
namespace {

constexpr int kLineAtMost = 400;

}  // namespace

void RowDialog::buildForm() {
  form_->setSpacing(scaled(14));
  when_ = addConditions(tr("When"), "when", tr("For every client. Add a condition to narrow it down."),
                        row_.when);
  addEffect();
  addWords();
  unless_ = addConditions(tr("Except"), "unless", tr("No exception."), row_.unless);
  form_->addStretch();
}

Card* RowDialog::addCard(const QString& title) {
  auto* card = new Card(title, this);
  form_->addWidget(card);
  return card;
}

void RowDialog::addFault(QVBoxLayout* layout, const char* part) {
  auto* fault = new UserText({}, "danger", this);
  fault->setObjectName(QStringLiteral("row.%1.fault").arg(part));
  fault->hide();
  layout->addWidget(fault);
  faults_[part] = fault;
}

ConditionsEdit* RowDialog::addConditions(const QString& title, const char* part, const QString& nothing,
                                         OwnAlternatives& conditions) {
  Card* card = addCard(title);
  auto* edit = new ConditionsEdit(*table_, QStringLiteral("row.%1").arg(part), nothing, card);
  card->body()->addWidget(edit);
  addFault(card->body(), part);
  connect(edit, &ConditionsEdit::changed, this, [this, edit, part, &conditions] {
    conditions = edit->alternatives();
    take(part);
  });
  return edit;
}

void RowDialog::addEffect() {
  Card* card = addCard(tr("Then"));
  effect_ = new EffectForm(*table_, "row.effect", card);
  card->body()->addWidget(effect_);
  addFault(card->body(), "effect");
  connect(effect_, &EffectForm::changed, this, [this] {
    row_.does = effect_->effect();
    row_.askAs = canAskAs(row_.effect()) ? lineOf(askAs_->text()) : std::string();
    take("effect");
  });
}

void RowDialog::addWords() {
  Card* card = addCard(tr("Why"));
  FormRows rows(card->body(), objectName(), 0, [this](std::string_view part) { take(part); });
  why_ = rows.addLine(tr("The reason, in one sentence"), "why", kLineAtMost, row_.why);
  addFault(card->body(), "why");
  caution_ = rows.addLine(tr("What to watch for during the session (may stay empty)"), "caution", kLineAtMost,
                          row_.caution);
  addFault(card->body(), "caution");
  askAs_ = rows.addLine(tr("What to ask while the answer is not known (may stay empty)"), "ask_as",
                        kLineAtMost, row_.askAs);
  addFault(card->body(), "ask_as");
  addSource(rows, card);
  priority_ = rows.addNumber(tr("Priority among suggestions, 0 to 100 (50 where none is given)"), "priority",
                             new NumberField(0, kHighestPriority, {}, card), row_.priority);
  addFault(card->body(), "priority");
  reviewDue_ =
      rows.addLine(tr("Look at it again by (may stay empty)"), "review_due", kLineAtMost, row_.reviewDue);
  reviewDue_->setPlaceholderText(tr("YYYY-MM-DD"));
  addFault(card->body(), "review_due");
}

// Any source of the table, one's own practice, or a new one with its grade.
void RowDialog::addSource(FormRows& rows, Card* card) {
  source_ = rows.add(tr("Where it comes from"), "source", new QComboBox(card));
  source_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
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
  for (int i = 0; i <= static_cast<int>(Grade::Weak); ++i)
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

void RowDialog::buildFooter() {
  footer_->setSpacing(scaled(10));
  preview_ = new UserText({}, "body", this);
  preview_->setObjectName("row.preview");
  footer_->addWidget(preview_);
  faults_[""] = new UserText({}, "danger", this);
  faults_[""]->setObjectName("row.fault");
  footer_->addWidget(faults_[""]);
  footer_->addWidget(leaving_ = makeLeaving());
  auto* row = new QHBoxLayout;
  undo_ = addButton(row, tr("Undo"), "row.undo");
  undo_->setIcon(icon("undo"));
  connect(undo_, &QPushButton::clicked, this, &RowDialog::undo);
  row->addStretch();
  connect(addButton(row, tr("Cancel"), "row.cancel"), &QPushButton::clicked, this, &RowDialog::reject);
  keep_ = addButton(row, tr("Keep this row"), "row.keep");
  keep_->setProperty("kind", "primary");
  connect(keep_, &QPushButton::clicked, this, &RowDialog::keep);
  footer_->addLayout(row);
}

QPushButton* RowDialog::addButton(QHBoxLayout* row, const QString& label, const char* name) {
  auto* button = new QPushButton(label, this);
  button->setObjectName(name);
  button->setAutoDefault(false);
  row->addWidget(button);
  return button;
}

// What is asked where something would be lost.
QWidget* RowDialog::makeLeaving() {
  auto* leaving = new QWidget(this);
  leaving->setObjectName("row.leaving");
  leaving->hide();
  auto* row = new QHBoxLayout(leaving);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(new UserText(tr("Close without keeping what you changed?"), "warn", leaving), 1);
  connect(addButton(row, tr("Go on editing"), "row.stay"), &QPushButton::clicked, leaving, &QWidget::hide);
  QPushButton* leave = addButton(row, tr("Close without keeping"), "row.leave");
  leave->setProperty("kind", "danger");
  connect(leave, &QPushButton::clicked, this, &QDialog::reject);
  return leaving;
}

}  // namespace tableside::ui
