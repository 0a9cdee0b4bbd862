// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/clinical_judge.h"

#include "cases/printed_plan.h"

#include <algorithm>
#include <functional>
#include <map>
#include <sstream>

namespace tableside::test {
namespace {

// What lies underneath in side-lying, where the side in the name is the one lain on.
const Names kUnderneath{"hip_side", "thigh_side", "shoulder", "flank", "buttock"};
const std::map<std::string, Names> kGroups{
    {"legs",
     {"thigh_front", "thigh_inner", "thigh_side", "thigh_back", "knee_front", "knee_back", "shin", "calf",
      "ankle", "achilles"}},
    {"foot", {"foot_top", "foot_sole", "heel"}},
    {"arms",
     {"upper_arm_front", "upper_arm_back", "elbow", "forearm_front", "forearm_back", "wrist", "hand_palm",
      "hand_back", "fingers"}},
    {"head", {"head_front", "head_back", "face", "jaw", "temple", "head_top"}}};

class Judge {
 public:
  Judge(const Json& output, const Json& answers)
      : output_(output),
        recommended_(output.at("recommended")),
        steps_(output.at("plan").at("steps")),
        session_(output.at("plan").at("minutes")),
        worst_(answers.value("worst_site", "")) {
    for (const Json& step : steps_)
      if (technique(step) != "relaxation_hold") work_.push_back(step);
    for (const Json& referral : output.at("refer"))
      severity_ = std::max(severity_, severity(referral.at("urgency")));
    for (const Json& advice : output.at("advise")) advice_ += advice.at("text").get<std::string>() + " | ";
  }

  std::vector<std::string> faults(const Json& expected) {
    static const auto kKnown = known();
    for (const auto& [key, value] : expected.items()) {
      const auto judge = kKnown.find(key);
      if (judge == kKnown.end())
        faults_.push_back("unknown expectation " + key);
      else
        judge->second(*this, value);
    }
    return faults_;
  }

 private:
  using Known = std::map<std::string, std::function<void(Judge&, const Json&)>>;

  template <typename... Words>
  void expect(bool holds, const Words&... otherwise) {
    if (holds) return;
    std::ostringstream text;
    (text << ... << otherwise);
    faults_.push_back(text.str());
  }
  void expectNone(const Names& found, const std::string& words) {
    std::string list;
    for (const std::string& name : found) list += (list.empty() ? "" : ", ") + name;
    expect(found.empty(), words, " ", list);
  }

  bool refersWith(const Names& urgencies) const {
    const Json& all = output_.at("refer");
    return std::any_of(all.begin(), all.end(),
                       [&](const Json& referral) { return has(urgencies, referral.at("urgency")); });
  }
  Names basesOfPlan() const {
    Names all;
    for (const Json& step : steps_) all.merge(bases(step));
    return all;
  }
  Names regionsOfPlan() const {
    Names all;
    for (const Json& step : steps_) all.merge(regions(step));
    return all;
  }
  std::string said() const {
    std::string text = advice_;
    for (const Json& referral : output_.at("refer"))
      text += referral.at("to").get<std::string>() + " " + referral.at("caution").get<std::string>() + " ";
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
  }
  static bool saysOneOf(const std::string& text, const Json& words) {
    return std::any_of(words.begin(), words.end(), [&](const Json& word) {
      return text.find(word.get<std::string>()) != std::string::npos;
    });
  }

