// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/static_checks.h"

#include "support/a_table.h"
#include "support/command.h"

#include <algorithm>

using namespace tableside;
using namespace tableside::test;

namespace {

using Code = DiagnosticCode;

const Date kToday = *Date::from(2026, 11, 22);

Diagnostics checked(const ReadTable& read) {
  REQUIRE(read.table);
  Diagnostics failures;
  const TestCoverage coverage = runTests(read.table, "table.json", failures);
  CHECK(failures.empty());
  return warningsOf(*read.table, coverage, kToday);
}

// The warnings about rows and patterns of one kind, as "subject found".
Ids told(const Diagnostics& warnings, Code code) {
  Ids all;
  for (const Diagnostic& d : warnings)
    if (d.code == code) {
      CHECK(d.severity == Severity::Warning);
      CHECK(d.line > 0);
      all.push_back(d.subject + (d.found.empty() ? "" : " " + d.found));
    }
  return all;
}

Ids told(const std::vector<std::string>& rows, Code code, const std::string& patterns = "{}") {
  return told(checked(readJson(tableJson(rows, patterns))), code);
}

std::string row(const std::string& id, const std::string& when, const std::string& effect) {
  return R"("id": ")" + id + R"(", "when": )" + when + ", " + effect;
}

const std::string kAdvice = R"("advise": {"to": "client", "text": "Rest."})";
const Ids kNone;

std::string withTests(std::string json, const std::string& tests) {
  json.pop_back();
  return json + ", \"tests\": [" + tests + "]}";
}

enum class CellVerdict { Within, Same, Beyond };  // the narrow cell to the wide one

struct CellPair {
  const char* question;
  const char* wide;
  const char* narrow;
  CellVerdict verdict;
};

const CellPair kCellPairs[] = {
    {"rf_saddle", "yes", "no", CellVerdict::Beyond},
    {"course", "same or worse", "worse", CellVerdict::Within},
    {"course", "same or worse", "not better", CellVerdict::Same},
    {"course", "worse", "same or worse", CellVerdict::Beyond},
    {"course", "not better", "better", CellVerdict::Beyond},
    {"course", "not worse", "better or same", CellVerdict::Same},
    {"pain_now", "at least 5", "at least 7", CellVerdict::Within},
    {"pain_now", "at least 5", "8", CellVerdict::Within},
    {"pain_now", "at least 5", "at least 4", CellVerdict::Beyond},
    {"pain_now", "at most 6", "2 to 6", CellVerdict::Within},
    {"pain_now", "at most 6", "2 to 7", CellVerdict::Beyond},
    {"pain_now", "2 to 7", "at most 7", CellVerdict::Beyond},
    {"pain_now", "at least 0", "3", CellVerdict::Within},
    {"pain_quality", "burning", "includes all of burning, sharp", CellVerdict::Within},
    {"pain_quality", "includes any of burning, sharp", "burning", CellVerdict::Within},
    {"pain_quality", "burning", "includes any of burning, sharp", CellVerdict::Beyond},
    {"pain_quality", "includes none of burning", "includes none of burning, sharp", CellVerdict::Within},
    {"pain_quality", "includes none of burning, sharp", "includes none of burning", CellVerdict::Beyond},
    {"pain_quality", "includes none of burning", "is empty", CellVerdict::Within},
    {"pain_quality", "is not empty", "burning", CellVerdict::Within},
    {"pain_quality", "is not empty", "includes none of burning", CellVerdict::Beyond},
    {"pain_sites", "calf", "calf.left", CellVerdict::Within},
    {"pain_sites", "legs", "calf", CellVerdict::Within},
    {"pain_sites", "calf.left", "calf", CellVerdict::Beyond},
    {"pain_sites", "calf", "includes all of calf.left, sacrum", CellVerdict::Within},
    {"pain_sites", "includes all of legs, sacrum", "includes all of calf, sacrum.right", CellVerdict::Within},
    {"pain_sites", "includes all of calf, sacrum", "includes any of calf, sacrum", CellVerdict::Beyond},
    {"pain_sites", "includes none of calf", "includes none of legs", CellVerdict::Within},
    {"pain_sites", "includes none of legs", "includes none of calf", CellVerdict::Beyond},
    {"worst_site", "gluteal", "buttock.left", CellVerdict::Within},
    {"worst_site", "not legs", "gluteal", CellVerdict::Within},
    {"worst_site", "not gluteal", "buttock", CellVerdict::Beyond},
    {"goal_words", "is empty", "is not empty", CellVerdict::Beyond},
    {"goal_words", "is not empty", "is not empty", CellVerdict::Same},
};

}  // namespace

