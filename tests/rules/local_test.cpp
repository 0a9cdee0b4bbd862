// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/a_table.h"

using namespace tableside;
using namespace tableside::test;

namespace {

const std::vector<std::string> kCore = {
    R"("id": "R", "when": {"rf_saddle": "yes"}, "refer": {"to": "doctor", "urgency": "soon", "session": "stop"})",
    R"("id": "B", "when": {"frail": "yes"}, "block": {"techniques": ["swedish"]})",
    R"("id": "L", "when": {"frail": "yes"}, "limit": {"pressure_at_most": 2})",
    R"("id": "P", "when": {}, "position": {"avoid": ["prone"]})",
    R"("id": "A", "when": {}, "advise": {"to": "client", "text": "x"})",
    R"("id": "S1", "when": {}, "priority": 60, "suggest": {"technique": "swedish", "regions": ["calf.left"], "pressure": 3, "minutes": [5, 10, 20]})",
    R"("id": "S2", "when": {}, "priority": 40, "suggest": {"technique": "swedish", "regions": ["calf.left"], "pressure": 1, "minutes": [5, 10, 20]})",
};

const Answers kSound = [] {
  Answers answers;
  answers.set("rf_saddle", false);
  answers.set("frail", false);
  return answers;
}();

std::string local(const std::string& members) {
  return R"({"schema": 1, )" + members + "}";
}

Diagnostics refused(const std::string& members) {
  const ReadTable result = readJson(tableJson(kCore), local(members));
  CHECK_FALSE(result.table);
  return result.diagnostics;
}

}  // namespace

TEST_CASE("The user's own rows are added on top and marked as theirs") {
  const auto table = aTable(
      kCore, "{}",
      local(
          R"("rows": [{"id": "own", "when": {}, "block": {"techniques": ["swedish"], "regions": ["calf.left"]}, "why": "Mine.", "source": ["general"]}])"));
  const Assessment result = assess(table, kSound);
  CHECK(idsOf(result, pairOf(result, "swedish", "calf.left").blockedBy) == Ids{"own"});
  CHECK(table->rows[table->rowIndex("own").value()].isOwn);
  CHECK_FALSE(table->rows[table->rowIndex("S1").value()].isOwn);
  CHECK(table->sha256 != aTable(kCore)->sha256);
}

TEST_CASE("Core suggestions may be retired and given another priority") {
  const Assessment retired = assess(aTable(kCore, "{}", local(R"("retire": ["S1"])")), kSound);
  CHECK(idsOf(retired, pairOf(retired, "swedish", "calf.left").suggestedBy) == Ids{"S2"});
  const Assessment raised = assess(aTable(kCore, "{}", local(R"("priority": {"S2": 90})")), kSound);
  CHECK(pairOf(raised, "swedish", "calf.left").pressure == 1);
  CHECK(pairOf(raised, "swedish", "calf.left").priority == 90);
}

TEST_CASE("A core refer, block, limit, position or advise row can be neither retired nor re-prioritised") {
  for (const std::string id : {"R", "B", "L", "P", "A"})
    for (const std::string& members :
         {R"("retire": [")" + id + R"("])", R"("priority": {")" + id + R"(": 0})"}) {
      INFO(members);
      const Diagnostics found = refused(members);
      REQUIRE(found.size() == 1);
      CHECK(found[0].code == DiagnosticCode::CoreSafetyTouched);
      CHECK(found[0].found == id);
      CHECK(found[0].file == "local.json");
    }
}

TEST_CASE("A core safety row cannot be replaced by an own row of its id, retired or not") {
  for (const char* more : {"", R"(, "retired": "2026-01-01")"}) {
    const Diagnostics found = refused(
        R"("rows": [{"id": "B", "when": {}, "advise": {"to": "client", "text": "x"}, "why": "w", "source": ["general"])" +
        std::string(more) + "}]");
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == DiagnosticCode::IdTwice);
  }
}

TEST_CASE("An own file with any other fault is refused as a whole with its place") {
  const struct {
    const char* members;
    DiagnosticCode code;
  } cases[] = {
      {R"("retire": ["S9"])", DiagnosticCode::UnknownRow},
      {R"("priority": {"S1": 101})", DiagnosticCode::NumberOutOfRange},
      {R"("patterns": {})", DiagnosticCode::KeyUnknown},
      {R"("rows": [{"id": "own", "when": {}, "block": {}, "why": "w", "source": ["nowhere"]}])",
       DiagnosticCode::UnknownSource},
      {R"("techniques": {"swedish": {"name": {"en": "Mine"}, "phases": ["main"], "pressure": [1, 5], "minutes": [1, 2, 3]}})",
       DiagnosticCode::IdTwice},
      {R"("rows": null)", DiagnosticCode::KindWrong},
  };
  for (const auto& [members, code] : cases) {
    INFO(members);
    const Diagnostics found = refused(members);
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == code);
    CHECK(found[0].line == 1);
  }
}

TEST_CASE("A technique of the user's own falls under blocks of all techniques") {
  const std::string own = local(
      R"("techniques": {"cupping": {"name": {"en": "Cupping"}, "phases": ["main"], "pressure": [2, 3], "minutes": [3, 5, 8]}},
    "rows": [{"id": "own", "when": {}, "suggest": {"technique": "cupping", "regions": ["calf.left"], "pressure": 3, "minutes": [3, 5, 8]}, "why": "w", "source": ["general"]}])");
  const auto table =
      aTable({R"("id": "B", "when": {"frail": "yes"}, "block": {"techniques": "all"})"}, "{}", own);
  CHECK(pairOf(assess(table, given(R"("frail": "yes")")), "cupping", "calf.left").verdict ==
        Verdict::Blocked);
  CHECK(pairOf(assess(table, {}), "cupping", "calf.left").verdict == Verdict::Held);
  CHECK(pairOf(assess(table, given(R"("frail": "no")")), "cupping", "calf.left").verdict ==
        Verdict::Recommended);
}

TEST_CASE("A technique of the user's own may come before one of the core") {
  const std::string members =
      R"("techniques": {"hot_pack": {"name": {"en": "Hot pack"}, "phases": ["warm"], "pressure": [1, 1], "minutes": [3, 5, 8], "needs": {"before": ["deep_tissue"]}}})";
  CHECK(aTable(kCore, "{}", local(members))->techniques.find("hot_pack")->before == Ids{"deep_tissue"});
}
