// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "base/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace tableside::ui {

// The language of the window. The data files may hold others.
inline constexpr const char* kLanguage = "en";

inline QString text(std::string_view words) {
  return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}
inline QString text(const Words& words) {
  return text(words.in(kLanguage));
}

inline QStringList texts(const std::vector<std::string>& words) {
  QStringList list;
  for (const std::string& each : words) list << text(each);
  return list;
}
inline std::vector<std::string> idsIn(const QStringList& list) {
  std::vector<std::string> ids;
  for (const QString& each : list) ids.push_back(each.toStdString());
  return ids;
}

// As it stands inside a sentence.
inline QString lowered(const QString& words) {
  return text(withinSentence(words.toStdString()));
}

// As a search reads it: small letters, without accents.
inline QString plain(const QString& words) {
  return text(plainWord(words.toCaseFolded().toStdString()));
}

// One typed line as it is kept.
inline std::string lineOf(const QString& typed) {
  return cleanLine(typed.trimmed().toStdString());
}

// A name as a line shows it. One that turns the direction of writing could pass for another or pull the words
// beside it along: it is marked, and kept to itself.
inline QString shownName(const QString& name) {
  const bool turns = std::any_of(name.begin(), name.end(), [](QChar c) {
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
  });
  return turns ? QStringLiteral("\u2194 \u2068%1\u2069").arg(name) : name;
}

// What a class that is no QObject says.
inline QString tr(const char* words) {
  return QCoreApplication::translate("Words", words);
}

}  // namespace tableside::ui
