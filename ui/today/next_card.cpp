// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/next_card.h"

#include "catalogue/known_questions.h"
#include "ui/app/practice_controller.h"
#include "ui/body_map/body_crop.h"
#include "ui/clients/client_rows.h"
#include "ui/theme/icons.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/user_text.h"
#include "ui/words/date_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"
#include "ui/words/visit_words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tableside::ui {
namespace {

constexpr int kBodyWidth = 168, kBodyHeight = 250, kHour = 60, kLate = 5;

// "Deep tissue 4 of 5": what took the longest.
QString mostlyDone(const Visit& last, const Table& table) {
  const StepDone* longest = nullptr;
  for (const StepDone& step : last.note.steps)
    if (step.outcome == StepOutcome::Done && (!longest || step.minutes > longest->minutes)) longest = &step;
  if (!longest) return {};
  return NextCard::tr("%1, %2 of 5")
      .arg(techniqueName(longest->planned.technique, table))
      .arg(longest->pressure);
}

QString painWords(const Visit& last) {
  const auto before = last.answers.number(known::painNow), after = last.note.answers.number(known::painAfter);
  if (before && after) return NextCard::tr("Pain %1 before, %2 after").arg(*before).arg(*after);
  return before ? NextCard::tr("Pain %1 before").arg(*before) : QString();
}

}  // namespace

NextCard::NextCard(PracticeController& controller, const Day& day, QWidget* parent)
    : Card({}, parent), controller_(controller), visit_(day.visits.at(day.next.value())) {
  setObjectName("today.next");
  setAccessibleName(tr("Next visit"));
  auto* row = new QHBoxLayout;
  row->setSpacing(scaled(16));
  auto* column = new QVBoxLayout;
  column->setSpacing(scaled(6));
  auto* time = new QHBoxLayout;
  time->setSpacing(scaled(8));
  time->addWidget(until_ = new Badge({}, Badge::Good, this));
  const Instant at = visit_.listed.visit.plannedAt;
  auto* span =
      new UserText(visit_.minutes ? tr("%1 to %2").arg(timeWords(at), timeWords(at.later(*visit_.minutes)))
                                  : timeWords(at),
                   "second", this);
  span->setWordWrap(false);
  time->addWidget(span);
  time->addStretch();
  column->addLayout(time);
  addWords(day, column);
  column->addStretch();
  addButtons(day, column);
  row->addLayout(column, 1);
  if (controller_.knowledge().body) {
    auto* body = new BodyCrop(*controller_.knowledge().body, controller_.catalogue().regions(), this);
    body->setPlaces(visit_.places);
    body->setAccessibleName(
        visit_.places.empty()
            ? tr("Body")
            : tr("Body: %1").arg(regionWords(visit_.places, controller_.catalogue().regions())));
    body->setFixedSize(scaled(kBodyWidth), scaled(kBodyHeight));
    row->addWidget(figure_ = body);
  }
  this->body()->addLayout(row);
  showTime(controller_.now());
}

void NextCard::addWords(const Day& day, QVBoxLayout* column) {
  const ClientSummary& client = visit_.listed.client;
  auto* name = new UserText(shownName(text(client.name)), "number", this);
  name->setObjectName("today.next.name");
  column->addWidget(name);
  QStringList parts;
  if (client.born) parts << ageWords(*client.born, day.date);
  parts << (visit_.number == 1 ? tr("first visit") : tr("visit %1").arg(visit_.number));
  if (day.lastOfNext)
    parts << tr("last seen %1").arg(sinceWords(day.lastOfNext->plannedAt.localDate(), day.date));
  if (client.hasNamesake) parts << identityWords(client);
  column->addWidget(new UserText(parts.join(QStringLiteral(" · ")), "second", this));
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(scaled(16));
  grid->setVerticalSpacing(scaled(6));
  grid->setContentsMargins(0, scaled(8), 0, scaled(8));
  grid->setColumnStretch(1, 1);
  const auto add = [&](const QString& label, const QString& words) {
    if (words.isEmpty()) return;
    auto* what = new UserText(label, "second", this);
    what->setWordWrap(false);
    const int line = grid->rowCount();
    grid->addWidget(what, line, 0, Qt::AlignTop);
    grid->addWidget(new UserText(words, "body", this), line, 1, Qt::AlignTop);
  };
  add(tr("Where"), regionWords(visit_.places, controller_.catalogue().regions()));
  if (const auto& last = day.lastOfNext) {
    QStringList told = {painWords(*last), mostlyDone(*last, *controller_.knowledge().table)};
    told.removeAll(QString());
    add(tr("Last time"), told.join(QStringLiteral(" · ")));
  }
  add(tr("Take care"), text(client.alert));
  if (const auto& last = day.lastOfNext)
    if (const QString words = text(last->answers.text("chief_words")).simplified(); !words.isEmpty())
      add(tr("Said"), tr("“%1” %2").arg(words, nearDateWords(last->plannedAt.localDate(), day.date)));
  column->addLayout(grid);
}

void NextCard::addButtons(const Day& day, QVBoxLayout* column) {
  const ListedVisit& listed = visit_.listed;
  const QString who = shownName(text(listed.client.name));
  auto* row = new QHBoxLayout;
  row->setSpacing(scaled(8));
  begin_ = new QPushButton(icon("arrow-right", Ink::OnAccent), tr("Begin the visit"), this);
  begin_->setObjectName("today.begin");
  begin_->setAccessibleName(tr("Begin the visit of %1").arg(who));
  begin_->setProperty("kind", "primary");
  begin_->setAutoDefault(true);
  connect(begin_, &QPushButton::clicked, this,
          [this] { controller_.chooseVisit(visit_.listed.client.id, visit_.listed.visit.id); });
  row->addWidget(begin_);
  if (day.lastOfNext) {
    auto* note = new QPushButton(icon("notes"), tr("Last note"), this);
    note->setObjectName("today.last_note");
    note->setAccessibleName(tr("Last note of %1").arg(who));
    connect(note, &QPushButton::clicked, this,
            [this, last = day.lastOfNext->id] { controller_.chooseVisit(visit_.listed.client.id, last); });
    row->addWidget(note);
  }
  auto* missed = new QPushButton(tr("Did not come"), this);
  missed->setObjectName("today.missed");
  missed->setAccessibleName(tr("%1 did not come").arg(who));
  connect(missed, &QPushButton::clicked, this, [this, who] {
    const VisitToChange which{visit_.listed.client.id, visit_.listed.visit.id};
    controller_.daybook().change(which, tr("%1 did not come.").arg(who),
                                 [](OpenVisit& open) { return open.didNotCome(); });
  });
  missed->setVisible(listed.visit.plannedAt.later(kLate).utcSeconds <= controller_.now().utcSeconds);
  row->addWidget(missed);
  row->addStretch();
  column->addLayout(row);
}

void NextCard::setBodyShown(bool isShown) {
  if (figure_) figure_->setVisible(isShown);
}

void NextCard::showTime(Instant now) {
  // The minutes of the clock, so that it says what the therapist counts.
  const auto minutes =
      static_cast<int>(visit_.listed.visit.plannedAt.utcSeconds / kHour - now.utcSeconds / kHour);
  const auto length = [](int count) {
    return count < kHour ? tr("%1 min").arg(count) : tr("%1 h %2 min").arg(count / kHour).arg(count % kHour);
  };
  until_->setText(minutes > 0    ? tr("In %1").arg(length(minutes))
                  : minutes == 0 ? tr("Now")
                                 : tr("%1 ago").arg(length(-minutes)));
}

}  // namespace tableside::ui
