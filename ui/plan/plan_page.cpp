// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_page.h"

#include "catalogue/known_questions.h"
#include "plan/edits.h"
#include "plan/planner.h"
#include "ui/app/practice_controller.h"
#include "ui/plan/add_step.h"
#include "ui/plan/ask_list.h"
#include "ui/plan/left_out_panel.h"
#include "ui/plan/reason_line.h"
#include "ui/plan/step_card.h"
#include "ui/plan/step_content.h"
#include "ui/plan/timeline_bar.h"
#include "ui/plan/today_says.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/minutes_stepper.h"
#include "ui/widgets/refresh_when_shown.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"
#include "ui/words/counted.h"
#include "ui/words/date_words.h"
#include "ui/words/error_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"
#include "ui/words/told_words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr int kSideWidth = 310;
constexpr int kMinutesStep = 5;

}  // namespace

PlanPage::PlanPage(PracticeController& controller, QWidget* parent)
    : QWidget(parent), controller_(controller) {
  setObjectName("plan");
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(scaled(18), scaled(14), scaled(18), 0);
  outer->setSpacing(scaled(12));
  buildTop(outer);

  auto* columns = new QHBoxLayout;
  columns->setSpacing(scaled(16));
  scroll_ = new ScrollColumn(this, "plan.scroll");
  auto* content = scroll_->content();
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, scaled(8), scaled(18));
  column->setSpacing(scaled(10));
  asks_ = new AskList(controller_, content);
  column->addWidget(asks_);
  steps_ = new QVBoxLayout;
  steps_->setSpacing(scaled(10));
  column->addLayout(steps_);
  addStep_ = new AddStep(controller_, content);
  column->addWidget(addStep_);
  today_ = new TodaySays(controller_, content);
  column->addWidget(today_);
  column->addStretch();
  columns->addWidget(scroll_, 1);
  leftOut_ = new LeftOutPanel(controller_, this);
  leftOut_->setFixedWidth(scaled(kSideWidth));
  columns->addWidget(leftOut_);
  outer->addLayout(columns, 1);

  connect(leftOut_, &LeftOutPanel::rowRequested, this, &PlanPage::rowRequested);
  connect(leftOut_, &LeftOutPanel::questionWanted, this, &PlanPage::questionWanted);
  connect(leftOut_, &LeftOutPanel::overrideWanted, this,
          [this](const PinnedStep& step) { pin(step, {}, tr("Override")); });
  connect(addStep_, &AddStep::looked, this, [this] {  // once it is laid out
    QTimer::singleShot(0, addStep_, [this] { scroll_->ensureWidgetVisible(addStep_, 0, scaled(12)); });
  });
  connect(addStep_, &AddStep::stepWanted, this,
          [this](const PinnedStep& step, const std::optional<PlanStep>& changing) {
            pin(step, changing, changing ? tr("Regions") : tr("Add step"));
          });
  const auto refreshed = whenShown(this, [this] { refresh(); });
  connect(&controller_, &PracticeController::visitChanged, this, refreshed);
  connect(&controller_, &PracticeController::visitOpened, this, [this, refreshed] {
    addStep_->close();
    refreshed();
  });
  refresh();
}

