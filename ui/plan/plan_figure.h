// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/body_map/body_figure.h"

#include <QColor>
#include <QWidget>

#include <map>

namespace tableside::ui {

// The body to look at, with some places in colour. Left and right are the client's, so it is never mirrored.
class PlanFigure : public QWidget {
  Q_OBJECT
 public:
  struct Ink {
    QColor colour;
    bool isStriped = false;
  };

  PlanFigure(const BodyDrawing& drawing, QWidget* parent);

  void setPlaces(const std::map<int, Ink>& places);  // by index of the sided region
  bool showsFront() const;                           // something that is not seen from behind

  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void paint(QPainter& painter, const BodyFigure& figure, const QRectF& room) const;

  const BodyFigure front_, back_;
  std::map<int, Ink> places_;
};

}  // namespace tableside::ui
