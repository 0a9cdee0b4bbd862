// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/words/text.h"

namespace tableside::ui {

// Leads to a question that decides; `owner` is what waits for it.
inline QPushButton* askLink(const QString& question, const QString& name, const QString& owner,
                            QWidget* parent) {
  auto* button = linkButton(name, owner + ".ask." + question, parent);
  button->setIcon(icon("question"));
  return button;
}

}  // namespace tableside::ui
