// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_page.h"

#include "ui/app/practice_controller.h"
#include "ui/body_map/body_crop.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/today/day_cards.h"
#include "ui/today/next_card.h"
#include "ui/today/visit_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/refresh_when_shown.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"
#include "ui/words/counted.h"
#include "ui/words/date_words.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr int kHeader = 64, kGap = 12, kSide = 16, kOneColumnBelow = 860, kBodyFrom = 1040;
constexpr int kTick = 20000;  // ms
constexpr int kFirstBodyWidth = 220, kFirstBodyHeight = 400, kFirstCard = 620;

}  // namespace

TodayPage::TodayPage(PracticeController& controller, Offer offer, QWidget* parent)
    : QWidget(parent), controller_(controller), offer_(offer) {
  setObjectName("today");
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  buildHeader();
  done_ = new Banner(this);
  done_->setObjectName("today.done");
  done_->setProperty("strip", true);
  done_->hide();
  layout->addWidget(done_);
  scroll_ = new ScrollColumn(this, "today.scroll");
  scroll_->setFocusPolicy(Qt::NoFocus);
  columns_ = new QBoxLayout(QBoxLayout::LeftToRight, scroll_->content());
  columns_->setContentsMargins(scaled(kSide), scaled(kGap), scaled(kSide), scaled(kGap));
  columns_->setSpacing(scaled(kGap));
  layout->addWidget(scroll_, 1);
  minute_ = new QTimer(this);
  minute_->setInterval(kTick);
  connect(minute_, &QTimer::timeout, this, &TodayPage::tick);
  minute_->start();
  connect(&controller_.daybook(), &Daybook::changed, this, whenShown(this, [this] { refresh(); }));
  if (controller_.daybook().day()) refresh();
}

void TodayPage::buildHeader() {
  auto* header = new QWidget(this);
  header->setAttribute(Qt::WA_StyledBackground);
  header->setProperty("panel", "header");
  header->setMinimumHeight(scaled(kHeader));
  auto* row = new QHBoxLayout(header);
  row->setContentsMargins(scaled(18), scaled(8), scaled(kSide), scaled(8));
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(date_ = new UserText(longDayWords(controller_.now().localDate()), "name", header));
  words->addWidget(counts_ = new UserText({}, "second", header));
  counts_->setObjectName("today.counts");
  row->addLayout(words, 1);
  add_ = new QPushButton(icon("calendar"), tr("Add a visit"), header);
  add_->setObjectName("today.add");
  add_->hide();  // until there is somebody to come
  connect(add_, &QPushButton::clicked, this, [this] { planVisit({}); });
  row->addWidget(add_);
  if (offer_ == Offer::Everything) {
    new_ = new QPushButton(icon("plus"), tr("New client"), header);
    new_->setObjectName("today.new");
    connect(new_, &QPushButton::clicked, this, &TodayPage::newClientWanted);
    row->addWidget(new_);
  }
  layout()->addWidget(header);
}

void TodayPage::refresh() {
  const Day* day = controller_.daybook().day();
  if (!day) return;
  const bool isFirst = columns_->isEmpty();
  const bool hadFocus = isFirst || !window()->focusWidget() || isAncestorOf(window()->focusWidget());
  const QString focused = hadFocus && window()->focusWidget() ? window()->focusWidget()->objectName() : "";
  clearLayout(columns_);
  first_ = nullptr;
  showHeader(*day);
  showDone();
  day->clients == 0 && day->visits.empty() ? showFirstStart() : showDay(*day);
  if (!hadFocus) return;
  QWidget* same = nullptr;
  for (QWidget* widget : findChildren<QWidget*>(focused))
    if (!focused.isEmpty() && !widget->isHidden()) same = widget;
  same && !isFirst ? same->setFocus(Qt::OtherFocusReason) : takeFocus();
}

void TodayPage::takeFocus() {
  if (first_) first_->setFocus(Qt::OtherFocusReason);
}

void TodayPage::showHeader(const Day& day) {
  const auto count = [&](auto isCounted) {
    return static_cast<int>(std::count_if(day.visits.begin(), day.visits.end(), [&](const DayVisit& visit) {
      return isCounted(visit.listed.visit);
    }));
  };
  const int toGo = count([](const VisitSummary& visit) {
    return visit.state == VisitState::Planned || visit.state == VisitState::Taking;
  });
  const auto toSign =
      static_cast<int>(std::count_if(day.toFinish.begin(), day.toFinish.end(), [](const ListedVisit& visit) {
        return visit.visit.state != VisitState::Taking;
      }));
  date_->setText(longDayWords(day.date));
  add_->setVisible(day.clients > 0);  // without anybody there is no visit
  QStringList parts = {timeWords(controller_.now())};
  parts << (day.visits.empty() ? tr("no visits yet")
                               : tr("%1 to go").arg(counted(toGo, tr("visit"), tr("visits"))));
  if (toSign > 0) parts << tr("%1 to sign").arg(counted(toSign, tr("note"), tr("notes")));
  counts_->setText(parts.join(QStringLiteral(" · ")));
}

