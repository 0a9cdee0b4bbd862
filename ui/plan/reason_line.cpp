// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/reason_line.h"

#include "ui/widgets/user_text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tableside::ui {
namespace {

constexpr int kReasonAtLeast = 10;  // characters: a reason somebody can read again
constexpr int kReasonAtMost = 500;

}  // namespace

ReasonLine::ReasonLine(const QString& name, QWidget* parent) : QFrame(parent) {
  setObjectName(name);
  setProperty("panel", "warn");
  auto* layout = new QVBoxLayout(this);
  what_ = new UserText({}, "label", this);
  layout->addWidget(what_);
  auto* row = new QHBoxLayout;
  edit_ = new QLineEdit(this);
  edit_->setObjectName(name + ".text");
  edit_->setAccessibleName(tr("Reason"));
  edit_->setPlaceholderText(tr("Why is it right for this client today?"));
  edit_->setMaxLength(kReasonAtMost);
  use_ = new QPushButton(tr("Use with this reason"), this);
  use_->setObjectName(name + ".use");
  use_->setProperty("kind", "danger");
  use_->setEnabled(false);
  cancel_ = new QPushButton(tr("Leave as it is"), this);
  cancel_->setObjectName(name + ".cancel");
  row->addWidget(edit_, 1);
  row->addWidget(use_);
  row->addWidget(cancel_);
  layout->addLayout(row);
  connect(edit_, &QLineEdit::textChanged, this,
          [this](const QString& text) { use_->setEnabled(text.trimmed().size() >= kReasonAtLeast); });
  connect(edit_, &QLineEdit::returnPressed, use_, &QPushButton::click);
  connect(use_, &QPushButton::clicked, this, [this] {
    const QString reason = edit_->text().trimmed();
    hide();
    emit given(reason);
  });
  connect(cancel_, &QPushButton::clicked, this, &QWidget::hide);
  hide();
}

void ReasonLine::ask(const QString& what) {
  what_->setText(what);
  edit_->clear();
  show();
  edit_->setFocus();
}

}  // namespace tableside::ui
