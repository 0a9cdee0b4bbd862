// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_page.h"

#include "ui/app/practice_controller.h"
#include "ui/plan/step_content.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fitted_text.h"
#include "ui/widgets/pressure_dots.h"
#include "ui/widgets/refresh_when_shown.h"
#include "ui/widgets/user_text.h"
#include "ui/words/date_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tableside::ui {
namespace {

// Pixels at a text size of 100 %: minutes 63 mm and the place 21 mm high on a screen of 15.6", for two
// metres.
constexpr int kMinutes = 250, kPlace = 84, kTechnique = 38, kNext = 42, kSmaller = 22;
constexpr int kSideWidth = 400, kLeastBar = 60, kBarHeight = 88, kStripe = 14, kDot = 17, kSmallDot = 10,
              kShort = 640;
constexpr qint64 kMayGoBack = 10;  // seconds after a step was left

QString idOf(Felt felt) {
  return QString::fromLatin1(nameOf(felt).data());
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

void SessionPage::build() {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  stack_ = new QStackedWidget(this);
  outer->addWidget(stack_);
  auto* notYet = new EmptyState("clock", tr("No session yet"),
                                tr("The session starts when the plan is accepted."), stack_);
  notYet->addButton(tr("To the plan"), "session.to_plan", [this] { emit planWanted(); });
  stack_->addWidget(notYet);
  auto* over = new EmptyState("check-circle", tr("The session is over"),
                              tr("What was done, step by step, stands in the note."), stack_);
  over->addButton(tr("To the note"), "session.to_note", [this] { emit noteWanted(); });
  over->addButton(tr("Not over yet"), "session.take_back_end", [this] {
    controller_.act(tr("End session"), [](OpenVisit& open, Instant now) { return open.takeBackEnd(now); });
  });
  stack_->addWidget(over);

  auto* running = new QWidget(stack_);
  auto* column = new QVBoxLayout(running);
  column->setContentsMargins(scaled(22), scaled(10), scaled(22), scaled(18));
  column->setSpacing(scaled(12));
  column->addWidget(makeTop());
  timeline_ = new TimelineBar(running);
  timeline_->setObjectName("session.timeline");
  column->addWidget(timeline_);
  auto* middle = new QHBoxLayout;
  middle->setSpacing(scaled(18));
  middle->addWidget(makeStep(), 1);
  middle->addWidget(makeSide());
  column->addLayout(middle, 1);
  jot_ = new QLineEdit(running);
  jot_->setObjectName("session.jot_words");
  jot_->setAccessibleName(tr("A word for the note"));
  jot_->setPlaceholderText(tr("A word for the note, then Enter"));
  jot_->hide();
  connect(jot_, &QLineEdit::returnPressed, this, &SessionPage::keepJot);
  column->addWidget(jot_);
  column->addWidget(makeBottom());
  stack_->addWidget(running);
}

QWidget* SessionPage::makeTop() {
  auto* top = new QWidget(this);
  auto* row = new QHBoxLayout(top);
  row->setContentsMargins(0, 0, 0, 0);
  name_ = new UserText({}, "title", top);
  times_ = new UserText({}, "body", top);
  row->addWidget(name_);
  row->addStretch();
  row->addWidget(times_);
  auto* list = new QPushButton(icon("person"), tr("Client list"), top);
  list->setObjectName("session.list");
  connect(list, &QPushButton::clicked, this, &SessionPage::listWanted);
  row->addWidget(list);
  return top;
}

QWidget* SessionPage::makeStep() {
  auto* card = new Card({}, this);
  auto* row = new QHBoxLayout;
  row->setSpacing(scaled(18));
  stripe_ = new QWidget(card);
  stripe_->setFixedWidth(kStripe);
  stripe_->setAutoFillBackground(true);
  row->addWidget(stripe_);
  auto* words = new QVBoxLayout;
  phase_ = new FittedText(kSmaller, QFont::Normal, card);
  place_ = new FittedText(kPlace, QFont::DemiBold, card);
  technique_ = new FittedText(kTechnique, QFont::Normal, card);
  position_ = new FittedText(kSmaller, QFont::Normal, card);
  dots_ = new PressureDots(card);
  dots_->setDotSize(kDot);
  pressure_ = new UserText({}, "title", card);
  auto* dots = new QHBoxLayout;
  dots->addWidget(dots_);
  dots->addWidget(pressure_);
  dots->addStretch();
  words->addWidget(phase_, 1);
  words->addWidget(place_, 6);
  words->addWidget(technique_, 2);
  words->addLayout(dots);
  words->addWidget(position_, 1);
  row->addLayout(words, 3);
  auto* time = new QVBoxLayout;
  minutes_ = new FittedText(kMinutes, QFont::Bold, card);
  minutes_->setObjectName("session.minutes");
  minutes_->setAlignment(Qt::AlignHCenter | Qt::AlignBottom);
  unit_ = new FittedText(kTechnique, QFont::Normal, card);
  unit_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
  auto* change = new QHBoxLayout;
  change->addStretch();
  addButton(change, tr("1 min"), "session.shorter", "minus", &SessionPage::shorten)
      ->setAccessibleName(tr("This step one minute shorter"));
  addButton(change, tr("1 min"), "session.longer", "plus", &SessionPage::lengthen)
      ->setAccessibleName(tr("This step one minute longer"));
  change->addStretch();
  time->addWidget(minutes_, 6);
  time->addWidget(unit_, 1);
  time->addLayout(change);
  row->addLayout(time, 2);
  card->body()->addLayout(row);
  return card;
}

QWidget* SessionPage::makeSide() {
  auto* side = new QWidget(this);
  side_ = side;
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(12));
  auto* then = new Card({}, side);
  nextWhen_ = new FittedText(kSmaller, QFont::Normal, then);
  nextPlace_ = new FittedText(kNext, QFont::DemiBold, then);
  nextHow_ = new FittedText(kSmaller, QFont::Normal, then);
  then->body()->addWidget(nextWhen_, 1);
  then->body()->addWidget(nextPlace_, 3);
  then->body()->addWidget(nextHow_, 1);
  column->addWidget(then, 1);
  auto* pressure = new Card(tr("How is the pressure?"), side);
  felt_ = new ChoiceRow(ChoiceRow::Kind::Segments,
                        {{idOf(Felt::TooLight), tr("Too light")},
                         {idOf(Felt::JustRight), tr("Right")},
                         {idOf(Felt::TooFirm), tr("Too firm")}},
                        pressure);
  felt_->setObjectName("session.felt");
  felt_->setAccessibleName(tr("How is the pressure?"));
  connect(felt_, &ChoiceRow::picked, this, [this](const QStringList& ids) {
    for (const Felt felt : {Felt::TooLight, Felt::JustRight, Felt::TooFirm})
      if (ids.contains(idOf(felt)))
        controller_.act(tr("Pressure"),
                        [felt](OpenVisit& open, Instant now) { return open.checkIn(felt, now); });
  });
  pressure->body()->addWidget(felt_);
  asked_ = new UserText({}, "second", pressure);
  pressure->body()->addWidget(asked_);
  column->addWidget(pressure);
  cautions_ = new UserText({}, "warn", side);
  cautions_->setObjectName("session.cautions");
  column->addWidget(cautions_);
  return side;
}

QPushButton* SessionPage::addButton(QBoxLayout* layout, const QString& label, const char* name,
                                    const char* iconName, void (SessionPage::*press)()) {
  auto* button =
      new QPushButton(icon(iconName), label, layout->parentWidget() ? layout->parentWidget() : this);
  button->setObjectName(name);
  connect(button, &QPushButton::clicked, this, press);
  layout->addWidget(button);
  return button;
}

QWidget* SessionPage::makeBottom() {
  auto* bottom = new QWidget(this);
  auto* row = new QHBoxLayout(bottom);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(scaled(14));
  pause_ = addButton(row, tr("Pause"), "session.pause", "clock", &SessionPage::pauseOrGoOn);
  addButton(row, tr("Jot a word"), "session.jot", "notes", &SessionPage::openJot);
  back_ = addButton(row, {}, "session.back", "undo", &SessionPage::back);
  next_ = new QPushButton(icon("arrow-right", Ink::OnAccent), tr("Next step"), bottom);
  next_->setObjectName("session.next");
  next_->setProperty("kind", "primary");
  connect(next_, &QPushButton::clicked, this, &SessionPage::next);
  row->addWidget(next_, 1);
  end_ = addButton(row, tr("End session"), "session.end", "check", &SessionPage::end);
  bar_ = bottom->findChildren<QPushButton*>();
  for (QPushButton* button : bar_) button->setProperty("bar", "session");
  return bottom;
}

QString SessionPage::clockWords(int minutesFromNow) const {
  const int minutes = (controller_.now().localMinutes() + minutesFromNow) % (24 * 60);
  return QStringLiteral("%1:%2").arg(minutes / 60, 2, 10, QChar('0')).arg(minutes % 60, 2, 10, QChar('0'));
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
  felt_->setChosen(asked ? QStringList{idOf(asked->felt)} : QStringList());
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
  const int minutes = isOver ? (-left) / 60 + 1 : (left + 59) / 60;
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
  times_->setText(tr("%1 · ends %2").arg(clockWords(0), clockWords((rest + 59) / 60)));
  nextWhen_->setText(tr("Then, at %1").arg(clockWords((std::max(left, 0) + 59) / 60)));
  const bool mayGoBack = mayGoBackUntil_ && controller_.now().utcSeconds <= *mayGoBackUntil_;
  back_->setVisible(mayGoBack);
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
  controller_.act(tr("Minutes"), [](OpenVisit& open, Instant) { return open.lengthenStep(1); });
}

void SessionPage::shorten() {
  controller_.act(tr("Minutes"), [](OpenVisit& open, Instant) { return open.lengthenStep(-1); });
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
  const auto feels = [this](Felt felt) {
    controller_.act(tr("Pressure"),
                    [felt](OpenVisit& visit, Instant now) { return visit.checkIn(felt, now); });
  };
  switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Right:
    case Qt::Key_PageDown: return next();
    case Qt::Key_Left: return back();
    case Qt::Key_P: return pauseOrGoOn();
    case Qt::Key_Plus: return lengthen();
    case Qt::Key_Minus: return shorten();
    case Qt::Key_1: return feels(Felt::TooLight);
    case Qt::Key_2: return feels(Felt::JustRight);
    case Qt::Key_3: return feels(Felt::TooFirm);
    case Qt::Key_E: return end();
    default: QWidget::keyPressEvent(event);
  }
}

}  // namespace tableside::ui
