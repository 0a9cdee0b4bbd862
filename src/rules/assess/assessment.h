// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/assess/row_state.h"
#include "rules/condition/facts.h"
#include "rules/table/status.h"
#include "rules/table/table.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tableside {

// The lower of a cap so far and another one; either may be absent.
void lowerCap(std::optional<int>& cap, const std::optional<int>& other);

// Rows by index into the table, in the order of their ids.
using RowList = std::vector<int>;

// What the rules say of one technique on one region.
struct PairFinding {
  Verdict verdict = Verdict::Open;
  RowList blockedBy, heldBy;
  RowList suggestedBy;                               // firing suggest rows, highest priority first, then id
  RowList limitedBy, assumed;                        // matching limits: firing, undecided
  std::optional<int> pressureAtMost, minutesAtMost;  // the lowest of both kinds
  // Of a pair that a firing row suggests: after the caps.
  int pressure = 0;
  MinuteRange minutes;
  int priority = 0;
};

struct Candidate {
  int technique = 0, region = 0;  // indices into techniques and sided regions
  PairFinding finding;
};

struct SessionLimit {
  std::optional<int> minutes;
  RowList limitedBy, assumed;
};

struct PositionFinding {
  std::vector<std::string> use, avoid;
  RowList rows, assumed;
};

// One cell of a row with the answer that it read.
struct CellReading {
  int question = 0;
  std::string cell;
  Truth truth = Truth::Unknown;
};

// The rules table applied to one client's answers. A value: equal table and answers give equal results, and
// the order of rows in the file does not matter but to the order of `position.use`.
class Assessment {
 public:
  Assessment(std::shared_ptr<const Table> table, Answers answers, const Asking& asking = {});

  const Table& table() const { return *table_; }
  const Answers& answers() const { return relevance_.answers(); }  // that were given
  // With what those count as that are not asked.
  const Relevance& relevance() const { return relevance_; }
  const Facts& facts() const { return relevance_.facts(); }

  Status status() const { return status_; }
  RowState state(int row) const { return rows_[row].state; }
  const RowList& firing() const { return firing_; }        // in the order of ids
  const RowList& undecided() const { return undecided_; }  // in the order of ids
  RowList firing(Effect effect) const;
  std::vector<std::string> idsOf(const RowList& rows) const;

  // Every technique@region that a firing row suggests, by priority, technique, region.
  const std::vector<Candidate>& candidates() const { return candidates_; }
  // Any pair at all, for the therapist's own choice.
  PairFinding pair(int technique, int region) const;
  // A `refer` that stops the session fires or is undecided: nothing may be overridden.
  bool isStopped() const { return status_ == Status::Stop || status_ == Status::AskFirst; }

  // What would be allowed if every block that waits only for want of an answer came to nothing; caps stay. As
  // long as the session itself waits, all such rows do: a first idea. What waits for something that the client
  // is not sure of stays in any case.
  Assessment asIfAnswered() const;

  // Whether a typed reason may override the row: a design default, an opinion or a weak source, that is no
  // refusal of the client's and waits for nothing that must be asked.
  bool canLift(int row) const;

  SessionLimit sessionLimit() const;
  PositionFinding positions() const;
  // The rows, firing or undecided, that avoid a position.
  RowList avoiding(const std::string& position) const;

  // Question indices in questionnaire order; empty for a row that is decided.
  std::vector<int> ask(int row) const;
  std::vector<int> askNext() const;
  std::vector<int> askOf(const RowList& rows) const;  // union, in questionnaire order
  std::vector<int> askForPlan() const;                // what holds or caps a suggested pair, or the session
  // Whether the form shows a question: it applies, or has an answer that says something.
  bool isShown(int question) const { return relevance_.isShown(question); }

  // The cells of the first alternative that holds, in questionnaire order; empty when none does.
  std::vector<CellReading> because(int row) const;
  // Every cell of every alternative with its truth, `unless` last: why a row did or did not fire.
  std::vector<CellReading> readings(int row) const;
  bool holds(const Condition& condition) const {
    return table_->pool.evaluate(condition, facts()) == Truth::Yes;
  }

 private:
  struct Reach {  // a block, a limit or a position that fires or is undecided, and where
    int row;
    RowState state;
    RegionSet regions;
  };
  bool isAvoidedBy(const Reach& reach, const std::string& position) const;
  Truth targetKnown(const Row& row) const;
  RegionSet targetOf(const Row& row, RowState state) const;
  void findCandidates();
  PairFinding forbidden(int technique, int region) const;
  Status worstStatus() const;

  std::shared_ptr<const Table> table_;
  Relevance relevance_;
  std::vector<RowFinding> rows_;
  RowList firing_, undecided_;
  std::vector<int> stops_, heldStops_;  // refer rows that stop: firing, undecided
  std::vector<Reach> reaches_;          // in the order of ids
  std::vector<Candidate> candidates_;
  Status status_ = Status::GoOn;
};

Assessment assess(std::shared_ptr<const Table> table, Answers answers, const Asking& asking = {});

}  // namespace tableside
