// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rule_view.h"

#include "rules/condition/spoken_condition.h"
#include "ui/intake/counted_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/user_text.h"
#include "ui/words/date_words.h"
#include "ui/words/rule_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

Badge::Kind kindOf(RowState state) {
  switch (state) {
    case RowState::Fires: return Badge::Good;
    case RowState::Undecided: return Badge::Warn;
    case RowState::DoesNotApply: return Badge::Neutral;
  }
  Q_UNREACHABLE();
}

Badge::Kind kindOf(Truth truth) {
  return truth == Truth::Yes ? Badge::Good : truth == Truth::Unknown ? Badge::Warn : Badge::Neutral;
}

QString truthWords(Truth truth) {
  switch (truth) {
    case Truth::Yes: return RuleView::tr("Holds");
    case Truth::Unknown: return RuleView::tr("Not known");
    case Truth::No: return RuleView::tr("Fails");
  }
  Q_UNREACHABLE();
}

bool names(const std::optional<std::vector<std::string>>& ids, const std::string& id) {
  return ids && std::find(ids->begin(), ids->end(), id) != ids->end();
}

// What a test says of this row; empty when it does not name it.
QStringList expectedOf(const EmbeddedTest& test, const std::string& id) {
  const Expectation& expect = test.expect;
  QStringList parts;
  if (names(expect.fired, id)) parts << RuleView::tr("it fires");
  if (names(expect.notFired, id)) parts << RuleView::tr("it does not fire");
  if (names(expect.refer, id)) parts << RuleView::tr("it refers");
  const auto pairs = [&](const auto& lists, const QString& words) {
    for (const auto& [pair, rows] : lists)
      if (std::find(rows.begin(), rows.end(), id) != rows.end()) parts << words.arg(text(pair));
  };
  pairs(expect.blocked, RuleView::tr("it blocks %1"));
  pairs(expect.held, RuleView::tr("it holds %1 until asked"));
  return parts;
}

}  // namespace

RuleView::RuleView(QWidget* parent) : ScrollColumn(parent, "rules.row"), column_(new QVBoxLayout(content())) {
  column_->setContentsMargins(0, 0, scaled(6), scaled(18));
  column_->setSpacing(scaled(12));
}

void RuleView::setFailures(const TestFailures& failures) {
  failures_ = failures;
  if (row_ >= 0) show(table_, row_, assessment_, std::string(since_));
}

void RuleView::show(std::shared_ptr<const Table> table, int row, const Assessment* assessment,
                    const std::string& since) {
  if (table_ != table) failures_.reset();
  table_ = std::move(table);
  assessment_ = assessment;
  row_ = row;
  since_ = since;
  clearLayout(column_);
  const Row& shown = table_->rows[row_];
  addHead(shown);
  addConditions(shown);
  addSources(shown);
  addTests(shown);
  column_->addStretch();
}

QVBoxLayout* RuleView::addCard(const QString& title) {
  auto* card = new Card(title, this);
  auto* body = new QVBoxLayout;
  body->setSpacing(scaled(6));
  card->body()->addLayout(body);
  column_->addWidget(card);
  return body;
}

UserText* RuleView::addLine(QVBoxLayout* body, const QString& words, const char* role) {
  auto* line = new UserText(words, role, this);
  line->setTextInteractionFlags(Qt::TextSelectableByMouse);
  body->addWidget(line);
  return line;
}

// What is said, its particulars below it and at the end how it is: any of the two may be none.
void RuleView::addStatement(QVBoxLayout* body, const QString& words, UserText* detail, Badge* verdict) {
  auto* line = new QHBoxLayout;
  line->setSpacing(scaled(10));
  auto* column = new QVBoxLayout;
  column->setSpacing(0);
  column->addWidget(new UserText(words, "body", this));
  if (detail) column->addWidget(detail);
  line->addLayout(column, 1);
  if (verdict) line->addWidget(verdict, 0, Qt::AlignTop);
  body->addLayout(line);
}

void RuleView::addHead(const Row& row) {
  auto* card = new Card(tr("%1 · %2").arg(text(row.id), groupWords(row.effect())), this);
  card->setObjectName("rules.row.head");
  if (assessment_) {
    auto* state = new Badge(stateWords(assessment_->state(row_)), kindOf(assessment_->state(row_)), card);
    state->setObjectName("rules.row.state");
    card->header()->addWidget(state);
  }
  addLine(card->body(), rowSentence(row, *table_), "body")->setObjectName("rules.row.sentence");
  const auto add = [card](const QString& words, const char* role) {
    card->body()->addWidget(new UserText(words, role, card));
  };
  add(text(row.why), "second");
  if (!row.caution.empty()) add(tr("Caution: %1").arg(text(row.caution)), "warn");
  if (const KeptText asked = table_->askAs(row); !asked.empty())
    add(tr("Asked as: %1").arg(text(asked)), "second");
  if (row.as<Row::Block>() || row.stops())
    add(tr("While an answer it needs is not known, the row holds back what it would forbid: unknown is never "
           "no."),
        "second");
  if (row.as<Row::Suggest>()) add(tr("Priority %1 of 100.").arg(row.priority), "second");
  column_->addWidget(card);
}

