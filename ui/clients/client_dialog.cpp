// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/client_dialog.h"

#include "base/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/user_text.h"
#include "ui/words/error_words.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace tableside::ui {
namespace {

constexpr int kLineAtMost = 200;
constexpr int kAdult = 18;
constexpr int kOldest = 120;

}  // namespace

ClientDialog::ClientDialog(const Client& client, Date today, Keep keep, QWidget* parent)
    : QDialog(parent), client_(client), today_(today), keep_(std::move(keep)) {
  setObjectName("client");
  setWindowTitle(client.id.isEmpty() ? tr("New client") : tr("Client details"));
  setAttribute(Qt::WA_DeleteOnClose);
  setModal(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(scaled(22), scaled(18), scaled(22), scaled(18));
  layout->setSpacing(scaled(12));
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(scaled(16));
  form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  form->setVerticalSpacing(scaled(8));
  name_ = addLine(form, tr("Name"), "client.name", client.name);
  born_ = addLine(form, tr("Date of birth"), "client.born", client.born ? client.born->text() : std::string());
  born_->setPlaceholderText(tr("YYYY-MM-DD"));
  pronouns_ = addLine(form, tr("Pronouns"), "client.pronouns", client.pronouns);
  phone_ = addLine(form, tr("Phone"), "client.phone", client.phone);
  email_ = addLine(form, tr("E-mail"), "client.email", client.email);
  alert_ = addLine(form, tr("Always show"), "client.alert", client.alert);
  alert_->setPlaceholderText(tr("for example: hard of hearing on the left"));
  guardian_ = addLine(form, tr("Guardian, if under 18"), "client.guardian", client.guardian);
  layout->addLayout(form);
  message_ = new UserText({}, "warn", this);
  message_->setObjectName("client.message");
  layout->addWidget(message_);
  auto* buttons = new QDialogButtonBox(this);
  use_ = buttons->addButton(client.id.isEmpty() ? tr("Add client") : tr("Keep changes"),
                            QDialogButtonBox::AcceptRole);
  use_->setObjectName("client.use");
  setStyleProperty(use_, "kind", "primary");
  buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName("client.cancel");
  connect(buttons, &QDialogButtonBox::accepted, this, &ClientDialog::use);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  layout->addWidget(buttons);
  setMinimumWidth(scaled(520));
  check();
}

QLineEdit* ClientDialog::addLine(QFormLayout* form, const QString& label, const char* name,
                                 const std::string& text) {
  auto* edit = new QLineEdit(QString::fromStdString(text), this);
  edit->setObjectName(name);
  edit->setAccessibleName(label);
  edit->setMaxLength(kLineAtMost);
  form->addRow(label, edit);
  connect(edit, &QLineEdit::textChanged, this, &ClientDialog::check);
  return edit;
}

std::optional<BirthDate> ClientDialog::born() const {
  return BirthDate::parse(born_->text().trimmed().toStdString());
}

void ClientDialog::check() {
  QString message;
  bool isGood = hasVisibleCharacter(name_->text().toStdString());
  const auto date = born();
  if (!born_->text().trimmed().isEmpty()) {
    if (!date)
      message = tr("This date of birth is no date of the calendar; write YYYY-MM-DD.");
    else if (date->first() > today_)
      message = tr("This date of birth is in the future.");
    isGood = isGood && message.isEmpty();
    if (date && message.isEmpty()) {
      const int age = date->last().yearsUntil(today_);
      if (age > kOldest) message = tr("That would be an age of %1. Please check the year.").arg(age);
      if (age < kAdult && guardian_->text().trimmed().isEmpty())
        message = tr("Under 18: a session needs a guardian's permission.");
    }
  } else {
    message =
        tr("Without a date of birth the rules cannot tell whether a guardian is needed, and hold the plan.");
  }
  message_->setText(message);
  message_->setVisible(!message.isEmpty());
  use_->setEnabled(isGood);
}

void ClientDialog::use() {
  const auto line = [](const QLineEdit* edit) { return cleanLine(edit->text().toStdString()); };
  client_.name = line(name_);
  client_.born = born();
  client_.pronouns = line(pronouns_);
  client_.phone = line(phone_);
  client_.email = line(email_);
  client_.alert = line(alert_);
  client_.guardian = line(guardian_);
  use_->setEnabled(false);
  keep_(client_, [dialog = QPointer(this)](const Result<>& result) {
    if (dialog) dialog->kept(result);
  });
}

void ClientDialog::kept(const Result<>& result) {
  if (result) return accept();
  const ErrorWords words = wordsOf(result.error());
  message_->setText(words.title + '\n' + words.remedy);
  message_->show();
  use_->setEnabled(true);
}

}  // namespace tableside::ui
