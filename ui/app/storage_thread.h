// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/practice_record.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace tableside::ui {

// The one thread that touches the record. Work is done in the order it was asked for; answers come back on
// the window's thread, and not at all when the one who asked is gone.
class StorageThread : public QObject {
  Q_OBJECT
 public:
  explicit StorageThread(QObject* parent = nullptr);
  ~StorageThread() override;  // finishes all work asked for

  void open(const PracticeRecord::Options& options, QObject* asker, std::function<void(Result<>)> done);

  // `work` gets the record; `done` its result, which must be copyable.
  template <typename T>
  void ask(QObject* asker, std::function<Result<T>(PracticeRecord&)> work,
           std::function<void(Result<T>)> done) {
    post([this, asker = guard(asker), work = std::move(work), done = std::move(done)] {
      Result<T> result = record_ ? work(*record_) : Result<T>(ErrorCode::NotFound, "no record is open");
      reply(asker, [done, result] { done(result); });
    });
  }

 private:
  struct Guard;  // lives on the asker's thread and dies with the asker
  static std::shared_ptr<Guard> guard(QObject* asker);
  void post(std::function<void()> work);
  static void reply(const std::shared_ptr<Guard>& asker, std::function<void()> answer);

  QThread thread_;
  QObject* worker_;                         // lives on thread_
  std::unique_ptr<PracticeRecord> record_;  // only touched on thread_
};

}  // namespace tableside::ui
