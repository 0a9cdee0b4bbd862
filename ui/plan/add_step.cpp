// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/add_step.h"

#include "plan/edits.h"
#include "ui/app/practice_controller.h"
#include "ui/intake/region_picker.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/user_text.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
AddStep::AddStep(PracticeController& controller, QWidget* parent) : QFrame(parent), controller_(controller) {
  setObjectName("plan.add");
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  openButton_ = new QPushButton(icon("plus"), tr("Add a step"), this);
  openButton_->setObjectName("plan.add.open");
  layout->addWidget(openButton_, 0, Qt::AlignLeft);
  form_ = new QWidget(this);
  auto* column = new QVBoxLayout(form_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(8));
  technique_ = new QComboBox(form_);
  technique_->setObjectName("plan.add.technique");
  technique_->setAccessibleName(tr("Technique"));
  for (const Technique& technique : controller_.knowledge().table->techniques.all())
    technique_->addItem(text(technique.name), text(technique.id));
  column->addWidget(technique_);
  QVector<RegionPicker::Item> items;
  const RegionMap& map = controller_.catalogue().regions();
  for (const RegionBase& base : map.bases()) items.push_back({text(base.id), text(base.name), {}});
  regions_ = new RegionPicker(items, form_);
  regions_->setObjectName("plan.add.regions");
  regions_->setAccessibleName(tr("Regions of the step"));
  regions_->setSideNames(text(map.sideName(Side::Left)), text(map.sideName(Side::Right)), tr("Both"));
  column->addWidget(regions_);
  verdict_ = new UserText({}, form_);
  verdict_->setObjectName("plan.add.verdict");
  verdict_->setRole("warn");
  column->addWidget(verdict_);
  auto* row = new QHBoxLayout;
  use_ = new QPushButton(form_);
  use_->setObjectName("plan.add.use");
  use_->setProperty("kind", "primary");
  cancel_ = new QPushButton(tr("Cancel"), form_);
  cancel_->setObjectName("plan.add.cancel");
  row->addWidget(use_);
  row->addWidget(cancel_);
  row->addStretch();
  column->addLayout(row);
  layout->addWidget(form_);

  connect(openButton_, &QPushButton::clicked, this, [this] {
    changing_.reset();
    regions_->setChosen({});
    setOpen(true);
    technique_->setFocus();
  });
  connect(cancel_, &QPushButton::clicked, this, [this] { setOpen(false); });
  connect(use_, &QPushButton::clicked, this, &AddStep::use);
  connect(technique_, &QComboBox::currentIndexChanged, this, &AddStep::refresh);
  connect(regions_, &RegionPicker::picked, this, &AddStep::refresh);
  connect(regions_, &RegionPicker::cleared, this, &AddStep::refresh);
  setOpen(false);
}

void AddStep::setOpen(bool open) {
  openButton_->setVisible(!open);
  form_->setVisible(open);
  technique_->setEnabled(!changing_);
  use_->setText(changing_ ? tr("Change regions") : tr("Add step"));
  refresh();
}

void AddStep::change(const PlanStep& step) {
  changing_ = step;
  technique_->setCurrentIndex(technique_->findData(text(step.technique)));
  QStringList regions;
  for (const std::string& id : step.regions) regions << text(id);
  regions_->setChosen(regions);
  setOpen(true);
  regions_->setFocus();
}

PinnedStep AddStep::chosen() const {
  PinnedStep step;
  step.technique = technique_->currentData().toString().toStdString();
  const RegionMap& map = controller_.catalogue().regions();
  RegionSet regions;
  for (const QString& id : regions_->chosen())
    if (const auto index = map.indexOf(id.toStdString())) regions.set(*index);
  step.regions = map.idsOf(regions);
  const Technique* technique = controller_.knowledge().table->techniques.find(step.technique);
  step.phase = technique && technique->allows(Phase::Main) ? Phase::Main
               : technique                                 ? technique->phases.front()
                                                           : Phase::Main;
  return step;
}

RowList AddStep::forbiddingRows(const PinnedStep& step) const {
  RowList rows;
  const Table& table = *controller_.knowledge().table;
  const auto technique = table.techniques.indexOf(step.technique);
  for (const std::string& id : step.regions) {
    const PairFinding finding =
        controller_.assessment().pair(*technique, *table.catalogue->regions().indexOf(id));
    for (const RowList* list : {&finding.blockedBy, &finding.heldBy})
      for (const int row : *list)
        if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
  }
  return rows;
}

void AddStep::refresh() {
  if (form_->isHidden() || !controller_.openVisit()) return;
  const PinnedStep step = chosen();
  const Table& table = *controller_.knowledge().table;
  const RowList forbidding = forbiddingRows(step);
  verdict_->setText(whyWords(controller_.assessment().idsOf(forbidding), table));
  verdict_->setVisible(!forbidding.empty());
  use_->setEnabled(!step.regions.empty());
}

void AddStep::use() {
  PinnedStep step = chosen();
  const RowList forbidding = forbiddingRows(step);
  step.overrides = controller_.assessment().idsOf(forbidding);
  const PlanEdits& edits = controller_.openVisit()->visit().edits;
  const auto changing = std::exchange(changing_, std::nullopt);
  setOpen(false);
  if (!forbidding.empty()) {
    PinnedStep against = step;
    against.overrides = controller_.assessment().idsOf(forbidding);
    emit reasonWanted(against, whyWords(against.overrides, *controller_.knowledge().table));
  } else if (changing) {
    controller_.setPlanEdits(withRegions(edits, *changing, step.regions), tr("Regions"));
  } else {
    controller_.setPlanEdits(withStep(edits, step), tr("Add step"));
  }
}

}  // namespace tableside::ui
