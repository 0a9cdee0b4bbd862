// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/regions.h"

#include <QFrame>
#include <QStringList>
#include <QVector>

#include <array>

class QLineEdit;

namespace tableside::ui {

class ChoiceButton;
class ElidedText;
class ScrollColumn;
class UserText;

enum class PickRegions { One, Many };

enum class Sides { None, Left, Right, Both };
// How much of one region is among these sided ids, and the ids of that much of it.
Sides sidesAmong(const QStringList& sidedIds, const QString& base);
QStringList sidedIdsOf(const QString& base, Sides sides);

// One region with its sides. It takes the keyboard as a whole; its buttons are for the finger.
class RegionRow : public QWidget {
  Q_OBJECT
 public:
  using SideNames = std::array<QString, 3>;  // left, both, right

  RegionRow(const RegionBase& region, const SideNames& sideNames, PickRegions pick, QWidget* parent);

  const QString& base() const { return base_; }
  void setSides(Sides sides);
  // Whether each of these words begins a word of one of its names; what people call it is shown beside its
  // own name where that is what was found.
  bool find(const QStringList& words);
  bool isOwnName() const { return isOwnName_; }  // what was typed is of the name it goes by
  bool isCalled(const QString& name) const;      // exactly
  void nameAfter(const QString& picker);

 signals:
  void sidesPicked(Sides sides);
  void moved(int by);
  void finished();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void pick(Sides sides);

  QString base_, name_;
  QStringList names_;  // its own, then what people call it
  ElidedText* words_;
  bool isOwnName_ = true;
  SideNames sideNames_;
  PickRegions pick_;
  std::array<ChoiceButton*, 3> buttons_;
  Sides sides_ = Sides::None;
};

// The list of all regions with a search line on top, shown over the page. Stays open for several picks.
class RegionPanel : public QFrame {
  Q_OBJECT
 public:
  // Its parts are called after the picker: "plan.add.regions.search".
  RegionPanel(const RegionMap& map, PickRegions pick, const QString& picker, QWidget* parent);

  void setChosen(const QStringList& sidedIds);
  void openAt(const QWidget* anchor);

 signals:
  void sidesPicked(const QString& base, Sides sides);
  void closed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void addRow(RegionRow* row);
  QStringList wordsTyped() const;
  void filter();
  RegionRow* best() const;
  QVector<RegionRow*> shownRows() const;
  void makeTabStop(const RegionRow* stop);
  void goTo(RegionRow* row);
  void moveOn(RegionRow* from, int by);
  void pickFirst();

  RegionRow::SideNames sideNames_;
  PickRegions pick_;
  QLineEdit* search_;
  ScrollColumn* list_;
  UserText* nothing_;
  QVector<RegionRow*> rows_;
};

}  // namespace tableside::ui
