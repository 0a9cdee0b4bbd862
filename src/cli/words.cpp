// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/words.h"

#include <cstdlib>

namespace tableside {
namespace {

std::string quoted(const std::string& text) {
  return "\"" + text + "\"";
}

std::string problem(const Diagnostic& d) {
  const std::string found = quoted(d.found);
  switch (d.code) {
    case DiagnosticCode::FileMissing: return "this file is missing";
    case DiagnosticCode::FileUnreadable: return "cannot be read: " + d.found;
    case DiagnosticCode::FileEmpty: return "is empty: expected a JSON object";
    case DiagnosticCode::FileTooLarge: return "is larger than " + d.found + " bytes";
    case DiagnosticCode::FileNotUtf8: return "is not valid UTF-8; save it as UTF-8";
    case DiagnosticCode::FileOtherKind: return "this is a " + d.found + ", not a JSON file";
    case DiagnosticCode::JsonSyntax: return d.found + ": " + d.expected;
    case DiagnosticCode::JsonTooDeep: return "nested deeper than " + d.found + " levels";
    case DiagnosticCode::JsonDuplicateKey: return found + " stands twice in one object";
    case DiagnosticCode::JsonNulCharacter: return "a text holds the character U+0000";
    case DiagnosticCode::SchemaNewer:
      return "schema " + d.found + " is newer than this program, which knows schema " + d.expected;
    case DiagnosticCode::KeyMissing:
      return found + " is missing" + (d.expected.empty() ? "" : ": expected " + d.expected);
    case DiagnosticCode::KeyUnknown: return found + " is not a key here";
    case DiagnosticCode::KindWrong: return "found " + d.found + ", expected " + d.expected;
    case DiagnosticCode::NumberNotWhole: return d.found + " is not a whole number";
    case DiagnosticCode::NumberOutOfRange: return d.found + " is out of range: expected " + d.expected;
    case DiagnosticCode::TextEmpty: return "this text is empty";
    case DiagnosticCode::TextTooLong: return "this text is longer than " + d.expected + " characters";
    case DiagnosticCode::ListEmpty: return "this list is empty";
    case DiagnosticCode::DateImpossible: return found + " is no date: expected " + d.expected;
    case DiagnosticCode::IdMalformed: return found + " cannot be an id: expected " + d.expected;
    case DiagnosticCode::IdTwice:
      return found + " is used twice" + (d.expected.empty() ? "" : ", first at " + d.expected);
    case DiagnosticCode::UnknownSection: return "unknown section " + found;
    case DiagnosticCode::UnknownQuestion: return "unknown question " + found;
    case DiagnosticCode::UnknownAnswer:
      return "unknown answer " + found + (d.expected.empty() ? "" : ": expected " + d.expected);
    case DiagnosticCode::UnknownTechnique: return "unknown technique " + found;
    case DiagnosticCode::UnknownRegion:
      return "unknown region " + found + (d.expected.empty() ? "" : ": expected " + d.expected);
    case DiagnosticCode::UnknownPattern: return "unknown pattern " + found;
    case DiagnosticCode::UnknownSource: return "unknown source " + found;
    case DiagnosticCode::UnknownPosition: return "unknown position " + found + ": expected " + d.expected;
    case DiagnosticCode::UnknownPhase: return "unknown phase " + found + ": expected " + d.expected;
    case DiagnosticCode::UnknownWord: return found + ": expected one of " + d.expected;
    case DiagnosticCode::UnknownBaseline: return "unknown baseline " + found;
    case DiagnosticCode::UnknownRow: return "unknown row " + found;
    case DiagnosticCode::CellWrong: return found + ": expected " + d.expected;
    case DiagnosticCode::RangeEmpty: return "the range " + found + " is empty";
    case DiagnosticCode::PatternInPattern: return "a pattern cannot name patterns";
    case DiagnosticCode::TooManyAlternatives:
      return "expands to " + d.found + " alternatives, more than " + d.expected;
    case DiagnosticCode::MinutesOutOfOrder: return d.found + ": expected " + d.expected;
    case DiagnosticCode::OutsideTechniqueRange:
      return d.found + " is outside the technique's own range, " + d.expected;
    case DiagnosticCode::EffectMissing: return "has no effect: expected exactly one of " + d.expected;
    case DiagnosticCode::EffectTwice: return found + " is a second effect beside " + quoted(d.expected);
    case DiagnosticCode::NotARegionQuestion: return found + " is not a question about regions";
    case DiagnosticCode::LimitWithoutCap: return "caps nothing: expected " + d.expected;
    case DiagnosticCode::NoRows: return "has no rows; an empty table never means \"no contraindications\"";
    case DiagnosticCode::CoreSafetyTouched:
      return "row " + found + " is a " + d.expected +
             " row of the core table and cannot be changed or silenced";
    case DiagnosticCode::TestFailed: return "expected " + d.expected + ", got " + d.found;
    case DiagnosticCode::ReviewPassed: return "the review was due on " + d.found;
    case DiagnosticCode::RowTwice: return "does the same as row " + d.found + " at " + d.expected;
    case DiagnosticCode::RowSubsumed:
      return "adds nothing: whenever it fires, row " + d.found + " at " + d.expected +
             " fires and does the same or more";
    case DiagnosticCode::SuggestionNeverOpen:
      return "can never be recommended: " + (d.found.empty()
                                                 ? "its own conditions leave no region"
                                                 : "whenever it fires it is blocked by " + d.found);
    case DiagnosticCode::CellsContradict: return "no answer can satisfy " + d.found;
    case DiagnosticCode::ExceptionAlwaysHolds:
      return "holds whenever the conditions do, so that the row never fires";
    case DiagnosticCode::QuestionUnused: return "no row reads this question";
    case DiagnosticCode::MustAskUnused:
      return "must be asked, but no refer, block, limit, position or advise row reads it";
    case DiagnosticCode::RowUntested:
      return d.expected == "fired" ? "no test in which it fires" : "no test in which it does not fire";
  }
  std::abort();  // the switch is total
}

}  // namespace

std::string describe(const Diagnostic& d) {
  std::string text = d.file;
  if (d.line > 0) text += ":" + std::to_string(d.line);
  for (const std::string& part : {printed(d.subject), d.field})
    if (!part.empty()) text += " · " + part;
  text += " · " + problem(d);
  if (!d.nearest.empty()) text += " (did you mean " + quoted(d.nearest) + "?)";
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
