// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rules_page.h"

#include "ui/app/practice_controller.h"
#include "ui/rules/rule_bench.h"
#include "ui/rules/rule_list.h"
#include "ui/rules/rule_view.h"
#include "ui/rules/rule_why.h"
#include "ui/rules/rules_actions.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/refresh_when_shown.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/user_text.h"
#include "ui/words/counted.h"
#include "ui/words/error_words.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tableside::ui {
namespace {

constexpr int kBackWidth = 200;
constexpr int kListShare = 9, kRightShare = 11;

}  // namespace

RulesPage::RulesPage(PracticeController& controller, RulesActions& actions, QWidget* parent)
    : QWidget(parent), controller_(controller), actions_(actions) {
  setObjectName("rules");
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(scaled(18), scaled(14), scaled(18), scaled(14));
  outer->setSpacing(scaled(12));
  outer->addLayout(makeTop());
  auto* columns = new QHBoxLayout;
  columns->setSpacing(scaled(16));
  columns->addWidget(list_ = new RuleList(this), kListShare);
  columns->addLayout(makeSide(), kRightShare);
  outer->addLayout(columns, 1);
  addActions();  // last, so that Tab comes by what is to be read first
  addRowActions();
  listen();
  refresh();
}

void RulesPage::listen() {
  connect(list_, &RuleList::rowChosen, this, &RulesPage::showRow);
  connect(why_, &RuleWhy::rowWanted, this, &RulesPage::openRow);
  connect(bench_, &RuleBench::answersTried, this, [this](const Answers& answers) {
    tried_ = answers;
    reassess();
  });
  connect(bench_, &RuleBench::clientWanted, this, [this] {
    tried_.reset();
    refresh();
  });
  connect(bench_, &RuleBench::testsRun, view_, &RuleView::setFailures);
  const auto refreshed = whenShown(this, [this] { refresh(); });
  connect(&controller_, &PracticeController::visitOpened, this, [this, refreshed] {
    tried_.reset();
    refreshed();
  });
  connect(&controller_, &PracticeController::visitChanged, this, refreshed);
  connect(&controller_, &PracticeController::rulesChanged, this, refreshed);
}

QLayout* RulesPage::makeTop() {
  auto* row = new QHBoxLayout;
  row->setSpacing(scaled(12));
  back_ = addButton(row, {}, "rules.back");
  back_->setIcon(icon("chevron-left"));
  connect(back_, &QPushButton::clicked, this, &RulesPage::backWanted);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(new UserText(tr("Rules"), "name", this));
  words->addWidget(counts_ = new ElidedText({}, this));
  counts_->setObjectName("rules.counts");
  counts_->setRole("second");
  row->addLayout(words, 1);
  row->addLayout(top_ = new QHBoxLayout);
  return row;
}

QLayout* RulesPage::makeSide() {
  auto* side = new QVBoxLayout;
  side->setSpacing(scaled(12));
  tabs_ = new TabStrip(this);
  tabs_->setObjectName("rules.tabs");
  tabs_->setAccessibleName(tr("Row, why, try out"));
  tabs_->addTab("notes", tr("Row"));
  tabs_->addTab("question", tr("Ask why"));
  tabs_->addTab("history", tr("Try answers"));
  side->addWidget(tabs_);
  right_ = new QStackedWidget(this);
  right_->addWidget(makeRowSide());
  right_->addWidget(why_ = new RuleWhy(right_));
  right_->addWidget(bench_ = new RuleBench(*controller_.knowledge().table, right_));
  connect(tabs_, &QTabBar::currentChanged, right_, &QStackedWidget::setCurrentIndex);
  side->addWidget(right_, 1);
  return side;
}

QWidget* RulesPage::makeRowSide() {
  auto* side = new QWidget(right_);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->addLayout(ofRow_ = new QHBoxLayout);
  column->addWidget(view_ = new RuleView(side), 1);
  return side;
}

QPushButton* RulesPage::addButton(QHBoxLayout* row, const QString& label, const char* name) {
  auto* button = new QPushButton(label, this);
  button->setObjectName(name);
  row->addWidget(button);
  return button;
}

void RulesPage::addActions() {
  QPushButton* add = addButton(top_, tr("Add a row"), "rules.add");
  add->setIcon(icon("plus"));
  connect(add, &QPushButton::clicked, &actions_, &RulesActions::addRow);
  const auto addMenu = [this](const QString& label, const char* name, void (RulesActions::*fill)(QMenu*)) {
    QPushButton* button = addButton(top_, label, name);
    auto* menu = new QMenu(button);
    menu->setObjectName(QString::fromLatin1(name) + ".menu");
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] { (actions_.*fill)(menu); });
  };
  addMenu(tr("Techniques"), "rules.techniques", &RulesActions::fillTechniques);
  addMenu(tr("More"), "rules.more", &RulesActions::fillMore);
}

