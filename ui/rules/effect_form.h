// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/table/own_rows.h"

#include <QWidget>

class QVBoxLayout;

namespace tableside::ui {

// What a rule does: its kind, and the fields of that kind.
class EffectForm : public QWidget {
  Q_OBJECT
 public:
  EffectForm(const Table& table, const QString& name, QWidget* parent = nullptr);

  void setRow(const OwnRow& row);  // emits nothing
  const OwnRow& row() const { return row_; }

 signals:
  void changed();

 private:
  void build();
  void buildRefer();
  void buildLimit();
  void buildSuggest();
  void buildPosition();
  void buildAdvise();
  void addTechniques();
  void addRegions();
  void addCap(const QString& label, const char* part, std::optional<int> OwnRow::*cap);
  void addPositions(const QString& label, const char* part, std::vector<std::string> OwnRow::*positions);
  QWidget* makeMinutes(const QString& label, const char* part, int MinuteRange::*minutes);
  template <typename Widget>
  Widget* add(const QString& label, const char* part, Widget* editor);
  void takeTechnique(const Technique& technique);

  const Table& table_;
  QString name_;
  OwnRow row_;
  QVBoxLayout* layout_;
};

}  // namespace tableside::ui
