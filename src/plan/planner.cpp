// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/planner.h"

#include "base/list.h"
#include "catalogue/known_questions.h"
#include "plan/session_time.h"

#include <algorithm>
#include <map>
#include <set>

namespace tableside {
namespace {

constexpr int kSaidOnSteps = 4;  // a caution on more steps is said on the first alone

class Planner {
 public:
  Planner(const Assessment& assessment, int minutes)
      : assessment_(assessment), work_(assessment), minutes_(minutes) {}

  Plan plan(const PlanEdits& edits) const {
    if (assessment_.isStopped()) return planOf(SessionTime(assessment_, work_, {}, minutes_, edits));
    // What changes a step of the plan is kept while the rest is made anew; what is new in it is put in after.
    PlanEdits kept{.pinned = {}, .removed = edits.removed};
    std::vector<PinnedStep> added;
    if (!edits.pinned.empty()) {
      const Plan before = planOf(arranged(kept));
      for (const PinnedStep& pin : edits.pinned)
        (pin.place || stands(pin, before) ? kept.pinned : added).push_back(pin);
    }
    SessionTime session = arranged(kept);
    for (const PinnedStep& pin : added) session.insert(session.builder().pinned(pin));
    return planOf(session);
  }

 private:
  static bool stands(const PinnedStep& pin, const Plan& plan) {
    return std::any_of(plan.steps.begin(), plan.steps.end(), [&](const PlanStep& step) {
      return step.phase == pin.phase && step.technique == pin.technique &&
             std::is_permutation(step.regions.begin(), step.regions.end(), pin.regions.begin(),
                                 pin.regions.end());
    });
  }

  // What is taken out moves nothing else, unless what is left could not be done so.
  SessionTime arranged(const PlanEdits& edits) const {
    SessionTime session = filled({.pinned = edits.pinned, .removed = {}});
    for (const RemovedStep& removed : edits.removed) session.takeOut(removed);
    return session.isSound() ? session : filled(edits);
  }

  // A turn for nothing is not made, a flare begins away from the pain, and the end is calm.
  SessionTime filled(const PlanEdits& edits) const {
    const RegionMap& map = assessment_.table().catalogue->regions();
    std::vector<std::string> lying = chooseLying(work_, map, minutes_);
    SessionTime session = filledLying(lying, edits);
    if (work_.isFlare() && beginsOnPain(session))
      for (const std::string& first : lying.size() == 2 ? std::vector{lying.back()} : work_.positions()) {
        SessionTime turned = filledLying({first, lying.front()}, edits);
        if (!beginsOnPain(turned)) return turned;
      }
    if (lying.size() == 2 && !session.turns()) return filledLying({lying.front()}, edits);
    if (lying.size() == 1 && session.left() > 0) {
      lying = withTurn(work_, map, lying.front());
      SessionTime turned = filledLying(lying, edits);
      if (turned.turns() && turned.left() < session.left()) return turned;
    }
    return session;
  }

  bool beginsOnPain(const SessionTime& session) const {
    const std::vector<Block> blocks = session.blocks();
    return !blocks.empty() && (blocks.front().regions & work_.complaint()).any();
  }

  SessionTime filledLying(const std::vector<std::string>& lying, const PlanEdits& edits) const {
    SessionTime session(assessment_, work_, lying, minutes_, edits);
    SessionTime calmer = session;
    session.fill(true);
    if (session.endsCalmly()) return session;
    calmer.fill(false);
    return calmer;
  }

  Plan planOf(const SessionTime& session) const {
    Plan plan;
    plan.minutes = minutes_;
    plan.unplannedMinutes = minutes_;
    for (const Block& block : session.blocks()) {
      plan.steps.push_back(session.builder().step(block));
      plan.unplannedMinutes -= block.minutes;
    }
    sayOnce(plan.steps);
    for (const Block& block : session.struckOut()) plan.struckOut.push_back(session.builder().step(block));
    plan.leftOut = leftOutOf(plan);
    return plan;
  }

  // What would stand on nearly every step is about the session: the first one says it.
  static void sayOnce(std::vector<PlanStep>& steps) {
    std::map<std::string, int> said;
    for (const PlanStep& step : steps)
      for (const std::string& caution : step.cautions) ++said[caution];
    std::set<std::string> once;
    for (PlanStep& step : steps)
      std::erase_if(step.cautions, [&](const std::string& caution) {
        return said[caution] > kSaidOnSteps && !once.insert(caution).second;
      });
  }

  std::vector<LeftOut> leftOutOf(const Plan& plan) const {
    const RegionMap& map = assessment_.table().catalogue->regions();
    RegionSet worked;
    for (const PlanStep& step : plan.steps) worked |= map.setOf(step.regions);
    const RegionSet wanted = work_.complaint() | work_.chosenPart();
    std::vector<LeftOut> all;
    for (std::size_t i = 0; i < map.sided().size(); ++i)
      if (wanted.test(i) && !worked.test(i)) all.push_back(whyLeftOut(static_cast<int>(i)));
    return all;
  }

