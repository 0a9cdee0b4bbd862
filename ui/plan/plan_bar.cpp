// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/user_text.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>

namespace tableside::ui {
namespace {

constexpr int kSaidFor = 6000;  // ms

}  // namespace

PlanBar::PlanBar(QWidget* parent) : QWidget(parent), state_(new QWidget(this)), words_(new ElidedText) {
  setObjectName("plan.bar");
  setAttribute(Qt::WA_StyledBackground);
  setProperty("panel", "bar");
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(scaled(18), scaled(9), scaled(18), scaled(9));
  row->setSpacing(scaled(10));
  auto* stateRow = new QHBoxLayout(state_);
  stateRow->setContentsMargins(0, 0, 0, 0);
  row->addWidget(state_);
  words_->setObjectName("plan.bar.words");
  words_->setRole("second");
  row->addWidget(words_, 1);
  undo_ = addButton(tr("Undo"), "plan.undo", &PlanBar::undoWanted);
  undo_->setIcon(icon("undo"));
  row->addSpacing(scaled(10));
  shorten_ = addButton({}, "plan.shorten", &PlanBar::shortenWanted);
  without_ = addButton({}, "plan.without", &PlanBar::withoutWanted);
  takeBack_ = addButton(tr("Back to the plan"), "plan.take_back", &PlanBar::takeBackWanted);
  session_ = addButton(tr("To the session"), "plan.session", &PlanBar::sessionWanted);
  session_->setProperty("kind", "primary");
  note_ = addButton(tr("Write the stop note"), "plan.stop.note", &PlanBar::noteWanted);
  note_->setProperty("kind", "primary");
  accept_ = addButton(tr("Accept and begin"), "plan.accept", &PlanBar::acceptWanted);
  accept_->setIcon(icon("check", Ink::OnAccent));
  accept_->setProperty("kind", "primary");
  accept_->setShortcut(QKeySequence("Ctrl+Return"));
  saying_.setSingleShot(true);
  saying_.setInterval(kSaidFor);
  connect(&saying_, &QTimer::timeout, this, [this] {
    said_.clear();
    showState();
  });
  setContent({});
}

QPushButton* PlanBar::addButton(const QString& words, const char* name, void (PlanBar::*press)()) {
  auto* button = new QPushButton(words, this);
  button->setObjectName(name);
  connect(button, &QPushButton::clicked, this, press);
  static_cast<QHBoxLayout*>(layout())->addWidget(button);
  return button;
}

void PlanBar::setContent(const Content& content) {
  content_ = content;
  said_.clear();  // its way back is that of what was done last
  shorten_->setText(content.shorten);
  shorten_->setVisible(!content.shorten.isEmpty());
  without_->setText(content.without);
  without_->setVisible(!content.without.isEmpty());
  takeBack_->setVisible(content.mayTakeBack);
  session_->setVisible(content.isSession);
  note_->setVisible(content.isNote);
  accept_->setVisible(content.isAcceptShown);
  accept_->setEnabled(content.mayAccept);
  showState();
}

void PlanBar::showState() {
  delete badge_;
  badge_ = new Badge(content_.state, content_.kind, state_);
  badge_->setObjectName("plan.bar.state");
  state_->layout()->addWidget(badge_);
  badge_->setVisible(said_.isEmpty() && !content_.state.isEmpty());
  state_->setVisible(badge_->isVisibleTo(state_));
  words_->setText(said_.isEmpty() ? content_.words : said_);
  undo_->setVisible(!said_.isEmpty());
}

void PlanBar::say(const QString& words) {
  said_ = words;
  saying_.start();
  showState();
  QAccessibleEvent alert(words_, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void PlanBar::focusNext() {
  for (QPushButton* button : {note_, session_, accept_})
    if (button->isVisibleTo(this) && button->isEnabled()) return button->setFocus(Qt::OtherFocusReason);
}

}  // namespace tableside::ui
