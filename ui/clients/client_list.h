// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clients/client_rows.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>

class QLineEdit;
class QListView;

namespace tableside::ui {

class ElidedButton;
class PracticeController;
class UserText;

// The sidebar: search, clients, and what concerns the whole program.
class ClientList : public QWidget {
  Q_OBJECT
 public:
  explicit ClientList(PracticeController& controller, QWidget* parent = nullptr);
  void focusSearch();

 signals:
  void newClientWanted(const QString& name);
  void noteOpened();  // a visit that was found by its note
  void rulesWanted();
  void themeWanted();
  void textSizeWanted(int direction);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void buildSearch();
  void buildNothing();
  void buildBottom();
  void refresh();
  void showNothing();
  void selectOpen();
  void select(const QModelIndex& index);
  void point(int direction);
  void openWanted();
  void open(int row);
  void opened();
  void leaveSearch();
  void showFailure(const Error& error, std::function<void()> again);

  PracticeController& controller_;
  ClientRows rows_;
  QLineEdit* search_;
  QListView* list_;
  QWidget *nothing_, *failure_ = nullptr;
  UserText* nothingFound_;
  ElidedButton* addFound_;
  QPointer<QWidget> before_;  // where the focus was before the search
  int pointed_ = -1;          // the row that Up and Down are at, while the focus is in the search
  bool isWanted_ = false;     // Enter came before the clients that were searched for
  bool isOpening_ = false;    // a row of the list
  std::optional<VisitId> wantedNote_;
};

}  // namespace tableside::ui
