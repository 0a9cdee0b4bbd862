// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/today_step.h"

#include "base/list.h"
#include "catalogue/known_questions.h"
#include "intake/contradictions.h"
#include "ui/app/practice_controller.h"
#include "ui/intake/minutes_choice.h"
#include "ui/intake/pain_map.h"
#include "ui/intake/question_column.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"
#include "ui/words/error_words.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

using Look = QuestionField::Look;
constexpr const char *kFeelsLike = "pain_quality", *kGoal = "goal", *kFocus = "session_focus",
                     *kSport = "sport_when";

constexpr int kFirstFeelings = 3;

bool isOfGoal(const std::string& question) {
  return question == kGoal || question == kFocus || question == kSport ||
         question == known::sessionMinutes.id;
}

}  // namespace

TodayStep::TodayStep(PracticeController& controller, AskedAnyway& anyway, PainMap* map, QWidget* parent)
    : IntakeStep(controller, anyway, parent), map_(map) {
  setObjectName("intake.today");
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(scaled(12));
  auto* mapCard = new Card({}, this);
  auto* mapScroll = new ScrollColumn(mapCard, "intake.today.map.scroll");
  mapHome_ = new QVBoxLayout(mapScroll->content());
  mapHome_->setContentsMargins(0, 0, 0, 0);
  mapCard->body()->addWidget(mapScroll, 1);
  row->addWidget(mapCard, 52);

  right_ = new ScrollColumn(this, "intake.today.scroll");
  auto* column = new QVBoxLayout(right_->content());
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(8));
  place_ = new Card({}, right_->content());
  place_->body()->addWidget(map_->place());
  feels_ = new QuestionColumn(controller, "intake", place_);
  place_->body()->addWidget(feels_);
  column->addWidget(place_);
  column->addWidget(goal_ = makeGoal());
  must_ = new QPushButton(icon("shield-alert"), {}, right_->content());
  must_->setObjectName("intake.must");
  setStyleProperty(must_, "kind", "warn");
  connect(must_, &QPushButton::clicked, this, &TodayStep::safetyWanted);
  column->addWidget(must_);
  needs_ = new Card(tr("This plan needs"), right_->content());
  needed_ = new QuestionColumn(controller, "intake", needs_);
  needed_->setFolding(QuestionColumn::Folding::Each);
  connect(needed_, &QuestionColumn::wentOn, this, &TodayStep::done);
  needs_->body()->addWidget(needed_);
  column->addWidget(needs_);
  more_ = new Card(tr("More, if useful"), right_->content());
  moreButton_ = new QPushButton(icon("chevron-down", Ink::Accent), tr("Show"), more_);
  moreButton_->setObjectName("intake.today.more");
  setStyleProperty(moreButton_, "kind", "quiet");
  connect(moreButton_, &QPushButton::clicked, this, [this] {
    isMoreOpen_ = !isMoreOpen_;
    showNeeds();
  });
  more_->header()->addWidget(moreButton_);
  others_ = new QuestionColumn(controller, "intake", more_);
  more_->body()->addWidget(others_);
  column->addWidget(more_);
  column->addStretch();
  row->addWidget(right_, 48);
  takeMap();
}

