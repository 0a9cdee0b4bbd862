// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fitted_text.h"

#include <QPainter>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr int kSmallest = 14;  // pixels

}  // namespace

FittedText::FittedText(int largest, QFont::Weight weight, QWidget* parent)
    : QWidget(parent), largest_(largest), weight_(weight) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  setSizePolicy(policy);
}

void FittedText::setText(const QString& text) {
  if (text_ == text) return;
  text_ = text;
  setAccessibleName(text);
  updateGeometry();
  update();
}

void FittedText::setAlignment(Qt::Alignment alignment) {
  alignment_ = alignment;
  update();
}

QFont FittedText::fontOf(int pixels) const {
  QFont larger = font();
  larger.setPixelSize(pixels);
  larger.setWeight(weight_);
  return larger;
}

QSize FittedText::sizeHint() const {
  const QFontMetrics metrics(fontOf(largest_));
  return {metrics.horizontalAdvance(text_), metrics.height()};
}

QSize FittedText::minimumSizeHint() const {
  return {kSmallest * 4, QFontMetrics(fontOf(kSmallest)).height()};
}

// Words wrap, but none is broken.
int FittedText::fittingSize() const {
  const QStringList words = text_.split(' ', Qt::SkipEmptyParts);
  for (int size = largest_; size > kSmallest; size -= std::max(1, size / 24)) {
    const QFontMetrics metrics(fontOf(size));
    const bool isTooWide = std::any_of(words.begin(), words.end(), [&](const QString& word) {
      return metrics.horizontalAdvance(word) > width();
    });
    if (!isTooWide && metrics.boundingRect(rect(), Qt::TextWordWrap | alignment_, text_).height() <= height())
      return size;
  }
  return kSmallest;
}

void FittedText::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setFont(fontOf(fittingSize()));
  painter.setPen(palette().color(QPalette::WindowText));
  painter.drawText(rect(), Qt::TextWordWrap | static_cast<int>(alignment_), text_);
}

}  // namespace tableside::ui
