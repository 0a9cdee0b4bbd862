// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/place_panel.h"

#include "catalogue/known_questions.h"
#include "ui/intake/chip_flow.h"
#include "ui/intake/question_field.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/user_text.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tableside::ui {

PlacePanel::PlacePanel(const Catalogue& catalogue, QWidget* parent)
    : QWidget(parent),
      catalogue_(catalogue),
      name_(new UserText({}, "title", this)),
      hint_(new UserText({}, "second", this)),
      askWorst_(new UserText(text(catalogue.find(known::worstSite)->ask), "label", this)),
      neighbours_(new ChipFlow(this)),
      bin_(plainButton("trash", {}, this)),
      notSure_(new QPushButton(tr("Not sure"), this)),
      placeRow_(new QWidget(this)),
      numberRow_(new QWidget(this)) {
  const Question& asked = *catalogue.find(known::painNow);
  scale_ = scaleOf(asked, this);
  scale_->setObjectName("intake.pain_now");
  scale_->setAccessibleName(text(asked.ask));
  connect(scale_, &ChoiceRow::picked, this, &PlacePanel::numberPicked);
  notSure_->setObjectName("intake.pain_now.not_sure");
  notSure_->setAccessibleName(text(asked.ask) + ": " + tr("Not sure"));
  notSure_->setCheckable(true);
  notSure_->setProperty("kind", "chip");
  connect(notSure_, &QPushButton::toggled, this,
          [this](bool on) { emit notSureOfNumber(on ? QStringList("not_sure") : QStringList()); });
  bin_->setObjectName("intake.map.remove");
  connect(bin_, &QPushButton::clicked, this, &PlacePanel::removed);
  connect(neighbours_, &ChipFlow::pressed, this,
          [this](const QString& name) { emit neighbourPicked(name.section('.', -1).toInt()); });
  hint_->setObjectName("intake.map.hint");

  auto* place = new QHBoxLayout(placeRow_);
  place->setContentsMargins(0, 0, 0, 0);
  place->setSpacing(8);
  place->addWidget(name_);
  place->addWidget(neighbours_, 1);
  place->addWidget(bin_);
  auto* number = new QHBoxLayout(numberRow_);
  number->setContentsMargins(0, 0, 0, 0);
  number->setSpacing(8);
  number->addWidget(scale_, 1);
  number->addWidget(notSure_, 0, Qt::AlignTop);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(placeRow_);
  column->addWidget(numberRow_);
  column->addWidget(hint_);
  column->addWidget(askWorst_);
}

void PlacePanel::show(const Shown& shown) {
  const QString asked = text(catalogue_.find(known::painNow)->ask);
  const bool isPlace = !shown.name.isEmpty();
  name_->setText(isPlace ? shown.name : asked);
  placeRow_->setVisible(isPlace || shown.isNumberAsked);
  bin_->setVisible(isPlace);
  bin_->setAccessibleName(tr("Remove %1").arg(lowered(shown.name)));
  QVector<Chip> chips;
  for (const auto& [region, words] : shown.neighbours)
    chips.append({QStringLiteral("intake.map.or.%1").arg(region), words});
  neighbours_->show(chips);
  numberRow_->setVisible(shown.isNumberAsked);
  scale_->setAccessibleName(isPlace ? tr("%1: %2").arg(asked, shown.name) : asked);
  scale_->setChosen(shown.number);
  scale_->setCarried(shown.numberLastTime);
  const QSignalBlocker quiet(notSure_);
  notSure_->setChecked(shown.isNotSure);
  hint_->setText(shown.hint);
  hint_->setVisible(!shown.hint.isEmpty());
  showWorst(shown);
}

// The places that hurt as one choice, made anew when they are others.
void PlacePanel::showWorst(const Shown& shown) {
  if (places_ != shown.places) {
    places_ = shown.places;
    if (worst_) {
      worst_->hide();
      worst_->setObjectName({});
      worst_->deleteLater();
      worst_ = nullptr;
    }
    if (!places_.isEmpty()) {
      QVector<ChoiceItem> items;
      for (const auto& [id, words] : std::as_const(places_)) items.append({id, words});
      worst_ = new ChoiceRow(ChoiceRow::Kind::OneChip, items, this);
      worst_->addAlone({"not_sure", tr("Not sure")});
      worst_->setObjectName("intake.worst_site");
      worst_->setAccessibleName(askWorst_->text());
      connect(worst_, &ChoiceRow::picked, this, &PlacePanel::worstPicked);
      layout()->addWidget(worst_);
    }
  }
  askWorst_->setVisible(worst_ != nullptr);
  if (worst_) worst_->setChosen({shown.worst});
}

void PlacePanel::focusNumber() {
  scale_->setFocus(Qt::OtherFocusReason);
}

}  // namespace tableside::ui
