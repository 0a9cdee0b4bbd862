// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/plan_strip.h"

#include "catalogue/known_questions.h"
#include "ui/app/practice_controller.h"
#include "ui/intake/question_field.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/timeline_bar.h"
#include "ui/widgets/user_text.h"
#include "ui/words/counted.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

using State = Readiness::State;

QString shortNames(const std::vector<std::string>& questions, const Catalogue& catalogue) {
  constexpr qsizetype most = 4;
  QStringList names;
  for (const std::string& id : questions) names << lowered(text(catalogue.find(id)->shortName));
  const auto more = static_cast<int>(names.size() - most);
  if (more > 0) return names.mid(0, most).join(", ") + ", " + PlanStrip::tr("and %1 more").arg(more);
  return names.join(", ");
}

QString reasonsOfStop(const Assessment& assessment) {
  QStringList reasons;
  for (const int row : assessment.firing(Effect::Refer))
    if (const Row& refer = assessment.table().rows[static_cast<std::size_t>(row)]; refer.stops())
      reasons << text(refer.why);
  return reasons.join(' ');
}

// Techniques that only a test of the hands keeps out.
QStringList waitForHands(const Assessment& assessment) {
  QStringList names;
  const Table& table = assessment.table();
  for (const Candidate& candidate : assessment.candidates()) {
    if (candidate.finding.verdict != Verdict::Held) continue;
    const auto open = assessment.askOf(candidate.finding.heldBy);
    const bool isOfHands = std::all_of(open.begin(), open.end(), [&](int question) {
      return table.catalogue->questions()[static_cast<std::size_t>(question)].section == known::kFindings;
    });
    const QString name = text(table.techniques.all()[static_cast<std::size_t>(candidate.technique)].name);
    if (isOfHands && !open.empty() && !names.contains(name)) names << name;
  }
  return names;
}

}  // namespace

