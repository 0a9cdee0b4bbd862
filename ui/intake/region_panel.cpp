// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/region_panel.h"

#include "ui/theme/icons.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/paint_kit.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"

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
  QString plain = text.toCaseFolded();
  for (QChar& c : plain)
    if (!c.isLetterOrNumber()) c = ' ';
  return plain.split(' ', Qt::SkipEmptyParts);
}

}  // namespace

RegionRow::RegionRow(const QString& base, const QString& name, const std::array<QString, 3>& sideNames,
                     QWidget* parent)
    : QWidget(parent), base_(base), name_(name), sideNames_(sideNames) {
  setFocusPolicy(Qt::ClickFocus);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(scaled(10), 3, 5, 3);
  row->setSpacing(0);
  auto* words = new ElidedText(name, this);
  words->setRole("body");
  row->addWidget(words, 1);
  row->addSpacing(8);
  using Place = ChoiceButton::Place;
  constexpr std::array<Place, 3> places = {Place::First, Place::Middle, Place::Last};
  const std::array<const char*, 3> ids = {"left", "both", "right"};
  for (std::size_t i = 0; i < offered.size(); ++i) {
    ChoiceButton* button = new ChoiceButton(ids[i], sideNames[i], ChoiceButton::Look::Segment, this);
    button->setPlace(places[i]);
    button->setAccessibleName(tr("%1, %2", "region, side").arg(name, sideNames[i]));
    button->setFocusPolicy(Qt::NoFocus);
    connect(button, &QAbstractButton::toggled, this,
            [this, side = offered[i]](bool on) { pick(on ? side : Sides::None); });
    row->addWidget(button);
    buttons_[i] = button;
  }
  setSides(Sides::None);
}

void RegionRow::nameButtons(const QString& picker) {
  setObjectName(picker + '.' + base_);
  for (ChoiceButton* button : buttons_) button->setObjectName(objectName() + '.' + button->id());
}

void RegionRow::setSides(Sides sides) {
  sides_ = sides;
  QString read = name_;
  for (std::size_t i = 0; i < offered.size(); ++i) {
    const QSignalBlocker quiet(buttons_[i]);
    buttons_[i]->setChecked(sides == offered[i]);
    if (sides == offered[i]) read = tr("%1, %2", "region, side").arg(name_, sideNames_[i]);
  }
  setAccessibleName(read);
}

void RegionRow::setOneOnly(bool oneOnly) {
  oneOnly_ = oneOnly;
  buttons_[1]->setVisible(!oneOnly);
}

bool RegionRow::matches(const QStringList& words) const {
  const QStringList own = wordsOf(name_);
  return std::all_of(words.begin(), words.end(), [&](const QString& word) {
    return std::any_of(own.begin(), own.end(), [&](const QString& each) { return each.startsWith(word); });
  });
}

