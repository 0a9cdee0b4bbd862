// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace tableside {

// Of a session, rising: the worst that holds counts.
enum class Status { GoOn, Modify, AskFirst, Stop };

// Of one technique on one region. Open: neither suggested nor forbidden.
enum class Verdict { Open, Recommended, Held, Blocked };

std::string_view nameOf(Verdict verdict);  // "open", "recommended", "held", "blocked"
std::string_view nameOf(Status status);    // "go_on", "modify", "ask_first", "stop"

}  // namespace tableside
