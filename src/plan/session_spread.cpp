// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/session_time.h"

#include <algorithm>

namespace tableside {
namespace {

constexpr int kWorstShare = 30;  // per cent of the minutes that the worst place has before others get more

// How much time a block wants beside others: a back more than a neck, a hand no less than half of that.
int sizeOf(const Block& block) {
  return 2 + std::min(static_cast<int>(block.regions.count()), 8);
}

}  // namespace

// No place gets more time than the worst, unless a row forbids that the worst has more.
bool SessionTime::mayGrow(const Block& block, int limit) const {
  if (block.isFixed || block.minutes >= limit || left_ == 0) return false;
  if (block.pressure >= kFirmPressure && roomFor(block) <= 0) return false;
  if (!work_.worst() || timeAt(*work_.worst()) == 0 || holds(block, work_.worst())) return true;
  bool may = true;
  eachRegion(block.regions, [&](int region) { may = may && timeAt(region) < timeAt(*work_.worst()); });
  return may;
}

void SessionTime::grow(Block& block) {
  ++block.minutes;
  count(block, 1);
}

// Minutes that are left go to the worst place until it has its share, then to the steps up to their usual
// time, then up to their most; what hurts first.
void SessionTime::spread() {
  const auto growOne = [&](auto wants, auto limitOf) {
    Block* shortest = nullptr;  // for its size
    for (Block& block : blocks_)
      if (wants(block) && mayGrow(block, limitOf(block)) &&
          (!shortest || block.minutes * sizeOf(*shortest) < shortest->minutes * sizeOf(block)))
        shortest = &block;
    if (shortest) grow(*shortest);
    return shortest != nullptr;
  };
  const auto usual = [](const Block& block) { return block.range.usual; };
  const auto most = [](const Block& block) { return block.range.max; };
  const auto isOfWorst = [&](const Block& block) { return holds(block, work_.worst()); };
  while (work_.worst() && timeAt(*work_.worst()) * 100 < minutes_ * kWorstShare && growOne(isOfWorst, most)) {
  }
  for (const bool toMost : {false, true})
    for (const Worth worth :
         {Worth::Complaint, Worth::Beside, Worth::ChosenPart, Worth::Away, Worth::Elsewhere}) {
      const auto isOfWorth = [&](const Block& block) { return block.worth == worth; };
      while (toMost ? growOne(isOfWorth, most) : growOne(isOfWorth, usual)) {
      }
    }
}

// Where the steps' least minutes alone give a place more than the worst one has, it gets less.
void SessionTime::keepWorstFirst() {
  const auto isCapped = [&](const WorkPair& pair) {
    return pair.region == work_.worst() && pair.minutesAtMost;
  };
  if (!work_.worst() || timeAt(*work_.worst()) == 0 ||
      std::any_of(work_.pairs().begin(), work_.pairs().end(), isCapped))
    return;
  const auto isOver = [&](const Block& block) {
    bool over = false;
    eachRegion(block.regions, [&](int region) { over = over || timeAt(region) > timeAt(*work_.worst()); });
    const bool isAway = work_.isFlare() && block.phase == Phase::Warm;  // where a flare begins
    return over && !holds(block, work_.worst()) && !block.isEdited && !isAway;
  };
  for (auto over = std::find_if(blocks_.rbegin(), blocks_.rend(), isOver); over != blocks_.rend();
       over = std::find_if(blocks_.rbegin(), blocks_.rend(), isOver)) {
    const auto shorter = std::find_if(blocks_.rbegin(), blocks_.rend(), [&](const Block& block) {
      return isOver(block) && block.minutes > block.range.min;
    });
    const bool goes = shorter == blocks_.rend();
    Block& block = goes ? *over : *shorter;
    const int minutes = goes ? block.minutes : 1;
    block.minutes -= minutes;
    count(block, -minutes);
    if (goes) blocks_.erase(std::next(over).base());
  }
  spread();
}

// What was chosen before the sore side had its steps is at most as firm as these, too.
void SessionTime::easeAll() {
  for (std::size_t i = blocks_.size(); i-- > 0;) {
    Block& block = blocks_[i];
    if (block.isEdited || (block.regions & work_.otherSides()).none()) continue;
    Block eased = block;
    if (easeOtherSide(eased) && eased.regions == block.regions) {
      block.pressure = eased.pressure;
      continue;
    }
    count(block, -block.minutes);
    blocks_.erase(blocks_.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

// What pressed on a place whose warm step went again goes, too.
void SessionTime::leaveOutCold() {
  for (std::size_t i = blocks_.size(); i-- > 0;) {
    const Block& block = blocks_[i];
    if (block.isEdited || !of(block).afterWarm || coldOf(block).none()) continue;
    count(block, -block.minutes);
    blocks_.erase(blocks_.begin() + static_cast<std::ptrdiff_t>(i));
  }
  spread();
}

}  // namespace tableside
