// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tableside {

// A day of the calendar, 1900-01-01 to 9999-12-31; always a day that exists.
class Date {
 public:
  static std::optional<Date> from(int year, unsigned month, unsigned day);
  static std::optional<Date> parse(std::string_view iso);  // "2026-11-22" and nothing else

  int year() const { return int(day_.year()); }
  unsigned month() const { return unsigned(day_.month()); }
  unsigned day() const { return unsigned(day_.day()); }
  std::string iso() const;
  int daysUntil(Date later) const;
  // Whole years from this day (of birth) to `later`; 29 February has its birthday on 1 March.
  int yearsUntil(Date later) const;
  int monthsUntil(Date later) const;

  auto operator<=>(const Date&) const = default;

 private:
  explicit Date(std::chrono::year_month_day day) : day_(day) {}
  std::chrono::year_month_day day_;
};

// When somebody was born: the day, or the year alone where nobody knows more.
class BirthDate {
 public:
  BirthDate(Date day) : first_(day), last_(day) {}
  static std::optional<BirthDate> inYear(int year);              // 1900 to 9999
  static std::optional<BirthDate> parse(std::string_view text);  // "1985-03-12", or "1985"

  std::string text() const;  // as parse() reads it
  int year() const { return first_.year(); }
  std::optional<Date> day() const { return first_ == last_ ? std::optional(first_) : std::nullopt; }
  // The earliest and the latest day that it can have been.
  Date first() const { return first_; }
  Date last() const { return last_; }

  bool operator==(const BirthDate&) const = default;

 private:
  BirthDate(Date first, Date last) : first_(first), last_(last) {}
  Date first_, last_;
};

// A moment as it was read from the clock: UTC, and what the clock on the wall was ahead of it.
struct Instant {
  std::int64_t utcSeconds = 0;
  int offsetMinutes = 0;

  Date localDate() const;
  int localMinutes() const;  // since local midnight
  Instant later(int minutes) const { return {utcSeconds + std::int64_t{minutes} * 60, offsetMinutes}; }
  std::string iso() const;   // "2026-11-22T14:05:09+01:00"
  static std::optional<Instant> parse(std::string_view iso);

  auto operator<=>(const Instant&) const = default;
};

using Clock = std::function<Instant()>;
Instant systemNow();

}  // namespace tableside
