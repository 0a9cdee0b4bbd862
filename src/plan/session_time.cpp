// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/session_time.h"

#include "plan/sequence.h"

#include <algorithm>
#include <tuple>

namespace tableside {
namespace {

// How a session is divided, in parts of its minutes (knowledge: 6/30, 10/60, 15/90 to warm up; 3/30, 5/60,
// 7/90 to close; 4/60, 6/90 for assisted movement).
constexpr int kWarmPart = 6, kClosePart = 12, kMovePart = 15;
constexpr int kStonesFrom = 30;        // minutes: shorter sessions have no time for stones
constexpr int kMoveFrom = 45;          // minutes: shorter sessions have no assisted movement
constexpr int kBothSidesFrom = 45;     // minutes
constexpr int kWarmAtMostPart = 3;     // a warm step never takes more than a third of the session
constexpr int kWorstPercent = 40;      // of the minutes, wanted for the worst place
constexpr int kComplaintPercent = 60;  // and for all that hurts
constexpr int kStepMinutes = 7;        // a session has about one step for each so many minutes
constexpr int kFewestSteps = 4, kAnyNumber = kLongestSession;

std::vector<RegionSet> takenIn(const PlanEdits& edits, const Assessment& assessment,
                               std::initializer_list<Phase> phases) {
  const Techniques& techniques = assessment.table().techniques;
  std::vector<RegionSet> taken(techniques.all().size());
  const auto take = [&](Phase phase, const std::string& technique, const std::vector<std::string>& regions) {
    const auto index = techniques.indexOf(technique);
    if (index && std::find(phases.begin(), phases.end(), phase) != phases.end())
      taken[*index] |= assessment.table().catalogue->regions().setOf(regions);
  };
  for (const RemovedStep& step : edits.removed) take(step.phase, step.technique, step.regions);
  for (const PinnedStep& step : edits.pinned) take(step.phase, step.technique, step.regions);
  return taken;
}

}  // namespace

SessionTime::SessionTime(const Assessment& assessment, const Work& work, std::vector<std::string> lying,
                         int minutes, const PlanEdits& edits)
    : techniques_(assessment.table().techniques),
      work_(work),
      map_(assessment.table().catalogue->regions()),
      builder_(assessment, work, lying),
      lastBuilder_(assessment, work, lying.empty() ? std::vector<std::string>() : std::vector{lying.back()}),
      pool_(builder_.blocks(takenIn(edits, assessment, {Phase::Warm, Phase::Main}))),
      endPool_(lastBuilder_.blocks(takenIn(edits, assessment, {Phase::Move, Phase::Close}))),
      minutes_(minutes),
      left_(minutes) {
  for (Block& block : endPool_) block.lying = lying.size() - 1;
  for (const PinnedStep& pinned : edits.pinned) keep(builder_.pinned(pinned));
}

void SessionTime::fill(bool withNeverLast) {
  withNeverLast_ = withNeverLast;
  chooseWarm();
  strikeOutCold();
  chooseEnd(Phase::Close, kClosePart);
  if (minutes_ >= kMoveFrom) chooseEnd(Phase::Move, kMovePart);
  touchAll(work_.complaint(), work_.worst());
  giveWorstMore();
  giveComplaintMore();
  if (minutes_ >= kBothSidesFrom) touchAll(work_.otherSides(), std::nullopt);
  const int most = std::max(kFewestSteps, minutes_ / kStepMinutes);
  chooseMore(Worth::Beside, most);
  chooseMore(Worth::ChosenPart, most);
  spread();
  fillUp();
  keepWorstFirst();
  fillUp();  // what became free goes to other places
  keepWorstFirst();
  easeAll();
  leaveOutCold();
}

// Rather many short steps than minutes for nothing.
void SessionTime::fillUp() {
  if (left_ == 0) return;
  chooseMore(Worth::Beside, kAnyNumber);
  chooseMore(Worth::ChosenPart, kAnyNumber);
  spread();
}

std::vector<Block> SessionTime::blocks() const {
  return inOrder(blocks_, techniques_, work_);
}

bool SessionTime::endsCalmly() const {
  const std::vector<Block> ordered = blocks();
  return ordered.empty() || !of(ordered.back()).neverLast || ordered.back().isEdited;
}

bool SessionTime::turns() const {
  return std::any_of(blocks_.begin(), blocks_.end(), [](const Block& block) {
    return block.lying == 1 && (block.phase == Phase::Warm || block.phase == Phase::Main);
  });
}

bool SessionTime::has(Phase phase) const {
  return std::any_of(blocks_.begin(), blocks_.end(),
                     [&](const Block& block) { return block.phase == phase; });
}

int SessionTime::timeOf(Worth worth) const {
  int time = 0;
  for (const Block& block : blocks_)
    if (block.worth == worth) time += block.minutes;
  return time;
}

// Minutes that firm work may still take on all of the block's regions.
int SessionTime::roomFor(const Block& block) const {
  int room = left_;
  if (block.pressure >= kFirmPressure)
    eachRegion(block.regions,
               [&](int region) { room = std::min(room, techniques_.firmMinutesAtMost() - firm_[region]); });
  return room;
}

bool SessionTime::canUse(const Block& block) const {
  return block.range.min <= roomFor(block) && (withNeverLast_ || !of(block).neverLast);
}

bool SessionTime::add(Block block, Phase phase, int wanted) {
  block.phase = phase;
  if (!block.isEdited)
    block.minutes = std::min(std::clamp(wanted, block.range.min, block.range.max), roomFor(block));
  if (block.minutes < block.range.min || block.minutes <= 0) return false;
  count(block, block.minutes);
  blocks_.push_back(std::move(block));
  return true;
}

// Minutes that are given to a block, or taken from it where there are less than none.
void SessionTime::count(const Block& block, int minutes) {
  left_ -= minutes;
  eachRegion(block.regions, [&](int region) {
    time_[region] += minutes;
    if (block.pressure >= kFirmPressure) firm_[region] += minutes;
  });
}

int SessionTime::untouched(const Block& block, const RegionSet& places) const {
  int untouched = 0;
  eachRegion(block.regions & places, [&](int region) { untouched += timeAt(region) == 0; });
  return untouched;
}

// Of the pool into the session; it is gone from the pool either way, so that nothing is tried for ever.
bool SessionTime::take(std::size_t index, Phase phase, int wanted) {
  Block block = pool_[index];
  pool_.erase(pool_.begin() + static_cast<std::ptrdiff_t>(index));
  block.phase = phase;
  if (!easeOtherSide(block) || !prepare(block)) return false;
  keepTogether(block);
  return canUse(block) && add(std::move(block), phase, wanted);
}

// Where what was left out had joined the rest, the largest part stays; the others wait for steps of their
// own.
void SessionTime::keepTogether(Block& block) {
  std::vector<RegionSet> parts = builder_.neighbourhoods(block.regions);
  const auto largest = std::max_element(parts.begin(), parts.end(), [](const auto& one, const auto& other) {
    return one.count() < other.count();
  });
  block.regions = *largest;
  parts.erase(largest);
  builder_.measure(block);
  for (const RegionSet& part : parts) {
    Block& waiting = pool_.emplace_back(block);
    waiting.regions = part;
    builder_.measure(waiting);
  }
}

// What nothing warms before this block.
RegionSet SessionTime::coldOf(const Block& block) const {
  RegionSet cold = block.regions;
  for (const Block& other : blocks_)
    if (other.lying <= block.lying) cold &= ~warmedBy(other, techniques_);
  return cold;
}

// What presses comes after what warms, on each place. What nothing warms is left out.
bool SessionTime::prepare(Block& block) {
  const RegionSet unwarmed = coldOf(block);
  if (!of(block).afterWarm || unwarmed.none()) return true;
  const auto helps = [&](const Block& other) {
    return of(other).allows(Phase::Main) && (other.regions & unwarmed).any() &&
           other.range.min + block.range.min <= left_;
  };
  const auto warming = best(Phase::Warm, [&](const Block& other) {
    return std::tuple(!helps(other) || other.lying != block.lying,
                      -static_cast<int>((other.regions & unwarmed).count()), -other.priority);
  });
  if (warming && helps(pool_[*warming])) take(*warming, Phase::Main, pool_[*warming].range.min);
  block.regions &= ~coldOf(block);
  return block.regions.any();
}

// The free side is worked at most as firmly as the sore one.
bool SessionTime::easeOtherSide(Block& block) const {
  const RegionSet free = block.regions & work_.otherSides();
  int most = kDeepestPressure;
  eachRegion(free, [&](int region) {
    const RegionSet both = map_.bothSidesOf(RegionSet().set(region));
    int sore = 0;
    for (const Block& other : blocks_)
      if ((other.regions & both & work_.complaint()).any()) sore = std::max(sore, other.pressure);
    most = std::min(most, sore);
  });
  if (most < of(block).pressureLow) {
    block.regions &= ~free;
    return block.regions.any();
  }
  block.pressure = std::min(block.pressure, most);
  return true;
}

// The block of the pool with the lowest rank that the phase and the minutes left allow.
template <typename Rank>
std::optional<std::size_t> SessionTime::best(Phase phase, Rank rank) const {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < pool_.size(); ++i)
    if (of(pool_[i]).allows(phase) && canUse(pool_[i]) && (!found || rank(pool_[i]) < rank(pool_[*found])))
      found = i;
  return found;
}

