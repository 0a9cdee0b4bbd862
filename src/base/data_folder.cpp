// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/data_folder.h"

#include "base/embedded_data.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace tableside {

Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit) {
  std::error_code failure;
  const auto status = std::filesystem::status(path, failure);
  if (status.type() == std::filesystem::file_type::not_found) return {ErrorCode::FileMissing, path.string()};
  if (failure) return {ErrorCode::FileUnreadable, path.string() + ": " + failure.message()};
  if (!std::filesystem::is_regular_file(status)) return {ErrorCode::NotAPlainFile, path.string()};

  errno = 0;
  std::ifstream in(path, std::ios::binary);
  if (!in) return {ErrorCode::FileUnreadable, path.string() + ": " + std::strerror(errno)};
  std::string text;
  std::array<char, 64 * 1024> block;
  while (in && text.size() <= limit) {
    in.read(block.data(), block.size());
    text.append(block.data(), static_cast<std::size_t>(in.gcount()));
  }
  if (in.bad()) return {ErrorCode::FileUnreadable, path.string() + ": " + std::strerror(errno)};
  if (text.size() > limit) return {ErrorCode::FileTooLarge, path.string()};
  return text;
}

Result<std::string> DataFolder::read(std::string_view name) const {
  if (!folder_.empty()) return readFile(folder_ / name, kDataFileLimit);
  for (const EmbeddedFile& file : embeddedFiles())
    if (file.name == name) return std::string(file.text);
  return {ErrorCode::FileMissing, std::string(name)};
}

}  // namespace tableside
