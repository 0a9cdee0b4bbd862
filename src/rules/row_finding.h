// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "rules/table.h"

namespace tableside {

enum class RowState : std::uint8_t { DoesNotApply, Undecided, Fires };

// What a row comes to and what decided it: enough to explain it, in words only when somebody looks.
struct RowFinding {
  RowState state = RowState::DoesNotApply;
  std::optional<std::uint32_t> because;  // the first alternative of `when` that holds, in the table's pool
};

// Every row of the table, by index.
std::vector<RowFinding> evaluateRows(const Table& table, const Facts& facts);

}  // namespace tableside
