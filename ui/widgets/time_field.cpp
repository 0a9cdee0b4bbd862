// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/time_field.h"

#include "ui/widgets/buttons.h"
#include "ui/words/date_words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace tableside::ui {
namespace {

constexpr int kStep = 15, kDay = 24 * 60;  // minutes
constexpr int kWidth = 84;

}  // namespace

TimeField::TimeField(const QString& name, const QString& question, QWidget* parent)
    : QWidget(parent), edit_(new QLineEdit(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  const auto button = [&](const char* icon, const QString& words, const char* part, int direction) {
    QPushButton* made = plainButton(icon, tr("%1: %2").arg(question, words), this);
    made->setObjectName(name + part);
    made->setAutoRepeat(true);
    made->setAutoDefault(false);
    made->setFocusPolicy(Qt::NoFocus);  // the arrow keys do the same
    connect(made, &QPushButton::clicked, this, [this, direction] { step(direction); });
    row->addWidget(made);
  };
  edit_->setObjectName(name);
  edit_->setAccessibleName(question);
  edit_->setAlignment(Qt::AlignCenter);
  edit_->setFixedWidth(scaled(kWidth));
  edit_->installEventFilter(this);
  connect(edit_, &QLineEdit::textChanged, this, &TimeField::changed);
  connect(edit_, &QLineEdit::editingFinished, this, [this] {
    if (const auto typed = minutes()) setMinutes(*typed);
  });
  setFocusProxy(edit_);
  button("minus", tr("earlier"), ".earlier", -1);
  row->addWidget(edit_);
  button("plus", tr("later"), ".later", 1);
}

void TimeField::setMinutes(int minutesOfDay) {
  edit_->setText(timeWords(minutesOfDay));
}

std::optional<int> TimeField::minutes() const {
  return readTime(edit_->text());
}

// To the next quarter of an hour.
void TimeField::step(int direction) {
  const int now = minutes().value_or(12 * 60);
  const int quarter = direction > 0 ? now / kStep + 1 : (now + kStep - 1) / kStep - 1;
  setMinutes((quarter * kStep + kDay) % kDay);
}

bool TimeField::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key != Qt::Key_Up && key != Qt::Key_Down) return QWidget::eventFilter(watched, event);
  step(key == Qt::Key_Up ? 1 : -1);
  return true;
}

}  // namespace tableside::ui