void RegionRow::pick(Sides sides) {
  if (sides == Sides::Both && oneOnly_) return;
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
      if (sides_ == Sides::Both || (oneOnly_ && sides_ != Sides::None)) {
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

void RegionRow::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void RegionRow::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
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

RegionPanel::RegionPanel(const QVector<Entry>& entries, const std::array<QString, 3>& sideNames,
                         const QString& picker, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      sideNames_(sideNames),
      search_(new QLineEdit(this)),
      list_(new ScrollColumn(this)),
      nothing_(new UserText(tr("No region begins like this."), this)) {
  setAttribute(Qt::WA_NoMouseReplay);  // a click on the button that opened it closes it, and no more
  search_->setObjectName(picker + ".search");
  search_->setPlaceholderText(tr("Find a region"));
  search_->setAccessibleName(tr("Find a region"));
  search_->addAction(icon("search"), QLineEdit::LeadingPosition);
  search_->installEventFilter(this);
  auto* done = new QPushButton(tr("Done"), this);
  done->setObjectName(picker + ".done");
  done->setProperty("kind", "quiet");
  nothing_->setRole("second");
  nothing_->hide();

  QWidget* content = list_->content();
  content->setProperty("page", true);
  auto* rows = new QVBoxLayout(content);
  rows->setContentsMargins(2, 2, scaled(6), 2);
  rows->setSpacing(0);
  rows->addWidget(nothing_);
  for (const Entry& entry : entries) {
    if (groups_.isEmpty() || groups_.last().heading->text() != entry.group) {
      auto* heading = new UserText(entry.group, content);
      heading->setRole("label");
      heading->setContentsMargins(scaled(10), scaled(8), 0, scaled(2));
      rows->addWidget(heading);
      groups_.append(Group{heading, {}});
    }
    auto* row = new RegionRow(entry.base, entry.name, sideNames, content);
    row->nameButtons(picker);
    rows->addWidget(row);
    groups_.last().rows.append(row);
    connect(row, &RegionRow::sidesPicked, this,
            [this, row](Sides sides) { emit sidesPicked(row->base(), sides); });
    connect(row, &RegionRow::moved, this, [this, row](int by) { moveOn(row, by); });
    connect(row, &RegionRow::finished, this, &QWidget::hide);
  }
  rows->addStretch(1);
  list_->setFocusPolicy(Qt::NoFocus);
  list_->viewport()->setAutoFillBackground(false);

  auto* top = new QHBoxLayout;
  top->setSpacing(6);
  top->addWidget(search_, 1);
  top->addWidget(done);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 12, 8, 8);
  column->setSpacing(6);
  column->addLayout(top);
  column->addWidget(list_, 1);
  connect(search_, &QLineEdit::textChanged, this, &RegionPanel::filter);
  connect(done, &QPushButton::clicked, this, &QWidget::hide);
}

void RegionPanel::setOneOnly(bool oneOnly) {
  oneOnly_ = oneOnly;
  for (const Group& group : groups_)
    for (RegionRow* row : group.rows) row->setOneOnly(oneOnly);
}

void RegionPanel::setSides(const QString& base, Sides sides) {
  for (const Group& group : groups_)
    for (RegionRow* row : group.rows)
      if (row->base() == base) row->setSides(sides);
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

// "left low b" finds the low back, and Enter picks its left side.
void RegionPanel::filter() {
  QStringList words = wordsOf(search_->text());
  for (const QString& side : sideNames_) words.removeAll(side.toCaseFolded());
  for (const Group& group : groups_) {
    bool hasRow = false;
    for (RegionRow* row : group.rows) {
      row->setVisible(row->matches(words));
      hasRow = hasRow || !row->isHidden();
    }
    group.heading->setVisible(hasRow);
  }
  const QVector<RegionRow*> rows = shownRows();
  nothing_->setVisible(rows.isEmpty());
  for (const Group& group : groups_)
    for (RegionRow* row : group.rows)
      row->setFocusPolicy(!rows.isEmpty() && row == rows.first() ? Qt::StrongFocus : Qt::ClickFocus);
}

QVector<RegionRow*> RegionPanel::shownRows() const {
  QVector<RegionRow*> rows;
  for (const Group& group : groups_)
    for (RegionRow* row : group.rows)
      if (!row->isHidden()) rows.append(row);
  return rows;
}

void RegionPanel::goTo(RegionRow* row) {
  for (RegionRow* each : shownRows()) each->setFocusPolicy(each == row ? Qt::StrongFocus : Qt::ClickFocus);
  row->setFocus(Qt::TabFocusReason);
  list_->ensureWidgetVisible(row, 0, scaled(40));
}

void RegionPanel::moveOn(const RegionRow* from, int by) {
  const QVector<RegionRow*> rows = shownRows();
  const int next = int(rows.indexOf(const_cast<RegionRow*>(from))) + by;
  if (next < 0) {
    search_->setFocus(Qt::BacktabFocusReason);
  } else if (next < rows.size()) {
    goTo(rows[next]);
  }
}

void RegionPanel::pickFirst() {
  const QVector<RegionRow*> rows = shownRows();
  if (rows.isEmpty() || search_->text().trimmed().isEmpty()) return;
  const QStringList words = wordsOf(search_->text());
  Sides sides = Sides::Both;
  for (std::size_t i = 0; i < offered.size(); ++i)
    if (words.contains(sideNames_[i].toCaseFolded())) sides = offered[i];
  goTo(rows.first());
  if (oneOnly_ && sides == Sides::Both) return;  // the side is still to be said
  rows.first()->setSides(sides);
  emit sidesPicked(rows.first()->base(), sides);
}

bool RegionPanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == search_ && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    const QVector<RegionRow*> rows = shownRows();
    if (key == Qt::Key_Down) {
      if (!rows.isEmpty()) goTo(rows.first());
      return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      pickFirst();
      return true;
    }
  }
  return QFrame::eventFilter(watched, event);
}

void RegionPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    hide();
    return;
  }
  QFrame::keyPressEvent(event);
}

// Square corners: where nothing composes the windows, round ones would stand on black.
void RegionPanel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setPen(currentTokens().control);
  painter.setBrush(currentTokens().surface);
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void RegionPanel::hideEvent(QHideEvent* event) {
  QFrame::hideEvent(event);
  emit closed();
}

}  // namespace tableside::ui
