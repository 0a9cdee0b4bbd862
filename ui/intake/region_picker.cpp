// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/region_picker.h"

#include "ui/intake/region_panel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/paint_kit.h"

#include <QFocusEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace tableside::ui {
namespace {

const QString leftEnd = QStringLiteral(".left"), rightEnd = QStringLiteral(".right");

// "Left low back" with a cross at its end. The finger has to hit the cross; the keyboard has the whole chip.
class RegionChip : public QAbstractButton {
 public:
  RegionChip(const QString& words, QWidget* parent) : QAbstractButton(parent) {
    setText(words);
    setAccessibleName(RegionPicker::tr("%1, remove").arg(words));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  }

  QSize sizeHint() const override {
    ensurePolished();
    const int words = QFontMetrics(wordFont()).horizontalAdvance(text()) + 2;
    return {words + scaled(16) + crossWidth(), scaled(42)};
  }
  QSize minimumSizeHint() const override { return {std::min(sizeHint().width(), scaled(120)), scaled(42)}; }

 protected:
  bool hitButton(const QPoint& pos) const override {
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    return rect().contains(pos) && (isMirrored ? pos.x() < crossWidth() : pos.x() >= width() - crossWidth());
  }

  void keyPressEvent(QKeyEvent* event) override {
    switch (event->key()) {
      case Qt::Key_Delete:
      case Qt::Key_Backspace:
      case Qt::Key_Return:
      case Qt::Key_Enter: click(); return;
      default: QAbstractButton::keyPressEvent(event);
    }
  }

  void paintEvent(QPaintEvent*) override {
    const Tokens& t = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
    painter.setPen(QPen(t.accent, 1.5));
    painter.setBrush(t.accentSoft);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    if (hasFocus()) drawFocusRing(painter, QRectF(rect()), box.height() / 2);

    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int room = width() - scaled(16) - crossWidth(), side = scaled(16);
    painter.setFont(wordFont());
    painter.setPen(t.accentText);
    painter.drawText(QRect(isMirrored ? crossWidth() : scaled(16), 0, room, height()),
                     Qt::AlignVCenter | Qt::AlignAbsolute | (isMirrored ? Qt::AlignRight : Qt::AlignLeft),
                     QFontMetrics(wordFont()).elidedText(text(), Qt::ElideRight, room));
    const int middle = isMirrored ? crossWidth() / 2 : width() - crossWidth() / 2;
    painter.drawPixmap(QPointF(middle - side / 2.0, (height() - side) / 2.0),
                       iconPixmap(QStringLiteral("close"), side, t.accentText, devicePixelRatioF()));
  }

 private:
  QFont wordFont() const { return sizedFont(this, 14, QFont::DemiBold); }
  static int crossWidth() { return scaled(44); }
};

}  // namespace

RegionPicker::RegionPicker(const QVector<Item>& items, QWidget* parent)
    : QWidget(parent),
      items_(items),
      sideNames_{tr("Left"), tr("Both"), tr("Right")},
      flow_(new FlowLayout(8)),
      add_(new QPushButton(this)) {
  setLayout(flow_);
  flow_->setContentsMargins(0, 0, 0, 0);
  add_->setText(QStringLiteral("\u2005") + tr("Add region"));  // the style leaves 4 px beside the icon
  add_->setIcon(icon("plus"));
  add_->setAutoDefault(false);
  connect(add_, &QPushButton::clicked, this, &RegionPicker::openPanel);
  connect(this, &QObject::objectNameChanged, this, [this] { nameChildren(); });
  setAccessibleName({});
  showState();
}

void RegionPicker::nameChildren() {
  add_->setObjectName(objectName() + ".add");
  if (none_) none_->setObjectName(objectName() + ".none");
  if (notSure_) notSure_->setObjectName(objectName() + ".not_sure");
}

void RegionPicker::setAccessibleName(const QString& name) {
  QWidget::setAccessibleName(name);
  const auto called = [&](const QString& label) {
    return name.isEmpty() ? label : tr("%1: %2").arg(name, label);
  };
  add_->setAccessibleName(called(many_ ? tr("Add region") : tr("Choose region")));
  for (ChoiceButton* answer : {none_, notSure_})
    if (answer) answer->setAccessibleName(called(answer->label()));
}

