// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/client_list.h"

#include "ui/app/practice_controller.h"
#include "ui/clients/client_delegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_button.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"
#include "ui/words/error_words.h"
#include "ui/words/text.h"

#include <QApplication>
#include <QBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

#include <utility>

namespace tableside::ui {
namespace {

constexpr int kSidebarWidth = 248, kRailWidth = 64, kSide = 10, kFrame = 4, kScrollBar = 14;

}  // namespace

ClientList::ClientList(PracticeController& controller, Foot foot, QWidget* parent)
    : QWidget(parent), controller_(controller), place_(new QWidget(parent)) {
  setObjectName("clients");
  setAttribute(Qt::WA_StyledBackground);
  setProperty("panel", "sidebar");
  place_->installEventFilter(this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(scaled(kSide), scaled(kSide), scaled(kSide), scaled(kSide));
  layout->setSpacing(scaled(8));
  buildSearch();
  buildToday();
  buildNothing();
  list_ = new QListView(this);
  list_->setObjectName("clients.list");
  list_->setAccessibleName(tr("Clients"));
  list_->setModel(&rows_);
  list_->setItemDelegate(delegate_ = new ClientDelegate(list_));
  list_->setFrameShape(QFrame::NoFrame);
  list_->setProperty("plain", true);
  list_->setMouseTracking(true);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  scrollByTouch(list_);
  layout->addWidget(list_, 1);
  buildFoot(foot);
  buildBottom();
  showWidth();

  // Not the current row: the list makes its first one current when Tab comes to it, and nobody chose that.
  connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          [this](const QItemSelection& chosen) {
            if (chosen.isEmpty()) return;
            const int row = chosen.indexes().first().row();
            pressed_ = QGuiApplication::mouseButtons() == Qt::NoButton ? -1 : row;
            open(row);
          });
  // A second tap leads back to today's visit of the client.
  connect(list_, &QListView::clicked, this, [this](const QModelIndex& index) {
    if (std::exchange(pressed_, -1) != index.row()) open(index.row());
  });
  connect(&controller_.daybook(), &Daybook::changed, this, &ClientList::refresh);
  connect(&controller_.daybook(), &Daybook::failed, this,
          [this](const Error& error) { showFailure(error, [this] { controller_.daybook().again(); }); });
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, const QWidget* now) {
    if (now && !isAncestorOf(now)) setExpanded(false);
  });
  connect(&controller_.clients(), &ClientSearch::changed, this, &ClientList::refresh);
  connect(&controller_.clients(), &ClientSearch::failed, this,
          [this](const Error& error) { showFailure(error, [this] { controller_.clients().again(); }); });
  connect(&controller_, &PracticeController::clientNotOpened, this, [this](const Error& error) {
    wantedNote_.reset();
    isOpening_ = false;
    selectOpen();  // the list points at the one who is still on the screen
    showFailure(error, [this] { controller_.openAgain(); });
  });
  connect(&controller_, &PracticeController::visitOpened, this, &ClientList::opened);
}

void ClientList::buildSearch() {
  find_ = new QPushButton(icon("search"), {}, this);
  find_->setObjectName("clients.find");
  find_->setAccessibleName(tr("Find client or note"));
  find_->setToolTip(tr("Find client or note (Ctrl+K)"));
  connect(find_, &QPushButton::clicked, this, &ClientList::focusSearch);
  layout()->addWidget(find_);
  search_ = new QLineEdit(this);
  search_->setObjectName("clients.search");
  search_->setAccessibleName(tr("Find client or note"));
  search_->setPlaceholderText(tr("Find client or note"));
  search_->setClearButtonEnabled(true);
  search_->setMaxLength(200);
  search_->addAction(icon("search"), QLineEdit::LeadingPosition);
  search_->installEventFilter(this);
  layout()->addWidget(search_);
  connect(search_, &QLineEdit::textChanged, this, [this](const QString& words) {
    isWanted_ = false;
    controller_.clients().search(words);
  });
  connect(search_, &QLineEdit::returnPressed, this, [this] {
    isWanted_ = controller_.clients().isSearching();
    if (!isWanted_) openWanted();
  });
}

