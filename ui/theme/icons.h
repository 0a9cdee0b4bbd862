// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QObject;

namespace tableside::ui {

// One of the line drawings in data/icons by its file name. The drawing takes the colour of the text around
// it: of the theme, of the state, and of the kind of button it stands on.
QIcon icon(const QString& name);
QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal dpr);

// A QIcon is not told who asks for it, so the theme says who is painted next.
void setIconPainter(const QObject* widget);

}  // namespace tableside::ui
