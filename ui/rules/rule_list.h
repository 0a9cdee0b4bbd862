// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/assess/assessment.h"

#include <QAbstractListModel>
#include <QWidget>

#include <memory>

class QComboBox;
class QLineEdit;
class QListView;
class QPushButton;

namespace tableside::ui {

class UserText;

// The rows of the table that pass the search and the filters, by effect, with headings between.
class RuleListModel : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role { RowRole = Qt::UserRole, SecondRole, StateRole, IsHeadingRole, IdRole };
  struct Filter {
    QString words;
    int technique = -1, region = -1;  // -1: any
    bool firesOnly = false, ownOnly = false;
  };
  explicit RuleListModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

  void show(std::shared_ptr<const Table> table, const Assessment* assessment);  // nullptr: no client
  void setFilter(const Filter& filter);
  const Table* table() const { return table_.get(); }
  int shownRows() const { return shown_; }
  QModelIndex indexOf(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  struct Line {
    int row = -1;  // -1: a heading
    QString heading;
  };
  void take(std::shared_ptr<const Table> table);
  RegionSet reachOf(const Row& row) const;
  bool passes(int row) const;
  void rebuild();

  std::shared_ptr<const Table> table_;
  const Assessment* assessment_ = nullptr;
  Filter filter_;
  QStringList words_;                       // of the filter, all of which a row must have
  std::vector<QString> searched_, titles_;  // by row: everything that the search reads
  std::vector<Line> lines_;
  int shown_ = 0;
};

// The table to look through: search, filters, rows.
class RuleList : public QWidget {
  Q_OBJECT
 public:
  explicit RuleList(QWidget* parent = nullptr);

  void show(std::shared_ptr<const Table> table, const Assessment* assessment);
  void choose(int row);  // opens its place in the list, filters or not
  int chosen() const;    // -1: none
  void focusSearch();

 signals:
  void rowChosen(int row);

 private:
  void buildFilters();
  void fillFilters(const Table& table);
  void refilter();
  template <typename Change>
  void change(Change change);

  RuleListModel model_;
  QLineEdit* search_;
  QComboBox *technique_, *region_;
  QPushButton *fires_, *own_;
  UserText* count_;
  QListView* list_;
};

}  // namespace tableside::ui
