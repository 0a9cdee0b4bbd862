// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/plausible_checks.h"

#include "cases/plausible_advice.h"
#include "catalogue/known_questions.h"
#include "support/shipped.h"

#include <set>

namespace tableside::test {
namespace {

constexpr const char *kOnBarred = "heat, depth or pressing on a barred place",
                     *kBesideBarred = "heat, depth or pressing beside a barred place",
                     *kWeight = "weight on a barred place", *kSoreSide = "lies on the sore hip or shoulder",
                     *kTolerance = "pressure over the tolerance",
                     *kLight = "3 or more for light or touch-sensitive",
                     *kNumb = "heat, depth or pressing though reduced feeling counts as not applying",
                     *kPregnant = "pregnant: face down, flat, stones or depth",
                     *kMinor = "a minor's private places", *kFiller = "forbidden filler",
                     *kElsewhere = "merely allowed filler",
                     *kCold = "deep or trigger point work on a cold region",
                     *kTurns = "more than one change of position", *kUnderside = "works what lies underneath",
                     *kRepeat = "a pair twice in warm and main", *kFlare = "a flare begins on the pain",
                     *kMinutes = "minutes that do not add up", *kStone = "stones after deep work",
                     *kRepeated = "a caution on five steps or more";

class Checks {
 public:
  Checks(const Answers& answers, const Json& output)
      : answers_(answers),
        output_(output),
        steps_(output.at("plan").at("steps")),
        map_(shippedCatalogue()->regions()),
        complaint_(marked(known::painSites.id)) {
    if (const auto worst = map_.indexOf(answers.choice(known::worstSite)))
      complaint_.set(static_cast<std::size_t>(*worst));
  }

  std::vector<PlanFault> faults() {
    for (const Json& step : steps_) {
      checkBarred(step);
      checkWeight(step);
      checkPressure(step);
      checkClient(step);
      checkFiller(step);
    }
    checkOrder();
    checkNumb();
    checkMinutes();
    std::map<std::string, int> times;
    for (const Json& step : steps_)
      for (const std::string caution : step.at("cautions"))
        if (++times[caution] == 5) fault(kRepeated, caution);
    for (const std::string& words : unfitAdvice(answers_, output_)) faults_.push_back({kUnfitAdvice, words});
    return faults_;
  }

 private:
  void fault(const char* kind, std::string words) { faults_.push_back({kind, std::move(words)}); }

  RegionSet marked(std::string_view question) const { return map_.setOf(answers_.choices(question)); }
  RegionSet worked(const Json& step) const {
    return map_.setOf(step.at("regions").get<std::vector<std::string>>());
  }
  std::string idsOf(const RegionSet& regions) const {
    std::string all;
    for (const std::string& id : map_.idsOf(regions)) all += " " + id;
    return all;
  }
  RegionSet bothSides(std::initializer_list<const char*> bases) const {
    RegionSet all;
    for (const char* base : bases) all |= map_.named(base).value();
    return all;
  }

  // Next to these on the body.
  RegionSet beside(const RegionSet& places) const {
    static const Names kMiddle{"head_front", "head_back",  "head_top",      "face",
                               "neck_front", "neck_back",  "neck_side",     "chest",
                               "groin",      "buttock",    "sacrum",        "low_back",
                               "mid_back",   "upper_back", "abdomen_upper", "abdomen_lower"};
    RegionSet all;
    for (std::size_t i = 0; i < map_.sided().size(); ++i) {
      if (!places.test(i)) continue;
      const SidedRegion& place = map_.sided()[i];
      const auto& base = map_.bases()[static_cast<std::size_t>(place.base)];
      for (std::size_t j = 0; j < map_.sided().size(); ++j) {
        const SidedRegion& other = map_.sided()[j];
        const bool isNext =
            std::find(base.nextTo.begin(), base.nextTo.end(), other.base) != base.nextTo.end();
        if (other.side == place.side ? isNext : other.base == place.base && has(kMiddle, base.id)) all.set(j);
      }
    }
    return all & ~places;
  }

  bool presses(const Json& of) const {
    return technique(of) == "hot_stone" || technique(of) == "trigger_point" || pressure(of) >= 4;
  }

  void checkBarred(const Json& step) {
    if (!presses(step)) return;
    for (const char* question :
         {"surgery_areas", "recent_injection_areas", "implant_areas", "skin_problem_areas", "inflamed_areas",
          "fracture_areas", "cancer_areas", "reduced_sensation"}) {
      const RegionSet places = marked(question), here = worked(step);
      const std::string words = technique(step) + " " + std::to_string(pressure(step)) + " at";
      if ((here & places).any())
        fault(kOnBarred, words + idsOf(here & places) + " (" + question + ")");
      else if ((here & beside(places)).any())
        fault(kBesideBarred, words + idsOf(here & beside(places)) + " (" + question + idsOf(places) + ")");
    }
    for (const char* question : {"swelling_areas", "varicose_areas", "lymph_areas"})
      if ((worked(step) & marked(question)).any())
        fault(kOnBarred,
              technique(step) + " at" + idsOf(worked(step) & marked(question)) + " (" + question + ")");
  }

