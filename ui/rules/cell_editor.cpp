// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/cell_editor.h"

#include "ui/rules/regions_edit.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/user_text.h"
#include "ui/words/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

bool isOfMany(QuestionType type) {
  return type == QuestionType::Many || type == QuestionType::Regions;
}

QString formWords(CellForm form, bool isMany) {
  switch (form) {
    case CellForm::AnyOf: return isMany ? CellEditor::tr("includes any of") : CellEditor::tr("is");
    case CellForm::NoneOf: return isMany ? CellEditor::tr("includes none of") : CellEditor::tr("is not");
    case CellForm::AllOf: return CellEditor::tr("includes all of");
    case CellForm::Empty: return CellEditor::tr("is empty: asked, and there is none");
    case CellForm::NotEmpty: return CellEditor::tr("is not empty");
    case CellForm::AtLeast: return CellEditor::tr("is at least");
    case CellForm::AtMost: return CellEditor::tr("is at most");
    case CellForm::Between: return CellEditor::tr("is from … to …");
    case CellForm::Other: return {};
  }
  Q_UNREACHABLE();
}

bool needsNames(CellForm form) {
  return form == CellForm::AnyOf || form == CellForm::NoneOf || form == CellForm::AllOf;
}

QString cellSubject(const WrittenCell& cell, const Table& table) {
  if (cell.question != kPatternKey) {
    const Question* question = table.catalogue->find(cell.question);
    return question ? text(question->shortName.isEmpty() ? question->ask : question->shortName)
                    : text(cell.question);
  }
  QStringList labels;
  for (const std::string& name : cell.names) {
    const auto pattern = std::find_if(table.patterns.begin(), table.patterns.end(),
                                      [&](const Pattern& each) { return each.name == name; });
    labels << (pattern == table.patterns.end() ? text(name) : text(pattern->label));
  }
  return labels.join(CellEditor::tr(" – or – "));
}

}  // namespace

WrittenCell newCell(const Question& question) {
  WrittenCell cell{.question = question.id, .names = {}};
  if (question.type == QuestionType::YesNo) cell.names = {"yes"};
  if (question.type == QuestionType::Text) cell.form = CellForm::NotEmpty;
  if (question.type == QuestionType::Number) {
    cell.form = CellForm::AtLeast;
    cell.low = question.from;
    cell.high = question.to;
  }
  return cell;
}

CellEditor::CellEditor(const WrittenCell& cell, const Table& table, const QString& name, QWidget* parent)
    : QFrame(parent),
      cell_(cell),
      table_(table),
      question_(table.catalogue->find(cell.question)),
      name_(name),
      subject_(cellSubject(cell, table)) {
  setObjectName(name);
  layout_ = new QVBoxLayout(this);
  layout_->setContentsMargins(0, scaled(4), 0, scaled(4));
  layout_->setSpacing(scaled(6));
  top_ = new QHBoxLayout;
  top_->setSpacing(scaled(10));
  layout_->addLayout(top_);
  auto* subject = new UserText(subject_, "label", this);
  if (question_) subject->setToolTip(plainToolTip(text(question_->ask)));
  top_->addWidget(subject, 1);
  build();
  auto* remove = new QPushButton(icon("close"), {}, this);
  remove->setObjectName(name + ".remove");
  remove->setAccessibleName(tr("Remove the condition: %1").arg(subject_));
  remove->setToolTip(tr("Remove this condition"));
  remove->setProperty("kind", "icon");
  remove->setAutoDefault(false);
  connect(remove, &QPushButton::clicked, this, &CellEditor::removeWanted);
  top_->addWidget(remove, 0, Qt::AlignTop);
}

void CellEditor::build() {
  if (cell_.question == kPatternKey)
    return addEither(
        tr("Holds"), tr("Does not hold"), cell_.form == CellForm::AnyOf ? "yes" : "no",
        [this](const std::string& id) { cell_.form = id == "yes" ? CellForm::AnyOf : CellForm::NoneOf; });
  if (!question_ || cell_.form == CellForm::Other) {
    const QString written = text(cellText(cell_, question_));
    return layout_->addWidget(new UserText(
        tr("“%1” cannot be read. Remove it and add the condition anew.").arg(written), "danger", this));
  }
  switch (question_->type) {
    case QuestionType::YesNo:
      return addEither(tr("Yes"), tr("No"), texts(cell_.names).value(0),
                       [this](const std::string& id) { cell_.names = {id}; });
    case QuestionType::One: return addOptions();
    case QuestionType::Many: return addOptions();
    case QuestionType::Number: return addNumbers();
    case QuestionType::Region:
    case QuestionType::Regions: return addRegions();
    case QuestionType::Text: return addForms({CellForm::NotEmpty, CellForm::Empty});
    case QuestionType::Date: return;
  }
}

