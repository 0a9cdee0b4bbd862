// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace tableside {

// What can be wrong with a data file. The words for people stand in data/words/faults.json.
enum class DiagnosticCode {
  // the file as such
  FileMissing,
  FileUnreadable,
  FileEmpty,
  FileTooLarge,
  FileNotUtf8,
  FileOtherKind,  // found: what its first bytes say it is
  JsonSyntax,     // found: line and column, expected: the parser's own words
  JsonTooDeep,
  JsonDuplicateKey,
  JsonNulCharacter,
  SchemaNewer,  // found / expected: schema numbers
  // shape
  KeyMissing,
  KeyUnknown,
  KindWrong,  // expected: "a text", "a list" ...
  NumberNotWhole,
  NumberOutOfRange,
  TextEmpty,
  TextTooLong,
  ListEmpty,
  DateImpossible,
  IdMalformed,
  IdTwice,
  // names
  UnknownSection,
  UnknownQuestion,
  UnknownAnswer,
  UnknownTechnique,
  UnknownRegion,
  UnknownPattern,
  UnknownSource,
  UnknownPosition,
  UnknownPhase,
  UnknownWord,  // one of a few fixed words was due; expected: the words
  UnknownBaseline,
  UnknownRow,
  // meaning
  CellWrong,  // expected: the forms that fit the question's type
  RangeEmpty,
  PatternInPattern,
  TooManyAlternatives,  // patterns expand to more alternatives than the limit
  MinutesOutOfOrder,
  OutsideTechniqueRange,
  EffectMissing,
  EffectTwice,
  NotARegionQuestion,
  NameTwice,           // of a region, as people say it; expected: the region that has it
  NeighbourOneWay,     // found: the region that does not name expected as its neighbour
  RegionWithoutShape,  // found: a region that no view of expected shows
  PathWrong,           // of a drawing; found: a command or number, expected: what may stand there
  GateCircle,          // a question that is asked only if itself; found: the way round
  GateOfRecord,        // a gate may read age and visits of the record alone
  PatternInGate,
  IfNotWithoutGate,
  DefaultOfMustAsk,  // what must be asked starts as nothing
  LimitWithoutCap,
  NoRows,
  CoreSafetyTouched,  // the user's own file may not silence a core refer, block or limit
  TestFailed,         // expected / found
  // warnings
  ReviewPassed,          // found: the day
  RowTwice,              // found: the earlier row, expected: its place
  RowSubsumed,           // found: the row that does the same whenever this one fires, expected: its place
  SuggestionNeverOpen,   // found: the rows that forbid it whenever it fires; may be empty
  CellsContradict,       // found: the cells of one question, joined by ", "
  ExceptionAlwaysHolds,  // `unless` holds whenever `when` does
  QuestionUnused,
  MustAskUnused,
  RowUntested,  // expected: the key of a test that is missing, "fired" or "not_fired"
};

enum class Severity { Error, Warning };

// What a message is about, where that has an id.
enum class SubjectKind { None, Row, Pattern, Source, Technique, Question, Baseline, Test, Phrase, Client };
struct Subject {
  SubjectKind kind = SubjectKind::None;
  std::string id;
  bool operator==(const Subject&) const = default;
};
std::string printed(const Subject& subject);  // "row R13"; empty where there is none

struct Diagnostic {
  DiagnosticCode code;
  Severity severity = Severity::Error;
  std::string file;  // as it was named: "rules/core.json"
  int line = 0;      // 1 is the first; 0 where no line can be named
  Subject subject;
  std::string field;  // "when.pain_now"; may be empty
  std::string found;
  std::string expected;
  std::string nearest;  // the known name closest to `found`; may be empty
};

using Diagnostics = std::vector<Diagnostic>;

bool hasErrors(const Diagnostics& diagnostics);
// Errors before warnings, otherwise in the order found.
void putErrorsFirst(Diagnostics& diagnostics);

}  // namespace tableside
