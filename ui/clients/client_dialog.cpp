// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/client_dialog.h"

#include "ui/app/practice_controller.h"
#include "ui/clients/birth_date_field.h"
#include "ui/clients/namesake_notice.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/user_text.h"
#include "ui/words/date_words.h"
#include "ui/words/error_words.h"
#include "ui/words/text.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tableside::ui {
namespace {

constexpr int kLineAtMost = 200;
constexpr int kAdult = 18;
constexpr int kOldest = 120;

}  // namespace

ClientDialog::ClientDialog(PracticeController& controller, const Client& client, QWidget* parent)
    : QDialog(parent), controller_(controller), client_(client), today_(controller.now().localDate()) {
  setObjectName("client");
  setWindowTitle(isNew() ? tr("New client") : tr("Client details"));
  setAttribute(Qt::WA_DeleteOnClose);
  setModal(true);
  if (const OpenVisit* open = controller.openVisit(); open && open->client().id == client.id && !isNew())
    for (const VisitSummary& visit : open->visits())
      firstVisit_ = std::min(firstVisit_.value_or(today_), visit.plannedAt.localDate());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(scaled(22), scaled(18), scaled(22), scaled(18));
  layout->setSpacing(scaled(12));
  form_ = new QFormLayout;
  form_->setHorizontalSpacing(scaled(16));
  form_->setVerticalSpacing(scaled(8));
  buildName();
  born_ = new BirthDateField(client.born, today_, this);
  addRow(tr("Date of birth"), born_);
  born_->line()->setMaxLength(kLineAtMost);
  lines_.push_back(born_->line());
  pronouns_ = addLine(tr("Pronouns"), "client.pronouns", client.pronouns);
  phone_ = addLine(tr("Phone"), "client.phone", client.phone);
  email_ = addLine(tr("E-mail"), "client.email", client.email);
  alert_ = addLine(tr("Always show"), "client.alert", client.alert);
  alert_->setPlaceholderText(tr("for example: hard of hearing on the left"));
  guardian_ = addLine(tr("Guardian, if under 18"), "client.guardian", client.guardian);
  layout->addLayout(form_);
  message_ = new UserText({}, "warn", this);
  message_->setObjectName("client.message");
  layout->addWidget(message_);
  buildButtons(layout);
  setMinimumWidth(scaled(560));
  connect(born_, &BirthDateField::changed, this, [this] {
    check();
    showNamesakes();
  });
  for (QLineEdit* line : {name_, guardian_})
    connect(line, &QLineEdit::textChanged, this, &ClientDialog::check);
  check();
}

void ClientDialog::buildName() {
  name_ = addLine(tr("Name"), "client.name", client_.name);
  notice_ = new NamesakeNotice(this);
  form_->addRow(notice_);
  if (!isNew()) return;
  connect(name_, &QLineEdit::textChanged, this, &ClientDialog::lookUp);
  connect(notice_, &NamesakeNotice::openWanted, this, &ClientDialog::openNamesake);
  connect(notice_, &NamesakeNotice::anotherWanted, this, [this] {
    const bool isSame = std::any_of(namesakes_.begin(), namesakes_.end(), [this](const ClientSummary& each) {
      return each.born && each.born == born_->date();
    });
    shrugged_ = {name_->text(), isSame};
    showNamesakes();
    born_->setFocus();
  });
}

void ClientDialog::buildButtons(QVBoxLayout* layout) {
  auto* buttons = new QDialogButtonBox(this);
  use_ = buttons->addButton(isNew() ? tr("Add client") : tr("Keep changes"), QDialogButtonBox::AcceptRole);
  use_->setObjectName("client.use");
  setStyleProperty(use_, "kind", "primary");
  buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName("client.cancel");
  connect(buttons, &QDialogButtonBox::accepted, this, &ClientDialog::use);
  // Cancel throws away what was typed; Esc, which a finger hits by mistake, does not.
  connect(buttons, &QDialogButtonBox::rejected, this, [this] { leave({}); });
  layout->addWidget(buttons);
}

void ClientDialog::addRow(const QString& label, QWidget* field) {
  auto* words = new QLabel(label, this);
  words->setBuddy(field);
  words->setMinimumHeight(name_ ? name_->sizeHint().height() : 0);  // beside the first line of its field
  form_->addRow(words, field);
}

