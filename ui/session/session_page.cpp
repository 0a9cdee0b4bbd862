// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_page.h"

#include "ui/app/practice_controller.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/fitted_text.h"
#include "ui/widgets/pressure_dots.h"
#include "ui/widgets/refresh_when_shown.h"
#include "ui/widgets/timeline_bar.h"
#include "ui/widgets/user_text.h"
#include "ui/words/date_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace tableside::ui {
namespace {

// Pixels, as those of the words.
constexpr int kSideWidth = 400, kLeastBar = 60, kBarHeight = 88, kDot = 17, kSmallDot = 10, kShort = 640;
constexpr qint64 kMayGoBack = 10;  // seconds after a step was left

int minutesOf(int seconds) {  // begun ones count
  return (seconds + 59) / 60;
}

}  // namespace

SessionPage::SessionPage(PracticeController& controller, QWidget* parent)
    : QWidget(parent), controller_(controller) {
  setObjectName("session");
  build();
  clock_.setInterval(1000);
  connect(&clock_, &QTimer::timeout, this, &SessionPage::refreshClock);
  const auto refreshed = whenShown(this, [this] { refresh(); });
  connect(&controller_, &PracticeController::visitChanged, this, refreshed);
  connect(&controller_, &PracticeController::visitOpened, this, [this, refreshed] {
    mayGoBackUntil_.reset();
    jot_->clear();
    jot_->hide();
    refreshed();
  });
  refresh();
}

int SessionPage::secondsLeft() const {
  const OpenVisit& open = *controller_.openVisit();
  const int step = open.visit().run.step().value_or(0);
  return open.note().steps.at(static_cast<std::size_t>(step)).minutes * 60 -
         static_cast<int>(secondsOf(open.visit().run, step, controller_.now()));
}

void SessionPage::refresh() {
  const OpenVisit* open = controller_.openVisit();
  if (!open) return;
  const bool isRunning = open->isRunning() && open->visit().run.step() && !open->note().steps.empty();
  stack_->setCurrentIndex(isRunning ? 2 : open->isEnded() || open->isSigned() ? 1 : 0);
  isRunning ? clock_.start() : clock_.stop();
  if (!isRunning) return;
  const Table& table = *controller_.knowledge().table;
  const RegionMap& map = table.catalogue->regions();
  const std::vector<StepDone>& steps = open->note().steps;
  const std::size_t index = static_cast<std::size_t>(*open->visit().run.step());
  const StepDone& now = steps.at(index);
  name_->setText(text(open->client().name).section(' ', 0, 0));
  timeline_->setParts(timelineParts(open->plan(), table), open->plan().minutes,
                      open->visit().run.acceptedAt.value_or(controller_.now()).localMinutes());
  timeline_->setCurrent(static_cast<int>(index));
  phase_->setText(
      tr("%1 · step %2 of %3").arg(phaseName(now.planned.phase)).arg(index + 1).arg(steps.size()));
  place_->setText(regionWords(now.planned.regions, map));
  technique_->setText(techniqueName(now.planned.technique, table));
  dots_->setValue(now.pressure);
  pressure_->setText(tr("%1 of 5").arg(now.pressure));
  position_->setText(lyingWords(now.planned.position, *table.catalogue));
  QPalette colours = stripe_->palette();
  colours.setColor(QPalette::Window, currentTokens().technique(text(now.planned.technique)));
  stripe_->setPalette(colours);
  cautions_->setText(texts(now.planned.cautions).join("\n"));
  cautions_->setVisible(!now.planned.cautions.empty());
  const CheckIn* asked = nullptr;
  for (const CheckIn& each : open->visit().run.checkIns)
    if (each.step == static_cast<int>(index)) asked = &each;
  felt_->setChosen(asked ? QStringList{text(nameOf(asked->felt))} : QStringList());
  asked_->setText(asked ? tr("Asked at %1").arg(timeWords(asked->at)) : tr("Not asked yet"));
  const bool isLast = index + 1 >= steps.size();
  next_->setVisible(!isLast);
  if (!isLast) {
    const StepDone& then = steps[index + 1];
    const bool turns = then.planned.position != now.planned.position;
    nextPlace_->setText(regionWords(then.planned.regions, map));
    nextHow_->setText(tr("%1, %2 of 5 · %3 min")
                          .arg(techniqueName(then.planned.technique, table))
                          .arg(then.pressure)
                          .arg(then.minutes));
    if (turns)
      nextHow_->setText(nextHow_->text() +
                        tr(" · turn: %1").arg(positionName(then.planned.position, *table.catalogue)));
  } else {
    nextPlace_->setText(tr("The end"));
    nextHow_->setText({});
  }
  if (index > 0)
    back_->setText(tr("Back to %1").arg(regionWords(steps[index - 1].planned.regions, map).toLower()));
  setStyleProperty(end_, "kind", isLast ? "primary" : "");
  const bool isPaused = open->visit().run.isPaused();
  pause_->setText(isPaused ? tr("Go on") : tr("Pause"));
  refreshClock();
}

