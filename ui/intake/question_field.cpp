// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/question_field.h"

#include "ui/intake/region_picker.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/user_text.h"
#include "ui/words/text.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace tableside::ui {
namespace {

constexpr int kSegmentLettersAtMost = 20;  // of all options together
constexpr int kRowLettersAtMost = 48;      // the same, where they have a line of their own
constexpr int kCellLettersAtMost = 16;
constexpr int kButtonsAtMost = 11;  // of a number's own, one for each
constexpr int kTextLimit = 100000;

const QString kNone = QStringLiteral("none"), kNotSure = QStringLiteral("not_sure");

bool isNotSure(const Answer& answer) {
  return std::holds_alternative<NotSure>(answer);
}

// What an answer says, by the ids of the buttons that stand for it.
QStringList listOf(const Answer& answer) {
  QStringList ids;
  if (const bool* yes = std::get_if<bool>(&answer)) ids << (*yes ? "yes" : "no");
  if (const int* number = std::get_if<int>(&answer)) ids = idsOfNumber(*number);
  if (const Choice* choice = std::get_if<Choice>(&answer)) ids << text(choice->id);
  if (const Choices* choices = std::get_if<Choices>(&answer)) ids = texts(choices->ids);
  return ids;
}

// Also those of the buttons beside the answers proper.
QStringList withAlone(const Answer& answer) {
  if (isNotSure(answer)) return {kNotSure};
  return answer == Answer(Choices{}) ? QStringList(kNone) : listOf(answer);
}

// An option may be called "none", too; then it is that, and there is no button for an empty list.
bool canBeNone(const Question& question) {
  return question.type == QuestionType::Regions ||
         (question.type == QuestionType::Many && !question.option(kNone.toStdString()));
}

QString capital(QString words) {
  if (!words.isEmpty()) words[0] = words[0].toUpper();
  return words;
}

std::optional<int> valueOf(const Answer& answer) {
  const int* number = std::get_if<int>(&answer);
  return number ? std::optional(*number) : std::nullopt;
}

qsizetype lettersOf(const Question& question) {
  qsizetype letters = 0;
  for (const Option& option : question.options) letters += text(option.label).size();
  return letters;
}

ChoiceRow::Kind kindFor(Scale scale) {
  switch (scale) {
    case Scale::None: return ChoiceRow::Kind::Numbers;
    case Scale::Pain: return ChoiceRow::Kind::Pain;
    case Scale::Pressure: return ChoiceRow::Kind::Pressure;
  }
  Q_UNREACHABLE();
}

}  // namespace

Answer answerOf(const QStringList& ids, const Question& question) {
  if (ids.isEmpty()) return NotAnswered{};
  if (ids.first() == kNotSure) return NotSure{};
  if (ids.first() == kNone && canBeNone(question)) return Choices{};
  switch (question.type) {
    case QuestionType::YesNo: return ids.first() == "yes";
    case QuestionType::Number: return ids.first().toInt();
    case QuestionType::One:
    case QuestionType::Region: return Choice{ids.first().toStdString()};
    default: return Choices{idsIn(ids)};
  }
}

ChoiceRow* scaleOf(const Question& question, QWidget* parent) {
  const ChoiceRow::Kind kind = kindFor(question.scale);
  auto* scale = new ChoiceRow(kind, numberItems(question.from, question.to), parent);
  if (kind == ChoiceRow::Kind::Pain)
    scale->setEndLabels(QuestionField::tr("No pain"), QuestionField::tr("Worst imaginable"));
  return scale;
}

QuestionField::QuestionField(const Question& question, const Catalogue& catalogue, const QString& page,
                             QWidget* parent, Look look)
    : QFrame(parent),
      question_(question),
      catalogue_(catalogue),
      name_(page + '.' + text(question.id)),
      look_(look),
      layout_(new QVBoxLayout(this)) {
  setObjectName(name_ + ".field");
  setProperty("questionField", true);
  build();
  setAnswer(NotAnswered{});
  if (look_ != Look::Sign) return;
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    const bool hasFocus = now && isAncestorOf(now);
    if (std::exchange(hasFocus_, hasFocus) != hasFocus) showWords();
  });
}

