// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/plausible_advice.h"

#include <set>

namespace tableside::test {
namespace {

bool says(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

// Why nobody with these answers takes a warm bath on a masseur's word.
std::string reasonAgainstBath(const Answers& answers) {
  for (const char* places : {"skin_problem_areas", "inflamed_areas", "surgery_areas", "swelling_areas",
                             "reduced_sensation", "varicose_areas", "fracture_areas"})
    if (!answers.choices(places).empty()) return places;
  for (const char* question : {"heart_or_high_pressure", "vascular_disease", "heat_reactive", "neuropathy",
                               "fever_or_contagious", "alcohol_today", "sedative_today"})
    if (answers.isYes(question)) return question;
  const Names heart = [&] {
    const auto kinds = answers.choices("heart_kinds");
    return Names(kinds.begin(), kinds.end());
  }();
  if (meet(heart, {"heart_failure", "recent_heart", "faints", "stroke_or_tia", "aneurysm"})) return "heart";
  if (answers.choice("pregnancy") == "yes" || answers.choice("pregnancy") == "possible") return "pregnancy";
  if (answers.choice("blood_clot") == "current" || answers.choice("blood_clot") == "treated")
    return "blood_clot";
  if (answers.choice("cancer") == "active_or_treatment") return "cancer";
  if (answers.choice("heat") == "dislikes" || answers.choice("heat") == "not_allowed") return "heat";
  return {};
}

class Advice {
 public:
  Advice(const Answers& answers, const Json& output) : answers_(answers), output_(output) {
    for (const Json& step : output.at("plan").at("steps")) planned_.insert(technique(step));
    for (const Json& advice : output.at("advise")) texts_.push_back(advice.at("text"));
  }

  std::vector<std::string> unfit() {
    const bool isStop = output_.at("status") == "stop";
    std::set<std::string> said;
    for (const std::string& text : texts_) {
      if (!said.insert(text).second) found_.push_back("twice: " + text);
      judge(text);
      if (isStop && (says(text, "bath") || says(text, "soreness") || says(text, "stretching") ||
                     says(text, "next visit")))
        found_.push_back("on a stop: " + text);
    }
    if (!planned_.empty()) judgeTogether();
    judgeReferrals();
    judgeCautions();
    return found_;
  }

 private:
  bool plans(const char* name) const { return has(planned_, name); }
  bool anySays(const std::string& words) const {
    return std::any_of(texts_.begin(), texts_.end(),
                       [&](const std::string& text) { return says(text, words); });
  }

  void judge(const std::string& text) {
    if ((says(text, "Stones") || says(text, "49 C")) && !plans("hot_stone"))
      found_.push_back("no stones: " + text);
    if (says(text, "trigger point and deep") && !plans("deep_tissue") && !plans("trigger_point"))
      found_.push_back("no deep work: " + text);
    if (says(text, "warm bath") && !reasonAgainstBath(answers_).empty())
      found_.push_back("bath against " + reasonAgainstBath(answers_));
    if (says(text, "60 to 90 minutes") && !output_.at("plan").at("limited_by").empty())
      found_.push_back("short session: " + text);
  }

  void judgeTogether() {
    static const std::vector<std::pair<std::string, std::string>> kOpposite{
        {"keep the plan", "No change over three visits"},
        {"keep the plan", "another target area"},
        {"Build up your activity", "relative rest"}};
    for (const auto& [one, other] : kOpposite)
      if (anySays(one) && anySays(other)) found_.push_back("opposite: " + one + " / " + other);
    const auto halfHours = std::count_if(texts_.begin(), texts_.end(), [](const std::string& text) {
      return says(text, "half hour") && says(text, "every");
    });
    if (halfHours > 1) found_.push_back("every half hour, " + std::to_string(halfHours) + " times");
  }

  // Whom a doctor looks after already is not sent there for what that doctor knows.
  void judgeReferrals() {
    const std::string course = answers_.choice("course");
    if (!answers_.isYes("under_medical_care") || course == "worse" || course == "new") return;
    static const Names kKnownPain{"R09a", "R09b", "R41a", "R54a", "R443", "R485", "R21f", "R603"};
    for (const Json& referral : output_.at("refer"))
      if (referral.at("urgency") == "routine" && has(kKnownPain, referral.at("row")) &&
          answers_.choice("course") != "worse")
        found_.push_back("a doctor twice: " + referral.at("row").get<std::string>());
  }

  void judgeCautions() {
    for (const Json& step : output_.at("plan").at("steps"))
      for (const std::string caution : step.at("cautions"))
        if (step.at("phase") == "close" && (says(caution, "first minutes") || says(caution, "Begin ")))
          found_.push_back("at the end: " + caution);
  }

  const Answers& answers_;
  const Json& output_;
  Names planned_;
  std::vector<std::string> texts_, found_;
};

}  // namespace

std::vector<std::string> unfitAdvice(const Answers& answers, const Json& output) {
  return Advice(answers, output).unfit();
}

}  // namespace tableside::test
