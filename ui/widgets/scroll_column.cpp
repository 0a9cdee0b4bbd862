// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scroll_column.h"

#include <QScroller>

namespace tableside::ui {

void scrollByTouch(QAbstractScrollArea* area) {
  QScroller::grabGesture(area->viewport(), QScroller::TouchGesture);
}

ScrollColumn::ScrollColumn(QWidget* parent, const QString& name) : QScrollArea(parent) {
  setObjectName(name);
  setWidgetResizable(true);
  setFocusPolicy(Qt::NoFocus);  // what is in it has the focus, and is brought into view
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setWidget(new QWidget);
  scrollByTouch(this);
}

}  // namespace tableside::ui
