// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace tableside {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

// Digits only: std::from_chars would take a minus sign.
std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

template <typename... Parts>
std::string print(const char* format, Parts... parts) {
  std::array<char, 48> buffer;
  const int length = std::snprintf(buffer.data(), buffer.size(), format, parts...);
  return std::string(buffer.data(), static_cast<size_t>(length));
}

sys_seconds localTime(const Instant& at) {
  return sys_seconds{std::chrono::seconds{at.utcSeconds + at.offsetMinutes * 60}};
}

}  // namespace

std::optional<Date> Date::from(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{day}};
  if (year < 1900 || year > 9999 || !date.ok()) return std::nullopt;
  return Date{date};
}

std::optional<Date> Date::parse(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = digits(iso.substr(0, 4)), month = digits(iso.substr(5, 2)),
             day = digits(iso.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return from(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::string Date::iso() const {
  return print("%04d-%02u-%02u", year(), month(), day());
}

int Date::daysUntil(Date later) const {
  return static_cast<int>((sys_days{later.day_} - sys_days{day_}).count());
}

int Date::yearsUntil(Date later) const {
  const bool birthdayPassed = later.month() != month() ? later.month() > month() : later.day() >= day();
  return later.year() - year() - (birthdayPassed ? 0 : 1);
}

int Date::monthsUntil(Date later) const {
  const int months =
      (later.year() - year()) * 12 + static_cast<int>(later.month()) - static_cast<int>(month());
  return months - (later.day() < day() ? 1 : 0);
}

std::optional<BirthDate> BirthDate::inYear(int year) {
  const auto first = Date::from(year, 1, 1), last = Date::from(year, 12, 31);
  return first && last ? std::optional(BirthDate(*first, *last)) : std::nullopt;
}

std::optional<BirthDate> BirthDate::parse(std::string_view text) {
  const auto year = text.size() == 4 ? digits(text) : std::nullopt;
  if (year) return inYear(*year);
  const auto day = Date::parse(text);
  return day ? std::optional<BirthDate>(*day) : std::nullopt;
}

std::string BirthDate::text() const {
  return day() ? first_.iso() : print("%04d", year());
}

Date Instant::localDate() const {
  const std::chrono::year_month_day day{floor<days>(localTime(*this))};
  return Date::from(int(day.year()), unsigned(day.month()), unsigned(day.day()))
      .value_or(*Date::from(1900, 1, 1));
}

int Instant::localMinutes() const {
  const sys_seconds local = localTime(*this);
  return static_cast<int>((local - floor<days>(local)).count() / 60);
}

std::string Instant::iso() const {
  const sys_seconds local = localTime(*this);
  const int second = static_cast<int>((local - floor<days>(local)).count());
  const int offset = offsetMinutes < 0 ? -offsetMinutes : offsetMinutes;
  return localDate().iso() + print("T%02d:%02d:%02d%c%02d:%02d", second / 3600, second / 60 % 60, second % 60,
                                   offsetMinutes < 0 ? '-' : '+', offset / 60, offset % 60);
}

std::optional<Instant> Instant::parse(std::string_view iso) {
  if (iso.size() != 25 || iso[10] != 'T' || iso[13] != ':' || iso[16] != ':' || iso[22] != ':')
    return std::nullopt;
  if (iso[19] != '+' && iso[19] != '-') return std::nullopt;
  const auto date = Date::parse(iso.substr(0, 10));
  const auto hour = digits(iso.substr(11, 2)), minute = digits(iso.substr(14, 2)),
             second = digits(iso.substr(17, 2));
  const auto offsetHour = digits(iso.substr(20, 2)), offsetMinute = digits(iso.substr(23, 2));
  if (!date || !hour || !minute || !second || !offsetHour || !offsetMinute) return std::nullopt;
  if (*hour > 23 || *minute > 59 || *second > 59 || *offsetHour > 14 || *offsetMinute > 59)
    return std::nullopt;
  const int offset = (iso[19] == '-' ? -1 : 1) * (*offsetHour * 60 + *offsetMinute);
  const std::int64_t day = Date::from(1970, 1, 1)->daysUntil(*date);
  return Instant{day * 86400 + *hour * 3600 + *minute * 60 + *second - offset * 60, offset};
}

Instant systemNow() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {now, static_cast<int>(local.tm_gmtoff / 60)};
}

}  // namespace tableside
