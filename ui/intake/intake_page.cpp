// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/intake_page.h"

#include "catalogue/known_questions.h"
#include "ui/app/practice_controller.h"
#include "ui/intake/not_asked_list.h"
#include "ui/intake/pain_map.h"
#include "ui/intake/question_field.h"
#include "ui/intake/safety_panel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/refresh_when_shown.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"
#include "ui/words/error_words.h"
#include "ui/words/text.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace tableside::ui {
namespace {

constexpr int kPanelWidth = 300;
constexpr int kContentWidth = 1500;

// Asked with hands and eyes free: the questions of the note and those the record answers have other places.
bool isOfForm(const Question& question) {
  return !question.fromRecord && question.section != known::kNoteSection;
}

// Half a column is enough for a yes or no, unless the text is large; everything else gets the whole width.
bool isNarrow(const Question& question) {
  return question.type == QuestionType::YesNo && !isTextLarge();
}

}  // namespace

IntakePage::IntakePage(PracticeController& controller, QWidget* parent)
    : QWidget(parent), controller_(controller) {
  setObjectName("intake");
  build();
  const auto refreshed = whenShown(this, [this] { refresh(); });
  connect(&controller_, &PracticeController::visitChanged, this, refreshed);
  connect(&controller_, &PracticeController::visitOpened, this, [this, refreshed] {
    isOther_ = true;
    refreshed();
  });
  refresh();
}

void IntakePage::build() {
  auto* outer = new QHBoxLayout(this);
  outer->setContentsMargins(scaled(18), scaled(14), scaled(18), 0);
  outer->setSpacing(scaled(16));
  auto* left = new QVBoxLayout;
  auto* jumpRow = new FlowLayout(scaled(4));
  left->addLayout(jumpRow);
  left->setSpacing(scaled(10));

  scroll_ = new ScrollColumn(this, "intake.scroll");
  auto* content = scroll_->content();
  content->setObjectName("intake.content");
  column_ = new QVBoxLayout(content);
  column_->setContentsMargins(0, 0, scaled(8), scaled(18));
  column_->setSpacing(scaled(12));
  for (const Section& section : controller_.catalogue().sections()) {
    addSection(section.id, text(section.label));
    const auto added = sections_.find(section.id);
    if (added != sections_.end()) jumpRow->addWidget(added->second.jump);
  }
  notAsked_ = new NotAskedList(content);
  column_->addWidget(notAsked_);
  connect(notAsked_, &NotAskedList::questionWanted, this, &IntakePage::showQuestion);
  column_->addStretch();
  left->addWidget(scroll_, 1);
  outer->addLayout(left, 1);

  panel_ = new SafetyPanel(controller_, this);
  panel_->setFixedWidth(scaled(kPanelWidth));
  outer->addWidget(panel_);
  setMaximumWidth(scaled(kContentWidth));
  connect(panel_, &SafetyPanel::questionWanted, this, &IntakePage::showQuestion);
  connect(panel_, &SafetyPanel::planWanted, this, &IntakePage::planWanted);
  connect(panel_, &SafetyPanel::clientDetailsWanted, this, &IntakePage::clientDetailsWanted);
}

void IntakePage::addSection(const std::string& id, const QString& label) {
  auto* card = new Card(label, this);
  card->setObjectName("intake.section." + QString::fromStdString(id));
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(scaled(24));
  grid->setVerticalSpacing(scaled(18));
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);
  int row = 0, column = 0;
  if (id == known::kPain) {
    map_ = new PainMap(controller_, this);
    grid->addWidget(map_, row++, 0, 1, 2);
    connect(map_, &PainMap::placeChosen, this, [this](QWidget* number) {
      // After the page is laid out: the first place opens questions of its own.
      QTimer::singleShot(0, number, [this, number] {
        if (number->isVisible()) scroll_->ensureWidgetVisible(number, 0, scaled(8));
      });
    });
  }
  for (const Question& question : controller_.catalogue().questions()) {
    if (question.section != id || !isOfForm(question) || PainMap::asks(question.id)) continue;
    QWidget* field = fieldFor(question.id);
    if (isNarrow(question)) {
      grid->addWidget(field, row, column, Qt::AlignTop);
      row += column;
      column = 1 - column;
    } else {
      row += column;
      column = 0;
      grid->addWidget(field, row++, 0, 1, 2);
    }
  }
  if (grid->count() == 0) {
    delete grid;
    delete card;
    return;
  }
  card->body()->addLayout(grid);
  column_->addWidget(card);

  auto* jump = new QPushButton(label, this);
  jump->setObjectName("intake.jump." + QString::fromStdString(id));
  jump->setProperty("kind", "quiet");
  connect(jump, &QPushButton::clicked, this,
          [this, card] { scroll_->verticalScrollBar()->setValue(card->y()); });
  sections_[id] = {card, jump};
}