TEST_CASE("The shipped table is clean under --strict") {
  const CommandResult result = runCli("check-rules --strict");
  INFO(result.err);
  CHECK(result.exit == 0);
  CHECK(result.err.empty());
  CHECK_THAT(result.out, ContainsSubstring("100 % of the rows"));
}

TEST_CASE("A row is subsumed where its cell is narrower, exactly for every form of cell") {
  for (const CellPair& pair : kCellPairs) {
    const auto when = [&](const char* cell) {
      return std::string("{\"") + pair.question + "\": \"" + cell + "\"}";
    };
    INFO(pair.question << ": " << pair.narrow << " within " << pair.wide);
    const Diagnostics warnings = checked(
        readJson(tableJson({row("N", when(pair.narrow), kAdvice), row("W", when(pair.wide), kAdvice)})));
    const Ids subsumed = told(warnings, Code::RowSubsumed);
    CHECK((subsumed == Ids{"row N W"}) == (pair.verdict == CellVerdict::Within));
    CHECK(told(warnings, Code::RowTwice) == (pair.verdict == CellVerdict::Same ? Ids{"row W N"} : kNone));
  }
}

TEST_CASE("A row that stands twice is told once, at the later place, and names the earlier one") {
  const std::string when = R"({"course": "worse", "pain_now": "at least 5"})";
  const std::string same = R"({"pain_now": "5 to 10", "course": "not better or same"})";
  const auto rows = {row("A", when, kAdvice), row("B", same, kAdvice), row("C", when, kAdvice)};
  CHECK(told(rows, Code::RowTwice) == Ids{"row B A", "row C A"});
  CHECK(told(rows, Code::RowSubsumed) == kNone);
  const CommandResult result = [&] {
    const TemporaryFolder folder;
    writeTo(folder / "t.json", tableJson(rows));
    return runCli("check-rules t.json --strict", folder.path());
  }();
  CHECK(result.exit == 1);
  CHECK_THAT(result.err, ContainsSubstring("warning: t.json:5 · row B · does the same as row A at t.json:4"));
}

TEST_CASE("An unanswered question is no match: a row that asks more questions is not the wider one") {
  CHECK(told({row("A", R"({"course": "better or same or worse"})", kAdvice),
              row("B", R"({"pain_now": "3"})", kAdvice)},
             Code::RowSubsumed) == kNone);
  CHECK(told({row("A", "{}", kAdvice), row("B", R"({"pain_now": "3"})", kAdvice)}, Code::RowSubsumed) ==
        Ids{"row B A"});
}

TEST_CASE("Each alternative, pattern and exception counts when rows are compared") {
  const std::string patterns = R"({"bad": {"when": [{"course": "worse"}, {"pain_now": "at least 7"}]}})";
  const auto subsumed = [&](const std::string& wide, const std::string& narrow) {
    return told({row("N", narrow, kAdvice), row("W", wide, kAdvice)}, Code::RowSubsumed, patterns) ==
           Ids{"row N W"};
  };
  CHECK(subsumed(R"([{"course": "worse"}, {"pain_now": "at least 5"}])",
                 R"([{"pain_now": "6"}, {"course": "worse", "stress": "high"}])"));
  CHECK_FALSE(subsumed(R"([{"course": "worse"}, {"pain_now": "at least 5"}])",
                       R"([{"pain_now": "6"}, {"stress": "high"}])"));
  CHECK(subsumed(R"({"pattern": "bad"})", R"({"pain_now": "8"})"));
  CHECK(subsumed(R"({"pain_now": "at most 6"})", R"({"pattern": "not bad"})"));
  CHECK_FALSE(subsumed(R"({"pain_now": "at most 5"})", R"({"pattern": "not bad"})"));
  const std::string unless = R"("unless": {"stress": "high"}, )";
  CHECK_FALSE(
      subsumed(R"({"pain_now": "at least 5"}, )" + unless + R"("priority": 50)", R"({"pain_now": "6"})"));
  CHECK(subsumed(R"({"pain_now": "at least 5"}, )" + unless + R"("priority": 50)",
                 R"({"pain_now": "6", "stress": "low or medium"})"));
  CHECK(subsumed(R"({"pain_now": "at least 5"})", R"({"pain_now": "6"}, )" + unless + R"("priority": 50)"));
}

