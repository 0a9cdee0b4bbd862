// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/block.h"

#include "base/list.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace tableside {
BlockBuilder::BlockBuilder(const Assessment& assessment, const Work& work, std::vector<std::string> lying)
    : assessment_(assessment),
      work_(work),
      map_(assessment.table().catalogue->regions()),
      lying_(std::move(lying)) {}

// Of the positions of the session, else any that the client can lie in.
std::string BlockBuilder::positionFor(const RegionSet& regions) const {
  for (const auto* positions : {&lying_, &work_.positions()})
    for (const std::string& position : *positions)
      if (reachesAll(position, regions)) return position;
  return {};
}

bool BlockBuilder::reachesAll(const std::string& position, const RegionSet& regions) const {
  return (regions & ~map_.reachedIn(position)).none();
}

// The regions of each zone that there is something to do on, but for what hurts.
std::map<int, RegionSet> BlockBuilder::zonesOfPairs() const {
  std::map<int, RegionSet> zones;
  for (const WorkPair& pair : work_.pairs()) {
    RegionSet& zone = zones[zoneOf(pair.region)];
    if (pair.worth != Worth::Complaint) zone.set(pair.region);
  }
  return zones;
}

// What the hands take as one: a part of the body that has a name of its own, else the first group that has
// the region.
int BlockBuilder::zoneOf(int sided) const {
  const auto& spoken = map_.namedGroups();
  for (std::size_t i = 0; i < spoken.size(); ++i)
    if (spoken[i].first.test(sided)) return static_cast<int>(i);
  const int base = map_.sided()[sided].base;
  const auto& groups = map_.groups();
  const int first = static_cast<int>(spoken.size());
  for (std::size_t i = 0; i < groups.size(); ++i)
    if (contains(groups[i].second, base)) return first + static_cast<int>(i);
  return first + static_cast<int>(groups.size()) + base;
}

std::vector<RegionSet> BlockBuilder::neighbourhoods(const RegionSet& regions) const {
  std::vector<RegionSet> parts;
  RegionSet left = regions;
  for (std::size_t start = 0; start < map_.sided().size(); ++start) {
    if (!left.test(start)) continue;
    RegionSet part, next;
    next.set(start);
    while (next.any()) {
      part |= next;
      left &= ~next;
      next = map_.neighboursOf(part) & left;
    }
    parts.push_back(part);
  }
  return parts;
}

std::vector<Block> BlockBuilder::blocks(const std::vector<RegionSet>& without) const {
  // Equal keys may share a step; the map keeps them in an order that depends on nothing else. What hurts is
  // taken together wherever it is next to each other.
  using Key = std::tuple<int, Worth, std::size_t, int, int, std::optional<int>>;
  constexpr int kAnyZone = -1;
  std::map<Key, RegionSet> groups;
  const std::map<int, RegionSet> zones = zonesOfPairs();
  for (const WorkPair& pair : work_.pairs()) {
    if (without[pair.technique].test(pair.region)) continue;
    const bool hurts = pair.worth == Worth::Complaint;
    const int zone = zoneOf(pair.region);
    // What one position reaches whole is not taken apart by the turn.
    const auto whole = std::find_if(lying_.begin(), lying_.end(), [&](const std::string& position) {
      return !hurts && reachesAll(position, zones.at(zone));
    });
    const auto first = std::find_if(lying_.begin(), lying_.end(), [&](const std::string& position) {
      return map_.reachedIn(position).test(pair.region);
    });
    const auto reaching = whole == lying_.end() ? first : whole;
    if (reaching == lying_.end()) continue;
    groups[{pair.technique, pair.worth, static_cast<std::size_t>(reaching - lying_.begin()),
            hurts ? kAnyZone : zone, pair.pressure, pair.minutesAtMost}]
        .set(pair.region);
  }
  std::vector<Block> blocks;
  for (const auto& [key, regions] : groups)
    for (const RegionSet& part : neighbourhoods(regions)) {
      Block block;
      block.technique = std::get<0>(key);
      block.worth = std::get<1>(key);
      block.lying = std::get<2>(key);
      block.position = lying_[block.lying];
      block.pressure = std::get<4>(key);
      block.regions = part;
      measure(block);
      blocks.push_back(std::move(block));
    }
  return blocks;
}

void BlockBuilder::measure(Block& block) const {
  block.priority = 0;
  block.range = {};
  for (const WorkPair& pair : work_.pairs()) {
    if (pair.technique != block.technique || !block.regions.test(pair.region)) continue;
    block.priority = std::max(block.priority, pair.priority);
    block.range = {std::max(block.range.min, pair.minutes.min),
                   std::max(block.range.usual, pair.minutes.usual),
                   std::max(block.range.max, pair.minutes.max)};
  }
}

