// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeline_bar.h"

#include "ui/widgets/paint_kit.h"
#include "ui/words/date_words.h"
#include "ui/words/place_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr int usualHeight = 52, compactHeight = 42;
constexpr int edge = 3;  // room around the bar for the rings
constexpr int minutesOfDay = 24 * 60;

}  // namespace

TimelineBar::TimelineBar(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Course of the session"));
}

void TimelineBar::setParts(const QVector<Part>& parts, int totalMinutes, int startMinutesOfDay) {
  parts_ = parts;
  total_ = totalMinutes;
  start_ = startMinutesOfDay;
  if (selected_ >= parts_.size()) selected_ = -1;
  describe();
}

int TimelineBar::plannedMinutes() const {
  int sum = 0;
  for (const Part& part : parts_) sum += std::max(0, part.minutes);
  return sum;
}

int TimelineBar::wholeMinutes() const {
  return std::max({total_, plannedMinutes(), 1});
}

QString TimelineBar::sentence(int index) const {
  return tr("%1 of %2: %3").arg(index + 1).arg(parts_.size()).arg(parts_[index].accessible);
}

void TimelineBar::describe() {
  QStringList all;
  for (int i = 0; i < parts_.size(); ++i) all.append(sentence(i));
  const int rest = total_ - plannedMinutes();
  QString words = parts_.isEmpty() ? tr("Nothing is planned yet.") : all.join("; ") + '.';
  if (rest > 0 && !parts_.isEmpty()) words += ' ' + tr("%n min unplanned.", nullptr, rest);
  // The selected part first: that is what the arrow keys change.
  setAccessibleDescription(selected_ >= 0 ? tr("Selected: %1. All: %2").arg(sentence(selected_), words)
                                          : words);
  update();
}

QSize TimelineBar::sizeHint() const {
  return {scaled(640), minimumSizeHint().height()};
}

QSize TimelineBar::minimumSizeHint() const {
  return {scaled(240), barHeight() + 2 * edge + (isCompact_ ? 0 : scaled(22))};
}

void TimelineBar::setCompact() {
  isCompact_ = true;
  updateGeometry();
}

void TimelineBar::setAsIf(bool isAsIf) {
  if (isAsIf_ == isAsIf) return;
  isAsIf_ = isAsIf;
  setAccessibleName(isAsIf ? tr("A first idea of the session, not a plan yet") : tr("Course of the session"));
  update();
}

int TimelineBar::barHeight() const {
  return scaled(isCompact_ ? compactHeight : usualHeight);
}

QRectF TimelineBar::bar() const {
  return QRectF(edge, edge, width() - 2 * edge, barHeight());
}

QRectF TimelineBar::span(int fromMinute, int minutes) const {
  const QRectF all = bar();
  const qreal left = all.width() * fromMinute / wholeMinutes(), wide = all.width() * minutes / wholeMinutes();
  const bool isMirrored = layoutDirection() == Qt::RightToLeft;
  return {isMirrored ? all.right() - left - wide : all.left() + left, all.top(), wide, all.height()};
}

QRectF TimelineBar::partRect(int index) const {
  int from = 0;
  for (int i = 0; i < index; ++i) from += std::max(0, parts_[i].minutes);
  return span(from, std::max(0, parts_[index].minutes));
}

int TimelineBar::partAt(const QPointF& pos) const {
  for (int i = 0; i < parts_.size(); ++i) {
    const QRectF part = partRect(i);
    if (pos.x() >= part.left() && pos.x() < part.right()) return i;
  }
  return -1;
}

void TimelineBar::setCurrent(int index) {
  selected_ = index;
  update();
}

void TimelineBar::pick(int index) {
  selected_ = index;
  describe();
  emit picked(index);
}

void TimelineBar::mousePressEvent(QMouseEvent* event) {
  const int index = event->button() == Qt::LeftButton ? partAt(event->position()) : -1;
  if (index >= 0) pick(index);
}

void TimelineBar::keyPressEvent(QKeyEvent* event) {
  const int last = int(parts_.size()) - 1;
  const int ahead = layoutDirection() == Qt::RightToLeft ? -1 : 1;
  const auto go = [&](int index) {
    index = std::clamp(index, 0, std::max(0, last));
    if (last >= 0 && index != selected_) pick(index);
  };
  switch (event->key()) {
    case Qt::Key_Right: go(selected_ + ahead); return;
    case Qt::Key_Left: go(selected_ < 0 ? 0 : selected_ - ahead); return;
    case Qt::Key_Home: go(0); return;
    case Qt::Key_End: go(last); return;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (last >= 0) pick(std::max(0, selected_));
      return;
    default: QWidget::keyPressEvent(event);
  }
}

