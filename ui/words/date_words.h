// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"

#include <QString>

namespace tableside::ui {

QString timeWords(Instant at);  // "14:05", as the clock on the wall said
QString dateWords(Date day);  // "4 Oct 2026", in the language of the desktop

}  // namespace tableside::ui