QWidget* IntakePage::fieldFor(const std::string& id) {
  auto* field = new QuestionField(*controller_.catalogue().find(id), controller_.catalogue(), "intake", this);
  fields_[id] = field;
  connect(field, &QuestionField::answered, this,
          [this, id](const Answer& answer) { controller_.answer(id, answer); });
  connect(field, &QuestionField::typed, this,
          [this, id](const QString& words) { controller_.type(id, words); });
  connect(field, &QuestionField::doneTyping, this, [this] { controller_.doneTyping(); });
  connect(field, &QuestionField::confirmed, this, [this, id] { controller_.confirmCarried(id); });
  return field;
}

void IntakePage::refresh() {
  const OpenVisit* open = controller_.openVisit();
  if (!open) return;
  if (std::exchange(isOther_, false)) {
    for (auto& [id, field] : fields_) field->forget();
    map_->forget();
    wanted_.clear();
    notAsked_->fold();
    scroll_->verticalScrollBar()->setValue(0);
  }
  std::map<std::string, QString> odd;
  for (const Contradiction& each : contradictionsIn(open->visit().answers, controller_.catalogue()))
    odd[each.question] = wordsOf(each.kind);
  for (auto& [id, field] : fields_) {
    field->setAnswer(open->visit().answers.of(id), open->visit().carried.of(id));
    field->setReadOnly(open->isSigned());
    field->setProblem(odd.contains(id) ? odd[id] : QString());
    field->setVisible(wanted_.contains(id) ||
                      controller_.assessment().isShown(*controller_.catalogue().indexOf(id)));
  }
  refreshMap(odd);
  refreshSections();
  refreshNotAsked();
  panel_->refresh();
}

void IntakePage::refreshMap(const std::map<std::string, QString>& problems) {
  QStringList told;
  for (const auto& [question, words] : problems)
    if (PainMap::asks(question)) told << words;
  map_->refresh([this](const std::string& question) { return isOnForm(question); }, told.join('\n'));
}

bool IntakePage::isOnForm(const std::string& question) const {
  const auto field = fields_.find(question);
  if (field != fields_.end()) return !field->second->isHidden();
  return PainMap::asks(question) &&
         (wanted_.contains(question) ||
          controller_.assessment().isShown(*controller_.catalogue().indexOf(question)));
}

void IntakePage::refreshNotAsked() {
  const Assessment& assessment = controller_.assessment();
  std::vector<NotAsked> notAsked = assessment.relevance().notAsked();
  std::erase_if(notAsked, [&](const NotAsked& each) {
    const std::string& id = controller_.catalogue().questions()[each.question].id;
    return isOnForm(id) || (!fields_.contains(id) && !PainMap::asks(id));
  });
  notAsked_->show(notAsked, assessment);
}

// "Safety 12/19": how much of what must be asked is answered; other sections say how much there is.
void IntakePage::refreshSections() {
  const Answers& answers = controller_.openVisit()->visit().answers;
  for (auto& [id, view] : sections_) {
    int must = 0, asked = 0, shown = 0;
    for (const auto& [question, field] : fields_) {
      if (field->question().section != id || field->isHidden()) continue;
      ++shown;
      if (!field->question().mustAsk) continue;
      ++must;
      if (!std::holds_alternative<NotAnswered>(answers.of(question))) ++asked;
    }
    const bool isThere = shown > 0 || id == known::kPain;  // which has the map
    view.card->setVisible(isThere);
    view.jump->setVisible(isThere);
    view.card->setSubtitle(must == 0       ? QString()
                           : asked == must ? tr("All asked")
                                           : tr("%1 of %2 asked").arg(asked).arg(must));
  }
}

void IntakePage::showQuestion(const std::string& question) {
  if (PainMap::asks(question)) return showOnMap(question);
  const auto found = fields_.find(question);
  if (found == fields_.end()) return;
  if (found->second->isHidden()) {
    wanted_.insert(question);
    found->second->show();
    refreshSections();
    refreshNotAsked();
  }
  found->second->focusEditor();
  // After the page is laid out: it may just have come to the front.
  QTimer::singleShot(0, found->second, [this, field = found->second] {
    scroll_->ensureWidgetVisible(field, 0, scroll_->viewport()->height() / 3);
  });
}

void IntakePage::showOnMap(const std::string& question) {
  if (!isOnForm(question)) {
    wanted_.insert(question);
    refresh();
  }
  map_->showQuestion(question);
  QTimer::singleShot(0, map_, [this] {
    scroll_->verticalScrollBar()->setValue(sections_.at(std::string(known::kPain)).card->y());
  });
}

}  // namespace tableside::ui