void RegionPicker::setSideNames(const QString& left, const QString& right, const QString& both) {
  sideNames_ = {left, both, right};
  delete panel_;
  panel_ = nullptr;
  showState();
}

void RegionPicker::setMany(bool many) {
  many_ = many;
  add_->setText(QStringLiteral("\u2005") + (many ? tr("Add region") : tr("Choose region")));
  setAccessibleName(accessibleName());
  if (panel_) panel_->setOneOnly(!many);
}

void RegionPicker::setChosen(const QStringList& sidedIds) {
  chosen_ = inOrder(sidedIds);
  showState();
}

void RegionPicker::setCarried(const QStringList& sidedIds) {
  carried_ = inOrder(sidedIds);
  showState();
}

ChoiceButton* RegionPicker::addAnswer(const char* id, const QString& label) {
  auto* answer = new ChoiceButton(id, label, ChoiceButton::Look::Chip, this);
  connect(answer, &QAbstractButton::toggled, this, [this, answer](bool on) { takeAnswer(answer, on); });
  return answer;
}

void RegionPicker::enableNone(const QString& label) {
  if (!none_) none_ = addAnswer("none", label);
  nameChildren();
  setAccessibleName(accessibleName());
  showState();
}

void RegionPicker::enableNotSure(const QString& label) {
  if (!notSure_) notSure_ = addAnswer("not_sure", label);
  nameChildren();
  setAccessibleName(accessibleName());
  showState();
}

void RegionPicker::setNone(bool none) {
  if (!none_) return;
  const QSignalBlocker quiet(none_);
  none_->setChecked(none);
  showState();
}

void RegionPicker::setNotSure(bool notSure) {
  if (!notSure_) return;
  const QSignalBlocker quiet(notSure_);
  notSure_->setChecked(notSure);
  showState();
}

bool RegionPicker::isNone() const {
  return none_ && none_->isChecked();
}
bool RegionPicker::isNotSure() const {
  return notSure_ && notSure_->isChecked();
}

void RegionPicker::takeAnswer(ChoiceButton* answer, bool on) {
  chosen_.clear();
  if (answer == none_ && on) setNotSure(false);
  if (answer == notSure_ && on) setNone(false);
  showState();
  if (!on) {
    emit cleared();
  } else if (answer == none_) {
    emit pickedNone();
  } else {
    emit pickedNotSure();
  }
}

void RegionPicker::takeSides(const QString& base, Sides sides) {
  QStringList next;
  if (many_)
    for (const QString& id : chosen_)
      if (id != base + leftEnd && id != base + rightEnd) next.append(id);
  if (sides == Sides::Left || sides == Sides::Both) next.append(base + leftEnd);
  if (sides == Sides::Right || sides == Sides::Both) next.append(base + rightEnd);
  change(next);
  if (!many_ && panel_ && sides != Sides::None) panel_->hide();
}

void RegionPicker::remove(const QStringList& sidedIds) {
  QStringList next = chosen_;
  for (const QString& id : sidedIds) next.removeAll(id);
  change(next);
  add_->setFocus(Qt::OtherFocusReason);
}

void RegionPicker::change(const QStringList& sidedIds) {
  chosen_ = inOrder(sidedIds);
  setNone(false);
  setNotSure(false);
  showState();
  if (chosen_.isEmpty()) {
    emit cleared();
  } else {
    emit picked(chosen_);
  }
}

Sides RegionPicker::sidesOf(const QString& base, const QStringList& among) const {
  const bool isLeft = among.contains(base + leftEnd), isRight = among.contains(base + rightEnd);
  return isLeft ? (isRight ? Sides::Both : Sides::Left) : isRight ? Sides::Right : Sides::None;
}

QStringList RegionPicker::inOrder(const QStringList& sidedIds) const {
  QStringList ordered;
  for (const Item& item : items_)
    for (const QString& id : {item.base + leftEnd, item.base + rightEnd})
      if (sidedIds.contains(id) && !ordered.contains(id)) ordered.append(id);
  for (const QString& id : sidedIds)  // of another map version: kept, though there is no name for it
    if (!ordered.contains(id)) ordered.append(id);
  return ordered;
}

