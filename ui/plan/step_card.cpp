// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/step_card.h"

#include "catalogue/technique.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/minutes_stepper.h"
#include "ui/widgets/paint_kit.h"
#include "ui/widgets/pressure_dots.h"
#include "ui/widgets/user_text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {

StepCard::StepCard(const QString& objectName, QWidget* parent)
    : QFrame(parent),
      technique_(new UserText({}, "title", this)),
      regions_(new UserText({}, "body", this)),
      reason_(new UserText({}, "second", this)),
      dots_(new PressureDots(this)),
      minutes_(new MinutesStepper(this)),
      outcome_(new ChoiceRow(ChoiceRow::Kind::Segments,
                             {{"done", tr("Done")}, {"partly", tr("Partly")}, {"not_done", tr("Not done")}},
                             this)) {
  setObjectName(objectName);
  setProperty("card", true);
  softer_ = newButton("minus", "softer", tr("Less pressure"));
  firmer_ = newButton("plus", "firmer", tr("More pressure"));
  dots_->setObjectName(objectName + ".pressure");
  minutes_->setObjectName(objectName + ".minutes");
  outcome_->setObjectName(objectName + ".outcome");
  technique_->setWordWrap(false);
  build();

  connect(softer_, &QPushButton::clicked, this, [this] { stepPressure(-1); });
  connect(firmer_, &QPushButton::clicked, this, [this] { stepPressure(1); });
  connect(minutes_, &MinutesStepper::stepped, this, [this](int minutes) {
    content_.minutes = minutes;
    setAccessibleName(sentence());
    emit minutesStepped(minutes);
  });
  connect(outcome_, &ChoiceRow::picked, this,
          [this](const QStringList& ids) { emit outcomePicked(ids.value(0)); });
  setContent({});
}

QPushButton* StepCard::newButton(const char* drawing, const char* name, const QString& words) {
  auto* button = plainButton(drawing, words, this);
  button->setToolTip(words);
  button->setObjectName(objectName() + '.' + name);
  return button;
}

void StepCard::build() {
  auto* pressure = new QWidget(this);
  auto* pressureRow = new QHBoxLayout(pressure);
  pressureRow->setContentsMargins(0, 0, 0, 0);
  pressureRow->setSpacing(0);
  pressureRow->addWidget(softer_);
  pressureRow->addWidget(dots_);
  pressureRow->addWidget(firmer_);

  auto* titles = new QVBoxLayout;
  titles->setSpacing(0);
  titles->addWidget(technique_);
  titles->addWidget(regions_);

  // Numbers at the top right where they are compared from card to card; reasons over the whole width.
  auto* top = new QHBoxLayout;
  top->setSpacing(6);
  top->addLayout(titles, 1);
  auto* main = new QVBoxLayout(this);
  main->setContentsMargins(scaled(28), scaled(12), scaled(8), scaled(4));
  main->setSpacing(2);
  main->addLayout(top);
  auto* numbers = top;
  if (isTextLarge()) {
    numbers = new QHBoxLayout;
    numbers->setSpacing(6);
    numbers->addStretch(1);
    main->addLayout(numbers);
  }
  numbers->addWidget(minutes_, 0, Qt::AlignTop);
  main->addWidget(reason_);
  auto* bottom = new QHBoxLayout;
  bottom->setSpacing(0);
  const int widest = QFontMetrics(sizedFont(this, 14, QFont::DemiBold)).horizontalAdvance(tr("Not done"));
  outcome_->setMinimumWidth(3 * (widest + scaled(24)));
  bottom->addWidget(outcome_);
  bottom->addStretch(1);
  bottom->addWidget(pressure);
  main->addLayout(bottom);

  QWidget* before = nullptr;
  for (QWidget* each : std::initializer_list<QWidget*>{softer_, firmer_, minutes_, outcome_}) {
    if (before) setTabOrder(before, each);
    before = each;
  }
}

void StepCard::setContent(const Content& content) {
  content_ = content;
  technique_->setText(content.technique);
  regions_->setText(content.regions);
  reason_->setText(tr("Kept because: %1").arg(content.reason));
  reason_->setVisible(!content.reason.isEmpty());
  minutes_->setRange(0, content.minutesMax);
  minutes_->setValue(content.minutes);
  minutes_->setSubject(content.regions);
  outcome_->setAccessibleName(tr("What became of it: %1").arg(content.regions));
  showPressure();
  setAccessibleName(sentence());
  update();
}

void StepCard::setOutcome(const QString& id) {
  outcome_->setChosen(id.isEmpty() ? QStringList() : QStringList(id));
}

QString StepCard::sentence() const {
  QStringList parts = {content_.technique, content_.regions, tr("%n min", nullptr, content_.minutes)};
  if (content_.pressure > 0) parts.append(dots_->accessibleName());
  parts.removeAll(QString());
  return parts.join(", ");
}

// A note says what was done, whatever that was.
void StepCard::showPressure() {
  dots_->setValue(content_.pressure);
  dots_->setCap(content_.pressureCap);
  dots_->parentWidget()->setVisible(content_.pressure > 0);
  softer_->setEnabled(content_.pressure > kLightestPressure);
  firmer_->setEnabled(content_.pressure < kDeepestPressure);
}

void StepCard::stepPressure(int by) {
  const int next = std::clamp(content_.pressure + by, kLightestPressure, kDeepestPressure);
  if (next == content_.pressure) return;
  content_.pressure = next;
  showPressure();
  setAccessibleName(sentence());
  emit pressureStepped(next);
}

void StepCard::paintEvent(QPaintEvent* event) {
  QFrame::paintEvent(event);
  const Tokens& t = currentTokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(content_.colour.isValid() ? content_.colour : t.control);
  const bool isMirrored = layoutDirection() == Qt::RightToLeft;
  const qreal left = isMirrored ? width() - scaled(11) - 5 : scaled(11);
  painter.drawRoundedRect(QRectF(left, scaled(9), 5, height() - 2 * scaled(9)), 2.5, 2.5);
}

}  // namespace tableside::ui
