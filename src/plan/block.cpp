// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/block.h"

#include "base/list.h"
#include "catalogue/known_questions.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace tableside {
namespace {

constexpr std::string_view kComplaintQuestions[] = {known::painSites.id, known::worstSite.id};
constexpr int kWantedPriority = 30;  // below it a suggestion only fills the hour

}  // namespace

RegionSet complaintOf(const Assessment& assessment) {
  const RegionMap& map = assessment.table().catalogue->regions();
  RegionSet regions;
  for (const std::string_view question : kComplaintQuestions) {
    std::vector<std::string> ids = assessment.answers().choices(question);
    if (const std::string one = assessment.answers().choice(question); !one.empty()) ids.push_back(one);
    regions |= map.setOf(ids);
  }
  return regions;
}

RegionSet otherSidesOf(const RegionSet& regions, const RegionMap& map) {
  RegionSet others;
  const auto& sided = map.sided();
  for (std::size_t i = 0; i < sided.size(); ++i)
    for (std::size_t j = 0; j < sided.size(); ++j)
      if (i != j && sided[i].base == sided[j].base && regions.test(i) && !regions.test(j)) others.set(j);
  return others;
}

BlockBuilder::BlockBuilder(const Assessment& assessment)
    : assessment_(assessment), map_(assessment.table().catalogue->regions()) {
  const PositionFinding finding = assessment.positions();
  const Answer& ok = assessment.answers().of(known::positionsOk);
  std::vector<std::string> canLie = assessment.table().positions;
  if (const Choices* choices = std::get_if<Choices>(&ok))
    std::erase_if(canLie, [&](const std::string& position) { return !contains(choices->ids, position); });
  std::erase_if(canLie, [&](const std::string& position) { return contains(finding.avoid, position); });
  for (const std::string& position : finding.use)
    if (contains(canLie, position)) addUnique(positions_, position);
  for (const std::string& position : canLie) addUnique(positions_, position);
}

std::vector<std::string> BlockBuilder::positionsFor(const RegionSet& regions) const {
  std::vector<std::string> positions = positions_;
  for (std::size_t i = 0; i < map_.sided().size(); ++i)
    if (regions.test(i))
      std::erase_if(positions, [&](const std::string& position) {
        return !contains(map_.bases()[map_.sided()[i].base].reach, position);
      });
  return positions;
}

// The first group of regions.json that has the region keeps it: the back is worked as one, so is a leg's
// thigh.
int BlockBuilder::zoneOf(int sided) const {
  const int base = map_.sided()[sided].base;
  const auto& groups = map_.groups();
  for (std::size_t i = 0; i < groups.size(); ++i)
    if (std::find(groups[i].second.begin(), groups[i].second.end(), base) != groups[i].second.end())
      return static_cast<int>(i);
  return static_cast<int>(groups.size()) + base;
}

std::vector<RegionSet> BlockBuilder::neighbourhoods(const RegionSet& regions) const {
  std::vector<RegionSet> parts;
  RegionSet left = regions;
  for (std::size_t start = 0; start < map_.sided().size(); ++start) {
    if (!left.test(start)) continue;
    RegionSet part;
    std::vector<int> open = {static_cast<int>(start)};
    left.reset(start);
    while (!open.empty()) {
      const int region = open.back();
      open.pop_back();
      part.set(region);
      for (std::size_t other = 0; other < map_.sided().size(); ++other)
        if (left.test(other) && map_.areNeighbours(region, static_cast<int>(other))) {
          left.reset(other);
          open.push_back(static_cast<int>(other));
        }
    }
    parts.push_back(part);
  }
  return parts;
}

