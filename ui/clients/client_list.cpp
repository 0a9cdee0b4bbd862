// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/client_list.h"

#include "ui/app/practice_controller.h"
#include "ui/clients/client_delegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_button.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"
#include "ui/words/error_words.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace tableside::ui {
namespace {

constexpr int kSidebarWidth = 256;

}  // namespace

ClientList::ClientList(PracticeController& controller, QWidget* parent)
    : QWidget(parent), controller_(controller) {
  setObjectName("clients");
  setAttribute(Qt::WA_StyledBackground);
  setProperty("panel", "sidebar");
  setFixedWidth(scaled(kSidebarWidth));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(12));
  layout->setSpacing(scaled(8));
  buildSearch();
  buildNothing();
  list_ = new QListView(this);
  list_->setObjectName("clients.list");
  list_->setAccessibleName(tr("Clients"));
  list_->setModel(&rows_);
  list_->setItemDelegate(new ClientDelegate(scaled(kSidebarWidth) - scaled(60), list_));
  list_->setFrameShape(QFrame::NoFrame);
  list_->setProperty("plain", true);
  list_->setMouseTracking(true);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  scrollByTouch(list_);
  layout->addWidget(list_, 1);
  auto* add = new QPushButton(icon("plus"), tr("New client"), this);
  add->setObjectName("clients.new");
  connect(add, &QPushButton::clicked, this, [this] { emit newClientWanted({}); });
  layout->addWidget(add);
  buildBottom();

  // Not the current row: the list makes its first one current when Tab comes to it, and nobody chose that.
  connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          [this](const QItemSelection& chosen) {
            if (!chosen.isEmpty()) open(chosen.indexes().first().row());
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

void ClientList::buildBottom() {
  auto* row = new QHBoxLayout;
  row->setSpacing(scaled(1));
  const auto button = [&](const char* iconName, const QString& words, const char* name, auto then) {
    auto* made = new QPushButton(icon(iconName), {}, this);
    made->setObjectName(name);
    made->setAccessibleName(words);
    made->setToolTip(words);
    made->setProperty("kind", "icon");
    connect(made, &QPushButton::clicked, this, then);
    row->addWidget(made);
  };
  button("moon", tr("Light, dark, or as the system"), "clients.theme", [this] { emit themeWanted(); });
  button("minus", tr("Smaller text"), "clients.smaller", [this] { emit textSizeWanted(-1); });
  button("plus", tr("Larger text"), "clients.larger", [this] { emit textSizeWanted(1); });
  row->addStretch();
  auto* rules = new QPushButton(icon("shield-alert"), tr("Rules"), this);
  rules->setObjectName("clients.rules");
  rules->setToolTip(tr("The rules table (Ctrl+Shift+R)"));
  rules->setProperty("kind", "plain");
  connect(rules, &QPushButton::clicked, this, &ClientList::rulesWanted);
  row->addWidget(rules);
  static_cast<QVBoxLayout*>(layout())->addLayout(row);
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
  rows_.setFound(controller_.clients(), controller_.now().localDate());
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
  if (wanted.kind == ClientRows::Kind::Note) {
    wantedNote_ = wanted.visit;
    if (open && open->visit().id == wanted.visit) return opened();
    return controller_.chooseVisit(wanted.client, wanted.visit);
  }
  wantedNote_.reset();
  if (open && open->client().id == wanted.client) return opened();
  controller_.chooseClient(wanted.client);
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
  if (isNote) emit noteOpened();
}

void ClientList::selectOpen() {
  const OpenVisit* open = controller_.openVisit();
  select(open ? rows_.indexOf(open->client().id) : QModelIndex());
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
  search_->setFocus(Qt::ShortcutFocusReason);
  search_->selectAll();
}

void ClientList::leaveSearch() {
  QWidget* to = before_ && before_->isVisible() ? before_.data() : list_;
  to->setFocus(Qt::OtherFocusReason);
}

}  // namespace tableside::ui
