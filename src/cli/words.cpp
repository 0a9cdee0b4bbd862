// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/words.h"

#include "catalogue/fault_words.h"

#include <cstdlib>

namespace tableside {

std::string describe(const Diagnostic& d) {
  std::string text = d.file;
  if (d.line > 0) text += ":" + std::to_string(d.line);
  for (const std::string& part : {printed(d.subject), d.field})
    if (!part.empty()) text += " · " + part;
  text += " · " + shippedFaultWords().line(d);
  if (!d.nearest.empty()) text += " (did you mean \"" + d.nearest + "\"?)";
  return text;
}

std::string describe(const Error& error) {
  switch (error.code) {
    case ErrorCode::FileMissing: return error.detail + ": this file does not exist";
    case ErrorCode::FileUnreadable: return error.detail;
    case ErrorCode::NotAPlainFile: return error.detail + ": this is not a plain file";
    case ErrorCode::FileTooLarge: return error.detail + ": this file is too large";
    case ErrorCode::NotARecord: return "this is no practice record: " + error.detail;
    case ErrorCode::RecordInUse:
      return "the practice record is open in the program; close it first: " + error.detail;
    case ErrorCode::RecordNewer: return "the practice record was saved by a newer version: " + error.detail;
    case ErrorCode::RecordReadOnly:
      return error.detail + ": open this practice record in the program once, then try again";
    case ErrorCode::RecordDamaged: return "the practice record is damaged: " + error.detail;
    case ErrorCode::NotFound: return "not found: " + error.detail;
    case ErrorCode::ReadFailed: return "the disk could not be read: " + error.detail;
    case ErrorCode::StorageFailed: return "the disk refused to write: " + error.detail;
    case ErrorCode::DiskFull: return "the disk is full: " + error.detail;
    case ErrorCode::DataFileInvalid: return "this data file has faults: " + error.detail;
    case ErrorCode::RecordMoved: return "the practice record was moved or replaced: " + error.detail;
    case ErrorCode::MigrationFailed:
      return "the practice record could not be brought up to date: " + error.detail;
    case ErrorCode::ContentUnreadable: return "a stored visit cannot be read: " + error.detail;
    case ErrorCode::AlreadySigned: return "this note is signed and cannot change: " + error.detail;
    case ErrorCode::NameNeeded: return "a name is needed";
    case ErrorCode::TextTooLong: return "a text is too long; at most: " + error.detail;
    case ErrorCode::DateImpossible: return "this date cannot be: " + error.detail;
  }
  std::abort();  // the switch is total
}

}  // namespace tableside
