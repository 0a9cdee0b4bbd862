// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/minutes_choice.h"

#include "catalogue/known_questions.h"
#include "ui/app/practice_controller.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_field.h"
#include "ui/words/text.h"

namespace tableside::ui {
namespace {

const QVector<int> kUsual = {45, 60, 75, 90};

}  // namespace

MinutesChoice::MinutesChoice(PracticeController& controller, const QString& name, QWidget* parent)
    : QWidget(parent), controller_(controller) {
  auto* layout = new FlowLayout(scaled(8));
  setLayout(layout);
  QVector<ChoiceItem> items;
  for (const int minutes : kUsual) items.append({QString::number(minutes), QString::number(minutes)});
  row_ = new ChoiceRow(ChoiceRow::Kind::Segments, items, this);
  row_->setObjectName(name + ".usual");
  row_->setAccessibleName(text(controller.catalogue().find(known::sessionMinutes)->ask));
  connect(row_, &ChoiceRow::picked, this, [this](const QStringList& ids) {
    if (!ids.isEmpty()) controller_.setMinutes(ids.first().toInt());
  });
  layout->addWidget(row_);
  const Question& asked = *controller.catalogue().find(known::sessionMinutes);
  other_ = new NumberField(asked.from, asked.to, {}, this);
  other_->setObjectName(name);
  other_->setAccessibleName(text(asked.ask));
  connect(other_, &NumberField::picked, this, [this](const std::optional<int>& minutes) {
    controller_.answer(known::sessionMinutes, minutes ? Answer(*minutes) : Answer(NotAnswered{}));
  });
  layout->addWidget(other_);
}

void MinutesChoice::refresh() {
  const int planned = controller_.assessment().answers().number(known::sessionMinutes).value_or(kUsual[1]);
  const bool isSaid = controller_.openVisit()->visit().answers.knows(known::sessionMinutes);
  const QStringList shown{QString::number(planned)};
  row_->setChosen(isSaid ? shown : QStringList());
  row_->setCarried(isSaid ? QStringList() : shown);
  const bool isUsual = kUsual.contains(planned);
  other_->setValue(isSaid && !isUsual ? std::optional(planned) : std::nullopt);
  other_->setCarried(!isSaid && !isUsual ? std::optional(planned) : std::nullopt);
  setEnabled(!controller_.openVisit()->isSigned());
}

}  // namespace tableside::ui
