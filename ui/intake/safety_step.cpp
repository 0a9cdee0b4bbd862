// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/safety_step.h"

#include "base/list.h"
#include "catalogue/known_questions.h"
#include "ui/app/practice_controller.h"
#include "ui/intake/group_card.h"
#include "ui/intake/not_asked_list.h"
#include "ui/intake/question_column.h"
#include "ui/intake/sign_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/scroll_column.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

using Ids = std::vector<std::string>;

// Asked of everybody, first.
const Ids kEmergencies = {"rf_chest", "rf_stroke", "rf_calf_swelling", "fever_or_contagious"};
const Ids kToday = {"strong_pain_medicine", "alcohol_today", "sedative_today", "today_kinds"};
const Ids kPlaces = {"spare_kinds", "reduced_sensation"};
const Ids kPlaceDetails = {"skin_problem_areas",   "swelling_areas", "inflamed_areas",
                           "fracture_areas",       "surgery_areas",  "recent_injection_areas",
                           "face_injection_weeks", "varicose_areas", "implant_areas"};
const Ids kSlowSigns = {"rf_night_pain", "rf_weight_loss", "rf_infection_risk", "rf_first_pain_age"};
const Ids kFour = {"blood_clot", "blood_thinner", "cancer", "pregnancy"};
const Ids kFourDetails = {"cancer_areas", "pregnancy_weeks"};
const Ids kElse = {"rf_something_else"};
const Ids kHealth = {"health_families"};
const Ids kElsewhere = {"allergies", "under_medical_care", "health_changed", "reported_cause"};

// Each of these stands in a place of its own; every other one that must be asked is a detail of health, or a
// sign.
bool hasItsPlace(const std::string& question) {
  for (const Ids* ids : {&kEmergencies, &kToday, &kPlaces, &kPlaceDetails, &kSlowSigns, &kFour, &kFourDetails,
                         &kElse, &kHealth, &kElsewhere})
    if (contains(*ids, question)) return true;
  return false;
}

bool isSign(const Question& question) {
  return question.mustAsk &&
         (question.section == known::kWarningSigns || question.id == known::legWeakness.id) &&
         !hasItsPlace(question.id);
}

// As they are read out to those who come again; a sign that has no words there follows the one that opens it.
Ids signsInOrder(const Catalogue& catalogue) {
  Ids ids;
  for (const ReadOut& part : catalogue.readOut())
    for (const std::string& covered : part.covers)
      if (isSign(*catalogue.find(covered))) addUnique(ids, covered);
  for (const Question& question : catalogue.questions()) {
    if (!isSign(question) || contains(ids, question.id)) continue;
    const auto opener = std::find(ids.begin(), ids.end(), known::legWeakness.id);
    const bool follows = question.id == known::newLegWeakness.id && opener != ids.end();
    ids.insert(follows ? opener + 1 : ids.end(), question.id);
  }
  return ids;
}

}  // namespace

Step stepOf(const Question& question) {
  if (question.section == known::kFindings && question.id != known::reducedSensation.id)
    return Step::Findings;
  if (question.section == "tolerance" || question.id == "allergies") return Step::Comfort;
  const bool isOfPain =
      question.section == known::kPain || question.section == "today" || question.section == "record";
  const bool isSafety = question.id == "today_kinds" || question.id == known::legWeakness.id;
  if ((isOfPain && !isSafety) || question.id == "under_medical_care") return Step::Today;
  return Step::Safety;
}

bool IntakeStep::isShown(const std::string& question) const {
  return contains(anyway_, question) ||
         controller_.assessment().isShown(*controller_.catalogue().indexOf(question));
}

SafetyStep::SafetyStep(PracticeController& controller, AskedAnyway& anyway, QWidget* parent)
    : IntakeStep(controller, anyway, parent) {
  setObjectName("intake.safety");
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(scaled(12));

  signCard_ = new Card(tr("One by one"), this);
  left_ = new ScrollColumn(signCard_, "intake.safety.signs.scroll");
  auto* signs = new QVBoxLayout(left_->content());
  signs->setContentsMargins(0, 0, 0, 0);
  signs->setSpacing(0);
  emergencies_ = new QuestionColumn(controller, "intake", left_->content());
  emergencies_->setFolding(QuestionColumn::Folding::Together);
  signs_ = new QuestionColumn(controller, "intake", left_->content());
  connect(emergencies_, &QuestionColumn::wentOn, this, [this] { signs_->focusFirstOpen(); });
  connect(signs_, &QuestionColumn::wentOn, this, &SafetyStep::goOn);
  signs->addWidget(emergencies_);
  signs->addWidget(signs_);
  signs->addStretch();
  signCard_->body()->addWidget(left_, 1);
  row->addWidget(signCard_, 55);

  right_ = new ScrollColumn(this, "intake.safety.groups.scroll");
  auto* column = new QVBoxLayout(right_->content());
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(8));
  using Way = GroupCard::Way;
  const auto add = [&](const QString& id, const QString& title, Way way) {
    auto* group = new GroupCard(controller_, id, title, way, right_->content());
    connect(group, &GroupCard::opened, this, [this, group] {
      wanted_ = group;
      showGroups();
      group->focusFirst();
    });
    connect(group, &GroupCard::done, this, &SafetyStep::goOn);
    groups_.push_back(group);
    column->addWidget(group);
  };
  add("today", tr("Today"), Way::Together);
  add("places", tr("Places to spare"), Way::Together);
  add("slow", tr("Nights, weight, infection"), Way::Together);
  add("four", tr("Clot, thinner, cancer, pregnant"), Way::OneByOne);
  add("health", tr("Health, now or earlier"), Way::Together);
  add("else", tr("Something else"), Way::OneByOne);
  moreCard_ = new Card(tr("More, if useful"), right_->content());
  moreCard_->setObjectName("intake.safety.more");
  more_ = new QuestionColumn(controller, "intake", moreCard_);
  moreCard_->body()->addWidget(more_);
  column->addWidget(moreCard_);
  notAsked_ = new NotAskedList(right_->content());
  connect(notAsked_, &NotAskedList::questionWanted, this, &IntakeStep::questionWanted);
  column->addWidget(notAsked_);
  column->addStretch();
  row->addWidget(right_, 45);
}

