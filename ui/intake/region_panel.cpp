// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/region_panel.h"

#include "ui/theme/icons.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/paint_kit.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr std::array<Sides, 3> offered = {Sides::Left, Sides::Both, Sides::Right};

QStringList wordsOf(const QString& text) {
  QString words = plain(text);
  for (QChar& c : words)
    if (!c.isLetterOrNumber()) c = ' ';
  return words.split(' ', Qt::SkipEmptyParts);
}

bool begins(const QStringList& words, const QStringList& name) {
  return std::all_of(words.begin(), words.end(), [&](const QString& word) {
    return std::any_of(name.begin(), name.end(), [&](const QString& each) { return each.startsWith(word); });
  });
}

QString named(const QString& region, const QString& side) {
  return RegionRow::tr("%1, %2", "region, side").arg(region, side);
}

}  // namespace

Sides sidesAmong(const QStringList& sidedIds, const QString& base) {
  const bool isLeft = sidedIds.contains(base + ".left"), isRight = sidedIds.contains(base + ".right");
  if (isLeft && isRight) return Sides::Both;
  return isLeft ? Sides::Left : isRight ? Sides::Right : Sides::None;
}

QStringList sidedIdsOf(const QString& base, Sides sides) {
  QStringList ids;
  if (sides == Sides::Left || sides == Sides::Both) ids << base + ".left";
  if (sides == Sides::Right || sides == Sides::Both) ids << base + ".right";
  return ids;
}

RegionRow::RegionRow(const RegionBase& region, const SideNames& sideNames, PickRegions pick, QWidget* parent)
    : QWidget(parent),
      base_(text(region.id)),
      name_(text(region.name)),
      names_(QStringList(name_) + texts(region.say)),
      words_(new ElidedText(name_, this)),
      sideNames_(sideNames),
      pick_(pick) {
  setFocusPolicy(Qt::ClickFocus);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(scaled(10), 3, 5, 3);
  row->setSpacing(0);
  words_->setRole("body");
  row->addWidget(words_, 1);
  row->addSpacing(8);
  using Place = ChoiceButton::Place;
  constexpr std::array<Place, 3> places = {Place::First, Place::Middle, Place::Last};
  const std::array<const char*, 3> ids = {"left", "both", "right"};
  for (std::size_t i = 0; i < offered.size(); ++i) {
    ChoiceButton* button = new ChoiceButton(ids[i], sideNames[i], ChoiceButton::Look::Segment, this);
    button->setPlace(places[i]);
    button->setAccessibleName(named(name_, sideNames[i]));
    button->setFocusPolicy(Qt::NoFocus);
    button->setVisible(pick == PickRegions::Many || offered[i] != Sides::Both);
    connect(button, &QAbstractButton::toggled, this,
            [this, side = offered[i]](bool on) { this->pick(on ? side : Sides::None); });
    row->addWidget(button);
    buttons_[i] = button;
  }
  setSides(Sides::None);
}

void RegionRow::nameAfter(const QString& picker) {
  setObjectName(picker + '.' + base_);
  for (ChoiceButton* button : buttons_) button->setObjectName(objectName() + '.' + button->id());
}

void RegionRow::setSides(Sides sides) {
  sides_ = sides;
  setAccessibleName(name_);
  for (std::size_t i = 0; i < offered.size(); ++i) {
    const QSignalBlocker quiet(buttons_[i]);
    buttons_[i]->setChecked(sides == offered[i]);
    if (sides == offered[i]) setAccessibleName(named(name_, sideNames_[i]));
  }
}

bool RegionRow::find(const QStringList& words) {
  const auto found = std::find_if(names_.begin(), names_.end(),
                                  [&](const QString& name) { return begins(words, wordsOf(name)); });
  isOwnName_ = found == names_.begin() || found == names_.end();
  words_->setText(isOwnName_ ? name_ : tr("%1 · %2", "region, what people call it").arg(name_, *found));
  return found != names_.end();
}

bool RegionRow::isCalled(const QString& name) const {
  return std::any_of(names_.begin(), names_.end(),
                     [&](const QString& each) { return wordsOf(each) == wordsOf(name); });
}

