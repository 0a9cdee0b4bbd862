// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rules_bar.h"

#include "ui/app/practice_rules.h"
#include "ui/rules/rule_view.h"
#include "ui/rules/rules_actions.h"
#include "ui/rules/rules_page.h"
#include "ui/theme/icons.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QPushButton>

namespace tableside::ui {
RulesBar::RulesBar(RulesPage* page, RulesActions& actions, PracticeRules& rules)
    : QObject(page), page_(page), actions_(actions), rules_(rules) {
  buildTop(page->actions());
  buildRow(page->row()->actions());
  connect(page, &RulesPage::rowOpened, this, &RulesBar::showRow);
  connect(&rules_, &PracticeRules::changed, this, [this] { showRow(page_->openedRow()); });
  showRow(page->openedRow());
}

QPushButton* RulesBar::addButton(QHBoxLayout* row, const QString& label, const char* name) {
  auto* button = new QPushButton(label, page_);
  button->setObjectName(name);
  row->addWidget(button);
  return button;
}

QMenu* RulesBar::addMenu(QHBoxLayout* row, const QString& label, const char* name) {
  QPushButton* button = addButton(row, label, name);
  auto* menu = new QMenu(button);
  menu->setObjectName(QString::fromLatin1(name) + ".menu");
  button->setMenu(menu);
  return menu;
}

void RulesBar::buildTop(QHBoxLayout* row) {
  QPushButton* add = addButton(row, tr("Add a row"), "rules.add");
  add->setIcon(icon("plus"));
  connect(add, &QPushButton::clicked, &actions_, &RulesActions::addRow);
  QMenu* techniques = addMenu(row, tr("Techniques"), "rules.techniques");
  connect(techniques, &QMenu::aboutToShow, this, [this, techniques] { fillTechniques(techniques); });
  QMenu* more = addMenu(row, tr("More"), "rules.more");
  connect(more, &QMenu::aboutToShow, this, [this, more] { fillMore(more); });
}

void RulesBar::fillTechniques(QMenu* menu) {
  menu->clear();
  menu->addAction(tr("Add a technique…"), &actions_, &RulesActions::addTechnique)
      ->setObjectName("rules.techniques.add");
  for (const Technique& own : rules_.rows().techniques) {
    menu->addSeparator();
    const std::string id = own.id;
    const QString name = text(own.name).replace('&', "&&");
    menu->addAction(tr("Change %1…").arg(name), this, [this, id] { actions_.changeTechnique(id); });
    menu->addAction(tr("Remove %1").arg(name), this, [this, id] { actions_.removeTechnique(id); });
  }
}

void RulesBar::fillMore(QMenu* menu) {
  menu->clear();
  QUndoStack* steps = rules_.undoStack();
  QAction* undo = menu->addAction(tr("Undo: %1").arg(steps->undoText()), steps, &QUndoStack::undo);
  undo->setObjectName("rules.more.undo");
  undo->setVisible(steps->canUndo());
  menu->addAction(tr("Redo: %1").arg(steps->redoText()), steps, &QUndoStack::redo)
      ->setVisible(steps->canRedo());
  menu->addAction(tr("Export my rows…"), &actions_, &RulesActions::exportRows)
      ->setObjectName("rules.more.export");
  menu->addAction(tr("Import rows…"), &actions_, &RulesActions::importRows)
      ->setObjectName("rules.more.import");
  // What is switched off is not in the table, so here is where it comes back from.
  std::vector<std::string> off = rules_.rows().retired;
  for (const OwnRow& row : rules_.rows().rows)
    if (!row.retired.empty()) off.push_back(row.id);
  if (!off.empty()) menu->addSection(tr("Switched off"));
  for (const std::string& id : off)
    menu->addAction(tr("Bring back %1").arg(text(id)), this, [this, id] { actions_.bringBack(id); });
}

void RulesBar::buildRow(QHBoxLayout* row) {
  copy_ = addButton(row, tr("Copy and change"), "rules.copy");
  connect(copy_, &QPushButton::clicked, this, [this] { actions_.copyRow(row_); });
  change_ = addButton(row, tr("Change"), "rules.change");
  connect(change_, &QPushButton::clicked, this, [this] { actions_.changeRow(row_); });
  priority_ = addButton(row, tr("Priority"), "rules.priority");
  connect(priority_, &QPushButton::clicked, this, &RulesBar::askPriority);
  retire_ = addButton(row, tr("Switch off"), "rules.retire");
  connect(retire_, &QPushButton::clicked, this, [this] { actions_.retire(row_); });
  remove_ = addButton(row, tr("Remove"), "rules.remove");
  connect(remove_, &QPushButton::clicked, this, [this] { actions_.removeRow(row_); });
  row->addStretch();
}

void RulesBar::showRow(const std::string& id) {
  row_ = id;
  const OwnRow* own = rules_.rows().row(id);
  const OwnRow* core = rules_.core().row(id);
  const bool isSuggestion = (own ? own : core) && (own ? own : core)->effect() == Effect::Suggest;
  copy_->setVisible(own || core);
  change_->setVisible(own);
  priority_->setVisible(isSuggestion);
  retire_->setVisible(own || core);
  remove_->setVisible(own);
}

void RulesBar::askPriority() {
  const auto index = rules_.table()->rowIndex(row_);
  auto* dialog = new QInputDialog(page_->window());
  dialog->setObjectName("priority");
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Priority of %1").arg(text(row_)));
  dialog->setLabelText(tr("Among suggestions, 0 to 100: the highest decides pressure and minutes."));
  dialog->setInputMode(QInputDialog::IntInput);
  dialog->setIntRange(0, kHighestPriority);
  dialog->setIntValue(index ? rules_.table()->rows[*index].priority : kUsualPriority);
  connect(dialog, &QInputDialog::intValueSelected, this,
          [this, id = row_](int value) { actions_.setPriority(id, value); });
  dialog->open();
}

}  // namespace tableside::ui
