// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clients/client_rows.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>

class QBoxLayout;
class QLineEdit;
class QListView;
class QPushButton;

namespace tableside::ui {

class ClientDelegate;
class ElidedButton;
class PracticeController;
class UserText;

// The sidebar: search, today's visits, clients, and what concerns the whole program. In a narrow window it is
// a rail, and as wide as ever, over the page, while somebody searches.
class ClientList : public QWidget {
  Q_OBJECT
 public:
  enum class Foot { NewClient, LeaveSample };
  ClientList(PracticeController& controller, Foot foot, QWidget* parent);
  void focusSearch();
  QWidget* place() const { return place_; }  // what it has of the window
  void setNarrow(bool isNarrow);
  void setTodayShown(bool isShown);

 signals:
  void newClientWanted(const QString& name);
  void todayWanted();
  void leaveSampleWanted();
  void noteOpened();  // a visit that was found by its note
  void rulesWanted();
  void themeWanted();
  void textSizeWanted(int direction);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void buildSearch();
  void buildToday();
  void buildNothing();
  void buildFoot(Foot foot);
  void buildBottom();
  void setExpanded(bool isExpanded);
  void showWidth();
  void fit();
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
  QWidget* place_;
  ClientDelegate* delegate_;
  QPushButton *find_, *today_, *new_ = nullptr, *leave_ = nullptr, *rules_;
  QWidget *sample_ = nullptr, *sizes_;
  QBoxLayout* bottom_;
  bool isNarrow_ = false, isExpanded_ = false;
  QPointer<QWidget> before_;  // where the focus was before the search
  int pointed_ = -1;          // the row that Up and Down are at, while the focus is in the search
  bool isWanted_ = false;     // Enter came before the clients that were searched for
  bool isOpening_ = false;    // a row of the list
  int pressed_ = -1;          // the row that was chosen with the button that is still down
  std::optional<VisitId> wantedNote_;
};

}  // namespace tableside::ui
