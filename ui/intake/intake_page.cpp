// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/intake_page.h"

#include "catalogue/known_questions.h"
#include "ui/app/practice_controller.h"
#include "ui/intake/comfort_step.h"
#include "ui/intake/findings_step.h"
#include "ui/intake/pain_map.h"
#include "ui/intake/plan_strip.h"
#include "ui/intake/return_page.h"
#include "ui/intake/safety_step.h"
#include "ui/intake/step_button.h"
#include "ui/intake/today_step.h"
#include "ui/theme/theme.h"
#include "ui/widgets/refresh_when_shown.h"
#include "ui/widgets/tab_order.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tableside::ui {

IntakePage::IntakePage(PracticeController& controller, QWidget* parent)
    : QWidget(parent), controller_(controller) {
  setObjectName("intake");
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  whole_ = new QStackedWidget(this);
  return_ = new ReturnPage(controller, whole_);
  connect(return_, &ReturnPage::mapWanted, this, [this] { showStep(Step::Today); });
  auto* again = new QWidget(whole_);
  auto* margins = new QVBoxLayout(again);
  margins->setContentsMargins(scaled(8), scaled(6), scaled(8), scaled(6));
  margins->addWidget(return_);
  whole_->addWidget(again);
  whole_->addWidget(makeSteps());
  outer->addWidget(whole_, 1);
  makeStrip();
  outer->addWidget(strip_);
  for (int i = 0; i < kSteps; ++i) {
    auto* keys = new QShortcut(QKeySequence(QStringLiteral("Alt+%1").arg(i + 1)), this);
    connect(keys, &QShortcut::activated, this, [this, i] { showStep(static_cast<Step>(i)); });
  }
  const auto refreshed = whenShown(this, [this] { refresh(); });
  connect(&controller_, &PracticeController::visitChanged, this, refreshed);
  connect(&controller_, &PracticeController::visitOpened, this, [this, refreshed] {
    isOther_ = true;
    refreshed();
  });
  refresh();
}

void IntakePage::makeStrip() {
  strip_ = new PlanStrip(controller_, this);
  connect(return_, &ReturnPage::done, strip_, &PlanStrip::focusMain);
  connect(strip_, &PlanStrip::nextWanted, this, &IntakePage::goOn);
  connect(strip_, &PlanStrip::planWanted, this, &IntakePage::planWanted);
  connect(strip_, &PlanStrip::noteWanted, this, &IntakePage::noteWanted);
  connect(strip_, &PlanStrip::sessionWanted, this, &IntakePage::sessionWanted);
  connect(strip_, &PlanStrip::askAgainWanted, this, &IntakePage::showQuestion);
  connect(strip_, &PlanStrip::goalWanted, this, [this] {
    showStep(Step::Today);
    today_->showGoal();
  });
}

// In the order in which Tab goes.
QWidget* IntakePage::makeSteps() {
  auto* whole = new QWidget(whole_);
  auto* column = new QVBoxLayout(whole);
  column->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10));
  column->setSpacing(scaled(10));
  auto* bar = new QHBoxLayout;
  bar->setSpacing(scaled(4));
  back_ = new QPushButton(icon("chevron-left"), tr("Read out"), whole);
  back_->setObjectName("intake.back");
  connect(back_, &QPushButton::clicked, this, &IntakePage::showReturn);
  bar->addWidget(back_);
  const std::array names{tr("Today and pain"), tr("Safety"), tr("Comfort"), tr("Hands-on findings")};
  const std::array ids{"today", "safety", "comfort", "findings"};
  for (std::size_t i = 0; i < buttons_.size(); ++i) {
    buttons_[i] = new StepButton(static_cast<int>(i) + 1, names[i], whole);
    buttons_[i]->setObjectName(QStringLiteral("intake.step.%1").arg(ids[i]));
    connect(buttons_[i], &QPushButton::clicked, this, [this, i] { showStep(static_cast<Step>(i)); });
    bar->addWidget(buttons_[i], 1);
  }
  buttons_[0]->setChecked(true);
  steps_ = new QStackedWidget(whole);
  map_ = new PainMap(controller_, whole);
  pages_ = {today_ = new TodayStep(controller_, anyway_, map_, steps_),
            new SafetyStep(controller_, anyway_, steps_),
            comfort_ = new ComfortStep(controller_, anyway_, map_, steps_),
            new FindingsStep(controller_, anyway_, steps_)};
  connect(today_, &TodayStep::safetyWanted, this, [this] { showStep(Step::Safety); });
  for (IntakeStep* page : pages_) {
    steps_->addWidget(page);
    connect(page, &IntakeStep::done, this, [this] { strip_->focusMain(); });
    connect(page, &IntakeStep::questionWanted, this, &IntakePage::showQuestion);
  }
  column->addLayout(bar);
  column->addWidget(steps_, 1);
  return whole;
}

