// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_row.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/paint_kit.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace tableside::ui {
namespace {

constexpr qint64 kOneWaitsMs = 800;

ChoiceButton::Look lookOf(ChoiceRow::Kind kind) {
  switch (kind) {
    case ChoiceRow::Kind::Chips:
    case ChoiceRow::Kind::OneChip: return ChoiceButton::Look::Chip;
    case ChoiceRow::Kind::Segments: return ChoiceButton::Look::Segment;
    case ChoiceRow::Kind::Cells: return ChoiceButton::Look::Cell;
    case ChoiceRow::Kind::Numbers: return ChoiceButton::Look::Number;
    case ChoiceRow::Kind::Pain: return ChoiceButton::Look::Pain;
    case ChoiceRow::Kind::Pressure: return ChoiceButton::Look::Pressure;
  }
  Q_UNREACHABLE();
}

}  // namespace

QVector<ChoiceItem> numberItems(int from, int to) {
  QVector<ChoiceItem> items;
  for (int number = from; number <= to; ++number)
    items.append({QString::number(number), QString::number(number)});
  return items;
}

QStringList idsOfNumber(std::optional<int> number) {
  return number ? QStringList(QString::number(*number)) : QStringList();
}

std::optional<int> numberOf(const QStringList& ids) {
  return ids.isEmpty() ? std::nullopt : std::optional(ids.first().toInt());
}

ChoiceRow::ChoiceRow(Kind kind, const QVector<ChoiceItem>& items, QWidget* parent)
    : QWidget(parent), kind_(kind) {
  if (isOfChips()) {
    setLayout(new FlowLayout(8));
  } else {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);  // each button as wide as its words ask, then equal shares of the rest
  }
  QSizePolicy policy(isScale() ? QSizePolicy::Expanding : QSizePolicy::Preferred,
                     isOfChips()           ? QSizePolicy::Minimum
                     : kind == Kind::Cells ? QSizePolicy::Preferred
                                           : QSizePolicy::Fixed);
  policy.setHeightForWidth(isOfChips());
  setSizePolicy(policy);
  for (const ChoiceItem& item : items) add(item);
  showState();
  connect(this, &QObject::objectNameChanged, this, &ChoiceRow::nameButtons);
}

void ChoiceRow::add(const ChoiceItem& item) {
  using Place = ChoiceButton::Place;
  auto* button = new ChoiceButton(item.id, item.label, lookOf(kind_), this);
  if (!buttons_.isEmpty()) {
    ChoiceButton* before = buttons_.last();
    before->setPlace(before->place() == Place::Only ? Place::First : Place::Middle);
    button->setPlace(Place::Last);
  }
  button->setSingle(isOneStop());
  button->installEventFilter(this);
  connect(button, &QAbstractButton::toggled, this, [this, button] { toggled(button); });
  layout()->addWidget(button);
  buttons_.append(button);
  if (!focusProxy()) setFocusProxy(button);
  if (isOneStop()) makeTabStop(buttons_.first());
}

void ChoiceRow::addAlone(const ChoiceItem& item) {
  alone_.append(item.id);
  add(item);
  nameButtons();
}

void ChoiceRow::setNarrow() {
  for (ChoiceButton* button : std::as_const(buttons_)) button->setNarrow();
}

void ChoiceRow::setColumns(int columns) {
  static_cast<FlowLayout*>(layout())->setColumns(columns);
}

void ChoiceRow::setFirst(int count) {
  first_ = count;
  more_ = new QPushButton(this);
  more_->setProperty("kind", "chip");
  layout()->addWidget(more_);
  connect(more_, &QPushButton::clicked, this, [this] {
    ChoiceButton* next = buttons_.value(first_);
    first_ = 0;
    showFirst();
    if (next) next->setFocus(Qt::OtherFocusReason);
  });
  showFirst();
}

