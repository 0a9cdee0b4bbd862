// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_reader.h"
#include "catalogue/regions.h"

namespace tableside {

// What intake/regions.json says; problems are reported.
RegionMap readRegionMap(const JsonValue& root, const JsonReader& reader);

// Positions that `reach` or `rests` names and that are none of these.
void checkPositions(const JsonValue& root, const std::vector<std::string>& positions,
                    const JsonReader& reader);

bool isId(std::string_view text);  // a-z, 0-9 and _

}  // namespace tableside
