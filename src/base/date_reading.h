// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace tableside {

// How days are written where the program runs.
struct DateHabits {
  enum class Order { DayMonthYear, MonthDayYear, YearMonthDay };
  Order order = Order::DayMonthYear;
  std::array<std::string, 12> months = {};  // their names there; the English ones are always known
};

// The birth dates that were meant by "12.3.1985", "12 Mar 1985", "1985-3-12", "19850312" or "1985". Two where
// day and month could be swapped, the one of the habits first; none where it is no date. A year has four
// digits: of two, nobody could tell a child from somebody very old.
std::vector<BirthDate> readBirthDate(std::string_view typed, const DateHabits& habits = {});

}  // namespace tableside
