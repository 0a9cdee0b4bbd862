// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_comparison.h"

#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"
#include "ui/words/date_words.h"
#include "ui/words/place_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr int kColumnWidth = 380, kDialogHeight = 520, kMark = 5;

const PlanStep* sameIn(const std::vector<PlanStep>& steps, const PlanStep& step) {
  const auto found = std::find_if(steps.begin(), steps.end(), [&](const PlanStep& other) {
    return other.phase == step.phase && other.technique == step.technique && other.regions == step.regions;
  });
  return found == steps.end() ? nullptr : &*found;
}

QString remarkOnAccepted(const OpenVisit& open, std::size_t index) {
  if (open.visit().run.hasBegun(static_cast<int>(index))) return tr("Begun, stays.");
  return sameIn(open.planNow().plan.steps, open.plan().steps[index]) ? QString()
                                                                     : tr("Not planned any more.");
}

QString remarkOnNow(const OpenVisit& open, const PlanStep& step) {
  const PlanStep* was = sameIn(open.plan().steps, step);
  if (!was) return tr("New.");
  QStringList remarks;
  if (was->minutes != step.minutes)
    remarks << tr("%1 instead of %2 min.").arg(step.minutes).arg(was->minutes);
  if (was->pressure != step.pressure)
    remarks << tr("Pressure %1 instead of %2.").arg(step.pressure).arg(was->pressure);
  return remarks.join(' ');
}

QWidget* entryOf(const PlanStep& step, const QString& remark, const Table& table) {
  auto* entry = new QWidget;
  auto* row = new QHBoxLayout(entry);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(scaled(10));
  auto* mark = new QWidget(entry);
  mark->setFixedWidth(kMark);
  mark->setAutoFillBackground(true);
  QPalette colours = mark->palette();
  colours.setColor(QPalette::Window, currentTokens().technique(text(step.technique)));
  mark->setPalette(colours);
  row->addWidget(mark);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(new UserText(placeWords(step.regions, table.catalogue->regions()), "label", entry));
  words->addWidget(new UserText(tr("%1, %2 of 5 · %3 min")
                                    .arg(techniqueName(step.technique, table))
                                    .arg(step.pressure)
                                    .arg(step.minutes),
                                "second", entry));
  if (!remark.isEmpty()) words->addWidget(new UserText(remark, "warn", entry));
  row->addLayout(words, 1);
  return entry;
}

}  // namespace

PlanComparison::PlanComparison(const OpenVisit& open, const Table& table, QWidget* parent) : QDialog(parent) {
  setObjectName("comparison");
  setWindowTitle(tr("The plan, accepted and now"));
  setAttribute(Qt::WA_DeleteOnClose);
  setModal(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(16));
  layout->setSpacing(scaled(12));
  auto* columns = new QHBoxLayout;
  columns->setSpacing(scaled(12));
  const auto& at = open.visit().run.acceptedAt;
  const std::vector<PlanStep>& accepted = open.plan().steps;
  auto* left =
      addColumn(at ? tr("Accepted %1").arg(timeWords(*at)) : tr("Accepted"), "comparison.accepted", columns);
  for (std::size_t i = 0; i < accepted.size(); ++i)
    left->addWidget(entryOf(accepted[i], remarkOnAccepted(open, i), table));
  auto* right = addColumn(tr("The rules now"), "comparison.now", columns);
  for (const PlanStep& step : open.planNow().plan.steps)
    right->addWidget(entryOf(step, remarkOnNow(open, step), table));
  left->addStretch();
  right->addStretch();
  layout->addLayout(columns, 1);

  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(scaled(8));
  const auto addButton = [&](const QString& words, const char* name) {
    auto* button = new QPushButton(words, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(button);
    return button;
  };
  addButton(tr("Close"), "comparison.close");
  buttons->addStretch();
  connect(addButton(tr("Keep what was accepted"), "comparison.keep"), &QPushButton::clicked, this,
          &PlanComparison::keepWanted);
  if (open.isRunning()) {
    QPushButton* use = addButton(tr("Use for the steps not begun"), "comparison.use");
    use->setProperty("kind", "primary");
    connect(use, &QPushButton::clicked, this, &PlanComparison::useWanted);
  }
  layout->addLayout(buttons);
  resize(2 * scaled(kColumnWidth), scaled(kDialogHeight));
}

QVBoxLayout* PlanComparison::addColumn(const QString& title, const char* name, QHBoxLayout* columns) {
  auto* card = new Card(title, this);
  card->setObjectName(name);
  auto* scroll = new ScrollColumn(card);
  auto* column = new QVBoxLayout(scroll->content());
  column->setContentsMargins(0, 0, scaled(6), 0);
  column->setSpacing(scaled(10));
  card->body()->addWidget(scroll);
  columns->addWidget(card, 1);
  return column;
}

}  // namespace tableside::ui
