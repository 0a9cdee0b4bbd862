// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/assess/why.h"

#include "rules/condition/spoken_condition.h"
#include "support/a_table.h"

using namespace tableside;
using namespace tableside::test;

namespace {

const std::vector<std::string> kRows = {
    R"("id": "B", "when": {"frail": "yes"}, "block": {"techniques": ["swedish"]})",
    R"("id": "S1", "when": {"stress": "high", "light_care": "yes"}, "suggest": {"technique": "swedish", "regions": ["calf.left"], "pressure": 3, "minutes": [5, 10, 20]})",
    R"("id": "S2", "when": {"stress": "high"}, "unless": {"light_care": "no"}, "suggest": {"technique": "swedish", "regions": ["calf.left"], "pressure": 1, "minutes": [5, 10, 20]})",
    R"("id": "S3", "when": {}, "suggest": {"technique": "swedish", "regions": ["@tender_areas"], "pressure": 1, "minutes": [5, 10, 20]})",
};

PairWhy why(const std::string& members) {
  const auto table = aTable(kRows);
  return whyOf(assess(table, given(members)), table->techniques.indexOf("swedish").value(),
               table->catalogue->regions().indexOf("calf.left").value());
}

}  // namespace

TEST_CASE("Why a pair is not suggested names the rows that missed, the nearest first, with what failed") {
  const PairWhy found = why(R"("frail": false, "stress": "low", "light_care": false)");
  CHECK(found.finding.verdict == Verdict::Open);
  REQUIRE(found.missed.size() == 3);
  CHECK(found.missed[0].row == 3);
  CHECK(found.missed[0].unknownRegions.size() == 1);
  CHECK(found.missed[1].cells.size() == 2);
  REQUIRE(found.missed[2].cells.size() == 1);
  CHECK(found.missed[2].cells[0].cell == "high");
  CHECK(found.missed[2].cells[0].truth == Truth::No);
  CHECK(found.missed[2].exception.size() == 1);
}

TEST_CASE("A row that only lacks an answer is nearer than one whose answer fails, whatever their order") {
  const auto table = aTable({
      R"("id": "A", "when": {"light_care": "yes"}, "suggest": {"technique": "swedish", "regions": ["calf.left"], "pressure": 3, "minutes": [5, 10, 20]})",
      R"("id": "B", "when": {"stress": "high"}, "suggest": {"technique": "swedish", "regions": ["calf.left"], "pressure": 3, "minutes": [5, 10, 20]})",
  });
  const PairWhy ordered =
      whyOf(assess(table, given(R"("light_care": false)")), table->techniques.indexOf("swedish").value(),
            table->catalogue->regions().indexOf("calf.left").value());
  REQUIRE(ordered.missed.size() == 2);
  CHECK(ordered.missed[0].row == 1);
  CHECK(ordered.missed[1].row == 0);
}

TEST_CASE("Why a pair is blocked or held names the rows, and a suggestion that fires is not missed") {
  CHECK(why(R"("frail": true)").finding.verdict == Verdict::Blocked);
  CHECK(why("").finding.verdict == Verdict::Held);
  const PairWhy found = why(R"("frail": false, "stress": "high", "light_care": true, "tender_areas": [])");
  CHECK(found.finding.verdict == Verdict::Recommended);
  for (const RowMiss& miss : found.missed) CHECK(miss.row == 3);
}

TEST_CASE("A condition is spoken with the patterns it was written with") {
  const auto table = aTable(
      {R"("id": "A", "when": [{"pattern": "p", "frail": "yes"}, {"stress": "low"}], "advise": {"to": "client", "text": "x"})"},
      R"({"p": {"label": {"en": "P"}, "when": [{"pain_now": "at least 7"}, {"flare_now": "yes"}]}})");
  const auto said = spoken(table->rows[0].when, table->pool, table->patterns);
  REQUIRE(said.size() == 2);
  CHECK(said[0].patterns == std::vector<int>{0});
  REQUIRE(said[0].cells.size() == 1);
  CHECK(table->pool.texts[said[0].cells[0]] == "yes");
  CHECK(said[1].patterns.empty());
  CHECK(said[1].cells.size() == 1);
}

TEST_CASE("Patterns that stand together in one alternative are spoken of one and all") {
  const auto table = aTable(
      {R"("id": "A", "when": [{"pattern": ["p", "q"], "frail": "yes"}], "advise": {"to": "client", "text": "x"})"},
      R"({"p": {"label": {"en": "P"}, "when": [{"pain_now": "at least 7"}, {"flare_now": "yes"}]},
          "q": {"label": {"en": "Q"}, "when": [{"stress": "high"}]}})");
  const auto said = spoken(table->rows[0].when, table->pool, table->patterns);
  REQUIRE(said.size() == 1);
  CHECK(said[0].patterns == std::vector<int>{0, 1});
  REQUIRE(said[0].cells.size() == 1);
  CHECK(table->pool.texts[said[0].cells[0]] == "yes");
}