void RulesPage::addRowActions() {
  const auto add = [this](const QString& label, const char* name,
                          void (RulesActions::*act)(const std::string& row)) {
    QPushButton* button = addButton(ofRow_, label, name);
    connect(button, &QPushButton::clicked, this, [this, act] { (actions_.*act)(openedRow()); });
    return button;
  };
  copy_ = add(tr("Copy and change"), "rules.copy", &RulesActions::copyRow);
  change_ = add(tr("Change"), "rules.change", &RulesActions::changeRow);
  priority_ = add(tr("Priority"), "rules.priority", &RulesActions::askPriority);
  retire_ = add(tr("Switch off"), "rules.retire", &RulesActions::retire);
  remove_ = add(tr("Remove"), "rules.remove", &RulesActions::removeRow);
  ofRow_->addStretch();
}

void RulesPage::focusFirst() {
  list_->focusSearch();
}

std::string RulesPage::openedRow() const {
  return row_ < 0 ? std::string() : table_->rows[row_].id;
}

// The table itself may have been changed: the user has rows of their own.
void RulesPage::refresh() {
  const std::string opened = openedRow();
  const bool isNew = table_ != controller_.knowledge().table;
  if (isNew) row_ = -1;
  table_ = controller_.knowledge().table;
  const OpenVisit* open = controller_.openVisit();
  const QString client = open ? text(open->client().name) : QString();
  QString shortName = fontMetrics().elidedText(client, Qt::ElideRight, scaled(kBackWidth));
  back_->setText(open ? tr("Back to %1").arg(shortName.replace('&', QLatin1String("&&"))) : tr("Back"));
  back_->setAccessibleName(open ? tr("Back to %1").arg(client) : tr("Back"));
  bench_->setTrying(client);
  if (!tried_) bench_->setAnswers(open ? controller_.assessment().answers() : Answers{});
  reassess();
  if (!isNew || table_->byId.empty()) return;
  showRow(table_->rowIndex(opened).value_or(table_->byId.front()));
  list_->choose(row_);
}

void RulesPage::reassess() {
  const OpenVisit* open = controller_.openVisit();
  if (tried_)
    assessment_.emplace(table_, *tried_);
  else if (open)
    assessment_.emplace(controller_.assessment());
  else
    assessment_.reset();
  const Assessment* shown = assessment_ ? &*assessment_ : nullptr;
  list_->show(table_, shown);
  why_->show(table_, shown);
  QString counts =
      tr("%1, table %2")
          .arg(counted(static_cast<int>(table_->rows.size()), tr("row"), tr("rows")), text(table_->version));
  if (shown) {
    const QString whom = tried_ ? tr("the answers tried out") : text(open->client().name);
    const QString found =
        tr("%1 fire, %2 not known").arg(shown->firing().size()).arg(shown->undecided().size());
    counts += tr(" · for %1: %2").arg(whom, found);
    bench_->setResult(tr("%1. %2.").arg(wordsOf(shown->status()), found));
  } else {
    bench_->setResult(tr("No answers yet"));
  }
  counts_->setText(counts);
  showView();
}

const OwnRow* RulesPage::written(const std::string& id) const {
  const OwnRow* own = controller_.rules().rows().row(id);
  return own ? own : controller_.rules().core().row(id);
}

void RulesPage::showView() {
  if (row_ < 0) return;
  const OwnRow* row = written(openedRow());
  view_->show(table_, row_, assessment_ ? &*assessment_ : nullptr, row ? row->since : std::string());
}

void RulesPage::showRow(int row) {
  row_ = row;
  showView();
  bench_->setRow(table_, row_);
  showActions();
}

void RulesPage::showActions() {
  const std::string id = openedRow();
  const OwnRow* own = controller_.rules().rows().row(id);
  const OwnRow* row = written(id);
  copy_->setVisible(row);
  change_->setVisible(own);
  priority_->setVisible(row && row->effect() == Effect::Suggest);
  retire_->setVisible(row);
  remove_->setVisible(own);
}

void RulesPage::openRow(const std::string& id) {
  const auto row = table_->rowIndex(id);
  if (!row) return;
  list_->choose(*row);
  showRow(*row);
  tabs_->setCurrentIndex(0);
}

}  // namespace tableside::ui
