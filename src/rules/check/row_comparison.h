// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/table/table.h"

namespace tableside {

// Warns of rows that do nothing beside others: the same row twice, a row that fires only where another of the
// same effect does as much, a suggestion that other rows forbid whenever it is made.
void compareRows(const Table& table, Diagnostics& warnings);

}  // namespace tableside
