// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date.h"

#include "support/catch.h"

using namespace tableside;

namespace {
Date day(const char* iso) {
  return Date::parse(iso).value();
}
}  // namespace

TEST_CASE("Only days that exist, written as YYYY-MM-DD, are dates") {
  for (const char* good : {"1900-01-01", "9999-12-31", "2024-02-29", "2000-02-29", "2026-11-22"}) {
    INFO(good);
    REQUIRE(Date::parse(good));
    CHECK(Date::parse(good)->iso() == good);
  }
  for (const char* bad :
       {"", "2026-02-29", "1900-02-29", "2026-02-31", "2026-13-01", "2026-00-10", "2026-10-00", "31/02/26",
        "0001-01-01", "1899-12-31", "2026-1-1", "2026-11-22 ", " 2026-11-22", "2026-11-22T00:00",
        "-026-11-22", "2026-+1-22", "20261122", "２026-11-2"}) {
    INFO(bad);
    CHECK_FALSE(Date::parse(bad));
  }
}

TEST_CASE(
    "Years count from birthday to birthday; the 29th of February has its birthday on the 1st of March") {
  CHECK(day("1980-05-10").yearsUntil(day("2026-05-09")) == 45);
  CHECK(day("1980-05-10").yearsUntil(day("2026-05-10")) == 46);
  CHECK(day("2008-02-29").yearsUntil(day("2026-02-28")) == 17);
  CHECK(day("2008-02-29").yearsUntil(day("2026-03-01")) == 18);
  CHECK(day("2008-02-29").yearsUntil(day("2024-02-29")) == 16);
  CHECK(day("2026-05-10").yearsUntil(day("2026-05-10")) == 0);
}

TEST_CASE("Days are counted over month ends and leap days, backwards too") {
  CHECK(day("2024-02-28").daysUntil(day("2024-03-01")) == 2);
  CHECK(day("2026-02-28").daysUntil(day("2026-03-01")) == 1);
  CHECK(day("2026-03-01").daysUntil(day("2026-02-28")) == -1);
  CHECK(day("1999-12-31").daysUntil(day("2000-01-01")) == 1);
}

TEST_CASE("A moment is written with the clock on the wall and read back as it was") {
  for (const char* iso : {"2026-11-22T14:05:09+01:00", "2026-01-01T00:00:00-05:30",
                          "1969-12-31T23:59:59+00:00", "2038-01-19T03:14:08+14:00"}) {
    INFO(iso);
    REQUIRE(Instant::parse(iso));
    CHECK(Instant::parse(iso)->iso() == iso);
  }
  for (const char* bad :
       {"", "2026-11-22T24:00:00+01:00", "2026-11-22T14:60:00+01:00", "2026-11-22T14:05:09Z",
        "2026-02-30T14:05:09+01:00", "2026-11-22 14:05:09+01:00", "2026-11-22T14:05:09+15:00",
        "2026-11-22T14:05:09*01:00", "2026-11-22T-4:05:09+01:00"}) {
    INFO(bad);
    CHECK_FALSE(Instant::parse(bad));
  }
}

TEST_CASE("The day of a moment is the day on the wall") {
  CHECK(Instant::parse("2026-11-22T00:30:00+02:00")->localDate().iso() == "2026-11-22");
  CHECK(Instant::parse("2026-11-22T23:30:00-05:00")->localDate().iso() == "2026-11-22");
  CHECK(Instant::parse("2026-11-22T23:30:00-05:00")->localMinutes() == 23 * 60 + 30);
}
