// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/planner.h"
#include "support/random_intakes.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tableside::test {

struct PlannedPair {
  int technique, region, pressure;
};
// Everything that the assessment recommends and the plan does.
std::vector<PlannedPair> plannedPairs(const Assessment& assessment, const Plan& plan);

// safety_matrix.txt, which says what its words mean. Shares nothing with the rules but the names of
// questions, regions and techniques, so that both are wrong only where both were written wrong.
class SafetyMatrix {
 public:
  struct Term {
    std::string question, relation, value;
  };
  struct Limit {
    std::string technique;              // that it is about; empty: those of its column
    std::optional<int> pressureAtMost;  // otherwise never
    std::string scope, place;  // "near", "limb of", "beside", "side of" or nothing; "@question" or nothing
    RegionSet regions;         // where `place` is empty
  };
  struct Row {
    std::string condition;
    std::vector<Term> terms;
    bool stops = false;
    std::vector<std::vector<Limit>> limits;  // by technique
    std::vector<std::string> positions;      // in which the client may not lie
    std::optional<int> sessionMinutes;
  };

  SafetyMatrix(const std::filesystem::path& file, const Table& names);
  const std::vector<Row>& rows() const { return rows_; }

  // Unless an answer says that it does not hold, or does not apply.
  bool mayHold(const Row& row, const Assessment& assessment) const;
  // Answers with which the row holds, or may hold because the deciding ones are unknown.
  void afflict(Answers& answers, const Row& row, RandomIntakes& random) const;

  // Each breach in words: of these pairs; of every pair that a therapist may choose without a reason; and of
  // what not even a typed reason lifts, which is a stop, the positions and the session's length.
  std::vector<std::string> breachesOf(const Row& row, const Assessment& assessment,
                                      const std::vector<PlannedPair>& pairs) const;
  std::vector<std::string> breachesOfPairs(const Row& row, const Assessment& assessment) const;
  std::vector<std::string> breachesOfFrame(const Row& row, const Plan& plan) const;

 private:
  std::vector<Limit> readLimits(const std::string& text) const;
  void readSession(Row& row, const std::string& text) const;
  RegionSet regionsOf(const Limit& limit, const Assessment& assessment) const;
  RegionSet limbsOf(const RegionSet& regions) const;
  enum class Sides { Both, Same };
  RegionSet neighboursOf(const RegionSet& regions, Sides sides) const;
  bool mayHold(const Term& term, const Assessment& assessment) const;

  const Table& names_;
  const RegionMap& map_;
  std::vector<Row> rows_;
};

}  // namespace tableside::test