void ClientList::buildToday() {
  today_ = new QPushButton(icon("home"), {}, this);
  today_->setObjectName("clients.today");
  today_->setAccessibleName(tr("Today"));
  today_->setToolTip(tr("Today (Ctrl+T)"));
  today_->setCheckable(true);
  today_->setProperty("kind", "nav");
  connect(today_, &QPushButton::clicked, this, [this] {
    today_->setChecked(!controller_.openVisit());
    emit todayWanted();
  });
  layout()->addWidget(today_);
}

void ClientList::setTodayShown(bool isShown) {
  today_->setChecked(isShown);
}

// In place of the list when there is nothing in it.
void ClientList::buildNothing() {
  nothing_ = new QWidget(this);
  nothing_->setObjectName("clients.nothing");
  auto* column = new QVBoxLayout(nothing_);
  column->setContentsMargins(scaled(6), scaled(8), scaled(6), 0);
  column->setSpacing(scaled(12));
  nothingFound_ = new UserText({}, "second", nothing_);
  nothingFound_->setObjectName("clients.nothing.words");
  column->addWidget(nothingFound_);
  addFound_ = new ElidedButton(nothing_);
  addFound_->setObjectName("clients.nothing.new");
  connect(addFound_, &QPushButton::clicked, this,
          [this] { emit newClientWanted(search_->text().simplified()); });
  column->addWidget(addFound_);
  column->addStretch();
  nothing_->hide();
  static_cast<QVBoxLayout*>(layout())->addWidget(nothing_, 1);
}

void ClientList::buildFoot(Foot foot) {
  if (foot == Foot::NewClient) {
    new_ = new QPushButton(icon("plus"), {}, this);
    new_->setObjectName("clients.new");
    new_->setAccessibleName(tr("New client"));
    new_->setToolTip(tr("New client (Ctrl+N)"));
    connect(new_, &QPushButton::clicked, this, [this] { emit newClientWanted({}); });
    layout()->addWidget(new_);
    return;
  }
  auto* card = new Card({}, this);
  card->setObjectName("clients.sample");
  auto* row = new QHBoxLayout;
  row->addWidget(new UserText(tr("Sample practice. Nothing is kept."), "second", card), 1);
  auto* leave = new QPushButton(tr("Leave"), card);
  leave->setObjectName("clients.sample.leave");
  leave->setAccessibleName(tr("Leave the sample practice"));
  connect(leave, &QPushButton::clicked, this, &ClientList::leaveSampleWanted);
  row->addWidget(leave);
  card->body()->addLayout(row);
  layout()->addWidget(sample_ = card);
  leave_ = new QPushButton(icon("close"), {}, this);
  leave_->setObjectName("clients.sample.leave_rail");
  leave_->setAccessibleName(leave->accessibleName());
  leave_->setToolTip(leave->accessibleName());
  connect(leave_, &QPushButton::clicked, this, &ClientList::leaveSampleWanted);
  layout()->addWidget(leave_);
}

