// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/notes_page.h"

#include "catalogue/known_questions.h"
#include "ui/app/practice_controller.h"
#include "ui/intake/question_field.h"
#include "ui/notes/said_list.h"
#include "ui/plan/step_card.h"
#include "ui/plan/step_content.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/refresh_when_shown.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"
#include "ui/words/date_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

QString nameOf(StepOutcome outcome) {
  switch (outcome) {
    case StepOutcome::Done: return "done";
    case StepOutcome::Partly: return "partly";
    case StepOutcome::NotDone: return "not_done";
  }
  Q_UNREACHABLE();
}

StepOutcome outcomeNamed(const QString& id) {
  return id == "done" ? StepOutcome::Done : id == "partly" ? StepOutcome::Partly : StepOutcome::NotDone;
}

// The parts of the note have editors of their own.
bool isPart(const std::string& question) {
  return question == known::painAfter.id ||
         std::any_of(kNoteParts.begin(), kNoteParts.end(),
                     [&](NotePart part) { return question == questionOf(part); });
}

// Asked only where no session was given.
bool isOfStop(const std::string& question) {
  return question.starts_with("stop_");
}

QString titleOf(NotePart part) {
  switch (part) {
    case NotePart::Subjective: return NotesPage::tr("Subjective");
    case NotePart::Objective: return NotesPage::tr("Objective");
    case NotePart::Assessment: return NotesPage::tr("Assessment");
    case NotePart::Plan: return NotesPage::tr("Plan");
    case NotePart::None: break;
  }
  return {};
}

}  // namespace

NotesPage::NotesPage(PracticeController& controller, QWidget* parent)
    : QWidget(parent), controller_(controller) {
  setObjectName("notes");
  build();
  const auto refreshed = whenShown(this, [this] { refresh(); });
  connect(&controller_, &PracticeController::visitChanged, this, refreshed);
  connect(&controller_, &PracticeController::visitOpened, this, [this, refreshed] {
    forget();
    refreshed();
  });
  refresh();
}

void NotesPage::build() {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(scaled(18), scaled(14), scaled(18), scaled(12));
  outer->setSpacing(scaled(12));
  signed_ = new Banner(this);
  signed_->setObjectName("notes.signed");
  outer->addWidget(signed_);

  auto* scroll = new ScrollColumn(this, "notes.scroll");
  auto* content = scroll->content();
  grid_ = new QGridLayout(content);
  grid_->setContentsMargins(0, 0, scaled(8), scaled(12));
  grid_->setSpacing(scaled(12));
  grid_->setColumnStretch(0, 1);
  grid_->setColumnStretch(1, 1);
  const auto add = [&](const QString& title) { return cardsInOrder_.emplace_back(new Card(title, content)); };
  Card* before = add(tr("Pain before"));
  afterCard_ = add(tr("Pain after"));
  addScales(before, afterCard_);
  stepsCard_ = add(tr("What was done"));
  addSteps(stepsCard_);
  fieldsCard_ = add(tr("How it went"));
  addFields(fieldsCard_);
  for (const NotePart part : kNoteParts) addPart(part, add(titleOf(part)));
  Card* said = add(tr("Said to the client"));
  said->setSubtitle(tr("tick only what you said"));
  said_ = new SaidList(said);
  connect(said_, &SaidList::ticked, this, [this](const std::string& words, bool isSaid) {
    controller_.act(tr("Said"), [&](OpenVisit& open, Instant) { return open.say(words, isSaid); });
  });
  said->body()->addWidget(said_);
  said->body()->addStretch();
  arrange();
  outer->addWidget(scroll, 1);

  auto* bottom = new QHBoxLayout;
  hint_ = new UserText(tr("Drafted from intake and plan; change what differs."), "second", this);
  bottom->addWidget(hint_, 1);
  sign_ = new QPushButton(icon("lock", Ink::OnAccent), tr("Sign and lock…"), this);
  sign_->setObjectName("notes.sign");
  sign_->setProperty("kind", "primary");
  sign_->setShortcut(QKeySequence("Ctrl+Return"));
  connect(sign_, &QPushButton::clicked, this, &NotesPage::signWanted);
  bottom->addWidget(sign_);
  outer->addLayout(bottom);
}

