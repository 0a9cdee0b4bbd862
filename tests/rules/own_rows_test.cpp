// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/table/own_table.h"
#include "support/a_table.h"

#include <algorithm>
#include <utility>

using namespace tableside;
using namespace tableside::test;

namespace {

const CoreRules& shippedCore() {
  static const CoreRules core = [] {
    Diagnostics diagnostics;
    return readCoreRules(DataFolder::embedded(), diagnostics).value();
  }();
  return core;
}

const Catalogue& questions() {
  return shippedCore().catalogue();
}

OwnRows read(const std::string& json) {
  return readOwnTable(shippedCore(), {"own.json", json}).rows;
}

OwnRow aRow(const std::string& id) {
  OwnRow row;
  row.id = id;
  row.when = {{cellFrom("stress", "high", questions())}};
  row.does = OwnRow::Suggest{"swedish", 2, {5, 10, 20}, {"back"}};
  row.why = "Asked for quiet work when stressed.";
  row.sources = {"practice"};
  return row;
}

const OwnRow& coreRow(Effect effect) {
  for (const OwnRow& row : shippedCore().rows())
    if (row.effect() == effect && row.retired.empty()) return row;
  FAIL("no such row");
  return shippedCore().rows().front();
}

Technique aTechnique(const std::string& like) {
  Technique own;
  own.id = "cupping";
  own.name = Words("Cupping");
  own.phases = {Phase::Main};
  own.pressureLow = 1;
  own.pressureHigh = 2;
  own.minutes = {3, 5, 8};
  own.like = {like};
  return own;
}

// All that a file of one's own may hold, as a person would write it.
const std::string kByHand = R"({
  "schema": 1,
  "retire": ["TO_RETIRE"],
  "priority": {"TO_MOVE": 71},
  "sources": {"mine": {"cite": "Ten years of notes", "grade": "practice"}},
  "techniques": {"cupping": {"name": {"en": "Cupping", "de": "Schröpfen"}, "about": {"en": "With cups."}, "grade": "expert",
    "phases": ["main", "close"], "pressure": [2, 3], "minutes": [3, 5, 8], "like": ["myofascial_release"],
    "needs": {"before": ["deep_tissue"], "after_warm": true, "never_last": true}}},
  "rows": [
    {"id": "a", "when": {"pain_now": "at least 5", "pattern": ["p6_acute_flare", "not severe_flare or p7_neuro"], "rf_chest": "no"}, "unless": [{"goal": "not relax or sleep"}, {}],
     "limit": {"techniques": "all", "pressure_at_most": 3, "minutes_at_most": 12, "session_minutes_at_most": 45}, "why": "w", "source": "mine"},
    {"id": "b", "when": [{"pain_sites": "includes all of calf.left, back", "pain_quality": "sharp"}, {"pain_quality": "includes none of sharp, burning", "aggravators": "is empty", "age": "30 to 40"}],
     "block": {"techniques": ["cupping"], "regions": ["@pain_sites", "gluteal"], "beside": true}, "caution": "c", "why": "w", "source": ["mine", "practice"], "since": "2026-01-02", "review_due": "2027-01-02"},
    {"id": "c", "when": {"goal_words": "is not empty", "age": "41", "worst_site": "low_back or calf.left"}, "refer": {"to": "doctor", "urgency": "routine", "session": "go_on"}, "why": "w", "source": ["mine"]},
    {"id": "d", "when": {}, "position": {"use": ["supine"], "avoid": ["prone"]}, "why": "w", "source": ["mine"], "retired": "2026-03-01"},
    {"id": "e", "when": {"visits": "at most 3"}, "advise": {"to": "client", "text": "t"}, "why": "w", "source": ["mine"], "priority": 7},
    {"id": "f", "when": {}, "suggest": {"technique": "cupping", "regions": ["back"], "pressure": 2, "minutes": [3, 5, 8]}, "why": "w", "source": ["mine"]}
  ]
})";

std::string byHand() {
  std::string json = kByHand;
  std::vector<std::string> suggestions;
  for (const Row& row : shippedTable()->rows)
    if (row.as<Row::Suggest>()) suggestions.push_back(row.id);
  json.replace(json.find("TO_RETIRE"), 9, suggestions.at(0));
  json.replace(json.find("TO_MOVE"), 7, suggestions.at(1));
  return json;
}

const Diagnostic& onlyFault(const OwnTable& result) {
  CHECK_FALSE(result.table);
  for (const Diagnostic& d : result.diagnostics)
    UNSCOPED_INFO(printed(d.subject) << " " << d.field << " " << d.found);
  REQUIRE(result.diagnostics.size() == 1);
  return result.diagnostics.front();
}

}  // namespace

