// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the body map looks like.
#include "ui/body_map/body_map.h"
#include "ui/widgets/paint_kit.h"

#include <QPainter>

#include <array>
#include <cmath>
#include <deque>
#include <map>

namespace tableside::ui {
namespace {

constexpr qreal kPaleness = 0.55;
constexpr qreal kWordsAtX = 0.12, kWordsAtY = 0.115;  // of a figure, where its "Right" and "Left" stand
constexpr qreal kDotEvery = 6, kDotSize = 1.7;

// The lines that stand for a kind of mark: no two look alike, whatever the colour.
struct Hatch {
  std::array<qreal, 2> angles;  // of the lines, in degrees; the same twice is drawn once
  qreal every, width;
  QVector<qreal> dashes;  // none: unbroken
};

Hatch hatchOf(MarkKind kind) {
  switch (kind) {
    case MarkKind::LeaveOut: return {{45, 45}, 6, 2.4, {}};
    case MarkKind::Skin: return {{135, 135}, 5, 1.6, {1, 1.6}};
    case MarkKind::Swelling: return {{0, 0}, 4.5, 1.4, {}};
    case MarkKind::Inflamed: return {{135, 135}, 4, 1.4, {}};
    case MarkKind::Fracture: return {{45, 135}, 8, 1.6, {}};
    case MarkKind::Operation: return {{0, 90}, 7, 1.2, {}};
    case MarkKind::Injection: return {{90, 90}, 7, 2.2, {1, 2.4}};
    case MarkKind::Veins: return {{90, 90}, 5, 1.4, {}};
    case MarkKind::Device: return {{0, 90}, 8, 3, {}};
    case MarkKind::Numb: return {{0, 0}, 5, 1.4, {4, 2.5}};
    default: return {{0, 0}, 5, 1, {}};
  }
}

QColor inkOf(MarkKind kind, const Tokens& t) {
  switch (kind) {
    case MarkKind::LeaveOut: return t.text;
    case MarkKind::Inflamed:
    case MarkKind::Skin: return t.danger;
    case MarkKind::Numb:
    case MarkKind::Veins: return t.focus;
    default: return t.accentText;
  }
}

void drawHatch(QPainter& painter, const QPainterPath& shape, const Hatch& hatch, const QColor& ink) {
  painter.save();
  painter.setClipPath(shape, Qt::IntersectClip);
  QPen pen(ink, hatch.width, hatch.dashes.isEmpty() ? Qt::SolidLine : Qt::CustomDashLine, Qt::FlatCap);
  if (!hatch.dashes.isEmpty()) pen.setDashPattern(hatch.dashes);
  painter.setPen(pen);
  const QRectF box = shape.boundingRect();
  const qreal reach = std::hypot(box.width(), box.height()) / 2 + hatch.every;
  for (std::size_t i = 0; i < hatch.angles.size(); ++i) {
    if (i > 0 && hatch.angles[i] == hatch.angles[0]) continue;
    painter.save();
    painter.translate(box.center());
    painter.rotate(-hatch.angles[i]);
    for (qreal y = -std::ceil(reach / hatch.every) * hatch.every; y <= reach; y += hatch.every)
      painter.drawLine(QPointF(-reach, y), QPointF(reach, y));
    painter.restore();
  }
  painter.restore();
}

void drawDots(QPainter& painter, const QPainterPath& shape, const QColor& ink) {
  painter.save();
  painter.setClipPath(shape, Qt::IntersectClip);
  painter.setPen(Qt::NoPen);
  painter.setBrush(ink);
  const QRectF box = shape.boundingRect();
  bool isOdd = false;
  for (qreal y = box.top(); y <= box.bottom(); y += kDotEvery / 2, isOdd = !isOdd)
    for (qreal x = box.left() + (isOdd ? kDotEvery / 2 : 0); x <= box.right(); x += kDotEvery)
      painter.drawEllipse(QPointF(x, y), kDotSize / 2, kDotSize / 2);
  painter.restore();
}

void drawArrow(QPainter& painter, const QPointF& from, const QPointF& to, const QColor& ink, qreal width) {
  painter.setPen(QPen(ink, width, Qt::CustomDashLine, Qt::FlatCap));
  QPen pen = painter.pen();
  pen.setDashPattern({3, 1.4});
  painter.setPen(pen);
  painter.drawLine(from, to);
}

void drawArrowHead(QPainter& painter, const QPointF& from, const QPointF& to, const QColor& ink) {
  const QPointF way = to - from;
  const qreal length = std::hypot(way.x(), way.y());
  if (length == 0) return;
  const QPointF along = way / length * scaled(9), beside = QPointF(-along.y(), along.x()) * 0.6;
  painter.setPen(Qt::NoPen);
  painter.setBrush(ink);
  painter.drawPolygon(QPolygonF{to + along, to + beside, to - beside});
}

}  // namespace

void BodyMap::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (!isEnabled()) painter.setOpacity(0.75);
  for (const Shown& view : shown()) {
    paintWords(painter, view);
    paintFigure(painter, view);
    paintSpread(painter, view);
    for (const auto& place : view.figure->places()) paintNumber(painter, view, place);
    paintRing(painter, view);
  }
  if (trail_.size() < 2) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(currentTokens().accent, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolyline(trail_);
}

void BodyMap::paintWords(QPainter& painter, const Shown& view) const {
  const QSizeF size = view.figure->size();
  const QRectF figure = view.toWidget.mapRect(QRectF(QPointF(), size));
  painter.setFont(sizedFont(this, 13, QFont::DemiBold));
  painter.setPen(currentTokens().text);
  painter.drawText(QRectF(figure.left(), 0, figure.width(), figure.top()), Qt::AlignHCenter | Qt::AlignTop,
                   view.title);
  painter.setFont(sizedFont(this, 12));
  painter.setPen(currentTokens().muted);
  const qreal line = scaled(18), half = scaled(40);
  const auto write = [&](qreal part, const QString& words) {
    const QPointF middle = view.toWidget.map(QPointF(size.width() * part, size.height() * kWordsAtY));
    painter.drawText(QRectF(middle.x() - half, middle.y() - line / 2, 2 * half, line), Qt::AlignCenter,
                     words);
  };
  write(kWordsAtX, view.leftWord);
  write(1 - kWordsAtX, view.rightWord);
}

void BodyMap::paintFigure(QPainter& painter, const Shown& view) const {
  const Tokens& t = currentTokens();
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.body);
  painter.drawPath(view.toWidget.map(view.figure->outline()));
  for (const auto& place : view.figure->places()) paintMarks(painter, view, place);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(mixed(t.bodyLine, t.body), 0.8));
  painter.drawPath(view.toWidget.map(view.figure->details()));
  painter.setPen(QPen(t.bodyLine, 1));
  for (const auto& place : view.figure->places()) painter.drawPath(view.toWidget.map(place.shape));
  painter.setPen(QPen(t.bodyLine, 1.5));
  painter.drawPath(view.toWidget.map(view.figure->outline()));
}