void RegionRow::pick(Sides sides) {
  if (sides == Sides::Both && pick_ == PickRegions::One) return;
  setSides(sides);
  emit sidesPicked(sides);
}

void RegionRow::keyPressEvent(QKeyEvent* event) {
  const QString typed = event->text().toCaseFolded();
  const auto asks = [&](std::size_t i, int key) {
    return event->key() == key || (!typed.isEmpty() && sideNames_[i].toCaseFolded().startsWith(typed));
  };
  const auto toggle = [this](Sides sides) { pick(sides_ == sides ? Sides::None : sides); };
  switch (event->key()) {
    case Qt::Key_Up: emit moved(-1); return;
    case Qt::Key_Down: emit moved(1); return;
    case Qt::Key_Left: toggle(Sides::Left); return;
    case Qt::Key_Right: toggle(Sides::Right); return;
    case Qt::Key_Space: toggle(Sides::Both); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:  // and once more to be done: "low b", Enter, Enter
      if (sides_ == Sides::Both || (pick_ == PickRegions::One && sides_ != Sides::None)) {
        emit finished();
      } else {
        pick(Sides::Both);
      }
      return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      if (sides_ != Sides::None) pick(Sides::None);
      return;
    default: break;
  }
  if (asks(0, Qt::Key_L)) return toggle(Sides::Left);
  if (asks(1, Qt::Key_B)) return toggle(Sides::Both);
  if (asks(2, Qt::Key_R)) return toggle(Sides::Right);
  QWidget::keyPressEvent(event);
}

void RegionRow::paintEvent(QPaintEvent*) {
  if (!hasFocus()) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(currentTokens().raised);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 0, -1, 0), 9, 9);
  drawFocusRing(painter, QRectF(rect()), 9);
}

RegionPanel::RegionPanel(const RegionMap& map, PickRegions pick, const QString& picker, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      sideNames_{text(map.sideName(Side::Left)), tr("Both"), text(map.sideName(Side::Right))},
      pick_(pick),
      search_(new QLineEdit(this)),
      list_(new ScrollColumn(this)),
      nothing_(new UserText(tr("No region is called that."), "second", this)) {
  setAttribute(Qt::WA_NoMouseReplay);  // a click on the button that opened it closes it, and no more
  setProperty("panel", "popup");
  search_->setObjectName(picker + ".search");
  search_->setPlaceholderText(tr("Find a region: low back, traps, IT band"));
  search_->setAccessibleName(tr("Find a region"));
  search_->addAction(icon("search"), QLineEdit::LeadingPosition);
  search_->installEventFilter(this);
  auto* done = new QPushButton(tr("Done"), this);
  done->setObjectName(picker + ".done");
  done->setProperty("kind", "quiet");
  nothing_->hide();

  QWidget* content = list_->content();
  content->setProperty("page", true);
  auto* rows = new QVBoxLayout(content);
  rows->setContentsMargins(2, 2, scaled(6), 2);
  rows->setSpacing(0);
  rows->addWidget(nothing_);
  for (const RegionBase& base : map.bases()) {
    auto* row = new RegionRow(base, sideNames_, pick, content);
    row->nameAfter(picker);
    rows->addWidget(row);
    addRow(row);
  }
  rows->addStretch(1);
  list_->setFocusPolicy(Qt::NoFocus);
  list_->viewport()->setAutoFillBackground(false);

  auto* top = new QHBoxLayout;
  top->setSpacing(6);
  top->addWidget(search_, 1);
  top->addWidget(done);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(11, 11, 7, 7);
  column->setSpacing(6);
  column->addLayout(top);
  column->addWidget(list_, 1);
  connect(search_, &QLineEdit::textChanged, this, &RegionPanel::filter);
  connect(done, &QPushButton::clicked, this, &QWidget::hide);
}

void RegionPanel::addRow(RegionRow* row) {
  connect(row, &RegionRow::sidesPicked, this,
          [this, row](Sides sides) { emit sidesPicked(row->base(), sides); });
  connect(row, &RegionRow::moved, this, [this, row](int by) { moveOn(row, by); });
  connect(row, &RegionRow::finished, this, &QWidget::hide);
  rows_.append(row);
}

void RegionPanel::setChosen(const QStringList& sidedIds) {
  for (RegionRow* row : rows_) row->setSides(sidesAmong(sidedIds, row->base()));
}

void RegionPanel::openAt(const QWidget* anchor) {
  const QRect screen = anchor->screen()->availableGeometry();
  const QSize size(std::min(scaled(440), screen.width()), std::min(scaled(460), screen.height()));
  const bool isMirrored = layoutDirection() == Qt::RightToLeft;
  // At the start of the row of chips, below the button.
  const QWidget* row = anchor->parentWidget();
  QPoint at(row->mapToGlobal(QPoint(isMirrored ? row->width() - size.width() : 0, 0)).x(),
            anchor->mapToGlobal(QPoint(0, anchor->height() + 4)).y());
  if (at.y() + size.height() > screen.bottom()) {
    const int above = anchor->mapToGlobal(QPoint(0, 0)).y() - size.height() - 4;
    at.setY(above >= screen.top() ? above : screen.bottom() - size.height());
  }
  at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - size.width())));
  search_->clear();
  filter();
  setGeometry(QRect(at, size));
  show();
  list_->ensureVisible(0, 0);
  search_->setFocus(Qt::PopupFocusReason);
}

