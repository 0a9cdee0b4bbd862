// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/assess/why.h"

#include <algorithm>

namespace tableside {
namespace {

// Cells of one alternative whose truth is not `truth`.
std::vector<CellReading> cellsUnless(Truth truth, const Alternative& alternative, const Table& table,
                                     const Facts& facts) {
  std::vector<CellReading> cells;
  for (std::uint32_t c = 0; c < alternative.count; ++c) {
    const Cell& cell = table.pool.cell(alternative, c);
    const Truth read = table.pool.evaluate(cell, facts);
    if (read != truth) cells.push_back({cell.question, table.pool.text(cell), read});
  }
  return cells;
}

// What fails counts more than what is only unknown.
std::size_t distance(const RowMiss& miss) {
  std::size_t sum = miss.exception.empty() ? 0 : 2;
  for (const CellReading& cell : miss.cells) sum += cell.truth == Truth::No ? 2 : 1;
  return sum + miss.unknownRegions.size();
}

RowMiss missOf(const Assessment& assessment, int rowIndex) {
  const Table& table = assessment.table();
  const Row& row = table.rows[rowIndex];
  const Facts& facts = assessment.facts();
  RowMiss miss{rowIndex, {}, {}, {}};
  std::optional<RowMiss> nearest;
  for (std::uint32_t a = 0; a < row.when.count; ++a) {
    const RowMiss one{
        rowIndex, cellsUnless(Truth::Yes, table.pool.alternatives[row.when.first + a], table, facts), {}, {}};
    if (!nearest || distance(one) < distance(*nearest)) nearest = one;
  }
  if (nearest) miss.cells = nearest->cells;
  for (std::uint32_t a = 0; a < row.unless.count && miss.exception.empty(); ++a) {
    const Alternative& alternative = table.pool.alternatives[row.unless.first + a];
    if (table.pool.evaluate(alternative, facts) != Truth::No)
      miss.exception = cellsUnless(Truth::No, alternative, table, facts);
  }
  for (const int question : table.questionsOf(row))
    if (facts.isUnknown(question)) miss.unknownRegions.push_back(question);
  return miss;
}

}  // namespace

PairWhy whyOf(const Assessment& assessment, int technique, int region) {
  const Table& table = assessment.table();
  PairWhy why{assessment.pair(technique, region), {}};
  for (const int i : table.byId) {
    const Row& row = table.rows[i];
    const auto* suggest = row.as<Row::Suggest>();
    if (!suggest || suggest->technique != technique || assessment.state(i) == RowState::Fires) continue;
    if (suggest->regions.test(region) || row.questions.count > 0) why.missed.push_back(missOf(assessment, i));
  }
  std::stable_sort(why.missed.begin(), why.missed.end(),
                   [](const RowMiss& a, const RowMiss& b) { return distance(a) < distance(b); });
  return why;
}

}  // namespace tableside
