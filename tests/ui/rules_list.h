// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/on_screen.h"
#include "ui/rules/rule_list.h"

#include <QLineEdit>
#include <QListView>

namespace tableside::test {

// The ids of the rows that the list of the rules page shows.
inline QStringList idsShown(OnScreen& screen) {
  const auto* model = screen.find<QListView>("rules.list")->model();
  QStringList ids;
  for (int i = 0; i < model->rowCount(); ++i)
    if (const QString id = model->index(i, 0).data(ui::RuleListModel::IdRole).toString(); !id.isEmpty())
      ids << id;
  return ids;
}

inline void search(OnScreen& screen, const QString& words) {
  screen.find<QLineEdit>("rules.search")->clear();
  screen.type("rules.search", words);
}

}  // namespace tableside::test
