// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/table/own_rows.h"

#include <QWidget>

#include <array>

class QVBoxLayout;

namespace tableside::ui {

// What a rule does: its kind, and the fields of that kind.
class EffectForm : public QWidget {
  Q_OBJECT
 public:
  EffectForm(const Table& table, const QString& name, QWidget* parent = nullptr);

  using Does = OwnRow::Any;

  void setEffect(const Does& does);  // emits nothing
  const Does& effect() const { return kinds_[kind_]; }

 signals:
  void changed();

 private:
  void build();
  void setKind(Effect kind);
  template <typename Kind>
  Kind& the() {
    return std::get<Kind>(kinds_[kind_]);
  }
  void buildRefer();
  void buildLimit();
  void buildSuggest();
  void buildPosition();
  void buildAdvise();
  void addTechniques(std::vector<std::string>& techniques);
  void addRegions(std::vector<std::string>& regions);
  void addCap(const QString& label, const char* part, std::optional<int>& cap);
  void addPositions(const QString& label, const char* part, std::vector<std::string>& positions);
  QWidget* makeMinutes(const QString& label, const char* part, int& minutes);
  template <typename Widget>
  Widget* add(const QString& label, const char* part, Widget* editor);
  void takeTechnique(const Technique& technique);

  const Table& table_;
  QString name_;
  // What was filled in of each kind, by Effect: another kind can be looked at and left again.
  std::array<Does, kEffects> kinds_;
  std::size_t kind_ = 0;
  QVBoxLayout* layout_;
};

}  // namespace tableside::ui
