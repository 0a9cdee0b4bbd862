// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_page.h"

#include "plan/planner.h"
#include "ui/app/practice_controller.h"
#include "ui/plan/advice_card.h"
#include "ui/plan/caution_line.h"
#include "ui/plan/decide_card.h"
#include "ui/plan/left_out_card.h"
#include "ui/plan/plan_bar.h"
#include "ui/plan/plan_head.h"
#include "ui/plan/reason_line.h"
#include "ui/plan/step_content.h"
#include "ui/plan/step_form.h"
#include "ui/plan/stop_card.h"
#include "ui/plan/today_says.h"
#include "ui/plan/where_card.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/refresh_when_shown.h"
#include "ui/widgets/scroll_column.h"
#include "ui/words/counted.h"
#include "ui/words/date_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"
#include "ui/words/told_words.h"

#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

// What the page shows; plan_page_steps.cpp has what is done with the steps.

namespace tableside::ui {
namespace {

constexpr int kSideWidth = 344;
constexpr int kStopParts = 4;  // of the width, one of them empty
constexpr int kRowHeight = 66, kLeastRowHeight = 54;

}  // namespace

PlanPage::PlanPage(PracticeController& controller, QWidget* parent)
    : QWidget(parent), controller_(controller) {
  setObjectName("plan");
  build();
  connectParts();
  const auto refreshed = whenShown(this, [this] { refresh(); });
  connect(&controller_, &PracticeController::visitChanged, this, refreshed);
  connect(&controller_, &PracticeController::visitOpened, this, [this, refreshed] {
    form_->close();
    decide_->forget();
    isWithout_ = isUnsureKnown_ = false;
    select(-1);
    refreshed();
  });
  refresh();
}

void PlanPage::build() {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  auto* page = new QVBoxLayout;
  page->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(6));
  page->setSpacing(scaled(8));
  stop_ = new Banner(this);
  stop_->setObjectName("plan.stop");
  page->addWidget(stop_);
  stopCard_ = new StopCard(this);
  auto* stopRow = new QHBoxLayout;
  stopRow->addWidget(stopCard_, kStopParts - 1);
  stopRow->addStretch(1);
  page->addLayout(stopRow);
  head_ = new PlanHead(controller_, this);
  page->addWidget(head_);
  auto* columns = new QHBoxLayout;
  columns->setSpacing(scaled(12));
  makeLeft();
  makeRight();
  columns->addWidget(left_, 1);
  columns->addWidget(side_);
  page->addLayout(columns, 1);
  outer->addLayout(page, 1);
  bar_ = new PlanBar(this);
  outer->addWidget(bar_);
}

void PlanPage::makeLeft() {
  left_ = new QWidget(this);
  auto* outer = new QVBoxLayout(left_);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(scaled(8));
  cautions_ = new CautionLine(left_);
  outer->addWidget(cautions_);
  reason_ = new ReasonLine("plan.reason", left_);
  outer->addWidget(reason_);
  scroll_ = new ScrollColumn(left_, "plan.scroll");
  auto* column = new QVBoxLayout(scroll_->content());
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(8));
  list_ = new QFrame(scroll_->content());
  list_->setProperty("card", true);
  steps_ = new QVBoxLayout(list_);
  steps_->setContentsMargins(1, 1, 1, 1);
  steps_->setSpacing(0);
  form_ = new StepForm(controller_, list_);
  steps_->addWidget(form_);
  column->addWidget(list_);
  today_ = new TodaySays(controller_, scroll_->content());
  column->addWidget(today_);
  column->addStretch();
  outer->addWidget(scroll_, 1);
}

void PlanPage::makeRight() {
  side_ = new ScrollColumn(this, "plan.side");
  side_->setMinimumWidth(scaled(kSideWidth));
  QWidget* content = side_->content();
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(8));
  decide_ = new DecideCard(controller_, content);
  where_ = new WhereCard(*controller_.knowledge().body, content);
  leftOut_ = new LeftOutCard(controller_, content);
  advice_ = new AdviceCard(controller_, content);
  for (QWidget* card : std::initializer_list<QWidget*>{decide_, where_, leftOut_, advice_})
    column->addWidget(card);
  column->addStretch();
}

