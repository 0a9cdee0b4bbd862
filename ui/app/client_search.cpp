// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/client_search.h"

namespace tableside::ui {
namespace {

constexpr int kClientsShown = 200;

}  // namespace

ClientSearch::ClientSearch(StorageThread& storage, QObject* parent) : QObject(parent), storage_(storage) {}

void ClientSearch::search(const QString& words) {
  words_ = words;
  storage_.ask<std::vector<ClientSummary>>(
      this,
      [text = words.toStdString()](PracticeRecord& record) { return record.clients(text, kClientsShown); },
      [this, words](const Result<std::vector<ClientSummary>>& found) {
        if (words != words_) return;  // more was typed since
        if (!found) return emit failed(found.error());
        found_ = *found;
        foundFor_ = words;
        emit changed();
      });
}

}  // namespace tableside::ui
