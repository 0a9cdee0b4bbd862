// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/user_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace tableside::ui {

EmptyState::EmptyState(const QString& iconName, const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent), iconName_(iconName), icon_(new QLabel), buttons_(new QHBoxLayout) {
  auto* head = new UserText(title, "title");
  auto* words = new UserText(text, "second");
  head->setAlignment(Qt::AlignHCenter);
  words->setAlignment(Qt::AlignHCenter);
  words->setMaximumWidth(scaled(420));
  buttons_->setSpacing(8);
  buttons_->addStretch();
  buttons_->addStretch();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 22, 16, 22);
  column->setSpacing(6);
  column->addStretch();
  column->addWidget(icon_, 0, Qt::AlignHCenter);
  column->addSpacing(6);
  column->addWidget(head);
  auto* middle = new QHBoxLayout;  // an alignment would take the height for width away from the text
  middle->addStretch(1);
  middle->addWidget(words, 100);
  middle->addStretch(1);
  column->addLayout(middle);
  column->addSpacing(8);
  column->addLayout(buttons_);
  column->addStretch();
  words->setVisible(!text.isEmpty());
  drawIcon();
}

void EmptyState::addButton(const QString& text, const char* objectName, std::function<void()> then) {
  auto* button = new QPushButton(text, this);
  button->setObjectName(QLatin1String(objectName));
  button->setProperty("kind", buttons_->count() == 2 ? "primary" : "normal");
  button->setAutoDefault(false);
  connect(button, &QPushButton::clicked, this, std::move(then));
  buttons_->insertWidget(buttons_->count() - 1, button);
}

// The drawing on a disc of the soft accent.
void EmptyState::drawIcon() {
  const Tokens& t = currentTokens();
  const int disc = scaled(64), drawing = scaled(30);
  const qreal dpr = devicePixelRatioF();
  QPixmap pixmap((QSizeF(disc, disc) * dpr).toSize());
  pixmap.setDevicePixelRatio(dpr);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.accentSoft);
  painter.drawEllipse(QRectF(0, 0, disc, disc));
  painter.drawPixmap(QPointF((disc - drawing) / 2.0, (disc - drawing) / 2.0),
                     iconPixmap(iconName_, drawing, t.accentText, dpr));
  painter.end();
  icon_->setPixmap(pixmap);
}

void EmptyState::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) drawIcon();
}

}  // namespace tableside::ui
