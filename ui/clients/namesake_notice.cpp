// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/namesake_notice.h"

#include "ui/clients/client_rows.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/user_text.h"
#include "ui/words/date_words.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace tableside::ui {
namespace {

constexpr int kShown = 3;

QString hereAlready(const ClientSummary& client, bool isSameBirth) {
  const QString name = shownName(text(client.name));
  if (isSameBirth)
    return NamesakeNotice::tr("%1, with the same date of birth, %2, is here already.")
        .arg(name, birthWords(*client.born));
  return NamesakeNotice::tr("%1, %2, is here already.").arg(name, identityWords(client));
}

}  // namespace

NamesakeNotice::NamesakeNotice(QWidget* parent) : QFrame(parent) {
  setObjectName("client.namesakes");
  column_ = new QVBoxLayout(this);
  column_->setContentsMargins(scaled(12), scaled(6), scaled(6), scaled(6));
  auto* another = linkButton(tr("Add another"), "client.namesakes.another", this);
  connect(another, &QPushButton::clicked, this, &NamesakeNotice::anotherWanted);
  column_->addWidget(another, 0, Qt::AlignRight);
  hide();
}

void NamesakeNotice::show(const std::vector<ClientSummary>& namesakes, const std::optional<BirthDate>& born) {
  delete std::exchange(rows_, new QWidget(this));
  auto* rows = new QVBoxLayout(rows_);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(0);
  column_->insertWidget(0, rows_);
  bool isAnySame = false;
  std::vector<std::pair<const ClientSummary*, bool>> sorted;  // the same date of birth first
  for (const bool same : {true, false})
    for (const ClientSummary& client : namesakes)
      if ((born && client.born == born) == same) sorted.emplace_back(&client, same);
  int index = 0;
  for (const auto& [client, isSame] : sorted) {
    isAnySame = isAnySame || isSame;
    if (index < kShown) addRow(*client, isSame, index++);
  }
  if (const int more = int(sorted.size()) - kShown; more > 0)
    rows->addWidget(new UserText(tr("and %1 more of this name").arg(more), "second", rows_));
  rows_->show();
  setStyleProperty(this, "banner", isAnySame ? "danger" : "warn");
  setVisible(!sorted.empty());
}

void NamesakeNotice::addRow(const ClientSummary& client, bool isSameBirth, int index) {
  auto* row = new QHBoxLayout;
  const QString words = hereAlready(client, isSameBirth);
  auto* said = new UserText(words, isSameBirth ? "danger" : "warn", rows_);
  said->setObjectName(QStringLiteral("client.namesakes%1").arg(index));
  row->addWidget(said, 1);
  auto* open = linkButton(tr("Open"), QStringLiteral("client.namesakes%1.open").arg(index), rows_);
  open->setAccessibleName(tr("Open %1, %2").arg(text(client.name), identityWords(client)));
  connect(open, &QPushButton::clicked, this, [this, id = client.id] { emit openWanted(id); });
  row->addWidget(open, 0, Qt::AlignTop);
  static_cast<QVBoxLayout*>(rows_->layout())->addLayout(row);
}

}  // namespace tableside::ui
