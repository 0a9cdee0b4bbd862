// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/body_map/body_figure.h"

#include <QVector>
#include <QWidget>

namespace tableside::ui {

// The part of the body where it hurt last time, to look at. Left and right are the client's.
class BodyCrop : public QWidget {
  Q_OBJECT
 public:
  BodyCrop(const BodyDrawing& drawing, const RegionMap& map, QWidget* parent);

  // By their sided ids; without any the whole body is shown.
  void setPlaces(const std::vector<std::string>& places);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const BodyFigure* figure() const;  // the view that shows most of the places
  QRectF crop(const BodyFigure& figure) const;
  void paintWords(QPainter& painter, bool isFront) const;

  const RegionMap& map_;
  const BodyFigure front_, back_;
  QVector<int> places_;
};

}  // namespace tableside::ui
