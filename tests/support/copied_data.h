// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/data_folder.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <filesystem>
#include <string>

namespace tableside::test {

// A copy of data/ that a practice changes: nothing but its files.
class CopiedData {
 public:
  CopiedData() {
    std::filesystem::copy(std::filesystem::path(TABLESIDE_SOURCE_DIR) / "data", path(),
                          std::filesystem::copy_options::recursive);
  }

  void insertAfter(const std::string& file, const std::string& mark, const std::string& words) const {
    std::string content = contentOf(path() / file);
    const auto at = content.find(mark);
    REQUIRE(at != std::string::npos);
    writeTo(path() / file, content.insert(at + mark.size(), words));
  }

  std::filesystem::path path() const { return folder_ / "data"; }
  DataFolder data() const { return DataFolder::at(path()); }

 private:
  TemporaryFolder folder_;
};

}  // namespace tableside::test
