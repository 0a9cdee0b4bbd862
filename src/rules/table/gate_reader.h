// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/condition/condition_reader.h"
#include "rules/condition/gates.h"

namespace tableside {

// The gates of all questions and of what is read out, and what a visit starts with; problems are reported.
Gates readGates(const Catalogue& catalogue, const CellPool& pool, ConditionReader& conditions,
                Diagnostics& diagnostics);

}  // namespace tableside
