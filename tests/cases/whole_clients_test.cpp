// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/client.h"
#include "rules/assess/assessment.h"
#include "support/shipped.h"

#include <algorithm>
#include <set>

using namespace tableside;
using namespace tableside::test;

namespace {

// What such a client answers where his or her story says nothing.
Answers usualAnswers(const Json& given) {
  Json usual{{"session_minutes", 60},
             {"goal", "ease_pain"},
             {"session_focus", "whole_body"},
             {"pressure_preference", "medium"},
             {"heat", "fine"},
             {"positions_ok", {"prone", "supine", "side_left", "side_right"}},
             {"gluteal_consent", "yes"},
             {"pectoral_consent", "yes"},
             {"sensitive_consent", "no"},
             {"sensation_tested", "yes"},
             {"gentle_work_enough", "yes"},
             {"easy_position_found", "yes"},
             {"course", "same"},
             {"stress", "low"},
             {"work_posture", "mixed"},
             {"pain_quality", {"dull_ache"}},
             {"other_care", {"exercise"}},
             {"onset_kind", "gradual"},
             {"pain_now", 3},
             {"onset_weeks", 4},
             {"age", 44},
             {"visits", 0},
             {"guardian_recorded", "yes"}};
  if (given.contains("pain_sites") && !given.at("pain_sites").empty())
    usual["worst_site"] = given.at("pain_sites").front();
  return answersFrom(usual);
}

class Expectations {
 public:
  explicit Expectations(const Answers& answers)
      : assessment_(assess(shippedTable(), answers)), output_(planFor(answers)) {}

  std::vector<std::string> unmet(const Json& expected) {
    for (const auto& [key, value] : expected.items()) judge(key, value);
    return unmet_;
  }

 private:
  void expect(bool holds, const std::string& otherwise) {
    if (!holds) unmet_.push_back(otherwise);
  }

  void judge(const std::string& key, const Json& value) {
    if (key == "status")
      expect(output_.at(key) == value, "status " + output_.at(key).dump());
    else if (key == "refer" || key == "fired")
      judgeRows(key, value);
    else if (key == "has")
      for (const Json& any : value) expect(hasOneOf(any), "no " + any.get<std::string>());
    else if (key == "plan_not")
      judgeUntouched(value);
    else if (key == "blocked" || key == "not_rec")
      judgePairs(value, key == "blocked");
    else if (key == "max_pressure")
      for (const Json& pair : output_.at("recommended"))
        expect(pair.at("pressure") <= value, named(pair) + " at " + pair.at("pressure").dump());
    else if (key == "max_at")
      judgeCaps(value);
    else if (key == "no_position" || key == "use_position")
      judgePositions(key == "use_position" ? "use" : "avoid", value);
    else if (key == "minutes_at_most")
      expect(output_.at("plan").at("minutes") <= value, output_.at("plan").at("minutes").dump() + " minutes");
    else
      expect(false, "unknown expectation " + key);
  }

  static std::string named(const Json& pair) {
    return pair.at("technique").get<std::string>() + "@" + pair.at("region").get<std::string>();
  }

  void judgeRows(const std::string& key, const Json& ids) {
    std::set<std::string> there;
    for (const Json& row : output_.at(key)) there.insert(row.at("row"));
    for (const std::string id : ids) expect(there.count(id) > 0, id + " does not fire");
  }

  // "swedish@low_back|swedish@buttock": one of them stands in the plan.
  bool hasOneOf(const std::string& any) const {
    std::set<std::string> planned;
    for (const Json& step : output_.at("plan").at("steps"))
      for (const std::string region : step.at("regions"))
        planned.insert(step.at("technique").get<std::string>() + "@" + baseOf(region));
    for (std::size_t from = 0; from <= any.size();) {
      const std::size_t to = std::min(any.find('|', from), any.size());
      if (planned.count(any.substr(from, to - from)) > 0) return true;
      from = to + 1;
    }
    return false;
  }

  void judgeUntouched(const Json& bases) {
    for (const Json& step : output_.at("plan").at("steps"))
      for (const std::string region : step.at("regions"))
        for (const std::string base : bases) expect(baseOf(region) != base, "the plan works " + region);
  }

  void judgePairs(const Json& pairs, bool blocked) {
    const Table& table = assessment_.table();
    for (const std::string pair : pairs) {
      const std::size_t at = pair.find('@');
      const auto technique = table.techniques.indexOf(pair.substr(0, at));
      const auto regions = table.catalogue->regions().named(pair.substr(at + 1));
      if (!technique || !regions) return expect(false, "there is no " + pair);
      for (std::size_t i = 0; i < table.catalogue->regions().sided().size(); ++i) {
        if (!regions->test(i)) continue;
        const Verdict verdict = assessment_.pair(*technique, static_cast<int>(i)).verdict;
        expect(blocked ? verdict == Verdict::Blocked : verdict != Verdict::Recommended,
               pair + (blocked ? " is not blocked" : " is recommended"));
      }
    }
  }

  void judgeCaps(const Json& caps) {
    for (const auto& [place, most] : caps.items())
      for (const Json& pair : output_.at("recommended")) {
        const std::string region = pair.at("region");
        const bool isThere = region == place || baseOf(region) == place;
        expect(!isThere || pair.at("pressure") <= most, named(pair) + " at " + pair.at("pressure").dump());
      }
  }

  void judgePositions(const std::string& list, const Json& positions) {
    const Json& there = output_.at("position").at(list);
    for (const Json& position : positions)
      expect(std::find(there.begin(), there.end(), position) != there.end(),
             position.get<std::string>() + " is not in " + list);
  }

  Assessment assessment_;
  Json output_;
  std::vector<std::string> unmet_;
};

}  // namespace

TEST_CASE("Sixty whole clients get what their stories expect, client by client") {
  const Json clients = readCases("whole-clients.json");
  CHECK(clients.size() == 60);
  for (const Json& client : clients) {
    const Answers answers = completed(answersFrom(client.at("given")), usualAnswers(client.at("given")));
    INFO(client.at("n") << ": " << client.at("words").get<std::string>());
    CHECK(Expectations(answers).unmet(client.at("expect")) == std::vector<std::string>());
  }
}

TEST_CASE("What a whole client expects and does not get is said, and so is what nobody knows") {
  const Json client = readCases("whole-clients.json").front();
  const Answers answers = completed(answersFrom(client.at("given")), usualAnswers(client.at("given")));
  const auto unmet = [&](const Json& expected) { return Expectations(answers).unmet(expected); };
  CHECK(unmet({{"status", "stop"}}).size() == 1);
  CHECK(unmet({{"has", {"lymphatic_drainage@calf|hot_stone@face"}}}).size() == 1);
  CHECK(unmet({{"plan_not", {"neck_back"}}}).size() >= 1);
  CHECK(unmet({{"blocked", {"swedish@neck_back"}}}).size() == 2);
  CHECK(unmet({{"fired", {"R01"}}}).size() == 1);
  CHECK(unmet({{"max_at", {{"upper_trapezius", 1}}}}).size() >= 2);
  CHECK(unmet({{"no_position", {"prone"}}}).size() == 1);
  CHECK(unmet({{"no_such_key", 1}}) == std::vector<std::string>{"unknown expectation no_such_key"});
}
