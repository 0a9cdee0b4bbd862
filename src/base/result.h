// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace tableside {

// Expected failures. The words for people stand in ui/ and cli/, in a switch without default.
enum class ErrorCode {
  FileMissing,      // detail: path
  FileUnreadable,   // detail: path and the system's reason
  NotAPlainFile,    // a folder, device, pipe, symbolic or hard link; detail: path
  FileTooLarge,     // detail: size limit
  DataFileInvalid,  // the diagnostics beside it say where
  NotARecord,       // an existing file that is no practice record; detail: what it is
  RecordDamaged,    // detail: SQLite's own finding
  RecordNewer,      // detail: "found schema N, this program knows M"
  RecordInUse,      // detail: who holds it
  RecordReadOnly,   // the file or its folder cannot be written
  RecordMoved,      // the file was renamed, replaced or deleted while open
  DiskFull,
  StorageFailed,      // a write; detail: SQLite result code
  ReadFailed,         // a read; detail: SQLite result code
  MigrationFailed,    // detail: schema step and SQLite result code
  ContentUnreadable,  // a stored value does not parse; detail: its place
  NotFound,
  AlreadySigned,
  NameNeeded,   // a name needs a visible character
  TextTooLong,  // detail: limit
  DateImpossible,
};

struct Error {
  ErrorCode code;
  std::string detail;  // technical, never a client's data
};

template <typename T = std::monostate>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}
  Result(ErrorCode code, std::string detail = {}) : state_(Error{code, std::move(detail)}) {}

  explicit operator bool() const noexcept { return std::holds_alternative<T>(state_); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(std::get<T>(state_)); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &std::get<T>(state_); }
  const T& value() const& {
    assert(*this);
    return std::get<T>(state_);
  }
  T&& value() && { return std::move(std::get<T>(state_)); }
  const Error& error() const {
    assert(!*this);
    return std::get<Error>(state_);
  }

 private:
  std::variant<T, Error> state_;
};

inline Result<> success() {
  return Result<>{std::monostate{}};
}

}  // namespace tableside
