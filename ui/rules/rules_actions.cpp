// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rules_actions.h"

#include "ui/app/practice_controller.h"
#include "ui/rules/row_dialog.h"
#include "ui/rules/technique_dialog.h"
#include "ui/widgets/list_dialog.h"
#include "ui/words/error_words.h"
#include "ui/words/fault_words.h"
#include "ui/words/text.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QPushButton>

namespace tableside::ui {
namespace {

QStringList linesOf(const Diagnostics& faults) {
  QStringList lines;
  for (const Diagnostic& fault : faults) lines << faultWithPlace(fault);
  return lines;
}

QStringList listOf(const QString& before, const std::vector<std::string>& ids) {
  QStringList lines;
  for (const std::string& id : ids) lines << before.arg(text(id));
  return lines;
}

// Whether the row is one of one's own: then it has this value.
template <typename Value>
bool set(OwnRows& rows, const std::string& id, Value OwnRow::*field, const Value& value) {
  const OwnRow* own = rows.row(id);
  if (!own) return false;
  OwnRow changed = *own;
  changed.*field = value;
  rows.put(changed);
  return true;
}

}  // namespace

RulesActions::RulesActions(PracticeController& controller, QWidget* window)
    : QObject(window), controller_(controller), rules_(controller.rules()), window_(window) {}

QString RulesActions::today() const {
  return text(controller_.now().localDate().iso());
}

void RulesActions::use(const OwnRows& rows, const QString& what) {
  const Diagnostics faults = rules_.change(rows, what);
  if (!hasErrors(faults)) return emit done(what);
  emit refused(tr("Not changed."), linesOf(faults).join('\n'));
}

void RulesActions::open(QDialog* dialog, const QString& whenKept) {
  connect(dialog, &QDialog::accepted, this, [this, whenKept] { emit done(whenKept); });
  dialog->open();
}

void RulesActions::addRow() {
  if (rules_.damage()) return repair();
  open(new RowDialog(rules_, newOwnRow(rules_, today()), window_), tr("Your row is in use."));
}

void RulesActions::copyRow(const std::string& row) {
  if (rules_.damage()) return repair();
  open(new RowDialog(rules_, copyOfRow(rules_, row, today()), window_), tr("Your row is in use."));
}

void RulesActions::changeRow(const std::string& ownRow) {
  if (const OwnRow* row = rules_.rows().row(ownRow))
    open(new RowDialog(rules_, *row, window_), tr("Your row is changed."));
}

void RulesActions::removeRow(const std::string& ownRow) {
  OwnRows rows = rules_.rows();
  rows.removeRow(ownRow);
  use(rows, tr("Your row is removed. Undo brings it back."));
}

void RulesActions::retire(const std::string& row) {
  OwnRows rows = rules_.rows();
  if (!set(rows, row, &OwnRow::retired, today().toStdString())) rows.retire(row);
  const Diagnostics faults = rules_.change(rows, tr("Switch a row off"));
  if (!hasErrors(faults))
    return emit done(tr("The row is switched off. It can be brought back at any time."));
  QStringList words;
  for (const Diagnostic& fault : faults) words << faultWords(fault);
  emit refused(tr("This row stays on."), words.join('\n'));
}

void RulesActions::bringBack(const std::string& row) {
  OwnRows rows = rules_.rows();
  if (!set(rows, row, &OwnRow::retired, std::string())) rows.bringBack(row);
  use(rows, tr("The row is in use again."));
}

void RulesActions::setPriority(const std::string& row, int priority) {
  OwnRows rows = rules_.rows();
  if (!set(rows, row, &OwnRow::priority, std::optional(priority))) rows.setPriority(row, priority);
  use(rows, tr("The priority is changed."));
}

void RulesActions::askPriority(const std::string& row) {
  const auto index = rules_.table()->rowIndex(row);
  auto* dialog = new QInputDialog(window_);
  dialog->setObjectName("priority");
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Priority of %1").arg(text(row)));
  dialog->setLabelText(tr("Among suggestions, 0 to 100: the highest decides pressure and minutes."));
  dialog->setInputMode(QInputDialog::IntInput);
  dialog->setIntRange(0, kHighestPriority);
  dialog->setIntValue(index ? rules_.table()->rows[*index].priority : kUsualPriority);
  connect(dialog, &QInputDialog::intValueSelected, this, [this, row](int value) { setPriority(row, value); });
  dialog->open();
}

void RulesActions::addTechnique() {
  if (rules_.damage()) return repair();
  open(new TechniqueDialog(rules_, {}, window_),
       tr("Your technique is there. A row of your own can suggest it, and a plan can have it."));
}

void RulesActions::changeTechnique(const std::string& technique) {
  if (const Technique* own = rules_.rows().technique(technique))
    open(new TechniqueDialog(rules_, *own, window_), tr("Your technique is changed."));
}

void RulesActions::removeTechnique(const std::string& technique) {
  OwnRows rows = rules_.rows();
  rows.removeTechnique(technique);
  use(rows, tr("Your technique is removed. Undo brings it back."));
}

void RulesActions::fillTechniques(QMenu* menu) {
  menu->clear();
  menu->addAction(tr("Add a technique…"), this, &RulesActions::addTechnique)
      ->setObjectName("rules.techniques.add");
  for (const Technique& own : rules_.rows().techniques) {
    menu->addSeparator();
    const std::string id = own.id;
    const QString name = text(own.name).replace('&', "&&");
    menu->addAction(tr("Change %1…").arg(name), this, [this, id] { changeTechnique(id); });
    menu->addAction(tr("Remove %1").arg(name), this, [this, id] { removeTechnique(id); });
  }
}

void RulesActions::fillMore(QMenu* menu) {
  menu->clear();
  QUndoStack* steps = rules_.undoStack();
  QAction* undo = menu->addAction(tr("Undo: %1").arg(steps->undoText()), steps, &QUndoStack::undo);
  undo->setObjectName("rules.more.undo");
  undo->setVisible(steps->canUndo());
  menu->addAction(tr("Redo: %1").arg(steps->redoText()), steps, &QUndoStack::redo)
      ->setVisible(steps->canRedo());
  menu->addAction(tr("Export my rows…"), this, &RulesActions::exportRows)->setObjectName("rules.more.export");
  menu->addAction(tr("Import rows…"), this, &RulesActions::importRows)->setObjectName("rules.more.import");
  // What is switched off is not in the table, so here is where it comes back from.
  std::vector<std::string> off = rules_.rows().retired;
  for (const OwnRow& row : rules_.rows().rows)
    if (!row.retired.empty()) off.push_back(row.id);
  if (!off.empty()) menu->addSection(tr("Switched off"));
  for (const std::string& id : off)
    menu->addAction(tr("Bring back %1").arg(text(id)), this, [this, id] { bringBack(id); });
}

QFileDialog* RulesActions::makeFileDialog(const char* name, const QString& title) {
  auto* dialog = new QFileDialog(window_, title);
  dialog->setObjectName(name);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setNameFilters({tr("Rules (*.json)"), tr("All files (*)")});
  dialog->setDefaultSuffix("json");
  return dialog;
}

void RulesActions::saveTo(const char* name, const QString& suggested,
                          std::function<Result<>(const std::filesystem::path&)> write) {
  QFileDialog* dialog = makeFileDialog(name, tr("Save to a file"));
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->selectFile(suggested);
  connect(dialog, &QFileDialog::fileSelected, this, [this, write](const QString& file) {
    if (const Result<> written = write(file.toStdString()); !written) {
      const ErrorWords words = wordsOf(written.error());
      emit refused(words.title, words.remedy);
    } else {
      emit done(tr("Saved to %1.").arg(file));
    }
  });
  dialog->open();
}

void RulesActions::exportRows() {
  saveTo("rules.export_file", tr("my-rules.json"),
         [this](const std::filesystem::path& file) { return rules_.exportTo(file); });
}

void RulesActions::importRows() {
  if (rules_.damage()) return repair();
  QFileDialog* dialog = makeFileDialog("rules.import_file", tr("Take in rows from a file"));
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this,
          [this](const QString& file) { importFrom(file.toStdString()); });
  dialog->open();
}

