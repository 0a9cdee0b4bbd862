// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/check/static_checks.h"

#include "base/text.h"
#include "catalogue/known_questions.h"
#include "rules/check/row_comparison.h"
#include "rules/condition/cell_sets.h"

#include <algorithm>

namespace tableside {
namespace {

constexpr const char* kQuestionsFile = "intake/questions.json";

class Checks {
 public:
  Checks(const Table& table, Diagnostics& warnings)
      : table_(table), sets_(*table.catalogue, table.pool), warnings_(warnings) {}

  void checkReview(Date today) {
    if (!table_.reviewDue || today <= *table_.reviewDue) return;
    Diagnostic& warning = warn(DiagnosticCode::ReviewPassed, table_.file, table_.reviewDueLine);
    warning.field = "table.review_due";
    warning.found = table_.reviewDue->iso();
  }

  void checkConditions() {
    for (const Pattern& pattern : table_.patterns)
      checkCells(pattern.when, table_.file, {SubjectKind::Pattern, pattern.name}, "when");
    for (const Row& row : table_.rows) {
      const bool canHold = checkCells(row.when, table_.fileOf(row), {SubjectKind::Row, row.id}, "when");
      const bool canExcept = checkCells(row.unless, table_.fileOf(row), {SubjectKind::Row, row.id}, "unless");
      if (!canHold || !canExcept || !sets_.firing(row.when, row.unless, table_.questionsOf(row)).any.empty())
        continue;
      Diagnostic& warning = warn(DiagnosticCode::ExceptionAlwaysHolds, table_.fileOf(row), row.line);
      warning.subject = {SubjectKind::Row, row.id};
      warning.field = "unless";
    }
  }

  void checkQuestions() {
    std::vector<bool> isRead(table_.catalogue->questions().size()), decides(isRead.size());
    for (const Row& row : table_.rows)
      for (const int question : questionsOf(row)) {
        isRead[question] = true;
        if (row.effect() != Effect::Suggest) decides[question] = true;
      }
    for (std::size_t i = 0; i < isRead.size(); ++i) {
      const Question& question = table_.catalogue->questions()[i];
      if (question.mustAsk && !decides[i])
        warnOf(question, DiagnosticCode::MustAskUnused);
      else if (!isRead[i] && mayBeRead(question))
        warnOf(question, DiagnosticCode::QuestionUnused);
    }
  }

  void checkTests(const TestCoverage& coverage) {
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      const Row& row = table_.rows[i];
      if (row.isOwn) continue;  // the user's own file carries no tests
      if (coverage.fires[i] == 0) warnUntested(row, "fired");
      if (coverage.fires[i] == coverage.tests && !alwaysFires(row, table_.pool))
        warnUntested(row, "not_fired");
    }
  }

 private:
  // Warns of what was written and cannot hold, whichever way its patterns are taken. True when all can hold.
  bool checkCells(const Condition& condition, const std::string& file, const Subject& subject,
                  const std::string& field) {
    bool isFine = true;
    for (std::uint32_t i = 0; i < condition.count;) {
      const Alternative& first = table_.pool.alternatives[condition.first + i];
      bool canHold = false;
      for (; i < condition.count && table_.pool.alternatives[condition.first + i].written == first.written;
           ++i)
        canHold = canHold || !sets_.holding(table_.pool.alternatives[condition.first + i]).any.empty();
      if (canHold) continue;
      isFine = false;
      const auto [question, cells] = contradiction(first);
      Diagnostic& warning = warn(DiagnosticCode::CellsContradict, file, first.line);
      warning.subject = subject;
      warning.field = field + "." + table_.catalogue->questions()[question].id;
      warning.found = cells;
    }
    return isFine;
  }

  // The question that has no answer left, and its cells in an alternative that cannot hold.
  std::pair<int, std::string> contradiction(const Alternative& alternative) const {
    for (std::uint32_t from = 0, to = 0; from < alternative.count; from = to) {
      const int question = cell(alternative, from).question;
      std::vector<std::string> texts;
      for (; to < alternative.count && cell(alternative, to).question == question; ++to)
        texts.push_back("\"" + std::string(table_.pool.text(cell(alternative, to))) + "\"");
      const bool cannotHold =
          sets_.holding({.first = alternative.first + from, .count = to - from}).any.empty();
      if (cannotHold || to == alternative.count) return {question, joined(texts, ", ")};
    }
    return {};
  }

  const Cell& cell(const Alternative& alternative, std::uint32_t i) const {
    return table_.pool.cell(alternative, i);
  }

  std::vector<int> questionsOf(const Row& row) const {
    const auto asked = table_.questionsOf(row);
    std::vector<int> questions(asked.begin(), asked.end());
    for (const Condition& condition : {row.when, row.unless})
      for (std::uint32_t i = 0; i < condition.count; ++i) {
        const Alternative& alternative = table_.pool.alternatives[condition.first + i];
        for (std::uint32_t c = 0; c < alternative.count; ++c)
          questions.push_back(cell(alternative, c).question);
      }
    return questions;
  }

  static bool mayBeRead(const Question& question) {
    return question.type != QuestionType::Text && question.type != QuestionType::Date &&
           question.section != known::kNoteSection;
  }

  void warnOf(const Question& question, DiagnosticCode code) {
    warn(code, kQuestionsFile, question.line).subject = {SubjectKind::Question, question.id};
  }

  void warnUntested(const Row& row, const char* missing) {
    Diagnostic& warning = warn(DiagnosticCode::RowUntested, table_.fileOf(row), row.line);
    warning.subject = {SubjectKind::Row, row.id};
    warning.expected = missing;
  }

  Diagnostic& warn(DiagnosticCode code, const std::string& file, int line) {
    return warnings_.emplace_back(
        Diagnostic{.code = code, .severity = Severity::Warning, .file = file, .line = line});
  }

  const Table& table_;
  CellSets sets_;
  Diagnostics& warnings_;
};

}  // namespace

Diagnostics warningsOf(const Table& table, const TestCoverage& coverage, Date today) {
  Diagnostics warnings;
  Checks checks(table, warnings);
  checks.checkReview(today);
  checks.checkConditions();
  compareRows(table, warnings);
  checks.checkQuestions();
  checks.checkTests(coverage);
  return warnings;
}

bool alwaysFires(const Row& row, const CellPool& pool) {
  if (row.unless.count > 0 || row.questions.count > 0) return false;
  for (std::uint32_t i = 0; i < row.when.count; ++i)
    if (pool.alternatives[row.when.first + i].count == 0) return true;
  return false;
}

}  // namespace tableside
