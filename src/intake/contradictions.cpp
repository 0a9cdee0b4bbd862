// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/contradictions.h"

#include "base/list.h"
#include "catalogue/known_questions.h"

#include <algorithm>

namespace tableside {
namespace {

constexpr int kYearOrNever = 365;  // of flare_days: the latest flare-up is a year ago or longer, or never was

bool isInDomain(const Question& question, const Answer& answer, const RegionMap& regions) {
  const auto fits = [&](const std::string& id) {
    const bool isRegion = question.type == QuestionType::Region || question.type == QuestionType::Regions;
    return isRegion ? regions.indexOf(id).has_value() : question.option(id) != nullptr;
  };
  if (const int* number = std::get_if<int>(&answer))
    return *number >= question.from && *number <= question.to;
  if (const Choice* choice = std::get_if<Choice>(&answer)) return fits(choice->id);
  if (const Choices* choices = std::get_if<Choices>(&answer))
    return std::all_of(choices->ids.begin(), choices->ids.end(), fits);
  return true;
}

// Which of the kinds of spared places each question about their regions is asked for.
struct SparedAreas {
  known::KnownQuestion areas;
  std::vector<std::string> kinds;
};
const std::vector<SparedAreas> kSparedAreas = {{known::skinProblemAreas, {"skin", "bruise", "tattoo"}},
                                               {known::swellingAreas, {"swelling", "lump"}},
                                               {known::inflamedAreas, {"inflamed"}},
                                               {known::fractureAreas, {"fracture"}},
                                               {known::surgeryAreas, {"operation"}},
                                               {known::recentInjectionAreas, {"injection"}},
                                               {known::varicoseAreas, {"veins"}},
                                               {known::implantAreas, {"device"}}};

// Its areas would count as none.
bool isMarkedButNotSpared(const SparedAreas& spared, const Answers& a) {
  const std::vector<std::string> kinds = a.choices(known::spareKinds);
  return a.knows(known::spareKinds) && !a.choices(spared.areas).empty() &&
         std::none_of(spared.kinds.begin(), spared.kinds.end(),
                      [&](const std::string& kind) { return contains(kinds, kind); });
}

// Answers that cannot both be right. Each names the question beside which it is shown.
std::vector<Contradiction> contradictions(const Answers& a) {
  std::vector<Contradiction> found;
  const auto now = a.number(known::painNow), average = a.number(known::painWeekAverage),
             worst = a.number(known::painWeekWorst);
  if (now && worst && *worst < *now)
    found.push_back({known::painWeekWorst, ContradictionKind::WorstUnderNow});
  if (average && worst && *average > *worst)
    found.push_back({known::painWeekAverage, ContradictionKind::AverageOverWorst});
  const std::string worstSite = a.choice(known::worstSite);
  if (!worstSite.empty() && a.knows(known::painSites) && !contains(a.choices(known::painSites), worstSite))
    found.push_back({known::worstSite, ContradictionKind::WorstSiteElsewhere});
  if (now.value_or(0) > 0 && a.knows(known::painSites) && a.choices(known::painSites).empty())
    found.push_back({known::painSites, ContradictionKind::PainWithoutSite});
  const auto flareDays = a.number(known::flareDays);
  if (a.knows(known::flareNow) && a.isYes(known::flareNow) && flareDays == kYearOrNever)
    found.push_back({known::flareDays, ContradictionKind::FlareWithoutFlare});
  const std::string pregnancy = a.choice(known::pregnancy);
  if (pregnancy == "no" && a.number(known::pregnancyWeeks).value_or(0) > 0)
    found.push_back({known::pregnancyWeeks, ContradictionKind::WeeksWithoutPregnancy});
  if (a.isYes(known::newLegWeakness) && a.choice(known::legWeakness) == "none")
    found.push_back({known::legWeakness, ContradictionKind::WeaknessContradicted});
  if (std::any_of(kSparedAreas.begin(), kSparedAreas.end(),
                  [&](const SparedAreas& each) { return isMarkedButNotSpared(each, a); }))
    found.push_back({known::spareKinds, ContradictionKind::AreaWithoutKind});
  for (const std::string& site : a.choices(known::painSites))
    if (contains(a.choices(known::avoidAreas), site)) {
      found.push_back({known::avoidAreas, ContradictionKind::AvoidedSiteHurts});
      break;
    }
  return found;
}

}  // namespace

std::vector<Contradiction> contradictionsIn(const Answers& answers, const Catalogue& catalogue) {
  std::vector<Contradiction> found = contradictions(answers);
  for (const Question& question : catalogue.questions()) {
    const Answer& answer = answers.of(question.id);
    if (!isInDomain(question, answer, catalogue.regions()))
      found.push_back({question.id, ContradictionKind::OutOfRange});
  }
  std::stable_sort(found.begin(), found.end(), [&](const Contradiction& a, const Contradiction& b) {
    return catalogue.indexOf(a.question) < catalogue.indexOf(b.question);
  });
  return found;
}

}  // namespace tableside
