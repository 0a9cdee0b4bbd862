// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QByteArray>
#include <QString>

// What the program remembers of its user beside the record: how the window looks and who signs. Never a
// client.
namespace tableside::ui::settings {

ThemeChoice theme();
void setTheme(ThemeChoice choice);
double textScale();
void setTextScale(double scale);
QByteArray geometry();
void setGeometry(const QByteArray& geometry);
QString signerName();
void setSignerName(const QString& name);

}  // namespace tableside::ui::settings
