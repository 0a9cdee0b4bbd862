// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;

namespace tableside::ui {

class ChoiceRow;
class RegionPicker;

// The regions that a rule names: sides, regions, whole areas, and those that an answer marks ("@pain_sites").
class RegionsEdit : public QWidget {
  Q_OBJECT
 public:
  enum class Answers { Without, With };  // whether an answer's regions may be named

  RegionsEdit(const Catalogue& catalogue, const QString& name, Answers answers, QWidget* parent = nullptr);

  void setNames(const std::vector<std::string>& names);  // emits nothing
  // As short as the format allows: both sides of a region are the region.
  std::vector<std::string> names() const;

 signals:
  void changed();

 private:
  void addGroup(int index);

  const Catalogue& catalogue_;
  RegionPicker* picker_;
  QComboBox* group_;
  ChoiceRow* questions_ = nullptr;
};

}  // namespace tableside::ui
