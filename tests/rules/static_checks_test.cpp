// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/command.h"
#include "support/static_warnings.h"

#include <algorithm>

using namespace tableside;
using namespace tableside::test;

namespace {

std::string withTests(std::string json, const std::string& tests) {
  json.pop_back();
  return json + ", \"tests\": [" + tests + "]}";
}

}  // namespace

TEST_CASE("The shipped table is clean under --strict, whatever the year in which this test runs") {
  ReadTable read;
  read.table = readTable(DataFolder::embedded(), std::nullopt, read.diagnostics);
  CHECK(read.diagnostics.empty());
  for (const Diagnostic& d : checked(read)) {
    INFO(printed(d.subject) << " · " << d.field << " · " << d.found << " · " << d.expected);
    CHECK(false);
  }
  CHECK_THAT(runCli("check-rules").out, ContainsSubstring("100 % of the rows"));
}

TEST_CASE("Cells that no answer satisfies together are told, with the cells") {
  const std::string patterns =
      R"({"strong": {"when": {"pain_now": "at least 7"}}, "either": {"when": [{"pain_now": "at most 2"}, {"course": "worse"}]},
    "never": {"when": {"course": "not better or same or worse or new"}}})";
  const auto contradictions = [&](const std::string& when) {
    return told({row("R", when, kAdvice)}, Code::CellsContradict, patterns);
  };
  const std::string never = R"(pattern never "not better or same or worse or new")";
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
      if (d.code == Code::RowUntested) all.push_back(printed(d.subject) + " " + d.expected);
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
