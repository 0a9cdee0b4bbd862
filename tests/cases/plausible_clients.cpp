// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/plausible_clients.h"

#include "cases/client.h"
#include "catalogue/known_questions.h"
#include "support/shipped.h"

#include <algorithm>

namespace tableside::test {

PlausibleClients::PlausibleClients() = default;

PlausibleClient PlausibleClients::next() {
  client_ = {};
  beSomebody();
  complain();
  beUnwell();
  haveFamilies();
  haveDetails();
  havePlaces();
  beTouched();
  wish();
  lie();
  haveWarningSigns();
  disagree();
  // Gaps: what was not asked or not known, mostly what matters least.
  client_.asked = completed({}, client_.truth);
  const bool isVague = chance(8);
  const Answers all = client_.asked;
  for (const Question& question : shippedCatalogue()->questions()) {
    if (question.fromRecord || !isKnown(all.of(question.id))) continue;
    const int percent = question.tier == Tier::C ? 15 : isVague ? (question.mustAsk ? 2 : 8) : 0;
    if (!chance(percent)) continue;
    const Answer gap = chance(30) ? Answer(NotSure{}) : Answer(NotAnswered{});
    client_.asked.set(question.id, gap);
    client_.truth.set(question.id, gap);
  }
  return client_;
}

void PlausibleClients::yes(const std::string& question, int percent) {
  if (chance(percent)) set(question, true);
}
void PlausibleClients::one(const std::string& question, const Ids& options) {
  set(question, Choice{pick(options)});
}
void PlausibleClients::someOf(const std::string& question, const Ids& options, int percent) {
  for (const std::string& id : options)
    if (chance(percent)) add(question, id);
}
void PlausibleClients::add(const std::string& question, const std::string& id) {
  Ids ids = client_.truth.choices(question);
  if (std::find(ids.begin(), ids.end(), id) != ids.end()) return;
  ids.push_back(id);
  set(question, Choices{ids});
}
bool PlausibleClients::has(const std::string& question, const std::string& id) const {
  const Ids ids = client_.truth.choices(question);
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

Ids PlausibleClients::sided(const Ids& bases) {
  Ids all;
  for (const std::string& base : bases) {
    if (sides_ != 2) all.push_back(base + ".left");
    if (sides_ != 1) all.push_back(base + ".right");
  }
  return all;
}
std::string PlausibleClients::somewhere(const Ids& likely) {
  return pick(likely) + (chance(50) ? ".left" : ".right");
}
std::string PlausibleClients::nearPain() {
  const RegionMap& map = shippedCatalogue()->regions();
  const Ids sites = client_.truth.choices("pain_sites");
  if (sites.empty()) return somewhere({"low_back", "upper_back", "calf", "shoulder", "thigh_back"});
  const std::string site = pick(sites);
  if (chance(40)) return site;
  const auto& nextTo = map.bases()[static_cast<std::size_t>(*map.baseIndexOf(baseOf(site)))].nextTo;
  return map.bases()[static_cast<std::size_t>(nextTo[below(nextTo.size())])].id + site.substr(site.find('.'));
}

void PlausibleClients::beSomebody() {
  const int group = between(1, 100);
  age_ = group <= 5    ? between(9, 17)
         : group <= 55 ? between(18, 49)
         : group <= 85 ? between(50, 69)
                       : between(70, 92);
  mayBePregnant_ = chance(55) && age_ >= 18 && age_ <= 44;
  isReturn_ = chance(40);
  set("age", age_);
  set("visits", isReturn_ ? between(1, 12) : 0);
  set("guardian_recorded", age_ < 18 && chance(85));
  if (isReturn_) {
    set("weeks_since_first_visit", between(1, 60));
    set("visits_without_change", chance(25) ? between(1, 5) : 0);
    set("last_pain_change", between(-4, 2));
    one("last_reaction",
        {"none", "none", "none", "soreness_under_48h", "soreness_over_48h", "bruise", "worse"});
    yes("health_changed", 6);
  }
  static constexpr int kLengths[] = {15, 20, 30, 30, 45, 45, 60, 60, 60, 60, 60, 75, 90, 90, 120, 150, 180};
  client_.minutes = kLengths[below(std::size(kLengths))];
  set("session_minutes", client_.minutes);
}

void PlausibleClients::complain() {
  int at = between(1, 1000), sum = 0;
  for (const Complaint& complaint : complaints()) {
    complaint_ = &complaint;
    if ((sum += complaint.often) >= at) break;
  }
  client_.complaint = complaint_->name;
  set("pain_sites", Choices{});
  if (complaint_->bases.empty()) {
    one("goal", {"relax", "relax", "relax", "sleep", "prepare_or_recover", "move_better"});
    one("session_focus",
        {"whole_body", "whole_body", "whole_body", "back_neck_shoulders", "upper_body", "legs_and_feet"});
    return;
  }
  sides_ = chance(complaint_->oneSided) ? (chance(50) ? 1 : 2) : 0;
  Ids bases = complaint_->bases;
  for (const std::string& base : complaint_->maybe)
    if (chance(25)) bases.push_back(base);
  const Ids sites = sided(bases);
  set("pain_sites", Choices{sites});
  // Mostly the first that was shown is the worst.
  set("worst_site", Choice{chance(70) ? sites.front() : pick(sites)});
  one("goal", {"ease_pain", "ease_pain", "ease_pain", "move_better", "relax", "return_to_activity"});
  one("session_focus", {"painful_area", "painful_area", "painful_area", "whole_body", "back_neck_shoulders",
                        "upper_body", "legs_and_feet"});
  haveOnset();
  spreadPain();
  for (const std::string& quality : complaint_->qualities)
    if (chance(quality == "tingling" || quality == "numbness" || quality == "electric" ? 12 : 45))
      add("pain_quality", quality);
  if (client_.truth.choices("pain_quality").empty()) add("pain_quality", complaint_->qualities.front());
  someOf("aggravators", complaint_->aggravators, 45);
  someOf("easers", {"walking", "lying", "heat", "stretching", "massage", "bending_forward"}, 20);
  if (!complaint_->causes.empty() && chance(35)) add("reported_cause", pick(complaint_->causes));
  if (complaint_->name == "headache") {
    one("headache_kind", {"band_or_pressure", "band_or_pressure", "starts_in_neck", "throbbing",
                          "other_or_mixed", "around_one_eye"});
    someOf("headache_signs", {"nausea", "light_or_sound", "sore_neck", "aura"}, 15);
    set("headache_days", between(1, 20));
  }
  if (complaint_->name == "jaw") someOf("jaw_signs", {"clenches", "clicks", "opens_less", "locks"}, 25);
}

void PlausibleClients::haveOnset() {
  static constexpr int kWeeks[] = {0, 0, 1, 2, 3, 4, 6, 8, 10, 16, 26, 52, 104, 260, 520};
  const int weeks = kWeeks[below(std::size(kWeeks))];
  set("onset_weeks", weeks);
  const bool isFresh = weeks <= 2;
  one("onset_kind",
      isFresh ? Ids{"lifting", "sport", "fall", "woke_with_it", "accident", "gradual", "unknown"}
              : Ids{"gradual", "gradual", "gradual", "after_sitting", "screen_work", "sport", "unknown"});
  const bool isFlare = chance(isFresh ? 30 : 10);
  set("pain_now", isFlare ? between(6, 9) : between(1, 6));
  if (isFlare || chance(5)) set("flare_now", true);
  set("flare_days", isFlare ? between(0, 6) : between(7, 300));
  one("course", {"same", "same", "same", "better", "better", isFresh ? "new" : "same", "worse"});
  set("flares_per_month", between(0, 4));
  set("pain_week_average", between(2, 6));
  set("pain_week_worst", between(4, 9));
  one("worse_time", {"morning", "day", "evening", "none", "night"});
  one("sleep_affected", {"no", "no", "sometimes", "nightly"});
  one("work_posture", {"sitting_over_6h", "sitting_over_6h", "mixed", "standing", "lifting",
                       "heavy_or_repetitive", "driving", "caring"});
  someOf("other_care", {"physiotherapy", "exercise", "medication", "doctor"}, 25);
  yes("easy_position_found", 92);
}

void PlausibleClients::spreadPain() {
  if (complaint_->spread.empty() || !chance(45)) return;
  const std::size_t depth = 1 + below(complaint_->spread.size());
  set("pain_spread", Choices{sided({complaint_->spread.begin(),
                                    complaint_->spread.begin() + static_cast<std::ptrdiff_t>(depth)})});
  static const Ids kArm{"shoulder", "upper_arm", "forearm", "hand"}, kLeg{"thigh", "calf", "foot"};
  if (!complaint_->armSpread.empty()) set("arm_spread", Choice{kArm[std::min<std::size_t>(depth, 3)]});
  if (!complaint_->legSpread.empty())
    set("radiation_depth", Choice{kLeg[std::min<std::size_t>(depth - 1, 2)]});
  if (chance(15)) one("straight_leg_raise", {"positive", "negative"});
  if (chance(12))
    one("leg_weakness", {"known_and_stable", "known_and_stable", "known_and_stable", "new_or_worse"});
}

void PlausibleClients::beUnwell() {
  someOf("today_kinds",
         {"heavy_meal", "blocked_nose", "period_pain", "vaccinated", "hard_training", "contact_lenses",
          "very_tired", "hangover"},
         3);
  if (perMille(8)) add("today_kinds", "new_numb_weak");
  if (perMille(10)) add("today_kinds", "migraine_now");
  yes("strong_pain_medicine", client_.truth.isYes("flare_now") ? 18 : 3);
  yes("alcohol_today", 1);
  yes("sedative_today", 2);
  if (perMille(12)) set("fever_or_contagious", true);
  yes("stress", 0);
  one("stress", {"low", "medium", "medium", "high"});
}

void PlausibleClients::haveFamilies() {
  const int old = age_ < 40 ? 0 : age_ < 60 ? 1 : age_ < 75 ? 2 : 3;
  const auto family = [&](const char* id, std::initializer_list<int> byAge) {
    if (chance(*(byAge.begin() + old))) add("health_families", id);
  };
  family("heart_circulation", {2, 10, 25, 45});
  family("blood", {1, 2, 4, 6});
  family("bones_joints", {5, 15, 30, 50});
  family("nerves_brain", {6, 7, 8, 10});
  family("diabetes", {1, 5, 12, 18});
  family("lungs", {5, 6, 9, 12});
  family("digestion_kidneys", {5, 7, 9, 12});
  family("skin_immune", {6, 6, 8, 10});
  family("eyes_ears", {3, 5, 10, 20});
  family("medicines", {4, 12, 30, 50});
  family("mind", {9, 9, 7, 5});
  if (mayBePregnant_ && chance(6)) add("health_families", "pregnancy_birth");
  if (chance(std::min(30, 1 + old * 5))) set("blood_thinner", true);
  if (perMille(10 + 10 * old)) set("blood_clot", Choice{chance(80) ? "treated" : "current"});
  if (chance(1 + 3 * old)) set("cancer", Choice{chance(80) ? "past" : "active_or_treatment"});
  set("pregnancy", Choice{mayBePregnant_ ? "no" : "not_possible"});
  if (mayBePregnant_ && chance(9)) {
    set("pregnancy", Choice{chance(92) ? "yes" : "possible"});
    set("pregnancy_weeks", between(4, 40));
  }
}

void PlausibleClients::haveDetails() {
  if (has("health_families", "heart_circulation")) {
    yes("heart_or_high_pressure", 15);
    yes("vascular_disease", 12);
    someOf("heart_kinds", {"high_pressure_treated"}, 55);
    someOf("heart_kinds",
           {"stroke_or_tia", "heart_failure", "pacemaker", "faints", "recent_heart", "aneurysm", "carotid"},
           5);
  }
  if (has("health_families", "bones_joints")) {
    someOf("joint_kinds", {"wear"}, 50);
    someOf("joint_kinds",
           {"replacement", "rheumatoid", "disc_known", "steroids_long", "very_flexible", "canal_narrow"}, 9);
    someOf("joint_kinds", {"gout", "flare", "fused_spine", "inflamed_spine", "neck_unstable"}, 3);
    yes("bone_weakened", 4);
  }
  if (age_ >= 65 || has("health_families", "bones_joints"))
    if (chance(age_ >= 65 ? 25 : 5)) set("osteoporosis", Choice{chance(75) ? "mild" : "severe"});
  if (has("health_families", "nerves_brain")) {
    someOf("nerve_kinds", {"migraine"}, 40);
    someOf("nerve_kinds",
           {"epilepsy", "multiple_sclerosis", "parkinson", "fibromyalgia", "head_injury", "cord_injury"}, 7);
    yes("neuropathy", 15);
  }
  if (has("health_families", "diabetes")) {
    yes("neuropathy", 25);
    someOf("body_kinds", {"insulin"}, 40);
  }
  if (complaint_->name == "everywhere" && chance(50)) {
    add("health_families", "nerves_brain");
    add("nerve_kinds", "fibromyalgia");
  }
  if (has("health_families", "lungs")) someOf("body_kinds", {"asthma", "breathless"}, 35);
  if (has("health_families", "digestion_kidneys"))
    someOf("body_kinds", {"reflux", "hernia", "bowel_flare", "kidney_stone", "stoma", "dialysis"}, 14);
  if (has("health_families", "skin_immune"))
    someOf("skin_kinds", {"eczema", "weak_immunity", "fragile_skin", "lupus", "shingles", "new_rash"}, 16);
  if (has("health_families", "eyes_ears"))
    someOf("eye_kinds", {"glaucoma", "eye_operation", "retina", "hearing_aid", "dizzy_spells"}, 22);
  if (has("health_families", "blood")) yes("bleeding_disorder", 30);
  if (has("health_families", "pregnancy_birth") && client_.truth.choice("pregnancy") == "no") {
    set("after_birth_weeks", between(1, 60));
    someOf("birth_kinds", {"caesarean", "breastfeeding", "belly_gap"}, 35);
  }
  yes("heat_reactive", has("health_families", "skin_immune") ? 12 : 2);
  if (age_ >= 65 || has("health_families", "heart_circulation"))
    yes("frail", age_ >= 80 ? 40 : age_ >= 70 ? 15 : 3);
  if (client_.truth.choice("cancer") == "past" && chance(25)) {
    add("skin_kinds", "nodes_removed");
    const std::string side = chance(50) ? ".left" : ".right";
    for (const char* base :
         {"armpit", "upper_arm_front", "upper_arm_back", "forearm_front", "hand_palm", "pectoral"})
      add("lymph_areas", base + side);
  }
  for (const auto& [reason, word] : {std::pair{"heart_circulation", "heart"}, {"skin_immune", "other"}})
    if (has("health_families", reason) && chance(40)) add("medical_clearance", word);
  if (client_.truth.choice("cancer") == "active_or_treatment" && chance(70))
    add("medical_clearance", "cancer");
  if (client_.truth.choice("pregnancy") == "yes" && chance(70)) add("medical_clearance", "pregnancy");
  if (client_.truth.choice("blood_clot") == "treated" && chance(70)) add("medical_clearance", "clot");
  yes("under_medical_care", 35);
}

}  // namespace tableside::test