// From below: how strong the pain is, where it spreads, then what is to be spared.
void BodyMap::paintMarks(QPainter& painter, const Shown& view, const BodyFigure::Place& place) const {
  const Tokens& t = currentTokens();
  const QPainterPath shape = view.toWidget.map(place.shape);
  for (const BodyMark& mark : marks_) {
    if (mark.region != place.region) continue;
    const qreal pale = isPale(mark.kind) ? kPaleness : 0;
    if (mark.when == BodyMark::When::LastTime) {
      painter.setBrush(mixed(t.body, t.accentSoft, isPale(mark.kind) ? 0.3 : 0.8));
      painter.setPen(Qt::NoPen);
      painter.drawPath(shape);
    } else if (mark.kind == MarkKind::Hurts) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(mixed(t.pain.at(static_cast<std::size_t>(mark.number.value_or(4))), t.body, pale));
      painter.drawPath(shape);
    } else if (mark.kind == MarkKind::Spreads) {
      if (!find(place.region, MarkKind::Hurts)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(t.pain[2], t.body, pale));
        painter.drawPath(shape);
      }
      drawDots(painter, shape, mixed(t.pain[9], t.pain[2], pale));
    } else {
      drawHatch(painter, shape, hatchOf(mark.kind), mixed(inkOf(mark.kind, t), t.body, pale));
    }
  }
}

