// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/record_example.h"
#include "support/shipped.h"
#include "visit/history.h"
#include "visit/open_visit.h"

#include <algorithm>

using namespace tableside;
using namespace tableside::test;

namespace {

// The second visit of a client with these answers at the first; what is kept with her comes from there too.
OpenVisit secondVisit(const Answers& last) {
  const OpenVisit::Rules rules{shippedTable(), shippedPhrases()};
  Visit first = startVisit(aClient(), {}, {}, *shippedCatalogue(), kNow);
  Answers standing;
  for (const auto& [question, answer] : last) {
    first.answers.set(question, answer);
    if (shippedCatalogue()->find(question)->standing) standing.set(question, answer);
  }
  return {rules,
          aClient(),
          {summaryOf(first)},
          startVisit(aClient(), standing, first, *shippedCatalogue(), daysLater(7))};
}

OpenVisit secondVisit() {
  Answers last;
  last.set("pain_sites", Choices{{"low_back.left"}});
  last.set("onset_weeks", 6);
  last.set("aggravators", Choices{{"sitting"}});
  last.set("reported_cause", Choices{{"muscle_strain"}});
  last.set("pressure_preference", Choice{"medium"});
  last.set("health_families", Choices{{"diabetes"}});
  last.set("neuropathy", true);
  last.set("blood_thinner", true);
  last.set("cancer", Choice{"none"});
  last.set("pregnancy", Choice{"no"});
  return secondVisit(last);
}

bool isShown(const OpenVisit& open, const char* question) {
  return open.assessment().isShown(*shippedCatalogue()->indexOf(question));
}

// Known today, and as it was kept.
bool stands(const OpenVisit& open, const char* question) {
  return open.visit().answers.knows(question);
}

// To be confirmed: shown greyed, and unknown to the rules.
bool waits(const OpenVisit& open, const char* question) {
  return !open.visit().answers.knows(question) && open.visit().carried.knows(question) &&
         open.assessment().facts().isUnknown(*shippedCatalogue()->indexOf(question));
}

}  // namespace

TEST_CASE("Kept answers stand in the next visit while nothing makes them doubtful") {
  OpenVisit open = secondVisit();
  for (const char* question : {"aggravators", "reported_cause", "pressure_preference", "health_families",
                               "neuropathy", "blood_thinner", "cancer"}) {
    INFO(question);
    CHECK(stands(open, question));
  }
  open.answer("pain_sites", Choices{{"low_back.left"}}, kNow);
  open.answer("health_changed", false, kNow);
  open.answer("course", Choice{"better"}, kNow);
  open.answer("pregnancy", Choice{"no"}, kNow);
  CHECK(stands(open, "aggravators"));
  CHECK(stands(open, "health_families"));
}

TEST_CASE("Something new in health leaves every kept answer of health unconfirmed, and the told cause") {
  OpenVisit open = secondVisit();
  open.answer("pain_sites", Choices{{"low_back.left"}}, kNow);
  CHECK(open.answer("health_changed", true, kNow));
  // Yes answers and lists too: a second family may be the news.
  for (const char* question :
       {"health_families", "neuropathy", "blood_thinner", "cancer", "reported_cause"}) {
    INFO(question);
    CHECK(open.visit().carried.knows(question));
    CHECK_FALSE(stands(open, question));
    CHECK(std::count(open.visit().kept.begin(), open.visit().kept.end(), question) == 0);
  }
  CHECK(waits(open, "health_families"));
  CHECK(waits(open, "blood_thinner"));
  CHECK(stands(open, "pressure_preference"));
  CHECK(stands(open, "aggravators"));
  // It is said once: what is confirmed or answered after that stays.
  CHECK(open.confirm("health_families", kNow));
  CHECK(open.answer("blood_thinner", false, kNow));
  CHECK(open.answer("course", Choice{"same"}, kNow));
  CHECK(open.visit().answers.choices("health_families") == std::vector<std::string>{"diabetes"});
  CHECK(open.visit().answers.of("blood_thinner") == Answer(false));
}

TEST_CASE("What was answered today to the question itself stays, whatever changes after it") {
  OpenVisit open = secondVisit();
  open.answer("blood_thinner", false, kNow);
  open.answer("health_changed", true, kNow);
  CHECK(open.visit().answers.of("blood_thinner") == Answer(false));
  CHECK_FALSE(stands(open, "cancer"));
}

TEST_CASE("A new complaint or place leaves the kept answers about the pain unconfirmed, and no others") {
  OpenVisit open = secondVisit();
  open.answer("pain_sites", Choices{{"low_back.left", "shoulder.left"}}, kNow);
  CHECK(open.answer("course", Choice{"new"}, kNow));
  CHECK(waits(open, "aggravators"));
  CHECK(waits(open, "reported_cause"));
  CHECK(stands(open, "blood_thinner"));
  CHECK(stands(open, "health_families"));
  CHECK(stands(open, "pressure_preference"));
  OpenVisit worse = secondVisit();
  worse.answer("pain_sites", Choices{{"low_back.left"}}, kNow);
  worse.answer("course", Choice{"worse"}, kNow);
  CHECK(stands(worse, "aggravators"));
}

TEST_CASE("A gate that opens leaves the kept answer behind it unconfirmed") {
  OpenVisit open = secondVisit();
  open.answer("today_kinds", Choices{}, kNow);
  open.answer("health_families", Choices{}, kNow);  // no diabetes after all
  REQUIRE(open.visit().answers.isYes("neuropathy"));
  CHECK(open.answer("health_families", Choices{{"nerves_brain"}}, kNow));
  CHECK(waits(open, "neuropathy"));
  CHECK(stands(open, "blood_thinner"));
  // From not known to yes it never was shut.
  OpenVisit other = secondVisit();
  other.answer("today_kinds", Choices{}, kNow);
  other.answer("health_families", NotSure{}, kNow);
  other.answer("health_families", Choices{{"nerves_brain"}}, kNow);
  CHECK(stands(other, "neuropathy"));
}

