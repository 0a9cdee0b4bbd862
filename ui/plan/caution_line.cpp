// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/caution_line.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/user_text.h"

#include <QHBoxLayout>

namespace tableside::ui {
namespace {

constexpr qsizetype kCautionsAtOnce = 2;

}  // namespace

CautionLine::CautionLine(QWidget* parent)
    : QFrame(parent),
      words_(new UserText({}, "warn", this)),
      more_(linkButton({}, "plan.cautions.more", this)) {
  setObjectName("plan.cautions");
  setProperty("banner", "warn");
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(scaled(12), 0, scaled(4), 0);
  row->setSpacing(scaled(8));
  auto* sign = new IconLabel(scaled(18), this);
  sign->setFixedSize(scaled(20), scaled(20));
  sign->draw("alert", &Tokens::warn);
  row->addWidget(sign);
  row->addWidget(words_, 1);
  row->addWidget(more_);
  words_->setContentsMargins(0, scaled(8), 0, scaled(8));
  connect(more_, &QPushButton::clicked, this, [this] {
    isOpen_ = !isOpen_;
    showWords();
  });
}

void CautionLine::setCautions(const QStringList& cautions) {
  if (cautions != cautions_) isOpen_ = false;
  cautions_ = cautions;
  setVisible(!cautions.isEmpty());
  showWords();
}

void CautionLine::showWords() {
  const qsizetype rest = cautions_.size() - kCautionsAtOnce;
  words_->setText(isOpen_ ? cautions_.join('\n') : cautions_.mid(0, kCautionsAtOnce).join(' '));
  more_->setVisible(rest > 0);
  more_->setText(isOpen_ ? tr("Fewer") : tr("%1 more").arg(rest));
  more_->setAccessibleName(isOpen_ ? tr("Fewer cautions") : tr("%1 more cautions").arg(rest));
}

}  // namespace tableside::ui