void ClientList::buildBottom() {
  auto* row = bottom_ = new QBoxLayout(QBoxLayout::LeftToRight);
  row->setSpacing(scaled(1));
  sizes_ = new QWidget(this);
  auto* sizes = new QHBoxLayout(sizes_);
  sizes->setContentsMargins(0, 0, 0, 0);
  sizes->setSpacing(scaled(1));
  const auto button = [&](const char* iconName, const QString& words, const char* name, auto then) {
    auto* made = new QPushButton(icon(iconName), {}, this);
    made->setObjectName(name);
    made->setAccessibleName(words);
    made->setToolTip(words);
    made->setProperty("kind", "icon");
    connect(made, &QPushButton::clicked, this, then);
    return made;
  };
  row->addWidget(
      button("moon", tr("Light, dark, or as the system"), "clients.theme", [this] { emit themeWanted(); }));
  sizes->addWidget(
      button("minus", tr("Smaller text"), "clients.smaller", [this] { emit textSizeWanted(-1); }));
  sizes->addWidget(button("plus", tr("Larger text"), "clients.larger", [this] { emit textSizeWanted(1); }));
  row->addWidget(sizes_);
  row->addStretch();
  auto* rules = rules_ = new QPushButton(icon("shield-alert"), {}, this);
  rules->setAccessibleName(tr("Rules"));
  rules->setObjectName("clients.rules");
  rules->setToolTip(tr("The rules table (Ctrl+Shift+R)"));
  connect(rules, &QPushButton::clicked, this, &ClientList::rulesWanted);
  row->addWidget(rules);
  static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void ClientList::setNarrow(bool isNarrow) {
  if (std::exchange(isNarrow_, isNarrow) != isNarrow) showWidth();
}

void ClientList::setExpanded(bool isExpanded) {
  if (std::exchange(isExpanded_, isExpanded) != isExpanded) showWidth();
}

void ClientList::showWidth() {
  const bool isRail = isNarrow_ && !isExpanded_;
  place_->setFixedWidth(scaled(isNarrow_ ? kRailWidth : kSidebarWidth));
  const int room = scaled(isRail ? kRailWidth - kFrame : kSidebarWidth - kFrame - kScrollBar);
  delegate_->setRoom(room - 2 * scaled(kSide), isRail);
  search_->setHidden(isRail);
  find_->setVisible(isRail);
  today_->setText(isRail ? QString() : tr("Today"));
  if (new_) new_->setText(isRail ? QString() : tr("New client"));
  if (sample_) sample_->setHidden(isRail);
  rules_->setText(isRail ? QString() : tr("Rules"));
  setStyleProperty(rules_, "kind", isRail ? "icon" : "plain");
  for (QPushButton* button : {find_, today_, new_, leave_})
    if (button) setStyleProperty(button, "rail", isRail);
  sizes_->setHidden(isRail);
  bottom_->setDirection(isRail ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  if (leave_) leave_->setVisible(isRail);
  list_->setVerticalScrollBarPolicy(isRail ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
  list_->doItemsLayout();
  fit();
}

// Where its place is; wider than that, over the page, while it is asked for.
void ClientList::fit() {
  const bool isRail = isNarrow_ && !isExpanded_;
  QRect room = place_->geometry();
  const int width = scaled(isRail ? kRailWidth : kSidebarWidth);
  if (layoutDirection() == Qt::RightToLeft) room.setLeft(room.right() + 1 - width);
  room.setWidth(width);
  setGeometry(room);
  setVisible(place_->isVisible());
  raise();
}

// What could not be read is said where it was asked for, and asked for again.
void ClientList::showFailure(const Error& error, std::function<void()> again) {
  delete std::exchange(failure_, new QWidget(this));
  failure_->setObjectName("clients.failure");
  auto* column = new QVBoxLayout(failure_);
  column->setContentsMargins(0, 0, 0, 0);
  const ErrorWords words = wordsOf(error);
  auto* said = new UserText(words.title + "\n" + words.remedy, "danger", failure_);
  column->addWidget(said);
  auto* retry = new QPushButton(tr("Try again"), failure_);
  retry->setObjectName("clients.failure.retry");
  connect(retry, &QPushButton::clicked, this, again);
  column->addWidget(retry);
  static_cast<QVBoxLayout*>(layout())->insertWidget(1, failure_);  // under the search
}

void ClientList::refresh() {
  delete std::exchange(failure_, nullptr);
  pointed_ = -1;
  // Choosing again what was chosen is no change of client.
  const QSignalBlocker quiet(list_->selectionModel());
  if (!controller_.clients().foundFor().trimmed().isEmpty())
    rows_.setFound(controller_.clients(), controller_.now().localDate());
  else if (const Day* day = controller_.daybook().day())
    rows_.setDay(*day, controller_.catalogue().regions());
  showNothing();
  selectOpen();
  list_->viewport()->update();
  if (isWanted_ && !controller_.clients().isSearching()) openWanted();
}

void ClientList::showNothing() {
  const QString words = controller_.clients().foundFor().simplified();
  const bool isNothing = !words.isEmpty() && rows_.rowCount() == 0;
  if (isNothing) {
    nothingFound_->setText(
        tr("Nothing found for ‘%1’. Names and signed notes were searched.").arg(shownName(words)));
    addFound_->setFullText(tr("New client “%1”").arg(shownName(words)));
    addFound_->setAccessibleName(tr("New client “%1”").arg(words));
  }
  nothing_->setVisible(isNothing);
  list_->setVisible(!isNothing);
}

bool ClientList::eventFilter(QObject* watched, QEvent* event) {
  const bool isOfPlace = event->type() == QEvent::Resize || event->type() == QEvent::Move ||
                         event->type() == QEvent::Show || event->type() == QEvent::Hide;
  if (watched == place_ && isOfPlace) fit();
  const bool isShortcut = event->type() == QEvent::ShortcutOverride;
  if (watched != search_ || (!isShortcut && event->type() != QEvent::KeyPress))
    return QWidget::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key != Qt::Key_Escape && key != Qt::Key_Down && key != Qt::Key_Up) return false;
  event->accept();
  if (isShortcut) return true;
  if (key != Qt::Key_Escape)
    point(key == Qt::Key_Down ? 1 : -1);
  else if (search_->text().isEmpty())
    leaveSearch();
  else
    search_->clear();
  return true;
}

// To the next row that can be opened, without opening it.
void ClientList::point(int direction) {
  for (int row = pointed_ + direction; row >= 0 && row < rows_.rowCount(); row += direction)
    if (rows_.canBeOpened(row)) {
      pointed_ = row;
      return select(rows_.index(row));
    }
}

void ClientList::openWanted() {
  isWanted_ = false;
  if (pointed_ < 0) point(1);
  if (pointed_ >= 0) open(pointed_);
}

void ClientList::open(int row) {
  if (!rows_.canBeOpened(row)) return;
  isOpening_ = true;
  const ClientRows::Row wanted = rows_.at(row);
  const OpenVisit* open = controller_.openVisit();
  const bool isOpen = open && open->client().id == wanted.client;
  wantedNote_.reset();
  if (wanted.kind == ClientRows::Kind::Note) wantedNote_ = wanted.visit;
  const bool isBack = isOpen && wanted.kind == ClientRows::Kind::Client;
  if (isBack && open->visit().plannedAt.localDate() == controller_.now().localDate()) return opened();
  if (isOpen && open->visit().id == wanted.visit && !isBack) return opened();
  if (isBack || wanted.visit.isEmpty()) return controller_.chooseClient(wanted.client);
  controller_.chooseVisit(wanted.client, wanted.visit);
}

// What was searched for is found: the list is whole again, and the keys go elsewhere.
void ClientList::opened() {
  delete std::exchange(failure_, nullptr);
  const OpenVisit* open = controller_.openVisit();
  const bool isNote = open && wantedNote_ == open->visit().id;
  wantedNote_.reset();
  selectOpen();
  if (!std::exchange(isOpening_, false)) return;
  if (search_->hasFocus()) list_->setFocus(Qt::OtherFocusReason);
  if (!search_->text().isEmpty()) search_->clear();
  setExpanded(false);
  if (isNote) emit noteOpened();
}

void ClientList::selectOpen() {
  const OpenVisit* open = controller_.openVisit();
  select(open ? rows_.indexOf(open->client().id, open->visit().id) : QModelIndex());
}

void ClientList::select(const QModelIndex& index) {
  const QSignalBlocker quiet(list_->selectionModel());
  if (index.isValid()) {
    list_->setCurrentIndex(index);
    list_->scrollTo(index);  // which the view does itself only when it is told
  } else {
    list_->clearSelection();
  }
  list_->viewport()->update();
}

void ClientList::focusSearch() {
  if (!search_->hasFocus()) before_ = window()->focusWidget();
  setExpanded(true);
  search_->setFocus(Qt::ShortcutFocusReason);
  search_->selectAll();
}

void ClientList::leaveSearch() {
  QWidget* to = before_ && before_->isVisible() ? before_.data() : list_;
  to->setFocus(Qt::OtherFocusReason);
  setExpanded(false);
}

}  // namespace tableside::ui
