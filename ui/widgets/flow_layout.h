// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace tableside::ui {

// Puts its items side by side and goes on in the next row where there is no room; from right to left where
// people read so.
class FlowLayout : public QLayout {
 public:
  explicit FlowLayout(int spacing = 8);
  // In columns of one width, where the words of a long item wrap; a very long one has the whole row.
  void setColumns(int columns);
  ~FlowLayout() override;

  void addItem(QLayoutItem* item) override;
  int count() const override;
  QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  Qt::Orientations expandingDirections() const override;
  bool hasHeightForWidth() const override;
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;
  QSize minimumSize() const override;
  void setGeometry(const QRect& rect) override;

 private:
  enum class Pass { Measure, Move };
  int place(const QRect& rect, Pass pass) const;  // the height needed

  QList<QLayoutItem*> items_;
  int columns_ = 0;  // none: each item as wide as it asks
};

}  // namespace tableside::ui