// Side by side, with large text one below the other. Of a session that was not given there is no after and no
// step.
void NotesPage::arrange() {
  const OpenVisit* open = controller_.openVisit();
  const bool isStop = open && !open->isSession();
  if (isArrangedForStop_ == isStop) return;
  isArrangedForStop_ = isStop;
  fieldsCard_->setTitle(isStop ? tr("No session was given") : tr("How it went"));
  for (Card* card : cardsInOrder_) grid_->removeWidget(card);
  int place = 0;
  for (Card* card : cardsInOrder_) {
    card->setVisible(!isStop || (card != afterCard_ && card != stepsCard_));
    if (card->isHidden()) continue;
    isTextLarge() ? grid_->addWidget(card, place, 0, 1, 2) : grid_->addWidget(card, place / 2, place % 2);
    ++place;
  }
  grid_->setRowStretch(static_cast<int>(cardsInOrder_.size()), 1);
  for (auto& [id, field] : fields_)
    field->setVisible(isOfStop(id) == isStop || (isStop && id == known::referredTo.id));
}

// Signed is what has taken place or was refused, not what is still to come.
void NotesPage::showSign() {
  const OpenVisit& open = *controller_.openVisit();
  sign_->setVisible(!open.isSigned());
  sign_->setEnabled(open.maySign());
  hint_->setVisible(!open.isSigned());
  hint_->setText(
      open.isRunning() ? tr("The session is still running. End it to sign the note.")
      : !open.maySign()
          ? tr("No session yet: the note can be signed when one has ended, or when none is given today.")
          : tr("Drafted from intake and plan; change what differs."));
}

void NotesPage::addScales(Card* beforeCard, Card* afterCard) {
  const auto scale = [](const Question& question, const QString& name, Card* card) {
    ChoiceRow* made = scaleOf(question, card);
    made->setObjectName(name);
    made->setAccessibleName(card->accessibleName());
    card->body()->addWidget(made);
    return made;
  };
  const Question& now = *controller_.catalogue().find(known::painNow);
  before_ = scale(now, "notes.pain_before", beforeCard);
  connect(before_, &ChoiceRow::picked, this,
          [this, &now](const QStringList& ids) { controller_.answer(now.id, answerOf(ids, now)); });
  const Question& after = *controller_.catalogue().find(known::painAfter);
  after_ = scale(after, "notes.pain_after", afterCard);
  connect(after_, &ChoiceRow::picked, this,
          [this, &after](const QStringList& ids) { controller_.answerNote(after.id, answerOf(ids, after)); });
}

void NotesPage::addSteps(Card* card) {
  steps_ = new QVBoxLayout;
  steps_->setSpacing(scaled(8));
  card->body()->addLayout(steps_);
  noSteps_ = new UserText(tr("No steps are planned for this visit."), "second", card);
  card->body()->addWidget(noSteps_);
  card->body()->addStretch();
}

void NotesPage::addFields(Card* card) {
  for (const Question& question : controller_.catalogue().questions()) {
    if (question.section != known::kNoteSection || isPart(question.id)) continue;
    auto* field = new QuestionField(question, controller_.catalogue(), "notes", card);
    fields_[question.id] = field;
    const std::string id = question.id;
    connect(field, &QuestionField::answered, this,
            [this, id](const Answer& answer) { controller_.answerNote(id, answer); });
    connect(field, &QuestionField::typed, this,
            [this, id](const QString& words) { controller_.typeNote(id, words); });
    connect(field, &QuestionField::doneTyping, this, [this] { controller_.doneTyping(); });
    card->body()->addWidget(field);
  }
  card->body()->addStretch();
}

