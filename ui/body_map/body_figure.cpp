// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body_map/body_figure.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tableside::ui {
namespace {

QPointF pointOf(const MapPoint& point) {
  return {point.x, point.y};
}

void addTo(QPainterPath& path, const MapPath& steps) {
  for (const PathStep& step : steps) switch (step.kind) {
      case PathStep::Kind::Move: path.moveTo(pointOf(step.points[0])); break;
      case PathStep::Kind::Line: path.lineTo(pointOf(step.points[0])); break;
      case PathStep::Kind::Curve:
        path.cubicTo(pointOf(step.points[0]), pointOf(step.points[1]), pointOf(step.points[2]));
        break;
      case PathStep::Kind::Close: path.closeSubpath(); break;
    }
}

qreal distanceToLine(const QPointF& from, const QPointF& a, const QPointF& b) {
  const QPointF along = b - a, away = from - a;
  const qreal length = QPointF::dotProduct(along, along);
  const qreal part = length > 0 ? std::clamp(QPointF::dotProduct(away, along) / length, 0.0, 1.0) : 0.0;
  const QPointF left = away - along * part;
  return std::hypot(left.x(), left.y());
}

}  // namespace

BodyFigure::BodyFigure(const BodyView& view) : size_(view.width, view.height) {
  addTo(outline_, view.outline);
  outline_.setFillRule(Qt::WindingFill);
  for (const MapPath& line : view.details) addTo(details_, line);
  for (const DrawnRegion& drawn : view.regions) {
    Place place{drawn.region, {}, pointOf(drawn.label), {}};
    addTo(place.shape, drawn.shape);
    place.shape.setFillRule(Qt::WindingFill);
    place.contours = place.shape.toSubpathPolygons();
    places_.push_back(std::move(place));
  }
}

const BodyFigure::Place* BodyFigure::find(int region) const {
  const auto found = std::find_if(places_.begin(), places_.end(),
                                  [region](const Place& place) { return place.region == region; });
  return found == places_.end() ? nullptr : &*found;
}

qreal BodyFigure::distanceTo(const Place& place, const QPointF& from) {
  if (place.shape.contains(from)) return 0;
  qreal nearest = std::numeric_limits<qreal>::max();
  for (const QPolygonF& contour : place.contours)
    for (int i = 1; i < contour.size(); ++i)
      nearest = std::min(nearest, distanceToLine(from, contour[i - 1], contour[i]));
  return nearest;
}

std::optional<int> BodyFigure::regionAt(const QPointF& at, qreal reach) const {
  const Place* found = nullptr;
  qreal nearest = reach;
  for (const Place& place : places_) {
    const qreal distance = distanceTo(place, at);
    if (distance > nearest || (found && distance == nearest)) continue;
    found = &place;
    nearest = distance;
  }
  return found ? std::optional(found->region) : std::nullopt;
}

}  // namespace tableside::ui
