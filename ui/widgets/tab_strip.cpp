// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tab_strip.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>

namespace tableside::ui {

TabStrip::TabStrip(QWidget* parent) : QTabBar(parent) {
  setDrawBase(false);
  setExpanding(false);
  setUsesScrollButtons(false);
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

int TabStrip::addTab(const QString& iconName, const QString& text) {
  return QTabBar::addTab(icon(iconName), text);
}

QString TabStrip::wordOf(int index) const {
  static const QRegularExpression shortcutMark(QStringLiteral("&(.)"));
  return tabText(index).replace(shortcutMark, QStringLiteral("\\1"));
}

QFont TabStrip::wordFont(QFont::Weight weight) const {
  QFont words = font();
  words.setPixelSize(scaled(15));
  words.setWeight(weight);
  return words;
}

// For the wider of both weights, so that nothing moves when another tab is chosen.
QSize TabStrip::tabSizeHint(int index) const {
  const int words = QFontMetrics(wordFont(QFont::DemiBold)).horizontalAdvance(wordOf(index));
  return {words + scaled(20 + 8 + 32), scaled(56)};
}

QSize TabStrip::minimumTabSizeHint(int index) const {
  return {scaled(20 + 28), tabSizeHint(index).height()};
}

void TabStrip::paintEvent(QPaintEvent*) {
  const Tokens& t = currentTokens();
  const bool mirrored = layoutDirection() == Qt::RightToLeft;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  for (int i = 0; i < count(); ++i) {
    const QRect tab = tabRect(i);
    const bool current = i == currentIndex();
    const QColor ink = !isTabEnabled(i) ? t.control
                       : current        ? t.accentText
                       : i == hovered_  ? t.text
                                        : t.muted;
    const int mark = scaled(20), gap = scaled(8), side = scaled(14);
    const QFont words = wordFont(current ? QFont::DemiBold : QFont::Medium);
    const QFontMetrics metrics(words);
    const int room = tab.width() - 2 * side - mark - gap;
    const QString shown = metrics.elidedText(wordOf(i), Qt::ElideRight, room);
    const int used = mark + (room > scaled(16) ? gap + metrics.horizontalAdvance(shown) : 0);
    const int start = tab.left() + (tab.width() - used) / 2;
    painter.drawPixmap(QPointF(mirrored ? start + used - mark : start, tab.center().y() - mark / 2.0),
                       iconPixmap(tabIcon(i).name(), mark, ink, devicePixelRatioF()));
    if (used > mark) {
      painter.setFont(words);
      painter.setPen(ink);
      painter.drawText(
          QRect(mirrored ? start : start + mark + gap, tab.top(), used - mark - gap + 1, tab.height()),
          Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute, shown);
    }
    if (current) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(t.accent);
      painter.drawRect(QRectF(tab.left() + scaled(4), tab.bottom() - 2, tab.width() - scaled(8), 3));
    }
    if (current && hasFocus()) {
      painter.setPen(QPen(t.focus, 2));
      painter.setBrush(Qt::NoBrush);
      painter.drawRoundedRect(QRectF(tab).adjusted(3, 6, -3, -8), 9, 9);
    }
  }
}

void TabStrip::mouseMoveEvent(QMouseEvent* event) {
  const int over = tabAt(event->position().toPoint());
  if (over != hovered_) {
    hovered_ = over;
    update();
  }
  QTabBar::mouseMoveEvent(event);
}

void TabStrip::leaveEvent(QEvent* event) {
  hovered_ = -1;
  update();
  QTabBar::leaveEvent(event);
}

}  // namespace tableside::ui