void RuleView::addConditions(const Row& row) {
  QVBoxLayout* body = addCard(tr("Conditions"));
  const bool isAlways = row.when.count == 1 && table_->pool.alternatives[row.when.first].count == 0;
  if (isAlways)
    addLine(body, tr("Always."), "body");
  else
    addCondition(body, row.when);
  addRegionsAsked(body, row);
  if (row.unless.count > 0) {
    addLine(body, tr("Unless"), "label");
    addCondition(body, row.unless);
  }
  if (assessment_ && assessment_->state(row_) == RowState::Undecided)
    addLine(body, decidedByWords(row_, *assessment_), "warn");
}

void RuleView::addRegionsAsked(QVBoxLayout* body, const Row& row) {
  const Facts facts = assessment_ ? assessment_->facts() : Facts(*table_->catalogue);
  for (const int question : table_->questionsOf(row)) {
    const Truth isAnswered = facts.isKnown(question)     ? Truth::Yes
                             : facts.isUnknown(question) ? Truth::Unknown
                                                         : Truth::No;
    addCell(body, tr("“%1” is answered").arg(questionWords(question, *table_)), isAnswered,
            readWords(question));
  }
}

void RuleView::addCondition(QVBoxLayout* body, const Condition& condition) {
  const Facts facts = assessment_ ? assessment_->facts() : Facts(*table_->catalogue);
  bool isFirst = true;
  for (const SpokenAlternative& alternative : spoken(condition, table_->pool, table_->patterns)) {
    if (!std::exchange(isFirst, false)) addLine(body, tr("or"), "label");
    for (const int index : alternative.patterns) {
      const Pattern& pattern = table_->patterns[index];
      addCell(body, text(pattern.label), table_->pool.evaluate(pattern.when, facts),
              patternWords(pattern, *table_));
    }
    for (const std::uint32_t index : alternative.cells) {
      const Cell& cell = table_->pool.distinct[index];
      addCell(body, cellWords(cell, *table_), table_->pool.evaluate(cell, facts), readWords(cell.question));
    }
  }
}

// The answer that the row has read; empty while there are no answers.
QString RuleView::readWords(int question) const {
  return assessment_ ? tr("Read: %1").arg(countedWords(question, *assessment_)) : QString();
}

// Whether it holds is only shown of somebody's answers.
void RuleView::addCell(QVBoxLayout* body, const QString& words, Truth truth, const QString& detail) {
  addStatement(body, words, detail.isEmpty() ? nullptr : new UserText(detail, "second", this),
               assessment_ ? new Badge(truthWords(truth), kindOf(truth), this) : nullptr);
}

void RuleView::addSources(const Row& row) {
  QVBoxLayout* body = addCard(tr("Where it comes from"));
  for (const int source : table_->sourcesOf(row)) {
    addLine(body, text(table_->sources[source].cite), "body");
    addLine(body, tr("Grade: %1").arg(gradeName(table_->sources[source].grade)), "second");
  }
  if (row.isOwn)
    addLine(body, tr("One of your own rows."), "second");
  else if (table_->reviewDue)
    addLine(
        body,
        table_->reviewedBy.empty()
            ? tr("Not reviewed by a clinician yet; a review is due by %1.").arg(dateWords(*table_->reviewDue))
            : tr("Reviewed by %1; the next review is due by %2.")
                  .arg(text(table_->reviewedBy), dateWords(*table_->reviewDue)),
        "second");
  addSince(body);
}

// The day on which the row joined; empty where it was there from the start or nobody says.
void RuleView::addSince(QVBoxLayout* body) {
  if (const auto since = Date::parse(since_))
    addLine(body, tr("In the table since %1.").arg(dateWords(*since)), "second");
}

void RuleView::addTests(const Row& row) {
  std::vector<std::pair<const EmbeddedTest*, QStringList>> named;
  for (const EmbeddedTest& test : table_->tests)
    if (const QStringList expected = expectedOf(test, row.id); !expected.isEmpty())
      named.emplace_back(&test, expected);
  QVBoxLayout* body = addCard(tr("Tests that name this row"));
  if (named.empty()) addLine(body, tr("None."), "second");
  for (const auto& [test, expected] : named) {
    const bool fails = failures_ && failures_->contains(test->name);
    auto* detail = fails ? new UserText(failures_->at(test->name), "danger", this)
                         : new UserText(tr("Expected: %1").arg(expected.join(", ")), "second", this);
    auto* verdict = fails       ? new Badge(tr("Fails"), Badge::Danger, this)
                    : failures_ ? new Badge(tr("Passes ✓"), Badge::Good, this)
                                : nullptr;
    addStatement(body, text(test->name), detail, verdict);
  }
}

}  // namespace tableside::ui
