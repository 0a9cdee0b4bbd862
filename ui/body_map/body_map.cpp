// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body_map/body_map.h"

#include "ui/body_map/body_map_access.h"
#include "ui/theme/theme.h"
#include "ui/words/text.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPointingDevice>
#include <QStyleHints>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tableside::ui {
namespace {

constexpr qreal kReach = 12;  // pixels outside the figure in which a tap still counts
constexpr qint64 kOneWaitsMs = 600;
constexpr int kWidth = 480, kLeastHeight = 260;
constexpr int kTitleHeight = 22;
constexpr qreal kStrokeStep = 3;  // pixels between the points of a stroke that are looked at
constexpr int kPointsOfCrossing = 3;

}  // namespace

QString wordsOf(MarkKind kind) {
  switch (kind) {
    case MarkKind::Hurts: return BodyMap::tr("hurts");
    case MarkKind::Spreads: return BodyMap::tr("spreads here");
    case MarkKind::LeaveOut: return BodyMap::tr("leave out");
    case MarkKind::Skin: return BodyMap::tr("skin problem");
    case MarkKind::Swelling: return BodyMap::tr("swelling");
    case MarkKind::Inflamed: return BodyMap::tr("inflamed");
    case MarkKind::Fracture: return BodyMap::tr("fracture");
    case MarkKind::Operation: return BodyMap::tr("operation");
    case MarkKind::Injection: return BodyMap::tr("injection");
    case MarkKind::Veins: return BodyMap::tr("varicose veins");
    case MarkKind::Device: return BodyMap::tr("device");
    case MarkKind::Numb: return BodyMap::tr("feels less");
  }
  Q_UNREACHABLE();
}

BodyMap::BodyMap(const BodyDrawing& drawing, const RegionMap& map, QWidget* parent)
    : QWidget(parent),
      map_(map),
      front_(drawing.front),
      back_(drawing.back),
      right_(drawing.right),
      left_(drawing.left) {
  QAccessible::installFactory(BodyMapAccess::make);
  setFocusPolicy(Qt::StrongFocus);
  setLayoutDirection(Qt::LeftToRight);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  setCursor(Qt::PointingHandCursor);
  setMinimumHeight(kLeastHeight);
}

// Never squeezed while what is below it grows: the places would slip from under the finger.
void BodyMap::changeEvent(QEvent* event) {
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
    setMinimumHeight(kLeastHeight);
  QWidget::changeEvent(event);
}

QSize BodyMap::sizeHint() const {
  return {scaled(kWidth), kLeastHeight};
}

QSize BodyMap::minimumSizeHint() const {
  return {scaled(kWidth) / 2, kLeastHeight};
}

void BodyMap::setMarks(const QVector<BodyMark>& marks) {
  const QVector<BodyMark> before = std::exchange(marks_, marks);
  update();
  if (!QAccessible::isActive()) return;
  const auto regionsOf = [](const QVector<BodyMark>& list) {
    RegionSet regions;
    for (const BodyMark& mark : list) regions.set(static_cast<std::size_t>(mark.region));
    return regions;
  };
  const RegionSet touched = regionsOf(before) | regionsOf(marks);
  for (int region = 0; region < static_cast<int>(map_.sided().size()); ++region)
    if (touched.test(static_cast<std::size_t>(region))) BodyMapAccess::tellChange(this, region);
}

void BodyMap::setMode(MarkKind mode) {
  mode_ = mode;
  update();
}

void BodyMap::setSelected(std::optional<int> region) {
  selected_ = region;
  if (region && pointIn(*region)) {
    current_ = region;
    if (!shown()[view_].figure->find(*region)) view_ = 1 - view_;
  }
  update();
}

void BodyMap::setViews(Views views) {
  views_ = views;
  if (current_ && !pointIn(*current_)) current_.reset();
  if (hasFocus()) takeFocus();
  update();
}

std::array<BodyMap::Shown, 2> BodyMap::shown() const {
  const QString left = text(map_.sideName(Side::Left)), right = text(map_.sideName(Side::Right));
  const auto place = [this](const BodyFigure& figure, int at, const QString& title, const QString& leftWord,
                            const QString& rightWord) {
    const qreal top = scaled(kTitleHeight), column = width() / 2.0;
    const qreal scale = std::min(column / figure.size().width(), (height() - top) / figure.size().height());
    QTransform toWidget;
    toWidget.translate(column * at + (column - figure.size().width() * scale) / 2, top);
    toWidget.scale(scale, scale);
    return Shown{&figure, toWidget, scale, title, leftWord, rightWord};
  };
  if (views_ == Views::Sides)
    return {place(right_, 0, tr("Right side"), {}, {}), place(left_, 1, tr("Left side"), {}, {})};
  return {place(front_, 0, tr("Front"), right, left), place(back_, 1, tr("Back"), left, right)};
}

