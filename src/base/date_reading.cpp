// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date_reading.h"

#include "base/text.h"

#include <algorithm>
#include <optional>

namespace tableside {
namespace {

constexpr std::string_view kMonths[] = {"january",   "february", "march",    "april",
                                        "may",       "june",     "july",     "august",
                                        "september", "october",  "november", "december"};
constexpr std::size_t kLongest = 60;       // bytes; no date is longer
constexpr std::size_t kFewestLetters = 3;  // of a month

struct Number {
  int value = 0;
  std::size_t digits = 0;
  bool isYear() const { return digits == 4; }
  bool isShort() const { return digits == 1 || digits == 2; }
};

// The value of a digit of ours, of a full-width or an Arabic one.
std::optional<int> digitOf(char32_t c) {
  for (const char32_t zero : {U'0', U'\uFF10', U'\u0660', U'\u06F0'})
    if (c >= zero && c <= zero + 9) return static_cast<int>(c - zero);
  return std::nullopt;
}

bool isMark(char32_t c) {
  constexpr std::u32string_view marks =
      U" \t.,/-_'\u00A0\u202F\u3000\u2044\u2212\uFF0E\uFF0F\uFF0D\u5E74\u6708\u65E5"
      U"\uB144\uC6D4\uC77C";  // the last two rows: year, month, day in Japanese, Korean
  return marks.find(c) != marks.npos || (c >= 0x2010 && c <= 0x2015);
}

// What was typed, without the marks between.
struct Parts {
  std::vector<Number> numbers;
  std::vector<std::string> words;
  bool isDotted = true;  // nothing but dots between the numbers
};

std::optional<Parts> partsOf(std::string_view typed) {
  Parts parts;
  bool inNumber = false, inWord = false;
  for (std::size_t at = 0; at < typed.size();) {
    const std::size_t from = at;
    const auto code = nextCodePoint(typed, at);
    if (!code) return std::nullopt;
    const auto digit = digitOf(*code);
    const bool isBetween = isMark(*code);
    if (digit) {
      if (!inNumber) parts.numbers.emplace_back();
      Number& number = parts.numbers.back();
      if (++number.digits > 8) return std::nullopt;
      number.value = number.value * 10 + *digit;
    } else if (!isBetween) {
      if (!inWord) parts.words.emplace_back();
      parts.words.back() += typed.substr(from, at - from);
    } else if (*code != U'.' && *code != U' ') {
      parts.isDotted = false;
    }
    inNumber = digit.has_value();
    inWord = !digit && !isBetween;
  }
  return parts;
}

// Which month a word begins, if only one.
std::optional<unsigned> monthOf(const std::string& word, const DateHabits& habits) {
  if (characterCount(word) < kFewestLetters) return std::nullopt;
  std::optional<unsigned> found;
  for (unsigned month = 0; month < 12; ++month) {
    const bool isMeant =
        kMonths[month].starts_with(word) || plainWord(habits.months[month]).starts_with(word);
    if (!isMeant) continue;
    if (found) return std::nullopt;
    found = month + 1;
  }
  return found;
}

using Dates = std::vector<BirthDate>;

void addDay(Dates& dates, int year, int month, int day) {
  const auto date = Date::from(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
  if (date && std::find(dates.begin(), dates.end(), BirthDate(*date)) == dates.end()) dates.push_back(*date);
}

// Day and month in both orders, the usual one first.
Dates inEitherOrder(int year, int one, int two, bool isMonthFirst) {
  Dates dates;
  if (isMonthFirst) addDay(dates, year, one, two);
  addDay(dates, year, two, one);
  addDay(dates, year, one, two);
  return dates;
}

Dates readDigits(const Number& number, bool isMonthFirst) {
  Dates dates;
  if (number.isYear()) {
    if (const auto year = BirthDate::inYear(number.value)) dates.push_back(*year);
  } else if (number.digits == 8) {
    addDay(dates, number.value / 10000, number.value / 100 % 100, number.value % 100);
    if (dates.empty())
      return inEitherOrder(number.value % 10000, number.value / 1000000, number.value / 10000 % 100,
                           isMonthFirst);
  }
  return dates;
}

bool isOrdinal(const std::string& word) {
  return word == "st" || word == "nd" || word == "rd" || word == "th" || word == "of";
}

}  // namespace

std::vector<BirthDate> readBirthDate(std::string_view typed, const DateHabits& habits) {
  if (typed.size() > kLongest) return {};
  auto parts = partsOf(typed);
  if (!parts) return {};
  const bool isMonthFirst = habits.order == DateHabits::Order::MonthDayYear;
  const std::vector<Number>& numbers = parts->numbers;
  for (std::string& word : parts->words) word = plainWord(word);
  std::erase_if(parts->words, isOrdinal);

  Dates dates;
  if (parts->words.size() == 1 && numbers.size() == 2) {
    const auto month = monthOf(parts->words[0], habits);
    const bool isYearFirst = numbers[0].isYear();
    const Number &year = numbers[isYearFirst ? 0 : 1], &day = numbers[isYearFirst ? 1 : 0];
    if (month && year.isYear() && day.isShort())
      addDay(dates, year.value, static_cast<int>(*month), day.value);
  }
  if (!parts->words.empty()) return dates;
  if (numbers.size() == 1) return readDigits(numbers[0], isMonthFirst);
  if (numbers.size() != 3 || !numbers[1].isShort()) return {};
  if (numbers[0].isYear() && numbers[2].isShort())
    addDay(dates, numbers[0].value, numbers[1].value, numbers[2].value);
  else if (numbers[0].isShort() && numbers[2].isYear()) {
    dates = inEitherOrder(numbers[2].value, numbers[0].value, numbers[1].value, isMonthFirst);
    // Nobody writes the month first and dots after it, except where the month always comes first.
    if (parts->isDotted && !isMonthFirst && dates.size() == 2) dates.pop_back();
  }
  return dates;
}

}  // namespace tableside
