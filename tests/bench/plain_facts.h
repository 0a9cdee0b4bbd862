// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

namespace tableside::bench {

// What the generated ifs read: plain arrays by question, the best that C++ without a table can have.
inline constexpr int kMostQuestions = 256;
inline constexpr std::uint64_t kKnown = std::uint64_t{1} << 63;
inline constexpr std::int64_t kNoNumber = std::numeric_limits<std::int64_t>::min();

struct PlainFacts {
  std::array<std::uint64_t, kMostQuestions> options{};  // with kKnown where answered
  std::array<std::int64_t, kMostQuestions> numbers{};
  std::array<std::array<std::uint64_t, 4>, kMostQuestions> regions{};
};

// Writes the indices of the rows that fire; returns one past the last.
using Ifs = int* (*)(const PlainFacts&, int* fired);
int* ifs50(const PlainFacts& facts, int* fired);
int* ifs500(const PlainFacts& facts, int* fired);
int* ifs5000(const PlainFacts& facts, int* fired);

}  // namespace tableside::bench
