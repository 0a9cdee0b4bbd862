// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QDBusVariant>  // complete, or QtDBus does not find the slot that takes it
#include <QObject>
#include <QString>

class QDBusPendingCallWatcher;

namespace tableside::ui {

enum class ThemeChoice { System, Light, Dark };

// Pixels at the text size chosen, for sizes that are set in code.
int scaled(int px);

// So large that what stands side by side otherwise stands one below the other.
bool isTextLarge();

// Dresses the whole application: style, palette, style sheet, font. System follows the desktop's own choice
// and is light until the desktop has answered, or when there is none to ask.
class Theme : public QObject {
  Q_OBJECT
 public:
  explicit Theme(QObject* parent = nullptr);

  void apply(ThemeChoice choice, double textScale);
  ThemeChoice choice() const { return choice_; }
  double textScale() const { return textScale_; }
  Shade shade() const;

 private slots:
  void desktopSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

 private:
  void askDesktop();
  void heardFromDesktop(QDBusPendingCallWatcher* answer);
  void setDesktopShade(Shade shade);
  void dress();

  ThemeChoice choice_ = ThemeChoice::System;
  double textScale_ = 1.0;
  Shade desktopShade_ = Shade::Light;
  bool asked_ = false;
};

}  // namespace tableside::ui
