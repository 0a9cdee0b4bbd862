// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/command.h"
#include "support/static_warnings.h"

using namespace tableside;
using namespace tableside::test;

namespace {

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
    {"course", "same or worse or new", "not better", CellVerdict::Same},
    {"course", "worse", "same or worse", CellVerdict::Beyond},
    {"course", "not better", "better", CellVerdict::Beyond},
    {"course", "not worse", "better or same or new", CellVerdict::Same},
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
  const std::string same = R"({"pain_now": "5 to 10", "course": "not better or same or new"})";
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
  CHECK(told({row("A", R"({"course": "better or same or worse or new"})", kAdvice),
              row("B", R"({"pain_now": "3"})", kAdvice)},
             Code::RowSubsumed) == kNone);
  CHECK(told({row("A", "{}", kAdvice), row("B", R"({"pain_now": "3"})", kAdvice)}, Code::RowSubsumed) ==
        Ids{"row B A"});
}

TEST_CASE("Each alternative, pattern and exception counts when rows are compared") {
  const std::string patterns =
      R"({"bad": {"when": [{"course": "worse"}, {"pain_now": "at least 7"}]}, "no_oils": {"when": {"allergies": "includes none of oils"}}})";
  const auto subsumed = [&](const std::string& wide, const std::string& narrow) {
    return told({row("N", narrow, kAdvice), row("W", wide, kAdvice)}, Code::RowSubsumed, patterns) ==
           Ids{"row N W"};
  };
  CHECK(subsumed(R"([{"course": "worse"}, {"pain_now": "at least 5"}])",
                 R"([{"pain_now": "6"}, {"course": "worse", "stress": "high"}])"));
  CHECK_FALSE(subsumed(R"([{"course": "worse"}, {"pain_now": "at least 5"}])",
                       R"([{"pain_now": "6"}, {"stress": "high"}])"));
  CHECK(subsumed(R"({"allergies": "nuts"})",
                 R"({"allergies": "includes any of nuts, oils", "pattern": "no_oils"})"));
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
      {R"("block": {"regions": ["calf"], "beside": true})", R"("block": {"regions": ["calf.left"]})", true},
      {R"("block": {"regions": ["calf"]})", R"("block": {"regions": ["calf.left"], "beside": true})", false},
      {R"("block": {})", R"("block": {"regions": ["calf"], "beside": true})", true},
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

TEST_CASE("An earlier row of positions is not made needless by a later one: it is preferred") {
  const std::string left = R"("position": {"use": ["side_left"]})";
  const auto narrow = row("N", R"({"pain_now": "8"})", left),
             wide = row("W", R"({"pain_now": "at least 7"})", left);
  CHECK(told({wide, narrow}, Code::RowSubsumed) == Ids{"row N W"});
  CHECK(told({narrow, wide}, Code::RowSubsumed) == kNone);
  CHECK(told({wide, row("X", R"({"pain_now": "at least 7"})", left)}, Code::RowTwice) == Ids{"row X W"});
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

TEST_CASE(
    "A row of the user's own is compared with the core, and never blamed for what only the core can carry") {
  const std::string local = R"({"schema": 1, "rows": [)" +
                            rowJson(row("own", R"({"pain_now": "8"})", kAdvice)) + "," +
                            rowJson(row("own_wide", "{}", kAdvice)) + "]}";
  const Diagnostics warnings =
      checked(readJson(tableJson({row("A", R"({"pain_now": "at least 7"})", kAdvice)}), local));
  CHECK(told(warnings, Code::RowSubsumed) == Ids{"row own A"});
  for (const Diagnostic& d : warnings)
    if (d.code == Code::RowUntested) CHECK(printed(d.subject) == "row A");
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
