// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/work.h"

#include "base/list.h"
#include "catalogue/known_questions.h"

#include <algorithm>

namespace tableside {
namespace {

constexpr int kWantedPriority = 30;  // below it a suggestion only fills the hour

std::vector<std::string> positionsFor(const Assessment& assessment) {
  const PositionFinding finding = assessment.positions();
  std::vector<std::string> canLie = assessment.table().positions, positions;
  if (const auto* choices = std::get_if<Choices>(&assessment.answers().of(known::positionsOk)))
    std::erase_if(canLie, [&](const std::string& position) { return !contains(choices->ids, position); });
  std::erase_if(canLie, [&](const std::string& position) { return contains(finding.avoid, position); });
  for (const std::string& position : finding.use)
    if (contains(canLie, position)) addUnique(positions, position);
  for (const std::string& position : canLie) addUnique(positions, position);
  return positions;
}

}  // namespace

Work::Work(const Assessment& assessment)
    : assessment_(assessment),
      map_(assessment.table().catalogue->regions()),
      focus_(assessment.table().catalogue->indexOf(known::sessionFocus)),
      positions_(positionsFor(assessment)) {
  const Answers& answers = assessment.answers();
  complaint_ = map_.setOf(answers.choices(known::painSites));
  worst_ = map_.indexOf(answers.choice(known::worstSite));
  if (worst_) complaint_.set(*worst_);
  // One painful place is the worst one.
  if (!worst_ && complaint_.count() == 1)
    for (std::size_t i = 0; i < map_.sided().size(); ++i)
      if (complaint_.test(i)) worst_ = static_cast<int>(i);
  otherSides_ = map_.bothSidesOf(complaint_) & ~complaint_;
  beside_ = otherSides_ | map_.neighboursOf(complaint_);
  isFlare_ = answers.isYes(known::flareNow);

  // No filler (rules-format, the planner): the front of the neck, the inner thigh, what needs a consent of
  // its own; kidneys and sacrum but next to a complaint; the buttocks without a yes.
  noFiller_ = named({"neck_front", "thigh_inner"});
  const RegionSet flankAndSacrum = named({"flank", "sacrum"});
  noFiller_ |= flankAndSacrum & ~map_.neighboursOf(complaint_);
  if (answers.choice(known::glutealConsent) != "yes") noFiller_ |= named({"buttock", "hip_side"});
  const Table& table = assessment.table();
  for (const std::string_view consent : {known::sensitiveConsent.id, known::pectoralConsent.id}) {
    const auto question = table.catalogue->indexOf(consent);
    for (const Row& row : table.rows)
      if (const auto* block = row.as<Row::Block>();
          block && question && row.questions.count == 0 && table.pool.reads(row.when, *question))
        noFiller_ |= block->regions;
  }

  for (const int row : assessment.firing())
    if (table.rows[row].as<Row::Suggest>() && namesFocus(table.rows[row]))
      chosenPart_ |= table.rows[row].regions() & ~noFiller_;
  for (const Candidate& candidate : assessment.candidates()) {
    if (candidate.finding.verdict != Verdict::Recommended) continue;
    if (noFiller_.test(candidate.region) && !complaint_.test(candidate.region)) continue;
    const PairFinding& finding = candidate.finding;
    pairs_.push_back({candidate.technique, candidate.region, worthOf(candidate), finding.pressure,
                      finding.priority, finding.minutes, finding.minutesAtMost});
  }
}

RegionSet Work::named(std::initializer_list<const char*> bases) const {
  RegionSet regions;
  for (const char* base : bases) regions |= map_.named(base).value_or(RegionSet());
  return regions;
}

bool Work::namesFocus(const Row& row) const {
  return focus_ && assessment_.table().pool.reads(row.when, *focus_);
}

// What the client shows or what the hands have found; a row about work or stress alone sends nobody away from
// what hurts.
bool Work::isAboutComplaint(const Row& row) const {
  if (row.questions.count > 0) return true;
  const CellPool& pool = assessment_.table().pool;
  for (const std::string_view id : {known::painSites.id, known::worstSite.id, known::painSpread.id})
    if (const auto question = assessment_.table().catalogue->indexOf(id);
        question && pool.reads(row.when, *question))
      return true;
  const auto& questions = assessment_.table().catalogue->questions();
  for (std::size_t i = 0; i < questions.size(); ++i)
    if (questions[i].section == known::kFindings && pool.reads(row.when, static_cast<int>(i))) return true;
  return false;
}

Worth Work::worthOf(const Candidate& candidate) const {
  const int region = candidate.region;
  if (complaint_.test(region)) return Worth::Complaint;
  const auto& rows = candidate.finding.suggestedBy;
  const auto ofFocus = [&](int row) { return namesFocus(assessment_.table().rows[row]); };
  const bool isChosen = chosenPart_.test(region);
  if (complaint_.any()) {
    const bool isSentThere = std::any_of(rows.begin(), rows.end(), [&](int row) {
      const Row& sending = assessment_.table().rows[row];
      return sending.priority >= kWantedPriority && !ofFocus(row) && isAboutComplaint(sending);
    });
    if (beside_.test(region) || (isSentThere && !isFlare_)) return Worth::Beside;
    if (isSentThere && !isChosen) return Worth::Away;
  }
  return isChosen ? Worth::ChosenPart : Worth::Elsewhere;
}

namespace {

// What each place is worth reaching.
constexpr int kWorstWorth = 80, kComplaintWorth = 24, kOtherSideWorth = 6, kPartWorth = 2;
constexpr int kBesidePriority = 10;  // what lies beside is worth as much as its row wants it: 64 is 6
constexpr int kTurnFrom = 45;        // minutes: a shorter session turns only for what hurts
constexpr int kTurnGains = 34;       // per cent of what is beside the complaint, at least, to lie otherwise

struct Reach {
  int complaint = 0, rest = 0;
};

// What may be reached by lying in certain positions.
class Reaches {
 public:
  Reaches(const Work& work, const RegionMap& map) : work_(work), map_(map), worth_(map.sided().size()) {
    for (const WorkPair& pair : work.pairs())
      worth_[pair.region] = std::max(worth_[pair.region], worthOf(pair));
  }