Block BlockBuilder::pinned(const PinnedStep& step) const {
  Block block;
  block.phase = step.phase;
  block.isEdited = true;
  block.place = step.place;
  block.reason = step.reason;
  block.regions = map_.setOf(step.regions);
  const auto technique = assessment_.table().techniques.indexOf(step.technique);
  if (!technique) {
    block.unknownTechnique = step.technique;
    block.struckBy.causes = {Cause::UnknownTechnique};
    return block;
  }
  block.technique = *technique;
  const Table& table = assessment_.table();
  const Technique& own = table.techniques.all()[*technique];
  block.pressure = own.pressureHigh;
  block.range = own.minutes;
  // Over a cap or past a block only with a reason that was typed for that row; a reason never helps while the
  // session is stopped.
  const bool hasReason = !step.reason.empty() && !assessment_.isStopped();
  const auto isLifted = [&](int row) {
    return hasReason && contains(step.overrides, table.rows[row].id) && assessment_.canLift(row);
  };
  std::optional<int> cap, minutesCap;
  std::optional<MinuteRange> suggested;
  for (std::size_t region = 0; region < map_.sided().size(); ++region) {
    if (!block.regions.test(region)) continue;
    const PairFinding finding = assessment_.pair(*technique, static_cast<int>(region));
    for (const RowList* rows : {&finding.blockedBy, &finding.heldBy})
      for (const int index : *rows) {
        if (isLifted(index)) continue;
        addUnique(block.struckBy.rows, table.rows[index].id);
        if (!assessment_.canLift(index)) addUnique(block.struckBy.causes, Cause::Binding);
      }
    for (const RowList* rows : {&finding.limitedBy, &finding.assumed})
      for (const int index : *rows) {
        if (isLifted(index)) continue;
        const Row& row = table.rows[index];
        lowerCap(cap, row.as<Row::Limit>()->pressureAtMost);
        lowerCap(minutesCap, row.as<Row::Limit>()->minutesAtMost);
      }
    if (finding.suggestedBy.empty()) continue;
    block.pressure = std::min(block.pressure, finding.pressure);
    if (suggested) {
      suggested->min = std::max(suggested->min, finding.minutes.min);
      suggested->usual = std::max(suggested->usual, finding.minutes.usual);
      suggested->max = std::max(suggested->max, finding.minutes.max);
    } else {
      suggested = finding.minutes;
    }
    block.priority = std::max(block.priority, finding.priority);
  }
  block.worth = (block.regions & work_.complaint()).any() ? Worth::Complaint : Worth::Beside;
  if (suggested) block.range = *suggested;
  if (!suggested) block.pressure = own.pressureLow;
  if (minutesCap)
    block.range = {std::min(block.range.min, *minutesCap), std::min(block.range.usual, *minutesCap),
                   std::min(block.range.max, *minutesCap)};
  if (step.pressure) block.pressure = std::min(*step.pressure, own.pressureHigh);
  if (cap) block.pressure = std::min(block.pressure, *cap);
  const bool isWanted =
      contains(work_.positions(), step.position) && reachesAll(step.position, block.regions);
  block.position = isWanted ? step.position : positionFor(block.regions);
  block.lying = std::find(lying_.begin(), lying_.end(), block.position) - lying_.begin();
  if (block.position.empty() || block.regions.none()) block.struckBy.causes.push_back(Cause::NoPosition);
  if (!own.allows(step.phase)) block.struckBy.causes.push_back(Cause::NotInThisPhase);
  if (step.minutes) {
    block.isFixed = true;
    block.minutes = std::min(*step.minutes, minutesCap.value_or(*step.minutes));
  }
  return block;
}

// Of a limit. What is not known yet is no fact: it is said as a question.
std::string BlockBuilder::cautionOf(int row) const {
  const Table& table = assessment_.table();
  const std::string caution = table.rows[row].caution;
  if (caution.empty() || assessment_.state(row) != RowState::Undecided) return caution;
  if (const std::string asked = table.askAs(table.rows[row]); !asked.empty()) return asked;
  const std::vector<int> open = assessment_.ask(row);
  if (open.empty()) return caution;
  return "Not asked yet: " + table.catalogue->questions()[open.front()].ask.in("en");
}

PlanStep BlockBuilder::step(const Block& block) const {
  const Table& table = assessment_.table();
  PlanStep step;
  step.phase = block.phase;
  step.technique =
      block.unknownTechnique.empty() ? table.techniques.all()[block.technique].id : block.unknownTechnique;
  step.regions = map_.idsOf(block.regions);
  step.pressure = block.pressure;
  step.minutes = block.minutes;
  step.position = block.position;
  step.edited = block.isEdited;
  step.reason = block.reason;
  step.struckBy = block.struckBy;
  if (!block.unknownTechnique.empty()) return step;
  RowList supporting, limiting;
  for (std::size_t region = 0; region < map_.sided().size(); ++region) {
    if (!block.regions.test(region)) continue;
    const PairFinding finding = assessment_.pair(block.technique, static_cast<int>(region));
    for (const int row : finding.suggestedBy) supporting.push_back(row);
    for (const RowList* rows : {&finding.limitedBy, &finding.assumed})
      limiting.insert(limiting.end(), rows->begin(), rows->end());
  }
  const auto byPriority = [&](int a, int b) {
    return std::tuple(-table.rows[a].priority, table.rank[a]) <
           std::tuple(-table.rows[b].priority, table.rank[b]);
  };
  std::sort(supporting.begin(), supporting.end(), byPriority);
  std::sort(limiting.begin(), limiting.end(), [&](int a, int b) { return table.rank[a] < table.rank[b]; });
  for (const int row : supporting) {
    addUnique(step.rows, table.rows[row].id);
    if (!table.rows[row].caution.empty()) addUnique(step.cautions, table.rows[row].caution);
  }
  for (const int row : limiting) {
    const auto& limit = *table.rows[row].as<Row::Limit>();
    if (limit.pressureAtMost || limit.minutesAtMost) addUnique(step.limitedBy, table.rows[row].id);
    if (const std::string caution = cautionOf(row); !caution.empty()) addUnique(step.cautions, caution);
  }
  return step;
}

}  // namespace tableside
