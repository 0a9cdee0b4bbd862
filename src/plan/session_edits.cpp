// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/sequence.h"
#include "plan/session_time.h"

#include <algorithm>

namespace tableside {

// The therapist's step, as far as it can be done.
void SessionTime::keep(Block block) {
  if (!block.struckBy.isEmpty()) return strikeOut(std::move(block));
  // What another pinned step of the phase already does is not done twice.
  for (const Block& other : blocks_)
    if (other.phase == block.phase && other.technique == block.technique) block.regions &= ~other.regions;
  if (block.regions.none()) return strikeOut(std::move(block), Cause::StandsAlready);
  if (block.isFixed) block.minutes = std::clamp(block.minutes, 1, std::max(1, left_));
  if (!block.isFixed) block.minutes = block.range.min;
  if (block.minutes > left_) return strikeOut(std::move(block), Cause::NoMinutesLeft);
  const Phase phase = block.phase;
  const int minutes = block.minutes;
  block.range.min = std::min(block.range.min, minutes);
  add(std::move(block), phase, minutes);
}

void SessionTime::strikeOut(Block block, std::optional<Cause> cause) {
  if (cause) block.struckBy.causes.push_back(*cause);
  block.minutes = 0;
  block.reason.clear();  // if there is one, it was typed for something else
  struckOut_.push_back(std::move(block));
}

// What the therapist kept that only follows a warm step, where there is none: its minutes are free again.
void SessionTime::strikeOutCold() {
  RegionSet warmed;
  for (const Block& block : blocks_) warmed |= warmedBy(block, techniques_);
  if (warmed.any()) return;
  const auto cold = std::stable_partition(blocks_.begin(), blocks_.end(),
                                          [&](const Block& block) { return !of(block).afterWarm; });
  for (auto block = cold; block != blocks_.end(); ++block) {
    count(*block, -block->minutes);
    strikeOut(*block, Cause::NoWarmStep);
  }
  blocks_.erase(cold, blocks_.end());
}

void SessionTime::insert(Block block) {
  if (!block.struckBy.isEmpty()) return strikeOut(std::move(block));
  const bool standsAlready = std::any_of(blocks_.begin(), blocks_.end(), [&](const Block& other) {
    return other.phase == block.phase && other.technique == block.technique &&
           (block.regions & ~other.regions).none();
  });
  if (standsAlready) return strikeOut(std::move(block), Cause::StandsAlready);
  RegionSet warmed;
  for (const Block& other : blocks_)
    if (other.phase <= block.phase) warmed |= warmedBy(other, techniques_);
  if (of(block).afterWarm && warmed.none()) return strikeOut(std::move(block), Cause::NoWarmStep);
  const int wanted = block.isFixed ? block.minutes : block.range.usual;
  const int least = block.isFixed ? block.minutes : block.range.min;
  std::vector<int> minutes;
  for (const Block& other : blocks_) minutes.push_back(other.minutes);
  const auto longest = [&](bool ofPhase) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const Block& other = blocks_[i];
      if (other.isFixed || minutes[i] <= other.range.min || (ofPhase && other.phase != block.phase)) continue;
      if (!found || minutes[i] > minutes[*found]) found = i;
    }
    return found;
  };
  int got = std::min(left_, wanted);
  while (got < wanted) {
    auto giver = longest(true);
    if (!giver) giver = longest(false);
    if (!giver) break;
    --minutes[*giver];
    ++got;
  }
  if (got < least) return strikeOut(std::move(block), Cause::NoMinutesLeft);
  int taken = 0;
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    taken += blocks_[i].minutes - minutes[i];
    blocks_[i].minutes = minutes[i];
  }
  left_ -= got - taken;
  block.minutes = got;
  blocks_.push_back(std::move(block));
}

void SessionTime::takeOut(const RemovedStep& removed) {
  const auto technique = techniques_.indexOf(removed.technique);
  if (!technique) return;
  const RegionSet regions = map_.setOf(removed.regions);
  const auto isOfEnd = [](Phase phase) { return phase == Phase::Move || phase == Phase::Close; };
  int free = 0;
  for (std::size_t i = blocks_.size(); i-- > 0;) {
    Block& block = blocks_[i];
    if (block.isEdited || block.technique != *technique || isOfEnd(block.phase) != isOfEnd(removed.phase) ||
        (block.regions & regions).none())
      continue;
    count(block, -block.minutes);
    block.regions &= ~regions;
    count(block, block.minutes);
    if (block.regions.any()) continue;
    left_ += block.minutes;
    free += block.minutes;
    blocks_.erase(blocks_.begin() + static_cast<std::ptrdiff_t>(i));
  }
  giveToLongest(free, removed.phase);
}

void SessionTime::giveToLongest(int minutes, Phase phase) {
  for (const bool ofPhase : {true, false})
    while (minutes > 0) {
      Block* longest = nullptr;
      for (Block& block : blocks_) {
        if (block.isFixed || block.minutes >= block.range.max || (ofPhase && block.phase != phase)) continue;
        if (block.pressure >= kFirmPressure && roomFor(block) <= 0) continue;
        if (!longest || block.minutes > longest->minutes) longest = &block;
      }
      if (!longest) break;
      grow(*longest);
      --minutes;
    }
}

bool SessionTime::isSound() const {
  const bool isCold = std::any_of(blocks_.begin(), blocks_.end(), [this](const Block& block) {
    return of(block).afterWarm && !block.isEdited && coldOf(block).any();
  });
  return !isCold && endsCalmly();
}

}  // namespace tableside
