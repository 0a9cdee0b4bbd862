// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/day.h"

#include <QAbstractListModel>
#include <QVector>

namespace tableside::ui {

class ClientSearch;

// What tells a client from others of the same name: date of birth, else phone.
QString identityWords(const ClientSummary& client);

// Rows of the sidebar. Nothing searched for: the visits of today, older ones to finish, who was here last.
// Else: names, then signed notes with the words that were found.
class ClientRows : public QAbstractListModel {
  Q_OBJECT
 public:
  enum class Kind { Heading, Visit, Client, Note, More };
  struct Row {
    Kind kind;
    QString text;    // a name, or what a heading says
    QString second;  // under it
    ClientId client = {};
    VisitId visit = {};                       // to be opened; none: the client's own
    QString date = {};                        // of a note; of a visit the time
    QString icon = {};                        // of a visit, how far it has come
    QString who = {};                         // whose note it is, where there are namesakes
    QVector<std::pair<int, int>> found = {};  // where in `second` the words are: position and length
  };

  explicit ClientRows(QObject* parent = nullptr) : QAbstractListModel(parent) {}

  void setFound(const ClientSearch& search, Date today);
  void setDay(const Day& day, const RegionMap& map);
  const Row& at(int row) const { return rows_[row]; }
  bool canBeOpened(int row) const { return !rows_[row].client.isEmpty(); }
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QModelIndex indexOf(const ClientId& client, const VisitId& visit) const;

 private:
  void addHeading(const QString& words) { rows_.push_back({Kind::Heading, words, {}}); }
  void addClient(const ClientSummary& client, Date today);
  void addNote(const FoundNote& note);
  QVector<Row> rows_;
};

}  // namespace tableside::ui
