// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/group_card.h"

#include "base/list.h"
#include "ui/app/practice_controller.h"
#include "ui/intake/question_column.h"
#include "ui/intake/sign_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/lead_text.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr int kChipsAsTheyAre = 6;  // more stand in columns

}  // namespace

GroupCard::GroupCard(PracticeController& controller, const QString& id, const QString& title, Way way,
                     QWidget* parent)
    : Card(title, parent), controller_(controller), name_("intake.group." + id), way_(way) {
  setObjectName(name_);
  mark_ = new IconLabel(18, this);
  header()->insertWidget(0, mark_);
  eachAlone_ = linkButton(tr("One by one"), name_ + ".each", this);
  eachAlone_->setAccessibleName(tr("%1: one by one").arg(title));
  connect(eachAlone_, &QPushButton::clicked, this, [this] {
    isEachAlone_ = true;
    show(shown_);
    rows_->focusFirstOpen();
  });
  header()->addWidget(eachAlone_);
  none_ = new QPushButton(icon("check"), {}, this);
  none_->setObjectName(name_ + ".none");
  connect(none_, &QPushButton::clicked, this, [this] {
    controller_.act(tr("None of these"),
                    [this](OpenVisit& open, Instant now) { return open.noneOf(shown_.questions, now); });
    emit done();
  });
  header()->addWidget(none_);
  change_ = linkButton(tr("Change"), name_ + ".change", this);
  change_->setAccessibleName(tr("%1: change").arg(title));
  connect(change_, &QPushButton::clicked, this, &GroupCard::opened);
  header()->addWidget(change_);
  words_ = new LeadText({}, 13, this);
  body()->addWidget(words_);
  some_ = linkButton(tr("One of these, or not sure"), name_ + ".some", this);
  some_->setAccessibleName(tr("%1: one of these, or not sure").arg(title));
  connect(some_, &QPushButton::clicked, this, [this] {
    isSpread_ = true;
    show(shown_);
    focusFirst();
  });
  body()->addWidget(some_, 0, Qt::AlignLeft);
  rows_ = new QuestionColumn(controller, "intake", this);
  connect(rows_, &QuestionColumn::wentOn, this, &GroupCard::done);
  details_ = new QuestionColumn(controller, "intake", this);
  body()->addWidget(rows_);
  body()->addWidget(details_);
}

void GroupCard::forget() {
  isEachAlone_ = isSpread_ = wasSeen_ = false;
  regionsWanted_.clear();
  rows_->forget();
  details_->forget();
}

bool GroupCard::isOpenToday(const std::string& question) const {
  return controller_.openVisit()->isOpenToday(*controller_.catalogue().find(question));
}

bool GroupCard::isDone() const {
  const auto isAsked = [this](const std::string& question) { return !isOpenToday(question); };
  return std::all_of(shown_.questions.begin(), shown_.questions.end(), isAsked) &&
         std::all_of(shown_.details.begin(), shown_.details.end(), isAsked);
}

// What is not sure, or was there last time, does not go by a tick.
bool GroupCard::needsRows() const {
  const Visit& visit = controller_.openVisit()->visit();
  return way_ == Way::OneByOne || isEachAlone_ ||
         std::any_of(shown_.questions.begin(), shown_.questions.end(), [&](const std::string& question) {
           return std::holds_alternative<NotSure>(visit.answers.of(question));
         });
}

void GroupCard::show(const Shown& shown) {
  shown_ = shown;
  setVisible(!isEmpty());
  if (isEmpty()) return;
  const bool isRows = needsRows();
  const bool isFinished = isDone();
  mark_->draw(isFinished ? "check-circle" : "question", isFinished ? &Tokens::good : &Tokens::warn);
  setSubtitle(shown.isOpen ? (way_ == Way::Together ? tr("read out") : QString()) : summary());
  change_->setVisible(!shown.isOpen);
  change_->setText(isFinished ? tr("Change") : tr("Open"));
  const bool isSigned = controller_.openVisit()->isSigned();
  eachAlone_->setVisible(shown.isOpen && !isRows && isSpread_);
  none_->setVisible(shown.isOpen && way_ == Way::Together);
  none_->setText(ticked().isEmpty() ? tr("None of these") : tr("None of the others"));
  none_->setAccessibleName(tr("%1: %2").arg(accessibleName(), none_->text()));
  none_->setEnabled(!isSigned && wasSeen_ &&
                    std::any_of(shown.questions.begin(), shown.questions.end(),
                                [this](const std::string& each) { return isOpenToday(each); }));
  if (!isRows) makeChips();
  const QString words = isRows || isSpread_ || !ticked().isEmpty() ? QString() : readOutWords();
  words_->setText(words);
  words_->setVisible(shown.isOpen && !words.isEmpty());
  some_->setVisible(shown.isOpen && !words.isEmpty());
  if (chips_) {
    chips_->setVisible(shown.isOpen && !isRows && words.isEmpty());
    chips_->setChosen(ticked());
    chips_->setEnabled(!isSigned);
  }
  std::vector<QuestionColumn::Asked> rows, details;
  const Catalogue& catalogue = controller_.catalogue();
  for (const std::string& question : shown.questions) {
    const Question& each = *catalogue.find(question);
    if (isRows)
      rows.push_back({question, lookOfSign(each), fewWordsOf(each, catalogue)});
    else if (contains(regionsWanted_, question) ||
             (each.type == QuestionType::Regions &&
              !controller_.openVisit()->visit().answers.choices(question).empty()))
      details.push_back({question, lookOfSign(each), {}});
  }
  for (const std::string& question : shown.details)
    details.push_back({question, lookOfSign(*catalogue.find(question)), {}});
  rows_->show(rows);
  rows_->setVisible(shown.isOpen && !rows.empty());
  details_->show(details);
  details_->setVisible(shown.isOpen && !details.empty());
}

