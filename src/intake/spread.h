// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/regions.h"

#include <string>

namespace tableside {

// How far down a leg these places reach, as `radiation_depth` says it: "none", "buttock", "thigh", "calf" or
// "foot". The knee itself is still the thigh's; below it is the calf's.
std::string legReach(const RegionSet& places, const RegionMap& map);

// How far down an arm, as `arm_spread` says it: "none", "shoulder", "upper_arm", "forearm" or "hand".
std::string armReach(const RegionSet& places, const RegionMap& map);

}  // namespace tableside
