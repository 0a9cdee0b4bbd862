// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/told_words.h"

#include "ui/words/text.h"

#include <QStringList>

#include <algorithm>

namespace tableside::ui {
namespace {

RowList rowsOf(const std::vector<std::string>& ids, const Table& table) {
  RowList rows;
  for (const std::string& id : ids)
    if (const auto row = table.rowIndex(id)) rows.push_back(*row);
  return rows;
}

// What nobody asked, where nothing else makes the row fire; otherwise none.
std::vector<int> notAskedBehind(int row, const Assessment& assessment) {
  std::vector<int> questions;
  for (const CellReading& reading : assessment.because(row)) {
    if (!assessment.relevance().isNotAsked(reading.question)) return {};
    questions.push_back(reading.question);
  }
  return questions;
}

QString told(int row, const Assessment& assessment) {
  const Table& table = assessment.table();
  const QString why = text(table.rows[row].why), asked = text(table.askAs(table.rows[row]));
  const bool isOpen = assessment.state(row) == RowState::Undecided;
  const std::vector<int> open = isOpen ? assessment.ask(row) : notAskedBehind(row, assessment);
  if (open.empty()) return why;
  const QString question = text(table.catalogue->questions()[open.front()].ask);
  if (isOpen) return asked.isEmpty() ? tr("Not asked yet: %1").arg(question) : asked;
  return asked.isEmpty() ? tr("Not asked: %1").arg(question) : tr("Not asked. %1").arg(asked);
}

}  // namespace

QString toldWords(const RowList& rows, const Assessment& assessment) {
  QStringList words;
  for (const int row : rows)
    if (const QString each = told(row, assessment); !words.contains(each)) words << each;
  return words.join(' ');
}

QString toldWords(const std::vector<std::string>& rows, const Assessment& assessment) {
  return toldWords(rowsOf(rows, assessment.table()), assessment);
}

std::vector<int> decidedBy(const RowList& rows, const Assessment& assessment) {
  std::vector<int> questions = assessment.askOf(rows);
  for (const int row : rows)
    for (const int question : notAskedBehind(row, assessment)) questions.push_back(question);
  std::erase_if(questions,
                [&](int question) { return assessment.table().catalogue->questions()[question].fromRecord; });
  std::sort(questions.begin(), questions.end());
  questions.erase(std::unique(questions.begin(), questions.end()), questions.end());
  return questions;
}

std::vector<int> decidedBy(const std::vector<std::string>& rows, const Assessment& assessment) {
  return decidedBy(rowsOf(rows, assessment.table()), assessment);
}

}  // namespace tableside::ui
