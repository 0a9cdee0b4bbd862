// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/spread.h"

#include "support/shipped.h"

using namespace tableside;
using namespace tableside::test;

namespace {

std::string leg(const std::vector<std::string>& places) {
  return legReach(shippedCatalogue()->regions().setOf(places), shippedCatalogue()->regions());
}

std::string arm(const std::vector<std::string>& places) {
  return armReach(shippedCatalogue()->regions().setOf(places), shippedCatalogue()->regions());
}

}  // namespace

TEST_CASE(
    "How far pain reaches down a leg is told by the farthest place, and the knee is not below the knee") {
  CHECK(leg({}) == "none");
  CHECK(leg({"forearm_back.left", "low_back.right"}) == "none");
  CHECK(leg({"buttock.right"}) == "buttock");
  CHECK(leg({"buttock.right", "thigh_back.right"}) == "thigh");
  CHECK(leg({"thigh_back.right", "knee_back.right"}) == "thigh");
  CHECK(leg({"thigh_front.left", "knee_front.left"}) == "thigh");
  CHECK(leg({"thigh_back.right", "knee_back.right", "calf.right"}) == "calf");
  CHECK(leg({"ankle.left"}) == "calf");
  CHECK(leg({"calf.left", "foot_sole.left"}) == "foot");
  CHECK(leg({"heel.left"}) == "foot");
}

TEST_CASE("How far pain reaches down an arm is told by the farthest place") {
  CHECK(arm({"calf.left"}) == "none");
  CHECK(arm({"shoulder.left"}) == "shoulder");
  CHECK(arm({"shoulder.left", "elbow.left"}) == "upper_arm");
  CHECK(arm({"forearm_front.left"}) == "forearm");
  CHECK(arm({"wrist.left"}) == "forearm");
  CHECK(arm({"forearm_front.left", "fingers.left"}) == "hand");
  CHECK(arm({"hand_palm.right"}) == "hand");
}

TEST_CASE("Each reach that is told is an answer of its question") {
  const Catalogue& catalogue = *shippedCatalogue();
  for (const SidedRegion& region : catalogue.regions().sided()) {
    CAPTURE(region.id);
    CHECK(catalogue.find("radiation_depth")->option(leg({region.id})));
    CHECK(catalogue.find("arm_spread")->option(arm({region.id})));
  }
}