// Has been on the table before, so that there is something to compare with.
bool IntakePage::comesAgain() const {
  const OpenVisit& open = *controller_.openVisit();
  return std::any_of(open.earlier().begin(), open.earlier().end(), counts);
}

bool IntakePage::isReturnShown() const {
  return whole_->currentIndex() == 0;
}

Step IntakePage::step() const {
  return static_cast<Step>(steps_->currentIndex());
}

void IntakePage::refresh() {
  const OpenVisit* open = controller_.openVisit();
  if (!open) return;
  if (std::exchange(isOther_, false)) {
    return_->forget();
    map_->forget();
    for (IntakeStep* page : pages_) page->forget();
    anyway_.clear();
    back_->setVisible(comesAgain());
    steps_->setCurrentIndex(0);
    buttons_[0]->setChecked(true);
    today_->takeMap();
    whole_->setCurrentIndex(comesAgain() && !open->isSigned() ? 0 : 1);
    QTimer::singleShot(0, this, [this] {
      if (!isVisible() || !controller_.openVisit() || (focusWidget() && focusWidget()->hasFocus())) return;
      isReturnShown() ? return_->focusFirst() : pages_[0]->focusFirst();
    });
  }
  refreshShown();
}

void IntakePage::refreshShown() {
  if (isReturnShown())
    return_->refresh();
  else
    pages_[static_cast<std::size_t>(step())]->refresh();
  refreshCounts();
  strip_->refresh(nextWords());
  orderTabs();
}

// A field that is made late belongs where it stands.
void IntakePage::orderTabs() {
  const qsizetype parts = findChildren<QWidget*>().size();
  if (std::exchange(ordered_, parts) == parts) return;
  tabThrough(return_->tabStops() + tabStopsIn(whole_->widget(1)) + tabStopsIn(strip_));
}

void IntakePage::refreshCounts() {
  const OpenVisit& open = *controller_.openVisit();
  std::array<int, kSteps> answered{}, all{};
  for (const std::string& id : open.mattering()) {
    const Question& question = *controller_.catalogue().find(id);
    const auto at = static_cast<std::size_t>(stepOf(question));
    ++all[at];
    const bool isDefault = isKnown(controller_.assessment().answers().of(id));  // nobody need say it
    answered[at] += !open.isOpenToday(question) || isDefault;
  }
  for (std::size_t i = 0; i < buttons_.size(); ++i) {
    const bool isLater = static_cast<Step>(i) == Step::Findings;
    buttons_[i]->setCount(isLater ? 0 : answered[i], isLater ? 0 : all[i],
                          isLater ? tr("later") : tr("%1 of %2").arg(answered[i]).arg(all[i]));
  }
}

// Where the page itself goes on; nothing where all that matters is answered.
QString IntakePage::nextWords() const {
  if (isReturnShown() || controller_.openVisit()->isPlanFixed()) return {};
  switch (step()) {
    case Step::Today:
      return isKnown(controller_.openVisit()->visit().answers.of(known::painSites))
                 ? tr("Next: safety")
                 : tr("Next: where it hurts");
    case Step::Safety: return tr("Next: comfort");
    case Step::Comfort:
    case Step::Findings: return {};
  }
  Q_UNREACHABLE();
}

void IntakePage::goOn() {
  if (step() == Step::Today && !isKnown(controller_.openVisit()->visit().answers.of(known::painSites)))
    return today_->focusFirst();
  if (comesAgain() && step() == Step::Today) return showReturn();
  showStep(step() == Step::Today ? Step::Safety : Step::Comfort);
}

void IntakePage::showReturn() {
  whole_->setCurrentIndex(0);
  refreshShown();
  return_->focusFirst();
}

void IntakePage::showStep(Step step) {
  whole_->setCurrentIndex(1);
  const auto at = static_cast<std::size_t>(step);
  steps_->setCurrentWidget(pages_[at]);
  buttons_[at]->setChecked(true);
  if (step == Step::Today) today_->takeMap();
  if (step == Step::Comfort) comfort_->takeMap();
  if (!controller_.openVisit()) return;
  refreshShown();
  pages_[at]->focusFirst();
}

void IntakePage::showQuestion(const std::string& question) {
  if (isReturnShown() && return_->show(question)) return;
  const Question* asked = controller_.catalogue().find(question);
  if (!asked) return;
  const Step step = stepOf(*asked);
  showStep(step);
  pages_[static_cast<std::size_t>(step)]->show(question);
  refreshCounts();
}

}  // namespace tableside::ui
