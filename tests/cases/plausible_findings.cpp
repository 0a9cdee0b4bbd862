// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/client.h"
#include "cases/plausible_clients.h"
#include "support/shipped.h"

namespace tableside::test {

// The other half of a plausible client: what is marked on the map, what hands find, what is wished for.

void PlausibleClients::havePlaces() {
  const auto places = [&](const char* kind, const char* question, int perThousand, const Ids& likely) {
    if (!perMille(perThousand)) return;
    add("spare_kinds", kind);
    for (int count = between(1, 2); count > 0; --count)
      add(question, chance(45) ? nearPain() : somewhere(likely));
  };
  const int old = age_ / 20;
  places("skin", "skin_problem_areas", 50,
         {"shin", "forearm_front", "upper_back", "abdomen_lower", "face", "thigh_back"});
  places("bruise", "skin_problem_areas", 45,
         {"thigh_front", "shin", "forearm_back", "hip_side", "upper_arm_back"});
  places("tattoo", "skin_problem_areas", 25, {"upper_arm_back", "shoulder_blade", "calf", "low_back"});
  places("swelling", "swelling_areas", 20 + 10 * old,
         {"ankle", "calf", "knee_front", "hand_back", "foot_top"});
  places("lump", "swelling_areas", 10, {"neck_side", "armpit", "upper_back", "groin"});
  places("inflamed", "inflamed_areas", 35,
         {"knee_front", "elbow", "shoulder", "achilles", "foot_sole", "low_back"});
  places("fracture", "fracture_areas", 14, {"wrist", "ankle", "ribs", "foot_top", "forearm_back"});
  places("operation", "surgery_areas", 35,
         {"knee_front", "abdomen_lower", "low_back", "shoulder", "hip_side", "chest", "neck_front"});
  places("injection", "recent_injection_areas", 40,
         {"low_back", "buttock", "shoulder", "face", "knee_front", "neck_back"});
  places("veins", "varicose_areas", 15 + 30 * old, {"calf", "thigh_inner", "shin", "thigh_back"});
  places("device", "implant_areas", 8 + 15 * old, {"pectoral", "abdomen_lower", "buttock", "upper_arm_back"});
  if (has("heart_kinds", "pacemaker") && chance(80)) {
    add("spare_kinds", "device");
    add("implant_areas", "pectoral.left");
  }
  if (has("spare_kinds", "operation") && chance(45)) add("medical_clearance", "surgery");
  if (has("spare_kinds", "swelling") && chance(35)) add("medical_clearance", "swelling");
  if (!client_.truth.choice("cancer").empty() && client_.truth.choice("cancer") != "none" && chance(80))
    add("cancer_areas", somewhere({"chest", "abdomen_lower", "abdomen_upper", "neck_front", "thigh_front",
                                   "upper_back", "low_back"}));
  if (has("spare_kinds", "injection") && chance(15))
    one("face_injection_weeks", {"within_1_day", "within_2_weeks"});
}

void PlausibleClients::beTouched() {
  const bool isTested = chance(80);
  set("sensation_tested", isTested);
  if (!isTested) return;
  const Ids spread = client_.truth.choices("pain_spread");
  if (client_.truth.isYes("neuropathy") && chance(50)) {
    for (const char* region : {"foot_sole.left", "foot_sole.right"}) add("reduced_sensation", region);
    if (chance(20)) add("reduced_sensation", "calf.left");
  } else if (!spread.empty() && (has("pain_quality", "numbness") || has("pain_quality", "tingling")) &&
             chance(35)) {
    add("reduced_sensation", pick(spread));
  } else if (perMille(20)) {
    add("reduced_sensation", nearPain());
  }
  if (complaint_->bases.empty()) return;
  for (const std::string& site : client_.truth.choices("pain_sites"))
    if (chance(55)) add("tender_areas", site);
  if (!client_.truth.choices("tender_areas").empty()) {
    someOf("tender_muscles", complaint_->muscles, 50);
    for (const std::string& area : client_.truth.choices("tender_areas"))
      if (chance(35)) add("trigger_point_areas", area);
    if (!client_.truth.choices("trigger_point_areas").empty())
      someOf("trigger_points", complaint_->muscles, 50);
  }
  one("palpation_reproduces",
      {"nothing", "nothing", "local_pain", complaint_->legSpread.empty() ? "local_pain" : "leg_pain"});
  set("gentle_work_enough", chance(70));
  someOf("limited_movements", complaint_->limited, 40);
  yes("guarding", client_.truth.isYes("flare_now") ? 40 : 6);
  yes("knee_across_painful", 15);
  if (chance(8)) one("posture_shift", {"left", "right"});
  yes("gait_change", 4);
}

void PlausibleClients::wish() {
  const int firmness = between(1, 100) - (age_ >= 70 ? 30 : 0);
  const std::string pressure = firmness <= 18   ? "light"
                               : firmness <= 60 ? "medium"
                               : firmness <= 88 ? "firm"
                                                : "deep";
  set("pressure_preference", Choice{pressure});
  // Asked of whom it is known, at a return.
  set("pressure_tolerance", pressure == "light"    ? between(1, 3)
                            : pressure == "medium" ? between(2, 4)
                                                   : between(3, 5));
  yes("touch_sensitive", pressure == "light" ? 35 : pressure == "medium" ? 5 : 0);
  yes("light_care", age_ >= 75 ? 20 : 3);
  one("heat", {"likes", "likes", "fine", "fine", "fine", "dislikes", "not_allowed"});
  if (chance(9))
    add("avoid_areas",
        somewhere({"foot_sole", "face", "abdomen_lower", "buttock", "neck_front", "head_top"}));
  one("gluteal_consent", {"yes", "yes", "yes", "yes", "clothed_only", "no"});
  one("pectoral_consent", {"yes", "yes", "yes", "clothed_only", "no"});
  one("sensitive_consent", {"yes", "no", "no"});
  someOf("allergies", {"nuts", "oils", "latex", "scent"}, 3);
  someOf("needs", {"hearing", "sight", "getting_up", "cannot_lie_flat", "face_cradle", "touch_is_hard"},
         age_ >= 70 ? 8 : 2);
  one("sport_when", {"none", "training", "training", "before_3_days", "today_before", "after_3_days"});
  if (chance(40)) {
    set("activity_1", FreeText{"walking"});
    set("activity_1_score", between(2, 9));
  }
}

// Most can lie in every way; who cannot has a reason as a rule.
void PlausibleClients::lie() {
  Ids can{"prone", "supine", "side_left", "side_right", "semi_seated", "chair"};
  const auto cannot = [&](const std::string& position) { std::erase(can, position); };
  const bool isHeavy = client_.truth.number("pregnancy_weeks").value_or(0) >= 20;
  if (isHeavy || has("eye_kinds", "glaucoma") || chance(6)) cannot("prone");
  if (isHeavy || has("today_kinds", "breathless_lying") || has("needs", "cannot_lie_flat") || chance(2))
    cannot("supine");
  if (chance(4)) cannot("side_left");
  if (chance(4)) cannot("side_right");
  if (chance(2)) can = {"side_left", "side_right"};
  if (chance(2)) can = {"chair"};
  if (chance(1)) can = {"semi_seated", "supine"};
  set("positions_ok", Choices{can});
}

void PlausibleClients::haveWarningSigns() {
  // Rare one by one; whoever is weak or sent has more of them.
  for (const Question& question : shippedCatalogue()->questions())
    if (question.id.rfind("rf_", 0) == 0 && question.type == QuestionType::YesNo && perMille(2))
      set(question.id, true);
  if (client_.truth.choice("leg_weakness") == "new_or_worse") yes("rf_leg_weakness", 80);
  if (client_.truth.choice("sleep_affected") == "nightly") yes("rf_night_pain", 6);
  if (client_.truth.number("onset_weeks") == 0 && client_.truth.choice("onset_kind") == "accident")
    yes("rf_trauma", 20);
}

// Two answers that do not fit each other, as they come on every form.
void PlausibleClients::disagree() {
  if (perMille(15) && complaint_->bases.size() > 0) set("pain_spread", Choices{sided({"calf"})});
  if (perMille(5)) add("cancer_areas", somewhere({"chest", "low_back"}));
  if (perMille(4)) set("pregnancy_weeks", between(8, 30));
}

}  // namespace tableside::test
