// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/visit_dialog.h"

#include "ui/app/daybook.h"
#include "ui/clients/client_rows.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/minutes_stepper.h"
#include "ui/widgets/time_field.h"
#include "ui/widgets/user_text.h"
#include "ui/words/date_words.h"
#include "ui/words/text.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QCompleter>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tableside::ui {
namespace {

constexpr int kUsualMinutes = 60, kLeastMinutes = 15, kMostMinutes = 180, kStep = 15;
constexpr int kNameWidth = 240, kDayWidth = 170, kFieldGap = 16, kDaySide = 46, kDayNames = 12;

QDate qtDate(Date day) {
  return {day.year(), static_cast<int>(day.month()), static_cast<int>(day.day())};
}

// On the next quarter of an hour.
int nextQuarter(Instant now) {
  return std::min((now.localMinutes() / kStep + 1) * kStep, 24 * 60 - kStep);
}

// Qt's own draws weekends in red, cuts its names and is too small for a finger.
void dressCalendar(QCalendarWidget* calendar) {
  calendar->setMinimumSize(scaled(kDaySide * 7), scaled(kDaySide * 8));
  calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
  calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
  QTextCharFormat plain;
  plain.setForeground(currentTokens().text);
  for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday}) calendar->setWeekdayTextFormat(day, plain);
  QFont small = calendar->font();
  small.setPixelSize(scaled(kDayNames));
  plain.setFont(small);
  plain.setForeground(currentTokens().muted);
  calendar->setHeaderTextFormat(plain);
  for (const auto& [name, drawing] : {std::pair("qt_calendar_prevmonth", "chevron-left"),
                                      std::pair("qt_calendar_nextmonth", "chevron-right")})
    if (auto* button = calendar->findChild<QToolButton*>(name)) button->setIcon(icon(drawing));
}

}  // namespace

