// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/region_list.h"

#include "ui/theme/theme.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"
#include "ui/words/text.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tableside::ui {
namespace {
constexpr int kRowHeight = 40, kRowsInView = 5;  // at least
}

RegionList::RegionList(const RegionMap& map, const QString& name, QWidget* parent)
    : QWidget(parent), boxes_(map.sided().size()) {
  setObjectName(name);
  setMinimumHeight(scaled(kRowHeight) * kRowsInView);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);  // it scrolls: the map says how high it is
  auto* scroll = new ScrollColumn(this, name + ".scroll");
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* rows = new QGridLayout(scroll->content());
  rows->setContentsMargins(2, 2, scaled(8), 2);
  rows->setVerticalSpacing(0);
  rows->setColumnStretch(0, 1);
  for (std::size_t i = 0; i < map.sided().size(); ++i) {
    const SidedRegion& region = map.sided()[i];
    const int row = region.base, column = region.side == Side::Left ? 1 : 2;
    if (!rows->itemAtPosition(row, 0)) {
      rows->addWidget(new UserText(text(map.bases()[static_cast<std::size_t>(row)].name), "body"), row, 0);
      rows->setRowMinimumHeight(row, scaled(kRowHeight));
    }
    auto* box = new QCheckBox(text(map.sideName(region.side)));
    box->setObjectName(name + '.' + text(region.id));
    box->setAccessibleName(text(map.displayName(static_cast<int>(i), kLanguage)));
    box->setMinimumHeight(scaled(kRowHeight));
    rows->addWidget(box, row, column);
    connect(box, &QCheckBox::toggled, this, [this, region = static_cast<int>(i)](bool on) {
      if (on) {
        emit checked(region);
      } else {
        emit unchecked(region);
      }
    });
    boxes_[i] = box;
  }
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(scroll);
}

void RegionList::setChecked(const RegionSet& regions) {
  for (std::size_t i = 0; i < boxes_.size(); ++i) {
    const QSignalBlocker quiet(boxes_[i]);
    boxes_[i]->setChecked(regions.test(i));
  }
}

void RegionList::focusFirst() {
  if (!boxes_.empty()) boxes_.front()->setFocus(Qt::OtherFocusReason);
}

}  // namespace tableside::ui
