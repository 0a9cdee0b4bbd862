// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/a_table.h"

using namespace tableside;
using namespace tableside::test;

namespace {

constexpr auto kYes = RowState::Fires;
constexpr auto kNo = RowState::DoesNotApply;

struct Reading {
  const char* question;
  const char* cell;
  const char* answer;  // as in a file
  RowState state;
};

const Reading kReadings[] = {
    {"rf_saddle", "yes", R"("yes")", kYes},
    {"rf_saddle", "yes", R"("no")", kNo},
    {"rf_saddle", "no", R"("no")", kYes},
    {"rf_saddle", "no", R"("yes")", kNo},
    {"rf_saddle", "no", "false", kYes},
    {"rf_saddle", "yes", "true", kYes},

    {"course", "worse", R"("worse")", kYes},
    {"course", "worse", R"("same")", kNo},
    {"course", "same or worse", R"("same")", kYes},
    {"course", "same or worse", R"("worse")", kYes},
    {"course", "same or worse", R"("better")", kNo},
    {"course", "not worse", R"("worse")", kNo},
    {"course", "not worse", R"("better")", kYes},
    {"course", "not same or worse", R"("better")", kYes},
    {"course", "not same or worse", R"("same")", kNo},
    {"course", "not same or worse", R"("worse")", kNo},

    {"worst_site", "buttock.left", R"("buttock.left")", kYes},
    {"worst_site", "buttock.left", R"("buttock.right")", kNo},
    {"worst_site", "buttock", R"("buttock.right")", kYes},
    {"worst_site", "buttock", R"("calf.right")", kNo},
    {"worst_site", "gluteal", R"("hip_side.left")", kYes},
    {"worst_site", "gluteal", R"("calf.left")", kNo},
    {"worst_site", "calf.left or gluteal", R"("calf.left")", kYes},
    {"worst_site", "calf.left or gluteal", R"("calf.right")", kNo},
    {"worst_site", "not buttock.left", R"("buttock.right")", kYes},
    {"worst_site", "not calf or buttock", R"("buttock.right")", kNo},
    {"worst_site", "not calf or buttock", R"("sacrum.left")", kYes},

    {"pain_quality", "burning", R"(["sharp", "burning"])", kYes},
    {"pain_quality", "burning", R"(["sharp"])", kNo},
    {"pain_quality", "burning", "[]", kNo},
    {"pain_quality", "includes any of burning, electric", R"(["electric"])", kYes},
    {"pain_quality", "includes any of burning, electric", R"(["sharp"])", kNo},
    {"pain_quality", "includes all of burning, electric", R"(["electric"])", kNo},
    {"pain_quality", "includes all of burning, electric", R"(["sharp", "electric", "burning"])", kYes},
    {"pain_quality", "includes none of burning, electric", R"(["sharp"])", kYes},
    {"pain_quality", "includes none of burning, electric", "[]", kYes},
    {"pain_quality", "includes none of burning, electric", R"(["sharp", "burning"])", kNo},
    {"pain_quality", "is empty", "[]", kYes},
    {"pain_quality", "is empty", R"(["sharp"])", kNo},
    {"pain_quality", "is not empty", "[]", kNo},
    {"pain_quality", "is not empty", R"(["sharp"])", kYes},

    {"pain_sites", "calf.left", R"(["calf.left", "sacrum.left"])", kYes},
    {"pain_sites", "calf.left", R"(["calf.right"])", kNo},
    {"pain_sites", "calf", R"(["calf.right"])", kYes},
    {"pain_sites", "legs", R"(["foot_sole.right"])", kYes},
    {"pain_sites", "legs", R"(["buttock.right"])", kNo},
    {"pain_sites", "includes any of calf, sacrum.left", R"(["sacrum.left"])", kYes},
    {"pain_sites", "includes any of calf, sacrum.left", R"(["sacrum.right"])", kNo},
    {"pain_sites", "includes all of calf, sacrum.left", R"(["calf.right", "sacrum.left"])", kYes},
    {"pain_sites", "includes all of calf, sacrum.left", R"(["calf.right"])", kNo},
    {"pain_sites", "includes all of calf.left, calf.right", R"(["calf.right"])", kNo},
    {"pain_sites", "includes none of legs, sacrum", R"(["buttock.right"])", kYes},
    {"pain_sites", "includes none of legs, sacrum", R"(["calf.left"])", kNo},
    {"pain_sites", "includes none of legs, sacrum", "[]", kYes},
    {"pain_sites", "is empty", "[]", kYes},
    {"pain_sites", "is not empty", "[]", kNo},
    {"pain_sites", "is not empty", R"(["calf.left"])", kYes},

    {"pain_now", "4", "4", kYes},
    {"pain_now", "4", "5", kNo},
    {"pain_now", "0", "0", kYes},
    {"pain_now", "at least 5", "4", kNo},
    {"pain_now", "at least 5", "5", kYes},
    {"pain_now", "at least 5", "10", kYes},
    {"pain_now", "at most 6", "6", kYes},
    {"pain_now", "at most 6", "7", kNo},
    {"pain_now", "at most 6", "0", kYes},
    {"pain_now", "2 to 7", "1", kNo},
    {"pain_now", "2 to 7", "2", kYes},
    {"pain_now", "2 to 7", "7", kYes},
    {"pain_now", "2 to 7", "8", kNo},
    {"last_pain_change", "-2", "-2", kYes},
    {"last_pain_change", "at most -1", "-1", kYes},
    {"last_pain_change", "at most -1", "0", kNo},
    {"last_pain_change", "-5 to -2", "-2", kYes},
    {"last_pain_change", "-5 to -2", "-1", kNo},

    {"goal_words", "is empty", R"("")", kYes},
    {"goal_words", "is empty", R"("sleep")", kNo},
    {"goal_words", "is not empty", R"("sleep")", kYes},
    {"goal_words", "is not empty", R"("")", kNo},
};

// A client of whom every question here is asked: what is asked in place of a hidden one is relevance_test's.
Answers askedOfAll(const std::string& but) {
  Answers answers = given(R"("pain_sites": ["low_back.left"], "today_kinds": ["new_numb_weak"])");
  answers.takeAway(but);
  return answers;
}

std::string quoted(const std::string& text) {
  return "\"" + text + "\"";
}

}  // namespace

