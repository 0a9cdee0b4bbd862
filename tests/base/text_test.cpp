// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include "support/catch.h"

using namespace tableside;

TEST_CASE("A name needs a character that leaves a mark") {
  for (const char* seen : {"a", " a ", "é", "日本", "\U0001F600", "-", "\u200Fא"}) {
    INFO(seen);
    CHECK(hasVisibleCharacter(seen));
  }
  for (const char* unseen : {"", " ", "\t\n", "\u00A0", "\u200B", "\u200D\u200E", "\u2028", "\u3000",
                             "\uFEFF", "\u00AD", "\u2800", "\u202E", "\x01"}) {
    INFO(unseen);
    CHECK_FALSE(hasVisibleCharacter(unseen));
  }
}

TEST_CASE("One line stays one line: breaks and controls become spaces, NUL goes, ends are trimmed") {
  CHECK(cleanLine("  Ann\tMay \n") == "Ann May");
  CHECK(cleanLine("a\nb") == "a b");
  CHECK(cleanLine("a\r\nb") == "a b");
  CHECK(cleanLine("a\rb") == "a b");
  CHECK(cleanLine(std::string("a\0b", 3)) == "ab");
  CHECK(cleanLine("a\x1F"
                  "b\x7F"
                  "c") == "a b c");
  CHECK(cleanLine("Zoë 日本") == "Zoë 日本");
}

TEST_CASE("Text of many lines keeps breaks and tabs, whatever system they come from") {
  CHECK(cleanText("a\n\tb") == "a\n\tb");
  CHECK(cleanText("a\r\nb") == "a\nb");
  CHECK(cleanText("a\rb") == "a\nb");
  CHECK(cleanText("a\x02"
                  "b") == "a b");
}

TEST_CASE("Overlong, surrogate, truncated and stray bytes are no UTF-8") {
  for (const char* good : {"", "a", "é", "\u0800", "\U0010FFFF"}) CHECK(isValidUtf8(good));
  for (const char* bad : {"\xFF", "\x80", "\xC3", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80",
                          "\xF4\x90\x80\x80", "\xF0\x80\x80\xAF", "a\xE2\x82"})
    CHECK_FALSE(isValidUtf8(bad));
  CHECK(validUtf8Length("ab\xFF"
                        "c") == 2);
  CHECK(characterCount("Zoë") == 3);
}

TEST_CASE("A slip of the finger finds its name, anything else finds none") {
  const std::vector<std::string> names = {"pain_now", "pain_sites", "swedish"};
  CHECK(nearestName("pain_nwo", names) == "pain_now");
  CHECK(nearestName("Swedish", names) == "swedish");
  CHECK_FALSE(nearestName("acupuncture", names));
  CHECK_FALSE(nearestName(std::string(1000, 'a'), names));
}

TEST_CASE("A separator stands between each two parts, empty ones too") {
  CHECK(joined({"a", "", "b"}, ", ") == "a, , b");
  CHECK(joined({"", "a"}, ", ") == ", a");
  CHECK(joined({"", ""}, ", ") == ", ");
  CHECK(joined({""}, ", ").empty());
  CHECK(joined({}, ", ").empty());
}

TEST_CASE("Bytes that are no UTF-8 are shown as such, and what stands round them stays") {
  CHECK(shownUtf8("Z\xC3\xBCrich") == "Z\xC3\xBCrich");
  CHECK(shownUtf8("a\xC3") == "a\xEF\xBF\xBD");
  CHECK(shownUtf8("\xFFz\x80") == "\xEF\xBF\xBDz\xEF\xBF\xBD");
  CHECK(shownUtf8("").empty());
}
