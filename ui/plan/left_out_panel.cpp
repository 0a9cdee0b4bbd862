// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/left_out_panel.h"

#include "plan/planner.h"
#include "ui/app/practice_controller.h"
#include "ui/plan/not_in_plan.h"
#include "ui/plan/row_link.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"
#include "ui/words/told_words.h"

#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

Card* addCard(const QString& title, QVBoxLayout* column, QVBoxLayout*& body, QWidget* parent) {
  auto* card = new Card(title, parent);
  body = new QVBoxLayout;
  body->setSpacing(scaled(10));
  card->body()->addLayout(body);
  column->addWidget(card);
  return card;
}

}  // namespace

// Pairs of one technique that the same rows keep out.
struct LeftOutPanel::Group {
  int technique = 0;
  RowList rows;
  std::vector<std::string> regions;
};

LeftOutPanel::LeftOutPanel(PracticeController& controller, QWidget* parent)
    : QWidget(parent), controller_(controller) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new ScrollColumn(this);
  auto* content = scroll->content();
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, scaled(6), scaled(18));
  column->setSpacing(scaled(12));
  notInPlan_ = new NotInPlan(controller_, content);
  connect(notInPlan_, &NotInPlan::rowRequested, this, &LeftOutPanel::rowRequested);
  connect(notInPlan_, &NotInPlan::questionWanted, this, &LeftOutPanel::questionWanted);
  column->addWidget(notInPlan_);
  heldCard_ = addCard(tr("Held until asked"), column, held_, content);
  leftOutCard_ = addCard(tr("Left out, and why"), column, leftOut_, content);
  adviceCard_ = addCard(tr("Worth knowing"), column, advice_, content);
  column->addStretch();
  outer->addWidget(scroll);
}

void LeftOutPanel::refresh() {
  if (!controller_.openVisit()) return;
  clearLayout(leftOut_);
  clearLayout(held_);
  const Assessment& assessment = controller_.assessment();
  std::vector<Group> blocked, held;
  for (const Candidate& candidate : assessment.candidates()) {
    const PairFinding& finding = candidate.finding;
    const bool isBlocked = finding.verdict == Verdict::Blocked;
    // While the session is stopped the page says so once; a list of everything would only hide it.
    if ((!isBlocked && finding.verdict != Verdict::Held) || assessment.isStopped()) continue;
    const RowList& rows = isBlocked ? finding.blockedBy : finding.heldBy;
    auto& groups = isBlocked ? blocked : held;
    auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& other) {
      return other.technique == candidate.technique && other.rows == rows;
    });
    if (group == groups.end()) group = groups.insert(groups.end(), Group{candidate.technique, rows, {}});
    group->regions.push_back(controller_.catalogue().regions().sided()[candidate.region].id);
  }
  for (std::size_t i = 0; i < blocked.size(); ++i) addGroup(blocked[i], leftOut_, static_cast<int>(i));
  for (std::size_t i = 0; i < held.size(); ++i) addGroup(held[i], held_, static_cast<int>(i));
  leftOutCard_->setVisible(!blocked.empty());
  heldCard_->setVisible(!held.empty());
  notInPlan_->refresh();
  showAdvice();
}

void LeftOutPanel::addGroup(const Group& group, QVBoxLayout* list, int index) {
  const Assessment& assessment = controller_.assessment();
  const Table& table = assessment.table();
  const Technique& technique = table.techniques.all()[group.technique];
  const QString name = QStringLiteral("plan.%1%2").arg(list == held_ ? "held" : "left_out").arg(index);
  auto* entry = new QWidget(this);
  entry->setObjectName(name);
  auto* column = new QVBoxLayout(entry);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(2));
  const QString where = regionWords(group.regions, table.catalogue->regions());
  auto* title = new UserText(tr("%1 · %2").arg(techniqueName(technique.id, table), where), "label", entry);
  column->addWidget(title);
  std::vector<std::string> ids;
  for (const int row : group.rows) ids.push_back(table.rows[row].id);
  auto* why = new UserText(toldWords(group.rows, assessment), "second", entry);
  why->setToolTip(plainToolTip(sourceWords(ids, table)));
  column->addWidget(why);
  auto* links = new FlowLayout(scaled(2));
  for (const std::string& id : ids) {
    auto* open = rowLink(text(id), name, entry);
    connect(open, &QPushButton::clicked, this, [this, id] { emit rowRequested(id); });
    links->addWidget(open);
  }
  column->addLayout(links);
  for (const int question : decidedBy(group.rows, assessment)) {
    const Question& asked = controller_.catalogue().questions()[question];
    auto* ask = askLink(text(asked.id), text(asked.shortName), name, entry);
    connect(ask, &QPushButton::clicked, this, [this, id = asked.id] { emit questionWanted(id); });
    column->addWidget(ask);
  }
  const bool mayBeLifted =
      std::all_of(group.rows.begin(), group.rows.end(), [&](int row) { return assessment.canLift(row); });
  if (mayBeLifted && !controller_.openVisit()->isSigned()) {
    auto* anyway = linkButton(tr("Use with a reason…"), name + ".override", entry);
    anyway->setAccessibleName(
        tr("Use %1 on %2 with a reason").arg(techniqueName(technique.id, table), where));
    PinnedStep step;
    step.phase = technique.usualPhase();
    step.technique = technique.id;
    step.regions = group.regions;
    step.overrides = ids;
    connect(anyway, &QPushButton::clicked, this, [this, step] { emit overrideWanted(step); });
    column->addWidget(anyway);
  }
  list->addWidget(entry);
}

void LeftOutPanel::showAdvice() {
  clearLayout(advice_);
  const Assessment& assessment = controller_.assessment();
  const Table& table = assessment.table();
  for (const int row : assessment.firing(Effect::Refer)) {
    if (table.rows[row].stops()) continue;
    auto* line = new UserText(
        tr("Suggest: %1. %2").arg(text(table.rows[row].as<Row::Refer>()->to), text(table.rows[row].why)),
        "warn", this);
    advice_->addWidget(line);
  }
  for (const int row : adviceFor(assessment, controller_.openVisit()->plan())) {
    const auto& advise = *table.rows[row].as<Row::Advise>();
    if (advise.audience != Audience::Therapist) continue;
    auto* line = new UserText(text(advise.text), "second", this);
    line->setToolTip(plainToolTip(sourceWords({table.rows[row].id}, table)));
    advice_->addWidget(line);
  }
  adviceCard_->setVisible(advice_->count() > 0);
}

}  // namespace tableside::ui