void QuestionField::build() {
  const bool isRow = look_ != Look::Block;
  const bool isPlain = look_ == Look::Plain;
  const int around = look_ == Look::Row ? scaled(4) : 0;
  layout_->setContentsMargins(0, around, 0, around);
  layout_->setSpacing(isRow ? 2 : 6);
  top_ = new QHBoxLayout;
  top_->setSpacing(8);
  ask_ = new UserText({}, look_ == Look::Sign ? "line" : "label", this);
  top_->addWidget(ask_, 1);
  confirm_ = linkButton(tr("As last time"), name_ + ".confirm", this);
  confirm_->setIcon(icon("check"));
  confirm_->hide();
  connect(confirm_, &QPushButton::clicked, this, &QuestionField::confirmed);
  top_->addWidget(confirm_, 0, isRow ? Qt::AlignVCenter : Qt::AlignTop);
  ask_->setVisible(!isPlain);
  layout_->addLayout(top_);
  if (!question_.help.isEmpty() && !isRow)
    layout_->addWidget(new UserText(text(question_.help), "small", this));
  addEditor();
  problem_ = new UserText({}, "warn", this);
  problem_->setObjectName(name_ + ".finding");
  problem_->hide();
  layout_->addWidget(problem_);
  showWords();
}

void QuestionField::setFewWords(const QString& words) {
  fewWords_ = words;
  showWords();
}

QString QuestionField::words() const {
  return ask_->text();
}

void QuestionField::showWords() {
  const bool isFew = look_ == Look::Sign && !hasFocus_ && !fewWords_.isEmpty();
  ask_->setText(isFew ? fewWords_ : text(question_.ask));
  ask_->setRole(look_ == Look::Sign && hasFocus_ ? "label" : look_ == Look::Sign ? "line" : "label");
}

// A row ends with a hairline.
void QuestionField::paintEvent(QPaintEvent* event) {
  QFrame::paintEvent(event);
  if (look_ == Look::Block || look_ == Look::Plain) return;
  QPainter painter(this);
  painter.fillRect(QRect(0, height() - 1, width(), 1), currentTokens().border);
}

void QuestionField::addEditor() {
  switch (question_.type) {
    case QuestionType::YesNo:
    case QuestionType::One:
    case QuestionType::Many: return addChoice();
    case QuestionType::Number:
      return question_.to - question_.from < kButtonsAtMost ? addScale() : addNumber();
    case QuestionType::Regions:
    case QuestionType::Region: return addRegions();
    case QuestionType::Text: return addText();
    case QuestionType::Date: return addDate();
  }
  Q_UNREACHABLE();
}

// An editor and what belongs to it; beside a short one, which stands at the left, is also room for the button
// that confirms last time's answer.
template <typename Editor>
void QuestionField::place(Editor* editor, Qt::Alignment alignment) {
  editor->setObjectName(name_);
  editor->setAccessibleName(text(question_.ask));  // some name their parts after it
  if (!question_.help.isEmpty()) editor->setAccessibleDescription(text(question_.help));
  editor_ = editor;
  // What is short enough stands behind its words.
  if (isBeside() && alignment) {
    top_->addWidget(editor, 0, Qt::AlignVCenter);
    if (notSure_) top_->addWidget(notSure_, 0, Qt::AlignVCenter);
    return;
  }
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(editor, alignment ? 0 : 1, alignment);
  if (notSure_) row->addWidget(notSure_, 0, Qt::AlignTop);
  if (alignment) {
    row->addWidget(confirm_, 0, Qt::AlignTop);
    row->addStretch();
  }
  layout_->addLayout(row);
}

