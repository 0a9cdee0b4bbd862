// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "record/instance_lock.h"
#include "record/record_file.h"
#include "record/sqlite.h"

#include <filesystem>

namespace tableside {

// An open record file: locked, configured, at this program's schema.
struct OpenDatabase {
  InstanceLock lock;  // let go last
  std::filesystem::path file;
  FileIdentity identity;
  Access access;
  Database database;
};

// The one way to write a record file. One that is not there is made whole under another name first, so a
// record either is there with all its tables or is not there.
Result<OpenDatabase> openDatabase(const std::filesystem::path& file);
// A record that is there and at this program's schema, to look at only.
Result<OpenDatabase> openDatabaseToRead(const std::filesystem::path& file);

}  // namespace tableside