TEST_CASE("Only a row whose effect is at least as strict makes another needless") {
  struct Pair {
    const char* wide;
    const char* narrow;
    bool isNeedless;
  };
  const Pair pairs[] = {
      {R"("block": {})", R"("block": {"techniques": ["deep_tissue"], "regions": ["calf"]})", true},
      {R"("block": {"techniques": ["deep_tissue"]})", R"("block": {"techniques": ["hot_stone"]})", false},
      {R"("block": {"regions": ["calf"]})", R"("block": {"regions": ["legs"]})", false},
      {R"("block": {"regions": ["legs"]})", R"("block": {"regions": ["calf.left"]})", true},
      {R"("block": {"regions": ["legs"]})", R"("limit": {"regions": ["calf"], "pressure_at_most": 1})",
       false},
      {R"("block": {})", R"("block": {"regions": ["@pain_sites"]})", true},
      {R"("block": {"regions": ["legs"]})", R"("block": {"regions": ["@pain_sites"]})", false},
      {R"("block": {"regions": ["@pain_sites"]})", R"("block": {"regions": ["calf"]})", false},
      {R"("limit": {"pressure_at_most": 2})", R"("limit": {"pressure_at_most": 3})", true},
      {R"("limit": {"pressure_at_most": 3})", R"("limit": {"pressure_at_most": 2})", false},
      {R"("limit": {"pressure_at_most": 2})", R"("limit": {"pressure_at_most": 3, "minutes_at_most": 5})",
       false},
      {R"("limit": {"pressure_at_most": 2, "minutes_at_most": 5})", R"("limit": {"minutes_at_most": 5})",
       true},
      {R"("limit": {"session_minutes_at_most": 45})", R"("limit": {"session_minutes_at_most": 60})", true},
      {R"("refer": {"to": "doctor", "urgency": "same_day", "session": "stop"})",
       R"("refer": {"to": "doctor", "urgency": "soon", "session": "modify"})", true},
      {R"("refer": {"to": "doctor", "urgency": "soon", "session": "stop"})",
       R"("refer": {"to": "doctor", "urgency": "same_day", "session": "stop"})", false},
      {R"("refer": {"to": "doctor", "urgency": "soon", "session": "stop"})",
       R"("refer": {"to": "guardian", "urgency": "soon", "session": "stop"})", false},
      {R"("position": {"avoid": ["prone", "supine"]})", R"("position": {"avoid": ["prone"]})", true},
      {R"("position": {"avoid": ["prone"]})", R"("position": {"use": ["side_left"], "avoid": ["prone"]})",
       false},
      {R"("advise": {"to": "client", "text": "Rest."})", R"("advise": {"to": "therapist", "text": "Rest."})",
       false},
      {R"("advise": {"to": "client", "text": "Rest."})", R"("advise": {"to": "client", "text": "Move."})",
       false},
      {R"("suggest": {"technique": "swedish", "regions": ["legs"], "pressure": 2, "minutes": [3, 5, 8]})",
       R"("suggest": {"technique": "swedish", "regions": ["calf"], "pressure": 2, "minutes": [3, 5, 8]})",
       true},
      {R"("suggest": {"technique": "swedish", "regions": ["legs"], "pressure": 2, "minutes": [3, 5, 8]})",
       R"("suggest": {"technique": "swedish", "regions": ["calf"], "pressure": 3, "minutes": [3, 5, 8]})",
       false},
      {R"("suggest": {"technique": "swedish", "regions": ["legs"], "pressure": 2, "minutes": [3, 5, 8]})",
       R"("priority": 60, "suggest": {"technique": "swedish", "regions": ["calf"], "pressure": 2, "minutes": [3, 5, 8]})",
       false},
  };
  for (const Pair& pair : pairs) {
    INFO(pair.narrow << " beside " << pair.wide);
    // The wider row stands first and asks less; equal effects differ in their conditions alone.
    const auto rows = {row("W", R"({"pain_now": "at least 5"})", pair.wide),
                       row("N", R"({"pain_now": "at least 7", "pain_sites": "is not empty"})", pair.narrow)};
    CHECK(told(rows, Code::RowSubsumed) == (pair.isNeedless ? Ids{"row N W"} : kNone));
  }
}

