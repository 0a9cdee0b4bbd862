// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon_label.h"

#include "ui/theme/icons.h"

#include <QPainter>

namespace tableside::ui {

IconLabel::IconLabel(int side, QWidget* parent) : QWidget(parent), side_(side) {
  setFixedSize(side, side);
}

void IconLabel::draw(const QString& iconName, Colour colour) {
  name_ = iconName;
  colour_ = colour;
  update();
}

void IconLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.drawPixmap(QPointF(0, (height() - side_) / 2.0),
                     iconPixmap(name_, side_, currentTokens().*colour_, devicePixelRatioF()));
}

}  // namespace tableside::ui