QString RegionPicker::wordsFor(const Item& item, Sides sides) const {
  QString name = item.name;
  if (sides == Sides::Both) return tr("%1, %2", "region, side").arg(name, sideNames_[1].toLower());
  // "Low back" follows "Left" in small letters, "SI joint" does not.
  if (name.size() > 1 && name[1].isLower()) name[0] = name[0].toLower();
  return tr("%1 %2", "side, region").arg(sideNames_[sides == Sides::Left ? 0 : 2], name);
}

void RegionPicker::addChips(const QStringList& sidedIds, bool areCarried) {
  QStringList left = sidedIds;
  const auto add = [&](const QString& words, const QStringList& ids) {
    QAbstractButton* chip = nullptr;
    if (areCarried) {
      auto* choice = new ChoiceButton(ids.first(), words, ChoiceButton::Look::Chip, this);
      choice->setCarried(true);
      choice->setCheckable(false);
      chip = choice;
    } else {
      chip = new RegionChip(words, this);
    }
    if (!objectName().isEmpty()) chip->setObjectName(objectName() + ".chip." + ids.first());
    // The chip itself lives on until the event loop is back: showState deletes it later.
    connect(chip, &QAbstractButton::clicked, this, [this, ids, areCarried] {
      if (areCarried) {
        change((many_ ? chosen_ : QStringList()) + ids);
      } else {
        remove(ids);
      }
    });
    chips_.append(chip);
  };
  for (const Item& item : items_) {
    const Sides sides = sidesOf(item.base, sidedIds);
    if (sides == Sides::None) continue;
    QStringList ids;
    for (const QString& id : {item.base + leftEnd, item.base + rightEnd})
      if (left.removeAll(id) > 0) ids.append(id);
    add(wordsFor(item, sides), ids);
  }
  for (const QString& id : left) add(id, {id});
}

void RegionPicker::showState() {
  for (QWidget* chip : chips_) {
    flow_->removeWidget(chip);
    chip->hide();
    chip->deleteLater();
    chip->setObjectName({});
  }
  chips_.clear();
  const bool isAnswered = isNone() || isNotSure();
  addChips(chosen_, false);
  QStringList unsaid = carried_;
  for (const QString& id : chosen_) unsaid.removeAll(id);
  if (!isAnswered && (many_ || chosen_.isEmpty())) addChips(unsaid, true);

  QVector<QWidget*> all = chips_;
  for (QWidget* answer : {static_cast<QWidget*>(none_), static_cast<QWidget*>(notSure_)})
    if (answer) all.append(answer);
  all.append(add_);
  setFocusPolicy(Qt::TabFocus);  // a tab order cannot begin at what takes no focus
  QWidget* before = this;
  for (QWidget* widget : all) {
    flow_->removeWidget(widget);
    flow_->addWidget(widget);
    widget->show();
    setTabOrder(before, widget);
    before = widget;
  }
  setFocusPolicy(Qt::NoFocus);
  updateGeometry();
  if (panel_)
    for (const Item& item : items_) panel_->setSides(item.base, sidesOf(item.base, chosen_));
}

// Not by a focus proxy: Tab would go to it and leave the chips before it out.
void RegionPicker::focusInEvent(QFocusEvent* event) {
  add_->setFocus(event->reason());
}

void RegionPicker::openPanel() {
  if (!panel_) {
    QVector<RegionPanel::Entry> entries;
    for (const Item& item : items_) entries.append({item.base, item.name, item.group});
    panel_ = new RegionPanel(entries, sideNames_, objectName(), this);
    panel_->setOneOnly(!many_);
    connect(panel_, &RegionPanel::sidesPicked, this, &RegionPicker::takeSides);
    connect(panel_, &RegionPanel::closed, add_, [this] {
      // Not every platform gives the window below the keyboard back by itself.
      if (QGuiApplication::applicationState() == Qt::ApplicationActive) add_->activateWindow();
      add_->setFocus(Qt::PopupFocusReason);
    });
  }
  for (const Item& item : items_) panel_->setSides(item.base, sidesOf(item.base, chosen_));
  panel_->openAt(add_);
}

}  // namespace tableside::ui
