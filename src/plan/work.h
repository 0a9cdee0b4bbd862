// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/assess/assessment.h"

#include <optional>
#include <string>
#include <vector>

namespace tableside {

// What a pair is in the session for. Time goes to the first before the next; nothing is done only because it
// is allowed.
enum class Worth {
  Complaint,   // where it hurts
  Beside,      // the other side, its neighbours, and what rows about the complaint send the hands to
  ChosenPart,  // of `session_focus`
  Away,        // where rows about the complaint send the hands in a flare: only to begin with
  Elsewhere,   // recommended, but no filler: only to close with
};

// A recommended technique@region that some position reaches.
struct WorkPair {
  int technique = 0, region = 0;
  Worth worth = Worth::Elsewhere;
  int pressure = 1, priority = 0;
  MinuteRange minutes;
  std::optional<int> minutesAtMost;
};

// What a client came for and what may be done about it.
class Work {
 public:
  explicit Work(const Assessment& assessment);

  const RegionSet& complaint() const { return complaint_; }    // where it hurts, the worst place
  const RegionSet& otherSides() const { return otherSides_; }  // of what hurts on one side only
  std::optional<int> worst() const { return worst_; }
  bool isFlare() const { return isFlare_; }
  const RegionSet& chosenPart() const { return chosenPart_; }  // what rows about `session_focus` suggest
  const std::vector<WorkPair>& pairs() const { return pairs_; }
  // That the client can lie in and nothing avoids, the preferred first.
  const std::vector<std::string>& positions() const { return positions_; }

 private:
  Worth worthOf(const Candidate& candidate) const;
  RegionSet named(std::initializer_list<const char*> bases) const;
  bool namesFocus(const Row& row) const;
  bool isAboutComplaint(const Row& row) const;

  const Assessment& assessment_;
  const RegionMap& map_;
  RegionSet complaint_, otherSides_, beside_, chosenPart_, noFiller_;
  std::optional<int> worst_;
  bool isFlare_ = false;
  std::optional<int> focus_;  // the question
  std::vector<std::string> positions_;
  std::vector<WorkPair> pairs_;
};

// One or two of the positions: what the session is for is reached, with a turn only where that gains enough.
std::vector<std::string> chooseLying(const Work& work, const RegionMap& map, int minutes);
// The first with the one to turn to that reaches most; itself alone where none reaches more.
std::vector<std::string> withTurn(const Work& work, const RegionMap& map, const std::string& first);

}  // namespace tableside
