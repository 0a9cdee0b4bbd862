// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/body_map.h"

#include <QPainterPath>
#include <QPolygonF>

#include <optional>
#include <vector>

namespace tableside::ui {

// One view of the body as paths to paint and to hit, in the drawing's own units.
class BodyFigure {
 public:
  struct Place {
    int region;  // index among RegionMap::sided()
    QPainterPath shape;
    QPointF label;              // inside, with room for a number
    QList<QPolygonF> contours;  // the shape in straight lines
  };

  explicit BodyFigure(const BodyView& view);

  QSizeF size() const { return size_; }
  const QPainterPath& outline() const { return outline_; }
  const QPainterPath& details() const { return details_; }
  const std::vector<Place>& places() const { return places_; }
  const Place* find(int region) const;

  // The region drawn there; where there is none, the nearest that is not farther away than `reach`.
  std::optional<int> regionAt(const QPointF& at, qreal reach) const;
  // How far it is from there to the nearest point of a place; 0 inside.
  static qreal distanceTo(const Place& place, const QPointF& from);

 private:
  QSizeF size_;
  QPainterPath outline_, details_;
  std::vector<Place> places_;
};

}  // namespace tableside::ui
