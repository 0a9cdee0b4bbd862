// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "record/sqlite.h"

namespace tableside {

// The one place where SQLite's result codes become codes of ours. The detail holds numbers only.
Error errorOf(const SqlError& problem);
Error errorOfReading(const SqlError& problem);  // nothing was to be written
// The same for the file system's errno; the path is named in the detail.
Error errorOfSystem(int systemError, const std::filesystem::path& path);

// After a failed sync the system may have dropped what was written: the connection is not to be trusted.
bool leavesConnectionUnsure(const SqlError& problem);

}  // namespace tableside
