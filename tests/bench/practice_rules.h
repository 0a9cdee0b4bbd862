// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/table/table.h"

#include <memory>
#include <string>
#include <vector>

namespace tableside::bench {

inline constexpr int kFacts = 30;  // questions that a generated table asks about
inline constexpr int kSizes[] = {50, 500, 5000};

std::shared_ptr<const Table> shippedTable();

// A rules table of so many rows as a file's text: rows of the shipped table's kinds in its proportions, over
// the thirty questions it asks most. The same text at every call.
std::string generatedRules(const Table& shipped, int rows);
std::shared_ptr<const Table> readGenerated(const Table& shipped, const std::string& rules);

// Clients who have answered the same thirty questions, but for so many per cent of them.
std::vector<Answers> generatedClients(const Table& shipped, int count, int unansweredPercent);

}  // namespace tableside::bench