void PlanPage::connectParts() {
  connect(head_, &PlanHead::picked, this, [this](int step) {
    select(step);
    scroll_->ensureWidgetVisible(rows_.at(static_cast<std::size_t>(step)));
  });
  connect(head_, &PlanHead::moreAsked, this, &PlanPage::openPlanMenu);
  connect(head_, &PlanHead::addWanted, this, [this] {
    openForm(static_cast<int>(rows_.size()) - 1);
    form_->add();
  });
  connect(reason_, &ReasonLine::given, this, [this](const QString& reason) {
    if (onReason_) std::exchange(onReason_, nullptr)(reason.toStdString());
  });
  connect(form_, &StepForm::looked, this, [this] {  // once it is laid out
    QTimer::singleShot(0, form_, [this] { scroll_->ensureWidgetVisible(form_, 0, scaled(8)); });
  });
  connect(stopCard_, &StopCard::questionWanted, this, &PlanPage::questionWanted);
  connect(stopCard_, &StopCard::rowRequested, this, &PlanPage::rowRequested);
  connect(form_, &StepForm::stepWanted, this, &PlanPage::pin);
  connect(leftOut_, &LeftOutCard::whyWanted, this,
          [this](const QString& what, const std::vector<std::string>& rows) { explain(what, rows); });
  connect(leftOut_, &LeftOutCard::questionWanted, this, &PlanPage::questionWanted);
  connect(leftOut_, &LeftOutCard::overrideWanted, this, [this](const PinnedStep& step) { pin(step, {}); });
  connect(bar_, &PlanBar::acceptWanted, this, [this] {
    controller_.acceptPlan();
    if (controller_.openVisit()->isRunning()) emit sessionWanted();
  });
  connect(bar_, &PlanBar::sessionWanted, this, &PlanPage::sessionWanted);
  connect(bar_, &PlanBar::noteWanted, this, &PlanPage::notesWanted);
  connect(bar_, &PlanBar::withoutWanted, this, &PlanPage::planWithout);
  connect(bar_, &PlanBar::undoWanted, &controller_, &PracticeController::undo);
  connect(bar_, &PlanBar::shortenWanted, this, [this] {
    controller_.setMinutes(controller_.plan().minutes - controller_.plan().unplannedMinutes);
  });
  connect(bar_, &PlanBar::takeBackWanted, this, [this] {
    controller_.act(tr("Accept plan"), [](OpenVisit& open, Instant now) { return open.takeBackAccept(now); });
  });
}

const Plan& PlanPage::shown() const {
  return asIf_ ? *asIf_ : controller_.plan();
}

int PlanPage::startMinutes() const {
  const Visit& visit = controller_.openVisit()->visit();
  return visit.run.acceptedAt.value_or(visit.plannedAt).localMinutes();
}

std::vector<PlanStep> PlanPage::waiting() const {
  std::vector<PlanStep> waiting;
  for (const PlanStep& step : shown().steps)
    if (step.isStruckOut()) waiting.push_back(step);
  return waiting;
}

const PlanStep& PlanPage::stepAt(std::size_t index) const {
  const Plan& plan = shown();
  return index < plan.steps.size() ? plan.steps[index] : plan.struckOut[index - plan.steps.size()];
}

void PlanPage::refresh() {
  const OpenVisit* open = controller_.openVisit();
  if (!open) return;
  reason_->hide();
  showMaybe();
  showStop();
  const Plan& plan = shown();
  const bool isStopped = open->visit().state == VisitState::Stopped;
  const bool isPlanned = !plan.steps.empty() || !plan.struckOut.empty();
  head_->refresh(plan, startMinutes());
  head_->setVisible(!isStopped);
  cautions_->setCautions(isStopped ? QStringList() : commonCautions(plan, *controller_.knowledge().table));
  showRows();
  list_->setVisible(isPlanned || !form_->isHidden());
  form_->refresh();
  today_->refresh();
  decide_->refresh(plan);
  where_->setPlan(plan, *controller_.knowledge().table);
  // Beside a plan that was accepted stands only what was saved with it.
  leftOut_->refresh(plan);
  advice_->refresh();
  if (open->isPlanFixed()) {
    leftOut_->hide();
    advice_->hide();
  }
  side_->setVisible(!isStopped);
  // Before there is a plan the questions have the whole width.
  const bool isBare = !isPlanned && form_->isHidden() && today_->isHidden();
  left_->setVisible(!isBare);
  side_->setMaximumWidth(isBare ? QWIDGETSIZE_MAX : scaled(kSideWidth));
  showBar();
  fitRows();
}

// While answers decide, the page shows what they decide about.
void PlanPage::showMaybe() {
  const OpenVisit& open = *controller_.openVisit();
  asIf_.reset();
  if (open.isPlanFixed() || controller_.assessment().isStopped()) return;
  asIf_ = planAsIf(controller_.assessment(), {.minutes = std::nullopt, .edits = open.visit().edits});
  if (waiting().empty()) isWithout_ = false;
  if (waiting().empty() || isWithout_) asIf_.reset();
}

