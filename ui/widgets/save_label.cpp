// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/save_label.h"

#include "ui/theme/theme.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/user_text.h"

#include <QAccessible>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QLabel>
#include <QPropertyAnimation>

namespace tableside::ui {
namespace {

struct StateLook {
  const char* role;
  const char* icon;
  IconLabel::Colour colour;
};

StateLook lookOf(SaveLabel::State state) {
  switch (state) {
    case SaveLabel::State::Saved: return {"good", "check-circle", &Tokens::good};
    case SaveLabel::State::Saving: return {"second", "clock", &Tokens::muted};
    case SaveLabel::State::NotSaved: return {"danger", "alert", &Tokens::danger};
  }
  Q_UNREACHABLE();
}

}  // namespace

SaveLabel::SaveLabel(QWidget* parent)
    : QWidget(parent),
      icon_(new IconLabel(scaled(18), this)),
      text_(new QLabel),
      opacity_(new QGraphicsOpacityEffect(this)),
      fade_(new QPropertyAnimation(opacity_, "opacity", this)) {
  text_->setTextFormat(Qt::PlainText);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(7);
  row->addWidget(icon_);
  row->addWidget(text_);
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  opacity_->setEnabled(false);  // an effect paints through a pixmap; only while it fades
  setGraphicsEffect(opacity_);
  fade_->setDuration(120);
  fade_->setStartValue(0.3);
  fade_->setEndValue(1.0);
  connect(fade_, &QAbstractAnimation::finished, this, [this] { opacity_->setEnabled(false); });
  draw();
}

void SaveLabel::setState(State state, const QString& text) {
  const bool turned = state_ != state;
  if (!turned && text_->text() == text) return;
  state_ = state;
  text_->setText(text);
  setAccessibleName(text);
  draw();
  if (turned && isVisible()) {
    opacity_->setEnabled(true);
    fade_->start();
  }
  if (state == State::NotSaved) {  // Qt 6.4 has no announcements; an alert is read out at once
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
  }
}

void SaveLabel::draw() {
  const StateLook look = lookOf(state_);
  setStyleProperty(text_, "role", QString::fromLatin1(look.role));
  icon_->draw(QString::fromLatin1(look.icon), look.colour);
  icon_->setVisible(!text_->text().isEmpty());
  // That all is well needs no words beside its mark.
  text_->setVisible(state_ == State::NotSaved);
  setToolTip(text_->isHidden() ? text_->text() : QString());
}

}  // namespace tableside::ui
