// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/sign_dialog.h"

#include "base/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/user_text.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tableside::ui {

SignDialog::SignDialog(const QString& name, QWidget* parent) : QDialog(parent) {
  setObjectName("sign");
  setWindowTitle(tr("Sign and lock"));
  setAttribute(Qt::WA_DeleteOnClose);
  setModal(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(scaled(22), scaled(18), scaled(22), scaled(18));
  layout->setSpacing(scaled(12));
  auto* words =
      new UserText(tr("The note keeps exactly these words. It cannot be changed afterwards."), "body", this);
  layout->addWidget(words);
  auto* edit = new QLineEdit(name, this);
  edit->setObjectName("sign.name");
  edit->setAccessibleName(tr("Your name as it signs"));
  edit->setPlaceholderText(tr("Your name as it signs"));
  edit->setMaxLength(200);
  layout->addWidget(edit);
  auto* buttons = new QDialogButtonBox(this);
  auto* use = buttons->addButton(tr("Sign and lock"), QDialogButtonBox::AcceptRole);
  use->setObjectName("sign.use");
  setStyleProperty(use, "kind", "primary");
  buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName("sign.cancel");
  const auto check = [edit, use] { use->setEnabled(hasVisibleCharacter(edit->text().toStdString())); };
  connect(edit, &QLineEdit::textChanged, this, check);
  check();
  connect(buttons, &QDialogButtonBox::accepted, this, [this, edit] {
    emit done(edit->text().trimmed());
    accept();
  });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  layout->addWidget(buttons);
  setMinimumWidth(scaled(460));
}

}  // namespace tableside::ui
