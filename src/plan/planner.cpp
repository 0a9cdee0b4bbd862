// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/planner.h"

#include "catalogue/known_questions.h"
#include "plan/block.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace tableside {
namespace {

// How a session is divided, in parts of its minutes (knowledge: 6/30, 10/60, 15/90 to warm up; 3/30, 5/60,
// 7/90 to close; 4/60, 6/90 for assisted movement).
constexpr int kWarmPart = 6, kClosePart = 12, kMovePart = 15;
constexpr int kMoveFrom = 45;       // minutes: shorter sessions have no assisted movement
constexpr int kBothSidesFrom = 45;  // minutes
constexpr int kWarmAtMostPart = 3;  // a warm step never takes more than a third of the session
// What counts when the main work is chosen.
constexpr int kComplaintBonus = 15;
constexpr int kRepeatPenalty = 25;  // for each step that already works the same regions

class Planner {
 public:
  Planner(const Assessment& assessment, const PlanEdits& edits, int minutes)
      : assessment_(assessment),
        techniques_(assessment.table().techniques.all()),
        builder_(assessment),
        complaint_(complaintOf(assessment)),
        minutes_(minutes),
        left_(minutes) {
    for (auto& regions : taken_) regions.resize(techniques_.size());
    for (const RemovedStep& removed : edits.removed) take(removed.phase, removed.technique, removed.regions);
    for (const PinnedStep& pinned : edits.pinned) pin(builder_.pinned(pinned));
  }

  // Fills the session; without `withNeverLast` it does without techniques that something calmer must follow.
  bool fill(bool withNeverLast) {
    withNeverLast_ = withNeverLast;
    chooseWarm();
    strikeOutCold();
    chooseEnd(Phase::Close, kClosePart);
    if (minutes_ >= kMoveFrom) chooseEnd(Phase::Move, kMovePart);
    chooseMain();
    spread();
    arrange();
    return blocks_.empty() || !techniques_[blocks_.back().technique].neverLast || blocks_.back().isEdited;
  }

  Plan plan() const {
    Plan plan;
    plan.minutes = minutes_;
    plan.unplannedMinutes = minutes_;
    for (const Block& block : blocks_) {
      plan.steps.push_back(builder_.step(block));
      plan.unplannedMinutes -= block.minutes;
    }
    for (const Block& block : struckOut_) plan.struckOut.push_back(builder_.step(block));
    return plan;
  }

 private:
  static std::size_t at(Phase phase) { return static_cast<std::size_t>(phase); }

  void take(Phase phase, const std::string& technique, const std::vector<std::string>& regions) {
    const auto index = assessment_.table().techniques.indexOf(technique);
    for (const std::string& id : regions)
      if (const auto region = assessment_.table().catalogue->regions().indexOf(id); region && index)
        taken_[at(phase)][*index].set(*region);
  }

  void pin(Block block) {
    if (!block.struckBy.isEmpty()) return strikeOut(std::move(block));
    // What another pinned step of the phase already does is not done twice.
    const RegionSet rest = block.regions & ~taken_[at(block.phase)][block.technique];
    if (rest.none()) return strikeOut(std::move(block), Cause::StandsAlready);
    if (block.isFixed) block.minutes = std::clamp(block.minutes, 1, std::max(1, left_));
    if (!block.isFixed) block.minutes = block.range.min;
    if (block.minutes > left_) return strikeOut(std::move(block), Cause::NoMinutesLeft);
    block.regions = rest;
    add(std::move(block));
  }

  void strikeOut(Block block, Cause cause) {
    block.struckBy.causes.push_back(cause);
    strikeOut(std::move(block));
  }

  void strikeOut(Block block) {
    block.minutes = 0;
    block.reason.clear();  // if there is one, it was typed for something else
    struckOut_.push_back(std::move(block));
  }

  // What the therapist pinned that only follows a warm step, where there is none: its minutes are free again.
  void strikeOutCold() {
    if (has(Phase::Warm)) return;
    const auto cold = std::stable_partition(blocks_.begin(), blocks_.end(), [&](const Block& block) {
      return !techniques_[block.technique].afterWarm;
    });
    if (cold == blocks_.end()) return;
    for (auto block = cold; block != blocks_.end(); ++block) {
      left_ += block->minutes;
      strikeOut(*block, Cause::NoWarmStep);
    }
    blocks_.erase(cold, blocks_.end());
    chooseWarm();  // there may be room for one now
  }

