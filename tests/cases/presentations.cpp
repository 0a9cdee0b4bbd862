// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/presentations.h"

#include "support/shipped.h"

namespace tableside::test {
namespace {

const Names kNeckList{"neck_back", "upper_trapezius", "head_back", "shoulder_blade", "upper_back", "shoulder",
                      "chest",     "neck_side",       "temple",    "head_top",       "pectoral",   "armpit"};
const Names kHeadList{"head_back", "head_front", "face",   "jaw",      "neck_back",
                      "shoulder",  "neck_side",  "temple", "head_top", "upper_trapezius"};
const Names kShoulderList{"shoulder",        "shoulder_blade", "upper_arm_front", "upper_arm_back",
                          "upper_trapezius", "chest",          "neck_back",       "upper_back",
                          "neck_side",       "pectoral",       "armpit"};
const Names kElbowList{"elbow",           "forearm_back", "forearm_front", "upper_arm_back",
                       "upper_arm_front", "wrist",        "hand_back",     "hand_palm",
                       "shoulder",        "neck_back",    "neck_side",     "fingers"};
const Names kKneeList{"knee_front", "thigh_front", "thigh_side", "thigh_back", "thigh_inner",
                      "shin",       "calf",        "knee_back",  "hip_side",   "hip_front"};
const Names kCalfList{"calf", "ankle", "foot_sole", "knee_back", "thigh_back", "shin", "heel", "achilles"};
const Names kJawList{"jaw",        "face",      "head_front", "head_back", "neck_back", "upper_trapezius",
                     "neck_front", "neck_side", "temple",     "head_top"};
const Names kLowBackList{"low_back", "flank", "sacrum", "mid_back", "buttock", "hip_side"};
const Names kLegList{"thigh_front", "thigh_side", "thigh_back", "knee_front", "knee_back", "shin",
                     "calf",        "ankle",      "achilles",   "heel",       "foot_top",  "foot_sole"};

Json both(std::initializer_list<const char*> bases) {
  Json sites = Json::array();
  for (const std::string base : bases)
    for (const char* side : {".left", ".right"}) sites.push_back(base + side);
  return sites;
}

}  // namespace

const std::vector<Presentation>& presentations() {
  static const std::vector<Presentation> kAll{
      {"low back, local, medium", {{"pain_sites", {"low_back.right"}}}, kLowBackList},
      {"low back, local, firm",
       {{"pain_sites", {"low_back.right"}}, {"pressure_preference", "firm"}},
       kLowBackList,
       4},
      {"ache to above the knee",
       {{"pain_sites", {"low_back.right", "buttock.right"}},
        {"worst_site", "buttock.right"},
        {"pain_spread", {"thigh_back.right"}},
        {"radiation_depth", "thigh"}},
       {"low_back", "flank", "sacrum", "buttock", "hip_side", "thigh_back"}},
      {"deep gluteal",
       {{"pain_sites", {"buttock.right"}},
        {"aggravators", {"sitting"}},
        {"reported_cause", {"piriformis_syndrome"}},
        {"knee_across_painful", "yes"},
        {"tender_areas", {"buttock.right"}},
        {"tender_muscles", {"piriformis"}}},
       {"low_back", "sacrum", "hip_side", "thigh_back"}},
      {"outer hip",
       {{"pain_sites", {"hip_side.left"}}, {"aggravators", {"lying_on_side"}}},
       {"buttock", "thigh_side", "low_back"}},
      {"hamstring", {{"pain_sites", {"thigh_back.left"}}, {"onset_kind", "sport"}}, {"buttock", "calf"}},
      {"pregnant, low back",
       {{"age", 31},
        {"pain_sites", both({"low_back"})},
        {"pregnancy", "yes"},
        {"pregnancy_weeks", 24},
        {"medical_clearance", {"pregnancy"}}},
       {"upper_back", "shoulder_blade", "upper_trapezius", "neck_back"},
       2},
      {"neck, desk",
       {{"pain_sites", both({"neck_back", "upper_trapezius"})},
        {"worst_site", "neck_back.left"},
        {"pain_quality", {"dull_ache", "tightness"}},
        {"work_posture", "sitting_over_6h"}},
       kNeckList},
      {"knots in the trapezius, firm",
       {{"age", 38},
        {"pain_sites", both({"neck_back", "upper_trapezius"})},
        {"worst_site", "upper_trapezius.right"},
        {"onset_weeks", 10},
        {"work_posture", "sitting_over_6h"},
        {"pressure_preference", "firm"},
        {"gentle_work_enough", "no"},
        {"trigger_point_areas", both({"upper_trapezius"})},
        {"tender_areas", both({"upper_trapezius", "neck_back"})},
        {"trigger_points", {"upper_trapezius"}}},
       kNeckList,
       4},
      {"tension headache",
       {{"pain_sites", both({"head_back", "head_front", "neck_back"})},
        {"worst_site", "head_back.left"},
        {"headache_kind", "band_or_pressure"},
        {"headache_signs", {"sore_neck"}},
        {"headache_days", 6},
        {"stress", "high"}},
       kHeadList,
       2},
      {"migraine, between attacks",
       {{"pain_sites", both({"temple", "neck_back"})},
        {"worst_site", "neck_back.left"},
        {"headache_kind", "throbbing"},
        {"headache_signs", {"nausea", "light_or_sound"}},
        {"health_families", {"nerves_brain"}},
        {"nerve_kinds", {"migraine"}},
        {"pressure_preference", "light"}},
       {"upper_back", "shoulder", "shoulder_blade", "upper_trapezius"},
       2,
       2},
      {"shoulder, firm",
       {{"pain_sites", {"shoulder.right"}},
        {"onset_weeks", 8},
        {"aggravators", {"reaching_up", "lying_on_side"}},
        {"pressure_preference", "firm"}},
       kShoulderList},
      {"stiff shoulder",
       {{"pain_sites", {"shoulder.left"}},
        {"goal", "move_better"},
        {"onset_weeks", 20},
        {"limited_movements", {"arm_raise", "arm_out"}}},
       kShoulderList,
       2},
      {"between the blades",
       {{"pain_sites", both({"upper_back", "shoulder_blade"})},
        {"worst_site", "upper_back.left"},
        {"pain_quality", {"dull_ache", "tightness"}}},
       {"pectoral", "mid_back", "upper_trapezius"}},
      {"mid back", {{"pain_sites", both({"mid_back"})}}, {"upper_back", "low_back"}},
      {"tingling below the knee",
       {{"pain_sites", {"low_back.right", "buttock.right"}},
        {"worst_site", "buttock.right"},
        {"pain_spread", {"thigh_back.right", "calf.right"}},
        {"radiation_depth", "calf"},
        {"pain_quality", {"tingling", "dull_ache"}},
        {"under_medical_care", "yes"}},
       kLowBackList,
       2},
      {"front of the hip",
       {{"pain_sites", {"hip_front.right", "groin.right"}}, {"worst_site", "hip_front.right"}},
       {"thigh_front", "thigh_inner", "hip_side"}},
      {"knee, stairs", {{"pain_sites", {"knee_front.left"}}, {"aggravators", {"stairs"}}}, kKneeList},
      {"runner's calf, firm",
       {{"pain_sites", both({"calf"})},
        {"worst_site", "calf.left"},
        {"goal", "return_to_activity"},
        {"sport_when", "training"},
        {"pressure_preference", "firm"},
        {"pain_quality", {"tightness"}},
        {"tender_areas", both({"calf"})},
        {"tender_muscles", {"gastrocnemius"}}},
       kCalfList},
      {"heel, first steps",
       {{"age", 46},
        {"pain_sites", {"heel.right", "foot_sole.right"}},
        {"worst_site", "heel.right"},
        {"aggravators", {"first_steps", "standing"}},
        {"onset_weeks", 16},
        {"work_posture", "standing"}},
       {"calf", "achilles", "ankle", "foot_top"}},
      {"tennis elbow, firm",
       {{"pain_sites", {"elbow.right", "forearm_back.right"}},
        {"worst_site", "forearm_back.right"},
        {"reported_cause", {"tennis_elbow"}},
        {"onset_weeks", 12},
        {"pressure_preference", "firm"}},
       kElbowList},
      {"hands",
       {{"pain_sites", both({"hand_palm"})}, {"onset_weeks", 8}, {"work_posture", "heavy_or_repetitive"}},
       {"forearm_front", "forearm_back", "wrist", "fingers", "hand_back", "elbow"},
       2},
      {"jaw",
       {{"pain_sites", both({"jaw"})},
        {"worst_site", "jaw.left"},
        {"jaw_signs", {"clenches"}},
        {"stress", "high"}},
       kJawList},
      {"widespread, light",
       {{"age", 49},
        {"pain_sites", both({"neck_back", "upper_back", "low_back", "thigh_side"})},
        {"worst_site", "neck_back.left"},
        {"onset_weeks", 400},
        {"session_focus", "whole_body"},
        {"pressure_preference", "light"},
        {"health_families", {"nerves_brain"}},
        {"nerve_kinds", {"fibromyalgia"}}},
       {"mid_back", "shoulder_blade"},
       1,
       2},
      {"shoulders at 80",
       {{"age", 80}, {"pain_sites", both({"shoulder", "upper_trapezius"})}, {"worst_site", "shoulder.left"}},
       kShoulderList},
      {"runner's legs",
       {{"goal", "prepare_or_recover"}, {"sport_when", "training"}, {"session_focus", "legs_and_feet"}},
       kLegList},
      {"an hour to relax", {{"goal", "relax"}, {"session_focus", "whole_body"}}, {}},
      {"an hour against stress",
       {{"goal", "relax"},
        {"session_focus", "whole_body"},
        {"stress", "high"},
        {"sleep_affected", "nightly"}},
       {}}};
  return kAll;
}

namespace {

Answers neutralFor(const Presentation& presentation) {
  const bool hurts = presentation.answers.contains("pain_sites");
  Json neutral{{"age", 45},
               {"visits", 0},
               {"guardian_recorded", "no"},
               {"session_minutes", 60},
               {"goal", "ease_pain"},
               {"session_focus", "painful_area"},
               {"pressure_preference", "medium"},
               {"heat", "fine"},
               {"positions_ok", {"prone", "supine", "side_left", "side_right"}},
               {"gluteal_consent", "yes"},
               {"pectoral_consent", "yes"},
               {"sensitive_consent", "yes"},
               {"sensation_tested", "yes"},
               {"gentle_work_enough", "yes"},
               {"easy_position_found", "yes"},
               {"course", "same"},
               {"stress", "low"},
               {"pain_quality", {"dull_ache"}},
               {"onset_kind", "gradual"},
               {"onset_weeks", 4},
               {"pain_now", 4},
               {"work_posture", "mixed"},
               {"other_care", {"exercise"}}};
  if (hurts) neutral["worst_site"] = presentation.answers.at("pain_sites").front();
  return answersFrom(neutral);
}

}  // namespace

Answers answersOf(const Presentation& presentation) {
  return completed(answersFrom(presentation.answers), neutralFor(presentation));
}

Answers olderAnswersOf(const Presentation& presentation) {
  Answers answers = neutralFor(presentation);
  answers.add(answersOf(presentation));
  const std::string wish = answers.choice("pressure_preference");
  answers.set("pressure_tolerance", wish == "light" ? 2 : wish == "medium" ? 3 : 4);
  for (const char* question : {"flares_per_month", "flare_days", "visits_without_change"})
    answers.set(question, 0);
  for (const char* question : {"pain_week_average", "pain_week_worst"})
    answers.set(question, answers.number("pain_now").value_or(0));
  return answers;
}

namespace {

class Measure {
 public:
  Measure(const Presentation& presentation, const Json& output)
      : presentation_(presentation), output_(output), steps_(output.at("plan").at("steps")) {
    hour_.session = output.at("plan").at("minutes");
    sites_ = namesIn(presentation.answers.value("pain_sites", Json::array()));
    if (!sites_.empty())
      worst_ = presentation.answers.value("worst_site",
                                          presentation.answers.at("pain_sites").front().get<std::string>());
  }

