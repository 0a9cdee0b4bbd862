// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QString>
#include <QWidget>

namespace tableside::ui {

// A drawing to look at, in a colour of the theme that is shown.
class IconLabel : public QWidget {
 public:
  using Colour = QColor Tokens::*;

  IconLabel(int side, QWidget* parent);

  void draw(const QString& iconName, Colour colour);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int side_;
  QString name_;
  Colour colour_ = &Tokens::text;
};

}  // namespace tableside::ui
