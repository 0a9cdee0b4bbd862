// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "plan/saved_plan.h"
#include "rules/assess/assessment.h"

#include <string>
#include <vector>

namespace tableside {

// What is kept of an assessment beside the plan, so that an old visit stays explainable.
struct TableStamp {
  std::string id, version, sha256;
  std::string own;        // SHA-256 of the user's own rows; empty where there were none
  std::string catalogue;  // SHA-256 of the questions and regions
  bool operator==(const TableStamp&) const = default;
};

// What the table said of one technique on these regions, all by the same rows.
struct SavedFinding {
  Verdict verdict = Verdict::Open;
  std::string technique;
  std::vector<std::string> regions, rows;  // the rows that suggest, hold or block it
  int pressure = 0, minutes = 0;           // the most, after the caps; of a recommended one
  bool operator==(const SavedFinding&) const = default;
};

struct SavedPlan {
  TableStamp table;
  Status status = Status::GoOn;
  Plan plan;
  std::vector<std::string> fired, blocked, held, assumed;  // row ids
  std::vector<std::string> notAsked;                       // questions that did not apply
  std::vector<SavedFinding> findings;
  bool accepted = false;
  bool operator==(const SavedPlan&) const = default;
};

// Which rules, own rows and catalogue speak.
TableStamp stampOf(const Table& table);
// What is kept of this assessment and plan.
SavedPlan savedPlan(const Assessment& assessment, Plan plan);

}  // namespace tableside
