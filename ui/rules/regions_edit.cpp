// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/regions_edit.h"

#include "ui/intake/region_picker.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/user_text.h"
#include "ui/words/text.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace tableside::ui {
namespace {

// "lower_back_area" as people say it.
QString groupName(const std::string& id) {
  QString name = text(id).replace('_', ' ');
  name[0] = name[0].toUpper();
  return name;
}

}  // namespace

RegionsEdit::RegionsEdit(const Catalogue& catalogue, const QString& name, Answers answers, QWidget* parent)
    : QWidget(parent), catalogue_(catalogue) {
  setObjectName(name);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(scaled(8));
  picker_ = new RegionPicker(catalogue.regions(), PickRegions::Many, this);
  picker_->setObjectName(name + ".regions");
  picker_->setAccessibleName(tr("Regions"));
  layout->addWidget(picker_);
  connect(picker_, &RegionPicker::picked, this, &RegionsEdit::changed);

  group_ = new QComboBox(this);
  group_->setObjectName(name + ".group");
  group_->setAccessibleName(tr("Add a whole area"));
  group_->addItem(tr("Add a whole area…"));
  for (const auto& [id, bases] : catalogue.regions().groups()) group_->addItem(groupName(id), text(id));
  layout->addWidget(group_, 0, Qt::AlignLeft);
  connect(group_, &QComboBox::activated, this, &RegionsEdit::addGroup);

  if (answers == Answers::Without) return;
  auto* label = new UserText(tr("And where the client's answer says:"), "second", this);
  layout->addWidget(label);
  QVector<ChoiceItem> chips;
  for (const Question& question : catalogue.questions())
    if (question.type == QuestionType::Regions || question.type == QuestionType::Region)
      chips.push_back({text(question.id), text(question.shortName)});
  questions_ = new ChoiceRow(ChoiceRow::Kind::Chips, chips, this);
  questions_->setObjectName(name + ".answers");
  questions_->setAccessibleName(label->text());
  layout->addWidget(questions_);
  connect(questions_, &ChoiceRow::picked, this, &RegionsEdit::changed);
}

void RegionsEdit::addGroup(int index) {
  const std::string id = group_->itemData(index).toString().toStdString();
  group_->setCurrentIndex(0);
  const auto regions = catalogue_.regions().named(id);
  if (!regions) return;
  picker_->setChosen(picker_->chosen() + texts(catalogue_.regions().idsOf(*regions)));
  emit changed();
}

void RegionsEdit::setNames(const std::vector<std::string>& names) {
  QStringList sided, questions;
  for (const std::string& name : names) {
    if (name.starts_with('@'))
      questions << text(name.substr(1));
    else if (const auto regions = catalogue_.regions().named(name))
      sided << texts(catalogue_.regions().idsOf(*regions));
  }
  picker_->setChosen(sided);
  if (questions_) questions_->setChosen(questions);
}

std::vector<std::string> RegionsEdit::names() const {
  const QStringList chosen = picker_->chosen();
  std::vector<std::string> names;
  for (const RegionBase& base : catalogue_.regions().bases()) {
    const Sides sides = sidesAmong(chosen, text(base.id));
    const std::vector<std::string> ids = idsIn(sidedIdsOf(text(base.id), sides));
    if (sides == Sides::Both)
      names.push_back(base.id);
    else
      names.insert(names.end(), ids.begin(), ids.end());
  }
  if (questions_)
    for (const QString& id : questions_->chosen()) names.push_back("@" + id.toStdString());
  return names;
}

}  // namespace tableside::ui
