// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/fault_words.h"

#include "ui/words/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace tableside::ui {
namespace {

// A row of the shipped rules that somebody tried to switch off, to replace or to undercut.
QString safetyWords(const Diagnostic& d) {
  const QString row = text(d.found);
  if (d.field.starts_with("limit.") || d.field.starts_with("refer."))
    return tr("Row %1 of the shipped rules asks for more (%2) under the same conditions. A row of your own "
              "can be "
              "stricter than it, not looser.")
        .arg(row, text(d.expected));
  if (d.field == "id")
    return tr("Row %1 of the shipped rules keeps clients safe. A row of your own cannot take its place.")
        .arg(row);
  return tr("Row %1 of the shipped rules keeps clients safe: it can be neither switched off nor given "
            "another priority. "
            "You can copy it and make the copy stricter.")
      .arg(row);
}

}  // namespace

QString faultWords(const Diagnostic& d) {
  const QString found = text(d.found), expected = text(d.expected);
  switch (d.code) {
    case DiagnosticCode::FileMissing: return tr("This file is missing.");
    case DiagnosticCode::FileUnreadable: return tr("This file cannot be read: %1").arg(found);
    case DiagnosticCode::FileEmpty: return tr("This file is empty.");
    case DiagnosticCode::FileTooLarge: return tr("This file is larger than %1 bytes.").arg(found);
    case DiagnosticCode::FileNotUtf8: return tr("This is no UTF-8 text.");
    case DiagnosticCode::FileOtherKind: return tr("This is a %1, not a file of rules.").arg(found);
    case DiagnosticCode::JsonSyntax: return tr("This is not written as a file of rules is (%1).").arg(found);
    case DiagnosticCode::JsonTooDeep: return tr("This is nested deeper than %1 levels.").arg(found);
    case DiagnosticCode::JsonDuplicateKey: return tr("%1 stands here twice.").arg(found);
    case DiagnosticCode::JsonNulCharacter: return tr("A text holds a character that no text may hold.");
    case DiagnosticCode::SchemaNewer: return tr("This was written by a newer Tableside.");
    case DiagnosticCode::KeyMissing: return tr("“%1” is missing.").arg(expected.isEmpty() ? found : expected);
    case DiagnosticCode::KeyUnknown: return tr("“%1” is not known here.").arg(found);
    case DiagnosticCode::KindWrong: return tr("Here is %1 where %2 is due.").arg(found, expected);
    case DiagnosticCode::NumberNotWhole: return tr("%1 is not a whole number.").arg(found);
    case DiagnosticCode::NumberOutOfRange:
      return tr("%1 is out of range: %2 is possible.").arg(found, expected);
    case DiagnosticCode::TextEmpty: return tr("This needs some words.");
    case DiagnosticCode::TextTooLong:
      return tr("This has %1 characters; at most %2 are shown well.").arg(found, expected);
    case DiagnosticCode::ListEmpty: return tr("Choose at least one.");
    case DiagnosticCode::DateImpossible:
      return tr("“%1” is no date of the calendar; write YYYY-MM-DD.").arg(found);
    case DiagnosticCode::IdMalformed: return tr("“%1” cannot be a name here.").arg(found);
    case DiagnosticCode::IdTwice: return tr("“%1” is used twice.").arg(found);
    case DiagnosticCode::UnknownSection: return tr("There is no section “%1”.").arg(found);
    case DiagnosticCode::UnknownQuestion: return tr("There is no question “%1”.").arg(found);
    case DiagnosticCode::UnknownAnswer:
      return found.isEmpty() ? tr("Choose at least one answer.")
                             : tr("There is no answer “%1” to this question.").arg(found);
    case DiagnosticCode::UnknownTechnique:
      return found.isEmpty() ? tr("Choose a technique.") : tr("There is no technique “%1”.").arg(found);
    case DiagnosticCode::UnknownRegion:
      return found.isEmpty() ? tr("Choose at least one region.") : tr("There is no region “%1”.").arg(found);
    case DiagnosticCode::UnknownPattern: return tr("There is no pattern “%1”.").arg(found);
    case DiagnosticCode::UnknownSource: return tr("There is no source “%1”.").arg(found);
    case DiagnosticCode::UnknownPosition: return tr("There is no position “%1”.").arg(found);
    case DiagnosticCode::UnknownPhase: return tr("There is no phase “%1”.").arg(found);
    case DiagnosticCode::UnknownWord: return tr("“%1” is none of: %2.").arg(found, expected);
    case DiagnosticCode::UnknownBaseline: return tr("There is no baseline “%1”.").arg(found);
    case DiagnosticCode::UnknownRow: return tr("The shipped rules have no row “%1”.").arg(found);
    case DiagnosticCode::CellWrong: return tr("“%1” is no condition on this question.").arg(found);
    case DiagnosticCode::RangeEmpty: return tr("Nothing lies within “%1”.").arg(found);
    case DiagnosticCode::PatternInPattern: return tr("A pattern cannot name patterns.");
    case DiagnosticCode::TooManyAlternatives: return tr("These conditions branch too often.");
    case DiagnosticCode::MinutesOutOfOrder:
      return tr("The minutes are out of order: at least, usually, at most.");
    case DiagnosticCode::OutsideTechniqueRange:
      return tr("%1 is more or less than the technique allows: %2.").arg(found, expected);
    case DiagnosticCode::EffectMissing: return tr("The row does nothing.");
    case DiagnosticCode::EffectTwice: return tr("The row does two things at once.");
    case DiagnosticCode::NotARegionQuestion: return tr("“%1” does not ask for regions.").arg(found);
    case DiagnosticCode::LimitWithoutCap:
      return tr("A limit needs at least one of: pressure, minutes, session minutes.");
    case DiagnosticCode::NoRows: return tr("There are no rows.");
    case DiagnosticCode::CoreSafetyTouched: return safetyWords(d);
    case DiagnosticCode::TestFailed:
      return tr("A test of the table fails: %1 was due, %2 came out.").arg(expected, found);
    case DiagnosticCode::ReviewPassed: return tr("The review was due on %1.").arg(found);
    case DiagnosticCode::RowTwice: return tr("Row %1 says the same.").arg(found);
    case DiagnosticCode::RowSubsumed: return tr("Row %1 does the same whenever this one would.").arg(found);
    case DiagnosticCode::SuggestionNeverOpen:
      return found.isEmpty()
                 ? tr("This suggestion can never come to a plan.")
                 : tr("This suggestion can never come to a plan: it is ruled out by %1.").arg(found);
    case DiagnosticCode::CellsContradict: return tr("These conditions cannot hold together: %1.").arg(found);
    case DiagnosticCode::ExceptionAlwaysHolds: return tr("The exception holds whenever the conditions do.");
    case DiagnosticCode::QuestionUnused:
    case DiagnosticCode::MustAskUnused: return tr("No row reads this question.");
    case DiagnosticCode::RowUntested: return tr("No test shows this row at work.");
  }
  Q_UNREACHABLE();
}

QString faultWithPlace(const Diagnostic& d) {
  QStringList parts;
  if (d.line > 0) parts << tr("%1, line %2").arg(text(d.file)).arg(d.line);
  for (const std::string& part : {printed(d.subject), d.field})
    if (!part.empty()) parts << text(part);
  QString words = faultWords(d);
  if (!d.nearest.empty()) words += " " + tr("Is “%1” meant?").arg(text(d.nearest));
  return parts.isEmpty() ? words : parts.join(QStringLiteral(" · ")) + ": " + words;
}

}  // namespace tableside::ui
