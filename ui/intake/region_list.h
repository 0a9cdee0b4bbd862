// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/regions.h"

#include <QWidget>

#include <vector>

class QCheckBox;

namespace tableside::ui {

// All that the body map marks, as a list of names with a box for each side.
class RegionList : public QWidget {
  Q_OBJECT
 public:
  RegionList(const RegionMap& map, const QString& name, QWidget* parent);

  void setChecked(const RegionSet& regions);  // emits nothing
  void focusFirst();

 signals:
  void checked(int region);
  void unchecked(int region);

 private:
  std::vector<QCheckBox*> boxes_;  // by sided region
};

}  // namespace tableside::ui
