// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/avatar.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <iterator>

namespace tableside::ui {
namespace {

// What a reader takes for one letter may be several characters.
QString firstLetter(const QString& word) {
  QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
  const qsizetype end = finder.toNextBoundary();
  return end > 0 ? word.left(end).toUpper() : QString();
}

}  // namespace

Avatar::Avatar(int size, QWidget* parent) : QWidget(parent), size_(size) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Avatar::setName(const QString& name) {
  if (name_ == name) return;
  name_ = name;
  update();
}

QString Avatar::initialsOf(const QString& name) {
  static const QRegularExpression gap(
      QStringLiteral("[\\s\"'()\\x{2194}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]+"));
  const QStringList words = name.split(gap, Qt::SkipEmptyParts);
  if (words.isEmpty()) return {};
  return words.size() == 1 ? firstLetter(words.first())
                           : firstLetter(words.first()) + firstLetter(words.last());
}

// Its own sum over the name (FNV-1a): qHash may differ from one run to the next.
QColor Avatar::colourOf(const QString& name) {
  static const char* const light[] = {"#33719A", "#A15A10", "#9C3F7A", "#5A52A3",
                                      "#22663B", "#2E7C83", "#8A3B3B"};
  static const char* const dark[] = {"#5FA3CB", "#E0A15A", "#DB86BB", "#9B93E6",
                                     "#7DBB8C", "#6DBBC2", "#D58A8A"};
  quint32 sum = 2166136261U;
  for (const char byte : name.simplified().toUtf8()) sum = (sum ^ static_cast<quint8>(byte)) * 16777619U;
  const auto& colours = currentTokens().shade == Shade::Dark ? dark : light;
  return QColor(colours[(sum >> 12) % std::size(light)]);
}

void Avatar::paint(QPainter& painter, const QRectF& circle, const QString& name) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colourOf(name));
  painter.drawEllipse(circle);
  QFont font = painter.font();
  font.setPixelSize(std::max(8, static_cast<int>(circle.height() * 0.37)));
  font.setWeight(QFont::DemiBold);
  painter.setFont(font);
  painter.setPen(currentTokens().onTechnique());
  painter.drawText(circle, Qt::AlignCenter, initialsOf(name));
  painter.restore();
}

QSize Avatar::sizeHint() const {
  return QSize(1, 1) * scaled(size_);
}

void Avatar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const qreal side = std::min(width(), height());
  paint(painter, QRectF((width() - side) / 2, (height() - side) / 2, side, side), name_);
}

}  // namespace tableside::ui