void SessionTime::chooseWarm() {
  if (has(Phase::Warm)) return;
  const RegionSet sore = map_.bothSidesOf(work_.complaint());
  const auto mayWarm = [&](const Block& block) {
    return block.lying == 0 && block.range.min <= minutes_ / kWarmAtMostPart;
  };
  if (work_.isFlare() && work_.complaint().any()) {
    const auto isAway = [&](const Block& block) {
      return mayWarm(block) && block.worth != Worth::Elsewhere && (block.regions & sore).none();
    };
    const auto away =
        best(Phase::Warm, [&](const Block& block) { return std::tuple(!isAway(block), -block.priority); });
    if (away && isAway(pool_[*away])) take(*away, Phase::Warm, minutes_ / kWarmPart);
    return;
  }
  const auto rank = [&](const Block& block) {
    const bool onlyWarms = of(block).phases.size() == 1;
    const bool fits = mayWarm(block) && block.worth != Worth::Elsewhere &&
                      (!onlyWarms || (minutes_ >= kStonesFrom && block.worth != Worth::ChosenPart));
    return std::tuple(!fits, block.worth != Worth::Complaint, !onlyWarms, !holds(block, work_.worst()),
                      static_cast<int>(block.worth), -block.priority,
                      -static_cast<int>(block.regions.count()), block.regions._Find_first());
  };
  const auto warm = best(Phase::Warm, rank);
  if (!warm || std::get<0>(rank(pool_[*warm]))) return;
  // Without pain the beginning is a part of the body like the others.
  const MinuteRange& range = pool_[*warm].range;
  take(*warm, Phase::Warm, work_.complaint().any() ? std::min(minutes_ / kWarmPart, range.usual) : range.min);
}

