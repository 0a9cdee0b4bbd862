// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/notes_page.h"

#include "base/list.h"
#include "catalogue/known_questions.h"
#include "ui/app/practice_controller.h"
#include "ui/notes/done_card.h"
#include "ui/notes/said_list.h"
#include "ui/notes/sign_button.h"
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
#include "ui/words/text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr const char* kFeels = "change_felt";
constexpr int kHomeCareShown = 4;

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
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  signed_ = new Banner(this);
  signed_->setObjectName("notes.signed");
  signed_->setProperty("strip", true);
  outer->addWidget(signed_);
  auto* scroll = new ScrollColumn(this, "notes.scroll");
  content_ = scroll->content();
  grid_ = new QGridLayout(content_);
  grid_->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(8));
  grid_->setSpacing(scaled(9));
  grid_->setColumnStretch(0, 1);
  grid_->setColumnStretch(1, 1);
  addScales();
  addFields();
  for (const NotePart part : kNoteParts) addPart(part);
  addSaid();
  for (Card* card : content_->findChildren<Card*>()) card->setCompact();
  arrange();
  outer->addWidget(scroll, 1);
  addBottom(outer);
}

void NotesPage::addBottom(QVBoxLayout* outer) {
  auto* bar = new QWidget(this);
  bar->setAttribute(Qt::WA_StyledBackground);
  bar->setProperty("panel", "strip");
  auto* bottom = new QHBoxLayout(bar);
  bottom->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
  bottom->setSpacing(scaled(12));
  hint_ = new UserText({}, "second", bar);
  hint_->setObjectName("notes.hint");
  bottom->addWidget(hint_, 1);
  nextRow_ = new QWidget(bar);
  auto* next = new QHBoxLayout(nextRow_);
  next->setContentsMargins(0, 0, 0, 0);
  const Question& weeks = *controller_.catalogue().find(known::nextVisitWeeks);
  next->addWidget(new UserText(tr("Next visit in weeks"), "second", nextRow_));
  next_ =
      new ChoiceRow(ChoiceRow::Kind::Segments, {{"1", "1"}, {"2", "2"}, {"3", "3"}, {"4", "4"}}, nextRow_);
  next_->setObjectName("notes.next");
  next_->setAccessibleName(text(weeks.ask));
  connect(next_, &ChoiceRow::picked, this, [this](const QStringList& ids) {
    const auto picked = numberOf(ids);
    controller_.answerNote(known::nextVisitWeeks, picked ? Answer(*picked) : Answer(NotAnswered{}));
  });
  next->addWidget(next_);
  bottom->addWidget(nextRow_);
  sign_ = new SignButton(bar);
  connect(sign_, &SignButton::nameWanted, this, &NotesPage::nameWanted);
  connect(sign_, &SignButton::signWanted, this, &NotesPage::signWanted);
  bottom->addWidget(sign_);
  other_ = linkButton(tr("Another name"), "notes.sign.other", bar);
  connect(other_, &QPushButton::clicked, this, [this] {
    sign_->cancel();
    emit nameWanted();
  });
  connect(sign_, &SignButton::waits, other_, &QWidget::setVisible);
  other_->hide();
  bottom->insertWidget(bottom->count() - 1, other_);
  outer->addWidget(bar);
}

void NotesPage::arrange() {
  const OpenVisit* open = controller_.openVisit();
  const bool isStop = open && !open->isSession();
  if (isArrangedForStop_ == isStop) return;
  isArrangedForStop_ = isStop;
  while (grid_->count() > 0) delete grid_->takeAt(0);
  for (int row = 0; row < grid_->rowCount(); ++row) grid_->setRowStretch(row, 0);
  for (QWidget* part : {static_cast<QWidget*>(afterCard_), static_cast<QWidget*>(done_)})
    part->setVisible(!isStop);
  stopCard_->setVisible(isStop);
  isStop ? arrangeStop() : arrangeSession();
}

// Two and two, with large text one below the other.
void NotesPage::arrangeSession() {
  int place = 0;
  const auto half = [&](QWidget* card) {
    isTextLarge() ? grid_->addWidget(card, place, 0, 1, 2) : grid_->addWidget(card, place / 2, place % 2);
    ++place;
  };
  const auto whole = [&](QWidget* card) {
    if (!isTextLarge()) place += place % 2;
    grid_->addWidget(card, isTextLarge() ? place : place / 2, 0, 1, 2);
    place += isTextLarge() ? 1 : 2;
  };
  half(beforeCard_);
  half(afterCard_);
  whole(done_);
  for (Card* card : partCards_) {
    half(card);
    grid_->setRowStretch(isTextLarge() ? place - 1 : (place - 1) / 2, 1);
  }
  whole(saidCard_);
  whole(moreCard_);
}