VisitDialog::VisitDialog(Daybook& daybook, Instant now, const std::optional<DayVisit>& visit, QWidget* parent)
    : QDialog(parent), daybook_(daybook), now_(now), visit_(visit) {
  setObjectName("visit");
  setWindowTitle(visit_ ? tr("Visit of %1").arg(shownName(text(visit_->listed.client.name)))
                        : tr("Add a visit"));
  setAttribute(Qt::WA_DeleteOnClose);
  setModal(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(scaled(22), scaled(18), scaled(22), scaled(18));
  layout->setSpacing(scaled(12));
  buildFields();
  others_ = new UserText({}, "warn", this);
  others_->setObjectName("visit.others");
  others_->hide();
  layout->addWidget(others_);
  buildButtons();
  check();
}

void VisitDialog::buildFields() {
  auto* row = new QHBoxLayout;
  row->setSpacing(scaled(kFieldGap));
  const auto add = [&](const QString& label, QWidget* field) {
    auto* column = new QVBoxLayout;
    column->setSpacing(scaled(4));
    column->addWidget(new UserText(label, "label", this));
    column->addWidget(field);
    row->addLayout(column);
  };
  if (!visit_) add(tr("Client"), clientField());
  if (!visit_ && isTextLarge()) {
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    row = new QHBoxLayout;
    row->setSpacing(scaled(kFieldGap));
  }
  const Instant at =
      visit_ ? visit_->listed.visit.plannedAt : wallTime(now_.localDate(), nextQuarter(now_), now_);
  day_ = new QDateEdit(qtDate(at.localDate()), this);
  day_->setObjectName("visit.day");
  day_->setAccessibleName(tr("Day of the visit"));
  day_->setDisplayFormat("ddd d MMM yyyy");
  day_->setCalendarPopup(true);
  dressCalendar(day_->calendarWidget());
  day_->setMinimumDate(qtDate(now_.localDate()));
  day_->setMinimumWidth(scaled(kDayWidth));
  add(tr("Day"), day_);
  time_ = new TimeField("visit.time", tr("Time of the visit"), this);
  time_->setMinutes(at.localMinutes());
  add(tr("Time"), time_);
  length_ = new MinutesStepper(this);
  length_->setObjectName("visit.minutes");
  length_->setAccessibleName(tr("Minutes of the visit"));
  length_->setRange(kLeastMinutes, kMostMinutes);
  length_->setStep(kStep);
  length_->setValue(minutes_ = visit_ ? visit_->minutes.value_or(kUsualMinutes) : kUsualMinutes);
  add(tr("Minutes"), length_);
  row->addStretch();
  static_cast<QVBoxLayout*>(layout())->addLayout(row);
  connect(day_, &QDateEdit::dateChanged, this, &VisitDialog::check);
  connect(time_, &TimeField::changed, this, &VisitDialog::check);
  connect(length_, &MinutesStepper::stepped, this, [this](int minutes) {
    length_->setValue(minutes_ = minutes);
    check();
  });
}

// Who is typed is looked for as in the sidebar; only somebody of the record can be planned for.
QWidget* VisitDialog::clientField() {
  name_ = new QLineEdit(this);
  name_->setObjectName("visit.client");
  name_->setAccessibleName(tr("Client of the visit"));
  name_->setPlaceholderText(tr("Name"));
  name_->setMinimumWidth(scaled(kNameWidth));
  names_ = new QStringListModel(this);
  auto* completer = new QCompleter(names_, this);
  completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  name_->setCompleter(completer);
  connect(name_, &QLineEdit::textEdited, this, &VisitDialog::findClients);
  connect(completer, qOverload<const QString&>(&QCompleter::activated), this, [this](const QString& chosen) {
    client_ = found_.value(chosen);
    check();
    time_->setFocus();
  });
  return name_;
}

void VisitDialog::findClients(const QString& words) {
  client_.reset();
  check();
  daybook_.find(words, this, [this, words](const std::vector<ClientSummary>& clients) {
    if (words != name_->text()) return;
    found_.clear();
    QStringList names;
    for (const ClientSummary& client : clients) {
      QString name = shownName(text(client.name));
      if (client.hasNamesake) name = tr("%1, %2").arg(name, identityWords(client));
      found_[name] = client;
      names << name;
    }
    names_->setStringList(names);
    if (found_.contains(words) ||
        (names.size() == 1 && names.first().compare(words, Qt::CaseInsensitive) == 0))
      client_ = found_.value(names.first());
    check();
    if (client_)
      name_->completer()->popup()->hide();
    else if (name_->hasFocus())
      name_->completer()->complete();
  });
}

void VisitDialog::buildButtons() {
  auto* row = new QHBoxLayout;
  row->setSpacing(scaled(8));
  const auto button = [&](const QString& words, const char* name, auto then) {
    auto* made = new QPushButton(words, this);
    made->setObjectName(name);
    made->setAutoDefault(false);
    connect(made, &QPushButton::clicked, this, then);
    return made;
  };
  if (visit_) {
    const QString name = shownName(text(visit_->listed.client.name));
    const VisitToChange which{visit_->listed.client.id, visit_->listed.visit.id};
    if (visit_->listed.visit.plannedAt.localDate() == now_.localDate())
      row->addWidget(button(tr("Did not come"), "visit.missed", [this, which, name] {
        daybook_.change(which, tr("%1 did not come.").arg(name),
                        [](OpenVisit& open) { return open.didNotCome(); });
        accept();
      }));
    row->addWidget(button(tr("Remove this visit"), "visit.remove", [this, which, name] {
      daybook_.remove(which.visit, tr("The visit of %1 is removed.").arg(name));
      accept();
    }));
  }
  row->addStretch();
  row->addWidget(button(tr("Cancel"), "visit.cancel", [this] { reject(); }));
  keep_ = button(visit_ ? tr("Keep") : tr("Add the visit"), "visit.keep", [this] { keep(); });
  keep_->setDefault(true);
  setStyleProperty(keep_, "kind", "primary");
  row->addWidget(keep_);
  static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

std::optional<Instant> VisitDialog::at() const {
  const QDate day = day_->date();
  const auto date = Date::from(day.year(), unsigned(day.month()), unsigned(day.day()));
  const auto minutes = time_->minutes();
  return date && minutes ? std::optional(wallTime(*date, *minutes, now_)) : std::nullopt;
}

void VisitDialog::check() {
  if (!keep_) return;
  keep_->setEnabled(at() && (visit_ || client_));
  if (at())
    daybook_.visitsOn(at()->localDate(), this,
                      [this](const std::vector<ListedVisit>& visits) { showOthers(visits); });
}

// Two at one time are allowed, but not by mistake.
void VisitDialog::showOthers(const std::vector<ListedVisit>& visits) {
  others_->hide();
  const auto begin = at();
  if (!begin) return;
  for (const ListedVisit& other : visits) {
    const bool isItself = visit_ && other.visit.id == visit_->listed.visit.id;
    const std::int64_t apart = other.visit.plannedAt.utcSeconds - begin->utcSeconds;
    const bool isFree = other.visit.state == VisitState::Missed || !other.visit.hasTime;
    if (isItself || isFree || apart >= std::int64_t{minutes_} * 60 ||
        apart <= -std::int64_t{kUsualMinutes} * 60)
      continue;
    others_->setText(tr("%1 has a visit at %2.")
                         .arg(shownName(text(other.client.name)), timeWords(other.visit.plannedAt)));
    others_->show();
  }
}

void VisitDialog::keep() {
  const Instant when = at().value();
  const ClientSummary client = visit_ ? visit_->listed.client : client_.value();
  const QString name = shownName(text(client.name)),
                words = tr("%1, %2").arg(dayWords(when.localDate()), timeWords(when));
  if (visit_)
    daybook_.change({client.id, visit_->listed.visit.id}, tr("%1 is planned for %2.").arg(name, words),
                    [when, minutes = minutes_](OpenVisit& open) { return open.planFor(when, minutes); });
  else
    daybook_.plan(client.id, when, minutes_, tr("%1 is planned for %2.").arg(name, words));
  accept();
}

}  // namespace tableside::ui
