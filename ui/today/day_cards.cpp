// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/day_cards.h"

#include "ui/app/practice_controller.h"
#include "ui/clients/avatar.h"
#include "ui/clients/client_rows.h"
#include "ui/theme/icons.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/user_text.h"
#include "ui/words/counted.h"
#include "ui/words/date_words.h"
#include "ui/words/text.h"
#include "ui/words/visit_words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tableside::ui {
namespace {

constexpr int kRowHeight = 57, kTimeWidth = 64, kFace = 36, kChipIcon = 16, kButtonWidth = 84,
              kVisitButton = 124;
constexpr int kFinishShown = 6;

QString nameOf(const ClientSummary& client) {
  return shownName(text(client.name));
}

// Two lines: who, and what of them.
QVBoxLayout* twoLines(const ClientSummary& client, const QString& second, QWidget* parent) {
  auto* lines = new QVBoxLayout;
  lines->setSpacing(0);
  lines->addStretch();
  auto* name = new ElidedText(nameOf(client), parent);
  name->setRole("body");
  lines->addWidget(name);
  auto* below =
      new ElidedText(client.hasNamesake ? tr("%1 · %2").arg(identityWords(client), second) : second, parent);
  below->setRole("second");
  lines->addWidget(below);
  lines->addStretch();
  return lines;
}

Avatar* face(const ClientSummary& client, QWidget* parent) {
  auto* avatar = new Avatar(kFace, parent);
  avatar->setName(text(client.name));
  return avatar;
}

QHBoxLayout* stateChip(const StateWords& state, QWidget* parent) {
  auto* chip = new QHBoxLayout;
  chip->setSpacing(scaled(5));
  auto* drawing = new IconLabel(kChipIcon, parent);
  drawing->draw(state.icon, &Tokens::muted);
  chip->addWidget(drawing);
  auto* words = new UserText(state.words, "second", parent);
  words->setWordWrap(false);
  chip->addWidget(words);
  return chip;
}

QString lengthWords(int minutes) {
  if (minutes < 60) return tr("%1 min").arg(minutes);
  if (minutes % 60 == 0) return tr("%1 h").arg(minutes / 60);
  return tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

}  // namespace

RowCard::RowCard(const QString& name, const QString& title, QWidget* parent) : Card(title, parent) {
  setObjectName(name);
  body()->setSpacing(0);
}

QHBoxLayout* RowCard::addRow() {
  if (body()->count() > 0 || !accessibleName().isEmpty()) {
    auto* line = new QFrame(this);
    line->setProperty("line", true);
    body()->addWidget(line);
  }
  auto* row = new QWidget(this);
  row->setMinimumHeight(scaled(kRowHeight));
  row->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, scaled(6), 0, scaled(6));
  layout->setSpacing(scaled(10));
  body()->addWidget(row);
  return layout;
}

QPushButton* rowButton(const QString& words, const QString& name, const QString& about, QWidget* parent) {
  auto* button = new QPushButton(words, parent);
  button->setObjectName(name);
  button->setAccessibleName(QStringLiteral("%1: %2").arg(about, words));
  button->setMinimumWidth(scaled(kButtonWidth));
  return button;
}

Card* DayCards::visits(const Day& day) const {
  auto* card = new RowCard("today.visits", tr("Today’s visits"), page);
  int minutes = 0;
  for (const DayVisit& visit : day.visits)
    if (visit.listed.visit.state != VisitState::Missed) minutes += visit.minutes.value_or(0);
  card->setSubtitle(tr("%1 · %2").arg(counted(static_cast<int>(day.visits.size()), tr("visit"), tr("visits")),
                                      lengthWords(minutes)));
  for (std::size_t i = 0; i < day.visits.size(); ++i) addVisit(*card, day, i);
  return card;
}

void DayCards::addVisit(RowCard& card, const Day& day, std::size_t index) const {
  const DayVisit& visit = day.visits[index];
  const VisitSummary& summary = visit.listed.visit;
  const QString name = QStringLiteral("today.visit%1").arg(index), who = nameOf(visit.listed.client);
  QHBoxLayout* row = card.addRow();
  const QString time = summary.hasTime ? timeWords(summary.plannedAt) : tr("No time");
  if (summary.state == VisitState::Planned) {
    QPushButton* change = linkButton(time, name + ".time", &card);
    change->setAccessibleName(tr("%1, %2: change day, time or length").arg(who, time));
    change->setToolTip(tr("Change day, time or length"));
    change->setFixedWidth(scaled(kTimeWidth));
    QObject::connect(change, &QPushButton::clicked, page, [then = planVisit, visit] { then(visit); });
    row->addWidget(change);
  } else {
    auto* label = new UserText(time, summary.hasTime ? "label" : "second", &card);
    label->setContentsMargins(scaled(7), 0, 0, 0);
    label->setFixedWidth(scaled(kTimeWidth));
    row->addWidget(label);
  }
  row->addWidget(face(visit.listed.client, &card));
  QString about = aboutWords(visit, controller.catalogue().regions());
  if (visit.minutes) about = tr("%1 · %2 min").arg(about).arg(*visit.minutes);
  row->addLayout(twoLines(visit.listed.client, about, &card), 1);
  const bool isNext = day.next == index;
  row->addLayout(stateChip(isNext ? StateWords{tr("Next"), "clock"} : stateWords(visit), &card));
  QPushButton* button = rowButton(nextWords(summary), name + ".next", tr("%1, %2").arg(who, time), &card);
  button->setMinimumWidth(scaled(kVisitButton));  // what stands before them stands in line
  if (isNext) button->setProperty("kind", "primary");
  const VisitToChange which{visit.listed.client.id, summary.id};
  QObject::connect(button, &QPushButton::clicked, page,
                   [&to = controller, which, who, state = summary.state] {
                     if (state == VisitState::Missed)
                       to.daybook().change(which, tr("%1 came after all.").arg(who),
                                           [](OpenVisit& open) { return open.cameAfterAll(); });
                     else
                       to.chooseVisit(which.client, which.visit);
                   });
  row->addWidget(button);
}