// Says what would come of it before anything is changed; a file with any fault changes nothing.
void RulesActions::importFrom(const std::filesystem::path& file) {
  const RowsToImport import = rules_.read(file);
  if (import.error) {
    const ErrorWords words = wordsOf(*import.error);
    return emit refused(words.title, words.remedy);
  }
  if (!import.isGood()) {
    const ListDialog::Content content = {tr("Nothing was taken in"),
                                         tr("The file has faults. Your rows are as they were."),
                                         linesOf(import.faults), tr("Close")};
    return (new ListDialog("import", content, window_))->open();
  }
  const Merged& outcome = import.outcome;
  QStringList lines = listOf(tr("%1: new"), outcome.added) +
                      listOf(tr("%1: replaces yours"), outcome.replaced) +
                      listOf(tr("%1: you have it already"), outcome.same);
  auto* dialog = new ListDialog("import",
                                {tr("Take in these rows?"),
                                 tr("%1 new, %2 in the place of yours, %3 that you have already.")
                                     .arg(outcome.added.size())
                                     .arg(outcome.replaced.size())
                                     .arg(outcome.same.size()),
                                 lines, tr("Cancel")},
                                window_);
  connect(dialog->addAction(tr("Take in"), "use"), &QPushButton::clicked, this, [this, rows = outcome.rows] {
    use(rows, tr("The rows are taken in. Undo takes them out again."));
  });
  dialog->open();
}

void RulesActions::repair() {
  const auto& damage = rules_.damage();
  if (!damage) return;
  QStringList lines = linesOf(damage->faults);
  if (damage->repaired && !damage->repaired->removed.empty())
    lines +=
        QStringList{
            QString(),
            tr("Without fault: %1 rows. These would be taken out:").arg(damage->repaired->rows.rows.size())} +
        listOf(tr("%1"), damage->repaired->removed);
  auto* dialog =
      new ListDialog("repair",
                     {tr("Your rows have faults"),
                      tr("The shipped rules alone are in use. What your rows say is still in the record; "
                         "save a copy of it first if you want to mend it by hand."),
                      lines, tr("Not now")},
                     window_);
  connect(dialog->addAction(tr("Save a copy…"), "export"), &QPushButton::clicked, this, [this] {
    saveTo("repair.export_file", tr("my-damaged-rules.txt"),
           [this](const std::filesystem::path& file) { return rules_.exportDamaged(file); });
  });
  const auto offer = [&](const QString& words, const char* name, void (PracticeRules::*mend)()) {
    connect(dialog->addAction(words, name), &QPushButton::clicked, &rules_, mend);
  };
  if (damage->lastGood) offer(tr("Use the last good version"), "last_good", &PracticeRules::useLastGood);
  if (damage->repaired)
    offer(tr("Take out the faults"), "remove", &PracticeRules::useRepaired);
  else if (!damage->lastGood)
    offer(tr("Start without rules of my own"), "none", &PracticeRules::useNone);
  dialog->open();
}

}  // namespace tableside::ui
