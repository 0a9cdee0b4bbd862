// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/client_rows.h"

#include "ui/app/client_search.h"
#include "ui/words/counted.h"
#include "ui/words/date_words.h"
#include "ui/words/text.h"

#include <utility>

namespace tableside::ui {
namespace {

QString sinceWords(const Instant& at, Date today) {
  const int days = at.localDate().daysUntil(today);
  if (days == 0) return ClientRows::tr("today");
  if (days == 1) return ClientRows::tr("yesterday");
  if (days > 1 && days < 60) return ClientRows::tr("%1 days ago").arg(days);
  return dateWords(at.localDate());
}

}  // namespace

QString identityWords(const ClientSummary& client) {
  if (client.born)
    return ClientRows::tr("born %1").arg(client.born->day() ? dateWords(*client.born->day())
                                                            : birthWords(*client.born));
  return client.phone.empty() ? ClientRows::tr("no date of birth") : shownName(text(client.phone));
}

void ClientRows::addClient(const ClientSummary& client, Date today) {
  QString second = tr("New client");
  if (client.hasNamesake)
    second = identityWords(client);
  else if (client.lastVisit)
    second = tr("%1 · %2").arg(sinceWords(*client.lastVisit, today),
                               counted(client.visits, tr("visit"), tr("visits")));
  rows_.push_back({Kind::Client, shownName(text(client.name)), second, client.id});
}

void ClientRows::addNote(const FoundNote& note) {
  Row row{Kind::Note, shownName(text(note.client.name)), {}, note.client.id,
          note.visit, dateWords(note.at.localDate())};
  if (note.client.hasNamesake) row.who = identityWords(note.client);
  for (const TextRun& run : note.words) {
    const QString words = text(run.text);
    if (run.isFound) row.found.push_back({int(row.second.size()), int(words.size())});
    row.second += words;
  }
  rows_.push_back(row);
}

void ClientRows::setFound(const ClientSearch& search, Date today) {
  beginResetModel();
  rows_.clear();
  const bool isAsked = !search.foundFor().trimmed().isEmpty();
  for (const bool toFinish : {true, false}) {
    bool isFirst = true;
    for (const ClientSummary& client : search.found()) {
      const bool isHere = isAsked ? toFinish : client.draftVisit.has_value() == toFinish;
      if (!isHere) continue;
      if (std::exchange(isFirst, false))
        addHeading(isAsked ? tr("Names") : toFinish ? tr("To finish") : tr("Clients"));
      addClient(client, today);
    }
  }
  if (search.moreClients() > 0)
    rows_.push_back({Kind::More,
                     isAsked ? tr("%1 more: type more of the name").arg(search.moreClients())
                             : tr("%1 more: type to find them").arg(search.moreClients()),
                     {}});
  if (!search.notes().empty()) addHeading(tr("Signed notes"));
  for (const FoundNote& note : search.notes()) addNote(note);
  if (search.hasMoreNotes()) rows_.push_back({Kind::More, tr("More notes: type another word"), {}});
  endResetModel();
}

int ClientRows::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(rows_.size());
}

QVariant ClientRows::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Row& row = rows_[index.row()];
  if (role == Qt::DisplayRole) return row.text;
  if (role != Qt::AccessibleTextRole) return {};
  QStringList said = {row.text, row.who, row.date, row.second};
  said.removeAll(QString());
  return said.join(", ");
}

Qt::ItemFlags ClientRows::flags(const QModelIndex& index) const {
  if (!index.isValid() || !canBeOpened(index.row())) return Qt::NoItemFlags;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QModelIndex ClientRows::indexOf(const ClientId& id) const {
  for (int row = 0; row < rows_.size(); ++row)
    if (!id.isEmpty() && rows_[row].kind == Kind::Client && rows_[row].client == id) return index(row);
  return {};
}

}  // namespace tableside::ui
