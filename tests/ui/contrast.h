// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <algorithm>
#include <cmath>

namespace tableside::test {

// Relative luminance and contrast as WCAG 2.2 defines them.
inline double brightness(const QColor& colour) {
  const auto part = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
  return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

inline double contrast(const QColor& a, const QColor& b) {
  const double light = std::max(brightness(a), brightness(b)), dark = std::min(brightness(a), brightness(b));
  return (light + 0.05) / (dark + 0.05);
}

}  // namespace tableside::test
