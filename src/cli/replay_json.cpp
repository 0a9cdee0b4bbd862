// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/replay_json.h"

#include "plan/saved_plan.h"

#include <nlohmann/json.hpp>

namespace tableside {
namespace {

using Json = nlohmann::ordered_json;

Json jsonOf(const TableStamp& table) {
  return {{"id", table.id},
          {"version", table.version},
          {"sha256", table.sha256},
          {"own", table.own},
          {"catalogue", table.catalogue}};
}

Json jsonOf(const SavedFinding& finding) {
  Json json = {{"verdict", nameOf(finding.verdict)}, {"rows", finding.rows}};
  if (finding.verdict != Verdict::Recommended) return json;
  json["pressure"] = finding.pressure;
  json["minutes"] = finding.minutes;
  return json;
}

Json jsonOf(const PairChange& change) {
  return {{"technique", change.technique},
          {"region", change.region},
          {"then", jsonOf(change.then)},
          {"now", jsonOf(change.now)}};
}

Json numberOrNull(const std::optional<int>& number) {
  return number ? Json(*number) : Json(nullptr);
}

Json jsonOf(const StepChange& change, const PlanStep& step) {
  return {{"step", change.step},
          {"phase", nameOf(step.phase)},
          {"technique", step.technique},
          {"regions", step.regions},
          {"left_out", change.leftOut},
          {"pressure", step.pressure},
          {"pressure_at_most", numberOrNull(change.pressureAtMost)},
          {"minutes", step.minutes},
          {"minutes_at_most", numberOrNull(change.minutesAtMost)},
          {"position_avoided", change.isPositionAvoided},
          {"rows", change.rows}};
}

Json jsonOf(const ReplayedVisit& visit) {
  Json json = {{"client", visit.client.text},
               {"visit", visit.visit.id.text},
               {"date", visit.visit.plannedAt.localDate().iso()},
               {"state", nameOf(visit.visit.state)},
               {"outcome", visit.problem    ? "unreadable"
                           : visit.isSame() ? "same"
                                            : "differs"}};
  if (visit.problem) {
    json["problem"] = visit.problem->detail;
    return json;
  }
  const Replay& replay = visit.replay;
  json["table"] = jsonOf(replay.tableThen);
  json["status"] = {{"then", nameOf(replay.statusThen)}, {"now", nameOf(replay.statusNow)}};
  json["refer"] = {{"now", replay.refersNow}, {"no_longer", replay.refersNoLonger}};
  json["fired"] = {{"now", replay.firesNow}, {"no_longer", replay.firesNoLonger}};
  json["undecided"] = {{"now", replay.asksNow}, {"no_longer", replay.asksNoLonger}};
  json["pairs_known"] = replay.arePairsKnown;
  json["pairs"] = Json::array();
  for (const PairChange& pair : replay.pairs) json["pairs"].push_back(jsonOf(pair));
  json["steps"] = Json::array();
  for (const StepChange& step : replay.steps)
    json["steps"].push_back(jsonOf(step, visit.then.plan.steps[step.step]));
  json["session"] = {{"minutes", visit.then.plan.minutes},
                     {"minutes_at_most", numberOrNull(replay.sessionMinutesAtMost)},
                     {"rows", replay.sessionRows}};
  json["joined_later"] = {{"questions", replay.joinedLater}};
  json["no_longer_known"] = {{"rows", replay.vanished.rows},
                             {"techniques", replay.vanished.techniques},
                             {"regions", replay.vanished.regions},
                             {"questions", visit.passedOver}};
  return json;
}

}  // namespace

std::string writeReplays(const std::vector<ReplayedVisit>& visits, const TableStamp& table) {
  Json json = {{"table", jsonOf(table)}, {"visits", Json::array()}};
  for (const ReplayedVisit& visit : visits) json["visits"].push_back(jsonOf(visit));
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tableside
