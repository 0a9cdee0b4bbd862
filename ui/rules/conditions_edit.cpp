// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/conditions_edit.h"

#include "ui/rules/cell_editor.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/user_text.h"
#include "ui/words/text.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

const QString kPatternMark =
    QStringLiteral("pattern:");  // before a pattern's name among the ids of questions

}  // namespace

ConditionsEdit::ConditionsEdit(const Table& table, const QString& name, const QString& nothing,
                               QWidget* parent)
    : QWidget(parent), table_(table), name_(name), nothing_(nothing), layout_(new QVBoxLayout(this)) {
  setObjectName(name);
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(scaled(10));
}

void ConditionsEdit::setAlternatives(const OwnAlternatives& alternatives) {
  alternatives_ = alternatives;
  build();
}

void ConditionsEdit::build() {
  clearLayout(layout_);
  const bool isNothing =
      alternatives_.empty() || (alternatives_.size() == 1 && alternatives_.front().empty());
  if (isNothing) {
    layout_->addWidget(new UserText(nothing_, "second", this));
    layout_->addWidget(makePicker(0));
    return;
  }
  for (std::size_t i = 0; i < alternatives_.size(); ++i) addGroup(i);
  auto* more = new QPushButton(icon("plus", Ink::Accent), tr("Or, in another case"), this);
  more->setObjectName(name_ + ".or");
  more->setProperty("kind", "quiet");
  more->setAutoDefault(false);
  more->setVisible(!alternatives_.back().empty());
  connect(more, &QPushButton::clicked, this, [this] {
    alternatives_.push_back({});
    build();
  });
  layout_->addWidget(more, 0, Qt::AlignLeft);
}

void ConditionsEdit::addGroup(std::size_t index) {
  if (index > 0) layout_->addWidget(new UserText(tr("or"), "label", this));
  auto* card = new Card({}, this);
  const OwnCells& cells = alternatives_[index];
  for (std::size_t i = 0; i < cells.size(); ++i) {
    auto* editor =
        new CellEditor(cells[i], table_, QStringLiteral("%1.%2.%3").arg(name_).arg(index).arg(i), card);
    connect(editor, &CellEditor::changed, this, [this, editor, index, i] {
      alternatives_[index][i] = editor->cell();
      emit changed();
    });
    connect(editor, &CellEditor::removeWanted, this, [this, index, i] {
      OwnCells& group = alternatives_[index];
      group.erase(group.begin() + static_cast<std::ptrdiff_t>(i));
      if (group.empty()) alternatives_.erase(alternatives_.begin() + static_cast<std::ptrdiff_t>(index));
      build();
      emit changed();
    });
    card->body()->addWidget(editor);
    if (i + 1 == cells.size()) continue;
    auto* line = new QFrame(card);
    line->setProperty("line", true);
    card->body()->addWidget(line);
  }
  card->body()->addWidget(makePicker(index));
  layout_->addWidget(card);
}

// A question or a pattern is found by typing a part of its words.
QWidget* ConditionsEdit::makePicker(std::size_t group) {
  auto* combo = new QComboBox(this);
  combo->setObjectName(QStringLiteral("%1.%2.add").arg(name_).arg(group));
  combo->setEditable(true);
  combo->setInsertPolicy(QComboBox::NoInsert);
  combo->setAccessibleName(tr("Add a condition: type to find a question"));
  combo->setMinimumWidth(scaled(360));
  combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  const OwnCells none;
  const OwnCells& present = group < alternatives_.size() ? alternatives_[group] : none;
  for (const Question& question : table_.catalogue->questions()) {
    const bool isThere = std::any_of(present.begin(), present.end(),
                                     [&](const WrittenCell& cell) { return cell.question == question.id; });
    if (isThere || question.type == QuestionType::Date) continue;
    combo->addItem(tr("%1 – %2").arg(text(question.shortName), text(question.ask)), text(question.id));
  }
  for (const Pattern& pattern : table_.patterns)
    combo->addItem(text(pattern.label), kPatternMark + text(pattern.name));
  combo->setCurrentIndex(-1);
  combo->lineEdit()->setPlaceholderText(present.empty() ? tr("Add a condition: type to find a question")
                                                        : tr("And … type to find a question"));
  combo->completer()->setFilterMode(Qt::MatchContains);
  combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
  combo->view()->setTextElideMode(Qt::ElideRight);
  connect(combo, &QComboBox::activated, this, [this, combo, group](int index) {
    const QString id = combo->itemData(index).toString();
    // The combo box goes with what is built anew; it has to be done with its own signal first.
    QTimer::singleShot(0, this, [this, id, group] {
      if (id.startsWith(kPatternMark)) {
        add(group,
            {.question = std::string(kPatternKey), .names = {id.mid(kPatternMark.size()).toStdString()}});
      } else if (const Question* question = table_.catalogue->find(id.toStdString())) {
        add(group, newCell(*question));
      }
    });
  });
  return combo;
}

void ConditionsEdit::add(std::size_t group, const WrittenCell& cell) {
  if (alternatives_.size() <= group) alternatives_.resize(group + 1);
  alternatives_[group].push_back(cell);
  build();
  emit changed();
}

}  // namespace tableside::ui
