// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/technique_dialog.h"

#include "base/text.h"
#include "ui/app/practice_rules.h"
#include "ui/rules/form_rows.h"
#include "ui/theme/theme.h"
#include "ui/widgets/user_text.h"
#include "ui/words/fault_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>

namespace tableside::ui {
namespace {

constexpr int kNameAtMost = 60;
constexpr MinuteRange kUsualMinutes{5, 10, 20};

}  // namespace

TechniqueDialog::TechniqueDialog(PracticeRules& rules, const Technique& technique, QWidget* parent)
    : FormDialog("technique", parent),
      rules_(rules),
      table_(rules.table()),
      own_(technique),
      isNew_(technique.id.empty()),
      name_(technique.name.in(kLanguage)) {
  setWindowTitle(isNew_ ? tr("A technique of your own") : tr("Change a technique of your own"));
  if (isNew_) {
    own_.pressureHigh = own_.pressureLow = kLightestPressure;
    own_.phases = {Phase::Main};
    own_.minutes = kUsualMinutes;
    own_.grade = nameOf(Grade::Practice);
  }
  for (const Phase phase : own_.phases) phases_.emplace_back(nameOf(phase));
  buildForm();
  buildFooter();
  resizeWithin(QSize(scaled(760), scaled(780)));
  check();
}

void TechniqueDialog::buildForm() {
  form_->setSpacing(scaled(6));
  FormRows rows(form_, objectName(), scaled(4), [this](std::string_view) { check(); });
  rows.addLine(tr("Name"), "name", kNameAtMost, name_);
  rows.addMany(tr("It is like (whatever rules out or limits one of these does so for it, too)"), "like",
               itemsOf(rules_.core().table->techniques), own_.like);
  QVector<ChoiceItem> phases;
  for (const Phase phase : {Phase::Warm, Phase::Main, Phase::Move, Phase::Close})
    phases.push_back({text(nameOf(phase)), phaseName(phase)});
  rows.addMany(tr("When in the session"), "phases", phases, phases_);
  rows.addPressure(tr("Lightest pressure"), "pressure_low", own_.pressureLow);
  rows.addPressure(tr("Firmest pressure"), "pressure_high", own_.pressureHigh);
  rows.addMinutes(tr("Minutes of one step"), "minutes", own_.minutes);
  addFlag(tr("Only after a warming step"), "after_warm", own_.afterWarm);
  addFlag(tr("Never the last step"), "never_last", own_.neverLast);
  form_->addStretch();
}

void TechniqueDialog::addFlag(const QString& label, const char* part, bool& flag) {
  auto* box = new QCheckBox(label, this);
  box->setObjectName(QStringLiteral("technique.%1").arg(part));
  box->setChecked(flag);
  connect(box, &QCheckBox::toggled, this, [this, &flag](bool on) {
    flag = on;
    check();
  });
  form_->addWidget(box);
}

void TechniqueDialog::buildFooter() {
  fault_ = new UserText({}, "danger", this);
  fault_->setObjectName("technique.fault");
  footer_->addWidget(fault_);
  auto* buttons = new QDialogButtonBox(this);
  keep_ = buttons->addButton(tr("Keep this technique"), QDialogButtonBox::AcceptRole);
  keep_->setObjectName("technique.keep");
  setStyleProperty(keep_, "kind", "primary");
  buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName("technique.cancel");
  connect(buttons, &QDialogButtonBox::accepted, this, &TechniqueDialog::keep);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  footer_->addWidget(buttons);
}

OwnRows TechniqueDialog::withTechnique() const {
  OwnRows rows = rules_.rows();
  Technique own = own_;
  own.name.set(kLanguage, name_);
  own.phases.clear();
  for (const std::string& name : phases_)
    if (const auto phase = phaseNamed(name)) own.phases.push_back(*phase);
  if (isNew_) own.id = newId(name_, "technique", table_->techniques.ids());
  rows.put(own);
  return rows;
}

// Nothing is scolded before it has a name; without one it cannot be kept.
void TechniqueDialog::check() {
  const bool isNamed = hasVisibleCharacter(name_);
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
  if (hasErrors(rules_.change(withTechnique(), tr("Technique of one's own")))) return check();
  accept();
}

}  // namespace tableside::ui
