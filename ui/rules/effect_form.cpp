// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/effect_form.h"

#include "ui/rules/regions_edit.h"
#include "ui/theme/theme.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/number_field.h"
#include "ui/words/rule_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTimer>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr int kToAtMost = 64;

QString everywhere() {
  return EffectForm::tr("Where (none chosen: everywhere)");
}

}  // namespace

EffectForm::EffectForm(const Table& table, const QString& name, QWidget* parent)
    : QWidget(parent),
      table_(table),
      rows_(new QVBoxLayout(this), name, scaled(6), [this](std::string_view part) {
        if (part == "kind") takeKind();
        emit changed();
      }) {
  setObjectName(name);
  layout()->setContentsMargins(0, 0, 0, 0);
  layout()->setSpacing(scaled(6));
}

void EffectForm::setEffect(const Does& does) {
  for (std::size_t i = 0; i < kinds_.size(); ++i) kinds_[i] = doing<WrittenForm>(static_cast<Effect>(i));
  kind_ = static_cast<Effect>(does.index());
  of(kind_) = does;
  build();
}

// The regions and techniques that were chosen go along to a kind that has them too.
void EffectForm::takeKind() {
  std::visit(
      [](const auto& from, auto& to) {
        if constexpr (requires { to.regions = from.regions; }) to.regions = from.regions;
        if constexpr (requires { to.techniques = from.techniques; }) to.techniques = from.techniques;
      },
      of(shown_), of(kind_));
  // The choice goes with what is built anew; it has to be done with its own signal first.
  QTimer::singleShot(0, this, &EffectForm::build);
}

void EffectForm::build() {
  clearLayout(layout());
  shown_ = kind_;
  QStringList kinds;
  for (int i = 0; i < kEffects; ++i) kinds << groupWords(static_cast<Effect>(i));
  rows_.addOne(tr("What the row does"), "kind", kinds, kind_);
  std::visit([this](auto& does) { addFields(does); }, of(kind_));
}

void EffectForm::addFields(OwnRow::Refer& refer) {
  rows_.addLine(tr("To whom"), "to", kToAtMost, refer.to)->setPlaceholderText(tr("for example: doctor"));
  rows_.addOne(tr("How soon"), "urgency", {tr("Emergency"), tr("Same day"), tr("Soon"), tr("Routine")},
               refer.urgency);
  rows_.addOne(tr("Today's session"), "session", {tr("Stops"), tr("Goes on, with changes"), tr("Goes on")},
               refer.session);
}

void EffectForm::addFields(OwnRow::Block& block) {
  addTarget(block);
  rows_.addOne(tr("May a typed reason override it?"), "final", {tr("Yes"), tr("No, never")}, block.isFinal);
}

void EffectForm::addFields(OwnRow::Limit& limit) {
  addTarget(limit);
  rows_.addPressure(tr("Pressure at most"), "pressure_at_most", limit.pressureAtMost);
  const auto minutes = [this] { return new NumberField(1, kLongestSession, tr("min"), this); };
  rows_.addNumber(tr("Minutes of a step at most"), "minutes_at_most", minutes(), limit.minutesAtMost);
  rows_.addNumber(tr("Minutes of the whole session at most"), "session_minutes_at_most", minutes(),
                  limit.sessionMinutesAtMost);
}

void EffectForm::addFields(OwnRow::Suggest& suggest) {
  auto* technique = rows_.add(tr("Technique"), "technique", new QComboBox(this));
  for (const Technique& each : table_.techniques.all()) technique->addItem(text(each.name), text(each.id));
  technique->setCurrentIndex(technique->findData(text(suggest.technique)));
  connect(technique, &QComboBox::activated, this,
          [this, &suggest](int index) { takeTechnique(table_.techniques.all()[index], suggest); });
  addRegions(everywhere(), "where", suggest.regions);
  rows_.addPressure(tr("Pressure"), "pressure", suggest.pressure);
  rows_.addMinutes(tr("Minutes"), "minutes", suggest.minutes);
}

// Another technique brings its own pressure and minutes: those of the last one are hardly meant.
void EffectForm::takeTechnique(const Technique& technique, OwnRow::Suggest& suggest) {
  suggest.technique = technique.id;
  suggest.pressure = std::clamp(suggest.pressure, technique.pressureLow, technique.pressureHigh);
  suggest.minutes = technique.minutes;
  QTimer::singleShot(0, this, &EffectForm::build);
  emit changed();
}

void EffectForm::addFields(OwnRow::Position& position) {
  QVector<ChoiceItem> items;
  for (const std::string& id : table_.positions)
    items.push_back({text(id), positionName(id, *table_.catalogue)});
  rows_.addMany(tr("Rather so"), "use", items, position.use);
  rows_.addMany(tr("Not so"), "avoid", items, position.avoid);
  addRegions(tr("Nobody lies on (positions in which these carry weight are avoided)"), "off", position.off);
}

void EffectForm::addFields(OwnRow::Advise& advise) {
  rows_.addOne(tr("For whom"), "audience", {tr("For me"), tr("For the client")}, advise.audience);
  auto* words = rows_.add(tr("The advice"), "text", new NoteEdit(this));
  words->setPlainText(text(advise.text));
  connect(words, &QPlainTextEdit::textChanged, this, [this, words, &advise] {
    advise.text = words->toPlainText().trimmed().toStdString();
    emit changed();
  });
  addTechniques(tr("Said only beside a step of (none chosen: in any case)"), "with", advise.with);
  rows_.addOne(tr("Said where there is no session, too?"), "on_stop", {tr("No"), tr("Yes")}, advise.onStop);
}

void EffectForm::addTarget(auto& does) {
  addTechniques(tr("Which techniques (none chosen: all)"), "techniques", does.techniques);
  addRegions(everywhere(), "where", does.regions);
  rows_.addOne(tr("Next to these places, too?"), "beside", {tr("No"), tr("Yes")}, does.beside);
}

void EffectForm::addTechniques(const QString& label, const char* part, std::vector<std::string>& techniques) {
  rows_.addMany(label, part, itemsOf(table_.techniques), techniques);
}

void EffectForm::addRegions(const QString& label, const char* part, std::vector<std::string>& chosen) {
  const QString name = QStringLiteral("%1.%2").arg(objectName(), part);
  auto* regions =
      rows_.add(label, part, new RegionsEdit(*table_.catalogue, name, RegionsEdit::Answers::With, this));
  regions->setNames(chosen);
  connect(regions, &RegionsEdit::changed, this, [this, regions, &chosen] {
    chosen = regions->names();
    emit changed();
  });
}

}  // namespace tableside::ui