Card* TodayStep::makeGoal() {
  auto* card = new Card(tr("What for today?"), this);
  card->setSubtitle(tr("dashed: taken until you choose"));
  wants_ = new QuestionColumn(controller_, "intake", card);
  card->body()->addWidget(wants_);
  auto* minutes = new QBoxLayout(isTextLarge() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  minutes->addWidget(new UserText(tr("Minutes"), "label", card));
  minutes->addWidget(minutes_ = new MinutesChoice(controller_, "intake.session_minutes", card), 3);
  card->body()->addLayout(minutes);
  return card;
}

void TodayStep::takeMap() {
  mapHome_->addWidget(map_, 1);
  map_->setLeavingOut(false);
  map_->show();
}

void TodayStep::showGoal() {
  isGoalWanted_ = true;
  refresh();
  wants_->focus(kGoal);
}

void TodayStep::forget() {
  for (QuestionColumn* each : {feels_, wants_, needed_, others_}) each->forget();
  isGoalWanted_ = isMoreOpen_ = false;
  right_->verticalScrollBar()->setValue(0);
}

void TodayStep::refresh() {
  showMap();
  showMust();
  showNeeds();
}

void TodayStep::showMap() {
  const OpenVisit& open = *controller_.openVisit();
  const Catalogue& catalogue = controller_.catalogue();
  QStringList told;
  for (const Contradiction& each : contradictionsIn(open.visit().answers, catalogue))
    if (PainMap::asks(each.question) || each.kind == ContradictionKind::AreaWithoutKind)
      told << wordsOf(each.kind);
  const auto isAsked = [this](const std::string& question) { return isShown(question); };
  map_->refresh(isAsked, told.join('\n'));
  const bool hurts = !open.visit().answers.choices(known::painSites).empty();
  place_->setVisible(hurts || isAsked(known::painNow));
  const bool feels = isAsked(kFeelsLike);
  feels_->show(feels ? std::vector<QuestionColumn::Asked>{{kFeelsLike, Look::Row, {}, kFirstFeelings}}
                     : std::vector<QuestionColumn::Asked>{});
  feels_->setVisible(feels);
  goal_->setVisible(!hurts || isGoalWanted_);
  std::vector<QuestionColumn::Asked> goal = {{kGoal, Look::Row, {}}, {kFocus, Look::Row, {}}};
  if (isAsked(kSport)) goal.push_back({kSport, Look::Row, {}});
  wants_->show(goal);
  minutes_->refresh();
}

// Safety is answered on its own screen; here stands how much of it there is.
void TodayStep::showMust() {
  const OpenVisit& open = *controller_.openVisit();
  QStringList names;
  for (const std::string& question : open.openMusts())
    if (const Question& each = *controller_.catalogue().find(question); stepOf(each) == Step::Safety)
      names << lowered(text(each.shortName));
  must_->setVisible(!names.isEmpty() && isKnown(open.visit().answers.of(known::painSites)) &&
                    !open.isSigned());
  must_->setText(tr("Must: %1 safety questions, in step 2").arg(names.size()));
  must_->setToolTip(plainToolTip(names.join(", ")));
}

void TodayStep::showNeeds() {
  const OpenVisit& open = *controller_.openVisit();
  const Catalogue& catalogue = controller_.catalogue();
  const std::vector<std::string> mattering = open.mattering();
  std::vector<QuestionColumn::Asked> needed, others;
  int answered = 0, said = 0;
  for (std::size_t i = 0; i < catalogue.questions().size(); ++i) {
    const Question& question = catalogue.questions()[i];
    const bool isElsewhere = PainMap::asks(question.id) || question.id == kFeelsLike || isOfGoal(question.id);
    if (stepOf(question) != Step::Today || isElsewhere || question.fromRecord || !isShown(question.id) ||
        question.section == known::kNoteSection)
      continue;
    const bool isOpen = open.isOpenToday(question);
    if (contains(mattering, question.id)) {
      needed.push_back({question.id, Look::Row, {}});
      answered += !isOpen;
    } else {
      others.push_back({question.id, Look::Row, {}});
      said += !isOpen;
    }
  }
  needed_->show(needed);
  needs_->setSubtitle(tr("%1 of %2").arg(answered).arg(needed.size()));
  needs_->setVisible(!needed.empty());
  if (isMoreOpen_) others_->show(others);
  others_->setVisible(isMoreOpen_);
  more_->setSubtitle(tr("%1 of %2").arg(said).arg(others.size()));
  more_->setVisible(!others.empty());
  moreButton_->setIcon(icon(isMoreOpen_ ? "chevron-up" : "chevron-down", Ink::Accent));
  moreButton_->setText(isMoreOpen_ ? tr("Fold") : tr("Show"));
  moreButton_->setAccessibleName(tr("More, if useful: %1").arg(moreButton_->text()));
}

bool TodayStep::show(const std::string& question) {
  const Question& asked = *controller_.catalogue().find(question);
  if (stepOf(asked) != Step::Today) return false;
  addUnique(anyway_, question);
  isGoalWanted_ = isGoalWanted_ || isOfGoal(question);
  refresh();
  if (PainMap::asks(question)) {
    map_->showQuestion(question);
    return true;
  }
  if (!feels_->has(question) && !wants_->has(question) && !needed_->has(question) && !isMoreOpen_) {
    isMoreOpen_ = true;
    showNeeds();
  }
  for (QuestionColumn* column : {feels_, wants_, needed_, others_})
    if (column->has(question)) column->focus(question);
  return true;
}

void TodayStep::focusFirst() {
  const OpenVisit& open = *controller_.openVisit();
  if (open.visit().answers.choices(known::painSites).empty()) return map_->showQuestion(known::painSites);
  if (!needed_->focusFirstOpen()) map_->showQuestion(known::painSites);
}

}  // namespace tableside::ui
