// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/step_row.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/minutes_stepper.h"
#include "ui/widgets/paint_kit.h"
#include "ui/widgets/pressure_dots.h"
#include "ui/widgets/user_text.h"

#include <QBoxLayout>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace tableside::ui {
namespace {

constexpr int kNameMargins = 20;
constexpr int kFlash = 600;  // ms
constexpr int kStripe = 5, kDash = 6;

// All the words of a step are one thing to press.
class StepName : public QAbstractButton {
 public:
  explicit StepName(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
  }
  QSize sizeHint() const override { return layout()->sizeHint(); }
  QSize minimumSizeHint() const override { return layout()->minimumSize(); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) drawFocusRing(painter, QRectF(rect()).adjusted(0, 2, 0, -2), 8);
  }
};

}  // namespace

StepRow::StepRow(const QString& objectName, QWidget* parent)
    : QFrame(parent),
      name_(new StepName(this)),
      place_(new ElidedText),
      technique_(new ElidedText),
      turn_(new ElidedText),
      line_(new ElidedText),
      phase_(new UserText({}, "label", name_)),
      time_(new UserText({}, "small", name_)),
      fixedMinutes_(new UserText({}, "label", this)),
      dots_(new PressureDots(name_)),
      sign_(new IconLabel(scaled(15), name_)),
      keep_(new QPushButton(tr("Use anyway…"), this)),
      drop_(new QPushButton(tr("Remove"), this)),
      more_(plainButton("more", {}, this)),
      minutes_(new MinutesStepper(this)) {
  setObjectName(objectName);
  name_->setObjectName(objectName + ".regions");
  keep_->setObjectName(objectName + ".keep");
  drop_->setObjectName(objectName + ".drop");
  more_->setObjectName(objectName + ".more");
  dots_->setObjectName(objectName + ".pressure");
  minutes_->setObjectName(objectName + ".minutes");
  build();
  connect(name_, &QAbstractButton::clicked, this, &StepRow::nameTapped);
  connect(minutes_, &MinutesStepper::stepped, this, &StepRow::minutesStepped);
  connect(more_, &QPushButton::clicked, this, &StepRow::moreAsked);
  connect(keep_, &QPushButton::clicked, this, &StepRow::reasonAsked);
  connect(drop_, &QPushButton::clicked, this, &StepRow::removed);
}

void StepRow::build() {
  auto* when = new QVBoxLayout;
  when->setSpacing(1);
  when->addStretch();
  when->addWidget(phase_);
  when->addWidget(time_);
  when->addStretch();
  for (UserText* label : {phase_, time_, fixedMinutes_}) label->setWordWrap(false);
  const QFontMetrics metrics(sizedFont(this, 13, QFont::DemiBold));
  phase_->setMinimumWidth(metrics.horizontalAdvance("Close") + scaled(10));

  place_->setRole("title");
  technique_->setRole("body");
  auto* how = new QHBoxLayout;
  how->setSpacing(scaled(8));
  how->addWidget(technique_);
  how->addWidget(dots_);
  how->addStretch(1);
  first_ = new QBoxLayout(QBoxLayout::LeftToRight);
  first_->setSpacing(scaled(8));
  first_->addWidget(place_);
  first_->addLayout(how, 1);
  sign_->setFixedSize(scaled(16), scaled(18));
  turn_->setRole("label");
  line_->setRole("second");
  auto* second = new QHBoxLayout;
  second->setSpacing(scaled(5));
  second->addWidget(sign_);
  second->addWidget(turn_);
  second->addWidget(line_, 1);
  auto* what = new QVBoxLayout;
  what->setSpacing(scaled(1));
  what->addStretch();
  what->addLayout(first_);
  what->addLayout(second);
  what->addStretch();
  auto* words = new QHBoxLayout(name_);
  words->setContentsMargins(scaled(8), scaled(3), scaled(4), scaled(3));
  words->setSpacing(scaled(6));
  words->addLayout(when);
  words->addLayout(what, 1);
  for (QWidget* each : name_->findChildren<QWidget*>()) each->setAttribute(Qt::WA_TransparentForMouseEvents);

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(scaled(16), 0, scaled(6), 0);
  row->setSpacing(scaled(2));
  row->addWidget(name_, 1);
  for (QWidget* each : std::initializer_list<QWidget*>{keep_, drop_, minutes_, fixedMinutes_, more_})
    row->addWidget(each);
  name_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  setTabOrder(name_, keep_);
  setTabOrder(keep_, drop_);
  setTabOrder(drop_, minutes_);
  setTabOrder(minutes_, more_);
}

