// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/step_card.h"

#include "catalogue/technique.h"
#include "ui/plan/row_link.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/elided_button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/minutes_stepper.h"
#include "ui/widgets/paint_kit.h"
#include "ui/widgets/pressure_dots.h"
#include "ui/widgets/user_text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

// Nothing empty takes room.
void say(UserText* label, const QString& words) {
  label->setText(words);
  label->setVisible(!words.isEmpty());
}

}  // namespace

StepCard::StepCard(Mode mode, const QString& objectName, QWidget* parent)
    : QFrame(parent),
      mode_(mode),
      technique_(new UserText({}, "title", this)),
      regions_(new ElidedButton(this)),
      regionsText_(new UserText({}, "body", this)),
      dots_(new PressureDots(this)),
      why_(new UserText({}, "second", this)),
      cautions_(new QVBoxLayout),
      reason_(new UserText({}, "second", this)),
      source_(new UserText({}, "small", this)),
      rows_(new QWidget(this)),
      struckWhy_(new UserText({}, "danger", this)),
      asks_(new QWidget(this)),
      struckRow_(new QWidget(this)),
      keep_(new QPushButton(tr("Give a reason and keep it"), struckRow_)),
      drop_(new QPushButton(tr("Remove"), struckRow_)),
      minutes_(new MinutesStepper(this)),
      outcome_(new ChoiceRow(ChoiceRow::Kind::Segments,
                             {{"done", tr("Done")}, {"partly", tr("Partly")}, {"not_done", tr("Not done")}},
                             this)) {
  setObjectName(objectName);
  setProperty("card", true);
  softer_ = newButton("minus", "softer", tr("Less pressure"));
  firmer_ = newButton("plus", "firmer", tr("More pressure"));
  up_ = newButton("arrow-up", "up", tr("Move up"));
  down_ = newButton("arrow-down", "down", tr("Move down"));
  remove_ = newButton("trash", "remove", tr("Remove"));
  regions_->setProperty("kind", "link");
  regions_->setObjectName(objectName + ".regions");
  keep_->setObjectName(objectName + ".keep");
  drop_->setObjectName(objectName + ".drop");
  dots_->setObjectName(objectName + ".pressure");
  minutes_->setObjectName(objectName + ".minutes");
  outcome_->setObjectName(objectName + ".outcome");
  outcome_->setAccessibleName(tr("What became of it"));
  technique_->setWordWrap(false);
  build();

  connect(regions_, &QPushButton::clicked, this, &StepCard::regionsAsked);
  connect(softer_, &QPushButton::clicked, this, [this] { stepPressure(-1); });
  connect(firmer_, &QPushButton::clicked, this, [this] { stepPressure(1); });
  connect(minutes_, &MinutesStepper::stepped, this, [this](int minutes) {
    content_.minutes = minutes;
    setAccessibleName(sentence());
    emit minutesStepped(minutes);
  });
  connect(up_, &QPushButton::clicked, this, &StepCard::moveUp);
  connect(down_, &QPushButton::clicked, this, &StepCard::moveDown);
  connect(remove_, &QPushButton::clicked, this, &StepCard::removed);
  connect(drop_, &QPushButton::clicked, this, &StepCard::removed);
  connect(keep_, &QPushButton::clicked, this, &StepCard::reasonAsked);
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
  titles->addWidget(regionsText_);

  auto* struck = new FlowLayout(8);
  struck->setContentsMargins(0, 4, 0, 0);
  struckRow_->setLayout(struck);
  struck->addWidget(keep_);
  struck->addWidget(drop_);

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
  if (mode_ != Mode::Note) numbers->addWidget(pressure, 0, Qt::AlignTop);
  numbers->addWidget(minutes_, 0, Qt::AlignTop);
  cautions_->setSpacing(2);
  for (UserText* line : {why_, struckWhy_}) main->addWidget(line);
  main->addLayout(cautions_);
  main->addWidget(reason_);
  rows_->setLayout(new FlowLayout(2));
  asks_->setLayout(new FlowLayout(2));
  main->addWidget(asks_);
  main->addWidget(struckRow_);
  auto* bottom = new QHBoxLayout;
  bottom->setSpacing(0);
  bottom->addWidget(source_, 1);
  if (isTextLarge())
    main->addWidget(rows_);
  else
    bottom->addWidget(rows_, 1);
  const int widest = QFontMetrics(sizedFont(this, 14, QFont::DemiBold)).horizontalAdvance(tr("Not done"));
  outcome_->setMinimumWidth(3 * (widest + scaled(24)));
  bottom->addWidget(outcome_);
  if (mode_ == Mode::Note) {
    bottom->addStretch(1);
    bottom->addWidget(pressure);
  }
  for (QPushButton* button : {up_, down_, remove_}) bottom->addWidget(button);
  main->addLayout(bottom);

  QWidget* before = nullptr;
  for (QWidget* each : std::initializer_list<QWidget*>{regions_, softer_, firmer_, keep_, drop_, minutes_,
                                                       outcome_, up_, down_, remove_}) {
    if (before) setTabOrder(before, each);
    before = each;
  }
}

