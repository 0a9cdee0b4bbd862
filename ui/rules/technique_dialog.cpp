// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/technique_dialog.h"

#include "base/text.h"
#include "ui/app/practice_rules.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"
#include "ui/words/fault_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr int kNameAtMost = 60;
constexpr MinuteRange kUsualMinutes{5, 10, 20};

}  // namespace

TechniqueDialog::TechniqueDialog(PracticeRules& rules, const Technique& technique, QWidget* parent)
    : QDialog(parent), rules_(rules), table_(rules.table()), own_(technique), isNew_(technique.id.empty()) {
  setObjectName("technique");
  setWindowTitle(isNew_ ? tr("A technique of your own") : tr("Change a technique of your own"));
  setAttribute(Qt::WA_DeleteOnClose);
  setModal(true);
  if (isNew_) {
    own_.pressureHigh = own_.pressureLow = kLightestPressure;
    own_.phases = {Phase::Main};
    own_.minutes = kUsualMinutes;
    own_.grade = nameOf(Grade::Practice);
  }
  build();
  const QSize room = parent ? parent->window()->size() : QSize(1280, 800);
  resize(std::min(scaled(760), room.width() - scaled(40)), std::min(scaled(780), room.height() - scaled(40)));
  check();
}

template <typename Widget>
Widget* TechniqueDialog::add(QVBoxLayout* layout, const QString& label, const char* part, Widget* editor) {
  auto* words = new UserText(label, "label", this);
  layout->addWidget(words);
  editor->setObjectName(QStringLiteral("technique.%1").arg(part));
  editor->setAccessibleName(label);
  layout->addWidget(editor);
  layout->addSpacing(scaled(4));
  return editor;
}

void TechniqueDialog::build() {
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(0);
  auto* scroll = new ScrollColumn(this);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* inside = scroll->content();
  auto* layout = new QVBoxLayout(inside);
  layout->setContentsMargins(scaled(22), scaled(18), scaled(22), scaled(18));
  layout->setSpacing(scaled(6));
  auto* name = add(layout, tr("Name"), "name", new QLineEdit(text(own_.name), this));
  name->setMaxLength(kNameAtMost);
  connect(name, &QLineEdit::textEdited, this, [this, name] {
    own_.name.set(kLanguage, lineOf(name->text()));
    check();
  });
  addLike(layout);
  addPressure(layout);
  addMinutes(layout);
  addNeeds(layout);
  layout->addStretch();
  whole->addWidget(scroll, 1);
  addFooter(whole);
}

void TechniqueDialog::addFooter(QVBoxLayout* layout) {
  auto* footer = new QWidget(this);
  footer->setAttribute(Qt::WA_StyledBackground);
  footer->setProperty("panel", "header");
  auto* column = new QVBoxLayout(footer);
  column->setContentsMargins(scaled(22), scaled(12), scaled(22), scaled(14));
  fault_ = new UserText({}, "danger", footer);
  fault_->setObjectName("technique.fault");
  column->addWidget(fault_);
  auto* buttons = new QDialogButtonBox(footer);
  keep_ = buttons->addButton(tr("Keep this technique"), QDialogButtonBox::AcceptRole);
  keep_->setObjectName("technique.keep");
  setStyleProperty(keep_, "kind", "primary");
  buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName("technique.cancel");
  connect(buttons, &QDialogButtonBox::accepted, this, &TechniqueDialog::keep);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
  layout->addWidget(footer);
}

void TechniqueDialog::addLike(QVBoxLayout* layout) {
  QVector<ChoiceItem> chips;
  for (const Technique& each : rules_.core().table->techniques.all())
    chips.push_back({text(each.id), text(each.name)});
  auto* like = add(layout, tr("It is like (whatever rules out or limits one of these does so for it, too)"),
                   "like", new ChoiceRow(ChoiceRow::Kind::Chips, chips, this));
  QStringList chosen;
  for (const std::string& id : own_.like) chosen << text(id);
  like->setChosen(chosen);
  const auto take = [this, like] {
    own_.like.clear();
    for (const QString& id : like->chosen()) own_.like.push_back(id.toStdString());
    check();
  };
  connect(like, &ChoiceRow::picked, this, take);

  QVector<ChoiceItem> phases;
  for (const Phase phase : {Phase::Warm, Phase::Main, Phase::Move, Phase::Close})
    phases.push_back({text(std::string(nameOf(phase))), phaseName(phase)});
  auto* when =
      add(layout, tr("When in the session"), "phases", new ChoiceRow(ChoiceRow::Kind::Chips, phases, this));
  QStringList named;
  for (const Phase phase : own_.phases) named << text(std::string(nameOf(phase)));
  when->setChosen(named);
  const auto takePhases = [this, when] {
    own_.phases.clear();
    for (const QString& id : when->chosen())
      if (const auto phase = phaseNamed(id.toStdString())) own_.phases.push_back(*phase);
    check();
  };
  connect(when, &ChoiceRow::picked, this, takePhases);
}

