// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/left_out_card.h"

#include "base/list.h"
#include "catalogue/known_questions.h"
#include "plan/plan.h"
#include "ui/app/practice_controller.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/elided_button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/user_text.h"
#include "ui/words/place_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"
#include "ui/words/told_words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace tableside::ui {
namespace {

constexpr int kReasonsAtOnce = 4;
constexpr std::size_t kTechniquesNamed = 2, kPlacesNamed = 6;

}  // namespace

// What the same rows keep out, or what is left out for the same reason where no row does.
struct LeftOutCard::Group {
  LeftOutReason reason = LeftOutReason::Blocked;
  bool hurts = false;
  std::vector<std::string> rows, regions;
  std::vector<std::pair<std::string, std::vector<std::string>>> work;  // each technique with its regions
};

LeftOutCard::LeftOutCard(PracticeController& controller, QWidget* parent)
    : Card(tr("Left out, and why"), parent),
      controller_(controller),
      entries_(new QVBoxLayout),
      all_(linkButton({}, "plan.left_out.all", this)) {
  setObjectName("plan.left_out");
  entries_->setSpacing(scaled(8));
  body()->addLayout(entries_);
  body()->addWidget(all_, 0, Qt::AlignLeft);
  connect(all_, &QPushButton::clicked, this, [this] {
    areAllShown_ = !areAllShown_;
    showAtOnce();
  });
}

void LeftOutCard::addPairs(std::vector<Group>& groups) const {
  const Assessment& assessment = controller_.assessment();
  for (const Candidate& candidate : assessment.candidates()) {
    const PairFinding& finding = candidate.finding;
    const bool isBlocked = finding.verdict == Verdict::Blocked;
    if (!isBlocked && finding.verdict != Verdict::Held) continue;
    const std::vector<std::string> rows = assessment.idsOf(isBlocked ? finding.blockedBy : finding.heldBy);
    const LeftOutReason reason = isBlocked ? LeftOutReason::Blocked : LeftOutReason::Held;
    auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& other) {
      return other.reason == reason && other.rows == rows;
    });
    if (group == groups.end()) group = groups.insert(groups.end(), Group{reason, false, rows, {}, {}});
    const std::string& region = controller_.catalogue().regions().sided()[candidate.region].id;
    const std::string& technique = assessment.table().techniques.all()[candidate.technique].id;
    auto work = std::find_if(group->work.begin(), group->work.end(),
                             [&](const auto& each) { return each.first == technique; });
    if (work == group->work.end()) work = group->work.insert(group->work.end(), {technique, {}});
    work->second.push_back(region);
    addUnique(group->regions, region);
  }
}

std::vector<LeftOutCard::Group> LeftOutCard::groups(const Plan& shown) const {
  std::vector<Group> groups;
  addPairs(groups);
  // The steps that wait stand in the plan, with their questions.
  std::erase_if(groups, [&](const Group& group) {
    return std::any_of(shown.steps.begin(), shown.steps.end(), [&](const PlanStep& step) {
      return step.isStruckOut() && step.struckBy.rows == group.rows;
    });
  });
  for (const LeftOut& out : shown.leftOut) {
    if (out.reason == LeftOutReason::Blocked || out.reason == LeftOutReason::Held) continue;
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const Group& other) { return other.reason == out.reason; });
    if (group == groups.end()) group = groups.insert(groups.end(), Group{out.reason, false, {}, {}, {}});
    addUnique(group->regions, out.region);
  }
  const auto hurting = controller_.assessment().answers().choices(known::painSites);
  for (Group& group : groups)
    group.hurts = std::any_of(group.regions.begin(), group.regions.end(),
                              [&](const std::string& region) { return contains(hurting, region); });
  std::stable_sort(groups.begin(), groups.end(),
                   [](const Group& a, const Group& b) { return !a.hurts < !b.hurts; });
  return groups;
}

void LeftOutCard::refresh(const Plan& shown) {
  clearLayout(entries_);
  const std::vector<Group> all = controller_.assessment().isStopped() ? std::vector<Group>() : groups(shown);
  for (std::size_t i = 0; i < all.size(); ++i) entries_->addWidget(entryOf(all[i], static_cast<int>(i)));
  showAtOnce();
  setVisible(!all.empty());
}

void LeftOutCard::showAtOnce() {
  const int all = entries_->count();
  for (int i = 0; i < all; ++i) entries_->itemAt(i)->widget()->setVisible(areAllShown_ || i < kReasonsAtOnce);
  all_->setText(areAllShown_ ? tr("Fewer reasons") : tr("All %1 reasons").arg(all));
  all_->setVisible(all > kReasonsAtOnce);
}

