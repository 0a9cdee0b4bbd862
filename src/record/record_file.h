// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace tableside {

inline constexpr std::uint32_t kApplicationId = 0x54425344;  // "TBSD", as in data/schema/0001_practice.sql

// Which file a path leads to. Asked with stat(), which opens nothing: one open() and close() of the record in
// this process would silently drop SQLite's locks on it.
struct FileIdentity {
  std::uint64_t device = 0, inode = 0;
  bool operator==(const FileIdentity&) const = default;
};
std::optional<FileIdentity> identityOf(const std::filesystem::path& file);

// The path with its folder made (0700 where it was not there) and resolved; the last component stays as it
// is.
Result<std::filesystem::path> settledPath(const std::filesystem::path& file);

enum class FileState { Absent, Record };
// Looks at the file before SQLite does, so only while nobody in this process has it open. Refused: what is no
// plain file of one name, an empty file, a file of another program.
Result<FileState> lookAt(const std::filesystem::path& file);

// A new empty file, 0600, that was not there before.
Result<> makeEmptyFile(const std::filesystem::path& file);
Result<> syncFile(const std::filesystem::path& file);
// Makes the folder for its owner alone, where it is not there yet.
Result<> makeFolder(const std::filesystem::path& folder);
// Gives the finished file its name, unless there is one of that name by now.
Result<> giveName(const std::filesystem::path& finished, const std::filesystem::path& file);
// Nobody else may read or write it; only where the file is ours.
void makePrivate(const std::filesystem::path& file);
// A save writes the file and makes its journal beside it.
bool canBeWritten(const std::filesystem::path& file);

// What the first bytes say a file is: "JPEG image", "text", "SQLite database of another program" ...
std::string kindOf(std::string_view firstBytes);

}  // namespace tableside
