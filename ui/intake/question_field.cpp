// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/question_field.h"

#include "ui/intake/region_picker.h"
#include "ui/theme/icons.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/user_text.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
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
  struct ToIds {
    QStringList operator()(const Choices& choices) const {
      QStringList ids;
      for (const std::string& id : choices.ids) ids << text(id);
      return ids;
    }
    QStringList operator()(const Choice& choice) const { return {text(choice.id)}; }
    QStringList operator()(bool yes) const { return {yes ? "yes" : "no"}; }
    QStringList operator()(int number) const { return idsOfNumber(number); }
    QStringList operator()(const NotSure&) const { return {}; }
    QStringList operator()(const NotAnswered&) const { return {}; }
    QStringList operator()(const FreeText&) const { return {}; }
    QStringList operator()(const Date&) const { return {}; }
  };
  return std::visit(ToIds{}, answer);
}

bool isEmptyList(const Answer& answer) {
  const Choices* choices = std::get_if<Choices>(&answer);
  return choices && choices->ids.empty();
}

// Also those of the buttons beside the answers proper.
QStringList withAlone(const Answer& answer) {
  if (isNotSure(answer)) return {kNotSure};
  return isEmptyList(answer) ? QStringList(kNone) : listOf(answer);
}

Choices choicesOf(const QStringList& ids) {
  Choices choices;
  for (const QString& id : ids) choices.ids.push_back(id.toStdString());
  return choices;
}

// An option may be called "none", too; then it is that, and there is no button for an empty list.
bool canBeNone(const Question& question) {
  return question.type == QuestionType::Many && !question.option(kNone.toStdString());
}

