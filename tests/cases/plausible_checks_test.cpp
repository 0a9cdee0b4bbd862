// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/plausible_checks.h"

#include "support/catch.h"

using namespace tableside;
using namespace tableside::test;

namespace {

Json step(const char* phase, const char* technique, Json regions, int pressure, const char* position) {
  return {{"phase", phase},
          {"technique", technique},
          {"regions", std::move(regions)},
          {"pressure", pressure},
          {"minutes", 10},
          {"position", position},
          {"rows", Json::array()},
          {"cautions", Json::array()}};
}

// A plan that nobody made, of these steps.
Json planOf(Json steps) {
  const int minutes = 10 * static_cast<int>(steps.size());
  return {{"status", "go_on"},
          {"refer", Json::array()},
          {"recommended", Json::array()},
          {"blocked", Json::array()},
          {"held", Json::array()},
          {"advise", Json::array()},
          {"not_asked", Json::array()},
          {"left_out", Json::array()},
          {"plan",
           {{"minutes", minutes},
            {"limited_by", Json::array()},
            {"steps", std::move(steps)},
            {"unplanned_minutes", 0}}}};
}

Names kindsOf(const Json& answers, const Json& output) {
  Names kinds;
  for (const PlanFault& fault : planFaults(answersFrom(answers), output)) kinds.insert(fault.kind);
  return kinds;
}

const Json kSore{
    {"pain_sites", {"low_back.right"}}, {"worst_site", "low_back.right"}, {"gluteal_consent", "yes"}};

Json soreAnd(Json more) {
  more.update(kSore);
  return more;
}

}  // namespace

TEST_CASE("The checks of plausible plans find each kind of fault") {
  const Json warm = step("warm", "swedish", {"low_back.right"}, 3, "prone");
  const Json deep = step("main", "deep_tissue", {"low_back.right"}, 4, "prone");
  const Json stone = step("warm", "hot_stone", {"low_back.right"}, 2, "prone");
  const auto one = [](const char* kind) { return Names{kind}; };

  CHECK(kindsOf(kSore, planOf({warm, deep})).empty());
  CHECK(kindsOf(kSore, planOf({deep})) == one("deep or trigger point work on a cold region"));
  CHECK(kindsOf(kSore, planOf({warm, deep, stone})) == one("stones after deep work"));
  CHECK(kindsOf(kSore, planOf({warm, warm})) == one("a pair twice in warm and main"));
  CHECK(kindsOf(soreAnd({{"inflamed_areas", {"low_back.right"}}}), planOf({stone})) ==
        one("heat, depth or pressing on a barred place"));
  for (const char* beside : {"low_back.left", "buttock.right", "sacrum.right"})
    CHECK(kindsOf(soreAnd({{"inflamed_areas", {beside}}}), planOf({stone})) ==
          one("heat, depth or pressing beside a barred place"));
  CHECK(kindsOf(soreAnd({{"inflamed_areas", {"thigh_back.right"}}}), planOf({stone})).empty());
  CHECK(kindsOf(soreAnd({{"surgery_areas", {"abdomen_lower.left"}}}), planOf({warm})) ==
        one("weight on a barred place"));
  CHECK(kindsOf(soreAnd({{"pressure_tolerance", 2}}), planOf({warm})) == one("pressure over the tolerance"));
  CHECK(kindsOf(soreAnd({{"pressure_preference", "light"}}), planOf({warm})) ==
        one("3 or more for light or touch-sensitive"));
  CHECK(kindsOf(soreAnd({{"pregnancy", "yes"}}), planOf({warm})) ==
        one("pregnant: face down, flat, stones or depth"));
  CHECK(kindsOf(soreAnd({{"age", 14}}), planOf({warm, step("main", "swedish", {"buttock.right"}, 2,
                                                           "prone")})) == one("a minor's private places"));
  CHECK(kindsOf(kSore, planOf({warm, step("main", "swedish", {"neck_front.left"}, 2, "supine")}))
            .count("forbidden filler"));
  CHECK(kindsOf(kSore, planOf({warm, step("main", "swedish", {"calf.left"}, 2, "prone")})) ==
        Names{"merely allowed filler"});
  CHECK(kindsOf(kSore, planOf({step("warm", "swedish", {"low_back.right"}, 2, "side_right")})) ==
        one("works what lies underneath"));
  CHECK(kindsOf(soreAnd({{"flare_now", "yes"}}), planOf({warm})) == one("a flare begins on the pain"));

  const Json turned = step("main", "swedish", {"flank.right"}, 2, "side_left");
  CHECK(kindsOf(kSore, planOf({warm, turned, step("main", "swedish", {"mid_back.right"}, 2, "prone")})) ==
        one("more than one change of position"));

  Json hip = soreAnd({});
  hip["worst_site"] = "hip_side.left";
  CHECK(kindsOf(hip, planOf({step("warm", "swedish", {"low_back.right"}, 2, "side_left")})) ==
        one("lies on the sore hip or shoulder"));

  Json short_ = planOf({warm});
  short_["plan"]["unplanned_minutes"] = 5;
  CHECK(kindsOf(kSore, short_) == one("minutes that do not add up"));

  Json numb = planOf({warm});
  numb["not_asked"] = {{{"question", "reduced_sensation"}}};
  numb["recommended"] = {{{"technique", "hot_stone"}, {"region", "calf.left"}, {"pressure", 2}}};
  CHECK(kindsOf(kSore, numb) == one("heat, depth or pressing though reduced feeling counts as not applying"));
}

TEST_CASE("The checks of plausible plans read the advice beside them") {
  const Json plan = planOf({step("warm", "swedish", {"low_back.right"}, 3, "prone")});
  const auto fits = [&](const Json& answers, std::initializer_list<const char*> texts) {
    Json said = plan;
    for (const char* text : texts)
      said["advise"].push_back({{"row", "R1"}, {"to", "client"}, {"text", text}});
    return kindsOf(answers, said).empty();
  };
  const char *bath = "A warm bath or shower is fine.", *stones = "Stones: at most 55 C.";
  CHECK(fits(kSore, {bath}));
  CHECK_FALSE(fits(kSore, {bath, bath}));
  CHECK_FALSE(fits(soreAnd({{"surgery_areas", {"calf.left"}}}), {bath}));
  CHECK_FALSE(fits(kSore, {stones}));
  CHECK_FALSE(fits(kSore, {"keep the plan", "No change over three visits: change the plan"}));
}

TEST_CASE("The worst place has the most time, or a reason") {
  const Json worst = step("warm", "swedish", {"low_back.right"}, 3, "prone");
  const Json more = step("main", "swedish", {"sacrum.right"}, 3, "prone");
  const Json again = step("main", "myofascial_release", {"sacrum.right"}, 3, "prone");
  const Answers sore = answersFrom(kSore);
  CHECK(worstPlace(sore, planOf({worst, more})) == WorstPlace::Most);
  Json output = planOf({worst, more, again});
  CHECK(worstPlace(sore, output) == WorstPlace::Row);  // nothing more is recommended there
  output["recommended"] = {
      {{"technique", "swedish"}, {"region", "low_back.right"}, {"pressure", 3}, {"minutes", {5, 12, 20}}}};
  CHECK(worstPlace(sore, output) == WorstPlace::Untold);
  output["left_out"] = {{{"region", "low_back.right"}, {"reason", "held"}, {"rows", Json::array()}}};
  CHECK(worstPlace(sore, output) == WorstPlace::LeftOut);
  CHECK(worstPlace(answersFrom(Json::object()), output) == WorstPlace::None);
}
