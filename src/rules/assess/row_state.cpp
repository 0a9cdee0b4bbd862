// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/assess/row_state.h"

namespace tableside {
namespace {

class Evaluation {
 public:
  Evaluation(const Table& table, const Facts& facts)
      : table_(table), facts_(facts), alternatives_(table.pool.alternatives.size(), Truth::Yes) {
    const auto cells = table.pool.evaluateAll(facts, table.compiled.cells);
    for (const auto& [cell, alternative] : table.compiled.places)
      alternatives_[alternative] = bothOf(alternatives_[alternative], cells[cell]);
  }

  std::vector<RowFinding> rows() const {
    std::vector<RowFinding> findings(table_.rows.size());
    for (const auto& [alternative, row] : table_.compiled.parts)
      findings[row].when = eitherOf(findings[row].when, alternatives_[alternative]);
    for (std::size_t i = 0; i < findings.size(); ++i)
      if (findings[i].when != Truth::No) decide(findings[i], table_.rows[i]);
    return findings;
  }

 private:
  void decide(RowFinding& finding, const Row& row) const {
    if (finding.when == Truth::Yes) {
      finding.because = row.when.first;
      while (alternatives_[finding.because] != Truth::Yes) ++finding.because;
    }
    Truth truth = finding.when;
    for (const int question : table_.questionsOf(row))
      if (!facts_.isKnown(question))
        truth = bothOf(truth, facts_.isUnknown(question) ? Truth::Unknown : Truth::No);
    Truth unless = Truth::No;
    for (std::uint32_t i = 0; i < row.unless.count; ++i)
      unless = eitherOf(unless, alternatives_[row.unless.first + i]);
    truth = bothOf(truth, oppositeOf(unless));
    if (truth == Truth::Yes) finding.state = RowState::Fires;
    if (truth == Truth::Unknown) finding.state = RowState::Undecided;
  }

  const Table& table_;
  const Facts& facts_;
  std::vector<Truth> alternatives_;
};

}  // namespace

std::vector<RowFinding> evaluateRows(const Table& table, const Facts& facts) {
  return Evaluation(table, facts).rows();
}

}  // namespace tableside
