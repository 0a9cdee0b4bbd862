// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/practice_record.h"

#include <QObject>
#include <QThread>

#include <atomic>
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

  // For long work that nobody waits for: it is asked again and again whether it may go on, which it may until
  // other work waits.
  using MayGoOn = std::function<bool()>;
  template <typename T>
  void askWhenIdle(QObject* asker, std::function<Result<T>(PracticeRecord&, const MayGoOn&)> work,
                   std::function<void(Result<T>)> done) {
    ask<T>(
        asker,
        [this, work = std::move(work)](PracticeRecord& record) {
          return work(record, [this] { return waiting_ == 0; });
        },
        std::move(done));
  }

 private:
  struct Guard;  // lives on the asker's thread and dies with the asker
  static std::shared_ptr<Guard> guard(QObject* asker);
  void post(std::function<void()> work);
  static void reply(const std::shared_ptr<Guard>& asker, std::function<void()> answer);

  std::atomic<int> waiting_ = 0;  // pieces of work behind the one that runs
  QThread thread_;
  QObject* worker_;                         // lives on thread_
  std::unique_ptr<PracticeRecord> record_;  // only touched on thread_
};

}  // namespace tableside::ui