void SafetyStep::forget() {
  for (QuestionColumn* column : {emergencies_, signs_, more_}) column->forget();
  for (GroupCard* group : groups_) group->forget();
  wanted_ = nullptr;
  notAsked_->fold();
  left_->verticalScrollBar()->setValue(0);
  right_->verticalScrollBar()->setValue(0);
}

Ids SafetyStep::shown(const Ids& questions) const {
  Ids applying;
  for (const std::string& question : questions)
    if (isShown(question)) applying.push_back(question);
  return applying;
}

void SafetyStep::refresh() {
  showSigns();
  showGroups();
}

void SafetyStep::showSigns() {
  const Catalogue& catalogue = controller_.catalogue();
  const OpenVisit& open = *controller_.openVisit();
  int answered = 0, all = 0;
  const auto rowsOf = [&](const Ids& questions) {
    std::vector<QuestionColumn::Asked> rows;
    for (const std::string& question : questions) {
      const Question& each = *catalogue.find(question);
      rows.push_back({question, QuestionField::Look::Sign, fewWordsOf(each, catalogue)});
      ++all;
      answered += !open.isOpenToday(each);
    }
    return rows;
  };
  emergencies_->show(rowsOf(shown(kEmergencies)));
  signs_->show(rowsOf(shown(signsInOrder(catalogue))));
  signCard_->setSubtitle(tr("%1 of %2 · the full words come with each line").arg(answered).arg(all));
}

void SafetyStep::showGroups() {
  const Catalogue& catalogue = controller_.catalogue();
  Ids healthDetails, more;
  for (const Question& question : catalogue.questions()) {
    if (stepOf(question) != Step::Safety || hasItsPlace(question.id) || isSign(question) ||
        question.fromRecord || question.section == known::kNoteSection)
      continue;
    (question.mustAsk ? healthDetails : more).push_back(question.id);
  }
  const std::vector<std::pair<Ids, Ids>> content = {
      {kToday, {}},          {kPlaces, kPlaceDetails}, {kSlowSigns, {}},
      {kFour, kFourDetails}, {kHealth, healthDetails}, {kElse, {}},
  };
  bool isFound = wanted_ != nullptr;
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    GroupCard::Shown group{.questions = shown(content[i].first), .details = shown(content[i].second)};
    groups_[i]->show(group);  // which tells whether it is done
    group.isOpen =
        wanted_ ? groups_[i] == wanted_ : !isFound && !groups_[i]->isEmpty() && !groups_[i]->isDone();
    isFound = isFound || group.isOpen;
    groups_[i]->show(group);
  }
  std::vector<QuestionColumn::Asked> rows;
  for (const std::string& question : shown(more)) rows.push_back({question, QuestionField::Look::Row, {}});
  more_->show(rows);
  moreCard_->setVisible(!rows.empty());
  std::vector<NotAsked> notAsked = controller_.assessment().relevance().notAsked();
  std::erase_if(notAsked, [&](const NotAsked& each) {
    const Question& question = catalogue.questions()[static_cast<std::size_t>(each.question)];
    return question.fromRecord || question.section == known::kNoteSection || contains(anyway_, question.id);
  });
  notAsked_->show(notAsked, controller_.assessment());
}

// The next group that is open; past the last one the next step.
void SafetyStep::goOn() {
  wanted_ = nullptr;
  refresh();
  if (emergencies_->focusFirstOpen() || signs_->focusFirstOpen()) return;
  for (GroupCard* group : groups_)
    if (!group->isEmpty() && !group->isDone()) return group->focusFirst();
  emit done();
}

bool SafetyStep::show(const std::string& question) {
  const Question& asked = *controller_.catalogue().find(question);
  if (stepOf(asked) != Step::Safety) return false;
  addUnique(anyway_, question);
  refresh();
  for (QuestionColumn* column : {emergencies_, signs_, more_})
    if (column->has(question)) {
      column->focus(question);
      return true;
    }
  for (GroupCard* group : groups_)
    if (group->has(question)) {
      wanted_ = group;
      showGroups();
      group->focus(question);
      return true;
    }
  return false;
}

void SafetyStep::focusFirst() {
  if (emergencies_->focusFirstOpen() || signs_->focusFirstOpen()) return;
  for (GroupCard* group : groups_)
    if (!group->isEmpty() && !group->isDone()) return group->focusFirst();
}

}  // namespace tableside::ui
