// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rule_why.h"

#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/elided_button.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"
#include "ui/words/rule_words.h"
#include "ui/words/text.h"
#include "ui/words/told_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tableside::ui {
namespace {

constexpr std::size_t kMissedShown = 5;

}  // namespace

RuleWhy::RuleWhy(QWidget* parent)
    : QWidget(parent), technique_(new QComboBox(this)), region_(new QComboBox(this)) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(scaled(12));
  technique_->setObjectName("rules.why.technique");
  technique_->setAccessibleName(tr("Technique to ask about"));
  region_->setObjectName("rules.why.region");
  region_->setAccessibleName(tr("Region to ask about"));
  auto* picks = new QHBoxLayout;
  for (QComboBox* box : {technique_, region_}) {
    picks->addWidget(box, 1);
    connect(box, &QComboBox::currentIndexChanged, this, &RuleWhy::refresh);
  }
  outer->addLayout(picks);
  auto* scroll = new ScrollColumn(this);
  auto* content = scroll->content();
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, scaled(6), scaled(18));
  auto* card = new Card({}, content);
  card->setObjectName("rules.why.answer");
  answer_ = new QVBoxLayout;
  answer_->setSpacing(scaled(6));
  card->body()->addLayout(answer_);
  column->addWidget(card);
  column->addStretch();
  outer->addWidget(scroll, 1);
}

void RuleWhy::show(std::shared_ptr<const Table> table, const Assessment* assessment) {
  assessment_ = assessment;
  if (table_ != table) {
    table_ = std::move(table);
    fillPicks();
  }
  refresh();
}

void RuleWhy::fillPicks() {
  const QSignalBlocker quietTechnique(technique_), quietRegion(region_);
  const int region = std::max(region_->currentIndex(), 0);
  technique_->clear();
  region_->clear();
  for (const Technique& technique : table_->techniques.all())
    technique_->addItem(text(technique.name), text(technique.id));
  const RegionMap& map = table_->catalogue->regions();
  for (std::size_t i = 0; i < map.sided().size(); ++i)
    region_->addItem(text(map.displayName(static_cast<int>(i), kLanguage)), text(map.sided()[i].id));
  region_->setCurrentIndex(region);
}

void RuleWhy::addLine(const QString& words, const char* role) {
  answer_->addWidget(new UserText(words, role, this));
}

void RuleWhy::addRow(int row, const QString& told, const QString& words) {
  const std::string id = table_->rows[row].id;
  auto* open = new ElidedButton(this);
  open->setObjectName("rules.why.open." + text(id));
  open->setProperty("kind", "link");
  open->setFullText(tr("%1 · %2").arg(text(id), told));
  open->setAccessibleName(tr("Open row %1").arg(text(id)));
  connect(open, &QPushButton::clicked, this, [this, id] { emit rowWanted(id); });
  answer_->addWidget(open);
  if (!words.isEmpty()) addLine(words, "second");
}

void RuleWhy::addRows(const QString& title, const RowList& rows) {
  if (rows.empty()) return;
  addLine(title, "label");
  for (const int row : rows) {
    addRow(row, toldWords(RowList{row}, *assessment_), decidedByWords(row, *assessment_));
  }
}

void RuleWhy::addMissed(const RowMiss& miss) {
  QStringList parts;
  for (const CellReading& cell : miss.cells)
    parts << (cell.truth == Truth::No ? tr("fails: %1") : tr("not known: %1")).arg(cellWords(cell, *table_));
  for (const CellReading& cell : miss.exception) parts << tr("exception: %1").arg(cellWords(cell, *table_));
  for (const int question : miss.unknownRegions)
    parts << tr("not known: “%1”").arg(questionWords(question, *table_));
  addRow(miss.row, text(table_->rows[miss.row].why), parts.join(QStringLiteral("; ")));
}

void RuleWhy::refresh() {
  clearLayout(answer_);
  if (!assessment_) return addLine(tr("Open a client, or try some answers, to ask why."), "second");
  const PairWhy why = whyOf(*assessment_, technique_->currentIndex(), region_->currentIndex());
  const PairFinding& finding = why.finding;
  switch (finding.verdict) {
    case Verdict::Recommended:
      addLine(tr("Recommended: pressure %1 of 5, %2 to %3 minutes, usually %4.")
                  .arg(finding.pressure)
                  .arg(finding.minutes.min)
                  .arg(finding.minutes.max)
                  .arg(finding.minutes.usual),
              "title");
      break;
    case Verdict::Blocked: addLine(tr("Left out: blocked."), "title"); break;
    case Verdict::Held: addLine(tr("Held until asked."), "title"); break;
    case Verdict::Open: addLine(tr("Neither suggested nor forbidden."), "title"); break;
  }
  addRows(tr("Blocked by"), finding.blockedBy);
  addRows(tr("Held by"), finding.heldBy);
  addRows(tr("Suggested by"), finding.suggestedBy);
  addRows(tr("Limited by"), finding.limitedBy);
  addRows(tr("Limited until asked by"), finding.assumed);
  if (!finding.suggestedBy.empty() || why.missed.empty()) return;
  addLine(tr("Rows that would suggest it but do not fire, the nearest first"), "label");
  for (std::size_t i = 0; i < std::min(kMissedShown, why.missed.size()); ++i) addMissed(why.missed[i]);
}

}  // namespace tableside::ui
