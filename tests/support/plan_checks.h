// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/planner.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace tableside::test {

// What must hold of every plan that nobody edited; each breach in words. Written from the format's text, not
// from the planner, and without Catch so that thousands of plans are checked in a second.
class PlanChecks {
 public:
  PlanChecks(const Assessment& assessment, const Plan& plan)
      : assessment_(assessment), table_(assessment.table()), map_(table_.catalogue->regions()), plan_(plan) {}

  std::vector<std::string> breaches() {
    checkMinutes();
    if (assessment_.isStopped()) expect(plan_.steps.empty(), "a stopped session has steps");
    std::set<std::string> done;
    for (const PlanStep& step : plan_.steps) {
      checkPairs(step);
      checkPosition(step);
      checkNeighbours(step);
      for (const std::string& region : step.regions)
        expect(done.insert(std::string(nameOf(step.phase)) + step.technique + region).second,
               step.technique + "@" + region + " stands twice in a phase");
    }
    checkOrder();
    return breaches_;
  }

 private:
  void expect(bool holds, const std::string& otherwise) {
    if (!holds) breaches_.push_back(otherwise);
  }

  static bool contains(const std::vector<std::string>& list, const std::string& text) {
    return std::find(list.begin(), list.end(), text) != list.end();
  }

  void checkMinutes() {
    int sum = plan_.unplannedMinutes;
    for (const PlanStep& step : plan_.steps) {
      sum += step.minutes;
      expect(step.minutes >= 1, step.technique + " has no minutes");
    }
    expect(sum == plan_.minutes, "the minutes do not add up");
    expect(plan_.unplannedMinutes >= 0, "more is planned than the session has");
    const auto limit = assessment_.sessionLimit().minutes;
    expect(!limit || plan_.minutes <= *limit, "the session is longer than its limit");
  }

  void checkPairs(const PlanStep& step) {
    const int technique = table_.techniques.indexOf(step.technique).value();
    const Technique& own = table_.techniques.all()[technique];
    expect(own.allows(step.phase), step.technique + " stands in a phase it does not allow");
    expect(step.pressure >= own.pressureLow && step.pressure <= own.pressureHigh,
           step.technique + " has a pressure not its own");
    expect(!step.regions.empty(), step.technique + " is nowhere");
    int least = kLongestSession, most = 0, lightest = kDeepestPressure;
    for (const std::string& region : step.regions) {
      const PairFinding finding = assessment_.pair(technique, map_.indexOf(region).value());
      const std::string pair = step.technique + "@" + region;
      expect(finding.verdict == Verdict::Recommended, pair + " is not recommended");
      expect(!finding.pressureAtMost || step.pressure <= *finding.pressureAtMost,
             pair + " is over its pressure cap");
      expect(!finding.minutesAtMost || step.minutes <= *finding.minutesAtMost,
             pair + " is over its minutes cap");
      lightest = std::min(lightest, finding.pressure);
      most = std::max(most, finding.minutes.max);
      least = std::min(least, finding.minutes.min);
    }
    expect(step.pressure == lightest || (isOnFreeSide(step) && step.pressure < lightest),
           step.technique + " is not as light as its lightest member");
    expect(step.pressure <= firmestOnSoreSide(step), step.technique + " is firmer than on the sore side");
    expect(step.minutes <= most && step.minutes >= least, step.technique + " is outside its minutes");
    expect(!step.rows.empty(), step.technique + " names no row");
  }

  RegionSet sore() const {
    const Answers& answers = assessment_.answers();
    RegionSet regions = map_.setOf(answers.choices("pain_sites"));
    if (const auto worst = map_.indexOf(answers.choice("worst_site"))) regions.set(*worst);
    return regions;
  }

  // Of a complaint on one side.
  bool isOnFreeSide(const PlanStep& step) const {
    return (map_.setOf(step.regions) & map_.bothSidesOf(sore()) & ~sore()).any();
  }

  int firmestOnSoreSide(const PlanStep& step) const {
    const RegionSet free = map_.setOf(step.regions) & map_.bothSidesOf(sore()) & ~sore();
    int firmest = 0;
    for (const PlanStep& other : plan_.steps)
      if ((map_.setOf(other.regions) & map_.bothSidesOf(free) & sore()).any())
        firmest = std::max(firmest, other.pressure);
    return free.none() || firmest == 0 ? kDeepestPressure : firmest;
  }

  void checkPosition(const PlanStep& step) {
    const Answer& ok = assessment_.answers().of("positions_ok");
    if (const Choices* choices = std::get_if<Choices>(&ok))
      expect(contains(choices->ids, step.position), "the client cannot lie " + step.position);
    expect(!contains(assessment_.positions().avoid, step.position), step.position + " is to be avoided");
    for (const std::string& region : step.regions) {
      const int base = map_.sided()[map_.indexOf(region).value()].base;
      expect(contains(map_.bases()[base].reach, step.position), step.position + " does not reach " + region);
    }
  }

  void checkNeighbours(const PlanStep& step) {
    std::vector<int> left, reached;
    for (const std::string& region : step.regions) left.push_back(map_.indexOf(region).value());
    if (left.empty()) return;
    reached.push_back(left.back());
    left.pop_back();
    for (std::size_t i = 0; i < reached.size(); ++i)
      for (std::size_t j = 0; j < left.size();)
        if (map_.areNeighbours(reached[i], left[j])) {
          reached.push_back(left[j]);
          left.erase(left.begin() + static_cast<std::ptrdiff_t>(j));
        } else {
          ++j;
        }
    expect(left.empty(), step.technique + " joins regions that are no neighbours");
  }

  void checkOrder() {
    RegionSet warmed;
    for (std::size_t i = 0; i < plan_.steps.size(); ++i) {
      const PlanStep& step = plan_.steps[i];
      const Technique& own = *table_.techniques.find(step.technique);
      if (i > 0) expect(plan_.steps[i - 1].phase <= step.phase, "the phases are out of order");
      const RegionSet here = map_.setOf(step.regions);
      expect(!own.afterWarm || (here & ~warmed).none(), step.technique + " comes on a place not warmed");
      if (own.allows(Phase::Warm)) warmed |= here;
      expect(!own.neverLast || i + 1 < plan_.steps.size(), step.technique + " comes last");
      for (std::size_t j = 0; j < i; ++j) {
        const bool sameRegion =
            std::any_of(step.regions.begin(), step.regions.end(),
                        [&](const std::string& region) { return contains(plan_.steps[j].regions, region); });
        expect(!sameRegion || !contains(own.before, plan_.steps[j].technique),
               step.technique + " comes after " + plan_.steps[j].technique);
      }
    }
  }

  const Assessment& assessment_;
  const Table& table_;
  const RegionMap& map_;
  const Plan& plan_;
  std::vector<std::string> breaches_;
};

inline std::vector<std::string> breachesOf(const Assessment& assessment, const Plan& plan) {
  return PlanChecks(assessment, plan).breaches();
}

}  // namespace tableside::test
