// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the therapist changes in a plan by hand.
#include "ui/on_screen.h"

using namespace tableside;
using namespace tableside::test;

namespace {

PinnedStep ownStep(const std::string& technique, std::vector<std::string> regions, int minutes) {
  PinnedStep step;
  step.technique = technique;
  step.regions = std::move(regions);
  step.minutes = minutes;
  return step;
}

QString theOneStruckOut(OnScreen& screen) {
  REQUIRE(screen.plan().struckOut.size() == 1);
  const auto name = QStringLiteral("plan.step%1").arg(screen.plan().steps.size());
  screen.waitFor([&] { return screen.isVisible(name + ".drop"); });
  return name;
}

}  // namespace

TEST_CASE("A step that no reason can bring back is not offered to be kept with one") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").fillIntake().goTo(ui::Page::Plan);
  screen.controller().setMinutes(15);
  PlanEdits edits;
  edits.pinned = {ownStep("swedish", {"low_back.left", "low_back.right"}, 15),
                  ownStep("lymphatic_drainage", {"calf.left"}, 10)};
  screen.controller().setPlanEdits(edits, "Add step");
  const QString struckOut = theOneStruckOut(screen);
  CHECK(showsWords(screen.window(), "There are no minutes left for it."));
  CHECK_FALSE(screen.isVisible(struckOut + ".keep"));
  screen.click(struckOut + ".drop");
  CHECK(screen.plan().struckOut.empty());
  screen.close();
}

TEST_CASE("A step that a rule strikes out is kept with a reason for that rule") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").fillIntake().goTo(ui::Page::Plan);
  PlanEdits edits;
  edits.pinned = {ownStep("lymphatic_drainage", {"calf.left"}, 10)};
  screen.controller().setPlanEdits(edits, "Add step");
  REQUIRE(screen.plan().struckOut.empty());
  screen.controller().answer("skin_problem_areas", Choices{{"calf.left"}});
  screen.click(theOneStruckOut(screen) + ".keep");
  screen.type("plan.reason.text", "It has healed.").click("plan.reason.use");
  CHECK(screen.plan().struckOut.empty());
  CHECK(screen.visit().visit.edits.pinned.front().reason == "It has healed.");
  screen.close();
}