  // A pair as the cases write it: [technique, region].
  void expectNever(const Json& pairs) {
    Names found;
    for (const Json& pair : pairs) {
      const std::string name = pair.at(0), region = pair.at(1);
      for (const Json& candidate : recommended_)
        if (technique(candidate) == name && candidate.at("region") == region)
          found.insert(name + "@" + region);
      for (const Json& step : steps_)
        if (technique(step) == name && has(regions(step), region)) found.insert(name + "@" + region);
    }
    expectNone(found, "allows");
  }
  bool plans(const Json& pair) const {
    return std::any_of(steps_.begin(), steps_.end(), [&](const Json& step) {
      return technique(step) == pair.at(0) && has(bases(step), pair.at(1));
    });
  }
  void expectPlanned(const Json& pairs, bool wanted) {
    Names found;
    for (const Json& pair : pairs)
      if (plans(pair) != wanted)
        found.insert(pair.at(0).get<std::string>() + "@" + pair.at(1).get<std::string>());
    expectNone(found, wanted ? "plan lacks" : "plans");
  }
  void expectUntouched(const Names& names, bool sided) {
    Names found;
    for (const Json& candidate : recommended_) {
      const std::string region = candidate.at("region");
      if (has(names, sided ? region : baseOf(region))) found.insert(region);
    }
    for (const std::string& name : sided ? regionsOfPlan() : basesOfPlan())
      if (has(names, name)) found.insert(name);
    expectNone(found, "works");
  }
  void expectWarmed() {
    Names warmed, cold;
    for (const Json& step : steps_) {
      const std::string name = technique(step);
      if (name == "deep_tissue" || name == "trigger_point") {
        for (const std::string& region : regions(step))
          if (!has(warmed, region)) cold.insert(name + "@" + region);
      } else if (name == "swedish" || name == "hot_stone" || name == "myofascial_release") {
        warmed.merge(regions(step));
      }
    }
    expectNone(cold, "cold:");
  }
  void expectUndersideFree() {
    Names found;
    for (const Json& step : steps_) {
      if (position(step).rfind("side_", 0) != 0) continue;
      for (const std::string& region : regions(step))
        if (region == baseOf(region) + "." + position(step).substr(5) && has(kUnderneath, baseOf(region)))
          found.insert(technique(step) + "@" + region);
    }
    expectNone(found, "works what lies underneath:");
  }
  void expectNoRepeat() {
    std::multiset<std::pair<std::string, Names>> done;
    Names repeated;
    for (const Json& step : work_) {
      const std::pair step_ = {technique(step), regions(step)};
      if (done.count(step_) > 0) repeated.insert(technique(step));
      done.insert(step_);
    }
    expectNone(repeated, "repeats");
  }
  void expectStoneBeforeDeep() {
    std::size_t lastStone = 0, firstDeep = steps_.size();
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      if (technique(steps_[i]) == "hot_stone") lastStone = i;
      if (technique(steps_[i]) == "deep_tissue") firstDeep = std::min(firstDeep, i);
    }
    expect(firstDeep == steps_.size() || lastStone < firstDeep || technique(steps_[lastStone]) != "hot_stone",
           "deep work before the stones");
  }

  static Known known();
  static void addReferrals(Known& known);
  static void addPressure(Known& known);
  static void addPlaces(Known& known);
  static void addTime(Known& known);
  static void addWords(Known& known);

