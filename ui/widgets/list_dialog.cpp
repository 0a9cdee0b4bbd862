// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list_dialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {

ListDialog::ListDialog(const QString& name, const Content& content, QWidget* parent) : QDialog(parent) {
  setObjectName(name);
  setWindowTitle(content.title);
  setAttribute(Qt::WA_DeleteOnClose);
  setModal(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(scaled(22), scaled(18), scaled(22), scaled(18));
  layout->setSpacing(scaled(12));
  auto* words = new UserText(content.words, "body", this);
  words->setObjectName(name + ".words");
  layout->addWidget(words);
  if (!content.lines.isEmpty()) {
    auto* list = new QTextEdit(this);  // a QPlainTextEdit scrolls by lines, too far for a finger
    list->setPlainText(content.lines.join('\n'));
    scrollByTouch(list);
    list->setObjectName(name + ".list");
    list->setAccessibleName(content.title);
    list->setReadOnly(true);
    list->setTabChangesFocus(true);
    list->setFixedHeight(scaled(std::min(260, 60 + 24 * static_cast<int>(content.lines.size()))));
    layout->addWidget(list);
  }
  buttons_ = new QHBoxLayout;
  buttons_->setSpacing(scaled(8));
  auto* close = new QPushButton(content.close, this);
  close->setObjectName(name + ".close");
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  buttons_->addWidget(close);
  buttons_->addStretch();
  layout->addLayout(buttons_);
  setMinimumWidth(scaled(560));
}

QPushButton* ListDialog::addAction(const QString& text, const char* part) {
  auto* button = new QPushButton(text, this);
  button->setObjectName(QStringLiteral("%1.%2").arg(objectName(), part));
  button->setAutoDefault(false);
  connect(button, &QPushButton::clicked, this, &QDialog::accept);
  buttons_->addWidget(button);
  return button;
}

}  // namespace tableside::ui
