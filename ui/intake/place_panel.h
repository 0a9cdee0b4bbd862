// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QStringList>
#include <QVector>
#include <QWidget>

#include <optional>

class QPushButton;

namespace tableside::ui {

class ChipFlow;
class ChoiceRow;
class UserText;

// The place that was marked last: which it is, what it may have been meant for, how strong it hurts there,
// and of several places the worst.
class PlacePanel : public QWidget {
  Q_OBJECT
 public:
  struct Shown {
    QString name;                                 // none: no place is chosen
    QVector<std::pair<int, QString>> neighbours;  // region, its name
    bool isNumberAsked = false;
    QStringList number, numberLastTime;           // of the scale
    bool isNotSure = false;                       // how strong it is
    QVector<std::pair<QString, QString>> places;  // of which one is the worst: sided id, its name
    QString worst;
    QString hint;
  };

  explicit PlacePanel(const Catalogue& catalogue, QWidget* parent);
  void show(const Shown& shown);
  void focusNumber();
  QWidget* number() const { return numberRow_; }

 signals:
  void neighbourPicked(int region);
  void removed();
  void numberPicked(const QStringList& ids);
  void notSureOfNumber(const QStringList& ids);
  void worstPicked(const QStringList& ids);

 private:
  void showWorst(const Shown& shown);

  const Catalogue& catalogue_;
  UserText *name_, *hint_, *askWorst_;
  ChipFlow* neighbours_;
  QPushButton *bin_, *notSure_;
  QWidget *placeRow_, *numberRow_;
  ChoiceRow *scale_, *worst_ = nullptr;
  QVector<std::pair<QString, QString>> places_;
};

}  // namespace tableside::ui
