// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/house_rules.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <algorithm>

using namespace tableside::test;

namespace {

std::vector<std::string> breachesWith(const std::string& file, const std::string& line) {
  const TemporaryFolder folder;
  writeTo(folder / file, "// first\n" + line + "\n");
  return breachesOfHouse(folder.path());
}

}  // namespace

TEST_CASE("The source tree keeps the rules of the house") {
  for (const std::string& breach : breachesOfHouse(TABLESIDE_SOURCE_DIR)) {
    INFO(breach);
    CHECK(false);
  }
}

TEST_CASE("Each rule of the house can be broken and is then told with its place") {
  const struct {
    const char *file, *line, *told;
  } cases[] = {
      {"src/rules/table/x.cpp", "#include <QString>", "src knows no Qt"},
      {"src/rules/table/x.h", "#include <QtCore/qstring.h>", "src knows no Qt"},
      {"src/rules/table/x.h", "#include <qglobal.h>", "src knows no Qt"},
      {"ui/plan/x.cpp", "#include <sqlite3.h>", "ui knows no sqlite3.h"},
      {"ui/plan/x.cpp", "#include <nlohmann/json.hpp>", "ui knows no nlohmann/json.hpp"},
      {"ui/x.h", "#include <sodium.h>", "ui knows no sodium.h"},
      {"src/intake/x.cpp", "#include \"rules/table/table.h\"",
       "src/intake may not include src/rules/table/table.h"},
      {"src/base/x.h", "# include \"intake/answer.h\"", "src/base may not include src/intake/answer.h"},
      {"src/note/x.cpp", "#include \"visit/visit.h\"", "src/note may not include src/visit/visit.h"},
      {"src/plan/planner.cpp", "#include <nlohmann/json.hpp>", "nlohmann stays in readers and writers"},
      {"src/plan/plan_json.h", "#include <nlohmann/json.hpp>",
       "nlohmann stays out of headers that others read"},
      {"src/note/x.cpp", "#include <sqlite3.h>", "sqlite stays in record"},
      {"src/record/x.cpp", "#include <sodium/crypto_hash.h>", "sodium stays in base"},
      {"src/rules/condition/x.h", "#include \"rules/table/table.h\"",
       "src/rules/condition may not include src/rules/table/table.h"},
      {"ui/plan/x.cpp", "#include \"ui/rules/rule_list.h\"", "ui/plan may not include ui/rules/rule_list.h"},
      {"ui/widgets/x.h", "#include \"ui/app/settings.h\"", "ui/widgets may not include ui/app/settings.h"},
      {"ui/plan/x.cpp", "#include \"ui/main_window.h\"", "ui/plan may not include ui/main_window.h"},
      {"src/record/x.cpp", "R\"(INSERT OR REPLACE INTO client)\"",
       "INSERT OR REPLACE deletes the row it replaces"},
      {"data/schema/0009_x.sql", "INSERT OR REPLACE INTO client;",
       "INSERT OR REPLACE deletes the row it replaces"},
      {"tests/ui/x_test.cpp", "  QVERIFY(window.isVisible());",
       "QVERIFY and QCOMPARE fail silently here; use Catch2's"},
      {"tests/ui/x_test.cpp", "  QCOMPARE(a, b);", "QVERIFY and QCOMPARE fail silently here; use Catch2's"},
  };
  for (const auto& [file, line, told] : cases) {
    INFO(file << ": " << line);
    const auto breaches = breachesWith(file, line);
    REQUIRE(breaches.size() == 1);
    CHECK(breaches[0] == std::string(file) + ":2: " + told);
  }
}

TEST_CASE("A folder that is no room, and a file that does not fit in a head, are told") {
  const auto told = [](const std::string& file, int lines) {
    const TemporaryFolder folder;
    std::string text;
    for (int i = 0; i < lines; ++i) text += "\n";
    writeTo(folder / file, text);
    return breachesOfHouse(folder.path());
  };
  using Breaches = std::vector<std::string>;
  CHECK(told("src/attic/x.cpp", 1) == Breaches{"src/attic/x.cpp: src/attic is no room of the house"});
  CHECK(told("src/rules/x.cpp", 1) == Breaches{"src/rules/x.cpp: src/rules is no room of the house"});
  CHECK(told("ui/pages/x.h", 1) == Breaches{"ui/pages/x.h: ui/pages is no room of the house"});
  CHECK(told("src/base/x.cpp", 401) == Breaches{"src/base/x.cpp: 401 lines do not fit in a head"});
  CHECK(told("ui/x.h", 401) == Breaches{"ui/x.h: 401 lines do not fit in a head"});
  CHECK(told("ui/main.cpp", 400).empty());
  CHECK(told("tests/plan/x.cpp", 401).empty());
}

TEST_CASE("A room of the list that is not in the tree is told") {
  const TemporaryFolder folder;
  writeTo(folder / "src/CMakeLists.txt", "");
  const auto breaches = breachesOfHouse(folder.path());
  CHECK(std::find(breaches.begin(), breaches.end(), "src/visit: no such room") != breaches.end());
}

TEST_CASE("What the house allows is not told") {
  const struct {
    const char *file, *line;
  } cases[] = {{"src/rules/table/x.cpp", "#include \"catalogue/answer.h\""},
               {"src/plan/plan_json.cpp", "#include <nlohmann/json.hpp>"},
               {"src/plan/plan_value_json.h", "#include <nlohmann/json.hpp>"},
               {"src/base/json_reader.cpp", "#include <nlohmann/json.hpp>"},
               {"src/record/x.cpp", "#include <sqlite3.h>"},
               {"src/base/x.cpp", "#include <sodium.h>"},
               {"ui/x.cpp", "#include <QString>"},
               {"ui/x.cpp", "#include \"ui/rules/rules_page.h\""},
               {"ui/rules/x.cpp", "#include \"ui/plan/step_card.h\""},
               {"src/rules/table/x.cpp", "#include \"rules/condition/cell.h\""},
               {"ui/x.cpp", "#include \"rules/table/table.h\""},
               {"src/rules/table/x.cpp", "#include <queue>"}};
  for (const auto& [file, line] : cases) {
    INFO(file << ": " << line);
    CHECK(breachesWith(file, line).empty());
  }
}
