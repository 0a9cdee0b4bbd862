// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/table/own_rows.h"

#include <future>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace tableside {

// What the user's own rows stand on: a core table that has no fault.
struct CoreRules {
  std::shared_ptr<const Table> table;
  // As they are written, to be copied: read when they are first wanted, which at start nobody does.
  std::shared_future<std::vector<OwnRow>> asWritten;

  const std::vector<OwnRow>& rows() const { return asWritten.get(); }
  const Catalogue& catalogue() const { return *table->catalogue; }
  const OwnRow* row(std::string_view id) const;
};

// nullopt with diagnostics when the core cannot be used.
std::optional<CoreRules> readCoreRules(const DataFolder& data, Diagnostics& diagnostics);

// The core with rows of the user's own; no table when the loader is not content with them.
struct OwnTable {
  std::shared_ptr<const Table> table;
  OwnRows rows;
  Diagnostics diagnostics;
};
OwnTable readOwnTable(const CoreRules& core, const TableText& own);
// The same for rows that are being edited: no text is read. Also refused, though the loader would only let it
// have no effect: a row that repeats the conditions of a safety row of the core and asks for less than it.
OwnTable compile(const CoreRules& core, const OwnRows& own);

// What is left of a file when all that the loader finds fault with is taken out; nullopt when nothing can be
// taken out of it: it is no JSON, or was written by a newer program.
struct Repaired {
  OwnRows rows;
  std::vector<std::string> removed;  // "row own-2", "technique cupping", "retire S9"
};
std::optional<Repaired> withoutFaulty(const CoreRules& core, const TableText& own);

}  // namespace tableside