// What was told and done at the left, the sentences at the right.
void NotesPage::arrangeStop() {
  const int rows = static_cast<int>(partCards_.size());
  if (isTextLarge()) {
    int place = 0;
    for (Card* card : {stopCard_, saidCard_}) grid_->addWidget(card, place++, 0, 1, 2);
    for (Card* card : partCards_) grid_->addWidget(card, place++, 0, 1, 2);
    grid_->addWidget(beforeCard_, place++, 0, 1, 2);
    grid_->addWidget(moreCard_, place, 0, 1, 2);
    return;
  }
  grid_->addWidget(stopCard_, 0, 0, rows - 1, 1);
  grid_->addWidget(beforeCard_, rows - 1, 0);
  for (int i = 0; i < rows; ++i) {
    grid_->addWidget(partCards_[static_cast<std::size_t>(i)], i, 1);
    grid_->setRowStretch(i, 1);
  }
  grid_->addWidget(saidCard_, rows, 0, 1, 2);
  grid_->addWidget(moreCard_, rows + 1, 0, 1, 2);
}

// Signed is what has taken place or was refused, not what is still to come.
void NotesPage::showSign() {
  const OpenVisit& open = *controller_.openVisit();
  sign_->setVisible(!open.isSigned());
  sign_->setEnabled(open.maySign());
  hint_->setText(
      open.isSigned()    ? QString()
      : open.isRunning() ? tr("The session is still running. End it to sign the note.")
      : !open.maySign()
          ? tr("No session yet: the note can be signed when one has ended, or when none is given today.")
          : tr("Nothing is said or found until you write or tick it."));
  nextRow_->setVisible(open.isSession() && (open.isEnded() || open.isSigned()));
  next_->setChosen(idsOfNumber(open.visit().note.answers.number(known::nextVisitWeeks)));
  next_->setEnabled(!open.isSigned());
}

void NotesPage::addScales() {
  const auto scale = [this](const Question& question, const QString& name, Card* card) {
    auto* made = new ChoiceRow(ChoiceRow::Kind::Pain, numberItems(question.from, question.to), card);
    made->setObjectName(name);
    made->setAccessibleName(text(question.ask));
    card->body()->addWidget(made);
    return made;
  };
  beforeCard_ = new Card(tr("Pain before"), content_);
  afterCard_ = new Card(tr("Pain after"), content_);
  afterCard_->setSubtitle(tr("ask when the client sits up"));
  // What was said before stands; it is changed where it was asked.
  before_ = scale(*controller_.catalogue().find(known::painNow), "notes.pain_before", beforeCard_);
  before_->setEnabled(false);
  auto* change = linkButton(tr("Change"), "notes.pain_before.change", beforeCard_);
  change->setAccessibleName(tr("Change the pain before the session"));
  connect(change, &QPushButton::clicked, this, &NotesPage::painBeforeWanted);
  auto* row = new QHBoxLayout;
  row->addWidget(before_, 1);
  row->addWidget(change);
  beforeCard_->body()->addLayout(row);
  const Question& after = *controller_.catalogue().find(known::painAfter);
  after_ = scale(after, "notes.pain_after", afterCard_);
  connect(after_, &ChoiceRow::picked, this,
          [this, &after](const QStringList& ids) { controller_.answerNote(after.id, answerOf(ids, after)); });
}

QuestionField* NotesPage::addField(const std::string& id, QuestionField::Look look, QWidget* parent) {
  auto* field =
      new QuestionField(*controller_.catalogue().find(id), controller_.catalogue(), "notes", parent, look);
  fields_[id] = field;
  connect(field, &QuestionField::answered, this,
          [this, id](const Answer& answer) { controller_.answerNote(id, answer); });
  connect(field, &QuestionField::typed, this,
          [this, id](const QString& words) { controller_.typeNote(id, words); });
  connect(field, &QuestionField::doneTyping, this, [this] { controller_.doneTyping(); });
  return field;
}

void NotesPage::addFields() {
  using Look = QuestionField::Look;
  done_ = new DoneCard(controller_, addField(kFeels, Look::Plain, content_), content_);
  stopCard_ = new Card(tr("No session was given"), content_);
  moreCard_ = new Card(tr("More, if useful"), content_);
  more_ = linkButton({}, "notes.more", moreCard_);
  connect(more_, &QPushButton::clicked, this, [this] {
    isMoreOpen_ = !isMoreOpen_;
    refresh();
  });
  moreCard_->header()->addWidget(more_);
  for (const Question& question : controller_.catalogue().questions()) {
    if (question.section != known::kNoteSection || isPart(question.id) || question.id == kFeels ||
        question.id == known::homecareGiven.id || question.id == known::nextVisitWeeks.id)
      continue;
    Card* card = isOfStop(question.id) ? stopCard_ : moreCard_;
    card->body()->addWidget(addField(question.id, Look::Row, card));
  }
  stopCard_->body()->addStretch();
}

