// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/whole_file.h"

#include "support/catch.h"
#include "support/temporary_folder.h"

#include <iterator>

using namespace tableside;
using namespace tableside::test;

namespace fs = std::filesystem;

namespace {

auto filesIn(const TemporaryFolder& folder) {
  return std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator());
}

}  // namespace

TEST_CASE("A file is written as a whole, for its owner alone, in the place of an older one") {
  const TemporaryFolder folder;
  const auto file = folder / "rules.json";
  writeTo(file, "an older and much longer text");
  REQUIRE(writeWholeFile(file, "new"));
  CHECK(contentOf(file) == "new");
  CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(filesIn(folder) == 1);
}

TEST_CASE("What cannot be written leaves everything as it was and says why") {
  const TemporaryFolder folder;
  const auto inside = folder / "folder", link = folder / "link", target = folder / "target";
  fs::create_directory(inside);
  writeTo(target, "kept");
  fs::create_symlink(target, link);
  CHECK(writeWholeFile(inside, "x").error().code == ErrorCode::NotAPlainFile);
  CHECK(writeWholeFile(link, "x").error().code == ErrorCode::NotAPlainFile);
  CHECK(writeWholeFile(folder / "gone/rules.json", "x").error().code == ErrorCode::StorageFailed);
  CHECK(contentOf(target) == "kept");
  CHECK(filesIn(folder) == 3);
}
