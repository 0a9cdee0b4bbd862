// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/edits.h"
#include "plan/planner.h"
#include "ui/app/practice_controller.h"
#include "ui/plan/plan_bar.h"
#include "ui/plan/plan_head.h"
#include "ui/plan/plan_page.h"
#include "ui/plan/reason_line.h"
#include "ui/plan/step_form.h"
#include "ui/plan/step_row.h"
#include "ui/widgets/list_dialog.h"
#include "ui/widgets/scroll_column.h"
#include "ui/words/place_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"
#include "ui/words/told_words.h"

#include <QActionGroup>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

// What the therapist does to the steps.

namespace tableside::ui {
namespace {

constexpr std::size_t kRowsToOpen = 3;  // of the rules behind a step

bool isSame(const PlanStep& one, const PlanStep& other) {
  return one.phase == other.phase && one.technique == other.technique && one.regions == other.regions;
}

void popUnder(QMenu* menu, QWidget* button) {
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const bool isMirrored = button->layoutDirection() == Qt::RightToLeft;
  const int left = isMirrored ? 0 : button->width() - menu->sizeHint().width();
  menu->popup(button->mapToGlobal(QPoint(left, button->height())));
}

}  // namespace

StepRow* PlanPage::newRow(int index) {
  auto* row = new StepRow(QStringLiteral("plan.step%1").arg(index), list_);
  steps_->insertWidget(index, row);
  row->show();
  connect(row, &StepRow::nameTapped, this, [this, index] { change(index, StepForm::Part::Regions); });
  connect(row, &StepRow::minutesStepped, this, [this, index](int minutes) {
    controller_.setPlanEdits(withMinutes(edits(), stepAt(index), minutes), tr("Minutes"));
  });
  connect(row, &StepRow::moreAsked, this, [this, index] { openMenu(index); });
  connect(row, &StepRow::removed, this, [this, index] { remove(index); });
  connect(row, &StepRow::reasonAsked, this, [this, index] {
    const PlanStep step = stepAt(index);
    askReason(toldWords(step.struckBy.rows, controller_.assessment()),
              [this, step](const std::string& reason) {
                controller_.setPlanEdits(withReason(edits(), step, reason), tr("Override"));
              });
  });
  return row;
}

const PlanEdits& PlanPage::edits() const {
  return controller_.openVisit()->visit().edits;
}

void PlanPage::openMenu(int index) {
  StepRow* row = rows_.at(static_cast<std::size_t>(index));
  auto* menu = new QMenu(row);
  menu->setObjectName(row->objectName() + ".menu");
  if (!row->content().isFixed) {
    addPressures(menu, index);
    menu->addAction(tr("Regions…"), this, [this, index] { change(index, StepForm::Part::Regions); });
    menu->addAction(tr("Technique…"), this, [this, index] { change(index, StepForm::Part::Technique); });
    addPositions(menu, index);
    const auto& steps = shown().steps;
    const auto at = static_cast<std::size_t>(index);
    const Phase phase = stepAt(at).phase;
    QAction* up = menu->addAction(tr("Move up"), this, [this, index] { move(index, -1); });
    up->setEnabled(at > 0 && steps[at - 1].phase == phase);
    QAction* down = menu->addAction(tr("Move down"), this, [this, index] { move(index, 1); });
    down->setEnabled(at + 1 < steps.size() && steps[at + 1].phase == phase);
    if (stepAt(at).rows.empty() && !painlessOf(stepAt(at).regions, controller_.assessment()).empty())
      menu->addAction(tr("It hurts there"), this, [this, at] {
        controller_.answer(known::painSites, hurtingToo(stepAt(at).regions, controller_.assessment()));
      });
    menu->addSeparator();
  }
  menu->addAction(tr("Why: rows and sources…"), this, [this, index] { explain(stepAt(index)); });
  if (!row->content().isFixed) menu->addAction(tr("Remove"), this, [this, index] { remove(index); });
  popUnder(menu, row->more());
}

void PlanPage::addPressures(QMenu* menu, int index) {
  const PlanStep& step = stepAt(index);
  const Technique* technique = controller_.knowledge().table->techniques.find(step.technique);
  QMenu* pressures = menu->addMenu(tr("Pressure"));
  auto* one = new QActionGroup(pressures);
  for (int pressure = kLightestPressure; pressure <= (technique ? technique->pressureHigh : step.pressure);
       ++pressure) {
    QAction* action =
        pressures->addAction(tr("%1 of %2").arg(pressure).arg(kDeepestPressure), this,
                             [this, index, pressure] { changePressure(stepAt(index), pressure); });
    action->setCheckable(true);
    action->setChecked(pressure == step.pressure);
    one->addAction(action);
  }
}

void PlanPage::addPositions(QMenu* menu, int index) {
  const PlanStep& step = stepAt(index);
  const std::vector<std::string> possible = positionsFor(controller_.assessment(), step.regions);
  if (possible.size() < 2) return;
  QMenu* positions = menu->addMenu(tr("Position"));
  auto* one = new QActionGroup(positions);
  for (const std::string& position : possible) {
    QAction* action =
        positions->addAction(lyingWords(position, controller_.catalogue()), this, [this, index, position] {
          controller_.setPlanEdits(withPosition(edits(), stepAt(index), position), tr("Position"));
        });
    action->setCheckable(true);
    action->setChecked(position == step.position);
    one->addAction(action);
  }
}

void PlanPage::openPlanMenu() {
  auto* menu = new QMenu(head_);
  menu->setObjectName("plan.menu");
  if (lastPlan()) menu->addAction(tr("As last time"), this, &PlanPage::beAsLastTime);
  QAction* undo = menu->addAction(tr("Undo my changes"), this,
                                  [this] { controller_.setPlanEdits({}, tr("Undo my changes")); });
  undo->setEnabled(!edits().isEmpty());
  menu->addAction(tr("No session today"), this, [this] {
    controller_.act(tr("No session"), [](OpenVisit& visit, Instant) { return visit.stopByHand(); });
  });
  popUnder(menu, head_->more());
}

// At the row that it is about; a step that is added has none yet.
void PlanPage::openForm(int after) {
  steps_->removeWidget(form_);
  steps_->insertWidget(after + 1, form_);
  list_->show();
}

void PlanPage::change(int index, StepForm::Part part) {
  openForm(index);
  form_->change(stepAt(index), part);
}

void PlanPage::move(int index, int by) {
  const Direction direction = by < 0 ? Direction::Earlier : Direction::Later;
  controller_.setPlanEdits(moved(edits(), shown(), static_cast<std::size_t>(index), direction), tr("Order"));
  rows_.at(static_cast<std::size_t>(index + by))->focusName();
}

void PlanPage::remove(int index) {
  const PlanStep step = stepAt(index);
  const Plan before = shown();
  controller_.setPlanEdits(without(edits(), step), tr("Remove step"));
  select(-1);
  if (!rows_.empty()) rows_.at(std::min(static_cast<std::size_t>(index), rows_.size() - 1))->focusName();
  if (!step.isStruckOut()) bar_->say(removedWords(step, before));
}

// "Removed right flank. 5 min to right low back."
QString PlanPage::removedWords(const PlanStep& removed, const Plan& before) const {
  const RegionMap& map = controller_.catalogue().regions();
  QStringList words = {tr("Removed %1.").arg(lowered(placeWords(removed.regions, map)))};
  for (const PlanStep& step : shown().steps) {
    const auto was = std::find_if(before.steps.begin(), before.steps.end(),
                                  [&](const PlanStep& other) { return isSame(step, other); });
    const int more = step.minutes - (was == before.steps.end() ? 0 : was->minutes);
    if (more > 0) words << tr("%1 min to %2.").arg(more).arg(lowered(placeWords(step.regions, map)));
  }
  return words.join(' ');
}

void PlanPage::explain(const PlanStep& step) {
  std::vector<std::string> rows = step.rows;
  rows.insert(rows.end(), step.limitedBy.begin(), step.limitedBy.end());
  explain(placeWords(step.regions, controller_.catalogue().regions()), rows);
}

// The rows behind it with their sources, each to be opened.
void PlanPage::explain(const QString& what, const std::vector<std::string>& rows) {
  const Table& table = *controller_.knowledge().table;
  ListDialog::Content content;
  content.title = tr("Why: %1").arg(lowered(what));
  content.words = rows.empty() ? tr("Added by you.") : toldWords(rows, controller_.assessment());
  if (!rows.empty()) content.lines << gradeWords(rows, table);
  content.lines << sourceWords(rows, table).split('\n', Qt::SkipEmptyParts);
  content.close = tr("Close");
  auto* dialog = new ListDialog("plan.why", content, this);
  std::size_t opened = 0;
  for (const std::string& row : rows) {
    if (!table.rowIndex(row) || ++opened > kRowsToOpen) continue;
    connect(dialog->addAction(tr("Open row %1").arg(text(row)), ("row." + row).c_str()),
            &QPushButton::clicked, this, [this, row] { emit rowRequested(row); });
  }
  dialog->open();
}

void PlanPage::select(int index) {
  for (std::size_t i = 0; i < rows_.size(); ++i) rows_[i]->setSelected(static_cast<int>(i) == index);
  head_->select(index);
}

bool PlanPage::mayBeLifted(const std::vector<std::string>& rows) const {
  const Assessment& assessment = controller_.assessment();
  const auto canLift = [&](const std::string& id) {
    const auto row = assessment.table().rowIndex(id);
    return row && assessment.canLift(*row);
  };
  return !rows.empty() && std::all_of(rows.begin(), rows.end(), canLift);
}

// A new step, or one that is there already with another technique or on other regions.
void PlanPage::pin(const PinnedStep& step, const std::optional<PlanStep>& changing) {
  const auto pinWith = [this, step, changing](const std::string& reason) {
    PinnedStep with = step;
    with.reason = reason;
    const bool isOther = changing && changing->technique != step.technique;
    if (isOther) with.minutes = changing->minutes;
    controller_.setPlanEdits(isOther ? withStep(without(edits(), *changing), with)
                             : changing
                                 ? withRegions(edits(), *changing, step.regions, {reason, step.overrides})
                                 : withStep(edits(), with),
                             isOther    ? tr("Technique")
                             : changing ? tr("Regions")
                                        : tr("Add step"));
    flash(with);
  };
  // A step that no reason brings in stands struck out, with the questions that decide.
  if (!mayBeLifted(step.overrides)) return pinWith({});
  askReason(toldWords(step.overrides, controller_.assessment()), pinWith);
}

// What has just come in is brought into view and seen to be new.
void PlanPage::flash(const PinnedStep& step) {
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const PlanStep& found = stepAt(i);
    if (found.technique != step.technique || !std::is_permutation(found.regions.begin(), found.regions.end(),
                                                                  step.regions.begin(), step.regions.end()))
      continue;
    StepRow* row = rows_[i];
    row->flash();
    row->focusName();
    QTimer::singleShot(0, row, [this, row] { scroll_->ensureWidgetVisible(row); });
    return;
  }
}

