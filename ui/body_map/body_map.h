// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/body_map/body_figure.h"
#include "ui/body_map/body_mark.h"

#include <QElapsedTimer>
#include <QTransform>
#include <QVector>
#include <QWidget>

#include <array>
#include <optional>

namespace tableside::ui {

// The body from two sides, to mark places on: by a tap, by a stroke over several, or with the keyboard alone.
// It is given its marks and only says what somebody did. Left and right are the client's, so it is never
// mirrored.
class BodyMap : public QWidget {
  Q_OBJECT
 public:
  enum class Views { FrontAndBack, Sides };

  BodyMap(const BodyDrawing& drawing, const RegionMap& map, QWidget* parent);

  // These emit nothing.
  void setMarks(const QVector<BodyMark>& marks);
  void setMode(MarkKind mode);  // marks of other kinds are pale
  void setSelected(std::optional<int> region);
  void setViews(Views views);

  Views views() const { return views_; }
  MarkKind mode() const { return mode_; }
  const RegionMap& regions() const { return map_; }
  // The place that the keyboard is on; none where the map has not got the keyboard yet.
  std::optional<int> current() const { return current_; }
  std::optional<int> regionAt(const QPointF& at) const;
  // Inside the region as it is shown; nothing where it is not.
  std::optional<QPoint> pointIn(int region) const;
  QRect boxOf(int region) const;
  bool isMarked(int region) const;                      // as the mode says
  QString nameOf(int region) const;                     // "Right low back"
  QString spokenOf(int region) const;                   // "Right low back, pain 5 of 10, marked"
  QVector<int> nearestTo(int region, int count) const;  // on its own side, small ones first
  void tap(int region);                                 // as a finger does

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void tapped(int region);
  void drawn(const QVector<int>& regions);  // in the order in which they were crossed
  void numbered(int region, int number);
  void removed(int region);
  void modeWanted();  // the next one
  void viewsChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Shown {
    const BodyFigure* figure;
    QTransform toWidget;
    qreal scale;
    QString title, leftWord, rightWord;  // as they stand on the screen
  };
  std::array<Shown, 2> shown() const;
  const BodyMark* find(int region, MarkKind kind) const;
  bool isPale(MarkKind kind) const { return kind != mode_; }
  void moveTo(int region);  // in the view that was used last, where it shows the region
  void takeFocus();
  void moveBy(const QPointF& direction);
  void typeDigit(int digit);
  void cross(const QPointF& to);

  void paintWords(QPainter& painter, const Shown& view) const;
  void paintFigure(QPainter& painter, const Shown& view) const;
  void paintMarks(QPainter& painter, const Shown& view, const BodyFigure::Place& place) const;
  void paintNumber(QPainter& painter, const Shown& view, const BodyFigure::Place& place) const;
  void paintSpread(QPainter& painter, const Shown& view) const;
  void paintRing(QPainter& painter, const Shown& view) const;

  const RegionMap& map_;
  const BodyFigure front_, back_, right_, left_;
  Views views_ = Views::FrontAndBack;
  MarkKind mode_ = MarkKind::Hurts;
  QVector<BodyMark> marks_;
  std::optional<int> selected_, current_;
  std::size_t view_ = 1;  // where the keyboard is
  QVector<int> stroke_;
  QPolygonF trail_;           // of the stroke that is being drawn
  std::optional<int> under_;  // its end, and for how many points it has been there
  int pointsOn_ = 0;
  QElapsedTimer sinceOne_;
  std::optional<int> oneAt_;
};

}  // namespace tableside::ui
