// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>

class QWidget;

namespace tableside::ui {

// What Tab stops at inside, as it is laid out: Qt itself goes by the order in which widgets were made.
QVector<QWidget*> tabStopsIn(QWidget* widget);
void tabThrough(const QVector<QWidget*>& stops);

}  // namespace tableside::ui