void SessionTime::chooseEnd(Phase phase, int part) {
  if (has(phase)) return;
  const Block* chosen = nullptr;
  const auto rank = [&](const Block& block) {
    return std::tuple(of(block).phases.size(), static_cast<int>(block.worth), -block.priority,
                      block.technique);
  };
  for (const Block& block : endPool_) {
    // Room for the main work comes first; movement is for what the client came for.
    if (!of(block).allows(phase) || !canUse(block) || block.range.min > std::max(3, minutes_ / part) + 1)
      continue;
    if (phase == Phase::Move && block.worth >= Worth::Away) continue;
    if (!chosen || rank(block) < rank(*chosen)) chosen = &block;
  }
  if (chosen) add(*chosen, phase, minutes_ / part);
}

// Each of these places is touched, before all others `first`.
void SessionTime::touchAll(const RegionSet& places, std::optional<int> first) {
  for (;;) {
    const bool firstWaits = first && timeAt(*first) == 0;
    const auto next = best(Phase::Main, [&](const Block& block) {
      const int reached = untouched(block, places);
      return std::tuple(reached == 0, firstWaits && !holds(block, first), of(block).afterWarm, -reached,
                        -block.priority);
    });
    if (!next || untouched(pool_[*next], places) == 0) return;
    take(*next, Phase::Main, pool_[*next].range.min);
  }
}

void SessionTime::giveWorstMore() {
  while (work_.worst() && timeAt(*work_.worst()) * 100 < minutes_ * kWorstPercent) {
    const auto next = best(Phase::Main, [&](const Block& block) {
      return std::tuple(!holds(block, work_.worst()), -block.priority);
    });
    if (!next || !holds(pool_[*next], work_.worst())) return;
    take(*next, Phase::Main, pool_[*next].range.usual);
  }
}

void SessionTime::giveComplaintMore() {
  while (timeOf(Worth::Complaint) * 100 < minutes_ * kComplaintPercent) {
    const auto next = best(Phase::Main, [&](const Block& block) {
      return std::tuple(block.worth != Worth::Complaint, -block.priority);
    });
    if (!next || pool_[*next].worth != Worth::Complaint) return;
    take(*next, Phase::Main, pool_[*next].range.usual);
  }
}

// New places before more of the same.
void SessionTime::chooseMore(Worth worth, int mostSteps) {
  while (left_ > 0 && static_cast<int>(blocks_.size()) < mostSteps) {
    const auto next = best(Phase::Main, [&](const Block& block) {
      return std::tuple(block.worth != worth, untouched(block, block.regions) == 0, -block.priority,
                        -static_cast<int>(block.regions.count()));
    });
    if (!next || pool_[*next].worth != worth) return;
    take(*next, Phase::Main, pool_[*next].range.min);
  }
}

}  // namespace tableside
