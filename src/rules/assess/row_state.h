// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/table/table.h"

#include <cstdint>
#include <vector>

namespace tableside {

enum class RowState : std::uint8_t { DoesNotApply, Undecided, Fires };

// What a row comes to and what decided it: enough to explain it, in words only when somebody looks.
struct RowFinding {
  RowState state = RowState::DoesNotApply;
  Truth when = Truth::No;
  std::uint32_t because = 0;  // where `when` is Yes: its first alternative that holds, in the table's pool
};

// Every row of the table, by index.
std::vector<RowFinding> evaluateRows(const Table& table, const Facts& facts);

}  // namespace tableside
