// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/whole_file.h"

#include "base/id.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace tableside {
namespace {

namespace fs = std::filesystem;

Result<> failure(int problem, const fs::path& file) {
  if (problem == ENOSPC || problem == EDQUOT) return {ErrorCode::DiskFull, file.string()};
  return {ErrorCode::StorageFailed, file.string() + ": " + std::strerror(problem)};
}

// 0, or what the system said.
int writeAndSync(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) return errno;
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return ::fsync(descriptor) == 0 ? 0 : errno;
}

void syncFolder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

Result<> writeWholeFile(const fs::path& file, std::string_view bytes) {
  std::error_code ignored;
  const auto status = fs::symlink_status(file, ignored);
  if (fs::exists(status) && !fs::is_regular_file(status)) return {ErrorCode::NotAPlainFile, file.string()};
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  const fs::path half = folder / ("." + file.filename().string() + "." + randomIdText());
  const int descriptor = ::open(half.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor < 0) return failure(errno, file);
  int problem = writeAndSync(descriptor, bytes);
  if (::close(descriptor) != 0 && problem == 0) problem = errno;
  if (problem == 0 && ::rename(half.c_str(), file.c_str()) != 0) problem = errno;
  if (problem != 0) {
    ::unlink(half.c_str());
    return failure(problem, file);
  }
  syncFolder(folder);
  return success();
}

}  // namespace tableside
