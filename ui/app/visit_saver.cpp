// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/visit_saver.h"

#include <algorithm>
#include <utility>

namespace tableside::ui {
namespace {

constexpr int kRetryAfter = 5000;  // ms before what could not be kept is tried again

}  // namespace

VisitSaver::VisitSaver(StorageThread& storage, std::function<bool()> isElseSaved, QObject* parent)
    : QObject(parent), storage_(storage), isElseSaved_(std::move(isElseSaved)) {
  retryTimer_.setSingleShot(true);
  retryTimer_.setInterval(kRetryAfter);
  connect(&retryTimer_, &QTimer::timeout, this, &VisitSaver::retrying);
}

// The visit on the screen goes first: one that cannot be saved at all must not hold it up.
void VisitSaver::save(const Visit& visit, bool isNew) {
  drop(visit.id);
  waiting_.insert(waiting_.begin(), {visit, isNew});
  saveWaiting();
}

void VisitSaver::remove(const VisitId& id) {
  drop(id);
  setState(SaveState::Saving);
  storage_.ask<std::monostate>(
      this, [id](PracticeRecord& record) { return record.removeVisit(id); },
      [this](const Result<>& result) {
        const bool isGone = result || result.error().code == ErrorCode::NotFound;
        finish(isGone ? success() : result);
        emit added();  // the lists are other ones
      });
}

void VisitSaver::drop(const VisitId& id) {
  std::erase_if(waiting_, [&](const Waiting& other) { return other.visit.id == id; });
}

const VisitSaver::Waiting* VisitSaver::waiting(const ClientId& client,
                                               const std::optional<VisitId>& visit) const {
  for (const Waiting& each : waiting_)
    if (each.visit.client == client && (visit ? each.visit.id == *visit : each.isNew)) return &each;
  return nullptr;
}

void VisitSaver::saveWaiting() {
  if (waiting_.empty()) return showSaved();
  setState(SaveState::Saving);
  if (isSaving_)
    isAskedAgain_ = true;
  else
    next();
}

void VisitSaver::next() {
  if (isSaving_) return;
  isSaving_ = true;
  storage_.ask<std::monostate>(
      this,
      [next = waiting_.front()](PracticeRecord& record) {
        return next.isNew ? record.addVisit(next.visit) : record.saveVisit(next.visit);
      },
      [this, next = waiting_.front()](const Result<>& result) { finished(next, result); });
}

void VisitSaver::finished(const Waiting& tried, const Result<>& result) {
  isSaving_ = false;
  const bool isAskedAgain = std::exchange(isAskedAgain_, false);
  if (!result) {
    if (!waiting_.empty() && waiting_.front().visit == tried.visit)
      std::rotate(waiting_.begin(), waiting_.begin() + 1, waiting_.end());
    finish(result);
    if (isAskedAgain) saveWaiting();
    return;
  }
  std::erase_if(waiting_, [&](const Waiting& other) { return other.visit == tried.visit; });
  for (Waiting& other : waiting_)
    if (other.visit.id == tried.visit.id) other.isNew = false;
  emit stored(tried.visit);
  if (tried.isNew) emit added();
  waiting_.empty() ? showSaved() : next();
}

void VisitSaver::sign(const Waiting& draft, const Visit& done) {
  drop(done.id);
  signing_ = done.id;
  setState(SaveState::Saving);
  storage_.ask<std::monostate>(
      this,
      [draft, done](PracticeRecord& record) -> Result<> {
        if (draft.isNew)
          if (auto added = record.addVisit(draft.visit); !added) return added;
        return record.signVisit(done);
      },
      [this, draft, done](const Result<>& result) {
        signing_.reset();
        if (!result) {
          waiting_.insert(waiting_.begin(), draft);
          return setState(SaveState::NotSaved, result.error());
        }
        emit signedNow(done);
        showSaved();
      });
}

void VisitSaver::begin() {
  setState(SaveState::Saving);
}

void VisitSaver::finish(const Result<>& result) {
  if (result) return showSaved();
  setState(SaveState::NotSaved, result.error());
  retryTimer_.start();
}

void VisitSaver::showSaved() {
  if (isIdle() && isElseSaved_() && (state_ != SaveState::Saved || problem_)) setState(SaveState::Saved);
}

void VisitSaver::showKept() {
  if (isIdle() && !problem_) setState(SaveState::Saved);
}

void VisitSaver::setState(SaveState state, const std::optional<Error>& problem) {
  state_ = state;
  if (state == SaveState::Saved || problem) problem_ = problem;
  emit stateChanged();
}

}  // namespace tableside::ui