  const Json& output_;
  const Json& recommended_;
  const Json& steps_;
  std::vector<Json> work_;  // the steps without the calm end
  int session_, severity_ = 0;
  std::string worst_, advice_;
  std::vector<std::string> faults_;
};

void Judge::addReferrals(Known& known) {
  known["status"] = [](Judge& judge, const Json& value) {
    judge.expect(judge.output_.at("status") == value, "status ", judge.output_.at("status"));
  };
  known["status_any"] = [](Judge& judge, const Json& value) {
    judge.expect(has(namesIn(value), judge.output_.at("status")), "status ", judge.output_.at("status"));
  };
  known["urgency"] = [](Judge& judge, const Json& value) {
    judge.expect(judge.refersWith({value.get<std::string>()}), "no referral of urgency ", value);
  };
  known["urgency_any"] = [](Judge& judge, const Json& value) {
    judge.expect(judge.refersWith(namesIn(value)), "no referral of urgency ", value);
  };
  known["refer"] = [](Judge& judge, const Json&) { judge.expect(judge.severity_ > 0, "no referral"); };
  known["refer_none"] = [](Judge& judge, const Json&) {
    judge.expect(judge.severity_ == 0, "refers ", judge.output_.at("refer"));
  };
  known["refer_or_advise"] = [](Judge& judge, const Json&) {
    judge.expect(judge.severity_ > 0 || !judge.advice_.empty(), "no referral or advice");
  };
  known["refer_min"] = [](Judge& judge, const Json& value) {
    judge.expect(judge.severity_ >= severity(value), "no referral as urgent as ", value);
  };
  known["refer_below"] = [](Judge& judge, const Json& value) {
    judge.expect(judge.severity_ < severity(value), "refers ", judge.output_.at("refer"));
  };
  known["recommend_any"] = [](Judge& judge, const Json& value) {
    judge.expect(std::any_of(judge.recommended_.begin(), judge.recommended_.end(),
                             [&](const Json& pair) { return has(namesIn(value), technique(pair)); }),
                 "not recommended ", value);
  };
  known["recommend_none"] = [](Judge& judge, const Json&) {
    judge.expect(judge.recommended_.empty(), judge.recommended_.size(), " recommended");
  };
  known["held_or_ask"] = [](Judge& judge, const Json& value) {
    const Json& held = judge.output_.at("held");
    const bool isHeld = std::any_of(held.begin(), held.end(),
                                    [&](const Json& pair) { return has(namesIn(pair.at("ask")), value); });
    judge.expect(isHeld && has(namesIn(judge.output_.at("ask_next")), value), "not held or not asked ",
                 value);
  };
}

void Judge::addPressure(Known& known) {
  known["plan_pressure_max"] = [](Judge& judge, const Json& value) {
    for (const Json& step : judge.steps_)
      judge.expect(pressure(step) <= value, technique(step), " at ", pressure(step), ", ", value,
                   " is the most");
  };
  known["pressure_max"] = [](Judge& judge, const Json& value) {
    for (const Json* all : {&judge.recommended_, &judge.steps_})
      for (const Json& one : *all)
        judge.expect(pressure(one) <= value, technique(one), " at ", pressure(one), ", ", value,
                     " is the most");
  };
  known["plan_pressure_max_at"] = [](Judge& judge, const Json& value) {
    for (const Json& step : judge.steps_)
      judge.expect(pressure(step) <= value.at(1) || !meet(bases(step), namesIn(value.at(0))), technique(step),
                   " is too firm at ", pressure(step));
  };
  known["cap_at"] = [](Judge& judge, const Json& value) {
    for (const Json& pair : judge.recommended_)
      judge.expect(pressure(pair) <= value.at(1) || baseOf(pair.at("region")) != value.at(0), technique(pair),
                   " is over the cap of ", value);
  };
  known["cap_at_exact"] = [](Judge& judge, const Json& value) {
    const std::string region = value.at(0);
    for (const Json& pair : judge.recommended_)
      judge.expect(pressure(pair) <= value.at(1) || pair.at("region") != region, technique(pair),
                   " is over the cap of ", value);
    for (const Json& step : judge.steps_)
      judge.expect(pressure(step) <= value.at(1) || !has(regions(step), region), "a step of ",
                   technique(step), " is over the cap of ", value);
  };
  known["worst_pressure_min"] = [](Judge& judge, const Json& value) {
    int most = 0;
    for (const Json& step : judge.work_)
      if (has(regions(step), judge.worst_)) most = std::max(most, pressure(step));
    judge.expect(most >= value.get<int>(), "the worst place gets pressure ", most, ", ", value, " wanted");
  };
}

void Judge::addPlaces(Known& known) {
  known["never"] = [](Judge& judge, const Json& value) {
    Names found;
    for (const Json* all : {&judge.recommended_, &judge.steps_})
      for (const Json& one : *all)
        if (has(namesIn(value), technique(one))) found.insert(technique(one));
    judge.expectNone(found, "has");
  };
  known["never_at"] = [](Judge& judge, const Json& value) { judge.expectNever(value); };
  known["never_plan"] = [](Judge& judge, const Json& value) { judge.expectPlanned(value, false); };
  known["plan_has"] = [](Judge& judge, const Json& value) { judge.expectPlanned(value, true); };
  known["never_regions"] = [](Judge& judge, const Json& value) {
    judge.expectUntouched(namesIn(value), false);
  };
  known["never_regions_exact"] = [](Judge& judge, const Json& value) {
    judge.expectUntouched(namesIn(value), true);
  };
  known["never_plan_regions"] = [](Judge& judge, const Json& value) {
    judge.expectNone(shared(judge.basesOfPlan(), value), "plan works");
  };
  known["never_plan_regions_exact"] = [](Judge& judge, const Json& value) {
    judge.expectNone(shared(judge.regionsOfPlan(), value), "plan works");
  };
  known["touch_sites"] = [](Judge& judge, const Json& value) {
    judge.expectNone(missing(value, judge.basesOfPlan()), "never touches");
  };
  known["groups_touched"] = [](Judge& judge, const Json& value) {
    for (const std::string& group : namesIn(value))
      judge.expect(meet(judge.basesOfPlan(), kGroups.at(group)), "no ", group);
  };
  known["never_position"] = [](Judge& judge, const Json& value) {
    Names found;
    for (const Json& step : judge.steps_)
      if (has(namesIn(value), position(step))) found.insert(position(step));
    judge.expectNone(found, "lies");
  };
  known["no_underside"] = [](Judge& judge, const Json&) { judge.expectUndersideFree(); };
}

void Judge::addTime(Known& known) {
  known["steps"] = [](Judge& judge, const Json& value) {
    judge.expect(judge.steps_.size() == value, judge.steps_.size(), " steps");
  };
  known["plan_minutes"] = [](Judge& judge, const Json& value) {
    int sum = 0;
    for (const Json& step : judge.steps_) sum += minutes(step);
    judge.expect(sum == value, sum, " minutes planned");
  };
  known["minutes_max"] = [](Judge& judge, const Json& value) {
    judge.expect(judge.session_ <= value, judge.session_, " minutes");
  };
  known["min_share"] = [](Judge& judge, const Json& value) {
    const double share = shareOf(judge.output_.at("plan"), namesIn(value.at(0)));
    judge.expect(share >= value.at(1).get<double>() - 1e-9, share,
                 " of the time on the complaint and what belongs to it, wanted ", value.at(1));
  };
  known["max_share"] = [](Judge& judge, const Json& value) {
    const double share = shareOf(judge.output_.at("plan"), namesIn(value.at(0)));
    judge.expect(share <= value.at(1).get<double>() + 1e-9, share, " of the time elsewhere, at most ",
                 value.at(1));
  };
  known["worst_min_share"] = [](Judge& judge, const Json& value) {
    int sum = 0;
    for (const Json& step : judge.work_)
      if (has(regions(step), judge.worst_)) sum += minutes(step);
    judge.expect(sum >= value.get<double>() * judge.session_ - 1e-9, "the worst place gets ", sum, " of ",
                 judge.session_, " minutes");
  };
  known["turns_max"] = [](Judge& judge, const Json& value) {
    judge.expect(turnsOf(judge.steps_) <= value.get<int>(), turnsOf(judge.steps_), " turns");
  };
  known["turns_min"] = [](Judge& judge, const Json& value) {
    judge.expect(turnsOf(judge.steps_) >= value.get<int>(), turnsOf(judge.steps_), " turns");
  };
  known["warm_before_deep"] = [](Judge& judge, const Json&) { judge.expectWarmed(); };
  known["stone_before_deep"] = [](Judge& judge, const Json&) { judge.expectStoneBeforeDeep(); };
  known["first_step_off"] = [](Judge& judge, const Json& value) {
    judge.expect(!judge.steps_.empty() && !meet(bases(judge.steps_.front()), namesIn(value)),
                 "the first step is none, or on ", value);
  };
  known["no_repeat"] = [](Judge& judge, const Json&) { judge.expectNoRepeat(); };
}

void Judge::addWords(Known& known) {
  known["refer_or_advise_words"] = [](Judge& judge, const Json& value) {
    judge.expect(saysOneOf(judge.said(), value), "says nothing of ", value);
  };
  known["advise_never"] = [](Judge& judge, const Json& value) {
    judge.expect(!saysOneOf(judge.advice_, value), "advice says one of ", value);
  };
  known["advise_any"] = [](Judge& judge, const Json& value) {
    judge.expect(saysOneOf(judge.advice_, value), "advice lacks ", value);
  };
  known["advise_not_both"] = [](Judge& judge, const Json& value) {
    const bool saysAll = std::all_of(value.begin(), value.end(), [&](const Json& words) {
      return judge.advice_.find(words.get<std::string>()) != std::string::npos;
    });
    judge.expect(!saysAll, "advice says all of ", value);
  };
}

Judge::Known Judge::known() {
  Known all;
  addReferrals(all);
  addPressure(all);
  addPlaces(all);
  addTime(all);
  addWords(all);
  return all;
}

}  // namespace

std::vector<std::string> faultsOf(const Json& output, const Json& expected, const Json& answers) {
  return Judge(output, answers).faults(expected);
}

}  // namespace tableside::test