bool TimelineBar::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const int index = partAt(help->pos());
    if (index < 0) {
      QToolTip::hideText();
    } else {
      const Part& part = parts_[index];
      const QString words = part.sublabel.isEmpty() ? part.label : part.label + " · " + part.sublabel;
      QToolTip::showText(help->globalPos(), QStringLiteral("<span>%1</span>").arg(words.toHtmlEscaped()),
                         this, partRect(index).toRect());
    }
    return true;
  }
  return QWidget::event(event);
}

QString TimelineBar::timeAt(int minute) const {
  return timeWords((start_ + minute) % minutesOfDay);
}

void TimelineBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QPainterPath outline;
  outline.addRoundedRect(bar(), 8, 8);
  painter.save();
  painter.setClipPath(outline);
  for (int i = 0; i < parts_.size(); ++i) paintPart(painter, i);
  paintRest(painter);
  painter.restore();
  if (!isCompact_) paintTimes(painter);

  const Tokens& t = currentTokens();
  if (selected_ >= 0 && parts_[selected_].minutes > 0) {
    const QRectF part = partRect(selected_);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(hasFocus() ? t.focus : t.text, 2));
    painter.drawRoundedRect(part.adjusted(-1, -1, 1, 1), 8, 8);
    painter.setPen(QPen(t.surface, 2));
    painter.drawRoundedRect(part.adjusted(1, 1, -1, -1), 7, 7);
  } else if (hasFocus()) {
    drawFocusRing(painter, bar().adjusted(-edge, -edge, edge, edge), 10);
  }
}

void TimelineBar::paintPart(QPainter& painter, int index) const {
  const Tokens& t = currentTokens();
  const Part& part = parts_[index];
  const QRectF whole = partRect(index);
  const bool isMirrored = layoutDirection() == Qt::RightToLeft;
  painter.fillRect(whole, isAsIf_ ? mixed(part.colour, t.surface, 0.82) : part.colour);
  if (isAsIf_) {
    QPen dashes(part.colour, 1.2);
    dashes.setDashPattern({4, 3});
    painter.setPen(dashes);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(whole.adjusted(1.5, 1, -1.5, -1), 4, 4);
  }
  if (part.waits && !isAsIf_) paintHatch(painter, whole, mixed(part.colour, t.text, 0.3));
  if (index > 0) {
    const qreal x = isMirrored ? whole.right() : whole.left();
    painter.fillRect(QRectF(x - 1, whole.top(), 2, whole.height()), t.surface);
  }

  painter.setPen(isAsIf_ ? t.text : t.onTechnique());
  const QFont bold = sizedFont(this, 13, QFont::DemiBold), plain = sizedFont(this, 12);
  const QFontMetrics boldMetrics(bold), plainMetrics(plain);
  const qreal side = whole.width() >= scaled(64) ? scaled(11) : 5;
  const QRectF room = whole.adjusted(side, 0, -side, 0);
  const QString minutes = tr("%n min", nullptr, part.minutes);
  // Too narrow for words: the minutes if they fit, else only the number, else nothing.
  if (room.width() < scaled(48)) {
    const QString number = QString::number(part.minutes);
    const QRectF narrow = whole.adjusted(2, 0, -2, 0);
    painter.setFont(sizedFont(this, 12, QFont::DemiBold));
    const QFontMetrics metrics(painter.font());
    for (const QString& words : {minutes, number}) {
      if (metrics.horizontalAdvance(words) > narrow.width()) continue;
      painter.drawText(narrow, Qt::AlignCenter, words);
      return;
    }
    return;
  }
  const Qt::Alignment start = Qt::AlignAbsolute | (isMirrored ? Qt::AlignRight : Qt::AlignLeft);
  const int width = int(room.width());
  const qreal lines = boldMetrics.height() + (part.sublabel.isEmpty() ? 0 : plainMetrics.height() + 1);
  const qreal top = room.top() + (room.height() - lines) / 2;
  painter.setFont(bold);
  painter.drawText(QRectF(room.left(), top, room.width(), boldMetrics.height()), start | Qt::AlignVCenter,
                   boldMetrics.elidedText(part.waits && !isAsIf_ ? tr("? %1").arg(part.label) : part.label,
                                          Qt::ElideRight, width));
  painter.setFont(plain);
  if (!part.sublabel.isEmpty())
    painter.drawText(QRectF(room.left(), top + boldMetrics.height() + 1, room.width(), plainMetrics.height()),
                     start | Qt::AlignVCenter, plainMetrics.elidedText(part.sublabel, Qt::ElideRight, width));
}

