// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>
#include <QWidget>

class QHBoxLayout;

namespace tableside::ui {

class Avatar;
class ElidedText;
class PracticeController;
class SaveLabel;

// Who is on the table, what must not be forgotten, and whether everything is saved.
class ClientHeader : public QWidget {
  Q_OBJECT
 public:
  explicit ClientHeader(PracticeController& controller, QWidget* parent = nullptr);

  // At the right of the name; in a row of their own where there is no room.
  void setTabs(QWidget* tabs);

 signals:
  void detailsWanted();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Flag {
    QString words;
    bool isSign = false;
    bool operator==(const Flag&) const = default;
  };
  void placeTabs();
  void refresh();
  void showFlags();
  void showSaveState();

  PracticeController& controller_;
  Avatar* avatar_;
  ElidedText *name_, *line_;
  QHBoxLayout *row_, *flags_;
  QWidget *second_, *tabs_ = nullptr;
  SaveLabel* save_;
  QVector<Flag> shown_;
  qsizetype fits_ = -1;  // of them
};

}  // namespace tableside::ui
