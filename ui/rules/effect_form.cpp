// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/effect_form.h"

#include "ui/rules/regions_edit.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/user_text.h"
#include "ui/words/rule_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr int kToAtMost = 64;

QString id(int number) {
  return QString::number(number);
}

// A choice between the values of an enumeration, told by their numbers.
template <typename Enum, typename Take>
ChoiceRow* makeChoice(const QStringList& labels, Enum chosen, QWidget* parent, Take take) {
  QVector<ChoiceItem> segments;
  for (const QString& label : labels) segments.push_back({id(static_cast<int>(segments.size())), label});
  auto* choice = new ChoiceRow(ChoiceRow::Kind::Segments, segments, parent);
  choice->setChosen({id(static_cast<int>(chosen))});
  QObject::connect(choice, &ChoiceRow::picked, parent,
                   [choice, take, last = chosen](const QStringList& picked) mutable {
                     if (picked.isEmpty()) return choice->setChosen({id(static_cast<int>(last))});
                     last = static_cast<Enum>(picked.first().toInt());
                     take(last);
                   });
  return choice;
}

QStringList listOf(const std::vector<std::string>& ids) {
  QStringList list;
  for (const std::string& each : ids) list << text(each);
  return list;
}

std::vector<std::string> idsOf(const QStringList& list) {
  std::vector<std::string> ids;
  for (const QString& each : list) ids.push_back(each.toStdString());
  return ids;
}

}  // namespace

EffectForm::EffectForm(const Table& table, const QString& name, QWidget* parent)
    : QWidget(parent), table_(table), name_(name), layout_(new QVBoxLayout(this)) {
  setObjectName(name);
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(scaled(6));
}

void EffectForm::setEffect(const Does& does) {
  for (std::size_t i = 0; i < kinds_.size(); ++i) kinds_[i] = doing<WrittenForm>(static_cast<Effect>(i));
  kind_ = does.index();
  kinds_[kind_] = does;
  build();
}

// The regions and techniques that were chosen go along to a kind that has them too.
void EffectForm::setKind(Effect kind) {
  const Does& before = kinds_[kind_];
  kind_ = static_cast<std::size_t>(kind);
  std::visit(
      [](const auto& from, auto& to) {
        if constexpr (requires { to.regions = from.regions; }) to.regions = from.regions;
        if constexpr (requires { to.techniques = from.techniques; }) to.techniques = from.techniques;
      },
      before, kinds_[kind_]);
  // The choice goes with what is built anew; it has to be done with its own signal first.
  QTimer::singleShot(0, this, &EffectForm::build);
  emit changed();
}

template <typename Widget>
Widget* EffectForm::add(const QString& label, const char* part, Widget* editor) {
  auto* words = new UserText(label, "label", this);
  layout_->addWidget(words);
  editor->setObjectName(name_ + part);
  editor->setAccessibleName(label);
  layout_->addWidget(editor);
  layout_->addSpacing(scaled(6));
  return editor;
}

void EffectForm::build() {
  clearLayout(layout_);
  QStringList kinds;
  for (int i = 0; i < kEffects; ++i) kinds << groupWords(static_cast<Effect>(i));
  const Effect kind = static_cast<Effect>(kind_);
  add(tr("What the row does"), ".kind",
      makeChoice(kinds, kind, this, [this](Effect chosen) { setKind(chosen); }));
  switch (kind) {
    case Effect::Refer: return buildRefer();
    case Effect::Block:
      addTechniques(the<OwnRow::Block>().techniques);
      return addRegions(the<OwnRow::Block>().regions);
    case Effect::Limit: return buildLimit();
    case Effect::Position: return buildPosition();
    case Effect::Suggest: return buildSuggest();
    case Effect::Advise: return buildAdvise();
  }
}

void EffectForm::buildRefer() {
  auto& refer = the<OwnRow::Refer>();
  auto* to = add(tr("To whom"), ".to", new QLineEdit(text(refer.to), this));
  to->setMaxLength(kToAtMost);
  to->setPlaceholderText(tr("for example: doctor"));
  connect(to, &QLineEdit::textEdited, this, [this, &refer](const QString& words) {
    refer.to = words.trimmed().toStdString();
    emit changed();
  });
  add(tr("How soon"), ".urgency",
      makeChoice({tr("Emergency"), tr("Same day"), tr("Soon"), tr("Routine")}, refer.urgency, this,
                 [this, &refer](Urgency urgency) {
                   refer.urgency = urgency;
                   emit changed();
                 }));
  add(tr("Today's session"), ".session",
      makeChoice({tr("Stops"), tr("Goes on, with changes"), tr("Goes on")}, refer.session, this,
                 [this, &refer](Session session) {
                   refer.session = session;
                   emit changed();
                 }));
}

void EffectForm::buildLimit() {
  auto& limit = the<OwnRow::Limit>();
  addTechniques(limit.techniques);
  addRegions(limit.regions);
  auto* pressure = add(tr("Pressure at most"), ".pressure_at_most",
                       new ChoiceRow(ChoiceRow::Kind::Pressure, numberItems(1, 5), this));
  pressure->setChosen(idsOfNumber(limit.pressureAtMost));
  connect(pressure, &ChoiceRow::picked, this, [this, &limit](const QStringList& ids) {
    limit.pressureAtMost = numberOf(ids);
    emit changed();
  });
  addCap(tr("Minutes of a step at most"), ".minutes_at_most", limit.minutesAtMost);
  addCap(tr("Minutes of the whole session at most"), ".session_minutes_at_most", limit.sessionMinutesAtMost);
}

