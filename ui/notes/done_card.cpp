// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/done_card.h"

#include "ui/app/practice_controller.h"
#include "ui/intake/question_field.h"
#include "ui/plan/step_card.h"
#include "ui/plan/step_content.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/user_text.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"
#include "visit/session_run.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <cstdlib>

namespace tableside::ui {
namespace {

const QString kAsPlanned = QStringLiteral("as_planned"), kChanged = QStringLiteral("changed");
constexpr qsizetype kChangesTold = 3;

QString nameOf(StepOutcome outcome) {
  switch (outcome) {
    case StepOutcome::Done: return "done";
    case StepOutcome::Partly: return "partly";
    case StepOutcome::NotDone: return "not_done";
  }
  Q_UNREACHABLE();
}

StepOutcome outcomeNamed(const QString& id) {
  return id == "done" ? StepOutcome::Done : id == "partly" ? StepOutcome::Partly : StepOutcome::NotDone;
}

// "Right buttock +2 min, right flank not done"
QString changesOf(const std::vector<StepDone>& steps, const RegionMap& map) {
  QStringList changes;
  for (const StepDone& step : steps) {
    const QString place = regionWords(step.planned.regions, map);
    const int more = step.minutes - step.planned.minutes;
    if (step.outcome == StepOutcome::NotDone)
      changes << DoneCard::tr("%1 not done").arg(place);
    else if (step.outcome == StepOutcome::Partly)
      changes << DoneCard::tr("%1 partly").arg(place);
    else if (std::abs(more) > 1)
      changes << DoneCard::tr("%1 %2%3 min").arg(place, more > 0 ? "+" : "\u2212").arg(std::abs(more));
    else if (step.pressure != step.planned.pressure)
      changes << DoneCard::tr("%1 at pressure %2").arg(place).arg(step.pressure);
  }
  const auto more = static_cast<int>(changes.size() - kChangesTold);
  if (more > 0) return changes.mid(0, kChangesTold).join(", ") + DoneCard::tr(" and %1 more").arg(more);
  return changes.join(", ");
}

}  // namespace

DoneCard::DoneCard(PracticeController& controller, QuestionField* feels, QWidget* parent)
    : Card({}, parent), controller_(controller) {
  setObjectName("notes.done");
  setAccessibleName(tr("What was done"));
  auto* whole = new QWidget(this);
  auto* flow = new FlowLayout(scaled(16));
  whole->setLayout(flow);
  auto* done = new QWidget(whole);
  auto* row = new QHBoxLayout(done);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(scaled(10));
  row->addWidget(new UserText(tr("Done"), "label", done));
  how_ = new ChoiceRow(ChoiceRow::Kind::Segments, {{kAsPlanned, tr("As planned")}, {kChanged, tr("Changed")}},
                       done);
  how_->setObjectName("notes.done.how");
  how_->setAccessibleName(tr("What was done"));
  connect(how_, &ChoiceRow::picked, this, [this](const QStringList& ids) {
    if (ids == QStringList(kAsPlanned)) sayAsPlanned();
    if (ids == QStringList(kChanged)) isUnfolded_ = true;
    refresh();
  });
  row->addWidget(how_);
  unfold_ = new QPushButton(tr("Steps"), done);
  unfold_->setObjectName("notes.steps");
  setStyleProperty(unfold_, "kind", "quiet");
  connect(unfold_, &QPushButton::clicked, this, [this] {
    isUnfolded_ = !isUnfolded_;
    refresh();
  });
  row->addWidget(unfold_);
  flow->addWidget(done);
  flow->addWidget(feels);
  body()->addWidget(whole);
  words_ = new UserText({}, "second", this);
  words_->setObjectName("notes.done.words");
  body()->addWidget(words_);
  list_ = new QWidget(this);
  steps_ = new QVBoxLayout(list_);
  steps_->setContentsMargins(0, 0, 0, 0);
  steps_->setSpacing(scaled(8));
  body()->addWidget(list_);
}

void DoneCard::forget() {
  isUnfolded_ = false;
}

void DoneCard::refresh() {
  const std::vector<StepDone>& steps = controller_.note().steps;
  const bool isSigned = controller_.openVisit()->isSigned();
  const QString changes = changesOf(steps, controller_.catalogue().regions());
  how_->setChosen({changes.isEmpty() && ranAsPlanned(steps) ? kAsPlanned : kChanged});
  how_->setEnabled(!isSigned && !steps.empty());
  words_->setText(steps.empty() ? tr("No steps are planned for this visit.") : changes);
  words_->setVisible(!words_->text().isEmpty());
  unfold_->setVisible(!steps.empty());
  unfold_->setIcon(icon(isUnfolded_ ? "chevron-up" : "chevron-down", Ink::Accent));
  unfold_->setText(tr("%1 steps").arg(steps.size()));
  list_->setVisible(isUnfolded_ && !steps.empty());
  if (isUnfolded_) showSteps();
}

void DoneCard::sayAsPlanned() {
  std::vector<StepDone> steps = controller_.note().steps;
  for (StepDone& step : steps) {
    step.outcome = StepOutcome::Done;
    step.minutes = step.planned.minutes;
    step.pressure = step.planned.pressure;
  }
  controller_.setSteps(steps);
}

void DoneCard::showSteps() {
  const bool isSigned = controller_.openVisit()->isSigned();
  const std::vector<StepDone>& steps = controller_.note().steps;
  setCount(cards_, steps.size(), [this](std::size_t index) { return newStep(index); });
  for (std::size_t i = 0; i < steps.size(); ++i) {
    StepCard::Content content = cardContent(steps[i].planned, *controller_.knowledge().table);
    content.minutes = steps[i].minutes;
    content.pressure = steps[i].pressure;
    cards_[i]->setContent(content);
    cards_[i]->setOutcome(nameOf(steps[i].outcome));
    cards_[i]->setEnabled(!isSigned);
  }
}

StepCard* DoneCard::newStep(std::size_t index) {
  auto* card = new StepCard(QStringLiteral("notes.step%1").arg(index), this);
  const auto change = [this, index](auto apply) {
    std::vector<StepDone> changed = controller_.note().steps;
    if (index < changed.size()) apply(changed[index]);
    controller_.setSteps(changed);
  };
  connect(card, &StepCard::outcomePicked, this,
          [change](const QString& id) { change([&](StepDone& step) { step.outcome = outcomeNamed(id); }); });
  connect(card, &StepCard::minutesStepped, this,
          [change](int minutes) { change([&](StepDone& step) { step.minutes = minutes; }); });
  connect(card, &StepCard::pressureStepped, this,
          [change](int pressure) { change([&](StepDone& step) { step.pressure = pressure; }); });
  steps_->addWidget(card);
  return card;
}

}  // namespace tableside::ui
