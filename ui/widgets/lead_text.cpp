// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lead_text.h"

#include "ui/widgets/paint_kit.h"

#include <QPainter>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace tableside::ui {
namespace {

constexpr int kLeadingWords = 3;

int endOfLead(const QString& text) {
  int words = 0;
  for (int i = 0; i < text.size(); ++i) {
    if (text[i] == ',' || text[i] == ';' || text[i] == ':') return i;
    if (text[i] == ' ' && ++words == kLeadingWords) return i;
  }
  return static_cast<int>(text.size());
}

}  // namespace

LeadText::LeadText(const QString& text, int pixels, QWidget* parent)
    : QWidget(parent), text_(text), pixels_(pixels) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void LeadText::setText(const QString& text) {
  if (text_ == text) return;
  text_ = text;
  updateGeometry();
  update();
}

void LeadText::lay(QTextLayout& layout, int width) const {
  QTextOption option(isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
  option.setTextDirection(layoutDirection());
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  QTextLayout::FormatRange lead{};
  lead.length = endOfLead(text_);
  lead.format.setFont(sizedFont(this, pixels_, QFont::DemiBold));
  layout.setFormats({lead});
  layout.beginLayout();
  qreal y = 0;
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(std::max(width, 1));
    line.setPosition({0, y});
    y += line.height();
  }
  layout.endLayout();
}

int LeadText::heightForWidth(int width) const {
  QTextLayout layout(text_, sizedFont(this, pixels_));
  lay(layout, width);
  return static_cast<int>(std::ceil(layout.boundingRect().height()));
}

QSize LeadText::sizeHint() const {
  return {scaled(320), heightForWidth(scaled(320))};
}

QSize LeadText::minimumSizeHint() const {
  return {scaled(80), QFontMetrics(sizedFont(this, pixels_)).height()};
}

void LeadText::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setPen(currentTokens().text);
  QTextLayout layout(text_, sizedFont(this, pixels_));
  lay(layout, width());
  layout.draw(&painter, {0, (height() - layout.boundingRect().height()) / 2});
}

}  // namespace tableside::ui
