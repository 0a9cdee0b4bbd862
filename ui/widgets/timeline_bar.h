// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "rules/table/table.h"

#include <QColor>
#include <QString>
#include <QVector>
#include <QWidget>

namespace tableside::ui {

// The session as one bar, each part as wide as it is long. The arrow keys go from part to part.
class TimelineBar : public QWidget {
  Q_OBJECT
 public:
  struct Part {
    QString label, sublabel;
    int minutes = 0;
    QColor colour;
    QString accessible;  // the part in words
    bool waits = false;  // for an answer
  };

  explicit TimelineBar(QWidget* parent = nullptr);

  // Times of the day stand below the bar.
  void setParts(const QVector<Part>& parts, int totalMinutes, int startMinutesOfDay);

  void setCompact();           // lower, and without the times
  void setAsIf(bool isAsIf);   // a first idea, drawn pale
  void setCurrent(int index);  // the part in hand, framed; emits nothing

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void picked(int index);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void pick(int index);
  void describe();
  QRectF partRect(int index) const;  // where a part is painted
  int partAt(const QPointF& pos) const;
  int barHeight() const;
  QRectF bar() const;
  QRectF span(int fromMinute, int minutes) const;
  int plannedMinutes() const;
  int wholeMinutes() const;  // of the bar: the session, or the parts where they are longer
  QString timeAt(int minute) const;
  QString sentence(int index) const;
  void paintPart(QPainter& painter, int index) const;
  void paintRest(QPainter& painter) const;
  static void paintHatch(QPainter& painter, const QRectF& whole, const QColor& colour);
  void paintTimes(QPainter& painter) const;

  QVector<Part> parts_;
  int total_ = 0, start_ = 0, selected_ = -1;
  bool isCompact_ = false, isAsIf_ = false;
};

// The steps of a plan, by their places.
QVector<TimelineBar::Part> timelineParts(const Plan& plan, const Table& table);

}  // namespace tableside::ui
