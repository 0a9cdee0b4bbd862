// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rule_bench.h"

#include "ui/intake/question_field.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"
#include "ui/words/rule_words.h"
#include "ui/words/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

std::vector<int> questionsOf(const Row& row, const Table& table) {
  const auto asked = table.questionsOf(row);
  std::vector<int> questions(asked.begin(), asked.end());
  for (const Condition& condition : {row.when, row.unless})
    for (std::uint32_t a = 0; a < condition.count; ++a) {
      const Alternative& alternative = table.pool.alternatives[condition.first + a];
      for (std::uint32_t c = 0; c < alternative.count; ++c)
        questions.push_back(table.pool.cell(alternative, c).question);
    }
  std::sort(questions.begin(), questions.end());
  questions.erase(std::unique(questions.begin(), questions.end()), questions.end());
  return questions;
}

}  // namespace

RuleBench::RuleBench(std::shared_ptr<const Table> table, QWidget* parent)
    : QWidget(parent), table_(std::move(table)) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new ScrollColumn(this, "rules.bench");
  auto* content = scroll->content();
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, scaled(6), scaled(18));
  column->setSpacing(scaled(12));

  auto* top = new Card({}, content);
  source_ = new UserText({}, "second", top);
  result_ = new UserText({}, "title", top);
  result_->setObjectName("rules.bench.result");
  top->body()->addWidget(result_);
  top->body()->addWidget(source_);
  auto* starts = new FlowLayout(scaled(8));
  const auto button = [&](const QString& words, const char* name, auto signal) {
    auto* made = new QPushButton(words, top);
    made->setObjectName(name);
    made->setProperty("kind", "quiet");
    connect(made, &QPushButton::clicked, this, signal);
    starts->addWidget(made);
    return made;
  };
  client_ = button(tr("Back to the client's answers"), "rules.bench.client", &RuleBench::clientWanted);
  button(tr("An untroubled client"), "rules.bench.untroubled", &RuleBench::untroubledWanted);
  button(tr("Run all tests of the table"), "rules.bench.tests", &RuleBench::testsWanted);
  top->body()->addLayout(starts);
  tests_ = new UserText({}, "body", top);
  tests_->setObjectName("rules.bench.tests_result");
  tests_->hide();
  top->body()->addWidget(tests_);
  column->addWidget(top);

  auto* card = new Card(tr("Answers to try"), content);
  fields_ = new QVBoxLayout;
  fields_->setSpacing(scaled(16));
  card->body()->addLayout(fields_);
  more_ = new QComboBox(card);
  more_->setObjectName("rules.bench.more");
  more_->setAccessibleName(tr("Add another question"));
  more_->addItem(tr("Add another question…"));
  for (const Question& question : table_->catalogue->questions())
    more_->addItem(text(question.shortName.isEmpty() ? question.ask : question.shortName));
  connect(more_, &QComboBox::activated, this, [this](int at) {
    more_->setCurrentIndex(0);
    if (at > 0 && std::find(added_.begin(), added_.end(), at - 1) == added_.end()) added_.push_back(at - 1);
    showFields();
  });
  card->body()->addWidget(more_);
  column->addWidget(card);
  column->addStretch();
  outer->addWidget(scroll, 1);
}

void RuleBench::setTable(std::shared_ptr<const Table> table) {
  table_ = std::move(table);
  setTestsResult({});
}

void RuleBench::setRow(int row) {
  ofRow_ = questionsOf(table_->rows[row], *table_);
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
  std::vector<int> questions = ofRow_;
  for (const int question : added_)
    if (std::find(questions.begin(), questions.end(), question) == questions.end())
      questions.push_back(question);
  for (const int question : questions) addField(question);
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
