// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body_map/body_map_access.h"

#include "ui/body_map/body_map.h"

#include <QAccessible>
#include <QPointer>

#include <algorithm>

namespace tableside::ui {
namespace {

class RegionItem : public QAccessibleInterface, public QAccessibleActionInterface {
 public:
  RegionItem(BodyMap* map, int region) : map_(map), region_(region) {}

  int region() const { return region_; }

  bool isValid() const override { return !map_.isNull(); }
  QObject* object() const override { return nullptr; }
  QWindow* window() const override { return isValid() ? map_->window()->windowHandle() : nullptr; }
  QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(map_.data()); }
  QAccessibleInterface* child(int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }

  QAccessible::Role role() const override { return QAccessible::CheckBox; }
  QString text(QAccessible::Text kind) const override {
    return kind == QAccessible::Name && isValid() ? map_->spokenOf(region_) : QString();
  }
  void setText(QAccessible::Text, const QString&) override {}
  QRect rect() const override {
    const QRect box = isValid() ? map_->boxOf(region_) : QRect();
    return box.isEmpty() ? QRect() : QRect(map_->mapToGlobal(box.topLeft()), box.size());
  }
  QAccessible::State state() const override {
    QAccessible::State state;
    if (!isValid()) {
      state.invalid = true;
      return state;
    }
    state.checkable = true;
    state.checked = map_->isMarked(region_);
    state.focusable = true;
    state.focused = map_->hasFocus() && map_->current() == region_;
    state.disabled = !map_->isEnabled();
    state.offscreen = map_->boxOf(region_).isEmpty();
    state.invisible = !map_->isVisible();
    return state;
  }

  void* interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
  }
  QStringList actionNames() const override { return {toggleAction(), setFocusAction()}; }
  void doAction(const QString& name) override {
    if (!isValid() || !map_->isEnabled()) return;
    if (name == toggleAction() || name == pressAction()) map_->tap(region_);
    if (name == setFocusAction()) map_->setFocus(Qt::OtherFocusReason);
  }
  QStringList keyBindingsForAction(const QString&) const override { return {}; }

 private:
  QPointer<BodyMap> map_;
  int region_;
};

QAccessibleInterface* itemOf(BodyMap* map, int region) {
  QAccessibleInterface* face = QAccessible::isActive() ? QAccessible::queryAccessibleInterface(map) : nullptr;
  return face ? face->child(region) : nullptr;
}

}  // namespace

BodyMapAccess::BodyMapAccess(BodyMap* map) : QAccessibleWidget(map, QAccessible::Grouping), map_(map) {
  for (std::size_t i = 0; i < map->regions().sided().size(); ++i)
    items_.push_back(QAccessible::registerAccessibleInterface(new RegionItem(map, static_cast<int>(i))));
}

BodyMapAccess::~BodyMapAccess() {
  for (const QAccessible::Id item : items_) QAccessible::deleteAccessibleInterface(item);
}

QAccessibleInterface* BodyMapAccess::make(const QString&, QObject* object) {
  auto* map = qobject_cast<BodyMap*>(object);
  return map ? new BodyMapAccess(map) : nullptr;
}

void BodyMapAccess::tellFocus(BodyMap* map, int region) {
  QAccessibleInterface* item = itemOf(map, region);
  if (!item) return;
  QAccessibleEvent event(item, QAccessible::Focus);
  QAccessible::updateAccessibility(&event);
}

void BodyMapAccess::tellChange(BodyMap* map, int region) {
  QAccessibleInterface* item = itemOf(map, region);
  if (!item) return;
  QAccessible::State changed;
  changed.checked = true;
  QAccessibleStateChangeEvent check(item, changed);
  QAccessible::updateAccessibility(&check);
  QAccessibleEvent name(item, QAccessible::NameChanged);
  QAccessible::updateAccessibility(&name);
}

QAccessibleInterface* BodyMapAccess::child(int index) const {
  return index >= 0 && index < childCount() ? QAccessible::accessibleInterface(items_[index]) : nullptr;
}

int BodyMapAccess::childCount() const {
  return static_cast<int>(items_.size());
}

int BodyMapAccess::indexOfChild(const QAccessibleInterface* item) const {
  for (int i = 0; i < childCount(); ++i)
    if (child(i) == item) return i;
  return -1;
}

QAccessibleInterface* BodyMapAccess::childAt(int x, int y) const {
  const auto region = map_->regionAt(map_->mapFromGlobal(QPoint(x, y)));
  return region ? child(*region) : nullptr;
}

QAccessibleInterface* BodyMapAccess::focusChild() const {
  const auto region = map_->current();
  return map_->hasFocus() && region ? child(*region) : nullptr;
}

}  // namespace tableside::ui
