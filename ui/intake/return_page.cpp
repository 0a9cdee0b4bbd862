// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/return_page.h"

#include "base/list.h"
#include "catalogue/known_questions.h"
#include "ui/app/practice_controller.h"
#include "ui/intake/minutes_choice.h"
#include "ui/intake/question_column.h"
#include "ui/intake/read_out_card.h"
#include "ui/intake/sign_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/user_text.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"
#include "visit/history.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr int kRightWidth = 456;
constexpr int kListShare = 62, kRightShare = 38;  // of the page's width

const std::array kConsents{known::glutealConsent, known::sensitiveConsent, known::pectoralConsent};

bool isConsent(const std::string& question) {
  return std::any_of(kConsents.begin(), kConsents.end(),
                     [&](const known::KnownQuestion& consent) { return consent.id == question; });
}

}  // namespace

ReturnPage::ReturnPage(PracticeController& controller, QWidget* parent)
    : QWidget(parent), controller_(controller) {
  setObjectName("return");
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(scaled(9));
  right_ = new ScrollColumn(this, "return.right");
  auto* column = new QVBoxLayout(right_->content());
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(9));
  for (Card* card :
       {same_ = makeSame(), open_ = makeOpen(), consent_ = makeConsent(), session_ = makeSession()})
    column->addWidget(card);
  column->addStretch();
  list_ = new ReadOutCard(controller, this);
  connect(list_, &ReadOutCard::closed, this, [this] {
    if (!openOnes_->focusFirstOpen() && !consents_->focusFirstOpen()) emit done();
  });
  row->addWidget(list_, kListShare);
  row->addWidget(right_, kRightShare);
}

Card* ReturnPage::makeSame() {
  const Question& asked = *controller_.catalogue().find(known::painNow);
  auto* card = new Card(tr("Same as last time? How strong is it now?"), this);
  sentence_ = new UserText({}, "body", card);
  sentence_->setObjectName("return.sentence");
  card->body()->addWidget(sentence_);
  pain_ = scaleOf(asked, card);
  pain_->setObjectName("return.pain_now");
  pain_->setAccessibleName(text(asked.ask));
  connect(pain_, &ChoiceRow::picked, this, [this](const QStringList& ids) {
    const auto number = numberOf(ids);
    if (number && !controller_.openVisit()->sameSentence().empty())
      controller_.act(tr("Same as last time"),
                      [number](OpenVisit& open, Instant now) { return open.sameAsLastTime(number, now); });
    else
      controller_.answer(known::painNow, number ? Answer(*number) : Answer(NotAnswered{}));
  });
  card->body()->addWidget(pain_);
  auto* low = new QHBoxLayout;
  low->setSpacing(scaled(10));
  before_ = new UserText({}, "second", card);
  low->addWidget(before_, 1);
  nothing_ = new QPushButton(icon("check"), tr("Nothing hurts today"), card);
  nothing_->setObjectName("return.nothing_hurts");
  connect(nothing_, &QPushButton::clicked, this, [this] {
    controller_.answerTogether({{known::painSites, Choices{}}});
  });
  low->addWidget(nothing_);
  different_ = new QPushButton(tr("Something is different"), card);
  different_->setObjectName("return.different");
  connect(different_, &QPushButton::clicked, this, &ReturnPage::mapWanted);
  low->addWidget(different_);
  card->body()->addLayout(low);
  return card;
}

Card* ReturnPage::makeOpen() {
  auto* card = new Card(tr("To ask by itself"), this);
  openOnes_ = new QuestionColumn(controller_, "return", card);
  card->body()->addWidget(openOnes_);
  return card;
}

Card* ReturnPage::makeConsent() {
  auto* card = new Card(tr("All right today?"), this);
  card->setSubtitle(tr("It can be taken back at any time."));
  consents_ = new QuestionColumn(controller_, "return", card);
  connect(consents_, &QuestionColumn::wentOn, this, &ReturnPage::done);
  card->body()->addWidget(consents_);
  return card;
}

