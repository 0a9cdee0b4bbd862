// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPushButton>

namespace tableside::ui {

// A drawing to press, as wide as a finger asks; the words are for who cannot see it.
inline QPushButton* plainButton(const QString& iconName, const QString& words, QWidget* parent) {
  auto* button = new QPushButton(icon(iconName), {}, parent);
  button->setProperty("kind", "plain");
  button->setIconSize(QSize(scaled(20), scaled(20)));
  button->setFixedWidth(scaled(44));
  button->setAccessibleName(words);
  return button;
}

// A few words to press where a whole button would be too much.
inline QPushButton* linkButton(const QString& words, const QString& name, QWidget* parent) {
  auto* button = new QPushButton(words, parent);
  button->setObjectName(name);
  button->setProperty("kind", "link");
  return button;
}

}  // namespace tableside::ui
