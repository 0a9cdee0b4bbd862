// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tableside::ui {

// Paints ClientRows.
class ClientDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  explicit ClientDelegate(QObject* parent) : QStyledItemDelegate(parent) {}
  void setRoom(int width, bool isRail) {
    width_ = width;
    isRail_ = isRail;
  }

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  int width_ = 0;
  bool isRail_ = false;  // faces and times alone
};

}  // namespace tableside::ui
