// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_reader.h"
#include "catalogue/catalogue.h"
#include "rules/condition/condition.h"

#include <optional>
#include <string>

namespace tableside {

// Compiles one cell ("at least 5", "not a or b") for this question; nullopt with a report when its form does
// not fit the question's type.
std::optional<ReadCell> readCell(const JsonValue& value, int question, const Catalogue& catalogue,
                                 const JsonReader& reader);

// The opposite of a cell; where a plain wording exists ("at most 4" for "at least 5") its text is that.
ReadCell oppositeCell(const Cell& cell, const Catalogue& catalogue, const CellPool& pool);

}  // namespace tableside
