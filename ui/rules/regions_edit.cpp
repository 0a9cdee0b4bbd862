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

#include <set>

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
  const RegionMap& map = catalogue.regions();
  QVector<RegionPicker::Item> items;
  for (const RegionBase& base : map.bases()) items.push_back({text(base.id), text(base.name), {}});
  picker_ = new RegionPicker(items, this);
  picker_->setObjectName(name + ".regions");
  picker_->setAccessibleName(tr("Regions"));
  picker_->setSideNames(text(map.sideName(Side::Left)), text(map.sideName(Side::Right)), tr("Both"));
  layout->addWidget(picker_);
  connect(picker_, &RegionPicker::picked, this, &RegionsEdit::changed);
  connect(picker_, &RegionPicker::cleared, this, &RegionsEdit::changed);

  group_ = new QComboBox(this);
  group_->setObjectName(name + ".group");
  group_->setAccessibleName(tr("Add a whole area"));
  group_->addItem(tr("Add a whole area…"));
  for (const auto& [id, bases] : map.groups()) group_->addItem(groupName(id), text(id));
  layout->addWidget(group_, 0, Qt::AlignLeft);
  connect(group_, &QComboBox::activated, this, &RegionsEdit::addGroup);

  if (answers == Answers::Without) return;
  auto* label = new UserText(tr("And where the client's answer says:"), this);
  label->setRole("second");
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
  QStringList chosen = picker_->chosen();
  for (const std::string& sided : catalogue_.regions().idsOf(*regions))
    if (!chosen.contains(text(sided))) chosen << text(sided);
  picker_->setChosen(chosen);
  emit changed();
}

void RegionsEdit::setNames(const std::vector<std::string>& names) {
  QStringList sided, questions;
  for (const std::string& name : names) {
    if (name.starts_with('@'))
      questions << text(name.substr(1));
    else if (const auto regions = catalogue_.regions().named(name))
      for (const std::string& id : catalogue_.regions().idsOf(*regions)) sided << text(id);
  }
  sided.removeDuplicates();
  picker_->setChosen(sided);
  if (questions_) questions_->setChosen(questions);
}

std::vector<std::string> RegionsEdit::names() const {
  const RegionMap& map = catalogue_.regions();
  RegionSet chosen;
  for (const QString& id : picker_->chosen())
    if (const auto index = map.indexOf(id.toStdString())) chosen.set(static_cast<std::size_t>(*index));
  std::vector<std::string> names;
  std::set<int> whole;
  for (std::size_t i = 0; i < map.sided().size(); ++i) {
    const SidedRegion& region = map.sided()[i];
    const std::string& base = map.bases()[static_cast<std::size_t>(region.base)].id;
    if (!chosen.test(i) || whole.count(region.base)) continue;
    const bool isBoth = (chosen & *map.named(base)) == *map.named(base);
    if (isBoth) whole.insert(region.base);
    names.push_back(isBoth ? base : region.id);
  }
  if (questions_)
    for (const QString& id : questions_->chosen()) names.push_back("@" + id.toStdString());
  return names;
}

}  // namespace tableside::ui
