// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/settings.h"

#include <QSettings>

#include <algorithm>

namespace tableside::ui::settings {

ThemeChoice theme() {
  const QString word = QSettings().value("look/theme").toString();
  return word == "light" ? ThemeChoice::Light : word == "dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

void setTheme(ThemeChoice choice) {
  QSettings().setValue("look/theme", choice == ThemeChoice::Light  ? "light"
                                     : choice == ThemeChoice::Dark ? "dark"
                                                                   : "system");
}

double textScale() {
  return std::clamp(QSettings().value("look/text_scale", 1.0).toDouble(), 0.9, 1.5);
}
void setTextScale(double scale) {
  QSettings().setValue("look/text_scale", scale);
}
QByteArray geometry() {
  return QSettings().value("window/geometry").toByteArray();
}
void setGeometry(const QByteArray& geometry) {
  QSettings().setValue("window/geometry", geometry);
}
QString signerName() {
  return QSettings().value("note/signer").toString();
}
void setSignerName(const QString& name) {
  QSettings().setValue("note/signer", name);
}

}  // namespace tableside::ui::settings
