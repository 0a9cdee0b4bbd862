// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/not_in_plan.h"

#include "base/list.h"
#include "catalogue/known_questions.h"
#include "ui/app/practice_controller.h"
#include "ui/plan/row_link.h"
#include "ui/theme/theme.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/user_text.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"
#include "ui/words/told_words.h"

#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <tuple>

namespace tableside::ui {

namespace {

constexpr qsizetype kLettersAtMost = 80;  // of a list of places; of a longer one only the first are named
constexpr std::size_t kPlacesNamed = 3;

}  // namespace

// Regions that are left out for the same reason, by the same rows: of those that hurt, or of the others.
struct NotInPlan::Group {
  LeftOutReason reason = LeftOutReason::NotSuggested;
  bool hurts = false;
  std::vector<std::string> rows, regions;
};

NotInPlan::NotInPlan(PracticeController& controller, QWidget* parent)
    : Card(tr("Not in this plan"), parent), controller_(controller), lines_(new QVBoxLayout) {
  setObjectName("plan.not_in_plan");
  lines_->setSpacing(scaled(10));
  body()->addLayout(lines_);
}

std::vector<NotInPlan::Group> NotInPlan::groups() const {
  std::vector<Group> groups;
  const Answer sites = controller_.assessment().answers().of(known::painSites);
  const Choices* hurting = std::get_if<Choices>(&sites);
  for (const LeftOut& out : controller_.plan().leftOut) {
    const bool hurts = hurting && contains(hurting->ids, out.region);
    auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& other) {
      return other.hurts == hurts && other.reason == out.reason && other.rows == out.rows;
    });
    if (group == groups.end()) group = groups.insert(groups.end(), Group{out.reason, hurts, out.rows, {}});
    group->regions.push_back(out.region);
  }
  std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
    return std::tuple(!a.hurts, a.reason) < std::tuple(!b.hurts, b.reason);
  });
  return groups;
}

QString NotInPlan::whereWords(const Group& group) const {
  const RegionMap& map = controller_.catalogue().regions();
  const QString all = regionWords(group.regions, map);
  std::vector<std::string> first;
  std::set<int> bases;
  for (const std::string& id : group.regions) {
    if (const auto index = map.indexOf(id)) bases.insert(map.sided()[*index].base);
    if (bases.size() <= kPlacesNamed) first.push_back(id);
  }
  if (all.size() <= kLettersAtMost || bases.size() <= kPlacesNamed) return all;
  return tr("%1 and %2 more").arg(regionWords(first, map)).arg(bases.size() - kPlacesNamed);
}

void NotInPlan::refresh() {
  clearLayout(lines_);
  const std::vector<Group> all = controller_.assessment().isStopped() ? std::vector<Group>() : groups();
  for (std::size_t i = 0; i < all.size(); ++i) addGroup(all[i], static_cast<int>(i));
  setVisible(!all.empty());
}

QString NotInPlan::reasonWords(const Group& group) const {
  switch (group.reason) {
    case LeftOutReason::Blocked:
    case LeftOutReason::Held: return toldWords(group.rows, controller_.assessment());
    case LeftOutReason::OutOfReach: return tr("No position that suits the client reaches this.");
    case LeftOutReason::NoMinutes: return tr("No minutes are left for this.");
    case LeftOutReason::NotSuggested: return tr("No row suggests work here.");
  }
  Q_UNREACHABLE();
}

void NotInPlan::addGroup(const Group& group, int index) {
  const QString name = QStringLiteral("plan.not_in_plan%1").arg(index);
  auto* entry = new QVBoxLayout;
  entry->setSpacing(scaled(2));
  auto* where = new UserText(whereWords(group), group.hurts ? "label" : "second", this);
  where->setObjectName(name);
  where->setToolTip(plainToolTip(regionWords(group.regions, controller_.catalogue().regions())));
  entry->addWidget(where);
  auto* why = new UserText(reasonWords(group), "second", this);
  why->setToolTip(plainToolTip(sourceWords(group.rows, controller_.assessment().table())));
  entry->addWidget(why);
  lines_->addLayout(entry);
  addLinks(group, name);
}

void NotInPlan::addLinks(const Group& group, const QString& name) {
  auto* links = new FlowLayout(scaled(2));
  for (const int index : decidedBy(group.rows, controller_.assessment())) {
    const Question& question = controller_.catalogue().questions()[index];
    auto* ask = askLink(text(question.id), text(question.shortName), name, this);
    connect(ask, &QPushButton::clicked, this, [this, id = question.id] { emit questionWanted(id); });
    links->addWidget(ask);
  }
  for (const std::string& id : group.rows) {
    auto* open = rowLink(text(id), name, this);
    connect(open, &QPushButton::clicked, this, [this, id] { emit rowRequested(id); });
    links->addWidget(open);
  }
  lines_->addLayout(links);
}

}  // namespace tableside::ui
