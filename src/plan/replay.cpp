// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/replay.h"

#include "base/list.h"
#include "plan/planner.h"
#include "plan/saved_plan.h"

#include <algorithm>
#include <map>
#include <set>

namespace tableside {
namespace {

using Ids = std::vector<std::string>;

Ids without(const Ids& ids, const Ids& others) {
  Ids rest;
  for (const std::string& id : ids)
    if (!contains(others, id)) addUnique(rest, id);
  return rest;
}

Ids both(Ids ids, const Ids& others) {
  for (const std::string& id : others) addUnique(ids, id);
  return ids;
}

class Replayer {
 public:
  Replayer(const SavedPlan& then, const Assessment& now)
      : then_(then), now_(now), table_(now.table()), today_(savedPlan(now, {})) {}

  Replay run() {
    result_.tableThen = then_.table;
    result_.tableNow = today_.table;
    result_.statusThen = then_.status;
    result_.statusNow = today_.status;
    compareRows();
    comparePairs();
    compareSession();
    for (std::size_t i = 0; i < then_.plan.steps.size(); ++i) compareStep(i);
    findVanished();
    for (const int question : now_.relevance().joinedLater())
      result_.joinedLater.push_back(table_.catalogue->questions()[question].id);
    return std::move(result_);
  }

 private:
  void compareRows() {
    result_.firesNow = without(today_.fired, then_.fired);
    result_.firesNoLonger = without(then_.fired, today_.fired);
    result_.refersNow = refersOf(result_.firesNow);
    result_.refersNoLonger = refersOf(result_.firesNoLonger);
    const Ids askedThen = both(then_.held, then_.assumed), askedNow = both(today_.held, today_.assumed);
    result_.asksNow = without(askedNow, askedThen);
    result_.asksNoLonger = without(askedThen, askedNow);
  }

  Ids refersOf(const Ids& rows) const {
    Ids refers;
    for (const std::string& id : rows)
      if (const auto row = table_.rowIndex(id); row && table_.rows[*row].as<Row::Refer>())
        refers.push_back(id);
    return refers;
  }

  using Pairs = std::map<std::pair<std::string, std::string>, SavedFinding>;

  static Pairs pairsOf(const SavedPlan& plan) {
    Pairs pairs;
    for (const SavedFinding& finding : plan.findings)
      for (const std::string& region : finding.regions) {
        SavedFinding& pair = pairs[{finding.technique, region}] = finding;
        pair.regions.clear();
      }
    return pairs;
  }

  void comparePairs() {
    // The catalogue's stamp came into the record together with the pairs.
    result_.arePairsKnown = !then_.table.catalogue.empty();
    if (!result_.arePairsKnown) return;
    const Pairs before = pairsOf(then_), after = pairsOf(today_);
    std::set<std::pair<std::string, std::string>> all;
    for (const Pairs* pairs : {&before, &after})
      for (const auto& [pair, finding] : *pairs) all.insert(pair);
    const auto findingOf = [](const Pairs& pairs, const auto& pair) {
      const auto found = pairs.find(pair);
      return found == pairs.end() ? SavedFinding{.technique = pair.first} : found->second;
    };
    for (const auto& pair : all) {
      SavedFinding was = findingOf(before, pair), is = findingOf(after, pair);
      if (was == is) continue;
      result_.pairs.push_back({pair.first, pair.second, std::move(was), std::move(is)});
    }
  }

  void compareSession() {
    const SessionLimit limit = now_.sessionLimit();
    if (!limit.minutes || *limit.minutes >= then_.plan.minutes) return;
    result_.sessionMinutesAtMost = limit.minutes;
    for (const RowList& rows : {limit.limitedBy, limit.assumed})
      for (const int row : rows)
        if (*table_.rows[row].as<Row::Limit>()->sessionMinutesAtMost < then_.plan.minutes)
          result_.sessionRows.push_back(idOf(row));
  }

