// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace tableside::ui {

// As the style sheet colours the words beside an icon: on most buttons, on a quiet one, on a primary one.
enum class Ink { Text, Accent, OnAccent };

// One of the line drawings in data/icons by its file name, in the colours of the application's palette. In a
// box that is wider than the drawing it stands where the line begins: the rest is a gap before the words.
QIcon icon(const QString& name, Ink ink = Ink::Text);
QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal dpr);

}  // namespace tableside::ui