TEST_CASE("A cell of each form reads a known answer as yes or no") {
  for (const Reading& reading : kReadings) {
    INFO(reading.question << ": " << reading.cell << " with " << reading.answer);
    const auto table = aTable({R"("id": "R", "when": {)" + quoted(reading.question) + ": " +
                               quoted(reading.cell) + R"(}, "advise": {"to": "client", "text": "x"})"});
    CHECK(stateOf(assess(table, given(quoted(reading.question) + ": " + reading.answer)), "R") ==
          reading.state);
  }
}

TEST_CASE("A cell of any form is unknown, never no, while its question is unanswered or not sure") {
  for (const Reading& reading : kReadings) {
    INFO(reading.question << ": " << reading.cell);
    const auto table = aTable({R"("id": "R", "when": {)" + quoted(reading.question) + ": " +
                               quoted(reading.cell) + R"(}, "advise": {"to": "client", "text": "x"})"});
    Answers notSure = askedOfAll(reading.question);
    notSure.set(reading.question, NotSure{});
    for (const Answers& answers : {askedOfAll(reading.question), notSure}) {
      const Assessment result = assess(table, answers);
      CHECK(stateOf(result, "R") == RowState::Undecided);
      CHECK(askOf(result, "R") == Ids{reading.question});
    }
  }
}

TEST_CASE("A number at the ends of its question's range is a good cell") {
  for (const char* cell : {"at least 0", "at most 10", "0 to 10", "10", "5 to 5"})
    aTable({R"("id": "R", "when": {"pain_now": ")" + std::string(cell) +
            R"("}, "advise": {"to": "client", "text": "x"})"});
}
