// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date_reading.h"

#include <QString>

#include <optional>

namespace tableside::ui {

// In the language of the desktop, as all that is told by clock and calendar.
QString timeWords(int minutesOfDay);                  // "14:05"
QString timeWords(Instant at);                        // as the clock on the wall said
QString dateWords(Date day);                          // "4 Oct 2026"
QString nearDateWords(Date day, Date today);          // "4 Oct", with its year where it is another one
QString dayWords(Date day);                           // "Sun 4 Oct"
QString longDayWords(Date day);                       // "Sunday 4 October"
QString birthWords(const BirthDate& born);            // "12 March 1985", or "1985"
QString ageWords(const BirthDate& born, Date today);  // "41 years", "7 months", "about 41 years"

// "1530", "15:30", "9", "3 pm": minutes of the day.
std::optional<int> readTime(const QString& typed);

// How the desktop writes dates.
DateHabits dateHabits();

}  // namespace tableside::ui
