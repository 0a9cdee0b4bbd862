// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/regions.h"

#include "base/text.h"

#include <algorithm>

namespace tableside {
namespace {

template <typename Map>
auto lookUp(const Map& map, std::string_view key) -> std::optional<typename Map::mapped_type> {
  const auto found = map.find(std::string(key));
  return found == map.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::optional<Side> sideLainOn(std::string_view position) {
  if (position == "side_left") return Side::Left;
  if (position == "side_right") return Side::Right;
  return std::nullopt;
}

std::optional<int> RegionMap::indexOf(std::string_view sidedId) const {
  return lookUp(sidedIndex_, sidedId);
}
std::optional<int> RegionMap::baseIndexOf(std::string_view baseId) const {
  return lookUp(baseIndex_, baseId);
}
std::optional<RegionSet> RegionMap::named(std::string_view name) const {
  return lookUp(named_, name);
}

RegionSet RegionMap::all() const {
  RegionSet regions;
  for (std::size_t i = 0; i < sided_.size(); ++i) regions.set(i);
  return regions;
}

RegionSet RegionMap::setOf(const std::vector<std::string>& sidedIds) const {
  RegionSet regions;
  for (const std::string& id : sidedIds)
    if (const auto index = indexOf(id)) regions.set(*index);
  return regions;
}

std::vector<std::string> RegionMap::idsOf(const RegionSet& regions) const {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < sided_.size(); ++i)
    if (regions.test(i)) ids.push_back(sided_[i].id);
  return ids;
}

RegionSet RegionMap::bothSidesOf(const RegionSet& regions) const {
  RegionSet both = regions;
  for (std::size_t i = 0; i < sided_.size(); ++i)
    if (regions.test(i)) both |= *named(bases_[sided_[i].base].id);
  return both;
}

RegionSet RegionMap::neighboursOf(const RegionSet& regions) const {
  RegionSet near;
  for (std::size_t i = 0; i < sided_.size(); ++i)
    if (regions.test(i)) near |= near_[i];
  return near & ~regions;
}

RegionSet RegionMap::withBeside(const RegionSet& regions) const {
  RegionSet with = regions;
  for (std::size_t i = 0; i < sided_.size(); ++i)
    for (std::size_t other = 0; regions.test(i) && other < sided_.size(); ++other) {
      const bool isSameBase = sided_[i].base == sided_[other].base;
      if (near_[i].test(other) &&
          (isSameBase ? bases_[sided_[i].base].isMidline : sided_[i].side == sided_[other].side))
        with.set(other);
    }
  return with;
}

RegionSet RegionMap::reachedIn(std::string_view position) const {
  return lookUp(reached_, position).value_or(RegionSet{});
}

RegionSet RegionMap::restsIn(std::string_view position) const {
  return lookUp(rests_, position).value_or(RegionSet{});
}

std::vector<std::string> RegionMap::allNames() const {
  std::vector<std::string> names;
  for (const auto& [name, regions] : named_) names.push_back(name);
  std::sort(names.begin(), names.end());
  return names;
}

std::string RegionMap::displayName(int sided, std::string_view language) const {
  const SidedRegion& region = sided_[sided];
  return sideName(region.side).in(language) + " " + withinSentence(bases_[region.base].name.in(language));
}

std::string RegionMap::displayNames(const RegionSet& regions, std::string_view language) const {
  std::vector<std::string> names;
  const auto add = [&](std::string name) {
    names.push_back(names.empty() ? std::move(name) : withinSentence(std::move(name)));
  };
  RegionSet left = regions;
  for (const auto& [group, name] : groupNames_)
    if ((left & group) == group) {
      add(name.in(language));
      left &= ~group;
    }
  for (std::size_t base = 0; base < bases_.size(); ++base) {
    std::vector<int> sides;
    for (std::size_t i = 0; i < sided_.size(); ++i)
      if (sided_[i].base == static_cast<int>(base) && left.test(i)) sides.push_back(static_cast<int>(i));
    if (!sides.empty())
      add(sides.size() == 2 ? bases_[base].name.in(language) : displayName(sides[0], language));
  }
  return joined(names, ", ");
}

}  // namespace tableside
