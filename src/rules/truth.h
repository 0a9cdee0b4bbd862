// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace tableside {

// Kleene's three values, ordered so that AND is the minimum and OR the maximum. Unknown is never No.
enum class Truth { No, Unknown, Yes };

constexpr Truth bothOf(Truth a, Truth b) { return std::min(a, b); }
constexpr Truth eitherOf(Truth a, Truth b) { return std::max(a, b); }
constexpr Truth oppositeOf(Truth a) { return static_cast<Truth>(2 - static_cast<int>(a)); }

static_assert(bothOf(Truth::Yes, Truth::Unknown) == Truth::Unknown);
static_assert(bothOf(Truth::No, Truth::Unknown) == Truth::No);
static_assert(eitherOf(Truth::Yes, Truth::Unknown) == Truth::Yes);
static_assert(oppositeOf(Truth::Unknown) == Truth::Unknown);
static_assert(oppositeOf(Truth::No) == Truth::Yes);

}  // namespace tableside