  void add(Block block) {
    taken_[at(block.phase)][block.technique] |= block.regions;
    left_ -= block.minutes;
    blocks_.push_back(std::move(block));
  }

  bool has(Phase phase) const {
    return std::any_of(blocks_.begin(), blocks_.end(),
                       [&](const Block& block) { return block.phase == phase; });
  }

  bool touchesComplaint(const Block& block) const { return (block.regions & complaint_).any(); }

  bool canUse(const Block& block) const {
    const Technique& technique = techniques_[block.technique];
    if (block.range.min > left_) return false;
    if (technique.afterWarm && !has(Phase::Warm)) return false;
    return withNeverLast_ || !technique.neverLast;
  }

  // Lower is better. A technique made for this one phase goes before one of many uses.
  auto rankFor(const Block& block) const {
    const Technique& technique = techniques_[block.technique];
    return std::tuple(technique.phases.size(), !touchesComplaint(block), -block.priority, block.technique);
  }

  void chooseWarm() {
    if (has(Phase::Warm)) return;
    const Block* best = nullptr;
    const auto blocks = builder_.blocks(Phase::Warm, taken_[at(Phase::Warm)]);
    for (const Block& block : blocks) {
      if (!canUse(block) || block.range.min > minutes_ / kWarmAtMostPart) continue;
      if (!best || warmRank(block) < warmRank(*best)) best = &block;
    }
    if (best) addWithMinutes(*best, minutes_ / kWarmPart);
  }

  // The warm step prepares where the main work will be: the complaint, otherwise the most wanted regions.
  std::tuple<bool, std::size_t, int, int> warmRank(const Block& block) const {
    return {!touchesComplaint(block), techniques_[block.technique].phases.size(), -block.priority,
            block.technique};
  }

  void chooseEnd(Phase phase, int part) {
    if (has(phase)) return;
    const Block* best = nullptr;
    const auto blocks = builder_.blocks(phase, taken_[at(phase)]);
    for (const Block& block : blocks) {
      // Room for the main work comes first.
      if (!canUse(block) || block.range.min > std::max(3, minutes_ / part) + 1) continue;
      if (!best || rankFor(block) < rankFor(*best)) best = &block;
    }
    if (best) addWithMinutes(*best, minutes_ / part);
  }

  void addWithMinutes(Block block, int wanted) {
    block.minutes = std::min(std::clamp(wanted, block.range.min, block.range.max), left_);
    add(std::move(block));
  }

  void chooseMain() {
    if (minutes_ >= kBothSidesFrom) giveOtherSideTime();
    for (;;) {
      const Block* best = nullptr;
      const auto blocks = builder_.blocks(Phase::Main, taken_[at(Phase::Main)]);
      for (const Block& block : blocks)
        if (canUse(block) && (!best || score(block) > score(*best))) best = &block;
      if (!best) return;
      addWithMinutes(*best, best->range.usual);
    }
  }

  int worth(const Block& block) const {
    return block.priority + (touchesComplaint(block) ? kComplaintBonus : 0);
  }

  int score(const Block& block) const {
    int score = worth(block);
    for (const Block& other : blocks_) {
      const bool isRepeat = other.phase == Phase::Main || other.technique == block.technique;
      if (isRepeat && (other.regions & block.regions).any()) score -= kRepeatPenalty;
    }
    return score;
  }

  void giveOtherSideTime() {
    RegionSet others = otherSidesOf(complaint_, assessment_.table().catalogue->regions());
    for (const Block& block : blocks_) others &= ~block.regions;
    while (others.any()) {
      const Block* best = nullptr;
      const auto blocks = builder_.blocks(Phase::Main, taken_[at(Phase::Main)]);
      for (const Block& block : blocks)
        if (canUse(block) && (block.regions & others).any() && (!best || score(block) > score(*best)))
          best = &block;
      if (!best) return;
      others &= ~best->regions;
      addWithMinutes(*best, best->range.min);
    }
  }

  // Minutes that are left go to the steps up to their usual time, then up to their most; main work first.
  void spread() {
    for (const bool toMost : {false, true})
      for (const Phase phase : {Phase::Main, Phase::Warm, Phase::Close, Phase::Move})
        for (bool given = true; given && left_ > 0;) {
          given = false;
          for (Block& block : blocks_) {
            const int limit = toMost ? block.range.max : block.range.usual;
            if (block.phase != phase || block.isFixed || block.minutes >= limit || left_ == 0) continue;
            ++block.minutes;
            --left_;
            given = true;
          }
        }
  }

