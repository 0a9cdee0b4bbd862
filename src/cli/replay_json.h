// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/saved_plan.h"
#include "practice/replays.h"

#include <string>
#include <vector>

namespace tableside {

// The output of `tableside-cli replay`; the same record and table give the same bytes. Clients by id, no
// names.
std::string writeReplays(const std::vector<ReplayedVisit>& visits, const TableStamp& table);
// The same for reading, in plain words.
std::string describeReplays(const std::vector<ReplayedVisit>& visits, const TableStamp& table);

}  // namespace tableside
