// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/client.h"
#include "rules/assess/assessment.h"
#include "support/shipped.h"

#include <iomanip>
#include <iostream>

using namespace tableside;
using namespace tableside::test;

namespace {

struct AskedClient {
  std::string name;
  Json answers;
  // Answers until a plan. The page counted before a blood thinner opened the question about a knock on the
  // head at any age; that is one answer more of a heel.
  std::size_t firstAtMost, returnAtMost;
};

const std::vector<AskedClient> kClients{
    {"relaxation, no pain, 40",
     {{"age", 40}, {"goal", "relax"}, {"session_focus", "whole_body"}, {"pain_sites", Json::array()}},
     12,
     9},
    {"neck and shoulder, 38",
     {{"age", 38},
      {"pain_sites", {"neck_back.left", "neck_back.right", "upper_trapezius.left", "upper_trapezius.right"}},
      {"worst_site", "upper_trapezius.right"},
      {"pain_now", 5},
      {"onset_weeks", 10},
      {"onset_kind", "screen_work"},
      {"work_posture", "sitting_over_6h"},
      {"pressure_preference", "firm"},
      {"heat", "likes"}},
     25,
     22},
    {"low back and leg, 44",
     {{"age", 44},
      {"pain_sites", {"low_back.right", "buttock.right"}},
      {"worst_site", "buttock.right"},
      {"pain_spread", {"thigh_back.right"}},
      {"radiation_depth", "thigh"},
      {"pain_now", 5},
      {"onset_weeks", 3},
      {"pressure_preference", "firm"}},
     27,
     25},
    {"headache, 55",
     {{"age", 55},
      {"pain_sites", {"head_back.left", "head_back.right", "temple.left", "temple.right"}},
      {"worst_site", "head_back.left"},
      {"headache_kind", "band_or_pressure"},
      {"headache_signs", {"sore_neck"}},
      {"headache_days", 8},
      {"pain_now", 4},
      {"onset_weeks", 150}},
     25,
     24},
    {"heel, 46",
     {{"age", 46},
      {"pain_sites", {"heel.right", "foot_sole.right"}},
      {"worst_site", "heel.right"},
      {"pain_now", 5},
      {"onset_weeks", 16},
      {"aggravators", {"first_steps", "standing"}},
      {"work_posture", "standing"},
      {"pressure_preference", "firm"}},
     19 + 1,
     16}};

// What such a client answers to all the rest.
Answers wholeOf(const AskedClient& client) {
  const Json usual{{"guardian_recorded", "no"},
                   {"visits", 0},
                   {"goal", "ease_pain"},
                   {"session_minutes", 60},
                   {"session_focus", "painful_area"},
                   {"pressure_preference", "medium"},
                   {"heat", "fine"},
                   {"positions_ok", {"prone", "supine", "side_left", "side_right"}},
                   {"gluteal_consent", "yes"},
                   {"pectoral_consent", "yes"},
                   {"sensation_tested", "no"},
                   {"gentle_work_enough", "yes"},
                   {"course", "same"},
                   {"stress", "low"},
                   {"pain_quality", {"dull_ache"}},
                   {"onset_kind", "gradual"},
                   {"work_posture", "mixed"},
                   {"other_care", {"exercise"}}};
  return completed(answersFrom(client.answers), answersFrom(usual));
}

// Asks what the program would ask next until it no longer waits.
std::vector<std::string> askedUntilPlan(Answers known, const Answers& whole) {
  std::vector<std::string> asked;
  for (;;) {
    const Assessment assessment = assess(shippedTable(), known);
    if (assessment.status() != Status::AskFirst) return asked;
    const std::vector<int> next = assessment.askNext();
    REQUIRE(!next.empty());
    const Question& question = shippedCatalogue()->questions()[static_cast<std::size_t>(next.front())];
    const Answer answer = isKnown(whole.of(question.id)) ? whole.of(question.id) : noneAnswer(question);
    asked.push_back(question.id);
    INFO("asked: " << Json(asked).dump());
    REQUIRE(isKnown(answer));
    known.set(question.id, answer);
  }
}

Answers recordOf(const Answers& whole, int visits) {
  Answers record;
  for (const Question& question : shippedCatalogue()->questions())
    if (question.fromRecord) record.set(question.id, whole.of(question.id));
  record.set("visits", visits);
  record.set("sensation_tested", false);  // what every visit starts with: the skin test is not made yet
  return record;
}

// At a return: what is kept with the client and counts without being confirmed.
Answers keptOf(const Answers& whole) {
  Answers kept = recordOf(whole, 1);
  for (const Question& question : shippedCatalogue()->questions())
    if (question.standing && !question.everyVisit && !question.ofToday)
      kept.set(question.id, whole.of(question.id));
  return kept;
}

}  // namespace

TEST_CASE("Five clients answer no more questions until a plan than the page on relevance proposes") {
  std::cout << "client                      first  at most  return  at most\n";
  for (const AskedClient& client : kClients) {
    const Answers whole = wholeOf(client);
    const auto first = askedUntilPlan(recordOf(whole, 0), whole);
    const auto again = askedUntilPlan(keptOf(whole), whole);
    std::cout << std::left << std::setw(26) << client.name << std::right << std::setw(7) << first.size()
              << std::setw(9) << client.firstAtMost << std::setw(8) << again.size() << std::setw(9)
              << client.returnAtMost << '\n';
    INFO(client.name << "\nfirst visit: " << Json(first).dump() << "\nreturn: " << Json(again).dump());
    CHECK(first.size() <= client.firstAtMost);
    CHECK(again.size() <= client.returnAtMost);
  }
}