TEST_CASE("Cells that no answer satisfies together are told, with the cells") {
  const std::string patterns =
      R"({"strong": {"when": {"pain_now": "at least 7"}}, "either": {"when": [{"pain_now": "at most 2"}, {"course": "worse"}]},
    "never": {"when": {"course": "not better or same or worse"}}})";
  const auto contradictions = [&](const std::string& when) {
    return told({row("R", when, kAdvice)}, Code::CellsContradict, patterns);
  };
  const std::string never = R"(pattern never "not better or same or worse")";
  CHECK(contradictions(R"({"pattern": "strong", "pain_now": "at most 3"})") ==
        Ids{never, R"(row R "at least 7", "at most 3")"});
  CHECK(contradictions(R"([{"stress": "high"}, {"pattern": "strong", "pain_now": "6"}])") ==
        Ids{never, R"(row R "at least 7", "6")"});
  CHECK(contradictions(R"({"pattern": "strong", "pain_now": "at most 7"})") == Ids{never});
  // One way through the pattern is enough.
  CHECK(contradictions(R"({"pattern": ["strong", "either"]})") == Ids{never});
  CHECK(contradictions(R"({"pattern": ["strong", "not strong"]})") ==
        Ids{never, R"(row R "at least 7", "at most 6")"});
  CHECK(contradictions(R"({"stress": "high"}, "unless": {"pattern": "strong", "pain_now": "6"})") ==
        Ids{never, R"(row R "at least 7", "6")"});
}

TEST_CASE("An exception that holds whenever the row does is told") {
  CHECK(told({row("R", R"({"pain_now": "at least 7"}, "unless": {"pain_now": "at least 5"})", kAdvice)},
             Code::ExceptionAlwaysHolds) == Ids{"row R"});
  CHECK(told({row("R", R"({"pain_now": "at least 7"}, "unless": {"pain_now": "at least 8"})", kAdvice)},
             Code::ExceptionAlwaysHolds) == kNone);
}

TEST_CASE("A suggestion that other rows forbid whenever it is made is told, with those rows") {
  const std::string deep =
      R"("suggest": {"technique": "deep_tissue", "regions": ["calf", "buttock"], "pressure": 4, "minutes": [5, 8, 10]})";
  const std::string suggestion = row("S", R"({"blood_thinner": "yes", "pain_sites": "calf.left"})", deep);
  const auto never = [&](std::vector<std::string> others) {
    others.push_back(suggestion);
    return told(others, Code::SuggestionNeverOpen);
  };
  const std::string thinner = R"({"blood_thinner": "yes"})";
  CHECK(never({}) == kNone);
  CHECK(never({row("B", thinner, R"("block": {"techniques": ["deep_tissue"]})")}) == Ids{"row S B"});
  CHECK(never({row("B", R"({"blood_thinner": "no"})", R"("block": {"techniques": ["deep_tissue"]})")}) ==
        kNone);
  CHECK(never({row("B", thinner, R"("block": {"techniques": ["hot_stone"]})")}) == kNone);
  CHECK(never({row("B", thinner, R"("block": {"regions": ["legs"]})")}) == kNone);
  CHECK(never({row("B", thinner, R"("block": {"regions": ["legs"]})"),
               row("C", "{}", R"("block": {"regions": ["gluteal"]})")}) == Ids{"row S B, C"});
  CHECK(never({row("L", thinner, R"("limit": {"pressure_at_most": 3})")}) == Ids{"row S L"});
  CHECK(never({row("L", thinner, R"("limit": {"pressure_at_most": 4})")}) == kNone);
  CHECK(never({row("F", thinner, R"("refer": {"to": "doctor", "urgency": "soon", "session": "stop"})")}) ==
        Ids{"row S F"});
  CHECK(never({row("F", thinner, R"("refer": {"to": "doctor", "urgency": "soon", "session": "modify"})")}) ==
        kNone);
}

TEST_CASE("A suggestion for the regions of an answer is compared by what that answer can be") {
  const auto never = [&](const std::string& when, const std::string& block) {
    return told(
        {row("S", when,
             R"("suggest": {"technique": "swedish", "regions": ["@worst_site"], "pressure": 2, "minutes": [3, 5, 8]})"),
         row("B", R"({"stress": "high"})", block)},
        Code::SuggestionNeverOpen);
  };
  const std::string calf = R"({"stress": "high", "worst_site": "calf"})";
  CHECK(never(calf, R"("block": {"regions": ["legs"]})") == Ids{"row S B"});
  CHECK(never(calf, R"("block": {"regions": ["calf.left"]})") == kNone);
  CHECK(never(R"({"stress": "high"})", R"("block": {"regions": ["legs"]})") == kNone);
  CHECK(never(R"({"stress": "high"})", R"("block": {"regions": ["@worst_site"]})") == Ids{"row S B"});
  // Unknown pain sites leave the block undecided: held, which an answer can open.
  CHECK(never(calf, R"("block": {"regions": ["@pain_sites"]})") == kNone);
}