  LeftOut whyLeftOut(int region) const {
    const RegionMap& map = assessment_.table().catalogue->regions();
    LeftOut out{map.sided()[region].id, LeftOutReason::NotSuggested, {}};
    bool isRecommended = false;
    RowList blocking, holding;
    for (const Candidate& candidate : assessment_.candidates()) {
      if (candidate.region != region) continue;
      isRecommended = isRecommended || candidate.finding.verdict == Verdict::Recommended;
      for (const int row : candidate.finding.blockedBy) addUnique(blocking, row);
      for (const int row : candidate.finding.heldBy) addUnique(holding, row);
    }
    const auto& positions = work_.positions();
    const bool isReached = std::any_of(positions.begin(), positions.end(), [&](const std::string& position) {
      return map.reachedIn(position).test(region);
    });
    if (isRecommended) {
      out.reason = isReached ? LeftOutReason::NoMinutes : LeftOutReason::OutOfReach;
    } else if (!blocking.empty()) {
      out.reason = LeftOutReason::Blocked;
      out.rows = assessment_.idsOf(blocking);
    } else if (!holding.empty()) {
      out.reason = LeftOutReason::Held;
      out.rows = assessment_.idsOf(holding);
    }
    std::sort(out.rows.begin(), out.rows.end());
    return out;
  }

  const Assessment& assessment_;
  Work work_;
  int minutes_;
};

}  // namespace

Plan makePlan(const Assessment& assessment, const PlanRequest& request) {
  const int asked =
      request.minutes.value_or(assessment.answers().number(known::sessionMinutes).value_or(kUsualSession));
  const SessionLimit limit = assessment.sessionLimit();
  const int minutes = std::min(asked, limit.minutes.value_or(asked));

  Plan plan = Planner(assessment, minutes).plan(request.edits);
  const auto shorter = [&](const RowList& rows) {
    RowList biting;
    for (const int row : rows)
      if (*assessment.table().rows[row].as<Row::Limit>()->sessionMinutesAtMost < asked) biting.push_back(row);
    return assessment.idsOf(biting);
  };
  plan.limitedBy = shorter(limit.limitedBy);
  plan.assumed = shorter(limit.assumed);
  return plan;
}

std::vector<std::string> positionsFor(const Assessment& assessment, const std::vector<std::string>& regions) {
  const RegionMap& map = assessment.table().catalogue->regions();
  std::vector<std::string> positions = Work(assessment).positions();
  std::erase_if(positions, [&](const std::string& position) {
    return (map.setOf(regions) & ~map.reachedIn(position)).any();
  });
  return positions;
}

Plan planAsIf(const Assessment& assessment, const PlanRequest& request) {
  Plan plan = makePlan(assessment.asIfAnswered(), request);
  const RegionMap& map = assessment.table().catalogue->regions();
  for (PlanStep& step : plan.steps)
    for (const std::string& region : step.regions) {
      const PairFinding finding =
          assessment.pair(*assessment.table().techniques.indexOf(step.technique), *map.indexOf(region));
      if (step.reason.empty() && finding.verdict == Verdict::Held)
        for (const std::string& row : assessment.idsOf(finding.heldBy)) addUnique(step.struckBy.rows, row);
    }
  return plan;
}

std::string_view nameOf(LeftOutReason reason) {
  switch (reason) {
    case LeftOutReason::Blocked: return "blocked";
    case LeftOutReason::Held: return "held";
    case LeftOutReason::OutOfReach: return "out_of_reach";
    case LeftOutReason::NoMinutes: return "no_minutes";
    case LeftOutReason::NotSuggested: return "not_suggested";
  }
  return {};
}

RowList adviceFor(const Assessment& assessment, const Plan& plan) {
  const Table& table = assessment.table();
  std::uint64_t planned = 0;
  for (const PlanStep& step : plan.steps)
    if (const auto technique = table.techniques.indexOf(step.technique))
      planned |= std::uint64_t{1} << *technique;
  RowList advice;
  for (const int row : assessment.firing(Effect::Advise)) {
    const auto& advise = *table.rows[row].as<Row::Advise>();
    if (assessment.status() == Status::Stop && !advise.onStop) continue;
    if (assessment.status() != Status::Stop && advise.with != 0 && (advise.with & planned) == 0) continue;
    const bool isSaid = std::any_of(advice.begin(), advice.end(), [&](int other) {
      const auto& said = *table.rows[other].as<Row::Advise>();
      return said.audience == advise.audience && said.text == advise.text;
    });
    if (!isSaid) advice.push_back(row);
  }
  return advice;
}

}  // namespace tableside
