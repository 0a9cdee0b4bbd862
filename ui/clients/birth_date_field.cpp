// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/birth_date_field.h"

#include "ui/theme/theme.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/user_text.h"
#include "ui/words/date_words.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace tableside::ui {
namespace {

constexpr int kLineWidth = 190;

// As it is told, where that can be read again.
QString editable(const BirthDate& born) {
  const QString words = birthWords(born);
  const auto read = readBirthDate(words.toStdString(), dateHabits());
  return read.size() == 1 && read[0] == born ? words : text(born.text());
}

}  // namespace

BirthDateField::BirthDateField(const std::optional<BirthDate>& born, Date today, QWidget* parent)
    : QWidget(parent), today_(today) {
  column_ = new QVBoxLayout(this);
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(scaled(6));
  auto* row = new QHBoxLayout;
  row->setSpacing(scaled(12));
  line_ = new QLineEdit(born ? editable(*born) : QString(), this);
  line_->setObjectName("client.born");
  line_->setAccessibleName(tr("Date of birth"));
  line_->setPlaceholderText(tr("12 March 1985, or 1985"));
  line_->setFixedWidth(scaled(kLineWidth));
  row->addWidget(line_);
  echo_ = new UserText({}, "second", this);
  echo_->setObjectName("client.born.read");
  row->addWidget(echo_, 1);
  column_->addLayout(row);
  setFocusProxy(line_);
  connect(line_, &QLineEdit::textChanged, this, &BirthDateField::read);
  read();
}

bool BirthDateField::isEmpty() const {
  return line_->text().trimmed().isEmpty();
}

void BirthDateField::read() {
  delete std::exchange(which_, nullptr);
  meant_ = readBirthDate(line_->text().toStdString(), dateHabits());
  if (meant_.size() > 1) ask();
  show(meant_.size() == 1 ? std::optional(meant_.front()) : std::nullopt);
}

void BirthDateField::ask() {
  QVector<ChoiceItem> items;
  for (const BirthDate& each : meant_) items.append({text(each.text()), birthWords(each)});
  which_ = new ChoiceRow(ChoiceRow::Kind::Segments, items, this);
  which_->setObjectName("client.born.which");
  which_->setAccessibleName(tr("Which day is meant"));
  column_->addWidget(which_, 0, Qt::AlignLeft);
  which_->show();
  QWidget::setTabOrder(line_, which_);
  connect(which_, &ChoiceRow::picked, this, [this](const QStringList& ids) {
    show(ids.isEmpty() ? std::nullopt : BirthDate::parse(ids.first().toStdString()));
  });
}

void BirthDateField::show(const std::optional<BirthDate>& date) {
  date_ = date;
  QString words;
  if (date_ && date_->first() <= today_)
    words = tr("%1, %2").arg(birthWords(*date_), ageWords(*date_, today_));
  else if (date_)
    words = birthWords(*date_);
  else if (which_)
    words = tr("Which day is meant?");
  echo_->setText(words);
  emit changed();
}

QString BirthDateField::problem() const {
  if (isEmpty() || date_) return {};
  if (which_) return tr("Choose which day is meant.");
  return tr(
      "This date cannot be read. Write it like 12 March 1985 or 12.3.1985, with all four digits of the "
      "year; the year alone will do.");
}

}  // namespace tableside::ui
