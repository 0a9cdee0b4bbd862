// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/theme/theme.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/user_text.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tableside::ui {
namespace {

struct Look {
  const char* property;
  const char* icon;
  IconLabel::Colour colour;
};

Look lookOf(Banner::Kind kind) {
  switch (kind) {
    case Banner::Kind::Info: return {"info", "info", &Tokens::accentText};
    case Banner::Kind::Warn: return {"warn", "alert", &Tokens::warn};
    case Banner::Kind::Danger: return {"danger", "shield-alert", &Tokens::danger};
    case Banner::Kind::Good: return {"good", "check-circle", &Tokens::good};
  }
  Q_UNREACHABLE();
}

}  // namespace

Banner::Banner(QWidget* parent)
    : QFrame(parent),
      icon_(new IconLabel(scaled(22), this)),
      title_(new UserText({}, "title")),
      text_(new UserText({}, "body")),
      buttons_(new QHBoxLayout) {
  auto* words = new QVBoxLayout;
  words->setSpacing(2);
  // A stretch would make the banner as greedy for height as itself.
  words->addItem(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Preferred));
  words->addWidget(title_);
  words->addWidget(text_);
  words->addItem(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Preferred));
  buttons_->setSpacing(8);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(14, 10, 10, 10);
  row->setSpacing(12);
  row->addWidget(icon_, 0, Qt::AlignVCenter);
  row->addLayout(words, 1);
  row->addLayout(buttons_);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  draw();
}

void Banner::show(Kind kind, const QString& title, const QString& text) {
  const bool news = title != title_->text() || text != text_->text() || isHidden();
  kind_ = kind;
  title_->setText(title);
  title_->setVisible(!title.isEmpty());
  text_->setText(text);
  text_->setVisible(!text.isEmpty());
  setAccessibleName(title.isEmpty() ? text : title);
  setAccessibleDescription(title.isEmpty() ? QString() : text);
  draw();
  if (parentWidget()) QFrame::show();  // without one it would be a window for a moment
  if (news) {
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
  }
}

void Banner::addAction(const QString& text, const char* objectName, std::function<void()> then) {
  auto* button = new QPushButton(text, this);
  button->setObjectName(QLatin1String(objectName));
  button->setAutoDefault(false);
  buttons_->addWidget(button);
  connect(button, &QPushButton::clicked, this, std::move(then));
  actions_.append(button);
}

// Later than now: the button that was pressed may be the one who asks for it.
void Banner::clearActions() {
  for (QPushButton* button : std::as_const(actions_)) {
    buttons_->removeWidget(button);
    button->hide();
    button->setObjectName(QString());
    button->deleteLater();
  }
  actions_.clear();
}

void Banner::draw() {
  const Look look = lookOf(kind_);
  setStyleProperty(this, "banner", QString::fromLatin1(look.property));
  icon_->draw(QString::fromLatin1(look.icon), look.colour);
}

}  // namespace tableside::ui
