// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/house_rules.h"
#include "support/catch.h"
#include "support/command.h"

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
      {"src/rules/x.cpp", "#include <QString>", "src knows no Qt"},
      {"src/rules/x.h", "#include <QtCore/qstring.h>", "src knows no Qt"},
      {"src/rules/x.h", "#include <qglobal.h>", "src knows no Qt"},
      {"ui/pages/x.cpp", "#include <sqlite3.h>", "ui knows no sqlite3.h"},
      {"ui/pages/x.cpp", "#include <nlohmann/json.hpp>", "ui knows no nlohmann/json.hpp"},
      {"ui/x.h", "#include <sodium.h>", "ui knows no sodium.h"},
      {"ui/x.h", "#include \"seal/keys.h\"", "ui knows no seal"},
      {"src/intake/x.cpp", "#include \"rules/table.h\"", "intake may not include rules/table.h"},
      {"src/base/x.h", "# include \"intake/answer.h\"", "base may not include intake/answer.h"},
      {"src/note/x.cpp", "#include \"record/visit.h\"", "note may not include record/visit.h"},
      {"src/plan/planner.cpp", "#include <nlohmann/json.hpp>", "nlohmann stays in readers and writers"},
      {"src/plan/plan_json.h", "#include <nlohmann/json.hpp>",
       "nlohmann stays out of headers that others read"},
      {"src/note/x.cpp", "#include <sqlite3.h>", "sqlite stays in record and seal"},
      {"src/record/x.cpp", "#include <sodium/crypto_hash.h>", "sodium stays in base and seal"},
      {"src/attic/x.cpp", "#include \"base/text.h\"", "attic is no room of the house"},
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

TEST_CASE("What the house allows is not told") {
  const struct {
    const char *file, *line;
  } cases[] = {{"src/rules/x.cpp", "#include \"intake/answer.h\""},
               {"src/plan/plan_json.cpp", "#include <nlohmann/json.hpp>"},
               {"src/plan/plan_value_json.h", "#include <nlohmann/json.hpp>"},
               {"src/base/json_reader.cpp", "#include <nlohmann/json.hpp>"},
               {"src/record/x.cpp", "#include <sqlite3.h>"},
               {"src/base/x.cpp", "#include <sodium.h>"},
               {"ui/x.cpp", "#include <QString>"},
               {"ui/x.cpp", "#include \"rules/table.h\""},
               {"src/rules/x.cpp", "#include <queue>"}};
  for (const auto& [file, line] : cases) {
    INFO(file << ": " << line);
    CHECK(breachesWith(file, line).empty());
  }
}
