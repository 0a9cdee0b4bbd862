// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/spread.h"

#include <initializer_list>

namespace tableside {
namespace {

// One stage of the way down: what is there, by the names of groups and regions.
struct Stage {
  const char* reach;
  std::initializer_list<const char*> names, without;
};

// From the end of the limb up, so that a region of two groups counts as the farther one.
const std::initializer_list<Stage> kLeg = {{"foot", {"foot"}, {}},
                                           {"calf", {"lower_leg"}, {"knee_back"}},
                                           {"thigh", {"thigh", "knee_front", "knee_back", "hip_front"}, {}},
                                           {"buttock", {"gluteal"}, {}}};
const std::initializer_list<Stage> kArm = {
    {"hand", {"hand"}, {"wrist"}},
    {"forearm", {"forearm_front", "forearm_back", "wrist"}, {}},
    {"upper_arm", {"upper_arm_front", "upper_arm_back", "upper_arm_inner", "elbow", "elbow_hollow"}, {}},
    {"shoulder", {"shoulder"}, {}}};

RegionSet placesOf(std::initializer_list<const char*> names, const RegionMap& map) {
  RegionSet places;
  for (const char* name : names) places |= map.named(name).value_or(RegionSet{});
  return places;
}

std::string reachOf(std::initializer_list<Stage> stages, const RegionSet& places, const RegionMap& map) {
  for (const Stage& stage : stages)
    if ((placesOf(stage.names, map) & ~placesOf(stage.without, map) & places).any()) return stage.reach;
  return "none";
}

}  // namespace

std::string legReach(const RegionSet& places, const RegionMap& map) {
  return reachOf(kLeg, places, map);
}

std::string armReach(const RegionSet& places, const RegionMap& map) {
  return reachOf(kArm, places, map);
}

}  // namespace tableside
