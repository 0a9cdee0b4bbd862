// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scale_row.h"

#include "ui/widgets/paint_kit.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>

namespace tableside::ui {
namespace {
constexpr qint64 oneWaitsMs = 800;
}

ScaleCell::ScaleCell(ScaleRow* row, int number) : QAbstractButton(row), row_(row), number_(number) {
  setText(QString::number(number));
  setCheckable(true);
  setCursor(Qt::PointingHandCursor);
  // Toggled, not clicked: that is what assistive technology does.
  connect(this, &QAbstractButton::toggled, row,
          [this](bool on) { row_->pick(on ? std::optional(number_) : std::nullopt); });
}

void ScaleCell::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  row_->paintCell(painter, *this);
}

void ScaleCell::keyPressEvent(QKeyEvent* event) {
  if (!row_->takeKey(*this, *event)) QAbstractButton::keyPressEvent(event);
}

void ScaleCell::focusInEvent(QFocusEvent* event) {
  row_->letTabReach(this);
  QAbstractButton::focusInEvent(event);
}

ScaleRow::ScaleRow(int from, int to, QWidget* parent) : QWidget(parent), from_(from), to_(to) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(this, &QObject::objectNameChanged, this, [this] { nameCells(); });
}

void ScaleRow::setRange(int from, int to) {
  from_ = from;
  to_ = to;
  setFocusProxy(nullptr);
  qDeleteAll(cells_);
  cells_.clear();
  for (int number = from; number <= to; ++number) cells_.append(new ScaleCell(this, number));
  for (ScaleCell* cell : cells_) cell->setVisible(true);
  if (value_ && (*value_ < from || *value_ > to)) value_.reset();
  nameCells();
  showState();
  placeCells();
  updateGeometry();
}

void ScaleRow::nameCells() {
  for (ScaleCell* cell : cells_) {
    const QString name = cellName(cell->number());
    const bool isCarried = carried() == cell->number();
    cell->setAccessibleName(isCarried ? tr("%1, from last time").arg(name) : name);
    if (!objectName().isEmpty()) cell->setObjectName(objectName() + '.' + QString::number(cell->number()));
  }
}

void ScaleRow::setValue(std::optional<int> value) {
  if (value && (*value < from_ || *value > to_)) value.reset();
  value_ = value;
  showState();
}

void ScaleRow::setCarried(std::optional<int> carried) {
  carried_ = carried;
  showState();
}

void ScaleRow::pick(std::optional<int> value) {
  value_ = value;
  showState();
  emit picked(value);
}

void ScaleRow::showState() {
  const ScaleCell* reach = nullptr;
  for (ScaleCell* cell : cells_) {
    const QSignalBlocker quiet(cell);
    cell->setChecked(value_ == cell->number());
    if (cell->hasFocus() || (!reach && (cell->isChecked() || carried() == cell->number()))) reach = cell;
  }
  letTabReach(reach ? reach : cells_.isEmpty() ? nullptr : cells_.first());
  nameCells();
  for (ScaleCell* cell : cells_) cell->update();
}

void ScaleRow::letTabReach(const ScaleCell* reached) {
  for (ScaleCell* cell : cells_) {
    cell->setFocusPolicy(cell == reached ? Qt::StrongFocus : Qt::ClickFocus);
    if (cell == reached) setFocusProxy(cell);
  }
}

bool ScaleRow::takeKey(const ScaleCell& cell, QKeyEvent& event) {
  if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return false;
  const auto choose = [this](int number) {
    if (number < from_ || number > to_) return;
    cells_[number - from_]->setFocus(Qt::OtherFocusReason);
    if (value_ != number) pick(number);
  };
  const int key = event.key();
  const bool isMirrored = layoutDirection() == Qt::RightToLeft;
  const bool afterOne = sinceOne_.isValid() && sinceOne_.elapsed() < oneWaitsMs;
  sinceOne_.invalidate();
  if (key >= Qt::Key_0 && key <= Qt::Key_9) {
    const int digit = key - Qt::Key_0;
    if (digit == 1) sinceOne_.start();
    choose(digit == 0 && afterOne && to_ >= 10 ? 10 : digit);
    return true;
  }
  // Shift and 0 where the layout does not make it the digit, as a French one does.
  if (key == Qt::Key_Plus || key == Qt::Key_ParenRight || key == Qt::Key_Equal) {
    if (to_ >= 10) choose(10);
    return true;
  }
  switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right: choose(cell.number() + ((key == Qt::Key_Right) == isMirrored ? -1 : 1)); return true;
    case Qt::Key_Home: choose(from_); return true;
    case Qt::Key_End: choose(to_); return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      if (value_ || carried_) pick(std::nullopt);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: return false;  // stays the page's own
    default: return false;
  }
}

void ScaleRow::placeCells() {
  const int count = int(cells_.size());
  for (int i = 0; i < count; ++i) {
    const int at = layoutDirection() == Qt::RightToLeft ? count - 1 - i : i;
    const int left = width() * at / count, right = width() * (at + 1) / count;
    cells_[i]->setGeometry(left, 0, right - left, cellHeight());
  }
}

void ScaleRow::resizeEvent(QResizeEvent*) {
  placeCells();
}

void ScaleRow::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::StyleChange && event->type() != QEvent::LayoutDirectionChange &&
      event->type() != QEvent::FontChange)
    return;
  placeCells();
  updateGeometry();
}

}  // namespace tableside::ui
