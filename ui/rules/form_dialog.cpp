// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/form_dialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/scroll_column.h"

#include <QVBoxLayout>

namespace tableside::ui {

FormDialog::FormDialog(const QString& name, QWidget* parent) : QDialog(parent) {
  setObjectName(name);
  setAttribute(Qt::WA_DeleteOnClose);
  setModal(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  scroll_ = new ScrollColumn(this);
  scroll_->setFocusPolicy(Qt::NoFocus);
  form_ = new QVBoxLayout(scroll_->content());
  form_->setContentsMargins(scaled(22), scaled(18), scaled(22), scaled(18));
  layout->addWidget(scroll_, 1);
  auto* footer = new QWidget(this);
  footer->setAttribute(Qt::WA_StyledBackground);
  footer->setProperty("panel", "header");
  footer_ = new QVBoxLayout(footer);
  footer_->setContentsMargins(scaled(22), scaled(12), scaled(22), scaled(14));
  layout->addWidget(footer);
}

void FormDialog::reveal(QWidget* part) {
  scroll_->ensureWidgetVisible(part, 0, scaled(60));
}

void FormDialog::resizeWithin(const QSize& most) {
  const QSize room = parentWidget() ? parentWidget()->window()->size() : QSize(1280, 800);
  resize(most.boundedTo(room - QSize(scaled(40), scaled(40))));
}

}  // namespace tableside::ui
