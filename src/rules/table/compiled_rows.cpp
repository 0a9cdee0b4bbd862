// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/table/compiled_rows.h"

#include "rules/table/table.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace tableside {

CompiledRows compile(const std::vector<Row>& rows, const CellPool& pool) {
  CompiledRows compiled;
  compiled.cells.resize(pool.distinct.size());
  std::iota(compiled.cells.begin(), compiled.cells.end(), 0);
  const auto kind = [&](std::uint32_t cell) {
    const Cell& c = pool.distinct[cell];
    return std::tuple(c.test, c.negated, c.question, cell);
  };
  std::sort(compiled.cells.begin(), compiled.cells.end(),
            [&](std::uint32_t a, std::uint32_t b) { return kind(a) < kind(b); });
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    for (std::uint32_t a = row.when.first; a < row.when.first + row.when.count; ++a)
      compiled.parts.push_back({a, i});
    for (const Condition& condition : {row.when, row.unless})
      for (std::uint32_t a = condition.first; a < condition.first + condition.count; ++a)
        for (std::uint32_t c = 0; c < pool.alternatives[a].count; ++c)
          compiled.places.push_back({pool.places[pool.alternatives[a].first + c], a});
  }
  std::stable_sort(compiled.places.begin(), compiled.places.end(),
                   [](const auto& a, const auto& b) { return a.cell < b.cell; });
  compiled.places.shrink_to_fit();
  compiled.parts.shrink_to_fit();
  return compiled;
}

}  // namespace tableside