void ChoiceRow::showFirst() {
  if (!more_) return;
  int away = 0;
  for (qsizetype i = 0; i < buttons_.size(); ++i) {
    const bool isShown = first_ == 0 || i < first_ || buttons_[i]->isChecked() || buttons_[i]->isCarried();
    buttons_[i]->setVisible(isShown);
    away += !isShown;
  }
  more_->setText(tr("+ %1 more").arg(away));
  more_->setObjectName(objectName() + ".more");
  more_->setAccessibleName(tr("%1: %2 more").arg(accessibleName()).arg(away));
  more_->setVisible(away > 0);
}

void ChoiceRow::setEndLabels(const QString& low, const QString& high) {
  low_ = low;
  high_ = high;
  layout()->setContentsMargins(0, 0, 0, scaled(22));
  nameButtons();
  update();
}

void ChoiceRow::setChosen(const QStringList& ids) {
  const QScopedValueRollback<bool> quiet(quiet_, true);
  for (ChoiceButton* button : std::as_const(buttons_)) button->setChecked(ids.contains(button->id()));
  showState();
}

QStringList ChoiceRow::chosen() const {
  QStringList ids;
  for (const ChoiceButton* button : buttons_)
    if (button->isChecked()) ids.append(button->id());
  return ids;
}

void ChoiceRow::setCarried(const QStringList& ids) {
  carried_ = ids;
  showState();
}

void ChoiceRow::showState() {
  const bool isShown = !isScale() || chosen().isEmpty();
  ChoiceButton* stop = nullptr;
  for (ChoiceButton* button : std::as_const(buttons_)) {
    button->setCarried(isShown && carried_.contains(button->id()));
    const bool isTarget = button->isChecked() || (isScale() && button->isCarried());
    if (button->hasFocus() || (!stop && isTarget)) stop = button;
  }
  if (!stop && isScale() && !buttons_.isEmpty()) stop = buttons_.first();
  if (stop && isOneStop()) makeTabStop(stop);
  nameButtons();
  showFirst();
}

void ChoiceRow::toggled(const ChoiceButton* button) {
  if (quiet_) return;
  QStringList ids = chosen();
  const bool on = button->isChecked();
  if (on && (kind_ != Kind::Chips || alone_.contains(button->id()))) {
    ids = QStringList(button->id());
  } else if (on) {
    for (const QString& alone : std::as_const(alone_)) ids.removeAll(alone);
  }
  pick(ids);
}

void ChoiceRow::pick(const QStringList& ids) {
  setChosen(ids);
  emit picked(ids);
}

void ChoiceRow::makeTabStop(ChoiceButton* stop) {
  for (ChoiceButton* button : std::as_const(buttons_))
    button->setFocusPolicy(button == stop ? Qt::StrongFocus : Qt::ClickFocus);
  if (focusProxy() != stop) setFocusProxy(stop);
}

void ChoiceRow::setAccessibleName(const QString& name) {
  QWidget::setAccessibleName(name);
  nameButtons();
}

QString ChoiceRow::nameOf(const ChoiceButton& button) const {
  if (!isScale())
    return accessibleName().isEmpty() ? button.label() : tr("%1: %2").arg(accessibleName(), button.label());
  const QString words = kind_ == Kind::Pressure ? tr("Pressure %1 of %2") : tr("%1 of %2");
  QString name = words.arg(button.label(), buttons_.last()->label());
  const QString end = &button == buttons_.first() ? low_ : &button == buttons_.last() ? high_ : QString();
  if (!end.isEmpty()) name = tr("%1, %2").arg(name, end);
  return button.isCarried() ? tr("%1, from last time").arg(name) : name;
}

void ChoiceRow::nameButtons() {
  for (ChoiceButton* button : std::as_const(buttons_)) {
    const QString name = nameOf(*button), object = objectName() + QLatin1Char('.') + button->id();
    if (button->accessibleName() != name) button->setAccessibleName(name);
    if (button->objectName() != object) button->setObjectName(object);
  }
}

// Here for whoever set the name through a QWidget.
bool ChoiceRow::event(QEvent* event) {
  if (event->type() == QEvent::Polish || event->type() == QEvent::Show) nameButtons();
  return QWidget::event(event);
}

