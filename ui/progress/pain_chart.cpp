// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/pain_chart.h"

#include "ui/widgets/paint_kit.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace tableside::ui {
namespace {

constexpr int worst = 10;

}  // namespace

PainChart::PainChart(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  setAccessibleName(tr("Pain before and after each session"));
  setPoints({});
}

void PainChart::setPoints(const QVector<Point>& points) {
  points_ = points;
  setAccessibleDescription(describe());
  update();
}

// "from 7 to 4" of those that were asked.
QString PainChart::course(const QString& fromTo, const QString& same, const QString& once,
                          Score score) const {
  QVector<int> values;
  for (const Point& point : points_)
    if (point.*score) values.append(*(point.*score));
  if (values.isEmpty()) return {};
  if (values.size() == 1) return once.arg(values.first());
  if (values.first() == values.last()) return same.arg(values.first());
  return fromTo.arg(values.first()).arg(values.last());
}

QString PainChart::describe() const {
  const QString before =
      course(tr("Pain before sessions went from %1 to %2"), tr("Pain before sessions is again %1"),
             tr("Pain before the session was %1"), &Point::before);
  const QString after = course(
      before.isEmpty() ? tr("Pain after sessions went from %1 to %2") : tr("after sessions from %1 to %2"),
      before.isEmpty() ? tr("Pain after sessions is again %1") : tr("after sessions again %1"),
      before.isEmpty() ? tr("Pain after the session was %1") : tr("after the session %1"), &Point::after);
  if (before.isEmpty() && after.isEmpty()) return tr("No pain was recorded yet.");
  const QString both = before.isEmpty() || after.isEmpty() ? before + after : tr("%1, %2").arg(before, after);
  return points_.size() == 1 ? tr("%1.").arg(both) : tr("%1, over %2 visits.").arg(both).arg(points_.size());
}

QSize PainChart::sizeHint() const {
  return {scaled(560), scaled(280)};
}
QSize PainChart::minimumSizeHint() const {
  return {scaled(280), scaled(180)};
}

// Measured once for each picture: every point asks for it.
QRectF PainChart::measuredPlot() const {
  const QFontMetrics bold(sizedFont(this, 13, QFont::DemiBold));
  const int labels = std::max(bold.horizontalAdvance(tr("Before %1").arg(worst)),
                              bold.horizontalAdvance(tr("After %1").arg(worst)));
  return QRectF(rect()).adjusted(scaled(30), scaled(12), -(labels + scaled(14)), -scaled(28));
}

// Time goes to the right in every language, as in the charts people know.
qreal PainChart::xOf(qsizetype index) const {
  const QRectF& area = plot_;
  const qreal step = area.width() / qreal(std::max<qsizetype>(1, points_.size()));
  return area.left() + step * (qreal(index) + 0.5);
}

qreal PainChart::yOf(int value) const {
  const QRectF& area = plot_;
  return area.bottom() - area.height() * std::clamp(value, 0, worst) / worst;
}

qreal PainChart::markerRadius() const {
  const qreal step = plot_.width() / qreal(std::max<qsizetype>(1, points_.size()));
  return std::clamp(step * 0.3, 2.0, 5.5);
}

// Side by side where both are the same, so that neither covers the other.
QPointF PainChart::placeOf(qsizetype index, Score score) const {
  const Point& point = points_[index];
  qreal x = xOf(index);
  if (point.before && point.before == point.after)
    x += score == &Point::before ? -markerRadius() : markerRadius();
  return {x, yOf(*(point.*score))};
}

std::optional<int> PainChart::lastOf(Score score) const {
  for (auto point = points_.crbegin(); point != points_.crend(); ++point)
    if ((*point).*score) return (*point).*score;
  return std::nullopt;
}

void PainChart::paintEvent(QPaintEvent*) {
  const Tokens& t = currentTokens();
  const QColor before = t.pain[7], after = t.accent;
  plot_ = measuredPlot();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintGrid(painter);
  paintDates(painter);
  paintConnectors(painter);
  paintSeries(painter, &Point::before, before);
  paintSeries(painter, &Point::after, after);
  paintEndLabels(painter, mixed(before, t.text, 0.35), t.accentText);
  paintHint(painter);
}

void PainChart::paintGrid(QPainter& painter) const {
  const Tokens& t = currentTokens();
  const QRectF& area = plot_;
  painter.setFont(sizedFont(this, 12));
  for (int value = 0; value <= worst; value += 2) {
    const qreal y = std::round(yOf(value)) + 0.5;
    painter.setPen(QPen(t.border, 1));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(t.muted);
    painter.drawText(QRectF(0, y - 12, area.left() - scaled(8), 24), Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(value));
  }
}