TEST_CASE("A question that no row reads is told, and a safety question that decides nothing") {
  const Diagnostics warnings = checked(readJson(tableJson(
      {row("A", R"({"course": "worse"}, "unless": {"stress": "high"})", kAdvice),
       row("B", R"({"bone_weakened": "yes"})",
           R"("suggest": {"technique": "swedish", "regions": ["@tender_areas"], "pressure": 2, "minutes": [3, 5, 8]})")})));
  const Ids unused = told(warnings, Code::QuestionUnused), undecided = told(warnings, Code::MustAskUnused);
  const auto has = [](const Ids& ids, const std::string& id) {
    return std::count(ids.begin(), ids.end(), "question " + id) == 1;
  };
  for (const char* read : {"course", "stress", "tender_areas"}) CHECK_FALSE(has(unused, read));
  for (const char* exempt : {"goal_words", "pain_after", "homecare_given"}) CHECK_FALSE(has(unused, exempt));
  CHECK(has(unused, "pain_now"));
  CHECK(has(undecided, "bone_weakened"));
  CHECK(has(undecided, "rf_saddle"));
  CHECK_FALSE(has(undecided, "pain_now"));
}

TEST_CASE("A row needs a test in which it fires and one in which it does not, unless it can only fire") {
  const auto rows = {row("A", R"({"course": "worse"})", kAdvice),
                     row("B", "{}", R"("advise": {"to": "client", "text": "Drink."})")};
  const auto missing = [&](const std::string& tests) {
    Ids all;
    for (const Diagnostic& d : checked(readJson(withTests(tableJson(rows), tests))))
      if (d.code == Code::RowUntested) all.push_back(d.subject + " " + d.expected);
    return all;
  };
  const std::string worse = R"({"name": "worse", "given": {"course": "worse"}, "expect": {"fired": ["A"]}})";
  const std::string better =
      R"({"name": "better", "given": {"course": "better"}, "expect": {"not_fired": ["A"]}})";
  CHECK(missing("") == Ids{"row A fired", "row A not_fired", "row B fired"});
  CHECK(missing(worse) == Ids{"row A not_fired"});
  CHECK(missing(better) == Ids{"row A fired"});
  CHECK(missing(worse + "," + better) == kNone);
}

TEST_CASE("A review is due after its day, not on it") {
  const auto passed = [](const std::string& day) {
    std::string json = tableJson({row("A", "{}", kAdvice)});
    json.replace(json.find("\"status\""), 0, "\"review_due\": \"" + day + "\", ");
    return told(checked(readJson(json)), Code::ReviewPassed);
  };
  CHECK(passed("2026-11-21") == Ids{" 2026-11-21"});
  CHECK(passed("2026-11-22") == kNone);
}

TEST_CASE("A text that is too long is a warning and the table is used") {
  const auto tooLong = [](std::size_t characters) {
    const ReadTable read =
        readJson(tableJson({row("A", R"({}, "caution": ")" + std::string(characters, 'x') + "\"", kAdvice)}));
    REQUIRE(read.table);
    return told(read.diagnostics, Code::TextTooLong);
  };
  CHECK(tooLong(141) == Ids{"row A 141"});
  CHECK(tooLong(140) == kNone);
}

TEST_CASE(
    "A row of the user's own is compared with the core, and never blamed for what only the core can carry") {
  const std::string local = R"({"schema": 1, "rows": [)" +
                            rowJson(row("own", R"({"pain_now": "8"})", kAdvice)) + "," +
                            rowJson(row("own_wide", "{}", kAdvice)) + "]}";
  const Diagnostics warnings =
      checked(readJson(tableJson({row("A", R"({"pain_now": "at least 7"})", kAdvice)}), local));
  CHECK(told(warnings, Code::RowSubsumed) == Ids{"row own A"});
  for (const Diagnostic& d : warnings)
    if (d.code == Code::RowUntested) CHECK(d.subject == "row A");
}

TEST_CASE("More situations than the limit never bring a wrong warning") {
  std::string unless = "[";
  for (const char* question : {"rf_saddle", "rf_bladder", "rf_bowel", "rf_sexual", "rf_cord"})
    unless += std::string(unless.size() > 1 ? "," : "") + "{\"" + question +
              R"(": "no", "pain_now": "at least 5", "course": "worse", "stress": "high"})";
  const std::string narrow = row("N", R"({"pain_now": "8"}, "unless": )" + unless + "]", kAdvice);
  const std::string wide = row("W", R"({"pain_now": "at least 3"}, "unless": )" + unless + "]", kAdvice);
  CHECK(told({narrow, row("P", R"({"pain_now": "at least 7"})", kAdvice)}, Code::RowSubsumed) ==
        Ids{"row N P"});
  CHECK(told({narrow, wide}, Code::RowSubsumed) == kNone);
  CHECK(told({narrow, wide}, Code::ExceptionAlwaysHolds) == kNone);
}