void CellEditor::addForms(const QVector<CellForm>& forms) {
  auto* combo = new QComboBox(this);
  combo->setObjectName(name_ + ".form");
  combo->setAccessibleName(tr("%1: how it is compared").arg(subject_));
  const bool isMany = isOfMany(question_->type);
  for (const CellForm form : forms) combo->addItem(formWords(form, isMany), static_cast<int>(form));
  combo->setCurrentIndex(combo->findData(static_cast<int>(cell_.form)));
  top_->addWidget(combo, 0, Qt::AlignTop);
  connect(combo, &QComboBox::activated, this, [this, combo] {
    cell_.form = static_cast<CellForm>(combo->currentData().toInt());
    if (value_) value_->setVisible(needsNames(cell_.form));
    emit changed();
  });
}

// One of the two is always chosen.
void CellEditor::addEither(const QString& yes, const QString& no, QString chosen,
                           const std::function<void(const std::string& id)>& take) {
  auto* choice = new ChoiceRow(ChoiceRow::Kind::Segments, {{"yes", yes}, {"no", no}}, this);
  choice->setObjectName(name_ + ".value");
  choice->setAccessibleName(subject_);
  choice->setChosen({chosen});
  connect(choice, &ChoiceRow::picked, this, [this, choice, take, chosen](const QStringList& ids) mutable {
    if (ids.isEmpty()) return choice->setChosen({chosen});
    chosen = ids.first();
    take(chosen.toStdString());
    emit changed();
  });
  top_->addWidget(choice, 0, Qt::AlignTop);
}

void CellEditor::addOptions() {
  if (question_->type == QuestionType::One)
    addForms({CellForm::AnyOf, CellForm::NoneOf});
  else
    addForms({CellForm::AnyOf, CellForm::AllOf, CellForm::NoneOf, CellForm::NotEmpty, CellForm::Empty});
  QVector<ChoiceItem> chips;
  for (const Option& option : question_->options) chips.push_back({text(option.id), text(option.label)});
  auto* group = new ChoiceRow(ChoiceRow::Kind::Chips, chips, this);
  group->setObjectName(name_ + ".value");
  group->setAccessibleName(subject_);
  group->setChosen(texts(cell_.names));
  connect(group, &ChoiceRow::picked, this, [this](const QStringList& ids) { take(idsIn(ids)); });
  addNamed(group);
}

void CellEditor::addNumbers() {
  addForms({CellForm::AtLeast, CellForm::AtMost, CellForm::Between});
  auto* range = new QWidget(this);
  auto* row = new QHBoxLayout(range);
  row->setContentsMargins(0, 0, 0, 0);
  const auto addField = [&](const char* part, int WrittenCell::*number, const QString& accessible) {
    auto* field = new NumberField(question_->from, question_->to, text(question_->unit), range);
    field->setObjectName(name_ + part);
    field->setAccessibleName(accessible);
    field->setValue(cell_.*number);
    connect(field, &NumberField::picked, this, [this, number](const std::optional<int>& value) {
      if (value) cell_.*number = *value;
      emit changed();
    });
    row->addWidget(field);
    return field;
  };
  addField(".low", &WrittenCell::low, subject_);
  auto* high = addField(".high", &WrittenCell::high, tr("%1: to").arg(subject_));
  const auto showHigh = [this, high] { high->setVisible(cell_.form == CellForm::Between); };
  showHigh();
  connect(this, &CellEditor::changed, high, showHigh);
  top_->addWidget(range, 0, Qt::AlignTop);
}

void CellEditor::addRegions() {
  QVector<CellForm> forms = {CellForm::AnyOf, CellForm::NoneOf};
  if (question_->type == QuestionType::Regions)
    forms += {CellForm::AllOf, CellForm::NotEmpty, CellForm::Empty};
  addForms(forms);
  auto* regions = new RegionsEdit(*table_.catalogue, name_ + ".value", RegionsEdit::Answers::Without, this);
  regions->setNames(cell_.names);
  connect(regions, &RegionsEdit::changed, this, [this, regions] { take(regions->names()); });
  addNamed(regions);
}

// Below the line: it is only there as long as names are compared.
void CellEditor::addNamed(QWidget* editor) {
  layout_->addWidget(value_ = editor);
  value_->setVisible(needsNames(cell_.form));
}

void CellEditor::take(const std::vector<std::string>& names) {
  cell_.names = names;
  emit changed();
}

}  // namespace tableside::ui
