// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/presentations.h"

#include "cases/other_program.h"
#include "support/shipped.h"

#include <iomanip>
#include <iostream>

using namespace tableside;
using namespace tableside::test;

namespace {

void printRow(const std::string& name, const Hour& hour) {
  std::cout << std::left << std::setw(30) << name << std::right << (hour.faults.empty() ? "  pass" : "  FAIL")
            << std::setw(6) << static_cast<int>(hour.share * 100 + 0.5) << " %" << std::setw(5)
            << hour.worstMinutes << "'" << std::setw(4) << hour.worstPressure;
  for (const std::string& fault : hour.faults) std::cout << "  " << fault;
  std::cout << '\n';
}

}  // namespace

TEST_CASE("At least twenty-six of twenty-eight presentations get a sensible hour") {
  const auto other = OtherProgram::named();
  int sensible = 0;
  std::cout << "presentation                      hour  fits  worst  pressure there\n";
  for (const Presentation& presentation : presentations()) {
    const Answers answers = answersOf(presentation);
    const Hour hour = measured(
        presentation, other ? other->planFor(answers, olderAnswersOf(presentation)) : planFor(answers));
    sensible += hour.faults.empty();
    printRow(presentation.name, hour);
  }
  std::cout << sensible << " of " << presentations().size() << " get a sensible hour\n";
  CHECK(presentations().size() == 28);
  CHECK(sensible >= 26);
}

TEST_CASE("Sessions of fifteen minutes to three hours begin with the complaint and add up") {
  const Techniques& techniques = shippedTechniques();
  const Names tried{
      "low back, local, firm", "ache to above the knee", "neck, desk",        "knots in the trapezius, firm",
      "tension headache",      "shoulder, firm",         "heel, first steps", "hands",
      "knee, stairs",          "pregnant, low back"};
  for (const Presentation& presentation : presentations()) {
    if (!has(tried, presentation.name)) continue;
    const Names sites = namesIn(presentation.answers.at("pain_sites"));
    for (const int length : {15, 30, 45, 90, 120, 180}) {
      Answers answers = answersOf(presentation);
      answers.set("session_minutes", length);
      const Json plan = planFor(answers).at("plan");
      INFO(presentation.name << ", " << length << " minutes: " << plan.at("steps").dump());
      int sum = plan.at("unplanned_minutes");
      for (const Json& step : plan.at("steps")) {
        sum += minutes(step);
        CHECK(minutes(step) >= techniques.find(technique(step))->minutes.min);
      }
      CHECK(sum == plan.at("minutes"));
      REQUIRE(!plan.at("steps").empty());
      CHECK(meet(regions(plan.at("steps").front()), sites));
      Names worked;
      for (const Json& step : plan.at("steps")) worked.merge(regions(step));
      CHECK(meet(worked, {presentation.answers.value("worst_site", *sites.begin())}));
    }
  }
}
