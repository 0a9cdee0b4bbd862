// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/chip_flow.h"
#include "ui/intake/map_modes.h"

#include <QVector>
#include <QWidget>

#include <functional>
#include <optional>
#include <string>

class QMenu;
class QPushButton;
class QStackedLayout;

namespace tableside::ui {

class BodyMap;
class ChoiceRow;
class PlacePanel;
class PracticeController;
class RegionList;
class UserText;

// "Where does it hurt": the body with everything that is marked on it, the marks in words, and the place
// chosen with its number. It answers the questions about places and how strong the pain is now.
class PainMap : public QWidget {
  Q_OBJECT
 public:
  explicit PainMap(PracticeController& controller, QWidget* parent);

  // The questions of the form that are asked here and have no field of their own.
  static bool asks(const std::string& question);

  // What belongs to the place chosen, to stand beside the map.
  QWidget* place() const;
  // Only what is to be left out is marked here, or everything.
  void setLeavingOut(bool isLeavingOut);

  void forget();  // another visit is coming
  void refresh(const std::function<bool(const std::string&)>& isAsked, const QString& problem);
  void showQuestion(const std::string& question);

 signals:
  void placeChosen(QWidget* number);  // what is to be in view then

 private:
  QLayout* makeModes();
  void setMode(MarkKind mode);
  const Answers& today() const;
  const Answers& carried() const;
  const RegionMap& map() const;
  std::string idOf(int region) const;
  QString nameOf(int region) const;
  bool isMarked(int region) const;  // in this mode
  void change(const AnswersOfOneTap& answers);

  void tap(int region);
  void draw(const QVector<int>& regions);
  void giveNumber(int region, int number);
  void pickNumber(const QStringList& ids);
  void remove(int region);
  void replaceBy(int region);
  void asLastTime();
  void pressChip(const QString& name);

  void showState();
  void showModes();
  void showPlace();
  QVector<Chip> chips() const;
  QVector<Chip> chipsOfPain() const;
  QVector<Chip> chipsOfNone() const;

  PracticeController& controller_;
  MarkKind mode_ = MarkKind::Hurts;
  std::optional<int> selected_;
  QString hint_;
  bool isLeavingOut_ = false;
  bool isNumberAsked_ = true, isWorstAsked_ = true;

  ChoiceRow* modes_;
  QPushButton *more_, *sides_, *list_, *confirm_;
  QStackedLayout* stack_;
  BodyMap* body_;
  RegionList* regions_;
  QWidget* nothing_;
  ChipFlow *none_, *chips_;
  PlacePanel* place_;
  UserText* problem_;
};

}  // namespace tableside::ui
