// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_head.h"

#include "plan/plan.h"
#include "ui/app/practice_controller.h"
#include "ui/plan/step_content.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/minutes_stepper.h"
#include "ui/widgets/timeline_bar.h"
#include "ui/widgets/user_text.h"
#include "ui/words/date_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"
#include "ui/words/told_words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tableside::ui {
namespace {

constexpr int kMinutesStep = 5;

}  // namespace

PlanHead::PlanHead(PracticeController& controller, QWidget* parent)
    : QFrame(parent),
      controller_(controller),
      minutes_(new MinutesStepper(this)),
      times_(new UserText({}, "body", this)),
      limits_(new UserText({}, "warn", this)),
      lying_(new ElidedText),
      add_(new QPushButton(icon("plus", Ink::Accent), tr("Add a step"), this)),
      more_(plainButton("more", tr("More about the plan"), this)),
      timeline_(new TimelineBar(this)) {
  minutes_->setObjectName("plan.minutes");
  minutes_->setSubject(tr("Minutes of the session"));
  minutes_->setRange(kShortestSession, kLongestSession);
  minutes_->setStep(kMinutesStep);
  connect(minutes_, &MinutesStepper::stepped, this, [this](int minutes) { controller_.setMinutes(minutes); });
  times_->setWordWrap(false);
  lying_->setRole("second");
  lying_->setObjectName("plan.lying");
  add_->setObjectName("plan.add.open");
  add_->setProperty("kind", "quiet");
  connect(add_, &QPushButton::clicked, this, &PlanHead::addWanted);
  more_->setObjectName("plan.more");
  connect(more_, &QPushButton::clicked, this, &PlanHead::moreAsked);
  auto* row = new QHBoxLayout;
  row->setSpacing(scaled(12));
  row->addWidget(minutes_);
  row->addWidget(times_);
  row->addWidget(lying_, 1);
  row->addWidget(add_);
  row->addWidget(more_);
  setProperty("card", true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(scaled(12), scaled(4), scaled(12), scaled(7));
  column->setSpacing(scaled(2));
  column->addLayout(row);
  limits_->setObjectName("plan.limits");
  column->addWidget(limits_);
  timeline_->setObjectName("plan.timeline");
  timeline_->setCompact();
  connect(timeline_, &TimelineBar::picked, this, &PlanHead::picked);
  column->addWidget(timeline_);
}

void PlanHead::refresh(const Plan& shown, int startMinutesOfDay) {
  const OpenVisit& open = *controller_.openVisit();
  const Table& table = *controller_.knowledge().table;
  const bool isFixed = open.isPlanFixed(), isStopped = controller_.assessment().isStopped() && !isFixed;
  minutes_->setValue(shown.minutes);
  minutes_->setVisible(!isFixed);
  more_->setVisible(!isFixed);
  const QString span =
      tr("%1 to %2").arg(timeWords(startMinutesOfDay), timeWords(startMinutesOfDay + shown.minutes));
  times_->setText(isFixed ? tr("%1 min · %2").arg(shown.minutes).arg(span) : span);
  lying_->setText(lyingWords(shown, *table.catalogue, startMinutesOfDay));
  QStringList limits;
  if (!shown.limitedBy.empty()) limits << tr("Shortened: %1").arg(whyWords(shown.limitedBy, table));
  if (!shown.assumed.empty())
    limits << tr("%1 Until then %2 min.")
                  .arg(toldWords(shown.assumed, controller_.assessment()))
                  .arg(shown.minutes);
  limits_->setText(limits.join(' '));
  limits_->setVisible(!limits.isEmpty() && !isStopped && !isFixed);
  add_->setVisible(!isFixed && !isStopped);
  timeline_->setParts(timelineParts(shown, table), shown.minutes, startMinutesOfDay);
  timeline_->setVisible(!shown.steps.empty());
}

void PlanHead::select(int step) {
  timeline_->setCurrent(step);
}

}  // namespace tableside::ui
