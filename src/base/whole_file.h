// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string_view>

namespace tableside {

// Writes a file that only its owner may read (0600): under another name first, synced, then renamed over what
// was there. After a failure the old file is as it was. A folder, device or link is refused.
Result<> writeWholeFile(const std::filesystem::path& file, std::string_view bytes);

}  // namespace tableside
