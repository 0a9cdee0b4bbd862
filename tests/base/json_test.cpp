// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_reader.h"
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
