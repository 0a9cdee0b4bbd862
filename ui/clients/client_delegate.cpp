// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/client_delegate.h"

#include "ui/clients/avatar.h"
#include "ui/clients/client_rows.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QTextLayout>

namespace tableside::ui {
namespace {

constexpr int kClientHeight = 60, kNoteHeight = 78, kHeadingHeight = 32, kMoreHeight = 40;
constexpr int kWhoHeight = 18;
constexpr int kNameSize = 14, kSmallSize = 12, kTimeSize = 13, kTimeWidth = 46;
constexpr int kVisitHeight = 52, kInRail = 56, kRule = 13;

using Kind = ClientRows::Kind;

const ClientRows::Row& rowAt(const QModelIndex& index) {
  return static_cast<const ClientRows*>(index.model())->at(index.row());
}

QFont sized(QFont font, int pixels, QFont::Weight weight) {
  font.setPixelSize(scaled(pixels));
  font.setWeight(weight);
  return font;
}

QString elided(const QString& words, const QFont& font, qreal width) {
  return QFontMetrics(font).elidedText(words, Qt::ElideRight, int(width));
}

void paintState(QPainter* painter, const QRectF& row, QStyle::State state) {
  const Tokens& tokens = currentTokens();
  const bool isChosen = state & QStyle::State_Selected, isUnder = state & QStyle::State_MouseOver;
  if (isChosen || isUnder) {
    QColor under = tokens.surface;
    under.setAlpha(110);
    painter->setPen(isChosen ? QPen(tokens.border) : Qt::NoPen);
    painter->setBrush(isChosen ? tokens.surface : under);
    painter->drawRoundedRect(row, 9, 9);
  }
  if (isChosen) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.accent);
    painter->drawRoundedRect(QRectF(row.left(), row.top() + scaled(8), 4, row.height() - scaled(16)), 2, 2);
  }
  if (!(state & QStyle::State_HasFocus)) return;
  painter->setPen(QPen(tokens.focus, 2));
  painter->setBrush(Qt::NoBrush);
  painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), 9, 9);
}

void paintHeading(QPainter* painter, const QStyleOptionViewItem& option, const ClientRows::Row& row) {
  const bool isMore = row.kind == Kind::More;
  painter->setFont(sized(option.font, kSmallSize, isMore ? QFont::Normal : QFont::DemiBold));
  painter->setPen(currentTokens().muted);
  const QRect words = option.rect.adjusted(scaled(10), 0, 0, isMore ? 0 : -scaled(4));
  painter->drawText(words, Qt::AlignLeft | (isMore ? Qt::AlignVCenter : Qt::AlignBottom),
                    elided(row.text, painter->font(), words.width()));
}

void paintClient(QPainter* painter, const QRectF& place, const QFont& font, const ClientRows::Row& row) {
  const int disc = scaled(36);
  Avatar::paint(*painter, QRectF(place.left() + scaled(12), place.center().y() - disc / 2.0, disc, disc),
                row.text);
  const QRectF words = place.adjusted(scaled(60), scaled(7), -scaled(8), -scaled(7));
  painter->setFont(sized(font, kNameSize, QFont::DemiBold));
  painter->setPen(currentTokens().text);
  painter->drawText(words, Qt::AlignLeft | Qt::AlignTop, elided(row.text, painter->font(), words.width()));
  painter->setFont(sized(font, kSmallSize, QFont::Normal));
  painter->setPen(currentTokens().muted);
  painter->drawText(words, Qt::AlignLeft | Qt::AlignBottom,
                    elided(row.second, painter->font(), words.width()));
}

// The time stands where others have a face.
void paintVisit(QPainter* painter, const QRectF& place, const QFont& font, const ClientRows::Row& row) {
  const QRectF time(place.left() + scaled(8), place.top(), scaled(kTimeWidth), place.height());
  painter->setFont(sized(font, kTimeSize, QFont::DemiBold));
  painter->setPen(currentTokens().text);
  painter->drawText(time.adjusted(0, scaled(7), 0, 0), Qt::AlignLeft | Qt::AlignTop, row.date);
  const QRectF words = place.adjusted(scaled(12 + kTimeWidth), scaled(6), -scaled(6), -scaled(6));
  painter->setFont(sized(font, kNameSize, QFont::DemiBold));
  painter->drawText(words, Qt::AlignLeft | Qt::AlignTop, elided(row.text, painter->font(), words.width()));
  QRectF second = words;
  if (!row.icon.isEmpty()) {
    const int side = scaled(14);
    const QRectF at(second.left(), second.bottom() - side - scaled(1), side, side);
    painter->drawPixmap(at.topLeft(), iconPixmap(row.icon, side, currentTokens().muted,
                                                 painter->device()->devicePixelRatioF()));
    second.setLeft(second.left() + side + scaled(4));
  }
  painter->setFont(sized(font, kSmallSize, QFont::Normal));
  painter->setPen(currentTokens().muted);
  painter->drawText(second, Qt::AlignLeft | Qt::AlignBottom,
                    elided(row.second, painter->font(), second.width()));
}

