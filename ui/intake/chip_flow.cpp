// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/chip_flow.h"

#include "ui/widgets/choice_button.h"
#include "ui/widgets/flow_layout.h"

#include <QSignalBlocker>

#include <algorithm>

namespace tableside::ui {

ChipFlow::ChipFlow(QWidget* parent) : QWidget(parent), flow_(new FlowLayout(8)) {
  setLayout(flow_);
  flow_->setContentsMargins(0, 0, 0, 0);
}

void ChipFlow::show(const QVector<Chip>& chips) {
  const bool isSame =
      std::equal(chips.begin(), chips.end(), shown_.begin(), shown_.end(),
                 [](const Chip& a, const Chip& b) { return a.name == b.name && a.words == b.words; });
  shown_ = chips;
  if (!isSame) {
    QString focused;
    for (ChoiceButton* button : std::exchange(buttons_, {})) {
      if (button->hasFocus()) focused = button->objectName();
      flow_->removeWidget(button);
      button->hide();
      button->setObjectName({});
      button->deleteLater();  // not at once: it may be the one that was pressed
    }
    for (const Chip& chip : chips) buttons_.append(made(chip));
    for (ChoiceButton* button : std::as_const(buttons_))
      if (button->objectName() == focused) button->setFocus(Qt::OtherFocusReason);
  }
  for (int i = 0; i < chips.size(); ++i) {
    const QSignalBlocker quiet(buttons_[i]);
    buttons_[i]->setChecked(chips[i].state == Chip::State::Chosen);
    buttons_[i]->setCarried(chips[i].state == Chip::State::LastTime);
  }
  setVisible(!chips.isEmpty());
  updateGeometry();
}

ChoiceButton* ChipFlow::made(const Chip& chip) {
  auto* button = new ChoiceButton(chip.name, chip.words, ChoiceButton::Look::Chip, this);
  button->setObjectName(chip.name);
  button->setAccessibleName(chip.words);
  connect(button, &QAbstractButton::clicked, this, [this, name = chip.name] { emit pressed(name); });
  flow_->addWidget(button);
  button->show();
  return button;
}

}  // namespace tableside::ui
