// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/record_file.h"

#include "base/text.h"
#include "record/failures.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tableside {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHeaderSize = 100;  // of an SQLite file
constexpr std::string_view kSqliteMagic{"SQLite format 3\0", 16};

std::uint32_t applicationIdOf(std::string_view header) {
  std::uint32_t id = 0;
  for (const char c : header.substr(68, 4)) id = (id << 8) | static_cast<unsigned char>(c);
  return id;
}

Result<std::string> firstBytes(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (descriptor < 0) return {ErrorCode::FileUnreadable, errorOfSystem(errno, file).detail};
  std::array<char, 4096> buffer;
  const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
  const int problem = errno;
  ::close(descriptor);
  if (count < 0) return {ErrorCode::FileUnreadable, errorOfSystem(problem, file).detail};
  return std::string(buffer.data(), static_cast<std::size_t>(count));
}

// Each folder that is not there is made 0700; those that are there stay as they are.
Result<> makeFolders(const fs::path& folder) {
  std::error_code failure;
  if (folder.empty() || fs::is_directory(folder, failure)) return success();
  if (auto made = makeFolders(folder.parent_path()); !made) return made;
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) return errorOfSystem(errno, folder);
  return success();
}

void syncFolderOf(const fs::path& file) {
  const int descriptor = ::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

bool isText(std::string_view bytes) {
  // The last character may be cut by the end of what was read.
  for (int i = 0; i < 3 && !bytes.empty() && (static_cast<unsigned char>(bytes.back()) & 0x80); ++i)
    bytes.remove_suffix(1);
  return isValidUtf8(bytes) && std::none_of(bytes.begin(), bytes.end(), [](char c) {
           return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
         });
}

}  // namespace

std::optional<FileIdentity> identityOf(const fs::path& file) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return FileIdentity{status.st_dev, status.st_ino};
}

Result<fs::path> settledPath(const fs::path& file) {
  std::error_code failure;
  const fs::path absolute = fs::absolute(file, failure).lexically_normal();
  if (failure || !absolute.has_filename()) return {ErrorCode::NotAPlainFile, file.string()};
  if (auto made = makeFolders(absolute.parent_path()); !made) return made.error();
  const fs::path folder = fs::canonical(absolute.parent_path(), failure);
  if (failure) return errorOfSystem(failure.value(), absolute.parent_path());
  return folder / absolute.filename();
}

Result<FileState> lookAt(const fs::path& file) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0) {
    if (errno == ENOENT) return FileState::Absent;
    return errorOfSystem(errno, file);
  }
  // A second name would leave SQLite's journal beside the wrong one.
  if (!S_ISREG(status.st_mode) || status.st_nlink != 1) return {ErrorCode::NotAPlainFile, file.string()};
  if (status.st_size == 0) return {ErrorCode::NotARecord, "empty"};
  const auto bytes = firstBytes(file);
  if (!bytes) return bytes.error();
  if (bytes->size() >= kHeaderSize && bytes->starts_with(kSqliteMagic) &&
      applicationIdOf(*bytes) == kApplicationId)
    return FileState::Record;
  return {ErrorCode::NotARecord, kindOf(*bytes)};
}

Result<> makeEmptyFile(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor < 0) return errorOfSystem(errno, file);
  ::close(descriptor);
  return success();
}

Result<> syncFile(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (descriptor < 0) return errorOfSystem(errno, file);
  const int outcome = ::fsync(descriptor), problem = errno;
  ::close(descriptor);
  return outcome == 0 ? success() : Result<>(errorOfSystem(problem, file));
}

Result<> makeFolder(const fs::path& folder) {
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) return errorOfSystem(errno, folder);
  return success();
}

Result<> giveName(const fs::path& finished, const fs::path& file) {
  int outcome = ::renameat2(AT_FDCWD, finished.c_str(), AT_FDCWD, file.c_str(), RENAME_NOREPLACE);
  // Some file systems of sticks and shares do not know the flag; the instance lock keeps others of us away.
  if (outcome != 0 && (errno == EINVAL || errno == ENOSYS))
    outcome = ::rename(finished.c_str(), file.c_str());
  if (outcome != 0) return errorOfSystem(errno, file);
  syncFolderOf(file);
  return success();
}

void makePrivate(const fs::path& file) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) == 0 && status.st_uid == ::geteuid() && (status.st_mode & 077) != 0)
    ::chmod(file.c_str(), 0600);
}

bool canBeWritten(const fs::path& file) {
  const auto writable = [](const fs::path& path) {
    return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
  };
  return writable(file) && writable(file.parent_path());
}

std::string kindOf(std::string_view bytes) {
  struct Magic {
    std::string_view bytes, kind;
  };
  static constexpr Magic kMagics[] = {
      {"\xFF\xD8\xFF", "JPEG image"}, {"\x89PNG", "PNG image"},      {"GIF8", "GIF image"},
      {"%PDF", "PDF document"},       {"PK\x03\x04", "ZIP archive"}, {"\x1F\x8B", "gzip archive"},
      {"\xFF\xFE", "UTF-16 text"},    {"\xFE\xFF", "UTF-16 text"},
  };
  if (bytes.empty()) return "empty";
  if (bytes.starts_with(kSqliteMagic)) {
    if (bytes.size() < kHeaderSize) return "SQLite database, cut short";
    return "SQLite database of another program";
  }
  for (const Magic& magic : kMagics)
    if (bytes.starts_with(magic.bytes)) return std::string(magic.kind);
  return isText(bytes) ? "text" : "unknown";
}

}  // namespace tableside
