// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace tableside::ui {
namespace {

QByteArray drawing(const QString& name) {
  static QHash<QString, QByteArray> read;
  auto found = read.find(name);
  if (found == read.end()) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    found = read.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
  }
  return *found;
}

QPixmap rendered(const QString& name, const QSize& pixels, const QColor& colour) {
  const bool isWide = pixels.width() > pixels.height();
  const bool isMirrored = QGuiApplication::isRightToLeft();
  const QString key = QStringLiteral("tableside/%1/%2/%3x%4/%5")
                          .arg(name)
                          .arg(isWide && isMirrored)
                          .arg(pixels.width())
                          .arg(pixels.height())
                          .arg(colour.rgba(), 8, 16);
  QPixmap pixmap;
  if (QPixmapCache::find(key, &pixmap)) return pixmap;
  pixmap = QPixmap(pixels);
  pixmap.fill(Qt::transparent);
  QSvgRenderer svg(drawing(name).replace("currentColor", colour.name(QColor::HexRgb).toLatin1()));
  if (svg.isValid()) {
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    const int side = std::min(pixels.width(), pixels.height());
    const int x = isWide && isMirrored ? pixels.width() - side : 0;
    svg.render(&painter, QRectF(x, (pixels.height() - side) / 2.0, side, side));
  }
  QPixmapCache::insert(key, pixmap);
  return pixmap;
}

QColor inkFor(Ink ink, QIcon::Mode mode, QIcon::State state) {
  const QPalette palette = QGuiApplication::palette();
  if (mode == QIcon::Disabled) {
    QColor faint = palette.color(QPalette::Disabled, QPalette::ButtonText);
    faint.setAlphaF(0.55F);
    return faint;
  }
  if (ink == Ink::OnAccent) return palette.color(QPalette::HighlightedText);
  const bool isAccent = ink == Ink::Accent || state == QIcon::On || mode == QIcon::Selected;
  return palette.color(isAccent ? QPalette::Link : QPalette::ButtonText);
}

class LineIcon : public QIconEngine {
 public:
  LineIcon(QString name, Ink ink) : name_(std::move(name)), ink_(ink) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    const qreal dpr = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    painter->drawPixmap(rect,
                        rendered(name_, (QSizeF(rect.size()) * dpr).toSize(), inkFor(ink_, mode, state)));
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    return rendered(name_, size, inkFor(ink_, mode, state));
  }
  QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
    return pixmap(size, mode, state);  // QIcon asks in device pixels and sets the ratio itself
  }
  QString iconName() override { return name_; }
  bool isNull() override { return drawing(name_).isEmpty(); }
  QIconEngine* clone() const override { return new LineIcon(*this); }
  QString key() const override { return QStringLiteral("tableside"); }

 private:
  QString name_;
  Ink ink_;
};

}  // namespace

QIcon icon(const QString& name, Ink ink) {
  return QIcon(new LineIcon(name, ink));
}

QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal dpr) {
  const int pixels = std::max(1, static_cast<int>(std::lround(size * dpr)));
  QPixmap pixmap = rendered(name, QSize(pixels, pixels), colour);
  pixmap.setDevicePixelRatio(dpr);
  return pixmap;
}

}  // namespace tableside::ui
