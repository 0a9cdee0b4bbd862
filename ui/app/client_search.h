// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/app/storage_thread.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace tableside::ui {

// What the list shows: the clients and signed notes found by the latest words. Answers to older words are
// dropped.
class ClientSearch : public QObject {
  Q_OBJECT
 public:
  explicit ClientSearch(StorageThread& storage, QObject* parent = nullptr);

  void search(const QString& words);
  void again() { search(words_); }                          // after a change in the record
  bool isSearching() const { return foundFor_ != words_; }  // found() are still those of older words
  const QString& foundFor() const { return foundFor_; }
  const std::vector<ClientSummary>& found() const { return found_.clients; }
  const std::vector<FoundNote>& notes() const { return found_.notes; }
  int moreClients() const { return found_.moreClients; }
  bool hasMoreNotes() const { return found_.hasMoreNotes; }

  // Who has this name already.
  void namesakes(const QString& name, QObject* asker,
                 std::function<void(const std::vector<ClientSummary>&)> then);

 signals:
  void changed();
  void failed(const tableside::Error& error);

 private:
  struct Found {
    std::vector<ClientSummary> clients;
    std::vector<FoundNote> notes;
    int moreClients = 0;
    bool hasMoreNotes = false;
  };
  static Result<Found> find(PracticeRecord& record, const std::string& words);

  StorageThread& storage_;
  QString words_, foundFor_;
  Found found_;
};

}  // namespace tableside::ui