  void checkWeight(const Json& step) {
    const RegionSet rests = map_.restsIn(position(step));
    for (const char* question : {"surgery_areas", "recent_injection_areas", "implant_areas",
                                 "skin_problem_areas", "inflamed_areas", "fracture_areas", "cancer_areas"})
      if ((rests & marked(question)).any())
        fault(kWeight, position(step) + " on" + idsOf(rests & marked(question)) + " (" + question + ")");
    const auto kinds = answers_.choices("spare_kinds");
    if (std::find(kinds.begin(), kinds.end(), "lump") != kinds.end() &&
        (rests & marked("swelling_areas")).any())
      fault(kWeight, position(step) + " on a lump");
    if (const auto worst = map_.indexOf(answers_.choice(known::worstSite)))
      if (position(step).rfind("side_", 0) == 0 && rests.test(static_cast<std::size_t>(*worst)) &&
          bothSides({"hip_side", "shoulder", "thigh_side"}).test(static_cast<std::size_t>(*worst)))
        fault(kSoreSide, position(step) + " with " + answers_.choice(known::worstSite));
  }

  void checkPressure(const Json& step) {
    const int firm = pressure(step);
    if (const auto tolerance = answers_.number("pressure_tolerance"); tolerance && firm > *tolerance)
      fault(kTolerance, technique(step) + " " + std::to_string(firm) + " over " + std::to_string(*tolerance));
    if (firm >= 3 && (answers_.choice("pressure_preference") == "light" || answers_.isYes("touch_sensitive")))
      fault(kLight, technique(step) + " " + std::to_string(firm));
  }

  void checkClient(const Json& step) {
    const std::string name = technique(step), lying = position(step);
    if (answers_.choice(known::pregnancy) == "yes" || answers_.choice(known::pregnancy) == "possible")
      if (lying == "prone" || lying == "supine" || name == "hot_stone" || pressure(step) >= 4)
        fault(kPregnant, name + " " + lying);
    if (const auto age = answers_.number(known::age); age && *age < 18) {
      const RegionSet spared =
          bothSides({"chest", "abdomen_lower", "groin", "thigh_inner", "buttock", "hip_side"});
      if ((worked(step) & spared).any()) fault(kMinor, name + idsOf(worked(step) & spared));
    }
  }

  void checkFiller(const Json& step) {
    const RegionSet filler = worked(step) & ~complaint_;
    RegionSet forbidden =
        bothSides({"neck_front", "thigh_inner", "chest", "abdomen_lower", "groin", "pectoral"});
    // Kidneys and sacrum only next to a complaint, on either side.
    forbidden |= bothSides({"flank", "sacrum"}) & ~map_.neighboursOf(map_.bothSidesOf(complaint_)) &
                 ~map_.bothSidesOf(complaint_);
    if (answers_.choice(known::glutealConsent) != "yes") forbidden |= bothSides({"buttock", "hip_side"});
    if ((filler & forbidden).any()) fault(kFiller, technique(step) + idsOf(filler & forbidden));
    checkElsewhere(step, filler);
  }

  // Time that is left goes to what is next to the complaint and to the chosen part. What a row suggests for
  // what hurts or was found is work; anything else is merely allowed.
  void checkElsewhere(const Json& step, const RegionSet& filler) {
    if (complaint_.none() || step.at("phase") == "close") return;
    const RegionSet near = map_.bothSidesOf(complaint_) | map_.neighboursOf(map_.bothSidesOf(complaint_));
    if ((filler & ~near).none()) return;
    const Table& table = *shippedTable();
    const auto& questions = table.catalogue->questions();
    for (const std::string id : step.at("rows")) {
      const auto row = table.rowIndex(id);
      if (!row) return;  // of another program
      for (std::size_t i = 0; i < questions.size(); ++i)
        if (isOfComplaint(questions[i]) &&
            table.pool.reads(table.rows[static_cast<std::size_t>(*row)].when, static_cast<int>(i)))
          return;
    }
    fault(kElsewhere, technique(step) + idsOf(filler & ~near) + " by " + step.at("rows").dump());
  }
  static bool isOfComplaint(const Question& question) {
    static const Names kToday{"session_focus", "pregnancy",      "pregnancy_weeks", "cancer",
                              "sport_when",    "swelling_areas", "nerve_kinds"};
    return has(kToday, question.id) ||
           (question.section == known::kPain && question.id != "work_posture" && question.id != "stress") ||
           question.id.rfind("tender_", 0) == 0 || question.id.rfind("trigger_point", 0) == 0;
  }

