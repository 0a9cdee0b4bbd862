// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/instance_lock.h"

#include "base/text.h"
#include "record/failures.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <unistd.h>

namespace tableside {
namespace {

std::string self() {
  std::array<char, 256> host{};
  if (::gethostname(host.data(), host.size() - 1) != 0) host[0] = '\0';
  return "process " + std::to_string(::getpid()) + " on " + host.data();
}

std::string holderNamedIn(int descriptor) {
  std::array<char, 512> text;
  const ssize_t count = ::pread(descriptor, text.data(), text.size(), 0);
  // Another program's file could hold anything.
  return count > 0 ? cleanLine(std::string_view(text.data(), static_cast<std::size_t>(count)))
                   : std::string();
}

}  // namespace

Result<InstanceLock> InstanceLock::take(const std::filesystem::path& record) {
  std::filesystem::path file = record;
  file += ".lock";
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
  if (descriptor < 0) {
    if (errno == EACCES || errno == EPERM || errno == EROFS) return InstanceLock{-1};
    if (errno == ELOOP || errno == EISDIR || errno == ENXIO) return {ErrorCode::NotAPlainFile, file.string()};
    return errorOfSystem(errno, file);
  }
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    const int problem = errno;
    const std::string holder = holderNamedIn(descriptor);
    ::close(descriptor);
    if (problem == EWOULDBLOCK) return {ErrorCode::RecordInUse, holder};
    return errorOfSystem(problem, file);
  }
  const std::string name = self() + "\n";
  // A disk so full that the name does not fit is no reason to keep the record shut.
  [[maybe_unused]] const bool named =
      ::ftruncate(descriptor, 0) == 0 && ::pwrite(descriptor, name.data(), name.size(), 0) > 0;
  return InstanceLock{descriptor};
}

Result<InstanceLock> InstanceLock::takeToRead(const std::filesystem::path& record) {
  std::filesystem::path file = record;
  file += ".lock";
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (descriptor < 0) {
    // Where there is no lock file no program has the record open; SQLite's own lock meets one that opens it
    // now.
    if (errno == ENOENT) return InstanceLock{-1};
    return errorOfSystem(errno, file);
  }
  if (::flock(descriptor, LOCK_SH | LOCK_NB) != 0) {
    const int problem = errno;
    const std::string holder = holderNamedIn(descriptor);
    ::close(descriptor);
    if (problem == EWOULDBLOCK) return {ErrorCode::RecordInUse, holder};
    return errorOfSystem(problem, file);
  }
  return InstanceLock{descriptor, Access::Read};
}

InstanceLock::~InstanceLock() {
  if (descriptor_ < 0) return;
  // The file stays: removing it could take it from under a program that has just opened it.
  if (access_ == Access::Write) {
    [[maybe_unused]] const int emptied = ::ftruncate(descriptor_, 0);
  }
  ::close(descriptor_);
}

}  // namespace tableside
