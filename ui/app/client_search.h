// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/app/storage_thread.h"

#include <QObject>
#include <QString>

#include <vector>

namespace tableside::ui {

// The clients that the list shows: those found by the latest words. Answers to older words are dropped.
class ClientSearch : public QObject {
  Q_OBJECT
 public:
  explicit ClientSearch(StorageThread& storage, QObject* parent = nullptr);

  void search(const QString& words);
  void again() { search(words_); }                          // after a change in the record
  bool isSearching() const { return foundFor_ != words_; }  // found() are still those of older words
  const std::vector<ClientSummary>& found() const { return found_; }

 signals:
  void changed();
  void failed(const tableside::Error& error);

 private:
  StorageThread& storage_;
  QString words_, foundFor_;
  std::vector<ClientSummary> found_;
};

}  // namespace tableside::ui