Card* ReturnPage::makeSession() {
  auto* card = new Card({}, this);
  auto* minutes = new QBoxLayout(isTextLarge() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  minutes->addWidget(new UserText(tr("Minutes"), "label", card));
  minutes->addWidget(minutes_ = new MinutesChoice(controller_, "return.session_minutes", card), 3);
  card->body()->addLayout(minutes);
  auto* goal = new QHBoxLayout;
  goal->addWidget(new UserText(tr("Goal"), "label", card));
  goal->addWidget(goal_ = new UserText({}, "body", card), 1);
  changeGoal_ = linkButton(tr("Change"), "return.goal.change", card);
  changeGoal_->setAccessibleName(tr("Change the goal and the part of the body"));
  connect(changeGoal_, &QPushButton::clicked, this, [this] {
    isGoalOpen_ = !isGoalOpen_;
    showSession();
    if (isGoalOpen_) wants_->focus("goal");
  });
  goal->addWidget(changeGoal_);
  card->body()->addLayout(goal);
  wants_ = new QuestionColumn(controller_, "return", card);
  card->body()->addWidget(wants_);
  tested_ = new QuestionColumn(controller_, "return", card);
  card->body()->addWidget(tested_);
  return card;
}

void ReturnPage::forget() {
  list_->forget();
  for (QuestionColumn* each : {openOnes_, consents_, wants_, tested_}) each->forget();
  isGoalOpen_ = false;
  askedAlone_.clear();
  right_->verticalScrollBar()->setValue(0);
}

void ReturnPage::refresh() {
  list_->refresh();
  showSame();
  showOpen();
  showConsent();
  showSession();
  // Of one width whatever is asked: nothing moves under the finger.
  const int needed = right_->content()->minimumSizeHint().width();
  right_->setMinimumWidth(
      std::max(needed + right_->verticalScrollBar()->sizeHint().width(), scaled(kRightWidth)));
}

void ReturnPage::showSame() {
  const OpenVisit& open = *controller_.openVisit();
  const Answers& today = open.visit().answers;
  const QString sentence = sentenceOfLastTime(open, controller_.catalogue());
  const bool isSame = !sentence.isEmpty();
  const bool isNothing = !isSame && today.choices(known::painSites).empty();
  same_->setTitle(isNothing ? tr("Does something hurt today?")
                  : isSame  ? tr("Same as last time? How strong is it now?")
                            : tr("How strong is it now?"));
  sentence_->setText(isSame      ? sentence
                     : isNothing ? tr("Nothing hurt last time.")
                                 : regionWordsOf(today.choices(known::painSites)));
  pain_->setVisible(!isNothing);
  pain_->setChosen(idsOfNumber(today.number(known::painNow)));
  pain_->setEnabled(!open.isSigned());
  nothing_->setVisible(isNothing);
  nothing_->setEnabled(!isKnown(today.of(known::painSites)));
  different_->setText(isNothing ? tr("Something hurts") : tr("Something is different"));
  const auto last = std::find_if(open.earlier().rbegin(), open.earlier().rend(),
                                 [](const VisitSummary& visit) { return visit.painBefore.has_value(); });
  const bool isKnownBefore = last != open.earlier().rend();
  before_->setVisible(!isNothing);
  before_->setText(!isKnownBefore ? tr("0 no pain, 10 the worst imaginable")
                   : !last->painAfter
                       ? tr("Last time %1").arg(*last->painBefore)
                       : tr("Last time %1 before, %2 after").arg(*last->painBefore).arg(*last->painAfter));
}

QString ReturnPage::regionWordsOf(const std::vector<std::string>& places) const {
  return regionWords(places, controller_.catalogue().regions());
}

// What no line may answer, and what the plan waits for besides.
void ReturnPage::showOpen() {
  const OpenVisit& open = *controller_.openVisit();
  const Catalogue& catalogue = controller_.catalogue();
  std::vector<std::string> questions;
  const bool isComplaintKnown = open.mayCloseList();
  if (isComplaintKnown) {
    const ReadOutList list = open.readOut();
    const ReadOutLine* health = list.find("health");
    for (const std::string& question : list.alone)
      if (!(health && health->isOpen && isOfHealth(*catalogue.find(question)))) questions.push_back(question);
    const auto isListed = [&](const std::string& question) {
      return std::any_of(list.lines.begin(), list.lines.end(),
                         [&](const ReadOutLine& line) { return contains(line.questions, question); });
    };
    for (const std::string& question : open.mattering()) {
      const Question& each = *catalogue.find(question);
      const bool isElsewhere = isListed(question) || isConsent(question) || each.section == "today" ||
                               each.section == known::kFindings || question == known::painNow.id;
      if (!isElsewhere && open.isOpenToday(each)) addUnique(questions, question);
    }
  }
  std::vector<QuestionColumn::Asked> asked;
  // One that is answered stays until the page is left: nothing moves under the finger.
  for (const std::string& question : askedAlone_)
    if (!contains(questions, question) && controller_.assessment().isShown(*catalogue.indexOf(question)))
      questions.push_back(question);
  askedAlone_ = questions;
  for (const std::string& question : questions)
    asked.push_back({question, lookOfSign(*catalogue.find(question)), {}});
  openOnes_->show(asked);
  open_->setVisible(!asked.empty());
}

void ReturnPage::showConsent() {
  std::vector<QuestionColumn::Asked> asked;
  const OpenVisit said = asSaidAgain(*controller_.openVisit());
  for (const known::KnownQuestion& consent : kConsents)
    if (said.assessment().isShown(*controller_.catalogue().indexOf(consent)))
      asked.push_back({consent, QuestionField::Look::Row, {}});
  consents_->show(asked);
  consent_->setVisible(!asked.empty());
}

void ReturnPage::showSession() {
  const Assessment& assessment = controller_.assessment();
  const Catalogue& catalogue = controller_.catalogue();
  minutes_->refresh();
  QStringList wanted;
  for (const char* question : {"goal", "session_focus"})
    wanted << answerWords(assessment.answers().of(question), *catalogue.find(question), catalogue);
  goal_->setText(tr("%1, %2").arg(wanted[0], lowered(wanted[1])));
  changeGoal_->setVisible(!controller_.openVisit()->isSigned());
  std::vector<QuestionColumn::Asked> asked;
  if (isGoalOpen_)
    asked = {{"goal", QuestionField::Look::Row, {}}, {"session_focus", QuestionField::Look::Row, {}}};
  if (assessment.isShown(*catalogue.indexOf("sport_when")))
    asked.push_back({"sport_when", QuestionField::Look::Row, {}});
  wants_->show(asked);
  wants_->setVisible(!asked.empty());
  const bool isTested = assessment.isShown(*catalogue.indexOf("sensation_tested"));
  tested_->show(isTested
                    ? std::vector<QuestionColumn::Asked>{{"sensation_tested", QuestionField::Look::Row, {}}}
                    : std::vector<QuestionColumn::Asked>{});
  tested_->setVisible(isTested);
}

bool ReturnPage::show(const std::string& question) {
  for (QuestionColumn* each : {openOnes_, consents_, wants_, tested_})
    if (each->has(question)) {
      each->focus(question);
      return true;
    }
  return false;
}

QVector<QWidget*> ReturnPage::tabStops() const {
  QVector<QWidget*> stops;
  for (QWidget* part :
       {static_cast<QWidget*>(same_), static_cast<QWidget*>(list_), static_cast<QWidget*>(open_),
        static_cast<QWidget*>(consent_), static_cast<QWidget*>(session_)})
    stops += tabStopsIn(part);
  return stops;
}

void ReturnPage::focusFirst() {
  if (!pain_->isHidden())
    pain_->setFocus(Qt::OtherFocusReason);
  else if (!nothing_->isHidden())
    nothing_->setFocus(Qt::OtherFocusReason);
}

}  // namespace tableside::ui