void EffectForm::addCap(const QString& label, const char* part, std::optional<int>& cap) {
  auto* field = add(label, part, new NumberField(1, kLongestSession, tr("min"), this));
  field->setValue(cap);
  connect(field, &NumberField::picked, this, [this, &cap](const std::optional<int>& value) {
    cap = value;
    emit changed();
  });
}

void EffectForm::buildSuggest() {
  auto& suggest = the<OwnRow::Suggest>();
  auto* technique = add(tr("Technique"), ".technique", new QComboBox(this));
  for (const Technique& each : table_.techniques.all()) technique->addItem(text(each.name), text(each.id));
  technique->setCurrentIndex(technique->findData(text(suggest.technique)));
  addRegions(suggest.regions);
  auto* pressure =
      add(tr("Pressure"), ".pressure", new ChoiceRow(ChoiceRow::Kind::Pressure, numberItems(1, 5), this));
  pressure->setChosen(idsOfNumber(suggest.pressure));
  connect(pressure, &ChoiceRow::picked, this, [this, pressure, &suggest](const QStringList& ids) {
    if (ids.isEmpty()) return pressure->setChosen(idsOfNumber(suggest.pressure));
    suggest.pressure = *numberOf(ids);
    emit changed();
  });
  auto* minutes = new QWidget(this);
  auto* row = new QHBoxLayout(minutes);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(scaled(16));
  row->addWidget(makeMinutes(tr("At least"), ".min", suggest.minutes.min));
  row->addWidget(makeMinutes(tr("Usually"), ".usual", suggest.minutes.usual));
  row->addWidget(makeMinutes(tr("At most"), ".max", suggest.minutes.max));
  row->addStretch();
  add(tr("Minutes"), ".minutes", minutes);
  connect(technique, &QComboBox::activated, this, [this, technique] {
    if (const Technique* chosen = table_.techniques.find(technique->currentData().toString().toStdString()))
      takeTechnique(*chosen);
  });
}

// Another technique brings its own pressure and minutes: those of the last one are hardly meant.
void EffectForm::takeTechnique(const Technique& technique) {
  auto& suggest = the<OwnRow::Suggest>();
  suggest.technique = technique.id;
  suggest.pressure = std::clamp(suggest.pressure, technique.pressureLow, technique.pressureHigh);
  suggest.minutes = technique.minutes;
  QTimer::singleShot(0, this, &EffectForm::build);
  emit changed();
}

QWidget* EffectForm::makeMinutes(const QString& label, const char* part, int& minutes) {
  auto* box = new QWidget(this);
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  auto* words = new UserText(label, "second", box);
  auto* field = new NumberField(1, kLongestSession, tr("min"), box);
  field->setObjectName(name_ + ".minutes" + part);
  field->setAccessibleName(tr("Minutes: %1").arg(label));
  field->setValue(minutes);
  connect(field, &NumberField::picked, this, [this, &minutes](const std::optional<int>& value) {
    if (value) minutes = *value;
    emit changed();
  });
  column->addWidget(words);
  column->addWidget(field);
  return box;
}

void EffectForm::buildPosition() {
  addPositions(tr("Rather so"), ".use", the<OwnRow::Position>().use);
  addPositions(tr("Not so"), ".avoid", the<OwnRow::Position>().avoid);
}

void EffectForm::addPositions(const QString& label, const char* part, std::vector<std::string>& positions) {
  QVector<ChoiceItem> chips;
  for (const std::string& position : table_.positions)
    chips.push_back({text(position), positionName(position, *table_.catalogue)});
  auto* group = add(label, part, new ChoiceRow(ChoiceRow::Kind::Chips, chips, this));
  group->setChosen(listOf(positions));
  const auto take = [this, group, &positions] {
    positions = idsOf(group->chosen());
    emit changed();
  };
  connect(group, &ChoiceRow::picked, this, take);
}

void EffectForm::buildAdvise() {
  auto& advise = the<OwnRow::Advise>();
  add(tr("For whom"), ".audience",
      makeChoice({tr("For me"), tr("For the client")}, advise.audience, this,
                 [this, &advise](Audience audience) {
                   advise.audience = audience;
                   emit changed();
                 }));
  auto* words = add(tr("The advice"), ".text", new NoteEdit(this));
  words->setPlainText(text(advise.text));
  connect(words, &QPlainTextEdit::textChanged, this, [this, words, &advise] {
    advise.text = words->toPlainText().trimmed().toStdString();
    emit changed();
  });
}

void EffectForm::addTechniques(std::vector<std::string>& techniques) {
  QVector<ChoiceItem> chips;
  for (const Technique& each : table_.techniques.all()) chips.push_back({text(each.id), text(each.name)});
  auto* group = add(tr("Which techniques (none chosen: all)"), ".techniques",
                    new ChoiceRow(ChoiceRow::Kind::Chips, chips, this));
  group->setChosen(listOf(techniques));
  const auto take = [this, group, &techniques] {
    techniques = idsOf(group->chosen());
    emit changed();
  };
  connect(group, &ChoiceRow::picked, this, take);
}

void EffectForm::addRegions(std::vector<std::string>& chosen) {
  auto* regions = add(tr("Where (none chosen: everywhere)"), ".where",
                      new RegionsEdit(*table_.catalogue, name_ + ".where", RegionsEdit::Answers::With, this));
  regions->setNames(chosen);
  connect(regions, &RegionsEdit::changed, this, [this, regions, &chosen] {
    chosen = regions->names();
    emit changed();
  });
}

}  // namespace tableside::ui