PlanStrip::PlanStrip(PracticeController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      state_(new Badge({}, Badge::Neutral, this)),
      words_(new ElidedText({}, this)),
      wanted_(new ElidedText({}, this)),
      change_(linkButton(tr("Change"), "strip.change", this)),
      second_(new QPushButton(this)),
      main_(new QPushButton(this)),
      timeline_(new TimelineBar(this)),
      empty_(new ElidedText({}, this)) {
  setObjectName("strip");
  setAttribute(Qt::WA_StyledBackground);
  setProperty("panel", "strip");
  state_->setObjectName("strip.state");
  words_->setObjectName("strip.words");
  words_->setRole("second");
  wanted_->setRole("second");
  wanted_->setObjectName("strip.wanted");
  change_->setAccessibleName(tr("Change minutes, goal and part of the body"));
  connect(change_, &QPushButton::clicked, this, &PlanStrip::goalWanted);
  second_->setObjectName("strip.second");
  main_->setObjectName("strip.main");
  connect(main_, &QPushButton::clicked, this, &PlanStrip::act);
  connect(second_, &QPushButton::clicked, this, [this] {
    if (action_ == Main::Accept) return emit planWanted();
    controller_.act(tr("No session today"), [](OpenVisit& open, Instant) { return open.stopByHand(); });
    emit noteWanted();
  });

  auto* top = new QHBoxLayout;
  top->setSpacing(scaled(10));
  top->addWidget(state_);
  top->addWidget(words_, 3);
  top->addWidget(wanted_, 2);
  top->addWidget(change_);
  auto* holder = new QWidget(this);
  steps_ = new QStackedLayout(holder);
  timeline_->setCompact();
  empty_->setRole("second");
  empty_->setObjectName("strip.empty");
  steps_->addWidget(timeline_);
  steps_->addWidget(empty_);
  holder->setFixedHeight(timeline_->minimumSizeHint().height());
  auto* low = new QHBoxLayout;
  low->setSpacing(scaled(12));
  low->addWidget(holder, 1);
  low->addWidget(second_);
  low->addWidget(main_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(scaled(16), scaled(6), scaled(16), scaled(8));
  column->setSpacing(scaled(4));
  column->addLayout(top);
  column->addLayout(low);
  connect(timeline_, &TimelineBar::picked, this, &PlanStrip::planWanted);
}

void PlanStrip::refresh(const QString& next) {
  const OpenVisit& open = *controller_.openVisit();
  const Readiness ready = readinessOf(open);
  showState(ready);
  showSteps(ready);
  showMain(ready, next);
  const Catalogue& catalogue = controller_.catalogue();
  const Answers& answers = controller_.assessment().answers();
  QStringList wanted = {
      tr("%1 min").arg(answers.number(known::sessionMinutes).value_or(open.plan().minutes))};
  for (const char* question : {"goal", "session_focus"})
    if (isKnown(answers.of(question)))
      wanted << lowered(answerWords(answers.of(question), *catalogue.find(question), catalogue));
  wanted_->setText(wanted.join(QStringLiteral(" · ")));
  change_->setVisible(!open.isPlanFixed());
}

void PlanStrip::showState(const Readiness& ready) {
  const Catalogue& catalogue = controller_.catalogue();
  const auto count = static_cast<int>(ready.questions.size());
  const QString named = shortNames(ready.questions, catalogue);
  const QString first =
      ready.questions.empty() ? QString() : text(catalogue.find(ready.questions.front())->shortName);
  const auto say = [this](Badge::Kind kind, const QString& state, const QString& words) {
    state_->setKind(kind);
    state_->setText(state);
    state_->setVisible(!state.isEmpty());
    words_->setText(words);
  };
  switch (ready.state) {
    case State::Nothing: return say(Badge::Neutral, {}, {});
    case State::Stopped:
      return say(Badge::Danger, tr("No session today"), reasonsOfStop(controller_.assessment()));
    case State::NotSureStops:
      return say(Badge::Danger, tr("%1 is not sure: no session until this is clear").arg(first), {});
    case State::MustAsk:
      return say(Badge::Warn,
                 count == 1 ? tr("1 safety answer missing") : tr("%1 safety answers missing").arg(count),
                 named);
    case State::NotSureHolds:
      return say(Badge::Warn, tr("%1 is not sure: something waits for it").arg(first), {});
    case State::AnswersFirst:
      return say(Badge::Warn, count == 1 ? tr("1 answer first") : tr("%1 answers first").arg(count), named);
    case State::NoRoom: return say(Badge::Warn, tr("%1 minutes have no safe place").arg(ready.minutes), {});
    case State::Lighter: return say(Badge::Warn, tr("Lighter today: %1 minutes").arg(ready.minutes), {});
    case State::Ready:
      return say(
          Badge::Good,
          tr("Ready: %1 minutes, %2")
              .arg(ready.minutes)
              .arg(counted(static_cast<int>(controller_.plan().steps.size()), tr("step"), tr("steps"))),
          {});
  }
}

void PlanStrip::showSteps(const Readiness& ready) {
  const OpenVisit& open = *controller_.openVisit();
  const Table& table = controller_.assessment().table();
  const bool isAsIf = ready.state == State::MustAsk || ready.state == State::AnswersFirst;
  const bool hasPlan =
      ready.state != State::Nothing && ready.state != State::Stopped && ready.state != State::NotSureStops;
  const Plan plan = isAsIf ? open.asIfPlan() : open.plan();
  const bool isShown = hasPlan && !plan.steps.empty();
  timeline_->setAsIf(ready.state == State::MustAsk);
  timeline_->setParts(isShown ? timelineParts(plan, table) : QVector<TimelineBar::Part>(), plan.minutes, 0);
  steps_->setCurrentIndex(isShown ? 0 : 1);
  empty_->setText(ready.state == State::Nothing ? tr("The plan grows here with the answers.")
                  : hasPlan                     ? tr("No steps yet.")
                                                : tr("No steps."));
  const QStringList waiting = isShown && !isAsIf ? waitForHands(controller_.assessment()) : QStringList();
  if (!waiting.isEmpty()) words_->setText(tr("%1 waits for a test by hand").arg(waiting.join(", ")));
  if (isAsIf && isShown) words_->setText(tr("A first idea, not a plan yet. Open: %1").arg(words_->text()));
}

void PlanStrip::showMain(const Readiness& ready, const QString& next) {
  const OpenVisit& open = *controller_.openVisit();
  const auto set = [this](Main action, const QString& words, const char* iconName) {
    action_ = action;
    main_->setText(words);
    main_->setShortcut(QKeySequence("Ctrl+Return"));  // other words take it away
    main_->setIcon(icon(iconName, Ink::OnAccent));
    setStyleProperty(main_, "kind", "primary");
  };
  const bool isFixed = open.isPlanFixed();
  second_->setVisible(false);
  again_ = ready.questions.empty() ? std::string() : ready.questions.front();
  if (isFixed) {
    set(Main::Plan, tr("See the plan"), "plan");
  } else if (ready.state == State::Stopped) {
    set(Main::Note, tr("Write the stop note"), "notes");
  } else if (ready.state == State::NotSureStops || ready.state == State::NotSureHolds) {
    set(Main::AskAgain, tr("How to ask it again"), "question");
    second_->setText(tr("No session today"));
    second_->setIcon(icon("stop"));
    setStyleProperty(second_, "kind", "danger");
    second_->setVisible(ready.state == State::NotSureStops);
  } else if (!next.isEmpty()) {
    set(Main::Next, next, "arrow-right");
  } else if (ready.state == State::Ready) {
    set(Main::Accept, tr("Accept and begin"), "check");
    second_->setText(tr("See the plan"));
    second_->setIcon(icon("plan"));
    setStyleProperty(second_, "kind", "");
    second_->show();
  } else {
    set(Main::Plan, tr("See the plan"), "plan");
  }
}

void PlanStrip::focusMain() {
  main_->setFocus(Qt::OtherFocusReason);
}

void PlanStrip::act() {
  switch (action_) {
    case Main::Next: return emit nextWanted();
    case Main::Plan: return emit planWanted();
    case Main::Note: return emit noteWanted();
    case Main::AskAgain: return emit askAgainWanted(again_);
    case Main::Accept:
      controller_.acceptPlan();
      if (controller_.openVisit()->isRunning()) emit sessionWanted();
      return;
  }
}

}  // namespace tableside::ui