void paintInRail(QPainter* painter, const QRectF& place, const QFont& font, const ClientRows::Row& row) {
  const int disc = scaled(34);
  const qreal top = row.date.isEmpty() ? place.center().y() - disc / 2.0 : place.top() + scaled(4);
  Avatar::paint(*painter, QRectF(place.center().x() - disc / 2.0, top, disc, disc), row.text);
  painter->setFont(sized(font, kSmallSize, QFont::DemiBold));
  painter->setPen(currentTokens().text);
  painter->drawText(place, Qt::AlignHCenter | Qt::AlignBottom, row.date);
}

// At most two lines, the words that were found in bold.
void paintWords(QPainter* painter, const QRectF& place, const QFont& font, const ClientRows::Row& row) {
  QVector<QTextLayout::FormatRange> formats;
  for (const auto& [position, length] : row.found) {
    QTextLayout::FormatRange range{position, length, {}};
    range.format.setFontWeight(QFont::Bold);
    range.format.setForeground(currentTokens().text);
    formats.push_back(range);
  }
  QString words = row.second;
  for (bool isCut = false;; isCut = true) {
    QTextLayout layout(words, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.beginLayout();
    qreal y = 0;
    int end = 0;
    for (int i = 0; i < 2; ++i) {
      QTextLine line = layout.createLine();
      if (!line.isValid()) break;
      line.setLineWidth(place.width());
      line.setPosition({0, y});
      y += line.height();
      end = line.textStart() + line.textLength();
    }
    layout.endLayout();
    if (end < words.size() && !isCut) {
      words = words.left(end - 2).trimmed() + QChar(0x2026);
      continue;
    }
    painter->setPen(currentTokens().muted);
    layout.draw(painter, place.topLeft());
    return;
  }
}

// The name with the date; of a namesake who it is has a line of its own, for it must not be cut.
void paintNote(QPainter* painter, const QRectF& place, const QFont& font, const ClientRows::Row& row) {
  QRectF left = place.adjusted(scaled(12), scaled(8), -scaled(8), -scaled(6));
  const QFont small = sized(font, kSmallSize, QFont::Normal), name = sized(font, 13, QFont::DemiBold);
  const int line = QFontMetrics(name).height();
  const int dateWidth = QFontMetrics(small).horizontalAdvance(row.date) + scaled(8);
  const auto paintLine = [&](const QFont& with, const QColor& colour, const QString& words, int less) {
    const QRectF room(left.left(), left.top(), left.width() - less, line);
    painter->setFont(with);
    painter->setPen(colour);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, elided(words, with, room.width()));
  };
  painter->setFont(small);
  painter->setPen(currentTokens().muted);
  painter->drawText(QRectF(left.left(), left.top(), left.width(), line), Qt::AlignRight | Qt::AlignVCenter,
                    row.date);
  paintLine(name, currentTokens().text, row.text, dateWidth);
  left.setTop(left.top() + line + scaled(3));
  if (!row.who.isEmpty()) {
    paintLine(small, currentTokens().muted, row.who, 0);
    left.setTop(left.top() + scaled(kWhoHeight));
  }
  paintWords(painter, left, small, row);
}

}  // namespace

QSize ClientDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  if (isRail_) return {width_, scaled(rowAt(index).client.isEmpty() ? kRule : kInRail)};
  switch (rowAt(index).kind) {
    case Kind::Heading: return {width_, scaled(kHeadingHeight)};
    case Kind::Visit: return {width_, scaled(kVisitHeight)};
    case Kind::Client: return {width_, scaled(kClientHeight)};
    case Kind::Note: return {width_, scaled(kNoteHeight + (rowAt(index).who.isEmpty() ? 0 : kWhoHeight))};
    case Kind::More: return {width_, scaled(kMoreHeight)};
  }
  Q_UNREACHABLE();
}

void ClientDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const ClientRows::Row& row = rowAt(index);
  const QRectF place = QRectF(option.rect).adjusted(scaled(2), scaled(2), -scaled(2), -scaled(2));
  if (row.client.isEmpty() && isRail_) {
    const QPointF middle = QRectF(option.rect).center();
    painter->setPen(QPen(currentTokens().border, 1));
    if (row.kind == Kind::Heading && index.row() > 0)
      painter->drawLine(middle - QPointF(width_ / 3.0, 0), middle + QPointF(width_ / 3.0, 0));
  } else if (row.client.isEmpty()) {
    paintHeading(painter, option, row);
  } else {
    paintState(painter, place, option.state);
    const auto paintRow = isRail_                   ? paintInRail
                          : row.kind == Kind::Note  ? paintNote
                          : row.kind == Kind::Visit ? paintVisit
                                                    : paintClient;
    paintRow(painter, place, option.font, row);
  }
  painter->restore();
}

}  // namespace tableside::ui
