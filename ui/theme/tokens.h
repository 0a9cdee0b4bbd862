// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include <array>

namespace tableside::ui {

enum class Shade { Light, Dark };

// The colours of one theme. Text pairs have at least 4.5:1, controls 3:1 (tests/ui measures them).
struct Tokens {
  Shade shade = Shade::Light;
  QColor window, surface, raised, sidebar, border, control, text, muted;
  QColor accent, onAccent, accentSoft, accentText;
  QColor body, bodyLine;  // of the body map
  QColor warn, warnSoft, danger, dangerSoft, good, goodSoft, focus;
  std::array<QColor, 11> pain;      // 0 to 10; the number is always printed too
  std::array<QColor, 11> painText;  // readable on it

  // By technique id; one the program does not know has a neutral colour. White text is readable on it in
  // light, dark text in dark: onTechnique.
  QColor technique(const QString& id) const;
  QColor onTechnique() const;
};

// Whichever of dark and white words stands out more on this ground.
QColor textOn(const QColor& ground);

const Tokens& tokensFor(Shade shade);
// Of the theme that the application shows now: told by the brightness of its palette, so that a painting
// widget needs no pointer to anybody.
const Tokens& currentTokens();

}  // namespace tableside::ui
