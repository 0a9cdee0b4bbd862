// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/progress_page.h"

#include "ui/app/practice_controller.h"
#include "ui/progress/pain_chart.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/user_text.h"
#include "ui/words/counted.h"
#include "ui/words/date_words.h"

#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScroller>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

// A change of two points is the classic meaningful one (Farrar et al. 2001, Pain 94:149).
constexpr int kMeaningfulChange = 2;
constexpr int kSideWidth = 290;
constexpr int kIsSigned = Qt::UserRole + 1;  // beside the visit's id

QString shortDate(const Instant& at) {
  return dateWords(at.localDate());
}

std::optional<int> painBefore(const Visit& visit) {
  return visit.answers.number("pain_now");
}
std::optional<int> painAfter(const Visit& visit) {
  return visit.note.answers.number("pain_after");
}

QString shown(const std::optional<int>& number) {
  return number ? QString::number(*number) : QStringLiteral("–");
}

// Earlier visits and the open one, oldest first.
std::vector<Visit> allVisits(const OpenVisit& open) {
  std::vector<Visit> visits = open.all;
  const auto same =
      std::find_if(visits.begin(), visits.end(), [&](const Visit& v) { return v.id == open.visit.id; });
  if (same != visits.end())
    *same = open.visit;
  else if (open.isStored)
    visits.push_back(open.visit);
  return visits;
}

}  // namespace

ProgressPage::ProgressPage(PracticeController& controller, QWidget* parent)
    : QWidget(parent), controller_(controller) {
  setObjectName("progress");
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new QScrollArea(this);
  scroll->setObjectName("progress.scroll");
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  QScroller::grabGesture(scroll->viewport(), QScroller::TouchGesture);
  auto* content = new QWidget(scroll);
  scroll->setWidget(content);
  whole->addWidget(scroll);
  auto* outer = new QVBoxLayout(content);
  outer->setContentsMargins(scaled(18), scaled(14), scaled(18), scaled(14));
  outer->setSpacing(scaled(12));
  auto* top = new QHBoxLayout;
  top->setSpacing(scaled(16));
  auto* chartCard = new Card(tr("Pain, before and after each visit"), this);
  chartCard->setSubtitle(tr("0 no pain, 10 worst imaginable"));
  chart_ = new PainChart(chartCard);
  chart_->setObjectName("progress.chart");
  chart_->setMinimumHeight(scaled(240));
  chartCard->body()->addWidget(chart_, 1);
  top->addWidget(chartCard, 1);
  auto* side = new QVBoxLayout;
  side->setSpacing(scaled(12));
  side->addWidget(addNumber(tr("Change per session"), relief_, reliefWords_));
  side->addWidget(addNumber(tr("Before sessions, first to now"), trend_, trendWords_));
  side->addWidget(addNumber(tr("Visits"), count_, countWords_));
  side->addStretch();
  top->addLayout(side);
  outer->addLayout(top);

  auto* visitsCard = new Card(tr("Visits"), this);
  newVisit_ = new QPushButton(icon("plus"), tr("Start a new visit"), visitsCard);
  newVisit_->setObjectName("progress.new_visit");
  connect(newVisit_, &QPushButton::clicked, this, [this] {
    controller_.startNewVisit();
    emit visitOpened();
  });
  visitsCard->header()->addWidget(newVisit_);
  visits_ = new QTableWidget(0, 5, visitsCard);
  visits_->setObjectName("progress.visits");
  visits_->setAccessibleName(tr("Visits of this client"));
  visits_->setHorizontalHeaderLabels({tr("Date"), tr("Before"), tr("After"), tr("Minutes"), tr("Note")});
  visits_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  visits_->verticalHeader()->hide();
  visits_->verticalHeader()->setDefaultSectionSize(scaled(40));
  visits_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  visits_->setSelectionBehavior(QAbstractItemView::SelectRows);
  visits_->setSelectionMode(QAbstractItemView::SingleSelection);
  visits_->setShowGrid(false);
  visits_->setTabKeyNavigation(false);
  connect(visits_, &QTableWidget::itemActivated, this, [this](QTableWidgetItem* item) {
    controller_.showVisit({visits_->item(item->row(), 0)->data(Qt::UserRole).toString().toStdString()});
    item->data(kIsSigned).toBool() ? emit pastVisitOpened() : emit visitOpened();
  });
  visits_->setMinimumHeight(scaled(190));
  visitsCard->body()->addWidget(visits_, 1);
  outer->addWidget(visitsCard, 1);
  connect(&controller_, &PracticeController::sessionChanged, this, &ProgressPage::refresh);
  connect(&controller_, &PracticeController::visitChanged, this, &ProgressPage::refresh);
  refresh();
}