void StepRow::setContent(const Content& content) {
  content_ = content;
  const bool isOut = content.standing == Standing::StruckOut;
  place_->setText(content.place);
  name_->setToolTip(plainToolTip(content.placeInFull + '\n' + content.line));
  QFont font = place_->font();
  font.setStrikeOut(isOut);
  place_->setFont(font);
  technique_->setText(content.technique);
  phase_->setText(content.phase);
  time_->setText(content.time);
  time_->setVisible(!content.time.isEmpty());
  dots_->setValue(content.pressure);
  dots_->setCap(content.pressureCap);
  dots_->setVisible(!isOut && content.pressure > 0);
  minutes_->setRange(content.minutesMin, content.minutesMax);
  minutes_->setValue(content.minutes);
  minutes_->setSubject(content.placeInFull);
  minutes_->setVisible(!isOut && !content.isFixed);
  fixedMinutes_->setText(tr("%1 min").arg(content.minutes));
  fixedMinutes_->setVisible(!isOut && content.isFixed);
  keep_->setVisible(isOut && content.mayBeKept);
  keep_->setAccessibleName(tr("Use anyway: %1").arg(content.placeInFull));
  drop_->setVisible(isOut && !content.isFixed);
  drop_->setAccessibleName(tr("Remove: %1").arg(content.placeInFull));
  more_->setVisible(!isOut);
  more_->setAccessibleName(tr("More: %1").arg(content.placeInFull));
  name_->setEnabled(!content.isFixed && !isOut);
  showLine();
  fitPlace();
  setAccessibleName(sentence());
  name_->setAccessibleName(sentence());
  update();
}

// The place is never cut for the technique: where there is no room beside it, that goes below.
void StepRow::fitPlace() {
  const int room = name_->width() - phase_->minimumWidth() - scaled(kNameMargins);
  const int how = technique_->sizeHint().width() + dots_->sizeHint().width() + 2 * scaled(8);
  const bool isBeside = place_->sizeHint().width() + how <= room;
  first_->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  first_->setSpacing(isBeside ? scaled(8) : 0);
  place_->setMinimumWidth(isBeside ? place_->sizeHint().width() : 0);
  setMinimumHeight(std::max(leastHeight_, layout()->totalMinimumSize().height()));
}

void StepRow::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  layout()->activate();
  fitPlace();
}

void StepRow::showLine() {
  line_->setText(content_.line);
  line_->setRole(content_.tone == &Tokens::warn     ? "warn"
                 : content_.tone == &Tokens::danger ? "danger"
                                                    : "second");
  turn_->setText(content_.turn);
  turn_->setVisible(!content_.turn.isEmpty());
  const bool isPlain = content_.tone == &Tokens::muted;
  if (content_.standing == Standing::Waits)
    sign_->draw("question", &Tokens::warn);
  else if (!isPlain)
    sign_->draw("alert", content_.tone);
  else
    sign_->draw("redo", &Tokens::text);
  sign_->setVisible(!isPlain || !content_.turn.isEmpty() || content_.standing == Standing::Waits);
}

QString StepRow::sentence() const {
  QStringList parts = {content_.placeInFull, content_.technique, tr("%1 min").arg(content_.minutes),
                       content_.phase, content_.time};
  if (content_.pressure > 0) parts << dots_->accessibleName();
  if (content_.standing == Standing::Waits) parts << tr("waits");
  if (content_.standing == Standing::StruckOut) parts << tr("left out");
  parts << content_.turn << content_.line;
  parts.removeAll(QString());
  return parts.join(", ");
}

void StepRow::setSelected(bool isSelected) {
  isSelected_ = isSelected;
  update();
}

void StepRow::setLeastHeight(int pixels) {
  leastHeight_ = pixels;
  fitPlace();
}

void StepRow::flash() {
  isNew_ = true;
  update();
  QTimer::singleShot(kFlash, this, [this] {
    isNew_ = false;
    update();
  });
}

void StepRow::focusName() {
  name_->setFocus(Qt::OtherFocusReason);
}

void StepRow::paintEvent(QPaintEvent*) {
  const Tokens& t = currentTokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (isNew_) painter.fillRect(rect(), t.accentSoft);
  if (!isNew_ && content_.standing != Standing::Planned) painter.fillRect(rect(), t.raised);
  painter.setPen(Qt::NoPen);
  const bool isOut = content_.standing == Standing::StruckOut;
  painter.setBrush(isOut || !content_.colour.isValid() ? t.control : content_.colour);
  const bool isMirrored = layoutDirection() == Qt::RightToLeft;
  const QRectF stripe(isMirrored ? width() - scaled(8) - kStripe : scaled(8), scaled(6), kStripe,
                      height() - 2 * scaled(6));
  if (content_.standing == Standing::Waits) {
    for (qreal y = stripe.top(); y < stripe.bottom(); y += 2 * kDash)
      painter.drawRect(QRectF(stripe.left(), y, kStripe, std::min<qreal>(kDash, stripe.bottom() - y)));
  } else {
    painter.drawRoundedRect(stripe, kStripe / 2.0, kStripe / 2.0);
  }
  painter.fillRect(QRectF(0, height() - 1, width(), 1), t.border);
  if (isSelected_) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.text, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -3), 8, 8);
  }
}

}  // namespace tableside::ui