QLineEdit* ClientDialog::addLine(const QString& label, const char* name, const std::string& words) {
  auto* edit = new QLineEdit(text(words), this);
  edit->setObjectName(name);
  edit->setAccessibleName(label);
  edit->setMaxLength(kLineAtMost);
  if (lines_.empty()) name_ = edit;
  addRow(label, edit);
  lines_.push_back(edit);
  return edit;
}

void ClientDialog::setTyped(const QStringList& typed) {
  if (typed.isEmpty()) return;
  for (std::size_t i = 0; i < lines_.size(); ++i) lines_[i]->setText(typed.value(int(i)));
  if (typed.mid(1).join(QString()).isEmpty()) return;  // a name alone is no riddle
  fromBefore_ = new QWidget(this);
  fromBefore_->setObjectName("client.from_before");
  auto* row = new QHBoxLayout(fromBefore_);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(new UserText(tr("Typed before, and not added yet."), "second", fromBefore_), 1);
  auto* empty = linkButton(tr("Start empty"), "client.from_before.empty", fromBefore_);
  connect(empty, &QPushButton::clicked, this, [this] {
    for (QLineEdit* line : lines_) line->clear();
    fromBefore_->hide();
    name_->setFocus();
  });
  row->addWidget(empty);
  form_->insertRow(0, fromBefore_);
}

void ClientDialog::lookUp() {
  const QString name = name_->text();
  controller_.clients().namesakes(name, this, [this, name](const std::vector<ClientSummary>& found) {
    if (name != name_->text()) return;  // more was typed since
    namesakes_ = found;
    showNamesakes();
  });
}

void ClientDialog::showNamesakes() {
  const bool isShrugged = shrugged_.name == name_->text();
  std::vector<ClientSummary> shown;
  for (const ClientSummary& each : namesakes_) {
    const bool isSame = each.born && each.born == born_->date();
    if (!isShrugged || (isSame && !shrugged_.wasSameBirth)) shown.push_back(each);
  }
  notice_->show(shown, born_->date());
}

void ClientDialog::openNamesake(const ClientId& id) {
  leave({});
  controller_.chooseClient(id);
}

QString ClientDialog::birthProblem() const {
  const auto date = born_->date();
  if (!date) return born_->problem();
  if (date->first() > today_) return tr("This date of birth is in the future.");
  if (firstVisit_ && date->first() > *firstVisit_)
    return tr("This date of birth is after the first visit, which was on %1.").arg(dateWords(*firstVisit_));
  return {};
}

QString ClientDialog::message() const {
  if (born_->isEmpty())
    return tr(
        "Without a date of birth the rules cannot tell whether a guardian is needed, and hold the plan. "
        "The year alone will do.");
  if (const QString problem = birthProblem(); !problem.isEmpty()) return problem;
  const int least = born_->date()->last().yearsUntil(today_);
  if (least > kOldest) return tr("That would be an age of %1. Please check the year.").arg(least);
  if (least < kAdult && guardian_->text().trimmed().isEmpty())
    return tr("Under 18: a session needs a guardian's permission.");
  return {};
}

void ClientDialog::check() {
  const QString words = message();
  message_->setText(words);
  message_->setVisible(!words.isEmpty());
  use_->setEnabled(hasVisibleCharacter(name_->text().toStdString()) && birthProblem().isEmpty());
}

void ClientDialog::use() {
  const auto line = [](const QLineEdit* edit) { return cleanLine(edit->text().toStdString()); };
  client_.name = line(name_);
  client_.born = born_->date();
  client_.pronouns = line(pronouns_);
  client_.phone = line(phone_);
  client_.email = line(email_);
  client_.alert = line(alert_);
  client_.guardian = line(guardian_);
  use_->setEnabled(false);
  const auto then = [dialog = QPointer(this)](const Result<>& result) {
    if (dialog) dialog->kept(result);
  };
  isNew() ? controller_.addClient(client_, then) : controller_.changeClient(client_, then);
}

void ClientDialog::kept(const Result<>& result) {
  if (result) {
    emit left({});
    return accept();
  }
  const ErrorWords words = wordsOf(result.error());
  message_->setText(words.title + '\n' + words.remedy);
  message_->show();
  use_->setEnabled(true);
}

void ClientDialog::leave(const QStringList& typed) {
  emit left(typed);
  QDialog::reject();
}

void ClientDialog::reject() {
  QStringList typed;
  for (const QLineEdit* line : lines_) typed << line->text();
  leave(typed.join(QString()).trimmed().isEmpty() ? QStringList() : typed);
}

}  // namespace tableside::ui