void TodayPage::showDone() {
  const QString done = controller_.daybook().done();
  done_->clearActions();
  done_->setVisible(!done.isEmpty());
  if (done.isEmpty()) return;
  done_->addAction(tr("Undo"), "today.done.undo", [this] { controller_.daybook().undo(); });
  done_->addAction(tr("OK"), "today.done.ok", [this] {
    controller_.daybook().forget();
    showDone();
  });
  done_->show(Banner::Kind::Good, done, {});
}

void TodayPage::tick() {
  if (!isVisible() || controller_.checkDay()) return;
  if (const Day* day = controller_.daybook().day()) showHeader(*day);
  if (next_) next_->showTime(controller_.now());
}

void TodayPage::showFirstStart() {
  auto* start = new QWidget(scroll_->content());
  auto* row = new QHBoxLayout(start);
  row->setSpacing(scaled(40));
  row->addStretch();
  if (controller_.knowledge().body) {
    auto* body = new BodyCrop(*controller_.knowledge().body, controller_.catalogue().regions(), start);
    body->setFixedSize(scaled(kFirstBodyWidth), scaled(kFirstBodyHeight));
    body->setAccessibleName(tr("Body"));
    row->addWidget(body);
  }
  auto* column = new QVBoxLayout;
  column->setSpacing(scaled(10));
  column->addStretch();
  column->addWidget(
      new UserText(tr("A plan for the next hour,\nfrom what your client tells you"), "number", start));
  column->addWidget(new UserText(tr("Everything stays in one file on this computer. No account, no network."),
                                 "body", start));
  auto* card = new RowCard("today.first", {}, start);
  const auto line = [&](const QString& title, const QString& words, QPushButton* button) {
    QHBoxLayout* each = card->addRow();
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(new UserText(title, "title", card));
    lines->addWidget(new UserText(words, "second", card));
    each->addLayout(lines, 1);
    each->addWidget(button);
  };
  if (offer_ == Offer::Everything) {
    auto* add = new QPushButton(icon("plus", Ink::OnAccent), tr("New client"), card);
    add->setObjectName("start.new");
    add->setProperty("kind", "primary");
    connect(add, &QPushButton::clicked, this, &TodayPage::newClientWanted);
    line(tr("Add your first client"), tr("A name is enough to begin."), add);
    auto* sample = new QPushButton(icon("search"), tr("Open the sample"), card);
    sample->setObjectName("start.sample");
    connect(sample, &QPushButton::clicked, this, &TodayPage::sampleWanted);
    line(tr("Or look around first"), tr("Invented clients; one tap leads back here."), sample);
    first_ = add;
  }
  column->addWidget(card);
  column->addWidget(new UserText(
      tr("A planning aid, not medical advice. Not yet reviewed by a clinician; you decide what is done."),
      "small", start));
  column->addStretch();
  auto* words = new QWidget(start);
  words->setMaximumWidth(scaled(kFirstCard));
  words->setLayout(column);
  row->addWidget(words, 1);
  row->addStretch();
  columns_->addWidget(start, 1);
}

QWidget* TodayPage::nothingPlanned(const Day& day) {
  auto* card = new Card({}, scroll_->content());
  card->setObjectName("today.none");
  card->body()->addWidget(
      new UserText(day.visits.empty() ? tr("No visits today") : tr("No more visits today"), "name", card));
  if (!day.visits.empty()) return card;
  card->body()->addWidget(
      new UserText(tr("Plan one, or open a client: a visit begins with the first answer."), "second", card));
  return card;
}

void TodayPage::showDay(const Day& day) {
  auto* left = new QVBoxLayout;
  auto* right = new QVBoxLayout;
  for (QVBoxLayout* column : {left, right}) column->setSpacing(scaled(kGap));
  QWidget* page = scroll_->content();
  const DayCards cards{controller_, page, [this](const DayVisit& visit) { planVisit(visit); }};
  if (day.next) {
    left->addWidget(next_ = new NextCard(controller_, day, page));
    first_ = next_->begin();
  } else {
    left->addWidget(nothingPlanned(day));
    first_ = add_;
  }
  if (!day.visits.empty()) left->addWidget(cards.visits(day));
  for (Card* card : {cards.toFinish(day), cards.recent(day), cards.coming(day)})
    if (card) right->addWidget(card);
  left->addStretch();
  right->addStretch();
  columns_->addLayout(left, 16);
  columns_->addLayout(right, 9);
  fit();
}

void TodayPage::planVisit(const std::optional<DayVisit>& visit) {
  if (!controller_.isOpen()) return;
  (new VisitDialog(controller_.daybook(), controller_.now(), visit, window()))->open();
}

void TodayPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit();
}

void TodayPage::fit() {
  const bool isNarrow = width() < scaled(kOneColumnBelow);
  columns_->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  if (next_) next_->setBodyShown(isNarrow || width() >= scaled(kBodyFrom));
}

}  // namespace tableside::ui
