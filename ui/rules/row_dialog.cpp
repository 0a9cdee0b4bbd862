// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/row_dialog.h"

#include "base/text.h"
#include "ui/app/practice_rules.h"
#include "ui/rules/conditions_edit.h"
#include "ui/rules/effect_form.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/user_text.h"
#include "ui/words/fault_words.h"
#include "ui/words/rule_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr int kCheckPause = 250;    // ms after the last change before the loader looks at the row
constexpr int kMergeWithin = 1000;  // ms in which changes of one part are one step back
constexpr const char* kOwnPractice = "own_practice";  // the source of what only one's own experience says

}  // namespace

// What holds something back while it is not known is told as a question; the others tell nothing then.
bool canAskAs(Effect effect) {
  return effect != Effect::Suggest && effect != Effect::Advise;
}

OwnRow newOwnRow(const PracticeRules& rules, const QString& today) {
  OwnRow row;
  row.id = newRowId(rules.rows());
  const Technique& technique = rules.table()->techniques.all().front();
  row.does = OwnRow::Suggest{technique.id, technique.pressureLow, technique.minutes, {}};
  row.sources = {kOwnPractice};
  row.since = today.toStdString();
  return row;
}

OwnRow copyOfRow(const PracticeRules& rules, const std::string& id, const QString& today) {
  const OwnRow* own = rules.rows().row(id);
  const OwnRow* core = rules.core().row(id);
  OwnRow row = own ? *own : core ? *core : newOwnRow(rules, today);
  row.id = newRowId(rules.rows());
  if (own) return row;
  row.since = today.toStdString();
  row.retired.clear();
  return row;
}

RowDialog::RowDialog(PracticeRules& rules, const OwnRow& row, QWidget* parent)
    : FormDialog("row", parent), rules_(rules), table_(rules.table()), row_(row), taken_(row), before_(row) {
  setWindowTitle(rules.rows().row(row.id) ? tr("Change a row of your own") : tr("A row of your own"));
  checking_.setSingleShot(true);
  checking_.setInterval(kCheckPause);
  connect(&checking_, &QTimer::timeout, this, &RowDialog::check);
  buildForm();
  buildFooter();
  showRow();
  resizeWithin(QSize(scaled(940), QWIDGETSIZE_MAX));
  check();
}

void RowDialog::showRow() {
  when_->setAlternatives(row_.when);
  unless_->setAlternatives(row_.unless);
  effect_->setEffect(row_.does);
  why_->setText(text(row_.why));
  caution_->setText(text(row_.caution));
  askAs_->setText(text(row_.askAs));
  reviewDue_->setText(text(row_.reviewDue));
  priority_->setValue(row_.priority);
  showSource();
  showState();
}

void RowDialog::showSource() {
  source_->clear();
  if (row_.sources.size() > 1) source_->addItem(tr("As in the row it was copied from"), QString());
  source_->addItem(tr("My own practice"), QString::fromLatin1(kOwnPractice));
  source_->addItem(tr("A new source…"), QStringLiteral("new"));
  for (const Source& source : table_->sources)
    if (source.id != kOwnPractice)
      source_->addItem(tr("%1 (%2)").arg(text(source.cite), gradeName(source.grade)), text(source.id));
  const QString chosen = newSource_                 ? QStringLiteral("new")
                         : row_.sources.size() == 1 ? text(row_.sources[0])
                                                    : QString();
  source_->setCurrentIndex(std::max(0, source_->findData(chosen)));
  newSourceBox_->setVisible(newSource_.has_value());
}

void RowDialog::takeSource() {
  const QString chosen = source_->currentData().toString();
  const bool isNew = chosen == "new";
  newSourceBox_->setVisible(isNew);
  newSource_.reset();
  if (isNew) {
    std::vector<std::string> taken;
    for (const Source& source : table_->sources) taken.push_back(source.id);
    const std::string cite = lineOf(cite_->text());
    newSource_ =
        Source{newId(cite, "source", taken), cite, static_cast<Grade>(grade_->currentData().toInt())};
    row_.sources = {newSource_->id};
  } else {
    row_.sources = chosen.isEmpty() ? before_.sources : std::vector{chosen.toStdString()};
  }
  take("source");
}

