// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/failures.h"

#include <sqlite3.h>

#include <cerrno>
#include <cstring>

namespace tableside {
namespace {

bool meansDiskFull(int systemError) {
  return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

bool meansReadOnly(int systemError) {
  return systemError == EACCES || systemError == EPERM || systemError == EROFS;
}

ErrorCode codeOf(const SqlError& problem) {
  switch (problem.code & 0xff) {
    case SQLITE_FULL: return ErrorCode::DiskFull;
    case SQLITE_IOERR:
      // A quota or a file size limit comes as a failed write (778), not as SQLITE_FULL.
      if (problem.code == SQLITE_IOERR_CORRUPTFS || problem.code == SQLITE_IOERR_DATA)
        return ErrorCode::RecordDamaged;
      return meansDiskFull(problem.systemError) ? ErrorCode::DiskFull : ErrorCode::StorageFailed;
    case SQLITE_CANTOPEN:  // the file or its journal
      if (meansDiskFull(problem.systemError)) return ErrorCode::DiskFull;
      return meansReadOnly(problem.systemError) ? ErrorCode::RecordReadOnly : ErrorCode::StorageFailed;
    case SQLITE_READONLY:
      return problem.code == SQLITE_READONLY_DBMOVED ? ErrorCode::RecordMoved : ErrorCode::RecordReadOnly;
    case SQLITE_PERM:
    case SQLITE_AUTH: return ErrorCode::RecordReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL: return ErrorCode::RecordInUse;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:  // the first bytes were looked at before: it was a record once
    case SQLITE_FORMAT:
    case SQLITE_EMPTY: return ErrorCode::RecordDamaged;
    case SQLITE_CONSTRAINT:
      return problem.code == SQLITE_CONSTRAINT_TRIGGER ? ErrorCode::AlreadySigned : ErrorCode::StorageFailed;
    case SQLITE_TOOBIG: return ErrorCode::TextTooLong;
    case SQLITE_ERROR:
    case SQLITE_INTERNAL:
    case SQLITE_ABORT:
    case SQLITE_NOMEM:
    case SQLITE_INTERRUPT:
    case SQLITE_NOTFOUND:
    case SQLITE_SCHEMA:
    case SQLITE_MISMATCH:
    case SQLITE_MISUSE:
    case SQLITE_NOLFS:
    case SQLITE_RANGE: return ErrorCode::StorageFailed;
  }
  return ErrorCode::StorageFailed;  // a code of a later SQLite
}

}  // namespace

Error errorOf(const SqlError& problem) {
  std::string detail = "SQLite " + std::to_string(problem.code) + " (" + problem.what() + ")";
  if (problem.systemError != 0) detail += ", system " + std::to_string(problem.systemError);
  return {codeOf(problem), std::move(detail)};
}

Error errorOfReading(const SqlError& problem) {
  Error error = errorOf(problem);
  if (error.code == ErrorCode::StorageFailed) error.code = ErrorCode::ReadFailed;
  return error;
}

Error errorOfSystem(int systemError, const std::filesystem::path& path) {
  const ErrorCode code = meansDiskFull(systemError)   ? ErrorCode::DiskFull
                         : meansReadOnly(systemError) ? ErrorCode::RecordReadOnly
                         : systemError == ENOENT      ? ErrorCode::FileMissing
                                                      : ErrorCode::FileUnreadable;
  return {code, path.string() + ": " + std::strerror(systemError)};
}

bool leavesConnectionUnsure(const SqlError& problem) {
  return problem.code == SQLITE_IOERR_FSYNC || problem.code == SQLITE_IOERR_DIR_FSYNC;
}

}  // namespace tableside
