// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace tableside::ui {

FlowLayout::FlowLayout(int spacing) {
  setContentsMargins(0, 0, 0, 0);
  setSpacing(spacing);
}

FlowLayout::~FlowLayout() {
  qDeleteAll(items_);
}

void FlowLayout::addItem(QLayoutItem* item) {
  items_.append(item);
}
int FlowLayout::count() const {
  return static_cast<int>(items_.size());
}
QLayoutItem* FlowLayout::itemAt(int index) const {
  return items_.value(index);
}

QLayoutItem* FlowLayout::takeAt(int index) {
  return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
}

Qt::Orientations FlowLayout::expandingDirections() const {
  return {};
}
bool FlowLayout::hasHeightForWidth() const {
  return true;
}
int FlowLayout::heightForWidth(int width) const {
  return place(QRect(0, 0, width, 0), Pass::Measure);
}

QSize FlowLayout::sizeHint() const {
  const QMargins m = contentsMargins();
  QSize row(0, 0);  // everything in one row, which is what it would like
  for (const QLayoutItem* item : items_) {
    if (item->isEmpty()) continue;
    if (row.width() > 0) row.rwidth() += spacing();
    const QSize hint = item->sizeHint();
    row = QSize(row.width() + hint.width(), std::max(row.height(), hint.height()));
  }
  return row + QSize(m.left() + m.right(), m.top() + m.bottom());
}

QSize FlowLayout::minimumSize() const {
  const QMargins m = contentsMargins();
  QSize widest(0, 0);
  for (const QLayoutItem* item : items_)
    if (!item->isEmpty()) widest = widest.expandedTo(item->minimumSize());
  return widest + QSize(m.left() + m.right(), m.top() + m.bottom());
}

void FlowLayout::setColumns(int columns) {
  columns_ = columns;
  invalidate();
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  place(rect, Pass::Move);
}

int FlowLayout::place(const QRect& rect, Pass pass) const {
  const QMargins m = contentsMargins();
  const QRect area = rect.marginsRemoved(m);
  const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
  int x = area.x(), y = area.y(), rowHeight = 0;
  for (QLayoutItem* item : items_) {
    if (item->isEmpty()) continue;
    QSize size = item->sizeHint().expandedTo(item->minimumSize());
    if (columns_ > 0 && size.width() < 2 * area.width())
      size.setWidth((area.width() - spacing() * (columns_ - 1)) / columns_);
    size.setWidth(std::max(item->minimumSize().width(), std::min(size.width(), area.width())));
    if (item->hasHeightForWidth()) size.setHeight(item->heightForWidth(size.width()));
    if (rowHeight > 0 && x + size.width() > area.x() + area.width()) {
      x = area.x();
      y += rowHeight + spacing();
      rowHeight = 0;
    }
    if (pass == Pass::Move) item->setGeometry(QStyle::visualRect(direction, area, QRect(QPoint(x, y), size)));
    x += size.width() + spacing();
    rowHeight = std::max(rowHeight, size.height());
  }
  return y + rowHeight - rect.y() + m.bottom();
}

}  // namespace tableside::ui