void StepCard::setContent(const Content& content) {
  content_ = content;
  technique_->setText(content.technique);
  regionsText_->setText(content.regions);
  regions_->setFullText(content.regions.isEmpty() ? tr("Choose regions") : content.regions);
  regions_->setAccessibleName(
      content.regions.isEmpty() ? tr("Choose regions") : tr("Regions: %1", "of a step").arg(content.regions));
  say(why_, content.why);
  say(reason_, content.reason.isEmpty() ? QString() : tr("Kept because: %1").arg(content.reason));
  QStringList small = {content.edited ? tr("Changed by you") : QString(), content.position, content.source};
  small.removeAll(QString());
  say(source_, small.join(QStringLiteral(" · ")));
  source_->setToolTip(plainToolTip(content.sourceInFull));
  minutes_->setRange(content.minutesMin, content.minutesMax);
  minutes_->setValue(content.minutes);
  up_->setEnabled(content.canMoveUp);
  down_->setEnabled(content.canMoveDown);
  showCautions();
  showRows();
  showAsks();
  showPressure();
  showStruckOut();
  setAccessibleName(sentence());
  update();
}

void StepCard::setOutcome(const QString& id) {
  outcome_->setChosen(id.isEmpty() ? QStringList() : QStringList(id));
}

QString StepCard::sentence() const {
  QStringList parts = {content_.technique, content_.regions, tr("%n min", nullptr, content_.minutes)};
  if (content_.pressure > 0) parts.append(dots_->accessibleName());
  if (content_.struckOut) parts.append(tr("advised against: %1").arg(content_.struckWhy));
  parts.removeAll(QString());
  return parts.join(", ");
}

void StepCard::showCautions() {
  clearLayout(cautions_);
  for (const QString& caution : content_.cautions) {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto* words = new UserText(caution, "warn", line);
    auto* sign = new IconLabel(scaled(15), line);
    sign->setFixedSize(scaled(16), scaled(18));
    sign->draw("alert", &Tokens::warn);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    cautions_->addWidget(line);
    line->show();
  }
}

// Only in a plan: a note is no place to look things up.
void StepCard::showRows() {
  QStringList shown;
  for (QPushButton* button : rows_->findChildren<QPushButton*>()) shown << button->text();
  rows_->setVisible(mode_ == Mode::Plan && !content_.rows.isEmpty());
  if (shown == content_.rows) return;
  clearLayout(rows_->layout());
  for (const QString& id : content_.rows) {
    auto* open = rowLink(id, objectName(), rows_);
    connect(open, &QPushButton::clicked, this, [this, id] { emit rowRequested(id); });
    rows_->layout()->addWidget(open);
    open->show();
  }
}

// The questions that a struck-out step waits for, to be answered where they are asked.
void StepCard::showAsks() {
  clearLayout(asks_->layout());
  asks_->setVisible(mode_ == Mode::Plan && !content_.asks.isEmpty());
  for (const ChoiceItem& question : content_.asks) {
    auto* ask = askLink(question.id, question.label, objectName(), asks_);
    ask->setAccessibleName(tr("Ask: %1").arg(question.label));
    connect(ask, &QPushButton::clicked, this, [this, id = question.id] { emit questionWanted(id); });
    asks_->layout()->addWidget(ask);
    ask->show();
  }
}

void StepCard::showPressure() {
  const int cap = content_.pressureCap > 0 ? content_.pressureCap : kDeepestPressure;
  // A plan stays under the cap; a note says what was done, whatever that was.
  const int most = mode_ == Mode::Plan ? cap : kDeepestPressure;
  const bool isSet = content_.pressure > 0 && !content_.struckOut;
  dots_->setValue(content_.pressure);
  dots_->setCap(content_.pressureCap);
  dots_->setVisible(isSet);
  softer_->setVisible(isSet);
  firmer_->setVisible(isSet);
  dots_->parentWidget()->setVisible(isSet);
  softer_->setEnabled(content_.pressure > 1);
  firmer_->setEnabled(content_.pressure < most);
  const bool isCapped = content_.pressure >= most && most < kDeepestPressure;
  firmer_->setToolTip(isCapped ? tr("No more than this because of a caution") : tr("More pressure"));
}

void StepCard::stepPressure(int by) {
  const int next = std::clamp(content_.pressure + by, kLightestPressure, kDeepestPressure);
  if (next == content_.pressure) return;
  content_.pressure = next;
  showPressure();
  setAccessibleName(sentence());
  emit pressureStepped(next);
}

void StepCard::showStruckOut() {
  const bool isOut = content_.struckOut, isPlan = mode_ == Mode::Plan;
  // The font itself belongs to the style sheet of the application.
  technique_->setStyleSheet(isOut ? QStringLiteral("text-decoration: line-through;") : QString());
  regionsText_->setRole(isOut ? "second" : "body");
  say(struckWhy_, isOut ? content_.struckWhy : QString());
  struckRow_->setVisible(isOut && isPlan);
  keep_->setVisible(content_.canOverride);
  if (isOut) {
    why_->hide();
    reason_->hide();
  }
  regions_->setVisible(isPlan && !isOut);
  regionsText_->setVisible(!isPlan || isOut);
  minutes_->setVisible(!isOut);
  for (QPushButton* button : {up_, down_, remove_}) button->setVisible(isPlan && !isOut);
  outcome_->setVisible(mode_ == Mode::Note && !isOut);
}

void StepCard::paintEvent(QPaintEvent* event) {
  QFrame::paintEvent(event);
  const Tokens& t = currentTokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(content_.struckOut || !content_.colour.isValid() ? t.control : content_.colour);
  const bool isMirrored = layoutDirection() == Qt::RightToLeft;
  const qreal left = isMirrored ? width() - scaled(11) - 5 : scaled(11);
  painter.drawRoundedRect(QRectF(left, scaled(9), 5, height() - 2 * scaled(9)), 2.5, 2.5);
}

}  // namespace tableside::ui
