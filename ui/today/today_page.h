// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/day.h"

#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace tableside::ui {

class Banner;
class NextCard;
class PracticeController;
class ScrollColumn;
class UserText;

// The start page: who comes, what is to finish, who was here.
class TodayPage : public QWidget {
  Q_OBJECT
 public:
  enum class Offer { Everything, NoNewClient };  // a sample practice takes nobody in
  TodayPage(PracticeController& controller, Offer offer, QWidget* parent);

  void takeFocus();  // on what comes next

 signals:
  void newClientWanted();
  void sampleWanted();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildHeader();
  void refresh();
  void showHeader(const Day& day);
  void showDone();
  void showFirstStart();
  void showDay(const Day& day);
  QWidget* nothingPlanned(const Day& day);
  void planVisit(const std::optional<DayVisit>& visit);
  void tick();
  void fit();

  PracticeController& controller_;
  const Offer offer_;
  UserText *date_ = nullptr, *counts_ = nullptr;
  QPushButton *add_ = nullptr, *new_ = nullptr;
  Banner* done_ = nullptr;
  ScrollColumn* scroll_ = nullptr;
  QBoxLayout* columns_ = nullptr;
  QTimer* minute_ = nullptr;
  QPointer<NextCard> next_;
  QPointer<QPushButton> first_;  // where the focus belongs
};

}  // namespace tableside::ui