void PlanPage::buildTop(QVBoxLayout* layout) {
  stop_ = new Banner(this);
  stop_->setObjectName("plan.stop");
  layout->addWidget(stop_);

  top_ = new Card({}, this);
  auto* row = new QHBoxLayout;
  row->setSpacing(scaled(12));
  minutes_ = new MinutesStepper(this);
  minutes_->setObjectName("plan.minutes");
  minutes_->setAccessibleName(tr("Minutes of the session"));
  minutes_->setRange(kShortestSession, kLongestSession);
  minutes_->setStep(kMinutesStep);
  connect(minutes_, &MinutesStepper::stepped, this, [this](int minutes) { controller_.setMinutes(minutes); });
  row->addWidget(minutes_);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  goal_ = new UserText({}, "title", this);
  limits_ = new UserText({}, "second", this);
  words->addWidget(goal_);
  words->addWidget(limits_);
  row->addLayout(words, 1);
  rebuild_ = new QPushButton(icon("history", Ink::Accent), tr("Undo my changes"), this);
  rebuild_->setObjectName("plan.rebuild");
  rebuild_->setProperty("kind", "quiet");
  connect(rebuild_, &QPushButton::clicked, this,
          [this] { controller_.setPlanEdits({}, tr("Undo my changes")); });
  accept_ = new QPushButton(icon("check", Ink::OnAccent), tr("Accept plan"), this);
  accept_->setObjectName("plan.accept");
  accept_->setProperty("kind", "primary");
  accept_->setShortcut(QKeySequence("Ctrl+Return"));
  connect(accept_, &QPushButton::clicked, this, [this] {
    controller_.acceptPlan();
    if (controller_.openVisit()->isRunning()) emit sessionWanted();
  });
  noSession_ = new QPushButton(tr("No session today"), this);
  noSession_->setObjectName("plan.no_session");
  noSession_->setProperty("kind", "quiet");
  connect(noSession_, &QPushButton::clicked, this, [this] {
    controller_.act(tr("No session"), [](OpenVisit& open, Instant) { return open.stopByHand(); });
  });
  takeBack_ = new QPushButton(icon("undo", Ink::Accent), tr("Back to the plan"), this);
  takeBack_->setObjectName("plan.take_back");
  takeBack_->setProperty("kind", "quiet");
  connect(takeBack_, &QPushButton::clicked, this, [this] {
    controller_.act(tr("Accept plan"), [](OpenVisit& open, Instant now) { return open.takeBackAccept(now); });
  });
  row->addWidget(noSession_);
  row->addWidget(takeBack_);
  row->addWidget(rebuild_);
  row->addWidget(accept_);
  top_->body()->addLayout(row);
  timeline_ = new TimelineBar(this);
  timeline_->setObjectName("plan.timeline");
  connect(timeline_, &TimelineBar::picked, this, [this](int index) {
    if (index < static_cast<int>(cards_.size())) scroll_->ensureWidgetVisible(cards_[index]);
  });
  top_->body()->addWidget(timeline_);
  layout->addWidget(top_);
  reason_ = new ReasonLine("plan.reason", this);
  connect(reason_, &ReasonLine::given, this, [this](const QString& reason) {
    if (onReason_) std::exchange(onReason_, nullptr)(reason.toStdString());
  });
  layout->addWidget(reason_);
}

void PlanPage::refresh() {
  const OpenVisit* open = controller_.openVisit();
  if (!open) return;
  reason_->hide();
  const Plan& plan = controller_.plan();
  showStop();
  showTop(plan);
  showSteps(plan);
  asks_->refresh();
  addStep_->refresh();
  today_->refresh();
  leftOut_->refresh();
  const bool isFrozen = open->isPlanFixed();
  addStep_->setVisible(!isFrozen && !controller_.assessment().isStopped());
  // Under a stop nothing else is worth knowing.
  const bool isStop = open->visit().state == VisitState::Stopped;
  top_->setVisible(!isStop);
  // Beside a plan that was accepted stands only what was saved with it.
  leftOut_->setVisible(!isStop && !isFrozen);
}

void PlanPage::showTop(const Plan& plan) {
  const OpenVisit& session = *controller_.openVisit();
  const Table& table = *controller_.knowledge().table;
  minutes_->setValue(plan.minutes);
  const bool isFrozen = session.isPlanFixed();
  minutes_->setEnabled(!isFrozen);
  const std::string goal = session.visit().answers.text(known::goalWords);
  goal_->setText(goal.empty() ? tr("%1 minute plan").arg(plan.minutes) : text(goal));
  QStringList limits;
  const bool isStopped = controller_.assessment().isStopped() && !isFrozen;
  if (!plan.limitedBy.empty() && !isStopped)
    limits << tr("Shortened: %1").arg(whyWords(plan.limitedBy, table));
  if (!plan.assumed.empty() && !isStopped)
    limits << tr("Shortened until asked: %1").arg(toldWords(plan.assumed, controller_.assessment()));
  if (plan.unplannedMinutes > 0 && !isStopped)
    limits << tr("%1 could not be planned.").arg(counted(plan.unplannedMinutes, tr("minute"), tr("minutes")));
  if (const auto& at = session.visit().run.acceptedAt)
    limits << tr("Accepted at %1.").arg(timeWords(*at));
  else if (session.visit().plan.accepted)
    limits << tr("Accepted.");
  limits_->setText(limits.join(" "));
  limits_->setVisible(!limits.isEmpty());
  rebuild_->setVisible(!session.visit().edits.isEmpty() && !isFrozen);
  noSession_->setVisible(!isFrozen && session.visit().state != VisitState::Stopped);
  takeBack_->setVisible(session.mayTakeBackAccept(controller_.now()));
  accept_->setVisible(!isFrozen);
  accept_->setEnabled(!plan.steps.empty());
  timeline_->setParts(timelineParts(plan, table), plan.minutes, session.visit().plannedAt.localMinutes());
  timeline_->setVisible(!plan.steps.empty());
}

