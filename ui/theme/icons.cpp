// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/tokens.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QPointer>
#include <QSvgRenderer>
#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace tableside::ui {
namespace {

QPointer<const QObject> painted;

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
  // A box that is wider than the drawing is a button's, for a wider gap between the drawing and the words.
  const bool wide = pixels.width() > pixels.height() && painted;
  const auto* button = wide ? qobject_cast<const QWidget*>(painted) : nullptr;
  const bool atEnd = button && button->layoutDirection() == Qt::RightToLeft, atStart = button && !atEnd;
  const QString key = QStringLiteral("tableside/%1/%2/%3x%4/%5")
                          .arg(name)
                          .arg(atStart ? 1
                               : atEnd ? 2
                                       : 0)
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
    const qreal x = atStart ? 0 : atEnd ? pixels.width() - side : (pixels.width() - side) / 2.0;
    svg.render(&painter, QRectF(x, (pixels.height() - side) / 2.0, side, side));
  }
  QPixmapCache::insert(key, pixmap);
  return pixmap;
}

// As the style sheet colours the words beside it.
QColor inkFor(QIcon::Mode mode, QIcon::State state) {
  const Tokens& t = currentTokens();
  if (mode == QIcon::Disabled) {
    QColor faint = t.muted;
    faint.setAlphaF(0.55F);
    return faint;
  }
  const QString kind = painted ? painted->property("kind").toString() : QString();
  if (kind == QLatin1String("primary")) return t.onAccent;
  if (kind == QLatin1String("danger")) return t.danger;
  if (kind == QLatin1String("quiet")) return t.accentText;
  if (state == QIcon::On || mode == QIcon::Selected) return t.accentText;
  return t.text;
}

class LineIcon : public QIconEngine {
 public:
  explicit LineIcon(QString name) : name_(std::move(name)) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    const qreal dpr = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    painter->drawPixmap(rect, rendered(name_, (QSizeF(rect.size()) * dpr).toSize(), inkFor(mode, state)));
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    return rendered(name_, size, inkFor(mode, state));
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
};

}  // namespace

QIcon icon(const QString& name) {
  return QIcon(new LineIcon(name));
}

QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal dpr) {
  const int pixels = std::max(1, static_cast<int>(std::lround(size * dpr)));
  QPixmap pixmap = rendered(name, QSize(pixels, pixels), colour);
  pixmap.setDevicePixelRatio(dpr);
  return pixmap;
}

void setIconPainter(const QObject* widget) {
  painted = widget;
}

}  // namespace tableside::ui