void SessionPage::refreshClock() {
  const OpenVisit* open = controller_.openVisit();
  if (!open || !open->isRunning() || stack_->currentIndex() != 2) return;
  const int left = secondsLeft();
  const bool isOver = left < 0, isPaused = open->visit().run.isPaused();
  const int minutes = isOver ? (-left) / 60 + 1 : minutesOf(left);
  const Instant now = controller_.now();
  minutes_->setText(isOver ? QStringLiteral("+%1").arg(minutes) : QString::number(minutes));
  unit_->setText(isPaused       ? tr("paused")
                 : isOver       ? tr("over")
                 : minutes == 1 ? tr("minute left")
                                : tr("minutes left"));
  setStyleProperty(next_, "over", isOver);
  int rest = std::max(left, 0);
  const auto& steps = open->note().steps;
  for (std::size_t i = static_cast<std::size_t>(*open->visit().run.step()) + 1; i < steps.size(); ++i)
    rest += steps[i].minutes * 60;
  times_->setText(tr("%1 · ends %2").arg(timeWords(now), timeWords(now.later(minutesOf(rest)))));
  nextWhen_->setText(tr("Then, at %1").arg(timeWords(now.later(minutesOf(std::max(left, 0))))));
  back_->setVisible(mayGoBackUntil_ && now.utcSeconds <= *mayGoBackUntil_);
}

void SessionPage::next() {
  controller_.act(tr("Next step"), [](OpenVisit& open, Instant now) { return open.nextStep(now); });
  mayGoBackUntil_ = controller_.now().utcSeconds + kMayGoBack;
  refreshClock();
}

void SessionPage::back() {
  mayGoBackUntil_.reset();
  controller_.act(tr("Step before"), [](OpenVisit& open, Instant now) { return open.stepBefore(now); });
}

void SessionPage::pauseOrGoOn() {
  controller_.act(tr("Pause"), [](OpenVisit& open, Instant now) {
    return open.visit().run.isPaused() ? open.goOn(now) : open.pause(now);
  });
}

void SessionPage::end() {
  controller_.act(tr("End session"), [](OpenVisit& open, Instant now) { return open.endSession(now); });
  emit noteWanted();
}

void SessionPage::lengthen() {
  change(1);
}

void SessionPage::shorten() {
  change(-1);
}

void SessionPage::change(int minutes) {
  controller_.act(tr("Minutes"), [minutes](OpenVisit& open, Instant) { return open.lengthenStep(minutes); });
}

void SessionPage::checkIn(Felt felt) {
  controller_.act(tr("Pressure"), [felt](OpenVisit& open, Instant now) { return open.checkIn(felt, now); });
}

void SessionPage::openJot() {
  jot_->show();
  jot_->setFocus();
}

void SessionPage::keepJot() {
  const std::string words = jot_->text().toStdString();
  controller_.act(tr("Jot"), [words](OpenVisit& open, Instant now) { return open.jot(words, now); });
  jot_->clear();
  jot_->hide();
  next_->setFocus();
}

void SessionPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (stack_->currentIndex() == 2) (next_->isVisible() ? next_ : end_)->setFocus();
}

// The sizes are those of a screen, not of the text: the words in hand fill what is left.
void SessionPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  side_->setFixedWidth(std::min(kSideWidth, width() * 3 / 10));
  // Where there is little room, the step in hand has it.
  const bool isShort = this->height() < kShort;
  timeline_->setVisible(!isShort);
  asked_->setVisible(!isShort);
  dots_->setDotSize(isShort ? kSmallDot : kDot);
  const int height = std::clamp(this->height() / 8, kLeastBar, kBarHeight);
  for (QPushButton* button : bar_) button->setFixedHeight(height);
}

// For a foot switch and a wet hand. Letters are the text field's while one has the focus.
void SessionPage::keyPressEvent(QKeyEvent* event) {
  const OpenVisit* open = controller_.openVisit();
  if (!open || !open->isRunning() || jot_->hasFocus()) return QWidget::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Right:
    case Qt::Key_PageDown: return next();
    case Qt::Key_Left: return back();
    case Qt::Key_P: return pauseOrGoOn();
    case Qt::Key_Plus: return lengthen();
    case Qt::Key_Minus: return shorten();
    case Qt::Key_1: return checkIn(Felt::TooLight);
    case Qt::Key_2: return checkIn(Felt::JustRight);
    case Qt::Key_3: return checkIn(Felt::TooFirm);
    case Qt::Key_E: return end();
    default: QWidget::keyPressEvent(event);
  }
}

}  // namespace tableside::ui
