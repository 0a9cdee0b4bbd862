// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_reader.h"
#include "catalogue/technique.h"

#include <optional>

namespace tableside {

// [min, usual, max] in whole minutes; nullopt with a report when it is anything else.
std::optional<MinuteRange> readMinuteRange(const JsonValue& list, const JsonReader& reader);

}  // namespace tableside