void TimelineBar::paintHatch(QPainter& painter, const QRectF& whole, const QColor& colour) {
  painter.save();
  painter.setClipRect(whole, Qt::IntersectClip);
  painter.setPen(QPen(colour, 1.5));
  for (qreal x = whole.left() - whole.height(); x < whole.right(); x += 8)
    painter.drawLine(QPointF(x, whole.bottom()), QPointF(x + whole.height(), whole.top()));
  painter.restore();
}

void TimelineBar::paintRest(QPainter& painter) const {
  const Tokens& t = currentTokens();
  const int planned = plannedMinutes(), rest = total_ - planned;
  if (rest <= 0) return;
  const QRectF whole = span(planned, rest);
  painter.fillRect(whole, t.raised);
  paintHatch(painter, whole, t.border);
  const QString words = tr("%n min unplanned", nullptr, rest), few = tr("%n min", nullptr, rest);
  painter.setFont(sizedFont(this, 12, QFont::DemiBold));
  painter.setPen(t.muted);
  const QFontMetrics metrics(painter.font());
  for (const QString& each : {words, few}) {
    const int width = metrics.horizontalAdvance(each);
    if (width + 12 > whole.width()) continue;
    QRectF plate(0, 0, width + 10, metrics.height() + 2);
    plate.moveCenter(whole.center());
    painter.fillRect(plate, t.raised);
    painter.drawText(plate, Qt::AlignCenter, each);
    return;
  }
}

// The first and the last time are always there; of the others those that keep clear of their neighbours.
void TimelineBar::paintTimes(QPainter& painter) const {
  if (parts_.isEmpty() && total_ <= 0) return;
  const Tokens& t = currentTokens();
  const QFont font = sizedFont(this, 12);
  const QFontMetrics metrics(font);
  const bool isMirrored = layoutDirection() == Qt::RightToLeft;
  const QRectF all = bar();
  const qreal top = all.bottom() + 4, gap = scaled(8);
  painter.setFont(font);

  const auto place = [&](int minute) {
    const qreal wide = metrics.horizontalAdvance(timeAt(minute)) + 1;
    const qreal x = isMirrored ? span(0, minute).left() : span(0, minute).right();
    const qreal left = std::clamp(x - wide / 2, all.left(), std::max(all.left(), all.right() - wide));
    return QRectF(left, top + 2, wide, metrics.height());
  };
  const int end = wholeMinutes();
  QVector<int> minutes = {0};
  for (const Part& part : parts_) minutes.append(minutes.last() + std::max(0, part.minutes));
  if (minutes.last() != end) minutes.append(end);

  const QRectF last = place(end);
  QVector<QRectF> taken = {last};
  const auto isFree = [&](const QRectF& rect) {
    return std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) {
      return rect.adjusted(-gap, 0, gap, 0).intersects(other);
    });
  };
  const auto draw = [&](int minute, const QRectF& rect) {
    painter.setPen(t.muted);
    painter.drawText(rect, Qt::AlignCenter, timeAt(minute));
    if (minute == 0 || minute == end) return;
    const qreal x = isMirrored ? span(0, minute).left() : span(0, minute).right();
    painter.setPen(QPen(t.control, 1));
    painter.drawLine(QPointF(x, all.bottom() + 2), QPointF(x, top + 2));
  };
  draw(end, last);
  for (int minute : minutes) {
    const QRectF rect = place(minute);
    if (minute == end || !isFree(rect)) continue;
    taken.append(rect);
    draw(minute, rect);
  }
}

QVector<TimelineBar::Part> timelineParts(const Plan& plan, const Table& table) {
  QVector<TimelineBar::Part> parts;
  for (const PlanStep& step : plan.steps) {
    TimelineBar::Part part;
    const QString technique = techniqueName(step.technique, table);
    part.label = fewPlaceWords(step.regions, table.catalogue->regions());
    part.sublabel = TimelineBar::tr("%1 · %2").arg(technique).arg(step.minutes);
    part.minutes = step.minutes;
    part.colour = currentTokens().technique(text(step.technique));
    part.waits = step.isStruckOut();
    part.accessible = TimelineBar::tr("%1, %2, %3 minutes")
                          .arg(technique, placeWords(step.regions, table.catalogue->regions()))
                          .arg(step.minutes);
    if (part.waits) part.accessible += TimelineBar::tr(", waits for an answer");
    parts.push_back(part);
  }
  return parts;
}

}  // namespace tableside::ui
