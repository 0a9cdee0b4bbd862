// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/words.h"

#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tableside {

// Regions as bits: bit i is the i-th sided region of regions.json.
inline constexpr std::size_t kMostRegions = 256;
using RegionSet = std::bitset<kMostRegions>;

enum class Side { Left, Right };  // of the client
// The side that somebody lies on in this position ("side_left"); none where it is another.
std::optional<Side> sideLainOn(std::string_view position);

struct RegionBase {
  std::string id;  // "low_back"
  Words name{};
  std::vector<std::string> reach{};  // positions from which hands can work on it; see RegionMap::reachedIn
  std::vector<int> nextTo{};         // indices of bases
  bool isMidline = false;            // left and right touch at the middle of the body
  std::vector<std::string> say{};    // what people call it, in English: "lower back", "traps"
};

struct SidedRegion {
  std::string id;  // "low_back.left"
  int base = 0;
  Side side = Side::Left;
};

// The regions of the body, their groups and neighbours (intake/regions.json).
class RegionMap {
 public:
  const std::vector<RegionBase>& bases() const { return bases_; }
  const std::vector<SidedRegion>& sided() const { return sided_; }  // in the order of the file
  const std::vector<std::pair<std::string, std::vector<int>>>& groups() const { return groups_; }
  int mapVersion() const { return mapVersion_; }

  std::optional<int> indexOf(std::string_view sidedId) const;
  std::optional<int> baseIndexOf(std::string_view baseId) const;
  // What a name in a rule covers: a sided id, a base (both sides) or a group.
  std::optional<RegionSet> named(std::string_view name) const;
  RegionSet all() const;
  RegionSet setOf(const std::vector<std::string>& sidedIds) const;  // those that the map has
  std::vector<std::string> idsOf(const RegionSet& regions) const;   // in the order of the file
  bool areNeighbours(int sided, int otherSided) const {             // also left and right of one base
    return sided == otherSided || near_[sided].test(otherSided);
  }
  RegionSet bothSidesOf(const RegionSet& regions) const;   // with the other side of each
  RegionSet neighboursOf(const RegionSet& regions) const;  // without these themselves
  // With what touches them: the neighbours on their own side, and across the middle of the body.
  RegionSet withBeside(const RegionSet& regions) const;
  // What hands reach in this position; of somebody lying on one side only the other one.
  RegionSet reachedIn(std::string_view position) const;
  // What carries weight or lies underneath in this position; on one side that side's.
  RegionSet restsIn(std::string_view position) const;
  // Groups that are spoken of as one, in the order of the file.
  const std::vector<std::pair<RegionSet, Words>>& namedGroups() const { return groupNames_; }
  std::vector<std::string> allNames() const;  // sided ids, bases and groups, for "did you mean"

  const Words& sideName(Side side) const { return side == Side::Left ? left_ : right_; }
  // "Left low back"; both sides together are "Low back".
  std::string displayName(int sided, std::string_view language) const;
  // "Low back, left buttock": whole groups that have a name, then bases in file order, both sides as one.
  std::string displayNames(const RegionSet& regions, std::string_view language) const;

 private:
  friend class RegionMapReader;
  std::vector<RegionBase> bases_;
  std::vector<SidedRegion> sided_;
  std::vector<std::pair<std::string, std::vector<int>>> groups_;
  std::vector<std::pair<RegionSet, Words>> groupNames_;  // groups that are spoken of as one
  std::unordered_map<std::string, int> sidedIndex_;
  std::unordered_map<std::string, int> baseIndex_;
  std::unordered_map<std::string, RegionSet> named_;
  std::unordered_map<std::string, RegionSet> rests_, reached_;  // by position
  std::vector<RegionSet> near_;                                 // of each sided region
  Words left_, right_;
  int mapVersion_ = 0;
};

}  // namespace tableside
