// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

#include <optional>

namespace tableside::ui {

// Pain from 0 to 10 before and after each session, oldest first. What was not asked is a gap in the line.
class PainChart : public QWidget {
  Q_OBJECT
 public:
  struct Point {
    QString date;  // as it is to be read
    std::optional<int> before, after;
  };

  explicit PainChart(QWidget* parent = nullptr);

  void setPoints(const QVector<Point>& points);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  using Score = std::optional<int> Point::*;

  QString describe() const;
  QString course(const QString& fromTo, const QString& same, const QString& once, Score score) const;
  QRectF measuredPlot() const;
  qreal xOf(qsizetype index) const;
  qreal yOf(int value) const;
  QPointF placeOf(qsizetype index, Score score) const;
  qreal markerRadius() const;
  std::optional<int> lastOf(Score score) const;
  void paintGrid(QPainter& painter) const;
  void paintDates(QPainter& painter) const;
  void paintConnectors(QPainter& painter) const;
  void paintSeries(QPainter& painter, Score score, const QColor& colour) const;
  void paintEndLabels(QPainter& painter, const QColor& before, const QColor& after) const;
  void paintHint(QPainter& painter) const;

  QVector<Point> points_;
  QRectF plot_;  // of the picture that is painted
};

}  // namespace tableside::ui
