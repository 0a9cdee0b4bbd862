// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/question_column.h"

#include "intake/contradictions.h"
#include "ui/app/practice_controller.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/user_text.h"
#include "ui/words/error_words.h"
#include "ui/words/text.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr int kFoldsAfterMs = 400;  // never under the finger

}  // namespace

QuestionColumn::QuestionColumn(PracticeController& controller, const QString& page, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      page_(page),
      column_(new QVBoxLayout(this)),
      foldedRow_(new QWidget(this)),
      folded_(new UserText({}, "second", foldedRow_)),
      unfold_(linkButton(tr("Change"), page + ".unfold", foldedRow_)) {
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(0);
  auto* row = new QHBoxLayout(foldedRow_);
  row->setContentsMargins(0, 0, 0, 0);
  auto* done = new IconLabel(18, foldedRow_);
  done->draw("check-circle", &Tokens::good);
  row->addWidget(done);
  row->addWidget(folded_, 1);
  row->addWidget(unfold_);
  foldedRow_->hide();
  column_->addWidget(foldedRow_);
  connect(unfold_, &QPushButton::clicked, this, [this] {
    isUnfolded_ = true;
    away_.clear();
    show(asked_);
    if (!asked_.empty()) focus(asked_.front().question);
  });
  fold_.setSingleShot(true);
  fold_.setInterval(kFoldsAfterMs);
  connect(&fold_, &QTimer::timeout, this, &QuestionColumn::fold);
  connect(qApp, &QApplication::focusChanged, this, [this] {
    if (folding_ != Folding::None) fold_.start();
  });
}

QuestionField* QuestionColumn::fieldFor(const Asked& asked) {
  auto* field = new QuestionField(*controller_.catalogue().find(asked.question), controller_.catalogue(),
                                  page_, this, asked.look);
  field->setFewWords(asked.fewWords);
  if (asked.first > 0) field->setFirst(asked.first);
  const std::string id = asked.question;
  connect(field, &QuestionField::answered, this,
          [this, id](const Answer& answer) { controller_.answer(id, answer); });
  connect(field, &QuestionField::typed, this,
          [this, id](const QString& words) { controller_.type(id, words); });
  connect(field, &QuestionField::doneTyping, this, [this] { controller_.doneTyping(); });
  connect(field, &QuestionField::confirmed, this, [this, id] { controller_.confirmCarried(id); });
  connect(field, &QuestionField::wentOn, this, [this, id] { goOn(id); });
  return field;
}

void QuestionColumn::show(const std::vector<Asked>& asked) {
  asked_ = asked;
  const Visit& visit = controller_.openVisit()->visit();
  std::map<std::string, QString> odd;
  for (const Contradiction& each : contradictionsIn(visit.answers, controller_.catalogue()))
    odd[each.question] = wordsOf(each.kind);
  for (auto& [id, field] : fields_)
    if (!has(id)) field->hide();
  QStringList folded;
  int place = 1;  // below what is folded
  for (const Asked& each : asked_) {
    if (!fields_.contains(each.question) && wouldFold(each.question)) away_.insert(each.question);
    QuestionField*& field = fields_[each.question];
    if (!field) field = fieldFor(each);
    if (column_->indexOf(field) != place) column_->insertWidget(place, field);
    ++place;
    field->setFewWords(each.fewWords);
    const Answer &today = visit.answers.of(each.question), &last = visit.carried.of(each.question);
    field->setAnswer(today, last);
    if (!isKnown(today) && field->question().startsAs)
      field->setDefault(controller_.assessment().answers().of(each.question));
    field->setReadOnly(controller_.openVisit()->isSigned());
    field->setProblem(odd.contains(each.question) ? odd[each.question] : QString());
    if (!isKnown(visit.answers.of(each.question))) away_.erase(each.question);
    field->setVisible(!away_.contains(each.question));
    if (away_.contains(each.question))
      folded << tr("%1: %2", "question, answer")
                    .arg(text(field->question().shortName),
                         lowered(answerWords(visit.answers.of(each.question), field->question(),
                                             controller_.catalogue())));
  }
  showFolded(folded);
}

void QuestionColumn::showFolded(const QStringList& folded) {
  folded_->setText(folded.join(" · "));
  foldedRow_->setVisible(!folded.isEmpty());
}

bool QuestionColumn::mayFold() const {
  if (folding_ == Folding::None || isUnfolded_) return false;
  if (folding_ == Folding::Each) return true;
  const Answers& today = controller_.openVisit()->visit().answers;
  const QWidget* focus = QApplication::focusWidget();
  const bool isBusy = focus && isAncestorOf(focus);
  return !isBusy && std::all_of(asked_.begin(), asked_.end(), [&](const Asked& each) {
    return isNone(*controller_.catalogue().find(each.question), today.of(each.question));
  });
}

bool QuestionColumn::wouldFold(const std::string& question) const {
  if (!mayFold() || !isKnown(controller_.openVisit()->visit().answers.of(question))) return false;
  const auto field = fields_.find(question);
  const QWidget* focus = QApplication::focusWidget();
  return field == fields_.end() || !focus || !field->second->isAncestorOf(focus);
}

// Only while somebody looks at it, and not before the next one has the focus.
void QuestionColumn::fold() {
  if (!isVisible() || !controller_.openVisit()) return;
  const QWidget* focus = QApplication::focusWidget();
  const bool isElsewhere = focus && !isAncestorOf(focus);
  if (isElsewhere) isUnfolded_ = false;
  for (const Asked& each : asked_)
    if (wouldFold(each.question)) away_.insert(each.question);
  show(asked_);
}

void QuestionColumn::forget() {
  for (auto& [id, field] : fields_) field->forget();
  isUnfolded_ = false;
  away_.clear();
}

bool QuestionColumn::has(const std::string& question) const {
  return std::any_of(asked_.begin(), asked_.end(),
                     [&](const Asked& each) { return each.question == question; });
}

void QuestionColumn::focus(const std::string& question) {
  const auto found = fields_.find(question);
  if (found == fields_.end()) return;
  if (found->second->isHidden()) {
    isUnfolded_ = true;
    away_.clear();
    show(asked_);
  }
  found->second->focusEditor();
}

bool QuestionColumn::focusFirstOpen() {
  for (const Asked& each : asked_) {
    if (!controller_.openVisit()->isOpenToday(*controller_.catalogue().find(each.question))) continue;
    focus(each.question);
    return true;
  }
  return false;
}

// To the next one below, whether it is answered or not; past the last one it is the page's.
void QuestionColumn::goOn(const std::string& from) {
  const auto here =
      std::find_if(asked_.begin(), asked_.end(), [&](const Asked& each) { return each.question == from; });
  for (auto next = here == asked_.end() ? here : here + 1; next != asked_.end(); ++next)
    if (!fields_.at(next->question)->isHidden()) return fields_.at(next->question)->focusEditor();
  emit wentOn();
}

}  // namespace tableside::ui