Card* ProgressPage::addNumber(const QString& title, UserText*& number, UserText*& words) {
  auto* card = new Card(title, this);
  card->setFixedWidth(scaled(kSideWidth));
  card->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Minimum);  // the table gives way, not the numbers
  number = new UserText({}, card);
  number->setRole("number");
  number->setWordWrap(false);
  number->setMinimumHeight(scaled(34));
  words = new UserText({}, card);
  words->setRole("second");
  card->body()->addWidget(number);
  words->setMinimumHeight(scaled(36));  // two lines, so that the card does not jump with its words
  card->body()->addWidget(words);
  return card;
}

void ProgressPage::refresh() {
  if (!controller_.openVisit()) return;
  QVector<PainChart::Point> points;
  for (const Visit& visit : allVisits(*controller_.openVisit()))
    if (painBefore(visit) || painAfter(visit))
      points.push_back({shortDate(visit.plannedAt), painBefore(visit), painAfter(visit)});
  chart_->setPoints(points);
  showNumbers();
  showVisits();
}

void ProgressPage::showNumbers() {
  const std::vector<Visit> visits = allVisits(*controller_.openVisit());
  int sum = 0, measured = 0, eased = 0;
  std::optional<int> first, last;
  for (const Visit& visit : visits) {
    if (const auto before = painBefore(visit)) {
      first = first ? first : before;
      last = before;
      if (const auto after = painAfter(visit)) {
        sum += *after - *before;
        eased += *after < *before ? 1 : 0;
        ++measured;
      }
    }
  }
  relief_->setText(measured ? QLocale().toString(double(sum) / measured, 'f', 1).replace('-', QChar(0x2212))
                            : QStringLiteral("–"));
  reliefWords_->setText(
      measured ? tr("%1 measured, %2 eased").arg(counted(measured, tr("visit"), tr("visits"))).arg(eased)
               : tr("Shows once pain is noted before and after."));
  trend_->setText(first ? tr("%1 → %2").arg(*first).arg(*last) : QStringLiteral("–"));
  const int change = first ? *last - *first : 0;
  trendWords_->setText(!first                         ? tr("Trends show from the second visit.")
                       : change <= -kMeaningfulChange ? tr("Two points or more is a meaningful change.")
                       : change >= kMeaningfulChange ? tr("Higher than at first: suggest medical assessment.")
                                                     : tr("Less than two points: small change."));
  count_->setText(QString::number(visits.size()));
  countWords_->setText(visits.empty() ? QString()
                                      : tr("First on %1").arg(shortDate(visits.front().plannedAt)));
}

void ProgressPage::showVisits() {
  std::vector<Visit> visits = allVisits(*controller_.openVisit());
  std::reverse(visits.begin(), visits.end());
  visits_->setRowCount(static_cast<int>(visits.size()));
  for (int row = 0; row < visits_->rowCount(); ++row) {
    const Visit& visit = visits[row];
    const QString cells[] = {
        shortDate(visit.plannedAt), shown(painBefore(visit)), shown(painAfter(visit)),
        visit.plan.plan.minutes ? QString::number(visit.plan.plan.minutes) : QStringLiteral("–"),
        visit.state == VisitState::Signed ? tr("Signed") : tr("To finish")};
    for (int column = 0; column < 5; ++column) {
      auto* item = new QTableWidgetItem(cells[column]);
      item->setData(Qt::UserRole, QString::fromStdString(visit.id.text));
      item->setData(kIsSigned, visit.state == VisitState::Signed);
      visits_->setItem(row, column, item);
    }
  }
}

}  // namespace tableside::ui