TEST_CASE("Every cell of the shipped table reads and writes back as it stands") {
  int cells = 0;
  for (const OwnRow& row : shippedCore().rows())
    for (const OwnAlternatives& alternatives : {row.when, row.unless})
      for (const OwnCells& alternative : alternatives)
        for (const WrittenCell& cell : alternative) {
          const std::string text = cellText(cell, questions().find(cell.question));
          INFO(row.id << " " << cell.question << " " << text);
          CHECK(cell.form != CellForm::Other);
          CHECK(cellFrom(cell.question, text, questions()) == cell);
          ++cells;
        }
  CHECK(cells > 200);
}

TEST_CASE("Rows written by hand keep all they say when they are written again") {
  const OwnRows own = read(byHand());
  const std::string written = writeOwnRows(own, questions());
  CHECK(read(written) == own);
  CHECK(writeOwnRows(read(written), questions()) == written);
  const OwnTable before = readOwnTable(shippedCore(), TableText{"own.json", byHand()});
  const OwnTable after = readOwnTable(shippedCore(), TableText{"own.json", written});
  for (const Diagnostic& d : before.diagnostics)
    UNSCOPED_INFO(printed(d.subject) << " " << d.field << " " << d.found);
  REQUIRE(before.table);
  REQUIRE(after.table);
  REQUIRE(before.table->rows.size() == after.table->rows.size());
  CHECK(before.table->techniques.all() == after.table->techniques.all());
  CHECK(before.table->sources == after.table->sources);
  for (std::size_t i = 0; i < before.table->rows.size(); ++i) {
    const Row &a = before.table->rows[i], &b = after.table->rows[i];
    INFO(a.id);
    CHECK(a.id == b.id);
    CHECK(a.does == b.does);
    CHECK(std::ranges::equal(before.table->questionsOf(a), after.table->questionsOf(b)));
    CHECK(a.priority == b.priority);
    CHECK(a.when.count == b.when.count);
    CHECK(a.unless.count == b.unless.count);
    CHECK(std::ranges::equal(before.table->sourcesOf(a), after.table->sourcesOf(b)));
  }
}

TEST_CASE("The whole shipped table survives being copied into rows of one's own") {
  OwnRows own;
  for (OwnRow row : shippedCore().rows()) {
    row.id += "-copy";
    own.put(row);
  }
  const OwnTable result = compile(shippedCore(), own);
  for (const Diagnostic& d : result.diagnostics)
    UNSCOPED_INFO(printed(d.subject) << " " << d.field << " " << d.found);
  REQUIRE(result.table);
  CHECK(read(writeOwnRows(own, questions())) == own);
}

TEST_CASE("An own row change parses no core text") {
  const CoreRules core{.table = shippedTable(), .asWritten = {}};  // there is no text that could be parsed
  OwnRows own;
  own.put(aRow("own-1"));
  own.put(aTechnique("hot_stone"));
  own.retire(coreRow(Effect::Suggest).id);
  const OwnTable result = compile(core, own);
  REQUIRE(result.table);
  CHECK(result.diagnostics.empty());
  CHECK(result.table->rows.size() == core.table->rows.size());
  // It is the table that the same rows make as a file.
  Diagnostics diagnostics;
  const std::string text = writeOwnRows(own, questions());
  const auto read = readTable(DataFolder::embedded(), TableText{"own.json", text}, diagnostics);
  REQUIRE(read);
  CHECK(result.table->sha256 == read->sha256);
  CHECK(result.table->ownSha256 == read->ownSha256);
  // What was kept of the core is as it was: the next change starts from there.
  CHECK(compile(core, {}).table == core.table);
  CHECK_FALSE(core.table->rowIndex("own-1"));
  CHECK(compile(core, own).table->sha256 == result.table->sha256);
}

TEST_CASE("A fault in a row that is being edited is told with the row and the field") {
  OwnRow row = aRow("own-1");
  row.as<OwnRow::Suggest>()->pressure = 5;
  OwnRows own;
  own.put(row);
  const Diagnostic fault = onlyFault(compile(shippedCore(), own));
  CHECK(fault.code == DiagnosticCode::OutsideTechniqueRange);
  CHECK(printed(fault.subject) == "row own-1");
  CHECK(fault.field == "suggest.pressure");
  row.as<OwnRow::Suggest>()->pressure = 2;
  row.when.front().push_back(row.when.front().front());
  own.put(row);
  CHECK(own.rows.size() == 1);
  const Diagnostic twice = onlyFault(compile(shippedCore(), own));
  CHECK(twice.code == DiagnosticCode::JsonDuplicateKey);
  CHECK(twice.field == "when.stress");
}