  void checkOrder() {
    RegionSet warmed, pressed;
    std::set<std::string> done;
    if (turnsOf(steps_) > 1) fault(kTurns, std::to_string(turnsOf(steps_)) + " changes");
    for (const Json& step : steps_) {
      const std::string name = technique(step);
      const RegionSet here = worked(step);
      if (name == "deep_tissue" || name == "trigger_point") {
        if ((here & ~warmed).any()) fault(kCold, name + idsOf(here & ~warmed));
        pressed |= here;
      }
      if (name == "hot_stone" && (here & pressed).any()) fault(kStone, "at" + idsOf(here & pressed));
      if (name == "swedish" || name == "hot_stone") warmed |= here;
      if (step.at("phase") == "warm" || step.at("phase") == "main")
        for (const std::string& region : regions(step))
          if (!done.insert(name + "@" + region).second) fault(kRepeat, name + "@" + region);
      for (const std::string& region : regions(step))
        if (position(step).rfind("side_", 0) == 0 &&
            region == baseOf(region) + position(step).substr(4).replace(0, 1, "."))
          fault(kUnderside, position(step) + " " + region);
    }
    if (answers_.isYes(known::flareNow) && !steps_.empty() && (worked(steps_.front()) & complaint_).any())
      fault(kFlare, technique(steps_.front()) + idsOf(worked(steps_.front()) & complaint_));
  }

  void checkNumb() {
    if (!output_.contains("not_asked")) return;
    const Json& notAsked = output_.at("not_asked");
    const bool counts = std::any_of(notAsked.begin(), notAsked.end(), [](const Json& one) {
      return one.at("question") == "reduced_sensation";
    });
    if (!counts) return;
    for (const Json& pair : output_.at("recommended"))
      if (presses(pair)) return fault(kNumb, technique(pair) + "@" + pair.at("region").get<std::string>());
  }

  void checkMinutes() {
    int sum = output_.at("plan").at("unplanned_minutes");
    for (const Json& step : steps_) sum += minutes(step);
    if (sum != output_.at("plan").at("minutes")) fault(kMinutes, std::to_string(sum));
  }

  const Answers& answers_;
  const Json& output_;
  const Json& steps_;
  const RegionMap& map_;
  RegionSet complaint_;
  std::vector<PlanFault> faults_;
};

}  // namespace

const std::vector<std::string>& faultKinds() {
  static const std::vector<std::string> kAll{kOnBarred,  kBesideBarred, kWeight,   kSoreSide,  kTolerance,
                                             kLight,     kNumb,         kPregnant, kMinor,     kFiller,
                                             kElsewhere, kCold,         kTurns,    kUnderside, kRepeat,
                                             kFlare,     kStone,        kMinutes,  kRepeated,  kUnfitAdvice};
  return kAll;
}

std::vector<PlanFault> planFaults(const Answers& answers, const Json& output) {
  return Checks(answers, output).faults();
}

namespace {

// The most minutes that what is recommended at a place can come to; firm work has an end of its own.
int minutesToHave(const Json& recommended, const std::string& region) {
  int firm = 0, soft = 0;
  for (const Json& pair : recommended)
    if (pair.at("region") == region)
      (pressure(pair) >= kFirmPressure ? firm : soft) += pair.at("minutes").at(2).get<int>();
  return soft + std::min(firm, shippedTechniques().firmMinutesAtMost());
}

bool hasMostTime(const Json& steps, const std::string& place, bool withHolds) {
  std::map<std::string, int> time;
  int most = 0;
  for (const Json& step : steps)
    if (withHolds || technique(step) != "relaxation_hold")
      for (const std::string& region : regions(step)) most = std::max(most, time[region] += minutes(step));
  return time[place] == most;
}

}  // namespace

WorstPlace worstPlace(const Answers& answers, const Json& output) {
  const Json& steps = output.at("plan").at("steps");
  std::string worst = answers.choice(known::worstSite);
  const auto sites = answers.choices(known::painSites);
  if (worst.empty() && sites.size() == 1) worst = sites.front();
  if (worst.empty() || steps.empty()) return WorstPlace::None;
  if (hasMostTime(steps, worst, true) || hasMostTime(steps, worst, false)) return WorstPlace::Most;
  if (output.contains("left_out"))
    for (const Json& place : output.at("left_out"))
      if (place.at("region") == worst) return WorstPlace::LeftOut;
  // A row is a reason where what it leaves is less than another place got.
  std::map<std::string, int> time;
  int most = 0;
  for (const Json& step : steps)
    for (const std::string& region : regions(step)) most = std::max(most, time[region] += minutes(step));
  return minutesToHave(output.at("recommended"), worst) < most ? WorstPlace::Row : WorstPlace::Untold;
}

}  // namespace tableside::test
