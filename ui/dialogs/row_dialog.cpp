// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/row_dialog.h"

#include "base/text.h"
#include "ui/dialogs/effect_form.h"
#include "ui/pages/step_words.h"
#include "ui/session/fault_words.h"
#include "ui/session/practice_rules.h"
#include "ui/session/rule_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/conditions_edit.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/user_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr int kCheckPause = 250;    // ms after the last change before the loader looks at the row
constexpr int kMergeWithin = 1000;  // ms in which changes of one part are one step back
constexpr int kLineAtMost = 400;
constexpr int kPriorityAtMost = 100;
constexpr const char* kOwnPractice = "own_practice";  // the source of what only one's own experience says

QString text(const std::string& words) {
  return QString::fromStdString(words);
}

std::string lineOf(const QLineEdit* edit) {
  return cleanLine(edit->text().trimmed().toStdString());
}

bool isSuggestion(const OwnRow& row) {
  return row.effect == Effect::Suggest;
}

// The effect form works on a row of its own; the rest of the row is the dialog's.
OwnRow withEffectOf(const OwnRow& row, const OwnRow& other) {
  OwnRow result = other;
  result.when = row.when;
  result.unless = row.unless;
  result.priority = row.priority;
  result.why = row.why;
  result.caution = row.caution;
  result.sources = row.sources;
  result.reviewDue = row.reviewDue;
  return result;
}

// The card of the dialog in which a field of the row stands.
std::string partOf(const std::string& field) {
  const std::string part = field.substr(0, field.find('.'));
  const std::string parts[] = {"when", "unless", "why", "caution", "source", "review_due", "priority"};
  return std::find(std::begin(parts), std::end(parts), part) == std::end(parts) ? "effect" : part;
}

}  // namespace

OwnRow newOwnRow(const PracticeRules& rules, const QString& today) {
  OwnRow row;
  row.id = newRowId(rules.rows());
  const Technique& technique = rules.table()->techniques.all().front();
  row.technique = technique.id;
  row.pressure = technique.pressureLow;
  row.minutes = technique.minutes;
  row.sources = {kOwnPractice};
  row.since = today.toStdString();
  return row;
}

OwnRow copyOfRow(const PracticeRules& rules, const std::string& coreRow, const QString& today) {
  const OwnRow* original = rules.core().row(coreRow);
  OwnRow row = original ? *original : newOwnRow(rules, today);
  row.id = newRowId(rules.rows());
  row.since = today.toStdString();
  row.retired.clear();
  return row;
}

RowDialog::RowDialog(PracticeRules& rules, const OwnRow& row, QWidget* parent)
    : QDialog(parent), rules_(rules), table_(rules.table()), row_(row), before_(row) {
  setObjectName("row");
  setWindowTitle(rules.rows().row(row.id) ? tr("Change a row of your own") : tr("A row of your own"));
  setAttribute(Qt::WA_DeleteOnClose);
  setModal(true);
  checking_.setSingleShot(true);
  checking_.setInterval(kCheckPause);
  connect(&checking_, &QTimer::timeout, this, &RowDialog::check);
  build();
  showRow();
  const QSize room = parent ? parent->window()->size() : QSize(1280, 800);
  resize(std::min(scaled(940), room.width() - scaled(40)), room.height() - scaled(40));
  check();
}

void RowDialog::build() {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* inside = new QWidget(scroll);
  auto* column = new QVBoxLayout(inside);
  column->setContentsMargins(scaled(22), scaled(18), scaled(22), scaled(18));
  column->setSpacing(scaled(14));

  Card* when = addCard(column, tr("When"), "when");
  when_ = new ConditionsEdit(*table_, "row.when", tr("For every client. Add a condition to narrow it down."),
                             when);
  when->body()->insertWidget(0, when_);
  connect(when_, &ConditionsEdit::changed, this, [this] {
    OwnRow row = row_;
    row.when = when_->alternatives();
    take("when", row);
  });
  Card* effect = addCard(column, tr("Then"), "effect");
  effect_ = new EffectForm(*table_, "row.effect", effect);
  effect->body()->insertWidget(0, effect_);
  connect(effect_, &EffectForm::changed, this,
          [this] { take("effect", withEffectOf(row_, effect_->row())); });
  addWords(addCard(column, tr("Why"), "why"));
  Card* unless = addCard(column, tr("Except"), "unless");
  unless_ = new ConditionsEdit(*table_, "row.unless", tr("No exception."), unless);
  unless->body()->insertWidget(0, unless_);
  connect(unless_, &ConditionsEdit::changed, this, [this] {
    OwnRow row = row_;
    row.unless = unless_->alternatives();
    take("unless", row);
  });
  column->addStretch();
  scroll->setWidget(inside);
  layout->addWidget(scroll, 1);
  addFooter(layout);
}

