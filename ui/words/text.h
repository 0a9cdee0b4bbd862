// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "base/words.h"

#include <QCoreApplication>
#include <QString>

#include <string>
#include <string_view>

namespace tableside::ui {

// The language of the window. The data files may hold others.
inline constexpr const char* kLanguage = "en";

inline QString text(std::string_view words) {
  return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}
inline QString text(const Words& words) {
  return text(words.in(kLanguage));
}

// One typed line as it is kept.
inline std::string lineOf(const QString& typed) {
  return cleanLine(typed.trimmed().toStdString());
}

// What a class that is no QObject says.
inline QString tr(const char* words) {
  return QCoreApplication::translate("Words", words);
}

}  // namespace tableside::ui
