// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/question_field.h"

#include "ui/intake/region_picker.h"
#include "ui/theme/icons.h"
#include "ui/widgets/chip_group.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/pain_scale.h"
#include "ui/widgets/pressure_scale.h"
#include "ui/widgets/segmented_choice.h"
#include "ui/widgets/user_text.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace tableside::ui {
namespace {

constexpr int kSegmentLettersAtMost = 20;  // longer options than this together are chips, which flow
constexpr int kPainFrom = 0, kPainTo = 10;
constexpr int kTextLimit = 100000;

QStringList listOf(const Answer& answer) {
  QStringList ids;
  if (const Choices* choices = std::get_if<Choices>(&answer))
    for (const std::string& id : choices->ids) ids << text(id);
  if (const Choice* choice = std::get_if<Choice>(&answer)) ids << text(choice->id);
  return ids;
}

Choices choicesOf(const QStringList& ids) {
  Choices choices;
  for (const QString& id : ids) choices.ids.push_back(id.toStdString());
  return choices;
}

bool isNotSure(const Answer& answer) {
  return std::holds_alternative<NotSure>(answer);
}
bool isEmptyList(const Answer& answer) {
  const Choices* choices = std::get_if<Choices>(&answer);
  return choices && choices->ids.empty();
}

std::optional<int> numberOf(const Answer& answer) {
  const int* number = std::get_if<int>(&answer);
  return number ? std::optional(*number) : std::nullopt;
}

QString yesNoId(const Answer& answer) {
  if (isNotSure(answer)) return "not_sure";
  const bool* yes = std::get_if<bool>(&answer);
  return yes ? (*yes ? "yes" : "no") : QString();
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
  confirm_ = new QPushButton(icon("check"), {}, this);
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
    case QuestionType::YesNo: addYesNo(name); break;
    case QuestionType::One: addOne(name); break;
    case QuestionType::Many: addMany(name); break;
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

void QuestionField::addYesNo(const QString& name) {
  auto* choice =
      new SegmentedChoice({{"yes", tr("Yes")}, {"no", tr("No")}, {"not_sure", tr("Not sure")}}, this);
  choice->setObjectName(name);
  connect(choice, &SegmentedChoice::picked, this, [this](const QString& id) {
    if (id.isEmpty())
      emit answered(NotAnswered{});
    else if (id == "not_sure")
      emit answered(NotSure{});
    else
      emit answered(id == "yes");
  });
  show_ = [choice](const Answer& answer, const Answer& carried) {
    choice->setChosen(yesNoId(answer));
    choice->setCarried(yesNoId(carried));
  };
  editor_ = choice;
  addRow({choice}, Qt::AlignLeft);
}

void QuestionField::addOne(const QString& name) {
  qsizetype letters = 0;
  for (const Option& option : question_.options) letters += text(option.label).size();
  if (letters > kSegmentLettersAtMost) return addMany(name);
  QVector<SegmentedChoice::Segment> segments;
  for (const Option& option : question_.options) segments.push_back({text(option.id), text(option.label)});
  segments.push_back({"not_sure", tr("Not sure")});
  auto* choice = new SegmentedChoice(segments, this);
  choice->setObjectName(name);
  connect(choice, &SegmentedChoice::picked, this, [this](const QString& id) {
    if (id.isEmpty())
      emit answered(NotAnswered{});
    else if (id == "not_sure")
      emit answered(NotSure{});
    else
      emit answered(Choice{id.toStdString()});
  });
  const auto idOf = [](const Answer& answer) {
    return isNotSure(answer) ? QString("not_sure") : listOf(answer).value(0);
  };
  show_ = [choice, idOf](const Answer& answer, const Answer& carried) {
    choice->setChosen(idOf(answer));
    choice->setCarried(idOf(carried));
  };
  editor_ = choice;
  addRow({choice}, Qt::AlignLeft);
}

// Also for one of many options: a new pick then takes the place of the one before.
void QuestionField::addMany(const QString& name) {
  const bool isOne = question_.type == QuestionType::One;
  QVector<ChipGroup::Chip> chips;
  for (const Option& option : question_.options) chips.push_back({text(option.id), text(option.label)});
  auto* group = new ChipGroup(chips, this);
  group->setObjectName(name);
  if (!isOne) group->enableNone(tr("None of these"));
  group->enableNotSure(tr("Not sure"));
  const auto before = std::make_shared<QStringList>();  // what the chips showed until this pick
  connect(group, &ChipGroup::picked, this, [this, group, isOne, before](QStringList ids) {
    if (isOne) {
      for (const QString& id : std::exchange(*before, {}))
        if (ids.size() > 1) ids.removeAll(id);
      *before = ids;
      group->setChosen(ids);
      emit answered(ids.isEmpty() ? Answer(NotAnswered{}) : Answer(Choice{ids.last().toStdString()}));
    } else {
      emit answered(ids.isEmpty() ? Answer(NotAnswered{}) : Answer(choicesOf(ids)));
    }
  });
  connect(group, &ChipGroup::pickedNone, this, [this] { emit answered(Choices{}); });
  connect(group, &ChipGroup::pickedNotSure, this, [this] { emit answered(NotSure{}); });
  connect(group, &ChipGroup::cleared, this, [this] { emit answered(NotAnswered{}); });
  show_ = [group, before](const Answer& answer, const Answer& carried) {
    *before = listOf(answer);
    group->setChosen(listOf(answer));
    group->setNone(isEmptyList(answer));
    group->setNotSure(isNotSure(answer));
    group->setCarried(listOf(carried));
  };
  editor_ = group;
  addRow({group});
}

void QuestionField::addNotSure(const QString& name, QWidget* beside, Qt::Alignment alignment) {
  notSure_ = new QPushButton(tr("Not sure"), this);
  notSure_->setObjectName(name + ".not_sure");
  notSure_->setAccessibleName(text(question_.ask) + ": " + tr("Not sure"));
  notSure_->setCheckable(true);
  notSure_->setProperty("kind", "chip");
  connect(notSure_, &QPushButton::toggled, this,
          [this](bool on) { emit answered(on ? Answer(NotSure{}) : Answer(NotAnswered{})); });
  addRow({beside, notSure_}, alignment);
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
  const auto emitNumber = [this](const std::optional<int>& value) {
    emit answered(value ? Answer(*value) : Answer(NotAnswered{}));
  };
  const auto setUp = [&](auto* editor) {
    editor->setObjectName(name);
    editor->setAccessibleName(text(question_.ask));  // some name their parts after it
    connect(editor, &std::remove_pointer_t<decltype(editor)>::picked, this, emitNumber);
    show_ = [this, editor](const Answer& answer, const Answer& carried) {
      editor->setValue(numberOf(answer));
      editor->setCarried(numberOf(carried));
      const QSignalBlocker quiet(notSure_);
      notSure_->setChecked(isNotSure(answer));
    };
    editor_ = editor;
    const bool isShort = std::is_same_v<std::remove_pointer_t<decltype(editor)>, NumberField>;
    addNotSure(name, editor, isShort ? Qt::AlignLeft : Qt::Alignment());
  };
  const bool isScore = question_.from == kPainFrom && question_.to == kPainTo;
  if (isScore) {
    auto* scale = new PainScale(this);
    // An ability counts the other way round: ten is as good as before, and red would frighten.
    const bool isPain = question_.id.rfind("pain", 0) == 0;
    scale->setRange(question_.from, question_.to);
    scale->setNeutral(!isPain);
    if (isPain) scale->setCaptions(tr("No pain"), tr("Worst imaginable"));
    setUp(scale);
  } else if (question_.from == 1 && question_.to == 5) {
    setUp(new PressureScale(this));
  } else {
    setUp(new NumberField(question_.from, question_.to, text(question_.unit), this));
  }
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
    confirm_->setText(tr("As last time"));
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
