// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/block.h"

#include <vector>

namespace tableside {

// The blocks in the order of the session: phase by phase, at most one turn among the main work, what hurts
// first (in a flare last), a place warmed before it is pressed, heat before deep work, something calm at the
// end.
std::vector<Block> inOrder(std::vector<Block> blocks, const Techniques& techniques, const Work& work);

// Whether hands that warm have been on all regions of the block before.
bool isWarmed(const Block& block, const RegionSet& warmed, const Techniques& techniques);
// What these hands warm.
RegionSet warmedBy(const Block& block, const Techniques& techniques);

}  // namespace tableside