TEST_CASE("A pregnancy that has ended leaves the families of health unconfirmed") {
  for (const char* earlier : {"yes", "possible"}) {
    INFO(earlier);
    Answers last;
    last.set("pregnancy", Choice{earlier});
    last.set("health_families", Choices{{"diabetes"}});
    last.set("blood_thinner", false);
    OpenVisit open = secondVisit(last);
    REQUIRE(stands(open, "health_families"));
    open.answer("pregnancy", Choice{"no"}, kNow);
    CHECK(waits(open, "health_families"));
    CHECK(stands(open, "blood_thinner"));
  }
  OpenVisit today = secondVisit();
  today.answer("pregnancy", Choice{"possible"}, kNow);
  CHECK(stands(today, "health_families"));
  today.answer("pregnancy", Choice{"not_possible"}, kNow);
  CHECK(waits(today, "health_families"));
}

TEST_CASE("A sign that was there last time stays open, whatever its gate says now") {
  Answers last;
  last.set("pain_sites", Choices{{"low_back.left"}});
  last.set("rf_saddle", true);
  last.set("rf_cord", NotSure{});
  last.set("rf_bowel", false);
  OpenVisit open = secondVisit(last);
  open.answer("pain_sites", Choices{}, kNow);
  open.answer("today_kinds", Choices{}, kNow);
  open.answer("reported_cause", Choices{}, kNow);
  CHECK_FALSE(isShown(open, "rf_bowel"));  // its none does not
  CHECK(isShown(open, "rf_saddle"));
  CHECK(isShown(open, "rf_cord"));
  CHECK(open.visit().answers.of("rf_saddle") == Answer(NotAnswered{}));
  CHECK(open.assessment().facts().isUnknown(*shippedCatalogue()->indexOf("rf_saddle")));
  CHECK(open.assessment().status() == Status::AskFirst);
  open.noneOf({"rf_saddle", "rf_cord"}, daysLater(7));
  CHECK_FALSE(open.visit().answers.knows("rf_saddle"));
  open.answer("rf_saddle", false, kNow);
  open.answer("rf_cord", false, kNow);
  CHECK_FALSE(isShown(open, "rf_saddle"));
}

TEST_CASE("What a visit starts with is known to the rules and never stored") {
  OpenVisit open = secondVisit({});
  open.answer("pain_sites", Choices{{"low_back.left"}}, kNow);
  CHECK(open.assessment().answers().choice("session_focus") == "painful_area");
  CHECK(open.assessment().answers().choice("goal") == "ease_pain");
  CHECK_FALSE(open.visit().answers.knows("session_focus"));
  CHECK_FALSE(open.visit().answers.knows("goal"));
  open.answer("pain_sites", Choices{}, kNow);
  CHECK(open.assessment().answers().choice("session_focus") == "whole_body");
  open.answer("session_focus", Choice{"legs_and_feet"}, kNow);
  CHECK(open.assessment().answers().choice("session_focus") == "legs_and_feet");
  CHECK(open.visit().answers.choice("session_focus") == "legs_and_feet");
  // Last time's counts before the data's.
  Answers last;
  last.set("goal", Choice{"sleep"});
  OpenVisit again = secondVisit(last);
  again.answer("pain_sites", Choices{}, kNow);
  CHECK(again.assessment().answers().choice("goal") == "sleep");
  CHECK_FALSE(again.visit().answers.knows("goal"));
}

TEST_CASE("Undo brings a visit back as it was, though a gate opens by it") {
  OpenVisit open = secondVisit();
  open.answer("pain_sites", Choices{{"low_back.left"}}, kNow);
  const Visit before = open.visit();
  REQUIRE(stands(open, "aggravators"));
  CHECK(open.answer("pain_sites", Choices{}, kNow));
  const Visit after = open.visit();
  CHECK(open.put(before));
  CHECK(open.visit() == before);
  CHECK(open.put(after));
  CHECK(open.visit() == after);
}

TEST_CASE("A step that wants skin that feels opens the question for it, and waits for the answer") {
  OpenVisit open = secondVisit({});
  for (const auto& [question, answer] : shippedTable()->tests.front().given)
    if (!shippedCatalogue()->find(question)->fromRecord) open.answer(question, answer, kNow);
  for (const char* question : {"pain_sites", "health_families"}) open.answer(question, Choices{}, kNow);
  open.answer("goal", Choice{"relax"}, kNow);
  open.answer("pressure_preference", Choice{"medium"}, kNow);
  open.answer("pressure_tolerance", 3, kNow);
  open.answer("heat", Choice{"dislikes"}, kNow);
  open.answer("reduced_sensation", NotAnswered{}, kNow);
  REQUIRE_FALSE(isShown(open, "reduced_sensation"));
  PinnedStep step;
  step.technique = "hot_stone";
  step.regions = {"shoulder.left"};
  open.setEdits({.pinned = {step}, .removed = {}});
  CHECK(isShown(open, "reduced_sensation"));
  CHECK(open.assessment().facts().isUnknown(*shippedCatalogue()->indexOf("reduced_sensation")));
  REQUIRE(open.plan().struckOut.size() == 1);
  step.technique = "swedish";
  open.setEdits({.pinned = {step}, .removed = {}});
  CHECK_FALSE(isShown(open, "reduced_sensation"));
  step.pressure = 4;
  open.setEdits({.pinned = {step}, .removed = {}});
  CHECK(isShown(open, "reduced_sensation"));
}