Answer answerOf(const QStringList& ids, const Question& question) {
  if (ids.isEmpty()) return NotAnswered{};
  if (ids.first() == kNotSure) return NotSure{};
  if (question.type == QuestionType::YesNo) return ids.first() == "yes";
  if (question.type == QuestionType::Number) return ids.first().toInt();
  if (question.type == QuestionType::One) return Choice{ids.first().toStdString()};
  if (ids.first() == kNone && canBeNone(question)) return Choices{};
  return choicesOf(ids);
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
      if (question.type == QuestionType::Region || question.type == QuestionType::Regions) {
        RegionSet regions;
        for (const std::string& id : choices.ids)
          if (const auto index = catalogue.regions().indexOf(id)) regions.set(*index);
        return text(catalogue.regions().displayNames(regions, kLanguage));
      }
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
    : QFrame(parent), question_(question), catalogue_(catalogue), layout_(new QVBoxLayout(this)) {
  const QString name = page + "." + text(question.id);
  setObjectName(name + ".field");
  setProperty("questionField", true);
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(6);

  auto* top = new QHBoxLayout;
  top->setSpacing(8);
  auto* ask = new UserText(text(question.ask), this);
  ask->setRole("label");
  top->addWidget(ask, 1);
  confirm_ = new QPushButton(icon("check"), tr("As last time"), this);
  confirm_->setObjectName(name + ".confirm");
  confirm_->setProperty("kind", "link");
  confirm_->hide();
  connect(confirm_, &QPushButton::clicked, this, &QuestionField::confirmed);
  top->addWidget(confirm_, 0, Qt::AlignTop);
  layout_->addLayout(top);
  if (!question.help.isEmpty()) {
    auto* help = new UserText(text(question.help), this);
    help->setRole("small");
    layout_->addWidget(help);
  }
  addEditor(name);
  finding_ = new UserText({}, this);
  finding_->setRole("warn");
  finding_->setObjectName(name + ".finding");
  finding_->hide();
  layout_->addWidget(finding_);
  setAnswer(NotAnswered{});
}

void QuestionField::addEditor(const QString& name) {
  switch (question_.type) {
    case QuestionType::YesNo:
    case QuestionType::One:
    case QuestionType::Many: addChoice(name); break;
    case QuestionType::Number: addNumber(name); break;
    case QuestionType::Regions:
    case QuestionType::Region: addRegions(name); break;
    case QuestionType::Text: addText(name); break;
    case QuestionType::Date: addDate(name); break;
  }
  editor_->setObjectName(name);
  editor_->setAccessibleName(text(question_.ask));
  if (!question_.help.isEmpty()) editor_->setAccessibleDescription(text(question_.help));
}

void QuestionField::addChoice(const QString& name) {
  QVector<ChoiceItem> items;
  if (question_.type == QuestionType::YesNo) items = {{"yes", tr("Yes")}, {"no", tr("No")}};
  for (const Option& option : question_.options) items.append({text(option.id), text(option.label)});
  const ChoiceRow::Kind kind = kindFor(question_);
  auto* row = new ChoiceRow(kind, items, this);
  row->setObjectName(name);
  if (canBeNone(question_)) row->addAlone({kNone, tr("None of these")});
  row->addAlone({kNotSure, tr("Not sure")});
  connect(row, &ChoiceRow::picked, this,
          [this](const QStringList& ids) { emit answered(answerOf(ids, question_)); });
  const bool isOfSegments = kind == ChoiceRow::Kind::Segments;
  show_ = [row, isOfSegments](const Answer& answer, const Answer& carried) {
    row->setChosen(withAlone(answer));
    row->setCarried(isOfSegments ? withAlone(carried) : listOf(carried));
  };
  editor_ = row;
  addRow({row}, isOfSegments ? Qt::AlignLeft : Qt::Alignment());
}

void QuestionField::addNotSure(const QString& name, QWidget* beside, Qt::Alignment alignment) {
  notSure_ = new QPushButton(tr("Not sure"), this);
  notSure_->setObjectName(name + ".not_sure");
  notSure_->setAccessibleName(text(question_.ask) + ": " + tr("Not sure"));
  notSure_->setCheckable(true);
  notSure_->setProperty("kind", "chip");
  connect(notSure_, &QPushButton::toggled, this,
          [this](bool on) { emit answered(on ? Answer(NotSure{}) : Answer(NotAnswered{})); });
  editor_ = beside;
  addRow({beside, notSure_}, alignment);
}

void QuestionField::showNotSure(const Answer& answer) {
  const QSignalBlocker quiet(notSure_);
  notSure_->setChecked(isNotSure(answer));
}

// An editor and what belongs to it; beside a short one is also room for the button that confirms last time's
// answer.
void QuestionField::addRow(std::initializer_list<QWidget*> widgets, Qt::Alignment alignment) {
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  for (QWidget* widget : widgets) {
    const bool isEditor = widget == *widgets.begin();
    row->addWidget(widget, isEditor && !alignment ? 1 : 0, isEditor ? alignment : Qt::AlignTop);
  }
  if (alignment) {
    row->addWidget(confirm_, 0, Qt::AlignTop);
    row->addStretch();
  }
  layout_->addLayout(row);
}

void QuestionField::addNumber(const QString& name) {
  if (question_.to - question_.from < kButtonsAtMost) return addScale(name, kindFor(question_.scale));
  auto* field = new NumberField(question_.from, question_.to, text(question_.unit), this);
  field->setObjectName(name);
  field->setAccessibleName(text(question_.ask));  // it names its parts after it
  connect(field, &NumberField::picked, this, [this](const std::optional<int>& value) {
    emit answered(value ? Answer(*value) : Answer(NotAnswered{}));
  });
  addNotSure(name, field, Qt::AlignLeft);
  show_ = [this, field](const Answer& answer, const Answer& carried) {
    field->setValue(valueOf(answer));
    field->setCarried(valueOf(carried));
    showNotSure(answer);
  };
}

void QuestionField::addScale(const QString& name, ChoiceRow::Kind kind) {
  auto* scale = new ChoiceRow(kind, numberItems(question_.from, question_.to), this);
  scale->setObjectName(name);
  scale->setAccessibleName(text(question_.ask));
  if (kind == ChoiceRow::Kind::Pain) scale->setEndLabels(tr("No pain"), tr("Worst imaginable"));
  connect(scale, &ChoiceRow::picked, this,
          [this](const QStringList& ids) { emit answered(answerOf(ids, question_)); });
  addNotSure(name, scale, {});
  show_ = [this, scale](const Answer& answer, const Answer& carried) {
    scale->setChosen(listOf(answer));
    scale->setCarried(listOf(carried));
    showNotSure(answer);
  };
}

void QuestionField::addRegions(const QString& name) {
  QVector<RegionPicker::Item> items;
  const RegionMap& map = catalogue_.regions();
  for (const RegionBase& base : map.bases()) items.push_back({text(base.id), text(base.name), {}});
  auto* picker = new RegionPicker(items, this);
  picker->setObjectName(name);
  const bool isOne = question_.type == QuestionType::Region;
  picker->setSideNames(text(map.sideName(Side::Left)), text(map.sideName(Side::Right)), tr("Both"));
  picker->setMany(!isOne);
  if (!isOne) picker->enableNone(tr("None"));
  picker->enableNotSure(tr("Not sure"));
  picker->setAccessibleName(text(question_.ask));
  connect(picker, &RegionPicker::picked, this, [this, isOne](const QStringList& ids) {
    if (ids.isEmpty())
      emit answered(NotAnswered{});
    else if (isOne)
      emit answered(Choice{ids.last().toStdString()});
    else
      emit answered(choicesOf(ids));
  });
  connect(picker, &RegionPicker::pickedNone, this, [this] { emit answered(Choices{}); });
  connect(picker, &RegionPicker::pickedNotSure, this, [this] { emit answered(NotSure{}); });
  connect(picker, &RegionPicker::cleared, this, [this] { emit answered(NotAnswered{}); });
  show_ = [picker](const Answer& answer, const Answer& carried) {
    picker->setChosen(listOf(answer));
    picker->setNone(isEmptyList(answer));
    picker->setNotSure(isNotSure(answer));
    picker->setCarried(listOf(carried));
  };
  editor_ = picker;
  addRow({picker});
}

void QuestionField::addText(const QString& name) {
  auto* edit = new NoteEdit(this);
  edit->setObjectName(name);
  connect(edit, &QPlainTextEdit::textChanged, this, [this, edit] {
    if (edit->toPlainText().size() > kTextLimit)
      return setFinding(
          tr("This text is longer than %L1 characters and is not saved; shorten it.").arg(kTextLimit));
    setFinding({});
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
  editor_ = edit;
  addRow({edit});
}

void QuestionField::addDate(const QString& name) {
  auto* edit = new QLineEdit(this);
  edit->setObjectName(name);
  edit->setPlaceholderText(tr("YYYY-MM-DD"));
  connect(edit, &QLineEdit::editingFinished, this, [this, edit] {
    const auto date = Date::parse(edit->text().trimmed().toStdString());
    setFinding(edit->text().isEmpty() || date ? QString()
                                              : tr("This is no date of the calendar; write YYYY-MM-DD."));
    if (edit->text().isEmpty()) emit answered(NotAnswered{});
    if (date) emit answered(*date);
  });
  show_ = [edit](const Answer& answer, const Answer&) {
    const Date* date = std::get_if<Date>(&answer);
    edit->setText(date ? text(date->iso()) : QString());
  };
  editor_ = edit;
  addRow({edit});
}

void QuestionField::setAnswer(const Answer& answer, const Answer& carried) {
  show_(answer, carried);
  const bool isCarried = isKnown(carried) && std::holds_alternative<NotAnswered>(answer);
  confirm_->setVisible(isCarried);
  if (isCarried) {
    confirm_->setAccessibleName(
        tr("%1: as last time, %2").arg(text(question_.ask), answerWords(carried, question_, catalogue_)));
    confirm_->setToolTip(plainToolTip(tr("Last time: %1").arg(answerWords(carried, question_, catalogue_))));
  }
}

void QuestionField::forget() {
  setFinding({});
  auto* edit = qobject_cast<QPlainTextEdit*>(editor_);
  if (!edit) return;
  const QSignalBlocker quiet(edit);
  edit->clear();
  edit->clearFocus();
}

void QuestionField::setFinding(const QString& words) {
  finding_->setText(words);
  finding_->setVisible(!words.isEmpty());
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
