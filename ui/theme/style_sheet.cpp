// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_sheet.h"

#include "base/data_folder.h"

#include <QHash>
#include <QRegularExpression>

#include <cmath>

namespace tableside::ui {
namespace {

QColor between(const QColor& a, const QColor& b, double share) {
  const auto mix = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
  return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

}  // namespace

QString styleSheetFor(const Tokens& t, double textScale) {
  const QHash<QString, QString> words = {
      {"window", t.window.name()},
      {"surface", t.surface.name()},
      {"raised", t.raised.name()},
      {"sidebar", t.sidebar.name()},
      {"border", t.border.name()},
      {"control", t.control.name()},
      {"text", t.text.name()},
      {"muted", t.muted.name()},
      {"accent", t.accent.name()},
      {"onAccent", t.onAccent.name()},
      {"accentSoft", t.accentSoft.name()},
      {"accentText", t.accentText.name()},
      {"warn", t.warn.name()},
      {"warnSoft", t.warnSoft.name()},
      {"danger", t.danger.name()},
      {"dangerSoft", t.dangerSoft.name()},
      {"good", t.good.name()},
      {"goodSoft", t.goodSoft.name()},
      {"focus", t.focus.name()},
      {"faint", between(t.muted, t.surface, 0.4).name()},
      {"warnLine", between(t.warnSoft, t.warn, 0.35).name()},
      {"dangerLine", between(t.dangerSoft, t.danger, 0.35).name()},
      {"goodLine", between(t.goodSoft, t.good, 0.35).name()},
      {"accentHover", between(t.accent, t.text, 0.12).name()},
      {"handle", between(t.border, t.control, 0.4).name()},
      {"shade", t.shade == Shade::Dark ? "dark" : "light"},
  };
  // The sheet is part of the program, not of a practice's own data.
  const auto read = DataFolder::embedded().read("theme/style_sheet.qss");
  const QString sheet = read ? QString::fromStdString(*read) : QString();
  static const QRegularExpression varying(QStringLiteral("@(\\w+)|(-?\\d+)px|(\\d+)PX"));
  QString filled;
  qsizetype done = 0;
  for (auto found = varying.globalMatch(sheet); found.hasNext();) {
    const auto match = found.next();
    filled += QStringView(sheet).mid(done, match.capturedStart() - done);
    if (match.hasCaptured(1))
      filled += words.value(match.captured(1), match.captured());
    else if (match.hasCaptured(2))
      filled += QStringLiteral("%1px").arg(std::lround(match.capturedView(2).toInt() * textScale));
    else
      filled += match.captured(3) + QLatin1String("px");
    done = match.capturedEnd();
  }
  return filled + sheet.mid(done);
}

}  // namespace tableside::ui