void NotesPage::addSaid() {
  saidCard_ = new Card(tr("Said to the client"), content_);
  saidCard_->setSubtitle(tr("tick only what you said"));
  moreSaid_ = linkButton({}, "notes.said.more", saidCard_);
  connect(moreSaid_, &QPushButton::clicked, this, [this] {
    isMoreSaid_ = !isMoreSaid_;
    refresh();
  });
  saidCard_->header()->addWidget(moreSaid_);
  said_ = new SaidList(saidCard_);
  connect(said_, &SaidList::ticked, this, [this](const std::string& words, bool isSaid) {
    controller_.act(tr("Said"), [&](OpenVisit& open, Instant) { return open.say(words, isSaid); });
  });
  saidCard_->body()->addWidget(said_);
  QuestionField* homeCare = addField(known::homecareGiven, QuestionField::Look::Plain, saidCard_);
  homeCare->setFirst(kHomeCareShown);
  saidCard_->body()->addWidget(homeCare);
}

void NotesPage::addPart(NotePart part) {
  auto* card = partCards_.emplace_back(new Card(titleOf(part), content_));
  const std::string question(questionOf(part));
  auto* edit = new NoteEdit(card);
  edit->setFillsRoom();
  edit->setObjectName("notes." + text(question));
  edit->setAccessibleName(titleOf(part));
  connect(edit, &QPlainTextEdit::textChanged, this,
          [this, question, edit] { controller_.typeNote(question, edit->toPlainText()); });
  connect(edit, &NoteEdit::doneTyping, this, [this] {
    controller_.doneTyping();
    refresh();
  });
  card->body()->addWidget(edit, 1);
  auto* draft = linkButton(tr("Back to the drafted words"), edit->objectName() + ".draft", card);
  draft->setIcon(icon("undo"));
  connect(draft, &QPushButton::clicked, this, [this, question, edit] {
    edit->clearFocus();
    controller_.answerNote(question, NotAnswered{});
  });
  card->header()->addWidget(draft);
  parts_.push_back({part, edit, draft});
}

// Nothing of another visit stays in an editor.
void NotesPage::forget() {
  sign_->cancel();
  done_->forget();
  isMoreOpen_ = isMoreSaid_ = false;
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
  showScales();
  for (auto& [id, field] : fields_) {
    field->setAnswer(visit.note.answers.of(id));
    field->setReadOnly(isSigned);
  }
  showParts();
  done_->refresh();
  signed_->setVisible(isSigned);
  if (isSigned && visit.signedAt)
    signed_->show(Banner::Kind::Info, tr("Signed and locked"),
                  tr("By %1 on %2. The wording stays as it was signed.")
                      .arg(text(visit.signedBy), dateWords(visit.signedAt->localDate())));
  said_->setReadOnly(isSigned);
  const std::vector<std::string> toSay = open->toSay();
  const bool isAllSaid = isMoreSaid_ && !isSigned;
  said_->setWords(isAllSaid ? toSay : std::vector<std::string>(), visit.note.said);
  moreSaid_->setVisible(!toSay.empty() && !isSigned);
  moreSaid_->setText(isMoreSaid_ ? tr("Fewer") : tr("What the rules would say: %1").arg(toSay.size()));
  more_->setIcon(icon(isMoreOpen_ ? "chevron-up" : "chevron-down", Ink::Accent));
  more_->setText(isMoreOpen_ ? tr("Fold") : tr("Show"));
  more_->setAccessibleName(tr("More, if useful: %1").arg(more_->text()));
  for (auto& [id, field] : fields_)
    if (moreCard_->isAncestorOf(field)) field->setVisible(isMoreOpen_);
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

void NotesPage::showScales() {
  const OpenVisit& open = *controller_.openVisit();
  before_->setChosen(idsOfNumber(open.visit().answers.number(known::painNow)));
  before_->setCarried(idsOfNumber(open.visit().carried.number(known::painNow)));
  after_->setChosen(idsOfNumber(open.note().answers.number(known::painAfter)));
  after_->setEnabled(!open.isSigned());
  QString said;
  for (const AskedAct& act : open.visit().asked)
    if (contains(act.questions, known::painNow)) said = tr("said at %1").arg(timeWords(act.at));
  beforeCard_->setSubtitle(said);
}

}  // namespace tableside::ui
