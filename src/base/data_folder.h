// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace tableside {

// Reads a plain file of at most `limit` bytes. Pipes, devices and folders are refused before they are
// opened, because opening one may block for ever.
Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit);

// Where the questions, techniques and rules come from: built in, or a folder of the user's.
class DataFolder {
 public:
  static DataFolder embedded() { return DataFolder{{}}; }
  static DataFolder at(std::filesystem::path folder) { return DataFolder{std::move(folder)}; }

  Result<std::string> read(std::string_view name) const;  // "rules/core.json"

 private:
  explicit DataFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}
  std::filesystem::path folder_;  // empty: built in
};

inline constexpr std::size_t kDataFileLimit = 8u << 20;

}  // namespace tableside