void PlanPage::showRows() {
  const QVector<StepRow::Content> contents = rowContents(shown(), controller_.assessment(), startMinutes());
  const bool isFixed = controller_.openVisit()->isPlanFixed();
  setCount(rows_, static_cast<std::size_t>(contents.size()),
           [this](std::size_t index) { return newRow(static_cast<int>(index)); });
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    StepRow::Content content = contents[static_cast<qsizetype>(i)];
    content.isFixed = isFixed;
    rows_[i]->setContent(content);
  }
}

// Seven rows fit where there is room for them; where there is more, they are easier to read.
void PlanPage::fitRows() {
  if (rows_.empty()) return;
  const int room = (scroll_->height() - 2) / static_cast<int>(rows_.size());
  for (StepRow* row : rows_)
    row->setLeastHeight(std::clamp(room, scaled(kLeastRowHeight), scaled(kRowHeight)));
}

void PlanPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  QTimer::singleShot(0, this, [this] { fitRows(); });
}

void PlanPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  controller_.lookAtVisits();
  if (!decide_->focusFirst()) bar_->focusNext();
}

void PlanPage::focusBar() {
  bar_->focusNext();
}

void PlanPage::showBar() {
  const OpenVisit& open = *controller_.openVisit();
  const Plan& plan = shown();
  const std::vector<PlanStep> waiting = this->waiting();
  const bool isStopped = controller_.assessment().isStopped() || open.visit().state == VisitState::Stopped;
  PlanBar::Content bar;
  if (open.isPlanFixed()) {
    const auto& at = open.visit().run.acceptedAt;
    bar.kind = Badge::Good;
    bar.state = at ? tr("Accepted %1").arg(timeWords(*at)) : tr("Accepted");
    bar.mayTakeBack = open.mayTakeBackAccept(controller_.now());
    bar.isSession = open.isRunning();
    if (!open.visit().plan.accepted) bar.state.clear();
    return bar_->setContent(bar);
  }
  const auto minutes = [](int count) { return counted(count, tr("minute"), tr("minutes")); };
  const auto steps = counted(static_cast<int>(plan.steps.size()), tr("step"), tr("steps"));
  bar.isAcceptShown = open.visit().state != VisitState::Stopped;
  bar.mayAccept = !isStopped && waiting.empty() && !plan.steps.empty();
  const int planned = plan.minutes - plan.unplannedMinutes;
  if (isStopped) {
    const bool isStop = open.visit().state == VisitState::Stopped;
    bar.kind = isStop ? Badge::Danger : Badge::Warn;
    bar.state = isStop ? tr("No session today") : tr("Answers first");
    bar.isNote = isStop;
  } else if (!waiting.empty()) {
    int held = 0;
    for (const PlanStep& step : waiting) held += step.minutes;
    const int count = static_cast<int>(waiting.size());
    bar.kind = Badge::Warn;
    bar.state = tr("%1 first").arg(counted(std::max(1, decide_->open()), tr("answer"), tr("answers")));
    bar.words = tr("%1 of %2 minutes wait for them.").arg(held).arg(plan.minutes);
    bar.without = count == 1 ? tr("Plan without this step") : tr("Plan without these %1 steps").arg(count);
  } else if (plan.steps.empty()) {
    bar.kind = Badge::Warn;
    bar.state = tr("Nothing to plan yet");
  } else if (plan.unplannedMinutes > 0) {
    bar.kind = Badge::Warn;
    bar.state = tr("%1 of %2").arg(planned).arg(minutes(plan.minutes));
    bar.words = tr("%1 of %2 minutes have no safe place left.").arg(plan.unplannedMinutes).arg(plan.minutes);
    if (planned >= kShortestSession) bar.shorten = tr("Shorten to %1").arg(planned);
  } else if (controller_.assessment().status() == Status::Modify || !plan.limitedBy.empty()) {
    bar.kind = Badge::Warn;
    bar.state = tr("Lighter today: %1, %2").arg(minutes(plan.minutes), steps);
  } else {
    bar.kind = Badge::Good;
    bar.state = tr("Ready: %1, %2").arg(minutes(plan.minutes), steps);
  }
  if (!plan.struckOut.empty() && bar.words.isEmpty())
    bar.words = tr("%1 of yours left out.")
                    .arg(counted(static_cast<int>(plan.struckOut.size()), tr("step"), tr("steps")));
  if (isWithout_) bar.without = tr("Show what waits");
  bar_->setContent(bar);
}

}  // namespace tableside::ui
