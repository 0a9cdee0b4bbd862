// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rule_bench.h"

#include "rules/check/table_tests.h"
#include "ui/intake/question_field.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/user_text.h"
#include "ui/words/rule_words.h"
#include "ui/words/text.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
RuleBench::RuleBench(const Table& table, QWidget* parent) : ScrollColumn(parent, "rules.bench") {
  auto* column = new QVBoxLayout(content());
  column->setContentsMargins(0, 0, scaled(6), scaled(18));
  column->setSpacing(scaled(12));
  buildTop(column);
  buildFields(column, table);
  column->addStretch();
}

void RuleBench::buildTop(QVBoxLayout* column) {
  auto* card = new Card({}, this);
  source_ = new UserText({}, "second", card);
  result_ = new UserText({}, "title", card);
  result_->setObjectName("rules.bench.result");
  card->body()->addWidget(result_);
  card->body()->addWidget(source_);
  auto* starts = new FlowLayout(scaled(8));
  const auto button = [&](const QString& words, const char* name, auto pressed) {
    auto* made = new QPushButton(words, card);
    made->setObjectName(name);
    made->setProperty("kind", "quiet");
    connect(made, &QPushButton::clicked, this, pressed);
    starts->addWidget(made);
    return made;
  };
  client_ = button(tr("Back to the client's answers"), "rules.bench.client", &RuleBench::clientWanted);
  button(tr("An untroubled client"), "rules.bench.untroubled", &RuleBench::tryUntroubled);
  button(tr("Run all tests of the table"), "rules.bench.tests", &RuleBench::runTests);
  card->body()->addLayout(starts);
  tests_ = new UserText({}, "body", card);
  tests_->setObjectName("rules.bench.tests_result");
  tests_->hide();
  card->body()->addWidget(tests_);
  column->addWidget(card);
}

void RuleBench::buildFields(QVBoxLayout* column, const Table& table) {
  auto* card = new Card(tr("Answers to try"), this);
  fields_ = new QVBoxLayout;
  fields_->setSpacing(scaled(16));
  card->body()->addLayout(fields_);
  more_ = new QComboBox(card);
  more_->setObjectName("rules.bench.more");
  more_->setAccessibleName(tr("Add another question"));
  more_->addItem(tr("Add another question…"));
  const int questions = static_cast<int>(table.catalogue->questions().size());
  for (int i = 0; i < questions; ++i) more_->addItem(questionWords(i, table));
  connect(more_, &QComboBox::activated, this, [this](int at) {
    more_->setCurrentIndex(0);
    if (at > 0 && std::find(added_.begin(), added_.end(), at - 1) == added_.end()) added_.push_back(at - 1);
    showFields();
  });
  card->body()->addWidget(more_);
  column->addWidget(card);
}

void RuleBench::setRow(std::shared_ptr<const Table> table, int row) {
  if (table_ != table) setTestsResult({});
  table_ = std::move(table);
  ofRow_ = questionsRead(table_->rows[row], *table_);
  showFields();
}

void RuleBench::setAnswers(const Answers& answers) {
  answers_ = answers;
  for (QuestionField* field : findChildren<QuestionField*>())
    field->setAnswer(answers_.of(field->question().id));
}

void RuleBench::setResult(const QString& words) {
  result_->setText(words);
}

// The first of the table's tests is about somebody whom nothing ails.
void RuleBench::tryUntroubled() {
  setAnswers(table_->tests.empty() ? Answers{} : table_->tests.front().given);
  emit answersTried(answers_);
}

// All of them take a few milliseconds.
void RuleBench::runTests() {
  Diagnostics found;
  const TestCoverage coverage = tableside::runTests(table_, table_->id, found);
  TestFailures failures;
  for (const Diagnostic& one : found) {
    if (one.code != DiagnosticCode::TestFailed) continue;
    QString& words = failures[one.subject.id];
    if (!words.isEmpty()) words += '\n';
    words += tr("%1: expected %2, got %3").arg(text(one.field), text(one.expected), text(one.found));
  }
  QStringList lines = {
      tr("%1 of %2 pass.").arg(coverage.tests - static_cast<int>(failures.size())).arg(coverage.tests)};
  for (const auto& [name, words] : failures) lines << tr("%1: %2").arg(text(name), words);
  setTestsResult(lines.join('\n'));
  emit testsRun(failures);
}

void RuleBench::setTestsResult(const QString& words) {
  tests_->setText(words);
  tests_->setVisible(!words.isEmpty());
}

void RuleBench::setTrying(const QString& client) {
  client_->setVisible(!client.isEmpty());
  source_->setText(client.isEmpty() ? tr("Invented answers. Nothing here is saved.")
                                    : tr("A copy of %1's answers. Nothing here is saved.").arg(client));
}

void RuleBench::showFields() {
  clearLayout(fields_);
  for (const int question : ofRow_) addField(question);
  for (const int question : added_)
    if (!ofRow_.contains(question)) addField(question);
}

void RuleBench::addField(int index) {
  const Question& question = table_->catalogue->questions()[index];
  auto* field = new QuestionField(question, *table_->catalogue, "rules.bench", this);
  field->setAnswer(answers_.of(question.id));
  const auto tried = [this, id = question.id](const Answer& answer) {
    answers_.set(id, answer);
    emit answersTried(answers_);
  };
  connect(field, &QuestionField::answered, this, [tried, field](const Answer& answer) {
    field->setAnswer(answer);
    tried(answer);
  });
  connect(field, &QuestionField::typed, this, [tried](const QString& words) {
    tried(words.isEmpty() ? Answer(NotAnswered{}) : Answer(FreeText{words.toStdString()}));
  });
  fields_->addWidget(field);
}

}  // namespace tableside::ui
