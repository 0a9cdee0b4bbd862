// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/table/own_rows.h"

#include <QFrame>

#include <functional>

class QComboBox;
class QHBoxLayout;
class QVBoxLayout;

namespace tableside::ui {

// One condition of a rule: a question, how its answer is compared, and with what. The editor is the one that
// the question's type asks for; setting a cell in code emits nothing.
class CellEditor : public QFrame {
  Q_OBJECT
 public:
  CellEditor(const WrittenCell& cell, const Table& table, const QString& name, QWidget* parent = nullptr);

  const WrittenCell& cell() const { return cell_; }

 signals:
  void changed();
  void removeWanted();

 private:
  void build();
  void addForms(const QVector<CellForm>& forms);
  void addEither(const QString& yes, const QString& no, QString chosen,
                 const std::function<void(const std::string& id)>& take);
  void addOptions();
  void addNumbers();
  void addRegions();
  void addNamed(QWidget* editor);
  void take(const std::vector<std::string>& names);

  WrittenCell cell_;
  const Table& table_;
  const Question* question_;
  const QString name_, subject_;  // of its widgets; "Pain now", or the label of a pattern
  QHBoxLayout* top_;
  QVBoxLayout* layout_;
  QWidget* value_ = nullptr;  // the names that are compared; only there for a form that has some
};

// What a new condition on this question starts with: its first form, nothing chosen yet.
WrittenCell newCell(const Question& question);

}  // namespace tableside::ui
