// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/app/storage_thread.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tableside::ui {

// Typed words as an answer; none where they are only white space.
Answer typedAnswer(const std::string& words);

// The fields that words are kept under: a question of the intake by its id, one of the note after this.
inline constexpr std::string_view kNoteField = "note.";

// Words on their way: from the first pause on the record keeps them beside their visit, so that a crash costs
// seconds of typing at the most.
class HalfTypedKeeper : public QObject {
  Q_OBJECT
 public:
  explicit HalfTypedKeeper(StorageThread& storage, QObject* parent = nullptr);

  void typed(const std::string& field, const std::string& text);
  bool isTyping() const { return pause_.isActive(); }         // since the last pause
  bool isKept() const { return !isTyping() && keeps_ == 0; }  // all that was typed
  void forget();                                              // they are part of the visit now
  void keep(const VisitId& visit);                            // one that the record has

 signals:
  void paused();  // time to keep
  void kept(const tableside::Result<>& result);

 private:
  StorageThread& storage_;
  QTimer pause_;
  QElapsedTimer since_;
  std::vector<std::pair<std::string, std::string>> texts_;  // field, text
  int keeps_ = 0;                                           // on their way
};

}  // namespace tableside::ui
