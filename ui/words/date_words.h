// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date_reading.h"

#include <QString>

namespace tableside::ui {

// In the language of the desktop, as all that is told by clock and calendar.
QString timeWords(int minutesOfDay);                  // "14:05"
QString timeWords(Instant at);                        // as the clock on the wall said
QString dateWords(Date day);                          // "4 Oct 2026"
QString birthWords(const BirthDate& born);            // "12 March 1985", or "1985"
QString ageWords(const BirthDate& born, Date today);  // "41 years", "7 months", "about 41 years"

// How the desktop writes dates.
DateHabits dateHabits();

}  // namespace tableside::ui
