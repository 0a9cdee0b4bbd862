// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tableside::test {

// The rules of the house that a text search can hold, over a source tree (the real one, or a made-up one that
// breaks them). Each breach reads "src/rules/x.cpp:12: what is wrong".
std::vector<std::string> breachesOfHouse(const std::filesystem::path& root);

}  // namespace tableside::test
