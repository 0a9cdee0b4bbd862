// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/region_picker.h"

#include "ui/theme/icons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/paint_kit.h"
#include "ui/words/text.h"

#include <QFocusEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace tableside::ui {
namespace {

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

RegionPicker::RegionPicker(const RegionMap& map, PickRegions pick, QWidget* parent)
    : QWidget(parent), map_(map), pick_(pick), flow_(new FlowLayout(8)), add_(new QPushButton(this)) {
  setLayout(flow_);
  flow_->setContentsMargins(0, 0, 0, 0);
  add_->setText(QStringLiteral("\u2005") + addWords());  // the style leaves 4 px beside the icon
  add_->setIcon(icon("plus"));
  add_->setAutoDefault(false);
  connect(add_, &QPushButton::clicked, this, &RegionPicker::openPanel);
  connect(this, &QObject::objectNameChanged, this, &RegionPicker::nameChildren);
  nameChildren();
  showState();
}

QString RegionPicker::addWords() const {
  return pick_ == PickRegions::Many ? tr("Add region") : tr("Choose region");
}

void RegionPicker::setAccessibleName(const QString& name) {
  QWidget::setAccessibleName(name);
  nameChildren();
}

void RegionPicker::nameChildren() {
  const auto called = [name = accessibleName()](const QString& label) {
    return name.isEmpty() ? label : tr("%1: %2").arg(name, label);
  };
  add_->setObjectName(objectName() + ".add");
  add_->setAccessibleName(called(addWords()));
  for (ChoiceButton* answer : alone_) {
    answer->setObjectName(objectName() + '.' + answer->id());
    answer->setAccessibleName(called(answer->label()));
  }
}

void RegionPicker::addAlone(const ChoiceItem& item) {
  auto* answer = new ChoiceButton(item.id, item.label, ChoiceButton::Look::Chip, this);
  connect(answer, &QAbstractButton::toggled, this,
          [this, id = item.id](bool on) { change(on ? QStringList(id) : QStringList()); });
  alone_.append(answer);
  nameChildren();
  showState();
}

bool RegionPicker::isAlone() const {
  return std::any_of(alone_.begin(), alone_.end(),
                     [this](const ChoiceButton* answer) { return chosen_.contains(answer->id()); });
}

void RegionPicker::setChosen(const QStringList& ids) {
  chosen_ = inOrder(ids);
  showState();
}

void RegionPicker::setCarried(const QStringList& sidedIds) {
  carried_ = inOrder(sidedIds);
  showState();
}

void RegionPicker::change(const QStringList& ids) {
  setChosen(ids);
  emit picked(chosen_);
}

void RegionPicker::takeSides(const QString& base, Sides sides) {
  QStringList next = sidedIdsOf(base, sides);
  if (pick_ == PickRegions::Many && !isAlone())
    for (const QString& id : chosen_)
      if (!sidedIdsOf(base, Sides::Both).contains(id)) next.append(id);
  change(next);
  if (pick_ == PickRegions::One && sides != Sides::None) panel_->hide();
}

void RegionPicker::remove(const QStringList& sidedIds) {
  QStringList next = chosen_;
  for (const QString& id : sidedIds) next.removeAll(id);
  change(next);
  add_->setFocus(Qt::OtherFocusReason);
}

QStringList RegionPicker::inOrder(const QStringList& ids) const {
  QStringList ordered;
  for (const RegionBase& base : map_.bases())
    ordered << sidedIdsOf(text(base.id), sidesAmong(ids, text(base.id)));
  for (const QString& id : ids)  // of another map version: kept, though there is no name for it
    if (!ordered.contains(id)) ordered.append(id);
  return ordered;
}

QString RegionPicker::wordsFor(const RegionBase& base, Sides sides) const {
  if (sides == Sides::Both) return tr("%1, %2", "region, side").arg(text(base.name), tr("both"));
  const QString id = sidedIdsOf(text(base.id), sides).first();
  return text(map_.displayName(*map_.indexOf(id.toStdString()), kLanguage));
}

QAbstractButton* RegionPicker::chosenChip(const QString& words, const QStringList& ids) {
  auto* chip = new RegionChip(words, this);
  connect(chip, &QAbstractButton::clicked, this, [this, ids] { remove(ids); });
  return chip;
}

QAbstractButton* RegionPicker::carriedChip(const QString& words, const QStringList& ids) {
  auto* chip = new ChoiceButton(ids.first(), words, ChoiceButton::Look::Chip, this);
  chip->setCarried(true);
  chip->setCheckable(false);
  connect(chip, &QAbstractButton::clicked, this,
          [this, ids] { change((pick_ == PickRegions::Many ? chosen_ : QStringList()) + ids); });
  return chip;
}

void RegionPicker::addChips(const QStringList& sidedIds, NewChip newChip) {
  QStringList left = sidedIds;
  const auto add = [&](const QString& words, const QStringList& ids) {
    QAbstractButton* chip = (this->*newChip)(words, ids);
    if (!objectName().isEmpty()) chip->setObjectName(objectName() + ".chip." + ids.first());
    chips_.append(chip);
  };
  for (const RegionBase& base : map_.bases()) {
    const Sides sides = sidesAmong(sidedIds, text(base.id));
    if (sides == Sides::None) continue;
    const QStringList ids = sidedIdsOf(text(base.id), sides);
    for (const QString& id : ids) left.removeAll(id);
    add(wordsFor(base, sides), ids);
  }
  for (const QString& id : left) add(id, {id});
}

void RegionPicker::showState() {
  for (QWidget* chip : chips_) {
    flow_->removeWidget(chip);
    chip->hide();
    chip->deleteLater();  // not at once: one of them may be who asks for it
    chip->setObjectName({});
  }
  chips_.clear();
  for (ChoiceButton* answer : alone_) {
    const QSignalBlocker quiet(answer);
    answer->setChecked(chosen_.contains(answer->id()));
  }
  if (!isAlone()) {
    addChips(chosen_, &RegionPicker::chosenChip);
    QStringList unsaid = carried_;
    for (const QString& id : chosen_) unsaid.removeAll(id);
    if (pick_ == PickRegions::Many || chosen_.isEmpty()) addChips(unsaid, &RegionPicker::carriedChip);
  }

  QVector<QWidget*> all = chips_;
  for (ChoiceButton* answer : alone_) all.append(answer);
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
  if (panel_) panel_->setChosen(chosen_);
}

// Not by a focus proxy: Tab would go to it and leave the chips before it out.
void RegionPicker::focusInEvent(QFocusEvent* event) {
  add_->setFocus(event->reason());
}

void RegionPicker::openPanel() {
  if (!panel_) {
    panel_ = new RegionPanel(map_, pick_, objectName(), this);
    panel_->setChosen(chosen_);
    connect(panel_, &RegionPanel::sidesPicked, this, &RegionPicker::takeSides);
    connect(panel_, &RegionPanel::closed, add_, [this] {
      // Not every platform gives the window below the keyboard back by itself.
      if (QGuiApplication::applicationState() == Qt::ApplicationActive) add_->activateWindow();
      add_->setFocus(Qt::PopupFocusReason);
    });
  }
  panel_->openAt(add_);
}

}  // namespace tableside::ui
