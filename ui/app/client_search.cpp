// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/client_search.h"

namespace tableside::ui {
namespace {

constexpr int kClientsShown = 200, kNotesShown = 30, kNamesakesShown = 20;

}  // namespace

ClientSearch::ClientSearch(StorageThread& storage, QObject* parent) : QObject(parent), storage_(storage) {}

Result<ClientSearch::Found> ClientSearch::find(PracticeRecord& record, const std::string& words) {
  Found found;
  auto clients = record.clients(words, kClientsShown);
  if (!clients) return clients.error();
  found.clients = std::move(clients).value();
  if (found.clients.size() == kClientsShown) {
    const auto all = record.clientCount(words);
    if (!all) return all.error();
    found.moreClients = *all - kClientsShown;
  }
  auto notes = record.notes(words, SearchedNotes::Signed, kNotesShown + 1);
  if (!notes) return notes.error();
  found.notes = std::move(notes).value();
  found.hasMoreNotes = found.notes.size() > kNotesShown;
  if (found.hasMoreNotes) found.notes.pop_back();
  return found;
}

void ClientSearch::search(const QString& words) {
  words_ = words;
  storage_.ask<Found>(
      this, [text = words.toStdString()](PracticeRecord& record) { return find(record, text); },
      [this, words](const Result<Found>& found) {
        if (words != words_) return;  // more was typed since
        if (!found) return emit failed(found.error());
        found_ = *found;
        foundFor_ = words;
        emit changed();
      });
}

void ClientSearch::namesakes(const QString& name, QObject* asker,
                             std::function<void(const std::vector<ClientSummary>&)> then) {
  storage_.ask<std::vector<ClientSummary>>(
      asker,
      [text = name.toStdString()](PracticeRecord& record) { return record.namesakes(text, kNamesakesShown); },
      // Who cannot be looked up is no reason to stop anybody from typing.
      [then](const Result<std::vector<ClientSummary>>& found) {
        then(found ? *found : std::vector<ClientSummary>());
      });
}

}  // namespace tableside::ui