std::optional<int> BodyMap::regionAt(const QPointF& at) const {
  std::optional<int> found;
  qreal nearest = std::numeric_limits<qreal>::max();
  for (const Shown& view : shown()) {
    const QPointF inside = view.toWidget.inverted().map(at);
    const auto region = view.figure->regionAt(inside, kReach / view.scale);
    const qreal distance =
        region ? BodyFigure::distanceTo(*view.figure->find(*region), inside) * view.scale : nearest;
    if (distance >= nearest) continue;
    found = region;
    nearest = distance;
  }
  return found;
}

std::optional<QPoint> BodyMap::pointIn(int region) const {
  for (const Shown& view : shown())
    if (const auto* place = view.figure->find(region)) return view.toWidget.map(place->label).toPoint();
  return std::nullopt;
}

QRect BodyMap::boxOf(int region) const {
  for (const Shown& view : shown())
    if (const auto* place = view.figure->find(region))
      return view.toWidget.mapRect(place->shape.boundingRect()).toAlignedRect();
  return {};
}

const BodyMark* BodyMap::find(int region, MarkKind kind) const {
  const auto found = std::find_if(marks_.begin(), marks_.end(), [&](const BodyMark& mark) {
    return mark.region == region && mark.kind == kind;
  });
  return found == marks_.end() ? nullptr : &*found;
}

bool BodyMap::isMarked(int region) const {
  const BodyMark* mark = find(region, mode_);
  return mark && mark->when == BodyMark::When::Today;
}

QString BodyMap::nameOf(int region) const {
  return text(map_.displayName(region, kLanguage));
}

QString BodyMap::spokenOf(int region) const {
  QStringList words(nameOf(region));
  bool isToday = false;
  for (const BodyMark& mark : marks_) {
    if (mark.region != region) continue;
    QString said = mark.number ? tr("pain %1 of 10").arg(*mark.number) : wordsOf(mark.kind);
    if (mark.when == BodyMark::When::LastTime) said = tr("%1 last time").arg(said);
    isToday = isToday || mark.when == BodyMark::When::Today;
    words << said;
  }
  if (isToday) words << tr("marked");
  return words.join(", ");
}

// What a slip of the finger may have meant.
QVector<int> BodyMap::nearestTo(int region, int count) const {
  struct Near {
    int region;
    qreal distance, size;
  };
  std::vector<Near> near;
  for (const BodyFigure* figure : {&front_, &back_}) {
    const auto* from = figure->find(region);
    if (!from) continue;
    for (const auto& place : figure->places()) {
      if (place.region == region || map_.sided()[place.region].side != map_.sided()[region].side) continue;
      const QRectF box = place.shape.boundingRect();
      near.push_back({place.region, BodyFigure::distanceTo(place, from->label), box.width() * box.height()});
    }
    break;
  }
  std::stable_sort(near.begin(), near.end(),
                   [](const Near& a, const Near& b) { return a.distance < b.distance; });
  near.resize(std::min(near.size(), static_cast<std::size_t>(count)));
  std::stable_sort(near.begin(), near.end(), [](const Near& a, const Near& b) { return a.size < b.size; });
  QVector<int> regions;
  for (const Near& each : near) regions.append(each.region);
  return regions;
}

void BodyMap::tap(int region) {
  moveTo(region);
  emit tapped(region);
}

void BodyMap::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return event->ignore();
  stroke_.clear();
  view_ = event->position().x() < width() / 2.0 ? 0 : 1;
  trail_ = QPolygonF{event->position()};
  if (const auto region = regionAt(event->position())) stroke_.append(*region);
}

void BodyMap::mouseMoveEvent(QMouseEvent* event) {
  if (!(event->buttons() & Qt::LeftButton) || trail_.isEmpty()) return;
  // A quick hand moves farther than a region is wide from one event to the next.
  const QPointF from = trail_.last(), way = event->position() - from;
  const int steps = std::max(1, static_cast<int>(std::hypot(way.x(), way.y()) / kStrokeStep));
  for (int step = 1; step <= steps; ++step) cross(from + way * step / steps);
  update();
}

