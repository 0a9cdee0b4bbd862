// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/table/own_rows.h"
#include "ui/rules/form_rows.h"

#include <QWidget>

#include <array>

namespace tableside::ui {

// What a rule does: its kind, and the fields of that kind.
class EffectForm : public QWidget {
  Q_OBJECT
 public:
  EffectForm(const Table& table, const QString& name, QWidget* parent = nullptr);

  using Does = OwnRow::Any;

  void setEffect(const Does& does);  // emits nothing
  const Does& effect() const { return of(kind_); }

 signals:
  void changed();

 private:
  const Does& of(Effect kind) const { return kinds_[static_cast<std::size_t>(kind)]; }
  Does& of(Effect kind) { return kinds_[static_cast<std::size_t>(kind)]; }
  void build();
  void takeKind();
  void addFields(OwnRow::Refer& refer);
  void addFields(OwnRow::Block& block);
  void addFields(OwnRow::Limit& limit);
  void addFields(OwnRow::Suggest& suggest);
  void addFields(OwnRow::Position& position);
  void addFields(OwnRow::Advise& advise);
  void addTechniques(const QString& label, const char* part, std::vector<std::string>& techniques);
  void addRegions(const QString& label, const char* part, std::vector<std::string>& regions);
  void addTarget(auto& does);  // of a block or a limit
  void takeTechnique(const Technique& technique, OwnRow::Suggest& suggest);

  const Table& table_;
  // What was filled in of each kind, by Effect: another kind can be looked at and left again.
  std::array<Does, kEffects> kinds_;
  Effect kind_ = Effect::Refer, shown_ = Effect::Refer;
  FormRows rows_;
};

}  // namespace tableside::ui
