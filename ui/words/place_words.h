// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/regions.h"

#include <QString>

#include <string>
#include <vector>

namespace tableside::ui {

// Where hands are laid, always with the side: "Right low back and flank", "Low back, both", "Both calves".
QString placeWords(const std::vector<std::string>& sidedIds, const RegionMap& map);
// For a line that has no room for a long list: the first places, and how many more.
QString fewPlaceWords(const std::vector<std::string>& sidedIds, const RegionMap& map);

}  // namespace tableside::ui
