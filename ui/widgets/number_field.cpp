// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_field.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/user_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr int pauseMs = 600;

// Digits as the user's own locale writes them, or plain ones.
std::optional<int> numberIn(const QString& text) {
  bool isNumber = false;
  int number = QLocale().toInt(text, &isNumber);
  if (!isNumber) number = text.toInt(&isNumber);
  return isNumber ? std::optional(number) : std::nullopt;
}

}  // namespace

NumberField::NumberField(int from, int to, const QString& unit, QWidget* parent)
    : QWidget(parent),
      from_(from),
      to_(to),
      unit_(unit),
      line_(new QLineEdit(this)),
      clear_(plainButton("close", tr("Clear"), this)),
      problem_(new UserText({}, "danger", this)) {
  auto* unitWords = new UserText(unit, "second", this);
  unitWords->setWordWrap(false);
  unitWords->setVisible(!unit.isEmpty());
  problem_->hide();
  clear_->setIconSize(QSize(scaled(18), scaled(18)));
  clear_->setToolTip(tr("Clear"));
  clear_->hide();

  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(line_);
  row->addWidget(unitWords);
  row->addWidget(clear_);
  row->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addLayout(row);
  column->addWidget(problem_);
  fitLine();
  setFocusProxy(line_);
  line_->installEventFilter(this);
  line_->setInputMethodHints(Qt::ImhDigitsOnly);
  line_->setMaxLength(12);

  typing_.setSingleShot(true);
  typing_.setInterval(pauseMs);
  connect(&typing_, &QTimer::timeout, this, &NumberField::take);
  connect(line_, &QLineEdit::editingFinished, this, &NumberField::take);
  connect(line_, &QLineEdit::textEdited, this, [this] { typing_.start(); });
  connect(line_, &QLineEdit::textChanged, this,
          [this](const QString& text) { clear_->setVisible(!text.isEmpty()); });
  connect(clear_, &QPushButton::clicked, this, [this] {
    line_->clear();
    line_->setFocus(Qt::OtherFocusReason);
    take();
  });
  connect(this, &QObject::objectNameChanged, this, [this](const QString& name) {
    line_->setObjectName(name + ".line");
    clear_->setObjectName(name + ".clear");
    problem_->setObjectName(name + ".problem");
  });
}

void NumberField::setValue(std::optional<int> value) {
  typing_.stop();
  value_ = value;
  line_->setText(value ? QString::number(*value) : QString());
  showProblem({});
}

void NumberField::setCarried(std::optional<int> carried) {
  carried_ = carried;
  line_->setPlaceholderText(carried ? tr("%1 last time").arg(*carried) : QString());
  fitLine();
}

void NumberField::setAccessibleName(const QString& name) {
  QWidget::setAccessibleName(name);
  line_->setAccessibleName(unit_.isEmpty() ? name : tr("%1, in %2", "question, unit").arg(name, unit_));
}

QString NumberField::hint() const {
  return unit_.isEmpty() ? tr("A whole number from %1 to %2.").arg(from_).arg(to_)
                         : tr("A whole number from %1 to %2 %3.").arg(from_).arg(to_).arg(unit_);
}

void NumberField::take() {
  typing_.stop();
  const QString text = line_->text().trimmed();
  if (text.isEmpty()) {
    showProblem({});
    tell(std::nullopt);
    return;
  }
  const std::optional<int> number = numberIn(text);
  const bool isTaken = number && *number >= from_ && *number <= to_;
  showProblem(isTaken ? QString() : hint());
  if (isTaken) tell(number);
}

void NumberField::tell(std::optional<int> value) {
  if (value == value_) return;
  value_ = value;
  emit picked(value);
}

void NumberField::step(int by) {
  const std::optional<int> now = numberIn(line_->text().trimmed());
  const int next = now ? *now + by : carried_.value_or(by > 0 ? from_ : to_);
  line_->setText(QString::number(std::clamp(next, from_, to_)));
  typing_.start();
}

void NumberField::showProblem(const QString& problem) {
  problem_->setText(problem);
  problem_->setVisible(!problem.isEmpty());
  line_->setAccessibleDescription(problem);
  setStyleProperty(line_, "wrong", !problem.isEmpty());
}

bool NumberField::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
      step(key == Qt::Key_Up ? 1 : -1);
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void NumberField::fitLine() {
  const int words = carried_ ? QFontMetrics(line_->font()).horizontalAdvance(line_->placeholderText()) : 0;
  line_->setFixedWidth(std::max(scaled(96), words + scaled(34)));
}

}  // namespace tableside::ui