  // Phases in order; inside a phase as few turns as possible, then what is wanted most; heat before deep
  // work.
  void arrange() {
    std::vector<Block> ordered;
    std::string position;
    for (const Phase phase : {Phase::Warm, Phase::Main, Phase::Move, Phase::Close}) {
      std::vector<Block> rest;
      for (const Block& block : blocks_)
        if (block.phase == phase) rest.push_back(block);
      std::stable_sort(rest.begin(), rest.end(),
                       [&](const Block& a, const Block& b) { return worth(a) > worth(b); });
      std::vector<Block> inOrder;
      while (!rest.empty()) {
        const auto next = nextOf(rest, position);
        inOrder.push_back(*next);
        position = inOrder.back().position = positionFor(*next, position);
        rest.erase(next);
      }
      putInPlace(inOrder);
      ordered.insert(ordered.end(), inOrder.begin(), inOrder.end());
    }
    calmLast(ordered);
    position.clear();
    for (Block& block : ordered) position = block.position = positionFor(block, position);
    blocks_ = std::move(ordered);
  }

  static bool reaches(const Block& block, const std::string& position) {
    return std::find(block.positions.begin(), block.positions.end(), position) != block.positions.end();
  }
  static std::string positionFor(const Block& block, const std::string& current) {
    return reaches(block, current) ? current : block.positions.front();
  }

  std::vector<Block>::const_iterator nextOf(const std::vector<Block>& rest,
                                            const std::string& position) const {
    const auto mustWait = [&](const Block& block) {
      return std::any_of(rest.begin(), rest.end(), [&](const Block& other) {
        const auto& later = techniques_[other.technique].before;
        return (other.regions & block.regions).any() &&
               std::find(later.begin(), later.end(), techniques_[block.technique].id) != later.end();
      });
    };
    auto best = rest.end();
    for (auto block = rest.begin(); block != rest.end(); ++block) {
      if (mustWait(*block)) continue;
      if (best == rest.end() || (!reaches(*best, position) && reaches(*block, position))) best = block;
    }
    return best == rest.end() ? rest.begin() : best;
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

  // Where nothing follows the main work, its calmest step goes to the end.
  void calmLast(std::vector<Block>& ordered) const {
    if (ordered.empty() || ordered.back().phase != Phase::Main ||
        !techniques_[ordered.back().technique].neverLast)
      return;
    for (auto block = ordered.rbegin(); block != ordered.rend() && block->phase == Phase::Main; ++block)
      if (!techniques_[block->technique].neverLast) {
        std::rotate(block.base() - 1, block.base(), ordered.end());
        return;
      }
  }

  const Assessment& assessment_;
  const std::vector<Technique>& techniques_;
  BlockBuilder builder_;
  RegionSet complaint_;
  int minutes_, left_;
  bool withNeverLast_ = true;
  std::array<std::vector<RegionSet>, 4> taken_;  // by phase and technique
  std::vector<Block> blocks_, struckOut_;
};

}  // namespace

Plan makePlan(const Assessment& assessment, const PlanRequest& request) {
  const int asked =
      request.minutes.value_or(assessment.answers().number(known::sessionMinutes).value_or(kUsualSession));
  const SessionLimit limit = assessment.sessionLimit();
  const int minutes = std::min(asked, limit.minutes.value_or(asked));

  Planner planner(assessment, request.edits, minutes);
  Plan plan;
  if (assessment.isStopped()) {
    plan = planner.plan();
  } else {
    Planner calmer = planner;
    const bool endsCalmly = planner.fill(true);
    if (!endsCalmly) calmer.fill(false);
    plan = endsCalmly ? planner.plan() : calmer.plan();
  }
  const auto shorter = [&](const RowList& rows) {
    RowList biting;
    for (const int row : rows)
      if (*assessment.table().rows[row].as<Row::Limit>()->sessionMinutesAtMost < asked) biting.push_back(row);
    return assessment.idsOf(biting);
  };
  plan.limitedBy = shorter(limit.limitedBy);
  plan.assumed = shorter(limit.assumed);
  return plan;
}

}  // namespace tableside
