// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/storage_thread.h"

#include <QCoreApplication>
#include <QPointer>

namespace tableside::ui {

// Replies travel through the application object, which outlives every asker; whether the asker is still there
// is looked up on its own thread, where it cannot vanish in between.
struct StorageThread::Guard {
  QPointer<QObject> asker;
};

StorageThread::StorageThread(QObject* parent) : QObject(parent), worker_(new QObject) {
  worker_->moveToThread(&thread_);
  thread_.setObjectName("storage");
  thread_.start();
}

StorageThread::~StorageThread() {
  post([this] { record_.reset(); });
  QMetaObject::invokeMethod(worker_, [this] { thread_.quit(); });
  thread_.wait();
  delete worker_;
}

std::shared_ptr<StorageThread::Guard> StorageThread::guard(QObject* asker) {
  return std::make_shared<Guard>(Guard{asker});
}

void StorageThread::post(std::function<void()> work) {
  ++waiting_;
  QMetaObject::invokeMethod(
      worker_,
      [this, work = std::move(work)] {
        --waiting_;
        work();
      },
      Qt::QueuedConnection);
}

void StorageThread::reply(const std::shared_ptr<Guard>& asker, std::function<void()> answer) {
  QMetaObject::invokeMethod(
      QCoreApplication::instance(),
      [asker, answer = std::move(answer)] {
        if (asker->asker) answer();
      },
      Qt::QueuedConnection);
}

void StorageThread::open(const PracticeRecord::Options& options, QObject* asker,
                         std::function<void(Result<>)> done) {
  post([this, options, asker = guard(asker), done = std::move(done)] {
    record_.reset();
    auto opened = PracticeRecord::open(options);
    Result<> result = opened ? success() : Result<>(opened.error());
    if (opened) record_ = std::move(opened).value();
    reply(asker, [done, result] { done(result); });
  });
}

}  // namespace tableside::ui
