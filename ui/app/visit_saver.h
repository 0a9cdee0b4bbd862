// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/app/storage_thread.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace tableside::ui {

enum class SaveState { Saved, Saving, NotSaved };

// Visits on their way to the record. One is saved at a time; while it runs, the newest state of each visit
// waits. What could not be saved stays, is tried again by itself, and holds up none of the others. "Saved" is
// only said when nothing waits.
class VisitSaver : public QObject {
  Q_OBJECT
 public:
  // `isElseSaved`: whether everything else that is saved or typed beside visits is in the record, too.
  VisitSaver(StorageThread& storage, std::function<bool()> isElseSaved, QObject* parent = nullptr);

  struct Waiting {
    Visit visit;
    bool isNew = false;  // the record does not have it yet
  };

  void save(const Visit& visit, bool isNew);           // the newest state of it, before all others
  void remove(const VisitId& id);                      // the record is to have none of it
  void drop(const VisitId& id);                        // nothing of it differs from the record any more
  void saveWaiting();                                  // again what could not be saved
  void sign(const Waiting& draft, const Visit& done);  // where that fails, the draft waits
  bool isSigning(const VisitId& id) const { return signing_ && *signing_ == id; }
  // The visit as it waits; without an id the newest one of the client that the record does not have.
  const Waiting* waiting(const ClientId& client, const std::optional<VisitId>& visit) const;
  bool isIdle() const { return !isSaving_ && !signing_ && waiting_.empty(); }

  SaveState state() const { return state_; }
  const std::optional<Error>& problem() const { return problem_; }
  // For what is saved beside visits: it is on its way, it is done or failed.
  void begin();
  void finish(const Result<>& result);
  void showSaved();
  void showKept();  // words beside a visit are kept: as good as saved

 signals:
  void stored(const tableside::Visit& visit);  // the record has exactly this state of it
  void added();                                // or removed: the record has others than before
  void signedNow(const tableside::Visit& visit);
  void stateChanged();
  void retrying();

 private:
  void next();
  void finished(const Waiting& tried, const Result<>& result);
  void setState(SaveState state, const std::optional<Error>& problem = {});

  StorageThread& storage_;
  std::function<bool()> isElseSaved_;
  QTimer retryTimer_;
  std::vector<Waiting> waiting_;  // the next one first
  std::optional<VisitId> signing_;
  bool isSaving_ = false;
  bool isAskedAgain_ = false;  // while it saves
  SaveState state_ = SaveState::Saved;
  std::optional<Error> problem_;
};

}  // namespace tableside::ui