  Reach of(const std::vector<std::string>& lying) const {
    RegionSet reached;
    for (const std::string& position : lying) reached |= map_.reachedIn(position);
    Reach reach;
    for (std::size_t i = 0; i < worth_.size(); ++i)
      if (reached.test(i)) (work_.complaint().test(i) ? reach.complaint : reach.rest) += worth_[i];
    return reach;
  }

 private:
  int worthOf(const WorkPair& pair) const {
    if (pair.region == work_.worst()) return kWorstWorth;
    if (pair.worth == Worth::Complaint) return kComplaintWorth;
    if (work_.otherSides().test(pair.region)) return kOtherSideWorth;
    if (pair.worth == Worth::Beside) return std::max(kPartWorth, pair.priority / kBesidePriority);
    return pair.worth == Worth::ChosenPart ? kPartWorth : 0;
  }

  const Work& work_;
  const RegionMap& map_;
  std::vector<int> worth_;
};

}  // namespace

std::vector<std::string> chooseLying(const Work& work, const RegionMap& map, int minutes) {
  if (work.positions().empty()) return {};
  const Reaches reaches(work, map);
  // The first of equals is the preferred one.
  std::string best = work.positions().front();
  for (const std::string& position : work.positions()) {
    const Reach here = reaches.of({position}), there = reaches.of({best});
    const bool reachesMore =
        here.complaint == there.complaint && (here.rest - there.rest) * 100 > here.rest * kTurnGains;
    if (here.complaint > there.complaint || reachesMore) best = position;
  }
  const std::vector<std::string> turned = withTurn(work, map, best);
  const Reach alone = reaches.of({best}), both = reaches.of(turned);
  // Without pain the whole of the chosen part is what it is about.
  const int wantedGain = work.complaint().any() ? kTurnGains : 1;
  const bool isWorthIt = minutes >= kTurnFrom && both.rest > alone.rest &&
                         (both.rest - alone.rest) * 100 >= both.rest * wantedGain;
  return both.complaint > alone.complaint || isWorthIt ? turned : std::vector{best};
}

std::vector<std::string> withTurn(const Work& work, const RegionMap& map, const std::string& first) {
  const Reaches reaches(work, map);
  std::vector<std::string> best = {first};
  for (const std::string& position : work.positions()) {
    const Reach here = reaches.of({first, position}), there = reaches.of(best);
    if (std::pair(here.complaint, here.rest) > std::pair(there.complaint, there.rest))
      best = {first, position};
  }
  return best;
}

}  // namespace tableside