  Hour hour() {
    hour_.share = shareOf(output_.at("plan"), belonging());
    if (sites_.empty())
      judgeWithoutPain();
    else
      judgeComplaint();
    return hour_;
  }

 private:
  void expect(bool holds, const std::string& otherwise) {
    if (!holds) hour_.faults.push_back(otherwise);
  }

  Names belonging() const {
    const RegionMap& map = shippedCatalogue()->regions();
    Names all = presentation_.belongs;
    for (const std::string& site : sites_) {
      const auto& base = map.bases()[static_cast<std::size_t>(map.baseIndexOf(baseOf(site)).value())];
      all.insert(base.id);
      for (const int next : base.nextTo) all.insert(map.bases()[static_cast<std::size_t>(next)].id);
    }
    return all;
  }

  void judgeComplaint() {
    Names worked;
    for (const Json& step : steps_) {
      worked.merge(regions(step));
      if (technique(step) == "relaxation_hold" || !has(regions(step), worst_)) continue;
      hour_.worstMinutes += minutes(step);
      hour_.worstPressure = std::max(hour_.worstPressure, pressure(step));
    }
    expect(hour_.share >= 0.5 - 1e-9, "under half of the hour");
    expect(hour_.worstMinutes * 5 >= hour_.session, "worst place under a fifth");
    expect(hour_.worstPressure >= presentation_.pressure || isCapped(), "too light");
    expect(hour_.worstPressure <= presentation_.pressureAtMost, "too firm");
    for (const std::string& site : sites_) expect(has(worked, site), site + " left out");
    for (const std::string base : {"thigh_inner", "neck_front"})
      for (const std::string side : {".left", ".right"})
        expect(has(sites_, base + side) || !has(worked, base + side), base + " as filler");
  }

