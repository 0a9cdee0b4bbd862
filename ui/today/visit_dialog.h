// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/day.h"

#include <QDialog>
#include <QHash>

class QDateEdit;
class QLineEdit;
class QPushButton;
class QStringListModel;

namespace tableside::ui {

class Daybook;
class MinutesStepper;
class TimeField;
class UserText;

// When a visit is to be: client, day, time and minutes. One that is planned already can be moved, told as
// missed, or taken out.
class VisitDialog : public QDialog {
  Q_OBJECT
 public:
  // Without a visit a new one is planned.
  VisitDialog(Daybook& daybook, Instant now, const std::optional<DayVisit>& visit, QWidget* parent);

 private:
  void buildFields();
  QWidget* clientField();
  void buildButtons();
  void findClients(const QString& words);
  void check();
  void showOthers(const std::vector<ListedVisit>& visits);
  std::optional<Instant> at() const;
  void keep();

  Daybook& daybook_;
  const Instant now_;
  const std::optional<DayVisit> visit_;
  std::optional<ClientSummary> client_;
  QHash<QString, ClientSummary> found_;  // by what the list says of them
  QLineEdit* name_ = nullptr;
  QStringListModel* names_ = nullptr;
  QDateEdit* day_ = nullptr;
  TimeField* time_ = nullptr;
  MinutesStepper* length_ = nullptr;
  int minutes_ = 60;
  UserText* others_ = nullptr;
  QPushButton* keep_ = nullptr;
};

}  // namespace tableside::ui
