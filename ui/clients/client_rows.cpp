// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/client_rows.h"

#include "ui/app/client_search.h"
#include "ui/words/counted.h"
#include "ui/words/date_words.h"
#include "ui/words/text.h"
#include "ui/words/visit_words.h"

#include <optional>
#include <set>
#include <string>
#include <utility>

namespace tableside::ui {
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
    second = tr("%1 · %2").arg(sinceWords(client.lastVisit->localDate(), today),
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
  if (!search.found().empty()) addHeading(tr("Names"));
  for (const ClientSummary& client : search.found()) addClient(client, today);
  if (search.moreClients() > 0)
    rows_.push_back({Kind::More, tr("%1 more: type more of the name").arg(search.moreClients()), {}});
  if (!search.notes().empty()) addHeading(tr("Signed notes"));
  for (const FoundNote& note : search.notes()) addNote(note);
  if (search.hasMoreNotes()) rows_.push_back({Kind::More, tr("More notes: type another word"), {}});
  endResetModel();
}

void ClientRows::setDay(const Day& day, const RegionMap& map) {
  beginResetModel();
  rows_.clear();
  std::set<std::string> shown;
  const auto add = [&](Kind kind, const ClientSummary& client, const QString& second) -> Row& {
    shown.insert(client.id.text);
    rows_.push_back({kind, shownName(text(client.name)), second, client.id});
    if (client.hasNamesake) rows_.back().second = identityWords(client);
    return rows_.back();
  };
  addHeading(tr("Visits today"));
  for (const DayVisit& visit : day.visits) {
    const VisitSummary& summary = visit.listed.visit;
    const bool isPlanned = summary.state == VisitState::Planned;
    const StateWords state = stateWords(visit);
    Row& row = add(Kind::Visit, visit.listed.client, isPlanned ? aboutWords(visit, map) : state.words);
    row.visit = summary.id;
    row.date = summary.hasTime ? timeWords(summary.plannedAt) : QString();
    if (!isPlanned) row.icon = state.icon;
  }
  if (day.visits.empty()) rows_.push_back({Kind::More, tr("None yet"), {}});
  bool isFirst = true;
  for (const ListedVisit& visit : day.toFinish) {
    if (visit.visit.plannedAt.localDate() == day.date) continue;
    if (std::exchange(isFirst, false)) addHeading(tr("To finish"));
    add(Kind::Client, visit.client,
        tr("%1 · %2").arg(sinceWords(visit.visit.plannedAt.localDate(), day.date),
                          lowered(stateWords(visit.visit).words)))
        .visit = visit.visit.id;
  }
  isFirst = true;
  for (const RecentClient& recent : day.recent) {
    if (shown.contains(recent.client.id.text)) continue;
    if (std::exchange(isFirst, false)) addHeading(tr("Recent"));
    Row& row = add(Kind::Client, recent.client, tr("New client"));
    if (!recent.last) continue;
    row.visit = recent.last->id;
    if (!recent.client.hasNamesake)
      row.second = tr("%1 · %2").arg(sinceWords(recent.last->plannedAt.localDate(), day.date),
                                     lowered(stateWords(*recent.last).words));
  }
  if (const int more = day.clients - static_cast<int>(shown.size()); more > 0)
    rows_.push_back({Kind::More, tr("%1 more: type to find them").arg(more), {}});
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

QModelIndex ClientRows::indexOf(const ClientId& client, const VisitId& visit) const {
  std::optional<int> found;
  for (int row = 0; row < rows_.size(); ++row) {
    if (rows_[row].kind == Kind::Note || rows_[row].client != client || client.isEmpty()) continue;
    if (rows_[row].visit == visit || !found) found = row;
    if (rows_[row].visit == visit) break;
  }
  return found ? index(*found) : QModelIndex();
}

}  // namespace tableside::ui
