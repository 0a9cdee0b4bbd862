// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/daybook.h"

#include <algorithm>
#include <utility>

namespace tableside::ui {
namespace {

constexpr int kClientsFound = 7;

}  // namespace

Daybook::Daybook(StorageThread& storage, Clock clock, Rules rules, QObject* parent)
    : QObject(parent), storage_(storage), clock_(std::move(clock)), rules_(std::move(rules)) {}

void Daybook::again() {
  const OpenVisit::Rules rules = rules_();
  if (!rules.table) return;
  storage_.ask<Day>(
      this, [rules, now = clock_()](PracticeRecord& record) { return readDay(record, rules, now); },
      [this, read = ++reads_](const Result<Day>& day) {
        if (read != reads_) return;
        if (!day) return emit failed(day.error());
        day_ = *day;
        emit changed();
      });
}

bool Daybook::isOfDay(const VisitId& visit) const {
  return day_ && std::any_of(day_->visits.begin(), day_->visits.end(),
                             [&](const DayVisit& each) { return each.listed.visit.id == visit; });
}

void Daybook::act(const QString& what, Back back, const Work& work) {
  storage_.ask<Visit>(this, work, [this, what, back](const Result<Visit>& before) {
    if (!before) return emit failed(before.error());
    done_ = what;
    back_ = back;
    before_ = *before;
    again();
    emit visitsChanged();
  });
}

void Daybook::plan(const ClientId& client, Instant at, int minutes, const QString& what) {
  act(what, Back::Remove,
      [client, at, minutes](PracticeRecord& record) { return planVisit(record, client, at, minutes); });
}

void Daybook::change(const VisitToChange& which, const QString& what, const VisitChange& change) {
  act(what, Back::Save, [rules = rules_(), which, change, now = clock_()](PracticeRecord& record) {
    return changeVisit(record, rules, which, now, change);
  });
}

void Daybook::remove(const VisitId& visit, const QString& what) {
  act(what, Back::Save, [visit](PracticeRecord& record) { return removeVisit(record, visit); });
}

void Daybook::undo() {
  if (done_.isEmpty()) return;
  forget();
  storage_.ask<std::monostate>(
      this,
      [before = *std::exchange(before_, std::nullopt), back = back_](PracticeRecord& record) {
        return back == Back::Remove ? record.removeVisit(before.id) : record.addVisit(before);
      },
      [this](const Result<>& result) {
        if (!result) emit failed(result.error());
        again();
        emit visitsChanged();
      });
}

void Daybook::forget() {
  done_.clear();
}

void Daybook::find(const QString& words, QObject* asker,
                   std::function<void(const std::vector<ClientSummary>&)> then) {
  using Clients = std::vector<ClientSummary>;
  storage_.ask<Clients>(
      asker,
      [text = words.toStdString()](PracticeRecord& record) { return record.clients(text, kClientsFound); },
      [then = std::move(then)](const Result<Clients>& found) { then(found ? *found : Clients()); });
}

// What cannot be read is no reason to plan nothing.
void Daybook::visitsOn(Date day, QObject* asker, std::function<void(const std::vector<ListedVisit>&)> then) {
  using Visits = std::vector<ListedVisit>;
  storage_.ask<Visits>(
      asker, [day](PracticeRecord& record) { return record.visitsOn(day); },
      [then = std::move(then)](const Result<Visits>& visits) { then(visits ? *visits : Visits()); });
}

}  // namespace tableside::ui
