// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/step_form.h"

#include "base/list.h"
#include "catalogue/known_questions.h"
#include "ui/app/practice_controller.h"
#include "ui/intake/region_picker.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/user_text.h"
#include "ui/words/place_words.h"
#include "ui/words/text.h"
#include "ui/words/told_words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tableside::ui {

std::vector<std::string> painlessOf(const std::vector<std::string>& regions, const Assessment& assessment) {
  std::vector<std::string> painless = regions;
  const Answer& answer = assessment.answers().of(known::painSites);
  const Choices* hurting = std::get_if<Choices>(&answer);
  if (!hurting) return {};
  std::erase_if(painless, [&](const std::string& region) { return contains(hurting->ids, region); });
  return painless;
}

Answer hurtingToo(const std::vector<std::string>& regions, const Assessment& assessment) {
  const RegionMap& map = assessment.table().catalogue->regions();
  return Choices{map.idsOf(map.setOf(regions) | map.setOf(assessment.answers().choices(known::painSites)))};
}

StepForm::StepForm(PracticeController& controller, QWidget* parent)
    : QFrame(parent),
      controller_(controller),
      title_(new UserText({}, "title", this)),
      techniquePlace_(new QVBoxLayout),
      regions_(new RegionPicker(controller_.catalogue().regions(), PickRegions::Many, this)),
      verdict_(new UserText({}, "warn", this)),
      painless_(new UserText({}, "second", this)),
      hurts_(linkButton(tr("It hurts there"), "plan.add.hurts", this)),
      use_(new QPushButton(this)),
      cancel_(new QPushButton(tr("Cancel"), this)) {
  setObjectName("plan.add");
  setProperty("panel", "form");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
  column->setSpacing(scaled(8));
  column->addWidget(title_);
  column->addLayout(techniquePlace_);
  regions_->setObjectName("plan.add.regions");
  regions_->setAccessibleName(tr("Regions of the step"));
  column->addWidget(regions_);
  verdict_->setObjectName("plan.add.verdict");
  column->addWidget(verdict_);
  painless_->setObjectName("plan.add.painless");
  auto* painless = new QHBoxLayout;
  painless->addWidget(painless_, 1);
  painless->addWidget(hurts_);
  column->addLayout(painless);
  auto* row = new QHBoxLayout;
  use_->setObjectName("plan.add.use");
  use_->setProperty("kind", "primary");
  cancel_->setObjectName("plan.add.cancel");
  row->addWidget(use_);
  row->addWidget(cancel_);
  row->addStretch();
  column->addLayout(row);

  connect(cancel_, &QPushButton::clicked, this, &StepForm::close);
  connect(use_, &QPushButton::clicked, this, &StepForm::use);
  connect(hurts_, &QPushButton::clicked, this, &StepForm::markPainful);
  connect(regions_, &RegionPicker::picked, this, &StepForm::look);
  connect(&controller_, &PracticeController::rulesChanged, this, &StepForm::fillTechniques);
  hide();
  fillTechniques();
}

// Where the chosen technique has gone, none is chosen.
void StepForm::fillTechniques() {
  const QStringList chosen = technique_ ? technique_->chosen() : QStringList();
  QVector<ChoiceItem> items;
  QStringList still;
  for (const Technique& technique : controller_.knowledge().table->techniques.all()) {
    items.push_back({text(technique.id), text(technique.name)});
    if (chosen.contains(text(technique.id))) still = chosen;
  }
  if (technique_) {
    technique_->hide();
    technique_->setObjectName({});
    technique_->deleteLater();
  }
  technique_ = new ChoiceRow(ChoiceRow::Kind::OneChip, items, this);
  technique_->setObjectName("plan.add.technique");
  technique_->setAccessibleName(tr("Technique"));
  technique_->setChosen(still);
  techniquePlace_->addWidget(technique_);
  technique_->show();
  connect(technique_, &ChoiceRow::picked, this, &StepForm::look);
  setTabOrder(technique_, regions_);
  refresh();
}

void StepForm::add() {
  changing_.reset();
  regions_->setChosen({});
  open(text(controller_.knowledge().table->techniques.all().front().id), Part::Technique);
}

void StepForm::change(const PlanStep& step, Part focus) {
  changing_ = step;
  regions_->setChosen(texts(step.regions));
  open(text(step.technique), focus);
}

void StepForm::open(const QString& technique, Part focus) {
  technique_->setChosen({technique});
  title_->setText(
      changing_
          ? tr("Change: %1").arg(lowered(placeWords(changing_->regions, controller_.catalogue().regions())))
          : tr("Add a step"));
  use_->setText(changing_ ? tr("Change step") : tr("Add step"));
  show();
  look();
  if (focus == Part::Technique)
    technique_->setFocus();
  else
    regions_->setFocus();
}

void StepForm::look() {
  refresh();
  if (!isHidden()) emit looked();
}

void StepForm::close() {
  hide();
}

PinnedStep StepForm::chosen() const {
  PinnedStep step;
  step.technique = technique_->chosen().value(0).toStdString();
  const RegionMap& map = controller_.catalogue().regions();
  step.regions = map.idsOf(map.setOf(idsIn(regions_->chosen())));
  step.overrides = rowsAgainst(step);
  const Technique* technique = controller_.knowledge().table->techniques.find(step.technique);
  if (technique) step.phase = technique->usualPhase();
  if (technique && changing_ && technique->allows(changing_->phase)) step.phase = changing_->phase;
  return step;
}

std::vector<std::string> StepForm::rowsAgainst(const PinnedStep& step) const {
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

void StepForm::refresh() {
  if (isHidden() || !controller_.openVisit()) return;
  const PinnedStep step = chosen();
  const Assessment& assessment = controller_.assessment();
  verdict_->setText(toldWords(step.overrides, assessment));
  verdict_->setVisible(!step.overrides.empty());
  const std::vector<std::string> painless = painlessOf(step.regions, assessment);
  painless_->setText(tr("Counted as not hurting: %1.")
                         .arg(lowered(placeWords(painless, controller_.catalogue().regions()))));
  painless_->setVisible(!painless.empty());
  hurts_->setVisible(!painless.empty());
  use_->setEnabled(!step.technique.empty() && !step.regions.empty() && !isRefused(step));
}

// What is asked about such a place is asked then.
void StepForm::markPainful() {
  const Assessment& assessment = controller_.assessment();
  controller_.answer(known::painSites, hurtingToo(painlessOf(chosen().regions, assessment), assessment));
}

// Something stands against it that neither a reason nor an answer to an open question lifts.
bool StepForm::isRefused(const PinnedStep& step) const {
  const Assessment& assessment = controller_.assessment();
  return std::any_of(step.overrides.begin(), step.overrides.end(), [&](const std::string& id) {
    const auto row = assessment.table().rowIndex(id);
    return row && !assessment.canLift(*row) && decidedBy(RowList{*row}, assessment).empty();
  });
}

void StepForm::use() {
  const PinnedStep step = chosen();
  const auto changing = std::exchange(changing_, std::nullopt);
  close();
  emit stepWanted(step, changing);
}

}  // namespace tableside::ui
