// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QString>

namespace tableside::ui {

// The style sheet of the application, in these colours and with every length at this text size.
QString styleSheetFor(const Tokens& tokens, double textScale);

}  // namespace tableside::ui
