// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/region_panel.h"
#include "ui/widgets/choice_row.h"

#include <QStringList>
#include <QVector>
#include <QWidget>

class QAbstractButton;
class QPushButton;

namespace tableside::ui {

class FlowLayout;

// Regions of the body by name, for questions that have no map beside them: chips to take away again, and a
// button that opens the list of all regions. A sided id is "low_back.left".
class RegionPicker : public QWidget {
  Q_OBJECT
 public:
  RegionPicker(const RegionMap& map, PickRegions pick, QWidget* parent);

  // An answer that excludes all regions: that there is none, or that the client does not know.
  void addAlone(const ChoiceItem& item);

  // These emit nothing.
  void setChosen(const QStringList& ids);         // sided ids, or one that stands alone
  QStringList chosen() const { return chosen_; }  // in the order of the map, left before right
  void setCarried(const QStringList& sidedIds);   // of the last visit; a tap on one says it is so today
  void setAccessibleName(const QString& name);    // what stands alone is called "<name>: <label>"

 public slots:
  void openPanel();

 signals:
  void picked(const QStringList& ids);  // none: not answered any more

 protected:
  void focusInEvent(QFocusEvent* event) override;

 private:
  using NewChip = QAbstractButton* (RegionPicker::*)(const QString& words, const QStringList& ids);

  QString addWords() const;
  bool isAlone() const;
  void takeSides(const QString& base, Sides sides);
  void change(const QStringList& ids);
  void remove(const QStringList& sidedIds);
  QString wordsFor(const RegionBase& base, Sides sides) const;
  QStringList inOrder(const QStringList& ids) const;
  void showState();
  QAbstractButton* chosenChip(const QString& words, const QStringList& ids);
  QAbstractButton* carriedChip(const QString& words, const QStringList& ids);
  void addChips(const QStringList& sidedIds, NewChip newChip);
  void nameChildren();

  const RegionMap& map_;
  PickRegions pick_;
  QStringList chosen_, carried_;
  FlowLayout* flow_;
  QVector<QWidget*> chips_;
  QVector<ChoiceButton*> alone_;
  QPushButton* add_;
  RegionPanel* panel_ = nullptr;  // made when it is first opened
};

}  // namespace tableside::ui
