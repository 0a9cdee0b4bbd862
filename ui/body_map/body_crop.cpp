// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body_map/body_crop.h"

#include "ui/widgets/paint_kit.h"
#include "ui/words/text.h"

#include <QPainter>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr int kNamesHeight = 22;
constexpr qreal kLeastPart = 0.45, kRoundAbout = 0.06;  // of the body's height

}  // namespace

BodyCrop::BodyCrop(const BodyDrawing& drawing, const RegionMap& map, QWidget* parent)
    : QWidget(parent), map_(map), front_(drawing.front), back_(drawing.back) {
  setLayoutDirection(Qt::LeftToRight);
}

void BodyCrop::setPlaces(const std::vector<std::string>& places) {
  places_.clear();
  for (const std::string& id : places)
    if (const auto index = map_.indexOf(id)) places_.push_back(*index);
  update();
}

const BodyFigure* BodyCrop::figure() const {
  const auto shown = [this](const BodyFigure& figure) {
    return std::count_if(places_.begin(), places_.end(), [&](int place) { return figure.find(place); });
  };
  return shown(front_) > shown(back_) ? &front_ : &back_;
}

QRectF BodyCrop::crop(const BodyFigure& figure) const {
  const QRectF whole(QPointF(), figure.size());
  QRectF box;
  for (const int place : places_)
    if (const auto* drawn = figure.find(place)) box |= drawn->shape.boundingRect();
  if (box.isEmpty()) return whole;
  const qreal around = whole.height() * kRoundAbout;
  const qreal height = std::max(box.height() + 2 * around, whole.height() * kLeastPart);
  const qreal top = std::clamp(box.center().y() - height / 2, 0.0, whole.height() - height);
  return {0, top, whole.width(), height};
}

void BodyCrop::paintWords(QPainter& painter, bool isFront) const {
  painter.setFont(sizedFont(this, 12, QFont::DemiBold));
  painter.setPen(currentTokens().text);
  const QRectF title(0, 0, width(), scaled(kNamesHeight));
  painter.drawText(title, Qt::AlignHCenter, isFront ? tr("Front") : tr("Back"));
  painter.setFont(sizedFont(this, 12));
  painter.setPen(currentTokens().muted);
  const QString left = text(map_.sideName(Side::Left)), right = text(map_.sideName(Side::Right));
  painter.drawText(title, Qt::AlignLeft, isFront ? right : left);
  painter.drawText(title, Qt::AlignRight, isFront ? left : right);
}

void BodyCrop::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Tokens& t = currentTokens();
  const BodyFigure& body = *figure();
  const QRectF part = crop(body), room = QRectF(rect()).adjusted(0, scaled(kNamesHeight), 0, 0);
  if (!places_.isEmpty()) paintWords(painter, &body == &front_);

  const qreal scale = std::min(room.width() / part.width(), room.height() / part.height());
  QTransform toWidget;
  toWidget.translate(room.center().x() - part.center().x() * scale, room.top() - part.top() * scale);
  toWidget.scale(scale, scale);
  painter.setClipRect(QRectF(room.left(), room.top(), room.width(), part.height() * scale));
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.body);
  painter.drawPath(toWidget.map(body.outline()));
  painter.setBrush(t.accentSoft);
  for (const int place : places_)
    if (const auto* drawn = body.find(place)) painter.drawPath(toWidget.map(drawn->shape));
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(t.bodyLine, 1));
  for (const auto& place : body.places()) painter.drawPath(toWidget.map(place.shape));
  painter.setPen(QPen(t.bodyLine, 1.5));
  painter.drawPath(toWidget.map(body.outline()));
  QPen dashes(t.accent, 2, Qt::CustomDashLine);
  dashes.setDashPattern({3, 2});
  painter.setPen(dashes);
  for (const int place : places_)
    if (const auto* drawn = body.find(place)) painter.drawPath(toWidget.map(drawn->shape));
}

}  // namespace tableside::ui
