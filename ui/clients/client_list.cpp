// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/client_list.h"

#include "ui/app/practice_controller.h"
#include "ui/clients/avatar.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"
#include "ui/words/counted.h"
#include "ui/words/date_words.h"
#include "ui/words/error_words.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace tableside::ui {
namespace {

constexpr int kSidebarWidth = 256;
constexpr int kRowHeight = 60, kHeadingHeight = 32;

class ClientDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
    const bool isHeading = index.data(ClientListModel::IsHeadingRole).toBool();
    return {scaled(kSidebarWidth) - scaled(40), scaled(isHeading ? kHeadingHeight : kRowHeight)};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const Tokens& tokens = currentTokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QFont font = option.font;
    if (index.data(ClientListModel::IsHeadingRole).toBool()) {
      font.setPixelSize(scaled(12));
      font.setWeight(QFont::DemiBold);
      painter->setFont(font);
      painter->setPen(tokens.muted);
      painter->drawText(option.rect.adjusted(scaled(10), 0, 0, -scaled(4)), Qt::AlignLeft | Qt::AlignBottom,
                        index.data(Qt::DisplayRole).toString());
    } else {
      paintClient(painter, option, index, tokens, font);
    }
    painter->restore();
  }

 private:
  static void paintClient(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                          const Tokens& tokens, QFont font) {
    const QRectF row = QRectF(option.rect).adjusted(scaled(2), scaled(2), -scaled(2), -scaled(2));
    const bool isChosen = option.state & QStyle::State_Selected,
               isUnder = option.state & QStyle::State_MouseOver;
    if (isChosen || isUnder) {
      painter->setPen(isChosen ? QPen(tokens.border) : Qt::NoPen);
      painter->setBrush(
          isChosen ? tokens.surface
                   : QColor(tokens.surface.red(), tokens.surface.green(), tokens.surface.blue(), 110));
      painter->drawRoundedRect(row, 9, 9);
    }
    if (isChosen) {
      painter->setPen(Qt::NoPen);
      painter->setBrush(tokens.accent);
      painter->drawRoundedRect(QRectF(row.left(), row.top() + scaled(8), 4, row.height() - scaled(16)), 2, 2);
    }
    if ((option.state & QStyle::State_HasFocus) && isChosen) {
      painter->setPen(QPen(tokens.focus, 2));
      painter->setBrush(Qt::NoBrush);
      painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), 9, 9);
    }
    const int disc = scaled(36);
    const QString name = index.data(Qt::DisplayRole).toString();
    Avatar::paint(*painter, QRectF(row.left() + scaled(12), row.center().y() - disc / 2.0, disc, disc), name);
    const QRectF words = row.adjusted(scaled(60), scaled(7), -scaled(8), -scaled(7));
    font.setPixelSize(scaled(14));
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(tokens.text);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop,
                      QFontMetrics(font).elidedText(name, Qt::ElideRight, int(words.width())));
    font.setPixelSize(scaled(12));
    font.setWeight(QFont::Normal);
    painter->setFont(font);
    painter->setPen(tokens.muted);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignBottom,
                      QFontMetrics(font).elidedText(index.data(ClientListModel::SecondLineRole).toString(),
                                                    Qt::ElideRight, int(words.width())));
  }
};

QString sinceWords(const Instant& at, Date today) {
  const int days = at.localDate().daysUntil(today);
  if (days == 0) return ClientList::tr("today");
  if (days == 1) return ClientList::tr("yesterday");
  if (days > 1 && days < 60) return ClientList::tr("%1 days ago").arg(days);
  return dateWords(at.localDate());
}

}  // namespace

void ClientListModel::add(const ClientSummary& client, Date today) {
  Line line;
  line.id = client.id;
  line.text = text(client.name);
  line.second = client.lastVisit
                    ? ClientList::tr("%1 · %2").arg(
                          sinceWords(*client.lastVisit, today),
                          counted(client.visits, ClientList::tr("visit"), ClientList::tr("visits")))
                    : ClientList::tr("New client");
  lines_.push_back(line);
}

void ClientListModel::setClients(const std::vector<ClientSummary>& clients, Date today) {
  beginResetModel();
  lines_.clear();
  for (const bool toFinish : {true, false}) {
    bool isFirst = true;
    for (const ClientSummary& client : clients) {
      if (client.draftVisit.has_value() != toFinish) continue;
      if (std::exchange(isFirst, false))
        lines_.push_back({toFinish ? ClientList::tr("To finish") : ClientList::tr("Clients"), {}, {}});
      add(client, today);
    }
  }
  endResetModel();
}

int ClientListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(lines_.size());
}

