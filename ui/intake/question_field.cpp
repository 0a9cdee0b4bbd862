// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/question_field.h"

#include "ui/intake/region_picker.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/user_text.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tableside::ui {
namespace {

constexpr int kSegmentLettersAtMost = 20;  // of all options together
constexpr int kButtonsAtMost = 11;         // of a number's own, one for each
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

std::optional<int> valueOf(const Answer& answer) {
  const int* number = std::get_if<int>(&answer);
  return number ? std::optional(*number) : std::nullopt;
}

// Few short answers stand as segments; others are chips, which flow.
ChoiceRow::Kind kindFor(const Question& question) {
  if (question.type == QuestionType::Many) return ChoiceRow::Kind::Chips;
  qsizetype letters = 0;
  for (const Option& option : question.options) letters += text(option.label).size();
  return letters > kSegmentLettersAtMost ? ChoiceRow::Kind::OneChip : ChoiceRow::Kind::Segments;
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

QString answerWords(const Answer& answer, const Question& question, const Catalogue& catalogue) {
  struct ToWords {
    const Question& question;
    const Catalogue& catalogue;
    QString operator()(const NotAnswered&) const { return QuestionField::tr("Not answered"); }
    QString operator()(const NotSure&) const { return QuestionField::tr("Not sure"); }
    QString operator()(bool yes) const { return yes ? QuestionField::tr("Yes") : QuestionField::tr("No"); }
    QString operator()(int number) const { return QString::number(number); }
    QString operator()(const Choice& choice) const { return operator()(Choices{{choice.id}}); }
    QString operator()(const Choices& choices) const {
      if (choices.ids.empty()) return QuestionField::tr("None");
      if (question.type == QuestionType::Region || question.type == QuestionType::Regions)
        return regionWords(choices.ids, catalogue.regions());
      QStringList labels;
      for (const std::string& id : choices.ids)
        if (const Option* option = question.option(id)) labels << text(option->label);
      return labels.join(", ");
    }
    QString operator()(const FreeText& words) const { return text(words.text); }
    QString operator()(const Date& date) const { return text(date.iso()); }
  };
  return std::visit(ToWords{question, catalogue}, answer);
}

QuestionField::QuestionField(const Question& question, const Catalogue& catalogue, const QString& page,
                             QWidget* parent)
    : QFrame(parent),
      question_(question),
      catalogue_(catalogue),
      name_(page + '.' + text(question.id)),
      layout_(new QVBoxLayout(this)) {
  setObjectName(name_ + ".field");
  setProperty("questionField", true);
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(6);

  auto* top = new QHBoxLayout;
  top->setSpacing(8);
  auto* ask = new UserText(text(question.ask), "label", this);
  top->addWidget(ask, 1);
  confirm_ = linkButton(tr("As last time"), name_ + ".confirm", this);
  confirm_->setIcon(icon("check"));
  confirm_->hide();
  connect(confirm_, &QPushButton::clicked, this, &QuestionField::confirmed);
  top->addWidget(confirm_, 0, Qt::AlignTop);
  layout_->addLayout(top);
  if (!question.help.isEmpty()) {
    auto* help = new UserText(text(question.help), "small", this);
    layout_->addWidget(help);
  }
  addEditor();
  problem_ = new UserText({}, "warn", this);
  problem_->setObjectName(name_ + ".finding");
  problem_->hide();
  layout_->addWidget(problem_);
  setAnswer(NotAnswered{});
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

void QuestionField::addChoice() {
  QVector<ChoiceItem> items;
  if (question_.type == QuestionType::YesNo) items = {{"yes", tr("Yes")}, {"no", tr("No")}};
  for (const Option& option : question_.options) items.append({text(option.id), text(option.label)});
  const ChoiceRow::Kind kind = kindFor(question_);
  auto* row = new ChoiceRow(kind, items, this);
  if (canBeNone(question_)) row->addAlone({kNone, tr("None of these")});
  row->addAlone({kNotSure, tr("Not sure")});
  takePicked(row);
  const bool isOfSegments = kind == ChoiceRow::Kind::Segments;
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