TEST_CASE("Silencing or loosening a safety row of the core is refused by that row's name") {
  for (const Effect effect :
       {Effect::Refer, Effect::Block, Effect::Limit, Effect::Position, Effect::Advise}) {
    const OwnRow& core = coreRow(effect);
    INFO(core.id);
    OwnRows retired, sameId;
    retired.retire(core.id);
    OwnRow other = aRow(core.id);
    sameId.put(other);
    for (const OwnRows& own : {retired, sameId}) {
      const Diagnostic fault = onlyFault(compile(shippedCore(), own));
      CHECK(fault.code == DiagnosticCode::CoreSafetyTouched);
      CHECK(fault.found == core.id);
      CHECK(fault.expected == nameOf(effect));
    }
  }
}

TEST_CASE("A copy of a core limit may be stricter but not looser") {
  OwnRow copy;
  for (const OwnRow& row : shippedCore().rows())
    if (const auto* limit = row.as<OwnRow::Limit>();
        limit && limit->pressureAtMost > 1 && limit->pressureAtMost < 5)
      copy = row;
  REQUIRE_FALSE(copy.id.empty());
  const std::string core = std::exchange(copy.id, "own-1");
  std::optional<int>& cap = copy.as<OwnRow::Limit>()->pressureAtMost;
  --*cap;
  OwnRows own;
  own.put(copy);
  CHECK(compile(shippedCore(), own).table);
  *cap += 2;
  own.put(copy);
  const Diagnostic fault = onlyFault(compile(shippedCore(), own));
  CHECK(fault.code == DiagnosticCode::CoreSafetyTouched);
  CHECK(fault.found == core);
  CHECK(printed(fault.subject) == "row own-1");
  CHECK(fault.field == "limit.pressure_at_most");
}

TEST_CASE("A technique of one's own falls under what blocks or caps the one it is like") {
  OwnRows own;
  own.put(aTechnique("hot_stone"));
  const OwnTable result = compile(shippedCore(), own);
  REQUIRE(result.table);
  const int mine = *result.table->techniques.indexOf("cupping"),
            like = *result.table->techniques.indexOf("hot_stone");
  const int unlike = *result.table->techniques.indexOf("swedish");
  int onlyLike = 0;
  for (const Row& row : result.table->rows) {
    if (!row.as<Row::Block>() && !row.as<Row::Limit>()) continue;
    const std::uint64_t techniques = row.techniques();
    INFO(row.id);
    CHECK(((techniques >> mine) & 1) == ((techniques >> like) & 1));
    onlyLike += ((techniques >> like) & 1) && !((techniques >> unlike) & 1);
  }
  CHECK(onlyLike > 0);
}

TEST_CASE("A technique that names none it is like falls under the rules of all") {
  Technique technique = aTechnique("");
  technique.like.clear();
  technique.pressureHigh = 5;
  OwnRows own;
  own.put(technique);
  const OwnTable result = compile(shippedCore(), own);
  REQUIRE(result.table);
  const int mine = *result.table->techniques.indexOf("cupping");
  for (const Row& row : result.table->rows)
    if (row.as<Row::Block>() || row.as<Row::Limit>()) CHECK((row.techniques() >> mine) & 1);
}

TEST_CASE("A technique may not be firmer than those it is like, nor like one that is not of the core") {
  OwnRows own;
  Technique technique = aTechnique("hot_stone");
  technique.pressureHigh = 3;
  own.put(technique);
  const Diagnostic firm = onlyFault(compile(shippedCore(), own));
  CHECK(firm.code == DiagnosticCode::OutsideTechniqueRange);
  CHECK(printed(firm.subject) == "technique cupping");
  CHECK(firm.field == "pressure");
  own.put(aTechnique("hot_stones"));
  const Diagnostic unknown = onlyFault(compile(shippedCore(), own));
  CHECK(unknown.code == DiagnosticCode::UnknownTechnique);
  CHECK(unknown.nearest == "hot_stone");
}

TEST_CASE("Rows are added, changed, removed, retired, moved and brought back") {
  const std::string core = coreRow(Effect::Suggest).id;
  OwnRows own;
  own.put(aRow("own-1"));
  CHECK(newRowId(own).starts_with("own-"));
  CHECK(newRowId(own) != newRowId(own));
  own.put(aRow("own-2"));
  OwnRow changed = aRow("own-1");
  changed.why = "Another reason.";
  own.put(changed);
  CHECK(own.rows.size() == 2);
  CHECK(own.row("own-1")->why == "Another reason.");
  own.removeRow("own-1");
  own.setPriority(core, 90);
  CHECK(compile(shippedCore(), own).table->rows[shippedTable()->rowIndex(core).value()].priority == 90);
  own.retire(core);
  CHECK_FALSE(own.priority(core));
  CHECK_FALSE(compile(shippedCore(), own).table->rowIndex(core));
  own.bringBack(core);
  own.removeRow("own-2");
  CHECK(own.isEmpty());
  CHECK(newId("Cupping, dry!", "technique", {"cupping_dry"}) == "cupping_dry_2");
  CHECK(newId("拔罐", "technique", {}) == "technique");
}