// The planner lowers a pressure over a cap again; where it does, a reason is asked for.
void PlanPage::changePressure(const PlanStep& step, int pressure) {
  const PlanEdits changed = withPressure(edits(), step, pressure, {});
  const Plan tried = makePlan(controller_.assessment(), {.minutes = std::nullopt, .edits = changed});
  const bool isHeard = std::any_of(tried.steps.begin(), tried.steps.end(), [&](const PlanStep& other) {
    return isSame(other, step) && other.pressure == pressure;
  });
  if (isHeard || step.isStruckOut()) return controller_.setPlanEdits(changed, tr("Pressure"));
  const QString caution = step.cautions.empty() ? QString() : text(step.cautions.back());
  askReason(tr("The rules cap the pressure here at %1. %2").arg(step.pressure).arg(caution),
            [this, step, pressure](const std::string& reason) {
              controller_.setPlanEdits(withPressure(edits(), step, pressure, reason), tr("Pressure"));
            });
}

void PlanPage::askReason(const QString& what, std::function<void(const std::string&)> then) {
  onReason_ = std::move(then);
  reason_->ask(what);
}

void PlanPage::planWithout() {
  isWithout_ = !isWithout_;
  refresh();
  focusBar();
}

const Plan* PlanPage::lastPlan() const {
  const auto& earlier = controller_.openVisit()->earlier();
  const auto last = std::find_if(earlier.rbegin(), earlier.rend(), [](const VisitSummary& visit) {
    return visit.state == VisitState::Signed && visit.outcome != VisitOutcome::NoSession;
  });
  if (last == earlier.rend()) return nullptr;
  const VisitLook* look = controller_.look(last->id);
  return look && !look->plan.steps.empty() ? &look->plan : nullptr;
}

void PlanPage::beAsLastTime() {
  if (const Plan* last = lastPlan()) controller_.setPlanEdits(asBefore(*last), tr("As last time"));
}

}  // namespace tableside::ui