void RowDialog::showState() {
  undo_->setEnabled(!past_.empty());
  showFor(priority_, row_.effect() == Effect::Suggest);
  showFor(askAs_, canAskAs(row_.effect()));
}

void RowDialog::showFor(QWidget* field, bool isShown) {
  field->setVisible(isShown);
  findChild<QWidget*>(field->objectName() + ".label")->setVisible(isShown);
}

void RowDialog::take(std::string_view part) {
  if (row_ != taken_) {
    if (lastPart_ != part || sinceChange_.elapsed() > kMergeWithin) past_.push_back(taken_);
    lastPart_ = part;
    sinceChange_.start();
    taken_ = row_;
    touched_.insert(lastPart_);
    leaving_->hide();
    showState();
  }
  checking_.start();
}

void RowDialog::undo() {
  if (past_.empty()) return;
  row_ = taken_ = past_.back();
  past_.pop_back();
  lastPart_.clear();
  newSource_.reset();
  showRow();
  check();
}

OwnRows RowDialog::withRow() const {
  OwnRows rows = rules_.rows();
  const auto uses = [this](std::string_view id) {
    return std::find(row_.sources.begin(), row_.sources.end(), id) != row_.sources.end();
  };
  if (newSource_) rows.put(*newSource_);
  if (uses(kOwnPractice) && !table_->source(kOwnPractice))
    rows.put(Source{kOwnPractice, tr("My own practice").toStdString(), Grade::Practice});
  rows.put(row_);
  return rows;
}

// "Pain areas: " before what is wrong with one of several conditions.
QString RowDialog::conditionOf(const std::string& field) const {
  const auto dot = field.find('.');
  const Question* question = dot == field.npos ? nullptr : table_->catalogue->find(field.substr(dot + 1));
  return question ? tr("%1: ").arg(text(question->shortName)) : QString();
}

// Beside which part of the form a fault in this field of the row is shown: what has no part is the effect's.
std::string RowDialog::partOf(const std::string& field) const {
  const std::string part = field.substr(0, field.find('.'));
  return !part.empty() && faults_.count(part) ? part : "effect";
}

// What the loader says, beside the fields that it says it of.
void RowDialog::check() {
  checking_.stop();
  const OwnTable tried = rules_.tried(withRow());
  showFaults(tried.diagnostics);
  const auto index = tried.table ? tried.table->rowIndex(row_.id) : std::nullopt;
  preview_->setText(index ? rowSentence(tried.table->rows[*index], *tried.table)
                          : tr("The row is not complete yet."));
}

void RowDialog::showFaults(const Diagnostics& faults) {
  std::map<std::string, QStringList> words;
  for (const Diagnostic& fault : faults) {
    const bool isHere = fault.subject == Subject{SubjectKind::Row, row_.id};
    const std::string part = isHere ? partOf(fault.field) : std::string();
    // What was not touched yet is not scolded for being empty.
    if (isHere && !touched_.count(part)) continue;
    words[part] << (isHere ? conditionOf(fault.field) + faultWords(fault) : faultWithPlace(fault));
  }
  for (const auto& [part, label] : faults_) {
    label->setText(words[part].join('\n'));
    label->setVisible(!words[part].isEmpty());
  }
}

void RowDialog::keep() {
  if (QWidget* editor = focusWidget()) editor->clearFocus();  // which hands over what is typed in it
  keep_->setFocus();
  for (const auto& [part, label] : faults_) touched_.insert(part);
  const Diagnostics faults = rules_.change(withRow(), tr("Row of one's own"));
  if (!hasErrors(faults)) return accept();
  check();
  for (const auto& [part, label] : faults_)
    if (!label->isHidden() && !part.empty()) return reveal(label);
}

void RowDialog::reject() {
  if (row_ == before_ || !leaving_->isHidden()) return QDialog::reject();
  leaving_->show();
  leaving_->findChild<QPushButton*>("row.stay")->setFocus();
}

// Enter is for the editors; only Ctrl+Enter keeps the row.
void RowDialog::keyPressEvent(QKeyEvent* event) {
  const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (isEnter && event->modifiers().testFlag(Qt::ControlModifier)) return keep();
  if (event->matches(QKeySequence::Undo)) return undo();
  if (!isEnter) QDialog::keyPressEvent(event);
}

}  // namespace tableside::ui