TEST_CASE("Rows brought in are added, and those of the same id replaced, and told") {
  OwnRows mine, other;
  mine.put(aRow("own-1"));
  mine.put(aRow("own-2"));
  mine.put(aRow("own-3"));
  other.put(aRow("own-3"));
  OwnRow changed = aRow("own-2");
  changed.why = "Newer.";
  other.put(changed);
  other.put(aRow("own-9"));
  other.put(aTechnique("swedish"));
  const Merged outcome = merged(mine, other);
  CHECK(outcome.added == Ids{"own-9", "cupping"});
  CHECK(outcome.replaced == Ids{"own-2"});
  CHECK(outcome.same == Ids{"own-3"});
  CHECK(outcome.rows.rows.size() == 4);
  CHECK(outcome.rows.row("own-2")->why == "Newer.");
}

TEST_CASE(
    "A core row retired here and moved there, or the other way round, is as the rows brought in have it") {
  const std::string core = coreRow(Effect::Suggest).id;
  OwnRows retiring, moving;
  retiring.retire(core);
  moving.setPriority(core, 90);
  const OwnTable moved = compile(shippedCore(), merged(retiring, moving).rows);
  REQUIRE(moved.table);
  REQUIRE(moved.table->rowIndex(core));
  CHECK(moved.table->rows[*moved.table->rowIndex(core)].priority == 90);
  const OwnTable retired = compile(shippedCore(), merged(moving, retiring).rows);
  REQUIRE(retired.table);
  CHECK_FALSE(retired.table->rowIndex(core));
}

TEST_CASE("Of a damaged file everything without fault is kept, and what was taken out is named") {
  std::string json = byHand();
  const auto spoil = [&](const std::string& from, const std::string& to) {
    REQUIRE(json.find(from) != std::string::npos);
    json.replace(json.find(from), from.size(), to);
  };
  spoil(R"("grade": "practice"}})", R"("grade": "practise"}, "good": {"cite": "x", "grade": "expert"}})");
  spoil(R"("caution": "c", "why": "w", "source": ["mine", "practice"])",
        R"("caution": "c", "why": "w", "source": ["practice"])");
  spoil(R"("unless": [)", R"("unles": [)");
  spoil(R"("retire": [")", R"("retire": ["GONE", ")");
  spoil(R"("schema": 1,)", R"("schema": 1, "patterns": {}, "rows_": [],)");
  spoil(
      "\n  ]",
      R"(, "not a row", {"id": "b", "when": {}, "position": {"avoid": ["prone"]}, "why": "w", "source": "good"}])");
  CHECK_FALSE(readOwnTable(shippedCore(), TableText{"own.json", json}).table);
  const auto repaired = withoutFaulty(shippedCore(), {"own.json", json});
  REQUIRE(repaired);
  CHECK(compile(shippedCore(), repaired->rows).table);
  REQUIRE(repaired->rows.rows.size() == 1);  // the others name the faulty source
  OwnRow kept = read(byHand()).rows[1];
  kept.sources = {"practice"};
  CHECK(repaired->rows.rows[0] == kept);
  CHECK(repaired->rows.retired.size() == 1);
  CHECK(repaired->rows.techniques.size() == 1);
  const auto names = [&](const std::string& what) {
    return std::count(repaired->removed.begin(), repaired->removed.end(), what);
  };
  for (const char* what : {"source mine", "row a", "retire GONE", "patterns", "rows_", "row c"}) {
    INFO(what);
    CHECK(names(what) == 1);
  }
}

TEST_CASE("Of a damaged file a row that is looser than the core's is taken out too") {
  OwnRows own;
  for (OwnRow row : shippedCore().rows())
    if (auto* limit = row.as<OwnRow::Limit>(); limit && limit->pressureAtMost.value_or(5) < 5) {
      row.id = "own-1";
      limit->pressureAtMost = 5;
      own.put(row);
    }
  own.put(aRow("own-2"));
  std::string json = writeOwnRows(own, questions());
  json.insert(json.find('{') + 1, R"("rubbish": 1, )");
  const auto repaired = withoutFaulty(shippedCore(), {"own.json", json});
  REQUIRE(repaired);
  CHECK(repaired->removed == Ids{"rubbish", "row own-1"});
  CHECK(compile(shippedCore(), repaired->rows).table);
}

TEST_CASE("Nothing is taken out of what is no JSON, or of a newer program's file") {
  CHECK_FALSE(withoutFaulty(shippedCore(), {"own.json", "rubbish"}));
  CHECK_FALSE(withoutFaulty(shippedCore(), {"own.json", ""}));
  CHECK_FALSE(withoutFaulty(shippedCore(), {"own.json", R"({"schema": 2, "rows": []})"}));
}
