// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/practice_record.h"

#include <QAbstractListModel>
#include <QWidget>

class QLineEdit;
class QListView;
class QPushButton;

namespace tableside::ui {

class PracticeController;

// Rows of the sidebar: what is to finish, then everybody else, most recent visit first; headings between.
class ClientListModel : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role { ClientIdRole = Qt::UserRole, SecondLineRole, IsHeadingRole };
  explicit ClientListModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

  void setClients(const std::vector<ClientSummary>& clients, Date today);
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QModelIndex indexOf(const ClientId& id) const;

 private:
  struct Line {
    QString text, second;
    ClientId id;  // empty: a heading
  };
  void add(const ClientSummary& client, Date today);
  QVector<Line> lines_;
};

// The sidebar: search, clients, and what concerns the whole program.
class ClientList : public QWidget {
  Q_OBJECT
 public:
  explicit ClientList(PracticeController& controller, QWidget* parent = nullptr);
  void focusSearch();

 signals:
  void newClientWanted();
  void rulesWanted();
  void themeWanted();
  void textSizeWanted(int direction);

 private:
  void buildBottom();
  void refresh();
  void selectOpen();
  void chooseFirst();
  void showFailure(const Error& error, std::function<void()> again);

  PracticeController& controller_;
  ClientListModel model_;
  QLineEdit* search_;
  QListView* list_;
  QWidget* failure_ = nullptr;
  bool isFirstWanted_ = false;  // Enter came before the clients that were searched for
};

}  // namespace tableside::ui