// A stop cannot be overlooked: it stands where the plan would be, says why, and only a corrected answer ends
// it.
void PlanPage::showStop() {
  const Assessment& assessment = controller_.assessment();
  const Table& table = assessment.table();
  const OpenVisit& open = *controller_.openVisit();
  const bool isByHand = open.visit().isStoppedByHand && open.visit().state == VisitState::Stopped;
  stop_->setVisible((assessment.isStopped() || isByHand) && !open.isSigned() && !open.isAccepted());
  stop_->clearActions();
  if (stop_->isHidden()) return;
  if (isByHand) {
    stop_->addAction(tr("Give one after all"), "plan.stop.after_all", [this] {
      controller_.act(tr("No session"), [](OpenVisit& visit, Instant) { return visit.goOnAfterAll(); });
    });
    stop_->addAction(tr("Write the stop note"), "plan.stop.note", [this] { emit notesWanted(); });
    stop_->show(Banner::Kind::Danger, tr("No session today: you said so."), {});
    return;
  }
  const auto wanted = [this](int question) {
    emit questionWanted(controller_.catalogue().questions()[question].id);
  };
  QStringList reasons;
  for (const int row : assessment.firing(Effect::Refer))
    if (table.rows[row].stops())
      reasons
          << tr("%1 Suggest: %2.").arg(text(table.rows[row].why), text(table.rows[row].as<Row::Refer>()->to));
  if (assessment.status() == Status::Stop) {
    for (const int row : assessment.firing(Effect::Refer)) {
      const std::vector<CellReading> because = assessment.because(row);
      if (!table.rows[row].stops() || because.empty()) continue;
      stop_->addAction(tr("Show the answer"), "plan.stop.answer",
                       [wanted, question = because.front().question] { wanted(question); });
      break;
    }
    stop_->addAction(tr("Write the stop note"), "plan.stop.note", [this] { emit notesWanted(); });
    stop_->show(Banner::Kind::Danger, tr("No session today. Only a corrected answer ends this stop."),
                reasons.join("\n"));
    return;
  }
  const std::vector<int> next = assessment.askNext();
  stop_->show(Banner::Kind::Warn, tr("No plan before these are asked. Unknown is never no."),
              next.empty()
                  ? tr("The client's date of birth decides.")
                  : tr("%1 open; the first ones decide whether a session is safe.")
                        .arg(counted(static_cast<int>(next.size()), tr("question is"), tr("questions are"))));
  if (next.empty()) {
    stop_->addAction(tr("Add it"), "plan.stop.client_details", [this] { emit clientDetailsWanted(); });
  } else {
    stop_->addAction(tr("Ask them now"), "plan.stop.ask",
                     [wanted, question = next.front()] { wanted(question); });
  }
}

const PlanStep& PlanPage::stepAt(std::size_t index) const {
  const Plan& plan = controller_.plan();
  return index < plan.steps.size() ? plan.steps[index] : plan.struckOut[index - plan.steps.size()];
}

void PlanPage::showSteps(const Plan& plan) {
  const std::size_t count = plan.steps.size() + plan.struckOut.size();
  setCount(cards_, count, [this](std::size_t index) { return newCard(static_cast<int>(index)); });
  const bool isFrozen = controller_.openVisit()->isPlanFixed();
  for (std::size_t i = 0; i < count; ++i) {
    const PlanStep& step = stepAt(i);
    const auto isPhase = [&](std::size_t other) {
      return other < plan.steps.size() && plan.steps[other].phase == step.phase;
    };
    StepCard::Content content = isFrozen ? cardContent(step, *controller_.knowledge().table)
                                         : cardContent(step, controller_.assessment());
    content.canMoveUp = !content.struckOut && i > 0 && isPhase(i - 1);
    content.canMoveDown = !content.struckOut && isPhase(i + 1);
    if (controller_.assessment().isStopped()) content.canOverride = false;
    cards_[i]->setContent(content);
    cards_[i]->setEnabled(!isFrozen);
  }
}

