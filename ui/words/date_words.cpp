// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/date_words.h"

#include <QDate>
#include <QLocale>

namespace tableside::ui {

QString dateWords(Date day) {
  const QDate date(day.year(), static_cast<int>(day.month()), static_cast<int>(day.day()));
  return QLocale().toString(date, QStringLiteral("d MMM yyyy"));
}

QString timeWords(Instant at) {
  const int minutes = at.localMinutes();
  return QStringLiteral("%1:%2").arg(minutes / 60, 2, 10, QChar('0')).arg(minutes % 60, 2, 10, QChar('0'));
}

}  // namespace tableside::ui