Card* RowDialog::addCard(QVBoxLayout* column, const QString& title, const char* part) {
  auto* card = new Card(title, this);
  column->addWidget(card);
  addFault(card->body(), part);
  return card;
}

UserText* RowDialog::addFault(QVBoxLayout* layout, const char* part) {
  auto* fault = new UserText({}, this);
  fault->setRole("danger");
  fault->setObjectName(QStringLiteral("row.%1.fault").arg(part));
  fault->hide();
  layout->addWidget(fault);
  return faults_[part] = fault;
}

QLineEdit* RowDialog::addLine(Card* card, const QString& label, const char* part,
                              std::string OwnRow::*target) {
  auto* words = new UserText(label, card);
  words->setRole("label");
  card->body()->addWidget(words);
  auto* edit = new QLineEdit(card);
  edit->setObjectName(QStringLiteral("row.%1").arg(part));
  edit->setAccessibleName(label);
  edit->setMaxLength(kLineAtMost);
  card->body()->addWidget(edit);
  connect(edit, &QLineEdit::textEdited, this, [this, edit, part, target] {
    OwnRow row = row_;
    row.*target = lineOf(edit);
    take(part, row);
  });
  return edit;
}

void RowDialog::addWords(Card* card) {
  UserText* fault = faults_["why"];
  card->body()->removeWidget(fault);
  why_ = addLine(card, tr("The reason, in one sentence"), "why", &OwnRow::why);
  card->body()->addWidget(fault);
  caution_ =
      addLine(card, tr("What to watch for during the session (may stay empty)"), "caution", &OwnRow::caution);
  addFault(card->body(), "caution");
  addSource(card);
  auto* label = new UserText(tr("Priority among suggestions, 0 to 100 (50 where none is given)"), card);
  label->setRole("label");
  label->setObjectName("row.priority.label");
  card->body()->addWidget(label);
  priority_ = new NumberField(0, kPriorityAtMost, {}, card);
  priority_->setObjectName("row.priority");
  priority_->setAccessibleName(label->text());
  card->body()->addWidget(priority_);
  connect(priority_, &NumberField::picked, this, [this](const std::optional<int>& value) {
    OwnRow row = row_;
    row.priority = value;
    take("priority", row);
  });
  addFault(card->body(), "priority");
  reviewDue_ = addLine(card, tr("Look at it again by (may stay empty)"), "review_due", &OwnRow::reviewDue);
  reviewDue_->setPlaceholderText(tr("YYYY-MM-DD"));
  addFault(card->body(), "review_due");
}