QVariant ClientListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Line& line = lines_[index.row()];
  switch (role) {
    case Qt::DisplayRole: return line.text;
    case Qt::AccessibleTextRole: return line.second.isEmpty() ? line.text : line.text + ", " + line.second;
    case SecondLineRole: return line.second;
    case ClientIdRole: return text(line.id.text);
    case IsHeadingRole: return line.id.isEmpty();
    default: return {};
  }
}

Qt::ItemFlags ClientListModel::flags(const QModelIndex& index) const {
  if (!index.isValid() || lines_[index.row()].id.isEmpty()) return Qt::NoItemFlags;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QModelIndex ClientListModel::indexOf(const ClientId& id) const {
  for (int row = 0; row < lines_.size(); ++row)
    if (!id.isEmpty() && lines_[row].id == id) return index(row);
  return {};
}

ClientList::ClientList(PracticeController& controller, QWidget* parent)
    : QWidget(parent), controller_(controller) {
  setObjectName("clients");
  setAttribute(Qt::WA_StyledBackground);
  setProperty("panel", "sidebar");
  setFixedWidth(scaled(kSidebarWidth));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(12));
  layout->setSpacing(scaled(8));
  search_ = new QLineEdit(this);
  search_->setObjectName("clients.search");
  search_->setAccessibleName(tr("Find client"));
  search_->setPlaceholderText(tr("Find client or note"));
  search_->setClearButtonEnabled(true);
  search_->setMaxLength(200);
  search_->addAction(icon("search"), QLineEdit::LeadingPosition);
  layout->addWidget(search_);
  list_ = new QListView(this);
  list_->setObjectName("clients.list");
  list_->setAccessibleName(tr("Clients"));
  list_->setModel(&model_);
  list_->setItemDelegate(new ClientDelegate(list_));
  list_->setFrameShape(QFrame::NoFrame);
  list_->setProperty("plain", true);
  list_->setMouseTracking(true);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  scrollByTouch(list_);
  layout->addWidget(list_, 1);
  auto* add = new QPushButton(icon("plus"), tr("New client"), this);
  add->setObjectName("clients.new");
  connect(add, &QPushButton::clicked, this, &ClientList::newClientWanted);
  layout->addWidget(add);
  buildBottom();

  connect(search_, &QLineEdit::textChanged, this, [this](const QString& words) {
    isFirstWanted_ = false;
    controller_.clients().search(words);
  });
  connect(search_, &QLineEdit::returnPressed, this, [this] {
    isFirstWanted_ = controller_.clients().isSearching();
    if (!isFirstWanted_) chooseFirst();
  });
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& current) {
            const ClientId id{current.data(ClientListModel::ClientIdRole).toString().toStdString()};
            const OpenVisit* open = controller_.openVisit();
            if (!id.isEmpty() && (!open || open->client().id != id)) controller_.chooseClient(id);
          });
  connect(&controller_.clients(), &ClientSearch::changed, this, &ClientList::refresh);
  connect(&controller_.clients(), &ClientSearch::failed, this,
          [this](const Error& error) { showFailure(error, [this] { controller_.clients().again(); }); });
  connect(&controller_, &PracticeController::clientNotOpened, this, [this](const Error& error) {
    selectOpen();  // the list points at the one who is still on the screen
    showFailure(error, [this] { controller_.openAgain(); });
  });
  connect(&controller_, &PracticeController::visitOpened, this, [this] {
    delete std::exchange(failure_, nullptr);
    selectOpen();
  });
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
  // Choosing again what was chosen is no change of client.
  const QSignalBlocker quiet(list_->selectionModel());
  model_.setClients(controller_.clients().found(), controller_.now().localDate());
  selectOpen();
  list_->viewport()->update();
  if (isFirstWanted_ && !controller_.clients().isSearching()) chooseFirst();
}

void ClientList::chooseFirst() {
  isFirstWanted_ = false;
  for (int row = 0; row < model_.rowCount(); ++row) {
    const ClientId id{model_.index(row).data(ClientListModel::ClientIdRole).toString().toStdString()};
    if (id.isEmpty()) continue;
    const OpenVisit* open = controller_.openVisit();
    if (!open || open->client().id != id) controller_.chooseClient(id);
    return;
  }
}

void ClientList::selectOpen() {
  const QSignalBlocker quiet(list_->selectionModel());
  const OpenVisit* open = controller_.openVisit();
  const QModelIndex index = open ? model_.indexOf(open->client().id) : QModelIndex();
  if (index.isValid())
    list_->setCurrentIndex(index);
  else
    list_->clearSelection();
  list_->viewport()->update();
}

void ClientList::focusSearch() {
  search_->setFocus(Qt::ShortcutFocusReason);
  search_->selectAll();
}

}  // namespace tableside::ui