Card* DayCards::toFinish(const Day& day) const {
  if (day.toFinish.empty()) return nullptr;
  auto* card = new RowCard("today.to_finish", tr("To finish"), page);
  card->setSubtitle(counted(static_cast<int>(day.toFinish.size()), tr("visit"), tr("visits")));
  int index = 0;
  for (const ListedVisit& visit : day.toFinish) {
    if (index == kFinishShown) break;
    QHBoxLayout* row = card->addRow();
    row->addWidget(face(visit.client, card));
    const Instant at = visit.visit.plannedAt;
    const QString when = tr("%1 %2").arg(sinceWords(at.localDate(), day.date), timeWords(at));
    row->addLayout(twoLines(visit.client, tr("%1 · %2").arg(when, missingWords(visit.visit)), card), 1);
    QPushButton* button = rowButton(tr("Finish"), QStringLiteral("today.to_finish%1").arg(index++),
                                    tr("%1, %2").arg(nameOf(visit.client), when), card);
    QObject::connect(
        button, &QPushButton::clicked, page,
        [&to = controller, client = visit.client.id, id = visit.visit.id] { to.chooseVisit(client, id); });
    row->addWidget(button);
  }
  if (const int more = static_cast<int>(day.toFinish.size()) - index; more > 0)
    card->addRow()->addWidget(new UserText(tr("%1 more in the list").arg(more), "second", card));
  return card;
}

Card* DayCards::recent(const Day& day) const {
  if (day.recent.empty()) return nullptr;
  auto* card = new RowCard("today.recent", tr("Recent"), page);
  int index = 0;
  for (const RecentClient& recent : day.recent) {
    QHBoxLayout* row = card->addRow();
    row->addWidget(face(recent.client, card));
    QString words = tr("New client");
    if (const auto& last = recent.last) {
      words = tr("%1 · %2").arg(nearDateWords(last->plannedAt.localDate(), day.date),
                                lowered(stateWords(*last).words));
      if (last->painBefore && last->painAfter)
        words = tr("%1 · pain %2 to %3")
                    .arg(nearDateWords(last->plannedAt.localDate(), day.date))
                    .arg(*last->painBefore)
                    .arg(*last->painAfter);
    }
    row->addLayout(twoLines(recent.client, words, card), 1);
    QPushButton* button =
        rowButton(tr("Open"), QStringLiteral("today.recent%1").arg(index++), nameOf(recent.client), card);
    QObject::connect(button, &QPushButton::clicked, page,
                     [&to = controller, client = recent.client.id, last = recent.last] {
                       last ? to.chooseVisit(client, last->id) : to.chooseClient(client);
                     });
    row->addWidget(button);
  }
  return card;
}

Card* DayCards::coming(const Day& day) const {
  if (day.coming.empty()) return nullptr;
  auto* card = new RowCard("today.coming", tr("Coming up"), page);
  std::optional<Date> on;
  int index = 0;
  for (const DayVisit& visit : day.coming) {
    const Instant at = visit.listed.visit.plannedAt;
    const QString who = nameOf(visit.listed.client), time = timeWords(at);
    QHBoxLayout* row = card->addRow();
    auto* date = new UserText(on == at.localDate() ? QString() : dayWords(at.localDate()), "label", card);
    date->setWordWrap(false);
    date->setFixedWidth(scaled(kTimeWidth + kFace));
    row->addWidget(date);
    on = at.localDate();
    QPushButton* change = linkButton(time, QStringLiteral("today.coming%1").arg(index++), card);
    change->setAccessibleName(
        tr("%1, %2, %3: change day, time or length").arg(who, dayWords(at.localDate()), time));
    change->setToolTip(tr("Change day, time or length"));
    QObject::connect(change, &QPushButton::clicked, page, [then = planVisit, visit] { then(visit); });
    row->addWidget(change);
    auto* name = new ElidedText(who, card);
    name->setRole("body");
    row->addWidget(name, 1);
  }
  return card;
}

}  // namespace tableside::ui