// Any source of the table, one's own practice, or a new one with its grade.
void RowDialog::addSource(Card* card) {
  auto* label = new UserText(tr("Where it comes from"), card);
  label->setRole("label");
  card->body()->addWidget(label);
  source_ = new QComboBox(card);
  source_->setObjectName("row.source");
  source_->setAccessibleName(label->text());
  source_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  card->body()->addWidget(source_);
  newSourceBox_ = new QWidget(card);
  auto* row = new QHBoxLayout(newSourceBox_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(scaled(8));
  cite_ = new QLineEdit(newSourceBox_);
  cite_->setObjectName("row.source.cite");
  cite_->setAccessibleName(tr("The new source: who says it, where, when"));
  cite_->setPlaceholderText(cite_->accessibleName());
  cite_->setMaxLength(kLineAtMost);
  grade_ = new QComboBox(newSourceBox_);
  grade_->setObjectName("row.source.grade");
  grade_->setAccessibleName(tr("How strong the new source is"));
  for (int i = 0; i <= static_cast<int>(Grade::Practice); ++i)
    grade_->addItem(gradeName(static_cast<Grade>(i)), i);
  grade_->setCurrentIndex(static_cast<int>(Grade::Practice));
  row->addWidget(cite_, 1);
  row->addWidget(grade_);
  card->body()->addWidget(newSourceBox_);
  addFault(card->body(), "source");
  connect(source_, &QComboBox::activated, this, &RowDialog::takeSource);
  connect(cite_, &QLineEdit::textEdited, this, &RowDialog::takeSource);
  connect(grade_, &QComboBox::activated, this, &RowDialog::takeSource);
}

void RowDialog::addFooter(QVBoxLayout* layout) {
  auto* footer = new QWidget(this);
  footer->setAttribute(Qt::WA_StyledBackground);
  footer->setProperty("panel", "header");
  auto* column = new QVBoxLayout(footer);
  column->setContentsMargins(scaled(22), scaled(12), scaled(22), scaled(14));
  column->setSpacing(scaled(10));
  preview_ = new UserText({}, footer);
  preview_->setRole("body");
  preview_->setObjectName("row.preview");
  column->addWidget(preview_);
  faults_[""] = new UserText({}, footer);
  faults_[""]->setRole("danger");
  faults_[""]->setObjectName("row.fault");
  column->addWidget(faults_[""]);
  const auto addButton = [footer](QHBoxLayout* row, const QString& label, const char* name) {
    auto* button = new QPushButton(label, footer);
    button->setObjectName(name);
    row->addWidget(button);
    return button;
  };
  leaving_ = new QWidget(footer);
  leaving_->setObjectName("row.leaving");
  auto* question = new QHBoxLayout(leaving_);
  question->setContentsMargins(0, 0, 0, 0);
  auto* words = new UserText(tr("Close without keeping what you changed?"), leaving_);
  words->setRole("warn");
  question->addWidget(words, 1);
  connect(addButton(question, tr("Go on editing"), "row.stay"), &QPushButton::clicked, leaving_,
          &QWidget::hide);
  QPushButton* leave = addButton(question, tr("Close without keeping"), "row.leave");
  leave->setProperty("kind", "danger");
  connect(leave, &QPushButton::clicked, this, &QDialog::reject);
  leaving_->hide();
  column->addWidget(leaving_);
  auto* row = new QHBoxLayout;
  undo_ = addButton(row, tr("Undo"), "row.undo");
  undo_->setIcon(icon("undo"));
  connect(undo_, &QPushButton::clicked, this, &RowDialog::undo);
  row->addStretch();
  connect(addButton(row, tr("Cancel"), "row.cancel"), &QPushButton::clicked, this, &RowDialog::reject);
  keep_ = addButton(row, tr("Keep this row"), "row.keep");
  keep_->setProperty("kind", "primary");
  connect(keep_, &QPushButton::clicked, this, &RowDialog::keep);
  column->addLayout(row);
  for (QPushButton* button : footer->findChildren<QPushButton*>()) button->setAutoDefault(false);
  layout->addWidget(footer);
}

void RowDialog::showRow() {
  when_->setAlternatives(row_.when);
  unless_->setAlternatives(row_.unless);
  effect_->setRow(row_);
  why_->setText(text(row_.why));
  caution_->setText(text(row_.caution));
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
  if (chosen.isEmpty()) return;
  OwnRow row = row_;
  row.sources = {chosen.toStdString()};
  if (isNew) {
    std::vector<std::string> taken;
    for (const Source& source : table_->sources) taken.push_back(source.id);
    const std::string cite = lineOf(cite_);
    newSource_ =
        Source{newId(cite, "source", taken), cite, static_cast<Grade>(grade_->currentData().toInt())};
    row.sources = {newSource_->id};
  }
  take("source", row);
}

void RowDialog::showState() {
  undo_->setEnabled(!past_.empty());
  const bool isSuggested = isSuggestion(row_);
  priority_->setVisible(isSuggested);
  findChild<QWidget*>("row.priority.label")->setVisible(isSuggested);
}

void RowDialog::take(const char* part, const OwnRow& row) {
  if (row == row_) return checking_.start();
  if (lastPart_ != part || sinceChange_.elapsed() > kMergeWithin) past_.push_back(row_);
  lastPart_ = part;
  sinceChange_.start();
  row_ = row;
  touched_.insert(part);
  leaving_->hide();
  showState();
  checking_.start();
}

void RowDialog::undo() {
  if (past_.empty()) return;
  row_ = past_.back();
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
  return question ? tr("%1: ").arg(text(question->shortName.in("en"))) : QString();
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
    const bool isHere = fault.subject == "row " + row_.id;
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
  if (!hasErrors(faults)) {
    emit kept(text(row_.id));
    return accept();
  }
  check();
  for (const auto& [part, label] : faults_)
    if (!label->isHidden() && !part.empty()) {
      for (QWidget* above = label->parentWidget(); above; above = above->parentWidget())
        if (auto* scroll = qobject_cast<QScrollArea*>(above))
          scroll->ensureWidgetVisible(label, 0, scaled(60));
      break;
    }
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