void BodyMap::cross(const QPointF& to) {
  trail_.append(to);
  std::optional<int> under;
  for (const Shown& view : shown())
    if (const auto region = view.figure->regionAt(view.toWidget.inverted().map(to), 0)) under = region;
  pointsOn_ = under == under_ ? pointsOn_ + 1 : 1;
  under_ = under;
  // A corner that is only grazed was not meant.
  if (under && pointsOn_ >= kPointsOfCrossing && !stroke_.contains(*under)) stroke_.append(*under);
}

void BodyMap::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || trail_.isEmpty()) return event->ignore();
  const QPointF way = event->position() - trail_.first();
  const bool isStroke =
      std::abs(way.x()) + std::abs(way.y()) >= QGuiApplication::styleHints()->startDragDistance();
  QVector<int> regions = std::exchange(stroke_, {});
  if (isStroke && under_ && !regions.contains(*under_)) regions.append(*under_);
  trail_.clear();
  under_.reset();
  update();
  // A finger that moves on scrolls the page, and has drawn nothing.
  const bool isFinger = event->pointingDevice()->type() == QInputDevice::DeviceType::TouchScreen;
  if (regions.isEmpty() || (isStroke && isFinger)) return;
  if (!isStroke || regions.size() == 1) return tap(regions.first());
  moveTo(regions.last());
  emit drawn(regions);
}

void BodyMap::keyPressEvent(QKeyEvent* event) {
  if (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) return QWidget::keyPressEvent(event);
  if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) return typeDigit(event->key() - Qt::Key_0);
  switch (event->key()) {
    case Qt::Key_Left: return moveBy({-1, 0});
    case Qt::Key_Right: return moveBy({1, 0});
    case Qt::Key_Up: return moveBy({0, -1});
    case Qt::Key_Down: return moveBy({0, 1});
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (current_) emit tapped(*current_);
      return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      if (current_) emit removed(*current_);
      return;
    case Qt::Key_V:
      setViews(views_ == Views::Sides ? Views::FrontAndBack : Views::Sides);
      emit viewsChanged();
      return;
    case Qt::Key_M: emit modeWanted(); return;
    case Qt::Key_Escape: focusNextChild(); return;
    default: QWidget::keyPressEvent(event);
  }
}

void BodyMap::typeDigit(int digit) {
  if (!current_) return;
  const bool isTen = digit == 0 && oneAt_ == current_ && sinceOne_.elapsed() < kOneWaitsMs;
  oneAt_.reset();
  if (digit == 1) {
    oneAt_ = current_;
    sinceOne_.start();
  }
  emit numbered(*current_, isTen ? 10 : digit);
}

void BodyMap::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  takeFocus();
}

void BodyMap::takeFocus() {
  if (current_) return moveTo(*current_);
  const auto marked = std::find_if(marks_.begin(), marks_.end(),
                                   [this](const BodyMark& mark) { return pointIn(mark.region).has_value(); });
  if (marked != marks_.end()) return moveTo(marked->region);
  // Of front and back the low back, where most pain is; of the sides the hip.
  const BodyFigure& figure = *shown()[1].figure;
  const QPointF middle(figure.size().width() * 0.55, figure.size().height() * 0.4);
  if (const auto region = figure.regionAt(middle, figure.size().height())) moveTo(*region);
}

void BodyMap::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

void BodyMap::moveTo(int region) {
  current_ = region;
  if (!shown()[view_].figure->find(region)) view_ = 1 - view_;
  update();
  if (hasFocus()) BodyMapAccess::tellFocus(this, region);
}

// To the place whose middle is nearest in that direction; what lies beside the way counts as farther.
void BodyMap::moveBy(const QPointF& direction) {
  const auto views = shown();
  const auto* here = current_ ? views[view_].figure->find(*current_) : nullptr;
  if (!here) return;
  const QPointF from = views[view_].toWidget.map(here->label);
  std::optional<int> next;
  std::size_t nextView = view_;
  qreal least = std::numeric_limits<qreal>::max();
  for (std::size_t i = 0; i < views.size(); ++i)
    for (const auto& place : views[i].figure->places()) {
      const QPointF way = views[i].toWidget.map(place.label) - from;
      const qreal along = QPointF::dotProduct(way, direction),
                  beside = std::abs(QPointF::dotProduct(way, {direction.y(), direction.x()}));
      const qreal far = along + beside * 2;
      if (place.region == *current_ || along < 1 || beside > along * 2.5 || far >= least) continue;
      least = far;
      next = place.region;
      nextView = i;
    }
  if (!next) return;
  view_ = nextView;
  moveTo(*next);
}

}  // namespace tableside::ui
