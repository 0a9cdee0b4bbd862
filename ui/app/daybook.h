// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/day.h"
#include "ui/app/storage_thread.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace tableside::ui {

// The day as the lists show it, and what is done to visits that are not on the screen. Each such act can be
// taken back until the next one.
class Daybook : public QObject {
  Q_OBJECT
 public:
  using Rules = std::function<OpenVisit::Rules()>;
  Daybook(StorageThread& storage, Clock clock, Rules rules, QObject* parent = nullptr);

  void again();                                               // after a change in the record
  const Day* day() const { return day_ ? &*day_ : nullptr; }  // nullptr before it was read
  bool isOfDay(const VisitId& visit) const;

  void plan(const ClientId& client, Instant at, int minutes, const QString& what);
  void change(const VisitToChange& which, const QString& what, const VisitChange& change);
  void remove(const VisitId& visit, const QString& what);
  const QString& done() const { return done_; }  // what can be taken back; empty where nothing can
  void undo();
  void forget();  // it is too late to take back

  // Who may be meant by these words, and what stands on that day already.
  void find(const QString& words, QObject* asker,
            std::function<void(const std::vector<ClientSummary>&)> then);
  void visitsOn(Date day, QObject* asker, std::function<void(const std::vector<ListedVisit>&)> then);

 signals:
  void changed();
  void failed(const tableside::Error& error);
  void visitsChanged();  // the record has other ones than before

 private:
  using Work = std::function<Result<Visit>(PracticeRecord&)>;
  enum class Back { Save, Remove };
  void act(const QString& what, Back back, const Work& work);

  StorageThread& storage_;
  Clock clock_;
  Rules rules_;
  std::optional<Day> day_;
  int reads_ = 0;  // answers of an older one are dropped
  QString done_;
  Back back_ = Back::Save;
  std::optional<Visit> before_;
};

}  // namespace tableside::ui
