// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/add_step.h"

#include "base/list.h"
#include "catalogue/known_questions.h"
#include "ui/app/practice_controller.h"
#include "ui/intake/region_picker.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/user_text.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"
#include "ui/words/told_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

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
  technique_->setPlaceholderText(tr("Choose a technique"));
  column->addWidget(technique_);
  regions_ = new RegionPicker(controller_.catalogue().regions(), PickRegions::Many, form_);
  regions_->setObjectName("plan.add.regions");
  regions_->setAccessibleName(tr("Regions of the step"));
  column->addWidget(regions_);
  verdict_ = new UserText({}, "warn", form_);
  verdict_->setObjectName("plan.add.verdict");
  column->addWidget(verdict_);
  painless_ = new UserText({}, "second", form_);
  painless_->setObjectName("plan.add.painless");
  column->addWidget(painless_);
  hurts_ = linkButton(tr("It hurts there"), "plan.add.hurts", form_);
  column->addWidget(hurts_, 0, Qt::AlignLeft);
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
    if (technique_->currentIndex() < 0) technique_->setCurrentIndex(0);
    regions_->setChosen({});
    open();
    technique_->setFocus();
  });
  connect(cancel_, &QPushButton::clicked, this, &AddStep::close);
  connect(use_, &QPushButton::clicked, this, &AddStep::use);
  connect(hurts_, &QPushButton::clicked, this, &AddStep::markPainful);
  connect(technique_, &QComboBox::currentIndexChanged, this, &AddStep::look);
  connect(regions_, &RegionPicker::picked, this, &AddStep::look);
  connect(&controller_, &PracticeController::rulesChanged, this, &AddStep::fillTechniques);
  close();
  fillTechniques();
}

// Where the chosen technique has gone, none is chosen.
void AddStep::fillTechniques() {
  const QVariant chosen = technique_->currentData();
  const QSignalBlocker quiet(technique_);
  technique_->clear();
  for (const Technique& technique : controller_.knowledge().table->techniques.all())
    technique_->addItem(text(technique.name), text(technique.id));
  technique_->setCurrentIndex(technique_->findData(chosen));
  refresh();
}

void AddStep::open() {
  openButton_->hide();
  form_->show();
  technique_->setEnabled(!changing_);
  use_->setText(changing_ ? tr("Change regions") : tr("Add step"));
  look();
}

void AddStep::look() {
  refresh();
  if (!form_->isHidden()) emit looked();
}

void AddStep::close() {
  form_->hide();
  openButton_->show();
}

void AddStep::change(const PlanStep& step) {
  changing_ = step;
  technique_->setCurrentIndex(technique_->findData(text(step.technique)));
  regions_->setChosen(texts(step.regions));
  open();
  regions_->setFocus();
}

PinnedStep AddStep::chosen() const {
  PinnedStep step;
  step.technique = technique_->currentData().toString().toStdString();
  const RegionMap& map = controller_.catalogue().regions();
  step.regions = map.idsOf(map.setOf(idsIn(regions_->chosen())));
  step.overrides = rowsAgainst(step);
  const Technique* technique = controller_.knowledge().table->techniques.find(step.technique);
  if (technique) step.phase = technique->usualPhase();
  if (changing_) step.phase = changing_->phase;
  return step;
}

std::vector<std::string> AddStep::rowsAgainst(const PinnedStep& step) const {
  std::vector<std::string> rows;
  const Assessment& assessment = controller_.assessment();
  const auto technique = assessment.table().techniques.indexOf(step.technique);
  for (const std::string& id : step.regions) {
    const auto region = controller_.catalogue().regions().indexOf(id);
    if (!technique || !region) continue;
    const PairFinding finding = assessment.pair(*technique, *region);
    for (const RowList* list : {&finding.blockedBy, &finding.heldBy})
      for (const std::string& row : assessment.idsOf(*list)) addUnique(rows, row);
  }
  return rows;
}

void AddStep::refresh() {
  if (form_->isHidden() || !controller_.openVisit()) return;
  const PinnedStep step = chosen();
  const Assessment& assessment = controller_.assessment();
  verdict_->setText(toldWords(step.overrides, assessment));
  verdict_->setVisible(!step.overrides.empty());
  const std::vector<std::string> painless = painlessIn(step);
  painless_->setText(tr("Counted as not hurting: %1.")
                         .arg(lowered(regionWords(painless, controller_.catalogue().regions()))));
  painless_->setVisible(!painless.empty());
  hurts_->setVisible(!painless.empty());
  use_->setEnabled(!step.technique.empty() && !step.regions.empty() && !isRefused(step));
}

// The regions of the step that the client has not named as hurting; none while nobody has asked.
std::vector<std::string> AddStep::painlessIn(const PinnedStep& step) const {
  const Answer& answer = controller_.assessment().answers().of(known::painSites);
  const Choices* hurting = std::get_if<Choices>(&answer);
  std::vector<std::string> painless;
  if (!hurting) return painless;
  for (const std::string& id : step.regions)
    if (!contains(hurting->ids, id)) painless.push_back(id);
  return painless;
}

// What is asked about such a place is asked then.
void AddStep::markPainful() {
  const RegionMap& map = controller_.catalogue().regions();
  RegionSet hurting = map.setOf(painlessIn(chosen()));
  if (const Answer answer = controller_.assessment().answers().of(known::painSites);
      const Choices* before = std::get_if<Choices>(&answer))
    hurting |= map.setOf(before->ids);
  controller_.answer(known::painSites, Choices{map.idsOf(hurting)});
}

// Something stands against it that neither a reason nor an answer to an open question lifts.
bool AddStep::isRefused(const PinnedStep& step) const {
  const Assessment& assessment = controller_.assessment();
  return std::any_of(step.overrides.begin(), step.overrides.end(), [&](const std::string& id) {
    const auto row = assessment.table().rowIndex(id);
    return row && !assessment.canLift(*row) && decidedBy(RowList{*row}, assessment).empty();
  });
}

void AddStep::use() {
  const PinnedStep step = chosen();
  const auto changing = std::exchange(changing_, std::nullopt);
  close();
  emit stepWanted(step, changing);
}

}  // namespace tableside::ui
