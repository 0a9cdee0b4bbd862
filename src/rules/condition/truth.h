// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace tableside {

// Kleene's three values, as bits for which AND and OR are those of the machine: thousands of cells are
// combined at every key stroke, without a jump that the processor would have to guess. Unknown is never No.
enum class Truth : std::uint8_t { No = 0, Unknown = 1, Yes = 3 };

constexpr Truth truthOf(bool holds) {
  return static_cast<Truth>(3 * holds);
}
constexpr Truth bothOf(Truth a, Truth b) {
  return static_cast<Truth>(static_cast<unsigned>(a) & static_cast<unsigned>(b));
}
constexpr Truth eitherOf(Truth a, Truth b) {
  return static_cast<Truth>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr Truth oppositeOf(Truth a) {
  return a == Truth::Unknown ? a : truthOf(a == Truth::No);
}

static_assert(bothOf(Truth::Yes, Truth::Unknown) == Truth::Unknown);
static_assert(bothOf(Truth::No, Truth::Unknown) == Truth::No);
static_assert(eitherOf(Truth::No, Truth::Unknown) == Truth::Unknown);
static_assert(eitherOf(Truth::Yes, Truth::Unknown) == Truth::Yes);
static_assert(oppositeOf(Truth::Unknown) == Truth::Unknown);
static_assert(oppositeOf(Truth::No) == Truth::Yes);

}  // namespace tableside
