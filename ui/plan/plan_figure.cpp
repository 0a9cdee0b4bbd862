// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_figure.h"

#include "ui/widgets/paint_kit.h"

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr int kWidth = 92, kHeight = 190, kGap = 12;
constexpr int kStripes = 5;  // pixels from one to the next

}  // namespace

PlanFigure::PlanFigure(const BodyDrawing& drawing, QWidget* parent)
    : QWidget(parent), front_(drawing.front), back_(drawing.back) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PlanFigure::setPlaces(const std::map<int, Ink>& places) {
  places_ = places;
  updateGeometry();
  update();
}

bool PlanFigure::showsFront() const {
  return std::any_of(places_.begin(), places_.end(),
                     [this](const auto& place) { return !back_.find(place.first); });
}

QSize PlanFigure::sizeHint() const {
  return {showsFront() ? 2 * scaled(kWidth) + scaled(kGap) : scaled(kWidth), scaled(kHeight)};
}

void PlanFigure::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF all = rect();
  if (!showsFront()) return paint(painter, back_, all);
  const qreal width = (all.width() - scaled(kGap)) / 2;
  paint(painter, back_, QRectF(0, 0, width, all.height()));
  paint(painter, front_, QRectF(all.width() - width, 0, width, all.height()));
}

void PlanFigure::paint(QPainter& painter, const BodyFigure& figure, const QRectF& room) const {
  const Tokens& t = currentTokens();
  const QFontMetrics metrics(sizedFont(this, 12));
  painter.setFont(sizedFont(this, 12));
  painter.setPen(t.muted);
  const QRectF words(room.left(), 0, room.width(), metrics.height());
  painter.drawText(words, Qt::AlignCenter, &figure == &back_ ? tr("Back") : tr("Front"));
  const bool isBack = &figure == &back_;
  painter.drawText(words, Qt::AlignLeft | Qt::AlignAbsolute, isBack ? tr("L", "left") : tr("R", "right"));
  painter.drawText(words, Qt::AlignRight | Qt::AlignAbsolute, isBack ? tr("R", "right") : tr("L", "left"));
  const qreal top = words.height() + scaled(2);
  const qreal scale =
      std::min(room.width() / figure.size().width(), (room.height() - top) / figure.size().height());
  painter.save();
  painter.translate(room.left() + (room.width() - figure.size().width() * scale) / 2, top);
  painter.scale(scale, scale);
  QPen line(t.bodyLine, 1);
  line.setCosmetic(true);
  painter.setPen(line);
  painter.setBrush(t.body);
  painter.drawPath(figure.outline());
  for (const BodyFigure::Place& place : figure.places()) {
    const auto ink = places_.find(place.region);
    painter.setBrush(ink == places_.end() ? QBrush(Qt::NoBrush) : QBrush(ink->second.colour));
    painter.drawPath(place.shape);
    if (ink == places_.end() || !ink->second.isStriped) continue;
    painter.save();
    painter.setClipPath(place.shape, Qt::IntersectClip);
    QPen stripes(t.surface, 2);
    stripes.setCosmetic(true);
    painter.setPen(stripes);
    const QRectF box = place.shape.boundingRect();
    for (qreal x = box.left() - box.height(); x < box.right(); x += kStripes / scale)
      painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    painter.restore();
  }
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(figure.details());
  painter.restore();
}

}  // namespace tableside::ui
