// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/saved_plan.h"

#include <algorithm>

namespace tableside {
namespace {

SavedFinding savedFinding(const Candidate& candidate, const Assessment& assessment) {
  const PairFinding& finding = candidate.finding;
  SavedFinding saved;
  saved.verdict = finding.verdict;
  saved.technique = assessment.table().techniques.all()[candidate.technique].id;
  saved.rows = assessment.idsOf(finding.verdict == Verdict::Blocked ? finding.blockedBy
                                : finding.verdict == Verdict::Held  ? finding.heldBy
                                                                    : finding.suggestedBy);
  if (finding.verdict != Verdict::Recommended) return saved;
  saved.pressure = finding.pressure;
  saved.minutes = finding.minutes.max;
  return saved;
}

// Regions for which everything else is equal stand together: a plan is saved with every edit.
std::vector<SavedFinding> savedFindings(const Assessment& assessment) {
  const auto& regions = assessment.table().catalogue->regions().sided();
  std::vector<SavedFinding> all;
  for (const Candidate& candidate : assessment.candidates()) {
    SavedFinding finding = savedFinding(candidate, assessment);
    const auto same = std::find_if(all.begin(), all.end(), [&](const SavedFinding& other) {
      return other.technique == finding.technique && other.verdict == finding.verdict &&
             other.rows == finding.rows && other.pressure == finding.pressure &&
             other.minutes == finding.minutes;
    });
    (same == all.end() ? all.emplace_back(std::move(finding)) : *same)
        .regions.push_back(regions[candidate.region].id);
  }
  return all;
}

}  // namespace

TableStamp stampOf(const Table& table) {
  return {table.id, table.version, table.sha256, table.ownSha256, table.catalogue->sha256()};
}

SavedPlan savedPlan(const Assessment& assessment, Plan plan) {
  const Table& table = assessment.table();
  SavedPlan saved;
  saved.table = stampOf(table);
  saved.status = assessment.status();
  saved.fired = assessment.idsOf(assessment.firing());
  std::vector<bool> blocked(table.rows.size()), held(table.rows.size()), assumed(table.rows.size());
  for (const Candidate& candidate : assessment.candidates()) {
    for (const int row : candidate.finding.blockedBy) blocked[row] = true;
    for (const int row : candidate.finding.heldBy) held[row] = true;
    for (const int row : candidate.finding.assumed) assumed[row] = true;
  }
  for (const RowList& rows : {assessment.positions().assumed, assessment.sessionLimit().assumed})
    for (const int row : rows) assumed[row] = true;
  for (const int row : table.byId) {
    if (blocked[row]) saved.blocked.push_back(table.rows[row].id);
    if (held[row]) saved.held.push_back(table.rows[row].id);
    if (assumed[row]) saved.assumed.push_back(table.rows[row].id);
  }
  for (const NotAsked& one : assessment.relevance().notAsked())
    saved.notAsked.push_back(table.catalogue->questions()[one.question].id);
  saved.findings = savedFindings(assessment);
  saved.plan = std::move(plan);
  return saved;
}

}  // namespace tableside