void NotesPage::addPart(NotePart part, Card* card) {
  const std::string question(questionOf(part));
  auto* edit = new NoteEdit(card);
  edit->setObjectName("notes." + text(question));
  edit->setAccessibleName(titleOf(part));
  connect(edit, &QPlainTextEdit::textChanged, this,
          [this, question, edit] { controller_.typeNote(question, edit->toPlainText()); });
  connect(edit, &NoteEdit::doneTyping, this, [this] {
    controller_.doneTyping();
    refresh();
  });
  card->body()->addWidget(edit);
  auto* draft = linkButton(tr("Back to the drafted words"), edit->objectName() + ".draft", card);
  draft->setIcon(icon("undo"));
  connect(draft, &QPushButton::clicked, this, [this, question, edit] {
    edit->clearFocus();
    controller_.answerNote(question, NotAnswered{});
  });
  card->body()->addWidget(draft, 0, Qt::AlignLeft);
  parts_.push_back({part, edit, draft});
}

// Nothing of another visit stays in an editor.
void NotesPage::forget() {
  for (auto& [id, field] : fields_) field->forget();
  for (const Part& part : parts_) {
    const QSignalBlocker quiet(part.edit);
    part.edit->clear();
    part.edit->clearFocus();
  }
}

void NotesPage::refresh() {
  const OpenVisit* open = controller_.openVisit();
  if (!open) return;
  const bool isSigned = open->isSigned();
  const Visit& visit = open->visit();
  before_->setChosen(idsOfNumber(visit.answers.number(known::painNow)));
  before_->setCarried(idsOfNumber(visit.carried.number(known::painNow)));
  after_->setChosen(idsOfNumber(visit.note.answers.number(known::painAfter)));
  before_->setEnabled(!isSigned);
  after_->setEnabled(!isSigned);
  for (auto& [id, field] : fields_) {
    field->setAnswer(visit.note.answers.of(id));
    field->setReadOnly(isSigned);
  }
  showParts();
  showSteps();
  signed_->setVisible(isSigned);
  if (isSigned && visit.signedAt)
    signed_->show(Banner::Kind::Info, tr("Signed and locked"),
                  tr("By %1 on %2. The wording stays as it was signed.")
                      .arg(text(visit.signedBy), dateWords(visit.signedAt->localDate())));
  said_->setReadOnly(isSigned);
  said_->setWords(isSigned ? std::vector<std::string>() : open->toSay(), visit.note.said);
  arrange();
  showSign();
}

void NotesPage::showParts() {
  const OpenVisit& open = *controller_.openVisit();
  DraftedNote words = open.words();
  for (const Part& part : parts_) {
    part.edit->setReadOnly(open.isSigned());
    part.draft->setVisible(open.visit().note.answers.knows(questionOf(part.part)) && !open.isSigned());
    const QString wanted = text(words.of(part.part));
    if (part.edit->hasFocus() || part.edit->toPlainText() == wanted) continue;
    const QSignalBlocker quiet(part.edit);
    part.edit->setPlainText(wanted);
  }
}

void NotesPage::showSteps() {
  const bool isSigned = controller_.openVisit()->isSigned();
  const std::vector<StepDone>& steps = controller_.note().steps;
  setCount(cards_, steps.size(), [this](std::size_t index) { return newCard(index); });
  for (std::size_t i = 0; i < steps.size(); ++i) {
    StepCard::Content content = cardContent(steps[i].planned, *controller_.knowledge().table);
    content.minutes = steps[i].minutes;
    content.pressure = steps[i].pressure;
    cards_[i]->setContent(content);
    cards_[i]->setOutcome(nameOf(steps[i].outcome));
    cards_[i]->setEnabled(!isSigned);
  }
  noSteps_->setVisible(steps.empty());
}

StepCard* NotesPage::newCard(std::size_t index) {
  auto* card = new StepCard(QStringLiteral("notes.step%1").arg(index), this);
  const auto change = [this, index](auto apply) {
    std::vector<StepDone> changed = controller_.note().steps;
    if (index < changed.size()) apply(changed[index]);
    controller_.setSteps(changed);
  };
  connect(card, &StepCard::outcomePicked, this,
          [change](const QString& id) { change([&](StepDone& step) { step.outcome = outcomeNamed(id); }); });
  connect(card, &StepCard::minutesStepped, this,
          [change](int minutes) { change([&](StepDone& step) { step.minutes = minutes; }); });
  connect(card, &StepCard::pressureStepped, this,
          [change](int pressure) { change([&](StepDone& step) { step.pressure = pressure; }); });
  steps_->addWidget(card);
  return card;
}

}  // namespace tableside::ui
