// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace tableside::ui {

// A finger drags what the wheel turns. The area must count its scrolling in pixels.
void scrollByTouch(QAbstractScrollArea* area);

// What may be taller than its place: it scrolls up and down, never sideways.
class ScrollColumn : public QScrollArea {
 public:
  explicit ScrollColumn(QWidget* parent, const QString& name = {});

  QWidget* content() const { return widget(); }  // to be laid out
};

}  // namespace tableside::ui