std::vector<Block> BlockBuilder::blocks(Phase phase, const std::vector<RegionSet>& taken) const {
  struct Group {
    RegionSet regions;
    std::vector<const Candidate*> members;
  };
  // Equal keys may share a step; the map keeps them in an order that depends on nothing else. What is wanted
  // and what only fills the hour stay apart, and so do regions under different caps.
  std::map<std::tuple<int, int, std::string, bool, int, std::optional<int>>, Group> groups;
  for (const Candidate& candidate : assessment_.candidates()) {
    const Technique& technique = assessment_.table().techniques.all()[candidate.technique];
    const PairFinding& finding = candidate.finding;
    if (finding.verdict != Verdict::Recommended || !technique.allows(phase)) continue;
    if (taken[candidate.technique].test(candidate.region)) continue;
    RegionSet one;
    one.set(candidate.region);
    const auto positions = positionsFor(one);
    if (positions.empty()) continue;
    Group& group = groups[{candidate.technique, zoneOf(candidate.region), positions.front(),
                           finding.priority < kWantedPriority, finding.pressure, finding.minutesAtMost}];
    group.regions |= one;
    group.members.push_back(&candidate);
  }
  std::vector<Block> blocks;
  for (const auto& [key, group] : groups)
    for (const RegionSet& part : neighbourhoods(group.regions)) {
      Block block;
      block.phase = phase;
      block.technique = std::get<0>(key);
      block.regions = part;
      block.positions = positionsFor(part);
      block.pressure = std::get<4>(key);
      for (const Candidate* member : group.members) {
        if (!part.test(member->region)) continue;
        const MinuteRange& range = member->finding.minutes;
        block.priority = std::max(block.priority, member->finding.priority);
        block.range = {std::max(block.range.min, range.min), std::max(block.range.usual, range.usual),
                       std::max(block.range.max, range.max)};
      }
      blocks.push_back(std::move(block));
    }
  return blocks;
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
  const Technique& own = assessment_.table().techniques.all()[*technique];
  block.pressure = own.pressureHigh;
  block.range = own.minutes;
  // Over a cap or past a block only with a reason that was typed for that row; a reason never helps while the
  // session is stopped.
  const bool hasReason = !step.reason.empty() && !assessment_.isStopped();
  const auto isLifted = [&](const std::string& row) { return hasReason && contains(step.overrides, row); };
  std::optional<int> cap, minutesCap;
  std::optional<MinuteRange> suggested;
  for (std::size_t region = 0; region < map_.sided().size(); ++region) {
    if (!block.regions.test(region)) continue;
    const PairFinding finding = assessment_.pair(*technique, static_cast<int>(region));
    for (const RowList* rows : {&finding.blockedBy, &finding.heldBy})
      for (const int index : *rows)
        if (const std::string& id = assessment_.table().rows[index].id; !isLifted(id))
          addUnique(block.struckBy.rows, id);
    for (const RowList* rows : {&finding.limitedBy, &finding.assumed})
      for (const int index : *rows) {
        const Row& row = assessment_.table().rows[index];
        if (isLifted(row.id)) continue;
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
  if (suggested) block.range = *suggested;
  if (!suggested) block.pressure = own.pressureLow;
  if (minutesCap)
    block.range = {std::min(block.range.min, *minutesCap), std::min(block.range.usual, *minutesCap),
                   std::min(block.range.max, *minutesCap)};
  if (step.pressure) block.pressure = std::min(*step.pressure, own.pressureHigh);
  if (cap) block.pressure = std::min(block.pressure, *cap);
  block.positions = positionsFor(block.regions);
  if (block.positions.empty() || block.regions.none()) block.struckBy.causes.push_back(Cause::NoPosition);
  if (!own.allows(step.phase)) block.struckBy.causes.push_back(Cause::NotInThisPhase);
  if (step.minutes) {
    block.isFixed = true;
    block.minutes = std::min(*step.minutes, minutesCap.value_or(*step.minutes));
  }
  return block;
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
    if (!table.rows[row].caution.empty()) addUnique(step.cautions, table.rows[row].caution);
  }
  return step;
}

}  // namespace tableside
