// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tableside::ui {

// Paints ClientRows.
class ClientDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  explicit ClientDelegate(int width, QObject* parent) : QStyledItemDelegate(parent), width_(width) {}

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  int width_;
};

}  // namespace tableside::ui
