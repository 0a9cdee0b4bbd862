// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/condition/condition.h"

#include <cstdint>
#include <vector>

namespace tableside {

struct Row;

// The rows as an assessment reads them, in three passes without a jump that hangs on an answer: every cell
// once, their places in the alternatives, the alternatives of the rows.
struct CompiledRows {
  struct Place {
    std::uint32_t cell, alternative;
  };
  struct Part {
    std::uint32_t alternative, row;
  };
  std::vector<std::uint32_t>
      cells;                  // the pool's distinct cells, those with the same test and question together
  std::vector<Place> places;  // by cell, so that neighbours do not wait for each other
  std::vector<Part> parts;    // of each row's `when`
};

CompiledRows compile(const std::vector<Row>& rows, const CellPool& pool);

}  // namespace tableside
