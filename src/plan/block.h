// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "rules/assess/assessment.h"

#include <string>
#include <vector>

namespace tableside {

// A step before it has its place and minutes: one technique on one set of neighbouring regions that a single
// position reaches, all under the same caps.
struct Block {
  Phase phase = Phase::Main;
  int technique = 0;
  RegionSet regions;
  std::vector<std::string> positions;  // that reach every region, the preferred first
  int priority = 0;
  int pressure = 1;
  MinuteRange range;
  int minutes = 0;
  bool isFixed = false;  // the therapist set the minutes
  std::string position;  // once chosen
  std::optional<int> place;
  std::string reason;
  StruckBy struckBy;
  bool isEdited = false;
  std::string unknownTechnique;  // the id, where `technique` means nothing because no technique has it
};

// Which regions the client came for: where it hurts, the worst site.
RegionSet complaintOf(const Assessment& assessment);
// The other side of those that hurt on one side only.
RegionSet otherSidesOf(const RegionSet& regions, const RegionMap& map);

// Everything recommended that `phase` allows, as blocks. Pairs of `taken` (technique -> regions) are left
// out.
class BlockBuilder {
 public:
  explicit BlockBuilder(const Assessment& assessment);

  std::vector<Block> blocks(Phase phase, const std::vector<RegionSet>& taken) const;
  // One block on exactly these regions, whatever the table recommends there; `struckBy` says what forbids it.
  Block pinned(const PinnedStep& step) const;
  PlanStep step(const Block& block) const;
  const std::vector<std::string>& positions() const { return positions_; }

 private:
  std::vector<std::string> positionsFor(const RegionSet& regions) const;
  int zoneOf(int sided) const;
  std::vector<RegionSet> neighbourhoods(const RegionSet& regions) const;

  const Assessment& assessment_;
  const RegionMap& map_;
  std::vector<std::string> positions_;  // allowed ones, the preferred first
};

}  // namespace tableside