void TechniqueDialog::addPressure(QVBoxLayout* layout) {
  const auto addScale = [&](const QString& label, const char* part, int Technique::*pressure) {
    auto* scale = add(layout, label, part, new ChoiceRow(ChoiceRow::Kind::Pressure, numberItems(1, 5), this));
    scale->setChosen(idsOfNumber(own_.*pressure));
    connect(scale, &ChoiceRow::picked, this, [this, scale, pressure](const QStringList& ids) {
      if (ids.isEmpty()) return scale->setChosen(idsOfNumber(own_.*pressure));
      own_.*pressure = *numberOf(ids);
      check();
    });
  };
  addScale(tr("Lightest pressure"), "pressure_low", &Technique::pressureLow);
  addScale(tr("Firmest pressure"), "pressure_high", &Technique::pressureHigh);
}

void TechniqueDialog::addMinutes(QVBoxLayout* layout) {
  auto* box = new QWidget(this);
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(scaled(16));
  const auto addField = [&](const QString& label, const char* part, int MinuteRange::*minutes) {
    auto* column = new QVBoxLayout;
    auto* words = new UserText(label, "second", box);
    column->addWidget(words);
    auto* field = new NumberField(1, kLongestSession, tr("min"), box);
    field->setObjectName(QStringLiteral("technique.minutes.%1").arg(part));
    field->setAccessibleName(tr("Minutes: %1").arg(label));
    field->setValue(own_.minutes.*minutes);
    connect(field, &NumberField::picked, this, [this, minutes](const std::optional<int>& value) {
      if (value) own_.minutes.*minutes = *value;
      check();
    });
    column->addWidget(field);
    row->addLayout(column);
  };
  addField(tr("At least"), "min", &MinuteRange::min);
  addField(tr("Usually"), "usual", &MinuteRange::usual);
  addField(tr("At most"), "max", &MinuteRange::max);
  row->addStretch();
  add(layout, tr("Minutes of one step"), "minutes", box);
}

void TechniqueDialog::addNeeds(QVBoxLayout* layout) {
  const auto addFlag = [&](const QString& label, const char* part, bool Technique::*flag) {
    auto* box = new QCheckBox(label, this);
    box->setObjectName(QStringLiteral("technique.%1").arg(part));
    box->setChecked(own_.*flag);
    connect(box, &QCheckBox::toggled, this, [this, flag](bool on) {
      own_.*flag = on;
      check();
    });
    layout->addWidget(box);
  };
  addFlag(tr("Only after a warming step"), "after_warm", &Technique::afterWarm);
  addFlag(tr("Never the last step"), "never_last", &Technique::neverLast);
}

OwnRows TechniqueDialog::withTechnique() const {
  OwnRows rows = rules_.rows();
  Technique own = own_;
  if (isNew_) own.id = newId(own.name.in(kLanguage), "technique", table_->techniques.ids());
  rows.put(own);
  return rows;
}

// Nothing is scolded before it has a name; without one it cannot be kept.
void TechniqueDialog::check() {
  const bool isNamed = hasVisibleCharacter(own_.name.in(kLanguage));
  QStringList words;
  if (own_.like.empty())
    words << tr("Choose at least one technique that it is like.");
  else
    for (const Diagnostic& fault : rules_.tried(withTechnique()).diagnostics)
      words << (fault.subject.kind == SubjectKind::Technique ? faultWords(fault) : faultWithPlace(fault));
  words.removeDuplicates();
  fault_->setText(isNamed ? words.join('\n') : QString());
  fault_->setVisible(isNamed && !words.isEmpty());
  keep_->setEnabled(isNamed && words.isEmpty());
}

void TechniqueDialog::keep() {
  const OwnRows rows = withTechnique();
  if (hasErrors(rules_.change(rows, tr("Technique of one's own")))) return check();
  emit kept(text(isNew_ ? rows.techniques.back().id : own_.id));
  accept();
}

}  // namespace tableside::ui
