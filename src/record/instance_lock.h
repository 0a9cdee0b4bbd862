// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <filesystem>
#include <utility>

namespace tableside {

// Keeps a second program, and a second opening in this one, away from the record. The lock is on a file of
// its own, `<record>.lock`, which says who holds it; the system frees it when the holder ends, however it
// ends.
class InstanceLock {
 public:
  // RecordInUse names the holder. Where no lock file can be made (a read-only medium) the lock holds nothing.
  static Result<InstanceLock> take(const std::filesystem::path& record);
  // The same to look at the record only: makes and writes no lock file, and lets others look as well.
  static Result<InstanceLock> takeToRead(const std::filesystem::path& record);
  ~InstanceLock();
  InstanceLock(InstanceLock&& other) noexcept
      : descriptor_(std::exchange(other.descriptor_, -1)), access_(other.access_) {}
  InstanceLock& operator=(InstanceLock&&) = delete;

  bool isHeld() const { return descriptor_ >= 0; }

 private:
  enum class Access { Write, Read };
  explicit InstanceLock(int descriptor, Access access = Access::Write)
      : descriptor_(descriptor), access_(access) {}
  int descriptor_;
  Access access_;
};

}  // namespace tableside
