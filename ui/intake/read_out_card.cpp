// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/read_out_card.h"

#include "base/list.h"
#include "catalogue/known_questions.h"
#include "ui/app/practice_controller.h"
#include "ui/intake/question_column.h"
#include "ui/intake/sign_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/lead_text.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"
#include "ui/words/date_words.h"
#include "ui/words/text.h"
#include "visit/history.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr qsizetype kLongLine = 200;  // letters

const QString kSaidYes = QStringLiteral("yes"), kSaidNo = QStringLiteral("no"),
              kSaidNotSure = QStringLiteral("not_sure");

QString wordsOf(const ReadOutLine& line, const Catalogue& catalogue) {
  QStringList parts;
  for (const int part : line.parts) parts << text(catalogue.readOut()[static_cast<std::size_t>(part)].text);
  QString words = parts.join("; ");
  if (!words.isEmpty()) words[0] = words[0].toUpper();
  return words;
}

}  // namespace

ReadOutRow::ReadOutRow(PracticeController& controller, const ReadOutLine& line, QWidget* parent)
    : QWidget(parent), controller_(controller), line_(line) {
  const QString name = "return.line." + text(line.id);
  setObjectName(name);
  const QString words = wordsOf(line, controller.catalogue());
  words_ = new LeadText(words, words.size() > kLongLine ? 12 : 13, this);
  QVector<ChoiceItem> items = {{kSaidYes, tr("Yes")}};
  if (line.isByItself) items.append({kSaidNo, tr("No")});
  said_ = new ChoiceRow(ChoiceRow::Kind::Cells, items, this);
  said_->addAlone({kSaidNotSure, tr("Not sure")});
  said_->setNarrow();
  said_->setObjectName(name + ".said");
  said_->setAccessibleName(words);
  said_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
  connect(said_, &ChoiceRow::picked, this, &ReadOutRow::say);
  behind_ = new QuestionColumn(controller, "return", this);
  auto* row = new QBoxLayout(isTextLarge() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  row->setSpacing(scaled(6));
  row->addWidget(words_, 1);
  row->addWidget(said_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(row);
  column->addWidget(behind_);
}

void ReadOutRow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(QRect(0, height() - 1, width(), 1), currentTokens().border);
}

void ReadOutRow::show(const ReadOutLine& line, const std::vector<std::string>& more) {
  line_ = line;
  said_->setChosen(saidOf(line));
  said_->setEnabled(!controller_.openVisit()->isSigned());
  std::vector<QuestionColumn::Asked> asked;
  const Catalogue& catalogue = controller_.catalogue();
  const bool isItsOwnAnswer =
      line.questions.size() == 1 && catalogue.find(line.questions.front())->type == QuestionType::YesNo;
  if (line.isOpen && !isItsOwnAnswer)
    for (const std::string& question : line.questions)
      asked.push_back({question, lookOfSign(*catalogue.find(question)), {}});
  for (const std::string& question : more)
    asked.push_back({question, lookOfSign(*catalogue.find(question)), {}});
  behind_->show(asked);
  behind_->setVisible(!asked.empty());
}

QStringList ReadOutRow::saidOf(const ReadOutLine& line) const {
  const Answers& today = controller_.openVisit()->visit().answers;
  const auto isNotSure = [&](const std::string& question) {
    return std::holds_alternative<NotSure>(today.of(question));
  };
  const auto isOpen = [&](const std::string& question) {
    return controller_.openVisit()->isOpenToday(*controller_.catalogue().find(question));
  };
  if (line.isOpen)
    return {std::any_of(line.questions.begin(), line.questions.end(), isNotSure) ? kSaidNotSure : kSaidYes};
  const bool isClosed = line.isByItself && std::none_of(line.questions.begin(), line.questions.end(), isOpen);
  return isClosed ? QStringList{kSaidNo} : QStringList{};
}

void ReadOutRow::say(const QStringList& ids) {
  controller_.act(tr("Answer"), [this, ids](OpenVisit& open, Instant now) {
    if (ids.isEmpty()) return open.takeBackLine(line_);
    if (ids.first() != kSaidNo)
      return open.sayToLine(line_, ids.first() == kSaidYes ? Answer(true) : NotSure{}, now);
    const bool wasOpen = open.takeBackLine(line_);
    return open.noneOf(line_.questions, now) || wasOpen;
  });
}

// A sheet as the others are, but every line of it needs the room that their margins take.
ReadOutCard::ReadOutCard(PracticeController& controller, QWidget* parent)
    : QFrame(parent),
      controller_(controller),
      title_(new UserText({}, "title", this)),
      asked_(new Badge({}, Badge::Good, this)) {
  setObjectName("return.list");
  setProperty("card", true);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(scaled(12), scaled(5), scaled(6), scaled(6));
  whole->setSpacing(scaled(3));
  auto* top = new QHBoxLayout;
  asked_->setObjectName("return.list.asked");
  top->addWidget(title_, 1);
  top->addWidget(asked_);
  whole->addLayout(top);
  scroll_ = new ScrollColumn(this, "return.list.scroll");
  lines_ = new QVBoxLayout(scroll_->content());
  lines_->setContentsMargins(0, 0, 0, 0);
  lines_->setSpacing(0);
  lines_->addStretch();
  whole->addWidget(scroll_, 1);
  none_ = new QPushButton(this);
  none_->setObjectName("return.none");
  none_->setProperty("kind", "last");
  none_->setCheckable(true);
  none_->setIcon(icon("check"));
  connect(none_, &QPushButton::clicked, this, [this] {
    controller_.act(tr("None of these"), [](OpenVisit& open, Instant now) { return open.noneOfThese(now); });
    refresh();
    emit closed();
  });
  whole->addWidget(none_);
  connect(scroll_->verticalScrollBar(), &QScrollBar::valueChanged, this, &ReadOutCard::lookAtEnd);
  connect(scroll_->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ReadOutCard::lookAtEnd);
}

void ReadOutCard::forget() {
  for (auto& [id, row] : rows_) row->deleteLater();
  rows_.clear();
  wasSeen_ = false;
  scroll_->verticalScrollBar()->setValue(0);
}

void ReadOutCard::refresh() {
  const OpenVisit& open = *controller_.openVisit();
  const auto last = std::find_if(open.earlier().rbegin(), open.earlier().rend(), counts);
  title_->setText(last == open.earlier().rend()
                      ? tr("Read out, and wait")
                      : tr("Read out, and wait: since %1?").arg(dateWords(last->plannedAt.localDate())));
  const ReadOutList list = asSaidAgain(open).readOut();
  showLines(list);
  showNone(list);
}

void ReadOutCard::showLines(const ReadOutList& list) {
  for (auto row = rows_.begin(); row != rows_.end();) {
    const bool stays = list.find(row->first) != nullptr;
    if (!stays) row->second->deleteLater();
    row = stays ? std::next(row) : rows_.erase(row);
  }
  int place = 0;
  for (const ReadOutLine& line : list.lines) {
    ReadOutRow*& row = rows_[line.id];
    if (row && row->needsAnother(line)) {
      row->deleteLater();
      row = nullptr;
    }
    if (!row) row = new ReadOutRow(controller_, line, scroll_->content());
    if (lines_->indexOf(row) != place) lines_->insertWidget(place, row);
    ++place;
    std::vector<std::string> more;
    if (line.isOpen && contains(line.questions, known::healthChanged))
      std::copy_if(list.alone.begin(), list.alone.end(), std::back_inserter(more),
                   [&](const std::string& id) {
                     return isOfHealth(*controller_.catalogue().find(id)) && !contains(line.questions, id);
                   });
    row->show(line, more);
  }
}

void ReadOutCard::showNone(const ReadOutList& list) {
  const OpenVisit& open = *controller_.openVisit();
  bool isSomethingOpen = false, isSomethingSaid = false;
  std::optional<Instant> closedAt;
  for (const ReadOutLine& line : list.lines) {
    isSomethingSaid = isSomethingSaid || line.isOpen;
    if (line.isOpen || line.isByItself) continue;
    for (const std::string& question : line.questions)
      isSomethingOpen = isSomethingOpen || open.isOpenToday(*controller_.catalogue().find(question));
  }
  for (const AskedAct& act : open.visit().asked)
    if (act.how == AskedHow::Together && !contains(act.questions, known::painSites)) closedAt = act.at;
  const bool isClosed = !isSomethingOpen && closedAt;
  none_->setText(isSomethingSaid ? tr("None of the others") : tr("None of these, nothing new"));
  none_->setShortcut(QKeySequence("Alt+N"));  // other words take it away
  none_->setChecked(isClosed);
  none_->setEnabled(!isClosed && open.mayCloseList() && wasSeen_ && !open.isSigned());
  none_->setToolTip(open.mayCloseList() ? QString() : tr("First how strong it is now"));
  asked_->setVisible(isClosed);
  if (isClosed) asked_->setText(tr("Asked together, %1").arg(timeWords(*closedAt)));
  lookAtEnd();
}

// What was never on the screen was not read out.
void ReadOutCard::lookAtEnd() {
  const QScrollBar* bar = scroll_->verticalScrollBar();
  if (wasSeen_ || !isVisible() || bar->value() < bar->maximum()) return;
  wasSeen_ = true;
  if (controller_.openVisit()) showNone(asSaidAgain(*controller_.openVisit()).readOut());
}

}  // namespace tableside::ui
