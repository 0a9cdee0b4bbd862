// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/block.h"

#include <array>
#include <vector>

namespace tableside {

template <typename Each>
void eachRegion(const RegionSet& regions, Each each) {
  for (std::size_t i = regions._Find_first(); i < regions.size(); i = regions._Find_next(i))
    each(static_cast<int>(i));
}

// The minutes of a session being given out: what is chosen, what is left, how long each place has been
// worked.
class SessionTime {
 public:
  SessionTime(const Assessment& assessment, const Work& work, std::vector<std::string> lying, int minutes,
              const PlanEdits& edits);

  // Fills the session; without `withNeverLast` it does without techniques that something calmer must follow.
  void fill(bool withNeverLast);
  // A step of the therapist's own takes its minutes from the longest of its phase, then of all.
  void insert(Block block);
  // The minutes of a step that the therapist takes out go to the longest of its phase, then of all.
  void takeOut(const RemovedStep& removed);
  // Nothing presses on what no step warms, and the end is calm.
  bool isSound() const;

  std::vector<Block> blocks() const;  // in the order of the session
  const std::vector<Block>& struckOut() const { return struckOut_; }
  bool endsCalmly() const;
  int left() const { return left_; }  // minutes that nothing could be done with
  bool turns() const;                 // whether something is done after the turn
  const BlockBuilder& builder() const { return builder_; }

 private:
  void keep(Block block);
  void strikeOut(Block block, std::optional<Cause> cause = std::nullopt);
  void giveToLongest(int minutes, Phase phase);
  bool add(Block block, Phase phase, int wanted);
  bool take(std::size_t index, Phase phase, int wanted);
  bool prepare(Block& block);
  RegionSet coldOf(const Block& block) const;
  bool easeOtherSide(Block& block) const;
  void keepTogether(Block& block);
  int roomFor(const Block& block) const;
  bool canUse(const Block& block) const;
  template <typename Rank>
  std::optional<std::size_t> best(Phase phase, Rank rank) const;

  void chooseWarm();
  void chooseEnd(Phase phase, int part);
  void touchAll(const RegionSet& places, std::optional<int> first);
  void giveWorstMore();
  void giveComplaintMore();
  void chooseMore(Worth worth, int mostSteps);
  void grow(Block& block);
  void spread();
  void fillUp();
  void keepWorstFirst();
  void easeAll();
  void leaveOutCold();
  bool mayGrow(const Block& block, int limit) const;
  void strikeOutCold();

  void count(const Block& block, int minutes);
  int untouched(const Block& block, const RegionSet& places) const;  // how many of them no step holds yet
  int timeAt(int region) const { return time_[region]; }
  int timeOf(Worth worth) const;
  bool has(Phase phase) const;
  bool holds(const Block& block, std::optional<int> region) const {
    return region && block.regions.test(*region);
  }
  const Technique& of(const Block& block) const { return techniques_.all()[block.technique]; }

  const Techniques& techniques_;
  const Work& work_;
  const RegionMap& map_;
  BlockBuilder builder_, lastBuilder_;  // what is done before and after the turn; in the last position
  std::vector<Block> pool_, endPool_;   // not chosen yet; for the end of the session
  std::vector<Block> blocks_, struckOut_;
  std::array<int, kMostRegions> time_{}, firm_{};
  int minutes_, left_;
  bool withNeverLast_ = true;
};

}  // namespace tableside
