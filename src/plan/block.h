// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "plan/work.h"

#include <map>
#include <string>
#include <vector>

namespace tableside {

// A step before it has its place and minutes: one technique on one set of neighbouring regions that a single
// position reaches, all under the same caps.
struct Block {
  Phase phase = Phase::Main;
  int technique = 0;
  RegionSet regions;
  Worth worth = Worth::Elsewhere;
  std::size_t lying = 0;  // before the turn or after it
  int priority = 0;
  int pressure = 1;
  MinuteRange range;
  int minutes = 0;
  bool isFixed = false;  // the therapist set the minutes
  std::string position;
  std::optional<int> place;
  std::string reason;
  StruckBy struckBy;
  bool isEdited = false;
  std::string unknownTechnique;  // the id, where `technique` means nothing because no technique has it
};

class BlockBuilder {
 public:
  // `lying`: the positions of the session, one or two.
  BlockBuilder(const Assessment& assessment, const Work& work, std::vector<std::string> lying);

  // All that may be done, as blocks without a phase; what is wanted more stays apart from what is wanted
  // less. Pairs of `without` (technique -> regions) are left out.
  std::vector<Block> blocks(const std::vector<RegionSet>& without) const;
  // Its priority and minutes, from those of its regions.
  void measure(Block& block) const;
  // One block on exactly these regions, whatever the table recommends there; `struckBy` says what forbids it.
  Block pinned(const PinnedStep& step) const;
  PlanStep step(const Block& block) const;
  const std::vector<std::string>& lying() const { return lying_; }
  // The parts of a set that hang together, left and right of one base too.
  std::vector<RegionSet> neighbourhoods(const RegionSet& regions) const;

 private:
  std::string cautionOf(int row) const;
  int zoneOf(int sided) const;
  bool reachesAll(const std::string& position, const RegionSet& regions) const;
  std::map<int, RegionSet> zonesOfPairs() const;
  std::string positionFor(const RegionSet& regions) const;

  const Assessment& assessment_;
  const Work& work_;
  const RegionMap& map_;
  std::vector<std::string> lying_;
};

}  // namespace tableside