  std::string idOf(int row) const { return table_.rows[row].id; }

  // A typed reason stands for the rows that it lifted then, and for none that came later; never against a
  // stop.
  bool isLifted(const PlanStep& step, int row) const {
    return !step.reason.empty() && !now_.isStopped() &&
           (contains(step.struckBy.rows, idOf(row)) || contains(step.limitedBy, idOf(row)));
  }

  void compareStep(std::size_t index) {
    const PlanStep& step = then_.plan.steps[index];
    StepChange change{.step = index};
    const auto technique = table_.techniques.indexOf(step.technique);
    for (const std::string& id : step.regions) {
      const auto region = table_.catalogue->regions().indexOf(id);
      if (technique && region) compareOn(id, now_.pair(*technique, *region), step, change);
    }
    for (const int row : now_.avoiding(step.position)) {
      change.isPositionAvoided = true;
      addUnique(change.rows, idOf(row));
    }
    if (!change.rows.empty()) result_.steps.push_back(std::move(change));
  }

  void compareOn(const std::string& region, const PairFinding& finding, const PlanStep& step,
                 StepChange& change) {
    for (const RowList& rows : {finding.blockedBy, finding.heldBy})
      for (const int row : rows) {
        if (isLifted(step, row)) continue;
        addUnique(change.leftOut, region);
        addUnique(change.rows, idOf(row));
      }
    if (contains(change.leftOut, region)) return;
    for (const RowList& rows : {finding.limitedBy, finding.assumed})
      for (const int row : rows) {
        if (isLifted(step, row)) continue;
        const auto& limit = *table_.rows[row].as<Row::Limit>();
        const bool isPressed = cap(limit.pressureAtMost, step.pressure, change.pressureAtMost);
        const bool isLong = cap(limit.minutesAtMost, step.minutes, change.minutesAtMost);
        if (isPressed || isLong) addUnique(change.rows, idOf(row));
      }
  }

  static bool cap(const std::optional<int>& limit, int value, std::optional<int>& lowest) {
    if (!limit || *limit >= value) return false;
    lowest = std::min(*limit, lowest.value_or(*limit));
    return true;
  }

  void findVanished() {
    Vanished& gone = result_.vanished;
    const auto rows = [&](const Ids& ids) {
      for (const std::string& id : ids)
        if (!table_.rowIndex(id)) addUnique(gone.rows, id);
    };
    const auto place = [&](const std::string& technique, const Ids& regions) {
      if (!table_.techniques.find(technique)) addUnique(gone.techniques, technique);
      for (const std::string& region : regions)
        if (!table_.catalogue->regions().indexOf(region)) addUnique(gone.regions, region);
    };
    for (const Ids* ids : {&then_.fired, &then_.blocked, &then_.held, &then_.assumed, &then_.plan.limitedBy})
      rows(*ids);
    for (const PlanStep& step : then_.plan.steps) {
      rows(step.rows);
      rows(step.limitedBy);
      place(step.technique, step.regions);
    }
    for (const PlanStep& step : then_.plan.struckOut) place(step.technique, step.regions);
    for (const SavedFinding& finding : then_.findings) place(finding.technique, finding.regions);
    for (Ids* ids : {&gone.rows, &gone.techniques, &gone.regions}) std::sort(ids->begin(), ids->end());
  }

  const SavedPlan& then_;
  const Assessment& now_;
  const Table& table_;
  const SavedPlan today_;
  Replay result_;
};

}  // namespace

bool Replay::isSame() const {
  return statusThen == statusNow && firesNow.empty() && firesNoLonger.empty() && asksNow.empty() &&
         asksNoLonger.empty() && pairs.empty() && steps.empty() && !sessionMinutesAtMost &&
         vanished == Vanished{};
}

Replay replay(const SavedPlan& then, const Assessment& now) {
  return Replayer(then, now).run();
}

}  // namespace tableside
