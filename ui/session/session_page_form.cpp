// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/practice_controller.h"
#include "ui/session/session_page.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fitted_text.h"
#include "ui/widgets/pressure_dots.h"
#include "ui/widgets/timeline_bar.h"
#include "ui/widgets/user_text.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

// What stands where on the page of the session.

namespace tableside::ui {
namespace {

// Pixels: minutes 63 mm and the place 21 mm high on a screen of 15.6", for two metres.
constexpr int kMinutes = 250, kPlace = 84, kTechnique = 38, kNext = 42, kSmaller = 22, kStripe = 14;

}  // namespace

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
                        {{text(nameOf(Felt::TooLight)), tr("Too light")},
                         {text(nameOf(Felt::JustRight)), tr("Right")},
                         {text(nameOf(Felt::TooFirm)), tr("Too firm")}},
                        pressure);
  felt_->setObjectName("session.felt");
  felt_->setAccessibleName(tr("How is the pressure?"));
  connect(felt_, &ChoiceRow::picked, this, [this](const QStringList& ids) {
    for (const Felt felt : {Felt::TooLight, Felt::JustRight, Felt::TooFirm})
      if (ids.contains(text(nameOf(felt)))) checkIn(felt);
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

}  // namespace tableside::ui