void BodyMap::paintNumber(QPainter& painter, const Shown& view, const BodyFigure::Place& place) const {
  const BodyMark* mark = find(place.region, MarkKind::Hurts);
  if (!mark || !mark->number) return;
  const Tokens& t = currentTokens();
  const bool isToday = mark->when == BodyMark::When::Today;
  const bool isOnRamp = isToday && !isPale(MarkKind::Hurts);
  painter.setFont(sizedFont(this, 13, QFont::Bold));
  painter.setPen(isOnRamp ? t.painText.at(static_cast<std::size_t>(*mark->number))
                 : isToday
                     ? textOn(mixed(t.pain.at(static_cast<std::size_t>(*mark->number)), t.body, kPaleness))
                     : t.text);
  const QPointF middle = view.toWidget.map(place.label);
  const qreal half = scaled(14);
  painter.drawText(QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half), Qt::AlignCenter,
                   QString::number(*mark->number));
}

// An arrow from where it hurts through what adjoins, on each way out to the last place.
void BodyMap::paintSpread(QPainter& painter, const Shown& view) const {
  std::deque<int> from;
  std::map<int, int> cameFrom;  // of the places reached
  for (const BodyMark& mark : marks_)
    if (mark.kind == MarkKind::Hurts && mark.when == BodyMark::When::Today) from.push_back(mark.region);
  std::vector<int> ends;
  while (!from.empty()) {
    const int here = from.front();
    from.pop_front();
    for (const BodyMark& mark : marks_) {
      if (mark.kind != MarkKind::Spreads || mark.when != BodyMark::When::Today ||
          cameFrom.contains(mark.region) || find(mark.region, MarkKind::Hurts) ||
          !map_.areNeighbours(here, mark.region))
        continue;
      cameFrom[mark.region] = here;
      from.push_back(mark.region);
    }
  }
  const Tokens& t = currentTokens();
  const QColor ink =
      isPale(MarkKind::Spreads) && isPale(MarkKind::Hurts) ? mixed(t.pain[10], t.body) : t.pain[10];
  for (const auto& [region, before] : cameFrom) {
    const auto *to = view.figure->find(region), *start = view.figure->find(before);
    if (!to || !start) continue;
    const QPointF a = view.toWidget.map(start->label), b = view.toWidget.map(to->label);
    // Not over the number that it starts at.
    const QPointF way = b - a;
    const qreal length = std::hypot(way.x(), way.y());
    const QPointF begin = find(before, MarkKind::Hurts) && length > 0 ? a + way / length * scaled(10) : a;
    drawArrow(painter, begin, b, t.pain[0], 4.6);
    drawArrow(painter, begin, b, ink, 2.2);
    const bool isEnd = std::none_of(cameFrom.begin(), cameFrom.end(),
                                    [&](const auto& each) { return each.second == region; });
    if (isEnd) drawArrowHead(painter, a, b, ink);
  }
}

void BodyMap::paintRing(QPainter& painter, const Shown& view) const {
  const Tokens& t = currentTokens();
  painter.setBrush(Qt::NoBrush);
  for (const BodyMark& mark : marks_)
    if (mark.when == BodyMark::When::LastTime && !isPale(mark.kind))
      if (const auto* place = view.figure->find(mark.region)) {
        QPen pen(t.accent, 1.6, Qt::CustomDashLine);
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.drawPath(view.toWidget.map(place->shape));
      }
  const auto ring = [&](int region, const QColor& colour, qreal width) {
    const auto* place = view.figure->find(region);
    if (!place) return;
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
    painter.drawPath(view.toWidget.map(place->shape));
  };
  if (selected_) {
    ring(*selected_, t.surface, 5);
    ring(*selected_, t.text, 2.5);
  }
  if (hasFocus() && current_) {
    ring(*current_, t.surface, 5);
    ring(*current_, t.focus, 2);
  }
}

}  // namespace tableside::ui