// What is typed without a side: "left low b" asks for the low back, and Enter picks its left side.
QStringList RegionPanel::wordsTyped() const {
  QStringList words = wordsOf(search_->text());
  for (const QString& side : sideNames_) words.removeAll(plain(side));
  return words;
}

void RegionPanel::filter() {
  const QStringList words = wordsTyped();
  for (RegionRow* row : rows_) row->setVisible(row->find(words));
  const QVector<RegionRow*> rows = shownRows();
  nothing_->setVisible(rows.isEmpty());
  makeTabStop(best());
}

// What is called exactly so, or the first that is shown: "hip" is the outer hip, not its front.
RegionRow* RegionPanel::best() const {
  const QVector<RegionRow*> rows = shownRows();
  const QString typed = wordsTyped().join(' ');
  const auto exact =
      std::find_if(rows.begin(), rows.end(), [&](const RegionRow* row) { return row->isCalled(typed); });
  if (exact != rows.end()) return *exact;
  const auto own =
      std::find_if(rows.begin(), rows.end(), [](const RegionRow* row) { return row->isOwnName(); });
  return own != rows.end() ? *own : rows.value(0);
}

QVector<RegionRow*> RegionPanel::shownRows() const {
  QVector<RegionRow*> rows;
  for (RegionRow* row : rows_)
    if (!row->isHidden()) rows.append(row);
  return rows;
}

void RegionPanel::makeTabStop(const RegionRow* stop) {
  for (RegionRow* row : rows_) row->setFocusPolicy(row == stop ? Qt::StrongFocus : Qt::ClickFocus);
}

void RegionPanel::goTo(RegionRow* row) {
  makeTabStop(row);
  row->setFocus(Qt::TabFocusReason);
  list_->ensureWidgetVisible(row, 0, scaled(40));
}

void RegionPanel::moveOn(RegionRow* from, int by) {
  const QVector<RegionRow*> rows = shownRows();
  const qsizetype next = rows.indexOf(from) + by;
  if (next < 0) {
    search_->setFocus(Qt::BacktabFocusReason);
  } else if (next < rows.size()) {
    goTo(rows[next]);
  }
}

void RegionPanel::pickFirst() {
  RegionRow* row = best();
  if (!row || search_->text().trimmed().isEmpty()) return;
  const QStringList words = wordsOf(search_->text());
  Sides sides = Sides::Both;
  for (std::size_t i = 0; i < offered.size(); ++i)
    if (words.contains(plain(sideNames_[i]))) sides = offered[i];
  goTo(row);
  if (pick_ == PickRegions::One && sides == Sides::Both) return;  // the side is still to be said
  row->setSides(sides);
  emit sidesPicked(row->base(), sides);
}

bool RegionPanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == search_ && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down) {
      if (const QVector<RegionRow*> rows = shownRows(); !rows.isEmpty()) goTo(rows.first());
      return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      pickFirst();
      return true;
    }
  }
  return QFrame::eventFilter(watched, event);
}

void RegionPanel::hideEvent(QHideEvent* event) {
  QFrame::hideEvent(event);
  emit closed();
}

}  // namespace tableside::ui
