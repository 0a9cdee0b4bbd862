// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_reader.h"
#include "base/text.h"
#include "support/catch.h"

using namespace tableside;

namespace {

JsonValue parsed(const std::string& text) {
  Diagnostics diagnostics;
  auto value = parseJson(text, "x.json", diagnostics);
  INFO(text);
  REQUIRE(value);
  return *value;
}

}  // namespace

TEST_CASE("Every value and key knows the line it stands on") {
  const JsonValue root = parsed(
      "\n{\n  \"number\":\n    7\n  ,\n  \"list\": [\n    1,\n    2\n  ],\n  \"text\"\n: "
      "\"a\",\"flag\":true\n\n,\"none\":null}\n");
  CHECK(root.line == 2);
  CHECK(root.members[0].line == 3);
  CHECK(root.members[0].value.line == 4);
  CHECK(root.find("list")->line == 6);
  CHECK(root.find("list")->items[0].line == 7);
  CHECK(root.find("list")->items[1].line == 8);
  CHECK(root.members[2].line == 10);
  CHECK(root.find("text")->line == 11);
  CHECK(root.find("flag")->line == 11);
  CHECK(root.members[4].line == 13);
  CHECK(root.find("none")->line == 13);
}

TEST_CASE("A number at the end of its line is not counted to the next") {
  const JsonValue root = parsed("[1\n,2\n\n,3\n]");
  CHECK(root.items[0].line == 1);
  CHECK(root.items[1].line == 2);
  CHECK(root.items[2].line == 4);
}

TEST_CASE("Sixty-four levels are read, sixty-five are not") {
  Diagnostics diagnostics;
  CHECK(parseJson(std::string(64, '[') + std::string(64, ']'), "x", diagnostics));
  CHECK(diagnostics.empty());
  CHECK_FALSE(parseJson(std::string(65, '[') + std::string(65, ']'), "x", diagnostics));
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].code == DiagnosticCode::JsonTooDeep);
}

TEST_CASE("Every equal key of one object is told, equal keys of two objects are not") {
  Diagnostics diagnostics;
  CHECK_FALSE(parseJson("{\"a\":1,\n\"a\":2,\n\"b\":{\"a\":1,\"a\":3}}", "x", diagnostics));
  REQUIRE(diagnostics.size() == 2);
  CHECK(diagnostics[0].line == 2);
  CHECK(diagnostics[1].line == 3);
}

TEST_CASE("A syntax error names line and column") {
  Diagnostics diagnostics;
  CHECK_FALSE(parseJson("{\n  \"a\": tru\n}", "x", diagnostics));
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].line == 2);
  CHECK_THAT(diagnostics[0].found, StartsWith("column 1"));
}

TEST_CASE("A number is whole by its value, however it is written") {
  const struct {
    const char* json;
    std::int64_t whole;
  } whole[] = {{"7.0", 7},
               {"-7.000", -7},
               {"1e1", 10},
               {"70e-1", 7},
               {"0.7E+1", 7},
               {"0.0", 0},
               {"0e-400", 0},
               {"1.50e1", 15},
               {"-0.0", 0},
               {"12e2", 1200},
               {"1e17", 100000000000000000}};
  for (const auto& [json, number] : whole) {
    INFO(json);
    const JsonValue value = parsed(json);
    REQUIRE(value.is(JsonValue::Kind::Integer));
    CHECK(value.integer == number);
  }
  for (const char* json : {"7.5", "7.0000000000000000001", "1e-1", "75e-1", "1e300", "1e18", "1.5e0",
                           "1.5e-99999999999999999999"}) {
    INFO(json);
    CHECK(parsed(json).is(JsonValue::Kind::Real));
  }
}

TEST_CASE("A message about bytes that were cut inside a character is UTF-8 all the same") {
  for (const char* json : {"{\xC3\xA4}", "[\xE2\x82\xAC", "\xF0\x9F\x98\x80"}) {
    INFO(json);
    Diagnostics diagnostics;
    CHECK_FALSE(parseJson(json, "x.json", diagnostics));
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == DiagnosticCode::JsonSyntax);
    CHECK(isValidUtf8(diagnostics[0].expected));
  }
}
