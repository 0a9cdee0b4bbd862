// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Only for the writers (*_json.cpp) of this and later rooms: nlohmann's header goes no further.
#include "catalogue/answer.h"

#include <nlohmann/json.hpp>

namespace tableside {

nlohmann::ordered_json jsonOf(const Answer& answer);
nlohmann::ordered_json jsonOf(const Answers& answers);  // {question: value}

}  // namespace tableside
