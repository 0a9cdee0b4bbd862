// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/widgets/user_text.h"

namespace tableside::ui {
namespace {

QString propertyOf(Badge::Kind kind) {
  switch (kind) {
    case Badge::Neutral: return QStringLiteral("neutral");
    case Badge::Warn: return QStringLiteral("warn");
    case Badge::Danger: return QStringLiteral("danger");
    case Badge::Good: return QStringLiteral("good");
  }
  Q_UNREACHABLE();
}

}  // namespace

Badge::Badge(const QString& text, Kind kind, QWidget* parent) : QLabel(parent) {
  setTextFormat(Qt::PlainText);
  setText(text);
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  setKind(kind);
}

void Badge::setKind(Kind kind) {
  setStyleProperty(this, "badge", propertyOf(kind));
}

}  // namespace tableside::ui
