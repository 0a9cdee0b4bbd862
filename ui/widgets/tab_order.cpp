// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tab_order.h"

#include <QLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QWidget>

namespace tableside::ui {
namespace {

void collect(QWidget* widget, QVector<QWidget*>& stops);

void collect(QLayout* layout, QVector<QWidget*>& stops) {
  for (int i = 0; layout && i < layout->count(); ++i) {
    QLayoutItem* item = layout->itemAt(i);
    if (item->widget()) collect(item->widget(), stops);
    if (item->layout()) collect(item->layout(), stops);
  }
}

void collect(QWidget* widget, QVector<QWidget*>& stops) {
  if (widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy()) stops.append(widget);
  if (auto* scroll = qobject_cast<QScrollArea*>(widget))
    collect(scroll->widget(), stops);
  else if (auto* pages = qobject_cast<QStackedWidget*>(widget))
    for (int i = 0; i < pages->count(); ++i) collect(pages->widget(i), stops);
  else
    collect(widget->layout(), stops);
}

}  // namespace

QVector<QWidget*> tabStopsIn(QWidget* widget) {
  QVector<QWidget*> stops;
  collect(widget, stops);
  return stops;
}

void tabThrough(const QVector<QWidget*>& stops) {
  for (qsizetype i = 1; i < stops.size(); ++i) QWidget::setTabOrder(stops[i - 1], stops[i]);
}

}  // namespace tableside::ui