// Everything that one None answers, in the words that are read out: those of the list for who comes again, or
// the options themselves. Empty where a few chips say it as well.
QString GroupCard::readOutWords() const {
  const Catalogue& catalogue = controller_.catalogue();
  QStringList parts;
  for (const std::string& id : shown_.questions) {
    const Question& question = *catalogue.find(id);
    const auto part =
        std::find_if(catalogue.readOut().begin(), catalogue.readOut().end(),
                     [&](const ReadOut& each) { return each.covers == std::vector<std::string>{id}; });
    if (part != catalogue.readOut().end()) parts << text(part->text);
    if (part == catalogue.readOut().end() && question.options.empty()) return {};
    if (part == catalogue.readOut().end())
      for (const Option& option : question.options) parts << text(option.label);
  }
  QString words = parts.join("; ");
  words[0] = words[0].toUpper();
  return words;
}

// What was never on the screen was not read out.
void GroupCard::paintEvent(QPaintEvent* event) {
  Card::paintEvent(event);
  if (wasSeen_ || !shown_.isOpen || visibleRegion().boundingRect().bottom() < height() - 2) return;
  wasSeen_ = true;
  QTimer::singleShot(0, this, [this] { show(shown_); });
}

void GroupCard::makeChips() {
  if (chips_ && inChips_ == shown_.questions) return;
  inChips_ = shown_.questions;
  delete chips_;
  QVector<ChoiceItem> items;
  for (const std::string& id : shown_.questions) {
    const Question& question = *controller_.catalogue().find(id);
    if (question.options.empty())
      items.append({text(id), lowered(fewWordsOf(question, controller_.catalogue()))});
    for (const Option& option : question.options)
      items.append({text(id) + ':' + text(option.id), lowered(text(option.label))});
  }
  chips_ = new ChoiceRow(ChoiceRow::Kind::Chips, items, this);
  if (items.size() > kChipsAsTheyAre) chips_->setColumns(2);
  chips_->setObjectName(name_ + ".chips");
  chips_->setAccessibleName(accessibleName());
  connect(chips_, &ChoiceRow::picked, this, &GroupCard::pick);
  body()->insertWidget(0, chips_);
}

QStringList GroupCard::ticked() const {
  QStringList ids;
  const Answers& today = controller_.openVisit()->visit().answers;
  for (const std::string& id : shown_.questions) {
    const Question& question = *controller_.catalogue().find(id);
    if (today.isYes(id) || contains(regionsWanted_, id) ||
        (question.type == QuestionType::Regions && !today.choices(id).empty()))
      ids << text(id);
    if (question.options.empty()) continue;
    for (const std::string& option : today.choices(id)) ids << text(id) + ':' + text(option);
  }
  return ids;
}

// A tick is an answer; one taken back leaves its question open.
void GroupCard::pick(const QStringList& ids) {
  const Answers& today = controller_.openVisit()->visit().answers;
  std::vector<std::pair<std::string, Answer>> said;
  std::string wanted;
  for (const std::string& id : shown_.questions) {
    const Question& question = *controller_.catalogue().find(id);
    Choices options;
    for (const Option& option : question.options)
      if (ids.contains(text(id) + ':' + text(option.id))) options.ids.push_back(option.id);
    const bool isTicked = ids.contains(text(id)) || !options.ids.empty();
    if (question.type == QuestionType::Regions) {
      const bool wasTicked = ticked().contains(text(id));
      std::erase(regionsWanted_, id);
      if (isTicked) regionsWanted_.push_back(id);
      if (isTicked && !wasTicked) wanted = id;
      if (!isTicked && wasTicked) said.emplace_back(id, NotAnswered{});
    } else if (question.options.empty()) {
      if (isTicked != today.isYes(id)) said.emplace_back(id, isTicked ? Answer(true) : NotAnswered{});
    } else if (options.ids != today.choices(id)) {
      said.emplace_back(id, isTicked ? Answer(options) : NotAnswered{});
    }
  }
  if (!said.empty()) controller_.answerTogether(said);
  show(shown_);
  if (!wanted.empty()) details_->focus(wanted);
}

QString GroupCard::summary() const {
  const Answers& today = controller_.openVisit()->visit().answers;
  const Catalogue& catalogue = controller_.catalogue();
  if (!isDone()) return tr("not asked yet");
  QStringList said;
  for (const std::string& id : shown_.questions) {
    const Question& question = *catalogue.find(id);
    const Answer& answer = today.of(id);
    if (isNone(question, answer)) continue;
    said << (question.type == QuestionType::YesNo || std::holds_alternative<NotSure>(answer)
                 ? tr("%1: %2", "question, answer")
                       .arg(text(question.shortName), lowered(answerWords(answer, question, catalogue)))
                 : lowered(answerWords(answer, question, catalogue)));
  }
  return said.isEmpty() ? tr("none") : said.join(", ");
}

bool GroupCard::has(const std::string& question) const {
  return contains(shown_.questions, question) || contains(shown_.details, question);
}

void GroupCard::focus(const std::string& question) {
  if (!contains(shown_.details, question) && !needsRows()) {
    isEachAlone_ = true;
    show(shown_);
  }
  (contains(shown_.details, question) ? details_ : rows_)->focus(question);
}

void GroupCard::focusFirst() {
  if (needsRows())
    rows_->focusFirstOpen();
  else if (!words_->isHidden())
    none_->setFocus(Qt::OtherFocusReason);
  else if (chips_)
    chips_->setFocus(Qt::OtherFocusReason);
}

}  // namespace tableside::ui