void ChoiceRow::paintEvent(QPaintEvent*) {
  if (low_.isEmpty() && high_.isEmpty()) return;
  QPainter painter(this);
  const QFont font = sizedFont(this, 12);
  painter.setFont(font);
  painter.setPen(currentTokens().muted);
  const int top = buttons_.first()->geometry().bottom() + 1;
  const QRect line(2, top, width() - 4, height() - top);
  const QFontMetrics metrics(font);
  const int half = line.width() / 2 - 4;
  const QString left = isRightToLeft() ? high_ : low_, right = isRightToLeft() ? low_ : high_;
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(left, Qt::ElideRight, half));
  painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(right, Qt::ElideRight, half));
}

bool ChoiceRow::eventFilter(QObject* watched, QEvent* event) {
  const auto at = static_cast<int>(buttons_.indexOf(watched));
  if (at >= 0 && event->type() == QEvent::FocusIn && isOneStop()) makeTabStop(buttons_[at]);
  if (at >= 0 && event->type() == QEvent::KeyPress && pressKey(at, *static_cast<QKeyEvent*>(event)))
    return true;
  return QWidget::eventFilter(watched, event);
}

bool ChoiceRow::pressKey(int at, const QKeyEvent& event) {
  if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return false;
  if (isScale()) return pressScale(at, event.key());
  const int forward = isRightToLeft() ? -1 : 1;
  int to = at;
  switch (event.key()) {
    case Qt::Key_Right: to = at + forward; break;
    case Qt::Key_Left: to = at - forward; break;
    case Qt::Key_Down: to = at + 1; break;
    case Qt::Key_Up: to = at - 1; break;
    case Qt::Key_Home: to = 0; break;
    case Qt::Key_End: to = static_cast<int>(buttons_.size()) - 1; break;
    default: return !isOfChips() && pressLetter(at, event.text());
  }
  buttons_[std::clamp(to, 0, static_cast<int>(buttons_.size()) - 1)]->setFocus(Qt::OtherFocusReason);
  return true;
}

bool ChoiceRow::pressLetter(int at, const QString& typed) {
  if (typed.trimmed().isEmpty() || !typed[0].isLetterOrNumber()) return false;
  // From the one after the focus on, so that two labels with one letter can both be reached.
  const auto count = static_cast<int>(buttons_.size());
  for (int step = 1; step <= count; ++step) {
    ChoiceButton* button = buttons_[(at + step) % count];
    const QString letter =
        button->id() == QLatin1String("not_sure") ? tr("U", "key of: not sure") : button->label().left(1);
    if (letter.compare(typed, Qt::CaseInsensitive) != 0) continue;
    button->setFocus(Qt::OtherFocusReason);
    button->setChecked(true);
    emit pickedByKey();
    return true;
  }
  return false;
}

bool ChoiceRow::pressScale(int at, int key) {
  const auto choose = [this](int index) {
    ChoiceButton* button = buttons_.value(index);
    if (!button) return;
    button->setFocus(Qt::OtherFocusReason);
    if (!button->isChecked()) pick({button->id()});
  };
  const int from = buttons_.first()->id().toInt(), last = static_cast<int>(buttons_.size()) - 1;
  const bool reachesTen = from + last >= 10;
  const bool afterOne = sinceOne_.isValid() && sinceOne_.elapsed() < kOneWaitsMs;
  sinceOne_.invalidate();
  if (key >= Qt::Key_0 && key <= Qt::Key_9) {
    const int digit = key - Qt::Key_0;
    if (digit == 1) sinceOne_.start();
    choose((digit == 0 && afterOne && reachesTen ? 10 : digit) - from);
    return true;
  }
  switch (key) {
    // Shift and 0 where the layout does not make it the digit, as a French one does.
    case Qt::Key_Plus:
    case Qt::Key_ParenRight:
    case Qt::Key_Equal:
      if (reachesTen) choose(10 - from);
      return true;
    case Qt::Key_Left:
    case Qt::Key_Right: choose(at + ((key == Qt::Key_Right) == isRightToLeft() ? -1 : 1)); return true;
    case Qt::Key_Home: choose(0); return true;
    case Qt::Key_End: choose(last); return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      if (!chosen().isEmpty() || !carried_.isEmpty()) pick({});
      return true;
    default: return false;
  }
}

}  // namespace tableside::ui