  // What the worst place may take is what it gets, and a row says why that is not more.
  bool isCapped() const {
    bool capped = false;
    for (const Json& pair : output_.at("recommended")) {
      if (pair.at("region") != worst_ || technique(pair) == "relaxation_hold") continue;
      if (pressure(pair) > hour_.worstPressure) return false;
      capped = capped || !pair.at("limited_by").empty();
    }
    return capped;
  }

  void judgeWithoutPain() {
    static const std::vector<std::pair<std::string, Names>> kParts{
        {"legs or feet", kLegList},
        {"arms or hands",
         {"upper_arm_front", "upper_arm_back", "elbow", "forearm_front", "forearm_back", "wrist", "hand_palm",
          "hand_back", "fingers"}},
        {"neck or head",
         {"neck_back", "neck_side", "head_back", "head_front", "head_top", "temple", "jaw", "face"}},
        {"back", {"upper_back", "mid_back", "low_back", "shoulder_blade"}}};
    static const std::vector<std::pair<std::string, Names>> kLegParts{
        {"front of the thigh", {"thigh_front"}},
        {"back of the thigh", {"thigh_back"}},
        {"calf", {"calf"}},
        {"foot", {"foot_sole", "heel", "foot_top"}}};
    Names worked;
    std::multiset<std::string> done;
    for (const Json& step : steps_) {
      worked.merge(bases(step));
      if (technique(step) == "relaxation_hold") continue;
      for (const std::string& region : regions(step)) done.insert(technique(step) + "@" + region);
    }
    const bool isPart = !presentation_.belongs.empty();
    for (const auto& [name, part] : isPart ? kLegParts : kParts) expect(meet(worked, part), "no " + name);
    if (isPart) expect(hour_.share >= 0.5 - 1e-9, "under half of the hour");
    expect(turnsOf(steps_) == 1, std::to_string(turnsOf(steps_)) + " turns");
    for (const std::string& pair : done)
      if (done.count(pair) > 1) return expect(false, pair + " twice");
  }

  const Presentation& presentation_;
  const Json& output_;
  const Json& steps_;
  Names sites_;
  std::string worst_;
  Hour hour_;
};

}  // namespace

Hour measured(const Presentation& presentation, const Json& output) {
  return Measure(presentation, output).hour();
}

}  // namespace tableside::test