// Counted back from the newest, which always has its date.
void PainChart::paintDates(QPainter& painter) const {
  if (points_.isEmpty()) return;
  const QFont font = sizedFont(this, 12);
  const QFontMetrics metrics(font);
  int widest = 1;
  for (const Point& point : points_) widest = std::max(widest, metrics.horizontalAdvance(point.date));
  const qreal step = plot_.width() / qreal(points_.size());
  const auto every = std::max<qsizetype>(1, qsizetype(std::ceil((widest + scaled(12)) / step)));
  painter.setFont(font);
  painter.setPen(currentTokens().muted);
  for (qsizetype i = points_.size() - 1; i >= 0; i -= every) {
    QRectF box(xOf(i) - widest / 2.0 - 1, plot_.bottom() + scaled(6), widest + 2, metrics.height());
    if (box.left() < 0) break;
    painter.drawText(box, Qt::AlignCenter, points_[i].date);
  }
}

void PainChart::paintConnectors(QPainter& painter) const {
  const Tokens& t = currentTokens();
  painter.setPen(QPen(mixed(t.border, t.control, 0.4), markerRadius() > 3 ? 3 : 1.5));
  for (qsizetype i = 0; i < points_.size(); ++i) {
    const Point& point = points_[i];
    if (point.before && point.after && point.before != point.after)
      painter.drawLine(placeOf(i, &Point::before), placeOf(i, &Point::after));
  }
}

void PainChart::paintSeries(QPainter& painter, Score score, const QColor& colour) const {
  const Tokens& t = currentTokens();
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(mixed(colour, t.surface, 0.3), 2));
  // Piece by piece: Qt takes a hundred times as long for one line through hundreds of points.
  for (qsizetype i = 1; i < points_.size(); ++i)
    if ((points_[i - 1].*score) && (points_[i].*score))
      painter.drawLine(placeOf(i - 1, score), placeOf(i, score));
  const qreal radius = markerRadius();
  painter.setPen(QPen(t.surface, radius > 3 ? 2 : 1));
  painter.setBrush(colour);
  for (qsizetype i = 0; i < points_.size(); ++i) {
    if (!(points_[i].*score)) continue;
    const QPointF at = placeOf(i, score);
    if (score == &Point::before) {
      painter.drawEllipse(at, radius + 1, radius + 1);
    } else {
      painter.drawRoundedRect(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), 1.5, 1.5);
    }
  }
}

void PainChart::paintEndLabels(QPainter& painter, const QColor& before, const QColor& after) const {
  const std::optional<int> lastBefore = lastOf(&Point::before), lastAfter = lastOf(&Point::after);
  const QFont font = sizedFont(this, 13, QFont::DemiBold);
  const QRectF& area = plot_;
  const qreal line = QFontMetrics(font).height();
  qreal beforeY = yOf(lastBefore.value_or(0)), afterY = yOf(lastAfter.value_or(0));
  if (lastBefore && lastAfter && std::abs(beforeY - afterY) < line) {
    const qreal middle = std::clamp((beforeY + afterY) / 2, line / 2, height() - line);
    const qreal up = *lastBefore >= *lastAfter ? 1 : -1;
    beforeY = middle - up * line / 2;
    afterY = middle + up * line / 2;
  }
  painter.setFont(font);
  const auto draw = [&](qreal y, const QColor& colour, const QString& words) {
    painter.setPen(colour);
    painter.drawText(QRectF(area.right() + scaled(8), y - line / 2, width() - area.right() - scaled(8), line),
                     Qt::AlignLeft | Qt::AlignVCenter, words);
  };
  if (lastBefore) draw(beforeY, before, tr("Before %1").arg(*lastBefore));
  if (lastAfter) draw(afterY, after, tr("After %1").arg(*lastAfter));
}

void PainChart::paintHint(QPainter& painter) const {
  if (points_.size() > 1) return;
  const bool isEmpty = !lastOf(&Point::before) && !lastOf(&Point::after);
  const QString words =
      isEmpty ? tr("No pain was recorded yet.") : tr("A line begins with the second visit.");
  const Tokens& t = currentTokens();
  painter.setFont(sizedFont(this, 13));
  const QRectF& area = plot_;
  // Where the one point is not.
  const int value = isEmpty ? 5 : std::max(lastOf(&Point::before), lastOf(&Point::after)) > 5 ? 1 : 9;
  const QFontMetrics metrics(painter.font());
  QRectF plate(0, 0, std::min<qreal>(area.width(), metrics.horizontalAdvance(words) + 16),
               metrics.height() + 4);
  plate.moveCenter({area.center().x(), yOf(value)});
  painter.fillRect(plate, t.surface);
  painter.setPen(t.muted);
  painter.drawText(plate, Qt::AlignCenter, metrics.elidedText(words, Qt::ElideRight, int(plate.width())));
}

bool PainChart::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip || points_.isEmpty()) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const QRectF& area = plot_;
  const qreal step = area.width() / qreal(points_.size());
  const auto index = qsizetype(std::floor((help->pos().x() - area.left()) / step));
  if (index < 0 || index >= points_.size()) {
    QToolTip::hideText();
    return true;
  }
  const Point& point = points_[index];
  const auto words = [](std::optional<int> value) {
    return value ? QString::number(*value) : tr("not asked");
  };
  const QString all = tr("%1: before %2, after %3").arg(point.date, words(point.before), words(point.after));
  QToolTip::showText(help->globalPos(), all.toHtmlEscaped(), this);
  return true;
}

}  // namespace tableside::ui
