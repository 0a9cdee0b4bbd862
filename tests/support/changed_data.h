// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/data_folder.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <filesystem>
#include <string>

namespace tableside::test {

// A copy of the shipped data files that a test changes as a practice would; gone with its owner.
class ChangedData {
 public:
  ChangedData() {
    namespace fs = std::filesystem;
    fs::copy(fs::path(TABLESIDE_SOURCE_DIR) / "data", path(), fs::copy_options::recursive);
  }

  ChangedData& replace(const std::string& file, const std::string& text, const std::string& by) {
    std::string content = contentOf(path() / file);
    const std::size_t at = content.find(text);
    INFO(file << " has no " << text);
    REQUIRE(at != std::string::npos);
    writeTo(path() / file, content.replace(at, text.size(), by));
    return *this;
  }
  ChangedData& insertAfter(const std::string& file, const std::string& mark, const std::string& text) {
    return replace(file, mark, mark + text);
  }

  std::filesystem::path path() const { return folder_ / "data"; }
  DataFolder data() const { return DataFolder::at(path()); }

 private:
  TemporaryFolder folder_;
};

}  // namespace tableside::test
