// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace tableside::ui {

// A few words on a coloured pill, such as a warning beside a name.
class Badge : public QLabel {
  Q_OBJECT
 public:
  enum Kind { Neutral, Warn, Danger, Good };

  explicit Badge(const QString& text = {}, Kind kind = Neutral, QWidget* parent = nullptr);
  void setKind(Kind kind);
};

}  // namespace tableside::ui
