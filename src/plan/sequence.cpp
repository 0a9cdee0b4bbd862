// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/sequence.h"

#include "base/list.h"

#include <algorithm>
#include <tuple>

namespace tableside {
namespace {

class Sequence {
 public:
  Sequence(const Techniques& techniques, const Work& work) : techniques_(techniques), work_(work) {}

  std::vector<Block> order(std::vector<Block> blocks) {
    std::vector<Block> ordered;
    for (const Phase phase : {Phase::Warm, Phase::Main, Phase::Move, Phase::Close}) {
      std::vector<Block> inPhase;
      for (const std::size_t lying : {0, 1, 2}) {
        std::vector<Block> rest;
        for (const Block& block : blocks)
          if (block.phase == phase && std::min<std::size_t>(block.lying, 2) == lying) rest.push_back(block);
        place(std::move(rest), inPhase);
      }
      putInPlace(inPhase);
      ordered.insert(ordered.end(), inPhase.begin(), inPhase.end());
    }
    calmLast(ordered);
    return ordered;
  }

 private:
  const Technique& of(const Block& block) const { return techniques_.all()[block.technique]; }

  auto rank(const Block& block) const {
    const bool isPain = block.worth == Worth::Complaint;
    const bool isWorst = work_.worst() && block.regions.test(*work_.worst());
    return std::tuple(work_.isFlare() ? isPain : !isPain, static_cast<int>(block.worth), !isWorst,
                      of(block).afterWarm, -block.priority);
  }

  void place(std::vector<Block> rest, std::vector<Block>& placed) {
    std::stable_sort(rest.begin(), rest.end(),
                     [&](const Block& a, const Block& b) { return rank(a) < rank(b); });
    while (!rest.empty()) {
      auto next =
          std::find_if(rest.begin(), rest.end(), [&](const Block& block) { return !mustWait(block, rest); });
      if (next == rest.end()) next = rest.begin();
      warmed_ |= warmedBy(*next, techniques_);
      placed.push_back(*next);
      rest.erase(next);
    }
  }

  bool mustWait(const Block& block, const std::vector<Block>& rest) const {
    const bool isCold = !isWarmed(block, warmed_, techniques_);
    return std::any_of(rest.begin(), rest.end(), [&](const Block& other) {
      if (&other == &block || (other.regions & block.regions).none()) return false;
      return contains(of(other).before, of(block).id) || (isCold && warmedBy(other, techniques_).any());
    });
  }

  static void putInPlace(std::vector<Block>& phase) {
    std::vector<Block> placed;
    for (const Block& block : phase)
      if (block.place) placed.push_back(block);
    if (placed.empty()) return;
    std::erase_if(phase, [](const Block& block) { return block.place.has_value(); });
    std::stable_sort(placed.begin(), placed.end(),
                     [](const Block& a, const Block& b) { return *a.place < *b.place; });
    for (const Block& block : placed)
      phase.insert(phase.begin() + std::clamp<int>(*block.place, 0, static_cast<int>(phase.size())), block);
  }

  // Where nothing follows the main work, a calm step of it goes to the end.
  void calmLast(std::vector<Block>& ordered) const {
    if (ordered.empty() || ordered.back().phase != Phase::Main || !of(ordered.back()).neverLast) return;
    for (auto block = ordered.rbegin(); block != ordered.rend() && block->phase == Phase::Main; ++block) {
      if (block->lying != ordered.back().lying) return;
      const bool warmsWhatFollows = std::any_of(block.base(), ordered.end(), [&](const Block& later) {
        return of(later).afterWarm && (later.regions & block->regions).any();
      });
      if (of(*block).neverLast || warmsWhatFollows) continue;
      std::rotate(block.base() - 1, block.base(), ordered.end());
      return;
    }
  }

  const Techniques& techniques_;
  const Work& work_;
  RegionSet warmed_;
};

}  // namespace

RegionSet warmedBy(const Block& block, const Techniques& techniques) {
  const bool warms = block.unknownTechnique.empty() &&
                     techniques.all()[block.technique].allows(Phase::Warm) && block.phase != Phase::Close;
  return warms ? block.regions : RegionSet();
}

bool isWarmed(const Block& block, const RegionSet& warmed, const Techniques& techniques) {
  return !techniques.all()[block.technique].afterWarm || (block.regions & ~warmed).none();
}

std::vector<Block> inOrder(std::vector<Block> blocks, const Techniques& techniques, const Work& work) {
  return Sequence(techniques, work).order(std::move(blocks));
}

}  // namespace tableside
