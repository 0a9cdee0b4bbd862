// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/row_finding.h"

namespace tableside {
namespace {

RowFinding evaluateRow(const Row& row, const CellPool& pool, const Facts& facts) {
  RowFinding finding;
  Truth truth = Truth::No;
  for (std::uint32_t i = row.when.first; i < row.when.first + row.when.count; ++i) {
    truth = eitherOf(truth, pool.evaluate(pool.alternatives[i], facts));
    if (truth != Truth::Yes) continue;
    finding.because = i;
    break;
  }
  if (truth == Truth::No) return finding;
  for (const int question : row.regions.questions)
    if (!facts.isKnown(question)) truth = Truth::Unknown;
  if (row.unless.count > 0) truth = bothOf(truth, oppositeOf(pool.evaluate(row.unless, facts)));
  finding.state = static_cast<RowState>(truth);
  return finding;
}

}  // namespace

std::vector<RowFinding> evaluateRows(const Table& table, const Facts& facts) {
  std::vector<RowFinding> findings;
  findings.reserve(table.rows.size());
  for (const Row& row : table.rows) findings.push_back(evaluateRow(row, table.pool, facts));
  return findings;
}

}  // namespace tableside