QString LeftOutCard::titleOf(const Group& group) const {
  const Table& table = controller_.assessment().table();
  const RegionMap& map = table.catalogue->regions();
  QStringList techniques;
  for (const auto& [id, regions] : group.work)
    techniques << (techniques.isEmpty() ? techniqueName(id, table) : lowered(techniqueName(id, table)));
  if (group.work.size() > kTechniquesNamed)
    techniques = {tr("%1 and %2 more").arg(techniques.front()).arg(group.work.size() - 1)};
  std::vector<std::string> named = group.regions;
  if (named.size() > kPlacesNamed) named.resize(kPlacesNamed);
  QString where = placeWords(named, map);
  if (named.size() < group.regions.size())
    where = group.hurts ? tr("%1 places").arg(group.regions.size())
                        : tr("%1 other places").arg(group.regions.size());
  return techniques.isEmpty() ? where : tr("%1: %2").arg(techniques.join(", "), lowered(where));
}

QString LeftOutCard::whyOf(const Group& group) const {
  switch (group.reason) {
    case LeftOutReason::Blocked:
    case LeftOutReason::Held: return toldWords(std::vector{group.rows.front()}, controller_.assessment());
    case LeftOutReason::OutOfReach: return tr("No position that suits the client reaches this.");
    case LeftOutReason::NoMinutes: return tr("No minutes are left for this.");
    case LeftOutReason::NotSuggested: return tr("No row suggests work here.");
  }
  Q_UNREACHABLE();
}

bool LeftOutCard::mayBeLifted(const Group& group) const {
  const Assessment& assessment = controller_.assessment();
  return !group.rows.empty() && !controller_.openVisit()->isPlanFixed() &&
         std::all_of(group.rows.begin(), group.rows.end(), [&](const std::string& id) {
           return assessment.canLift(*assessment.table().rowIndex(id));
         });
}

QWidget* LeftOutCard::entryOf(const Group& group, int index) {
  const QString name = QStringLiteral("plan.left_out%1").arg(index);
  auto* entry = new QWidget(this);
  entry->setObjectName(name);
  auto* row = new QHBoxLayout(entry);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(scaled(8));
  const bool isAsked = group.reason == LeftOutReason::Held;
  auto* sign = new IconLabel(scaled(16), entry);
  sign->setFixedSize(scaled(18), scaled(18));
  sign->draw(isAsked ? "question" : "barred", isAsked ? &Tokens::warn : &Tokens::danger);
  sign->setAccessibleName(isAsked ? tr("Not asked") : tr("Left out"));
  row->addWidget(sign, 0, Qt::AlignTop);
  auto* column = new QVBoxLayout;
  column->setSpacing(scaled(1));
  auto* title = new UserText(titleOf(group), "label", entry);
  title->setObjectName(name + ".title");
  title->setToolTip(plainToolTip(placeWords(group.regions, controller_.catalogue().regions())));
  column->addWidget(title);
  auto* why = new UserText(whyOf(group), "second", entry);
  why->setToolTip(plainToolTip(sourceWords(group.rows, controller_.assessment().table())));
  column->addWidget(why);
  auto* links = new FlowLayout(scaled(2));
  addLinks(group, name, links, entry);
  column->addLayout(links);
  row->addLayout(column, 1);
  return entry;
}

void LeftOutCard::addLinks(const Group& group, const QString& name, QLayout* links, QWidget* entry) {
  for (const int index : decidedBy(group.rows, controller_.assessment())) {
    const Question& question = controller_.catalogue().questions()[index];
    auto* ask = linkButton(text(question.shortName), name + ".ask." + text(question.id), entry);
    ask->setIcon(icon("question"));
    ask->setAccessibleName(tr("Ask: %1").arg(text(question.shortName)));
    connect(ask, &QPushButton::clicked, this, [this, id = question.id] { emit questionWanted(id); });
    links->addWidget(ask);
  }
  if (!group.rows.empty()) {
    auto* why = linkButton(tr("Why"), name + ".why", entry);
    why->setAccessibleName(tr("Why: %1").arg(titleOf(group)));
    connect(why, &QPushButton::clicked, this,
            [this, what = titleOf(group), rows = group.rows] { emit whyWanted(what, rows); });
    links->addWidget(why);
  }
  if (!mayBeLifted(group)) return;
  const Table& table = controller_.assessment().table();
  for (const auto& [technique, regions] : group.work) {
    auto* anyway = new ElidedButton(entry);
    anyway->setObjectName(name + ".override." + text(technique));
    anyway->setProperty("kind", "link");
    const QString what = techniqueName(technique, table);
    anyway->setFullText(group.work.size() > 1 ? tr("Use %1 anyway…").arg(lowered(what)) : tr("Use anyway…"));
    anyway->setAccessibleName(
        tr("Use anyway: %1, %2").arg(what, lowered(placeWords(regions, controller_.catalogue().regions()))));
    PinnedStep step;
    step.phase = table.techniques.find(technique)->usualPhase();
    step.technique = technique;
    step.regions = regions;
    step.overrides = group.rows;
    connect(anyway, &QPushButton::clicked, this, [this, step] { emit overrideWanted(step); });
    links->addWidget(anyway);
  }
}

}  // namespace tableside::ui
