// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/fault_words.h"

#include "catalogue/fault_words.h"
#include "ui/words/text.h"

#include <QStringList>

namespace tableside::ui {

QString faultWords(const Diagnostic& d) {
  return text(shippedFaultWords().said(d, kLanguage));
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