template <typename Editor>
void QuestionField::takePicked(Editor* editor) {
  connect(editor, &Editor::picked, this,
          [this](const QStringList& ids) { emit answered(answerOf(ids, question_)); });
}

// Few short answers stand as segments; others are chips, which flow.
ChoiceRow::Kind QuestionField::kindOfChoice() const {
  if (question_.type == QuestionType::Many) return ChoiceRow::Kind::Chips;
  if (look_ == Look::Sign) return ChoiceRow::Kind::Cells;
  if (look_ != Look::Block && isTextLarge() && !question_.options.empty()) return ChoiceRow::Kind::OneChip;
  const bool hasLine = look_ == Look::Row || look_ == Look::Plain;
  return lettersOf(question_) > (hasLine ? kRowLettersAtMost : kSegmentLettersAtMost)
             ? ChoiceRow::Kind::OneChip
             : ChoiceRow::Kind::Segments;
}

// Behind its words, or below them.
bool QuestionField::isBeside() const {
  if (look_ == Look::Block || look_ == Look::Plain || (look_ == Look::Sign && isTextLarge())) return false;
  return lettersOf(question_) <= (look_ == Look::Sign ? kCellLettersAtMost : kSegmentLettersAtMost);
}

void QuestionField::addChoice() {
  QVector<ChoiceItem> items;
  if (question_.type == QuestionType::YesNo) items = {{"yes", tr("Yes")}, {"no", tr("No")}};
  for (const Option& option : question_.options) items.append({text(option.id), capital(text(option.label))});
  const ChoiceRow::Kind kind = kindOfChoice();
  auto* row = new ChoiceRow(kind, items, this);
  if (canBeNone(question_) && look_ != Look::Plain) row->addAlone({kNone, tr("None of these")});
  if (!question_.startsAs && look_ != Look::Plain)
    row->addAlone({kNotSure, tr("Not sure")});  // what counts then is known
  takePicked(row);
  connect(row, &ChoiceRow::pickedByKey, this, &QuestionField::wentOn);
  const bool isOfSegments = kind == ChoiceRow::Kind::Segments || kind == ChoiceRow::Kind::Cells;
  show_ = [row, isOfSegments](const Answer& answer, const Answer& carried) {
    row->setChosen(withAlone(answer));
    row->setCarried(isOfSegments ? withAlone(carried) : listOf(carried));
  };
  place(row, isOfSegments ? Qt::AlignLeft : Qt::Alignment());
}

void QuestionField::addNotSure() {
  notSure_ = new QPushButton(tr("Not sure"), this);
  notSure_->setObjectName(name_ + ".not_sure");
  notSure_->setAccessibleName(text(question_.ask) + ": " + tr("Not sure"));
  notSure_->setCheckable(true);
  notSure_->setProperty("kind", "chip");
  connect(notSure_, &QPushButton::toggled, this,
          [this](bool on) { emit answered(on ? Answer(NotSure{}) : Answer(NotAnswered{})); });
}

void QuestionField::addNumber() {
  auto* field = new NumberField(question_.from, question_.to, text(question_.unit), this);
  connect(field, &NumberField::picked, this, [this](const std::optional<int>& value) {
    emit answered(value ? Answer(*value) : Answer(NotAnswered{}));
  });
  addNotSure();
  place(field, Qt::AlignLeft);
  show_ = [field](const Answer& answer, const Answer& carried) {
    field->setValue(valueOf(answer));
    field->setCarried(valueOf(carried));
  };
}

void QuestionField::addScale() {
  ChoiceRow* scale = scaleOf(question_, this);
  takePicked(scale);
  addNotSure();
  place(scale);
  show_ = [scale](const Answer& answer, const Answer& carried) {
    scale->setChosen(listOf(answer));
    scale->setCarried(listOf(carried));
  };
}

