// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "cli/replay_json.h"
#include "plan/saved_plan.h"

namespace tableside {
namespace {

std::string list(const std::vector<std::string>& ids) {
  return joined(ids, ", ");
}

std::string line(const std::string& label, const std::vector<std::string>& ids) {
  return ids.empty() ? std::string() : "  " + label + ": " + list(ids) + "\n";
}

std::string wordsOf(const SavedFinding& finding) {
  switch (finding.verdict) {
    case Verdict::Open: return "not suggested";
    case Verdict::Recommended:
      return "recommended, pressure " + std::to_string(finding.pressure) + ", to " +
             std::to_string(finding.minutes) + " min [" + list(finding.rows) + "]";
    case Verdict::Held: return "held [" + list(finding.rows) + "]";
    case Verdict::Blocked: return "blocked [" + list(finding.rows) + "]";
  }
  return {};
}

std::string wordsOf(const StepChange& change, const PlanStep& step) {
  std::string text =
      "  step " + std::to_string(change.step + 1) + ", " + step.technique + " on " + list(step.regions) + ":";
  if (!change.leftOut.empty()) text += " left out on " + list(change.leftOut) + ";";
  if (change.pressureAtMost)
    text += " pressure " + std::to_string(step.pressure) + ", now at most " +
            std::to_string(*change.pressureAtMost) + ";";
  if (change.minutesAtMost)
    text += " " + std::to_string(step.minutes) + " min, now at most " +
            std::to_string(*change.minutesAtMost) + ";";
  if (change.isPositionAvoided) text += " " + step.position + " is avoided now;";
  text.back() = ' ';
  return text + "[" + list(change.rows) + "]\n";
}

std::string differencesOf(const ReplayedVisit& visit) {
  const Replay& replay = visit.replay;
  std::string text;
  if (replay.statusThen != replay.statusNow)
    text += "  status " + std::string(nameOf(replay.statusThen)) + ", now " +
            std::string(nameOf(replay.statusNow)) + "\n";
  text += line("refers now", replay.refersNow) + line("refers no longer", replay.refersNoLonger);
  text += line("fires now", replay.firesNow) + line("fires no longer", replay.firesNoLonger);
  text += line("undecided now", replay.asksNow) + line("undecided no longer", replay.asksNoLonger);
  for (const StepChange& step : replay.steps) text += wordsOf(step, visit.then.plan.steps[step.step]);
  if (replay.sessionMinutesAtMost)
    text += "  session " + std::to_string(visit.then.plan.minutes) + " min, now at most " +
            std::to_string(*replay.sessionMinutesAtMost) + " [" + list(replay.sessionRows) + "]\n";
  for (const PairChange& pair : replay.pairs)
    text += "  " + pair.technique + "@" + pair.region + ": " + wordsOf(pair.then) + "; now " +
            wordsOf(pair.now) + "\n";
  text += line("questions that joined later", replay.joinedLater);
  text += line("rows no longer known", replay.vanished.rows);
  text += line("techniques no longer known", replay.vanished.techniques);
  text += line("regions no longer known", replay.vanished.regions);
  return text + line("questions no longer known", visit.passedOver);
}

}  // namespace

std::string describeReplays(const std::vector<ReplayedVisit>& visits, const TableStamp& table) {
  std::string text = "Replayed with rules " + table.version + "\n";
  for (const ReplayedVisit& visit : visits) {
    text += visit.visit.plannedAt.localDate().iso() + "  visit " + visit.visit.id.text + ", client " +
            visit.client.text + ": ";
    if (visit.problem)
      text += "cannot be read: " + visit.problem->detail + "\n";
    else if (visit.isSame())
      text += "same\n";
    else
      text += "differs from rules " + visit.replay.tableThen.version + "\n" + differencesOf(visit);
  }
  return text;
}

}  // namespace tableside