StepCard* PlanPage::newCard(int index) {
  auto* card = new StepCard(StepCard::Mode::Plan, QStringLiteral("plan.step%1").arg(index), this);
  steps_->addWidget(card);
  const auto edits = [this]() -> const PlanEdits& { return controller_.openVisit()->visit().edits; };
  connect(card, &StepCard::minutesStepped, this, [this, edits, index](int minutes) {
    controller_.setPlanEdits(withMinutes(edits(), stepAt(index), minutes), tr("Minutes"));
  });
  connect(card, &StepCard::pressureStepped, this,
          [this, index](int pressure) { changePressure(stepAt(index), pressure); });
  connect(card, &StepCard::moveUp, this, [this, edits, index] {
    controller_.setPlanEdits(moved(edits(), controller_.plan(), index, Direction::Earlier), tr("Order"));
  });
  connect(card, &StepCard::moveDown, this, [this, edits, index] {
    controller_.setPlanEdits(moved(edits(), controller_.plan(), index, Direction::Later), tr("Order"));
  });
  connect(card, &StepCard::removed, this, [this, edits, index] {
    controller_.setPlanEdits(without(edits(), stepAt(index)), tr("Remove step"));
  });
  connect(card, &StepCard::rowRequested, this,
          [this](const QString& id) { emit rowRequested(id.toStdString()); });
  connect(card, &StepCard::questionWanted, this,
          [this](const QString& id) { emit questionWanted(id.toStdString()); });
  connect(card, &StepCard::regionsAsked, this, [this, index] { addStep_->change(stepAt(index)); });
  connect(card, &StepCard::reasonAsked, this, [this, edits, index] {
    const PlanStep step = stepAt(index);
    askReason(toldWords(step.struckBy.rows, controller_.assessment()),
              [this, edits, step](const std::string& reason) {
                controller_.setPlanEdits(withReason(edits(), step, reason), tr("Override"));
              });
  });
  return card;
}

bool PlanPage::mayBeLifted(const std::vector<std::string>& rows) const {
  const Assessment& assessment = controller_.assessment();
  const auto canLift = [&](const std::string& id) {
    const auto row = assessment.table().rowIndex(id);
    return row && assessment.canLift(*row);
  };
  return !rows.empty() && std::all_of(rows.begin(), rows.end(), canLift);
}

// A new step, or one that is there already on other regions.
void PlanPage::pin(const PinnedStep& step, const std::optional<PlanStep>& changing, const QString& what) {
  const auto pinWith = [this, step, changing, what](const std::string& reason) {
    const PlanEdits& edits = controller_.openVisit()->visit().edits;
    PinnedStep with = step;
    with.reason = reason;
    controller_.setPlanEdits(changing ? withRegions(edits, *changing, step.regions, {reason, step.overrides})
                                      : withStep(edits, with),
                             what);
  };
  // A step that no reason brings in stands struck out, with the questions that decide.
  if (!mayBeLifted(step.overrides)) return pinWith({});
  askReason(toldWords(step.overrides, controller_.assessment()), pinWith);
}

// The planner lowers a pressure over a cap again; where it does, a reason is asked for.
void PlanPage::changePressure(const PlanStep& step, int pressure) {
  const PlanEdits changed = withPressure(controller_.openVisit()->visit().edits, step, pressure, {});
  const Plan tried = makePlan(controller_.assessment(), {.minutes = std::nullopt, .edits = changed});
  const bool isHeard = std::any_of(tried.steps.begin(), tried.steps.end(), [&](const PlanStep& other) {
    return other.phase == step.phase && other.technique == step.technique && other.regions == step.regions &&
           other.pressure == pressure;
  });
  if (isHeard) return controller_.setPlanEdits(changed, tr("Pressure"));
  const QString caution = step.cautions.empty() ? QString() : text(step.cautions.back());
  askReason(tr("The rules cap the pressure here at %1. %2").arg(step.pressure).arg(caution),
            [this, step, pressure](const std::string& reason) {
              controller_.setPlanEdits(
                  withPressure(controller_.openVisit()->visit().edits, step, pressure, reason),
                  tr("Pressure"));
            });
}

void PlanPage::askReason(const QString& what, std::function<void(const std::string&)> then) {
  onReason_ = std::move(then);
  reason_->ask(what);
}

}  // namespace tableside::ui