void QuestionField::addRegions() {
  const bool isOne = question_.type == QuestionType::Region;
  auto* picker = new RegionPicker(catalogue_.regions(), isOne ? PickRegions::One : PickRegions::Many, this);
  if (!isOne) picker->addAlone({kNone, tr("None")});
  picker->addAlone({kNotSure, tr("Not sure")});
  takePicked(picker);
  show_ = [picker](const Answer& answer, const Answer& carried) {
    picker->setChosen(withAlone(answer));
    picker->setCarried(listOf(carried));
  };
  place(picker);
}

void QuestionField::addText() {
  auto* edit = new NoteEdit(this);
  connect(edit, &QPlainTextEdit::textChanged, this, [this, edit] {
    if (edit->toPlainText().size() > kTextLimit)
      return setProblem(
          tr("This text is longer than %L1 characters and is not saved; shorten it.").arg(kTextLimit));
    setProblem({});
    emit typed(edit->toPlainText());
  });
  connect(edit, &NoteEdit::doneTyping, this, &QuestionField::doneTyping);
  show_ = [edit](const Answer& answer, const Answer&) {
    const FreeText* words = std::get_if<FreeText>(&answer);
    const QString shown = words ? text(words->text) : QString();
    if (edit->toPlainText() == shown || edit->hasFocus()) return;  // never under the typing hand
    const QSignalBlocker quiet(edit);
    edit->setPlainText(shown);
  };
  place(edit);
}

void QuestionField::addDate() {
  auto* edit = new QLineEdit(this);
  edit->setPlaceholderText(tr("YYYY-MM-DD"));
  connect(edit, &QLineEdit::editingFinished, this, [this, edit] {
    const auto date = Date::parse(edit->text().trimmed().toStdString());
    setProblem(edit->text().isEmpty() || date ? QString()
                                              : tr("This is no date of the calendar; write YYYY-MM-DD."));
    if (edit->text().isEmpty()) emit answered(NotAnswered{});
    if (date) emit answered(*date);
  });
  show_ = [edit](const Answer& answer, const Answer&) {
    const Date* date = std::get_if<Date>(&answer);
    edit->setText(date ? text(date->iso()) : QString());
  };
  place(edit);
}

void QuestionField::setAnswer(const Answer& answer, const Answer& carried) {
  show_(answer, carried);
  if (notSure_) {
    const QSignalBlocker quiet(notSure_);
    notSure_->setChecked(isNotSure(answer));
  }
  const bool isCarried = isKnown(carried) && std::holds_alternative<NotAnswered>(answer);
  confirm_->setVisible(isCarried);
  if (!isCarried) return;
  const QString before = answerWords(carried, question_, catalogue_);
  confirm_->setAccessibleName(tr("%1: as last time, %2").arg(text(question_.ask), before));
  confirm_->setToolTip(plainToolTip(tr("Last time: %1").arg(before)));
}

void QuestionField::setFirst(int chips) {
  if (auto* row = qobject_cast<ChoiceRow*>(editor_)) row->setFirst(chips);
}

void QuestionField::setDefault(const Answer& answer) {
  show_(NotAnswered{}, answer);
  confirm_->hide();
}

void QuestionField::forget() {
  setProblem({});
  auto* edit = qobject_cast<QPlainTextEdit*>(editor_);
  if (!edit) return;
  const QSignalBlocker quiet(edit);
  edit->clear();
  edit->clearFocus();
}

void QuestionField::setProblem(const QString& words) {
  problem_->setText(words);
  problem_->setVisible(!words.isEmpty());
}

void QuestionField::setReadOnly(bool readOnly) {
  editor_->setEnabled(!readOnly);
  if (notSure_) notSure_->setEnabled(!readOnly);
  if (readOnly) confirm_->hide();
}

void QuestionField::focusEditor() {
  editor_->setFocus(Qt::ShortcutFocusReason);
}

}  // namespace tableside::ui
