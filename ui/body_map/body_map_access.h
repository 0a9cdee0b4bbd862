// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

#include <vector>

namespace tableside::ui {

class BodyMap;

// The map for the accessibility bus: a group with one item for each sided region, which has a name, a check
// mark and can be pressed, whether the figure shows it or not.
class BodyMapAccess : public QAccessibleWidget {
 public:
  explicit BodyMapAccess(BodyMap* map);
  ~BodyMapAccess() override;

  // For QAccessible::installFactory.
  static QAccessibleInterface* make(const QString& className, QObject* object);
  static void tellFocus(BodyMap* map, int region);
  static void tellChange(BodyMap* map, int region);  // of name and check mark

  QAccessibleInterface* child(int index) const override;
  int childCount() const override;
  int indexOfChild(const QAccessibleInterface* item) const override;
  QAccessibleInterface* childAt(int x, int y) const override;
  QAccessibleInterface* focusChild() const override;

 private:
  BodyMap* map_;
  std::vector<QAccessible::Id> items_;
};

}  // namespace tableside::ui
