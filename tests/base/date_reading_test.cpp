// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date_reading.h"

#include "support/catch.h"

using namespace tableside;

namespace {

using Texts = std::vector<std::string>;

Texts read(const std::string& typed, const DateHabits& habits = {}) {
  Texts texts;
  for (const BirthDate& date : readBirthDate(typed, habits)) texts.push_back(date.text());
  return texts;
}

constexpr auto kMonthFirst = DateHabits::Order::MonthDayYear;

}  // namespace

TEST_CASE("B14, P14: A birth date is read however it is written") {
  const std::pair<const char*, const char*> table[] = {{"1985-03-12", "1985-03-12"},
                                                       {"12.3.1985", "1985-03-12"},
                                                       {"12. 3. 1985", "1985-03-12"},
                                                       {"12 Mar 1985", "1985-03-12"},
                                                       {"12 march 1985", "1985-03-12"},
                                                       {"March 12, 1985", "1985-03-12"},
                                                       {"12th of March 1985", "1985-03-12"},
                                                       {"1st Feb 2000", "2000-02-01"},
                                                       {"12-MAR-1985", "1985-03-12"},
                                                       {"19850312", "1985-03-12"},
                                                       {"1985-3-12", "1985-03-12"},
                                                       {"1985/03/12", "1985-03-12"},
                                                       {"1985.3.12", "1985-03-12"},
                                                       {"17.05.1980", "1980-05-17"},
                                                       {"17/05/1980", "1980-05-17"},
                                                       {"05/17/1980", "1980-05-17"},
                                                       {"1980/05/17", "1980-05-17"},
                                                       {"17 May 1980", "1980-05-17"},
                                                       {"1980\u20130"
                                                        "5\u201317",
                                                        "1980-05-17"},
                                                       {"17\u20135\u20131980", "1980-05-17"},
                                                       {"17051980", "1980-05-17"},
                                                       {"05171980", "1980-05-17"},
                                                       {"20011985", "1985-01-20"},
                                                       {" 17 May 1980 ", "1980-05-17"},
                                                       {"29.2.2000", "2000-02-29"},
                                                       {"5/5/1980", "1980-05-05"},
                                                       {"1985", "1985"},
                                                       {" 1985 ", "1985"},
                                                       {"１９８５年３月１２日", "1985-03-12"},
                                                       {"١٩٨٥-٣-١٢", "1985-03-12"},
                                                       {"1985 Mar 12", "1985-03-12"},
                                                       {"12 sept 1985", "1985-09-12"}};
  for (const auto& [typed, meant] : table) {
    CAPTURE(typed);
    CHECK(read(typed) == Texts{meant});
  }
}

TEST_CASE("B14: Where day and month could be swapped both are meant, the usual order first") {
  CHECK(read("12/03/1985") == Texts{"1985-03-12", "1985-12-03"});
  CHECK(read("12-3-1985") == Texts{"1985-03-12", "1985-12-03"});
  CHECK(read("12 3 1985") == Texts{"1985-03-12"});  // as with dots
  CHECK(read("12031985") == Texts{"1985-03-12", "1985-12-03"});
  CHECK(read("12/03/1985", {kMonthFirst}) == Texts{"1985-12-03", "1985-03-12"});
  CHECK(read("12.03.1985", {kMonthFirst}) == Texts{"1985-12-03", "1985-03-12"});
  CHECK(read("17/05/1980", {kMonthFirst}) == Texts{"1980-05-17"});
  CHECK(read("12/03/1985", {DateHabits::Order::YearMonthDay}) == Texts{"1985-03-12", "1985-12-03"});
}

TEST_CASE("B14: Months are read in the desktop's language too, and only where one is meant") {
  DateHabits french;
  french.months = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                   "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
  CHECK(read("12 févr. 1985", french) == Texts{"1985-02-12"});
  CHECK(read("12 AOÛT 1985", french).empty() == false);
  CHECK(read("12 juin 1985", french) == Texts{"1985-06-12"});
  CHECK(read("12 jui 1985", french).empty());
  CHECK(read("12 March 1985", french) == Texts{"1985-03-12"});
  CHECK(read("12 ma 1985").empty());
}

TEST_CASE("B14: What is no birth date is not made one") {
  for (const char* typed : {"",
                            " ",
                            "-",
                            "12",
                            "12.3.",
                            "12.3.85",
                            "85",
                            "3/1985",
                            "March 1985",
                            "31.2.1985",
                            "30 Feb 1980",
                            "1980-02-30",
                            "1899",
                            "0012",
                            "12.3.1985.1",
                            "1985-13-13",
                            "13/13/1985",
                            "123456789",
                            "198503123",
                            "12 Foo 1985",
                            "12 Mar Mar 1985",
                            "-1985 a",
                            "12.3.1985\xFF",
                            "\xC3",
                            "1985-03-12T00:00",
                            "yesterday",
                            "1985-003-12"}) {
    CAPTURE(typed);
    CHECK(read(typed).empty());
  }
  CHECK(read(std::string(200000, '1')).empty());
}

TEST_CASE("B14: Of a birth date the year alone may be known, and then it is any day of that year") {
  const BirthDate year = BirthDate::parse("1985").value();
  CHECK(year.text() == "1985");
  CHECK_FALSE(year.day());
  CHECK(year.first() == Date::from(1985, 1, 1));
  CHECK(year.last() == Date::from(1985, 12, 31));
  const BirthDate day = BirthDate::parse("1985-01-01").value();
  CHECK(day.day() == Date::from(1985, 1, 1));
  CHECK(day != year);
  for (const char* bad : {"", "85", "1899", "19850101", "1985-1-1", "-985", "198x"})
    CHECK_FALSE(BirthDate::parse(bad));
}

TEST_CASE("A baby's months count from day to day of the month") {
  const auto months = [](const char* from, const char* to) {
    return Date::parse(from)->monthsUntil(*Date::parse(to));
  };
  CHECK(months("2026-01-31", "2026-02-28") == 0);
  CHECK(months("2026-01-31", "2026-03-01") == 1);
  CHECK(months("2025-11-22", "2026-11-22") == 12);
  CHECK(months("2025-11-23", "2026-11-22") == 11);
}
