// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/error_words.h"

#include "ui/words/text.h"

namespace tableside::ui {

ErrorWords wordsOf(const Error& error) {
  const QString detail = text(error.detail);
  switch (error.code) {
    case ErrorCode::FileMissing: return {tr("A file is missing."), tr("Looked for: %1").arg(detail)};
    case ErrorCode::FileUnreadable: return {tr("A file cannot be read."), detail};
    case ErrorCode::NotAPlainFile:
      return {tr("This is not a plain file."),
              tr("%1 is a folder, a device or a link. Choose the file itself.").arg(detail)};
    case ErrorCode::FileTooLarge: return {tr("This file is too large."), detail};
    case ErrorCode::DataFileInvalid:
      return {tr("A data file has faults and is not used."),
              tr("The built-in one is used instead. %1").arg(detail)};
    case ErrorCode::NotARecord:
      return {tr("This file is not a practice record."),
              tr("It looks like: %1. It was left as it is. Choose another file, or start a new record.")
                  .arg(detail)};
    case ErrorCode::RecordDamaged:
      return {
          tr("The practice record is damaged."),
          tr("Stop writing, close the program and restore your newest copy of the file. (%1)").arg(detail)};
    case ErrorCode::RecordNewer:
      return {tr("This record was made by a newer Tableside."),
              tr("Nothing was changed. Install the newer version to open it. (%1)").arg(detail)};
    case ErrorCode::RecordInUse:
      return {tr("This record is already open."),
              tr("It is held by: %1. Use that window, or close it first.").arg(detail)};
    case ErrorCode::RecordReadOnly:
      return {tr("The record can be read but not written."),
              tr("Check that the file, its folder and the disk may be written. Nothing you change now is "
                 "saved.")};
    case ErrorCode::RecordMoved:
      return {tr("Not saved: the record's file was moved or replaced."),
              tr("Put it back under its name, then try again. Your text is still here.")};
    case ErrorCode::DiskFull:
      return {tr("Not saved: the disk is full."),
              tr("Make some room, then try again. Your text is still here.")};
    case ErrorCode::StorageFailed:
      return {tr("Not saved: the disk refused to write."),
              tr("Check the disk, then try again. Your text is still here. (%1)").arg(detail)};
    case ErrorCode::ReadFailed:
      return {tr("The disk could not be read."),
              tr("Check the disk, then try again. Nothing was changed. (%1)").arg(detail)};
    case ErrorCode::MigrationFailed:
      return {tr("The record could not be brought up to date."),
              tr("It was left as it was. (%1)").arg(detail)};
    case ErrorCode::ContentUnreadable:
      return {tr("A stored visit cannot be read."),
              tr("Its place: %1. The other visits are not touched.").arg(detail)};
    case ErrorCode::NotFound: return {tr("This is not in the record any more."), detail};
    case ErrorCode::AlreadySigned:
      return {tr("This note is signed and cannot change."), tr("Signed notes keep their wording.")};
    case ErrorCode::NameNeeded:
      return {tr("A name is needed."), tr("It needs at least one visible character.")};
    case ErrorCode::TextTooLong: return {tr("A text is too long."), tr("At most: %1").arg(detail)};
    case ErrorCode::DateImpossible: return {tr("This date cannot be."), detail};
  }
  Q_UNREACHABLE();
}

QString wordsOf(ContradictionKind code) {
  switch (code) {
    case ContradictionKind::OutOfRange: return tr("This answer is outside what the question allows.");
    case ContradictionKind::WorstUnderNow: return tr("The week's worst is less than the pain now.");
    case ContradictionKind::AverageOverWorst: return tr("The week's average is more than its worst.");
    case ContradictionKind::WorstSiteElsewhere: return tr("This place is not among those that hurt.");
    case ContradictionKind::FlareWithoutFlare:
      return tr("A flare-up now, but none for a year: which is right?");
    case ContradictionKind::WeeksWithoutPregnancy: return tr("Weeks are given, but no pregnancy.");
    case ContradictionKind::WeaknessContradicted:
      return tr("New leg weakness was answered with yes among the warning signs.");
    case ContradictionKind::PainWithoutSite: return tr("There is pain now, but no place for it.");
    case ContradictionKind::AreaWithoutKind:
      return tr(
          "A place is marked that is to be spared, but its kind is not chosen here: it would not count.");
    case ContradictionKind::AvoidedSiteHurts:
      return tr("A place to stay away from is also a place that hurts.");
  }
  Q_UNREACHABLE();
}

QString wordsOf(Status status) {
  switch (status) {
    case Status::GoOn: return tr("Go on with the session");
    case Status::Modify: return tr("Go on, with changes");
    case Status::AskFirst: return tr("Ask first");
    case Status::Stop: return tr("Stop: no session today");
  }
  Q_UNREACHABLE();
}

QString placeOf(const Diagnostic& diagnostic) {
  QStringList parts = {text(diagnostic.file)};
  if (diagnostic.line > 0) parts.last() += ":" + QString::number(diagnostic.line);
  for (const std::string& part : {printed(diagnostic.subject), diagnostic.field, diagnostic.found})
    if (!part.empty()) parts << text(part);
  return parts.join(QStringLiteral(" · "));
}

}  // namespace tableside::ui
