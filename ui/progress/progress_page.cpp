// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/progress_page.h"

#include "ui/app/practice_controller.h"
#include "ui/progress/pain_chart.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/refresh_when_shown.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"
#include "ui/words/counted.h"
#include "ui/words/date_words.h"
#include "ui/words/error_words.h"
#include "visit/progress.h"

#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tableside::ui {
namespace {

constexpr int kSideWidth = 290;
constexpr int kIsSigned = Qt::UserRole + 1;  // beside the visit's id

QString shortDate(const Instant& at) {
  return dateWords(at.localDate());
}

QString shown(const std::optional<int>& number) {
  return number ? QString::number(*number) : QStringLiteral("–");
}

}  // namespace

ProgressPage::ProgressPage(PracticeController& controller, QWidget* parent)
    : QWidget(parent), controller_(controller) {
  setObjectName("progress");
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  failure_ = new Banner(this);
  failure_->setObjectName("progress.failure");
  failure_->setProperty("strip", true);
  failure_->hide();
  whole->addWidget(failure_);
  auto* scroll = new ScrollColumn(this, "progress.scroll");
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);  // cards side by side have a least width
  auto* content = scroll->content();
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
    whenOpened_ = [this] { emit visitOpened(); };
    controller_.startNewVisit();
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
  visits_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  scrollByTouch(visits_);
  connect(visits_, &QTableWidget::itemActivated, this, [this](QTableWidgetItem* item) {
    whenOpened_ = [this, isSigned = item->data(kIsSigned).toBool()] {
      isSigned ? emit pastVisitOpened() : emit visitOpened();
    };
    controller_.showVisit({item->data(Qt::UserRole).toString().toStdString()});
  });
  visits_->setMinimumHeight(scaled(190));
  visitsCard->body()->addWidget(visits_, 1);
  outer->addWidget(visitsCard, 1);
  const auto refreshed = whenShown(this, [this] { refresh(); });
  connect(&controller_, &PracticeController::visitOpened, this, refreshed);
  connect(&controller_, &PracticeController::visitChanged, this, refreshed);
  connect(&controller_, &PracticeController::lookedAtVisits, this, whenShown(this, [this] { showVisits(); }));
  connect(&controller_, &PracticeController::visitOpened, this, [this] {
    if (whenOpened_) std::exchange(whenOpened_, nullptr)();
  });
  connect(&controller_, &PracticeController::visitNotOpened, this, &ProgressPage::showFailure);
  refresh();
}

Card* ProgressPage::addNumber(const QString& title, UserText*& number, UserText*& words) {
  auto* card = new Card(title, this);
  card->setFixedWidth(scaled(kSideWidth));
  card->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Minimum);  // the table gives way, not the numbers
  number = new UserText({}, "number", card);
  number->setWordWrap(false);
  number->setMinimumHeight(scaled(34));
  words = new UserText({}, "second", card);
  card->body()->addWidget(number);
  words->setMinimumHeight(scaled(36));  // two lines, so that the card does not jump with its words
  card->body()->addWidget(words);
  return card;
}

void ProgressPage::refresh() {
  if (!controller_.openVisit()) return;
  failure_->hide();
  const std::vector<VisitSummary> visits = controller_.openVisit()->visits();
  QVector<PainChart::Point> points;
  for (const VisitSummary& visit : visits)
    if (visit.painBefore || visit.painAfter)
      points.push_back({shortDate(visit.plannedAt), visit.painBefore, visit.painAfter});
  chart_->setPoints(points);
  showNumbers(visits);
  showVisits();
  controller_.lookAtVisits();
}

void ProgressPage::showNumbers(const std::vector<VisitSummary>& visits) {
  const PainProgress pain = painProgress(visits);
  const QString none = QStringLiteral("–");
  relief_->setText(pain.changePerSession
                       ? QLocale().toString(*pain.changePerSession, 'f', 1).replace('-', QChar(0x2212))
                       : none);
  reliefWords_->setText(
      pain.measured
          ? tr("%1 measured, %2 eased").arg(counted(pain.measured, tr("visit"), tr("visits"))).arg(pain.eased)
          : tr("Shows once pain is noted before and after."));
  const auto change = pain.change();
  trend_->setText(change       ? tr("%1 → %2").arg(*pain.first).arg(*pain.latest)
                  : pain.first ? QString::number(*pain.first)
                               : none);
  trendWords_->setText(!change                         ? tr("Trends show from the second visit.")
                       : *change <= -kMeaningfulChange ? tr("Two points or more is a meaningful change.")
                       : *change >= kMeaningfulChange
                           ? tr("Higher than at first: suggest medical assessment.")
                           : tr("Less than two points: small change."));
  count_->setText(QString::number(visits.size()));
  countWords_->setText(visits.empty() ? QString()
                                      : tr("First on %1").arg(shortDate(visits.front().plannedAt)));
}

// Minutes, and whether a visit can be read at all, only the visit itself tells: they come a little later.
void ProgressPage::showVisits() {
  if (!controller_.openVisit()) return;
  const OpenVisit& open = *controller_.openVisit();
  std::vector<VisitSummary> visits = open.visits();
  std::reverse(visits.begin(), visits.end());
  visits_->setRowCount(static_cast<int>(visits.size()));
  for (int row = 0; row < visits_->rowCount(); ++row) {
    const VisitSummary& visit = visits[row];
    const VisitLook* look = controller_.look(visit.id);
    const bool isSigned = visit.state == VisitState::Signed, isReadable = !look || look->isReadable;
    const int minutes = visit.id == open.visit().id ? open.plan().minutes : look ? look->plan.minutes : 0;
    const QString cells[] = {shortDate(visit.plannedAt), shown(visit.painBefore), shown(visit.painAfter),
                             shown(minutes ? std::optional(minutes) : std::nullopt),
                             !isReadable ? tr("Cannot be read")
                             : isSigned  ? tr("Signed")
                                         : tr("To finish")};
    for (int column = 0; column < 5; ++column) {
      auto* item = new QTableWidgetItem(cells[column]);
      item->setData(Qt::UserRole, QString::fromStdString(visit.id.text));
      item->setData(kIsSigned, isSigned);
      visits_->setItem(row, column, item);
    }
  }
}

void ProgressPage::showFailure(const Error& error) {
  const ErrorWords words = wordsOf(error);
  failure_->clearActions();
  failure_->addAction(tr("Try again"), "progress.failure.retry",
                      [this, then = std::exchange(whenOpened_, nullptr)] {
                        whenOpened_ = then;
                        controller_.openAgain();
                      });
  failure_->show(Banner::Kind::Danger, words.title, words.remedy);
}

}  // namespace tableside::ui
