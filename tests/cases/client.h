// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/table/table.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace tableside::test {

using Json = nlohmann::json;

// A file of tests/cases.
Json readCases(const std::string& file);
// {question: value}, read as the command line reads it.
Answers answersFrom(const Json& answers);
// What the command line prints for these answers.
Json planFor(const Answers& answers, std::optional<int> minutes = std::nullopt);

// A whole client in questionnaire order: what applies and was not given takes the answer that `otherwise` has
// for it, else its none; what does not apply stays without an answer. Notes are not answered before a
// session.
Answers completed(const Answers& given, const Answers& otherwise);

std::string baseOf(const std::string& sidedRegion);  // "low_back.left": "low_back"

}  // namespace tableside::test
