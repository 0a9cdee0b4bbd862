// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the therapist changes in a plan by hand.
#include "ui/on_screen.h"

#include <QRegularExpression>

#include <algorithm>

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

// A technique of the user's own.
void addCupping(OnScreen& screen) {
  Technique cupping;
  cupping.id = "cupping";
  cupping.name = Words("Dry cupping");
  cupping.phases = {Phase::Main};
  cupping.pressureHigh = 3;
  cupping.minutes = {3, 5, 8};
  cupping.like = {"swedish"};
  OwnRows rows = screen.controller().rules().rows();
  rows.put(cupping);
  REQUIRE_FALSE(hasErrors(screen.controller().rules().change(rows, "technique")));
}

QPushButton* chipOf(OnScreen& screen, const QString& technique) {
  return qobject_cast<QPushButton*>(screen.findShown("plan.add.technique." + technique));
}

void takeRegionsAway(OnScreen& screen) {
  const auto chips = [&] {
    static const QRegularExpression ofChips("^plan\\.add\\.regions\\.chip\\.");
    return screen.find("plan.add.regions")->findChildren<QAbstractButton*>(ofChips);
  };
  while (!chips().isEmpty()) screen.click(chips().first()->objectName());
}

}  // namespace

TEST_CASE("A technique that goes while it is chosen in Add a step leaves nothing chosen") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen();
  addCupping(screen);
  screen.addClient("Ana Sample").fillIntake().goTo(ui::Page::Plan).click("plan.add.open");
  screen.pick("plan.add.technique", "cupping");
  screen.pickRegions("plan.add.regions", {"calf.left"});
  CHECK(screen.find<QPushButton>("plan.add.use")->isEnabled());
  screen.window().showRules();
  QTest::keyClick(&screen.window(), Qt::Key_Z, Qt::ControlModifier);
  REQUIRE_FALSE(screen.controller().knowledge().table->techniques.find("cupping"));
  screen.controller().answer("stress", Choice{"high"});  // the plan is made anew behind the rules
  screen.goTo(ui::Page::Plan);
  CHECK_FALSE(chipOf(screen, "cupping"));
  CHECK_FALSE(screen.find<QPushButton>("plan.add.use")->isEnabled());
  screen.pick("plan.add.technique", "swedish");
  screen.click("plan.add.use");
  CHECK(screen.visit().visit().edits.pinned.front().technique == "swedish");
  screen.close();
}

TEST_CASE("A technique that is new in the rules can be added to the plan at once") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").fillIntake().goTo(ui::Page::Plan).click("plan.add.open");
  screen.pick("plan.add.technique", "hot_stone");
  CHECK_FALSE(chipOf(screen, "cupping"));
  addCupping(screen);
  CHECK(chipOf(screen, "cupping"));
  CHECK(chipOf(screen, "hot_stone")->isChecked());
  screen.pick("plan.add.technique", "cupping");
  screen.pickRegions("plan.add.regions", {"calf.left"});
  screen.click("plan.add.use");
  CHECK(screen.visit().visit().edits.pinned.front().technique == "cupping");
  screen.close();
}

TEST_CASE("Regions changed against a rule, with a reason, move the step and keep its phase") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").fillIntake();
  screen.controller().answer("skin_problem_areas", Choices{{"calf.left"}});
  for (const Phase phase : {Phase::Main, Phase::Warm}) {
    screen.controller().setPlanEdits({}, "Undo my changes");
    screen.goTo(ui::Page::Plan);
    const std::vector<PlanStep> steps = screen.plan().steps;
    const auto step = std::find_if(steps.begin(), steps.end(), [&](const PlanStep& each) {
      return each.phase == phase && each.technique == "swedish";
    });
    REQUIRE(step != steps.end());
    screen.click(QStringLiteral("plan.step%1.regions").arg(step - steps.begin()));
    takeRegionsAway(screen);
    screen.pickRegions("plan.add.regions", {"calf.left"});
    screen.click("plan.add.use").type("plan.reason.text", "It has healed.").click("plan.reason.use");

    const std::vector<std::string> moved = {"calf.left"};
    const std::vector<PlanStep>& now = screen.plan().steps;
    const auto found =
        std::find_if(now.begin(), now.end(), [&](const PlanStep& each) { return each.regions == moved; });
    REQUIRE(found != now.end());
    CHECK(found->technique == "swedish");
    CHECK(found->phase == phase);
    CHECK(found->reason == "It has healed.");
    CHECK(std::none_of(now.begin(), now.end(), [&](const PlanStep& each) {
      return each.phase == phase && each.technique == "swedish" && each.regions == step->regions;
    }));
    CHECK(screen.visit().visit().edits.pinned.size() == 1);
  }
  screen.close();
}

TEST_CASE("What was left out is used with a reason in the main work where it may stand there") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").fillIntake();
  screen.controller().answer("skin_problem_areas", Choices{{"low_back.left", "low_back.right"}});
  screen.goTo(ui::Page::Plan);
  static const QRegularExpression ofOverrides("^plan\\.left_out\\d+\\.override\\.swedish$");
  QString swedish;
  for (const QPushButton* button : screen.window().findChildren<QPushButton*>(ofOverrides))
    if (button->accessibleName().startsWith("Use anyway: Swedish massage")) swedish = button->objectName();
  REQUIRE_FALSE(swedish.isEmpty());
  if (screen.isVisible("plan.left_out.all")) screen.click("plan.left_out.all");
  screen.click(swedish).type("plan.reason.text", "It has healed.").click("plan.reason.use");
  REQUIRE(screen.visit().visit().edits.pinned.size() == 1);
  CHECK(screen.visit().visit().edits.pinned.front().technique == "swedish");
  CHECK(screen.visit().visit().edits.pinned.front().phase == Phase::Main);
  screen.close();
}

TEST_CASE("A step that no reason can bring back is not offered to be kept with one") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").fillIntake().goTo(ui::Page::Plan);
  screen.controller().setMinutes(15);
  PlanEdits edits;
  edits.pinned = {ownStep("lymphatic_drainage", {"calf.left"}, 15)};
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
  CHECK(screen.visit().visit().edits.pinned.front().reason == "It has healed.");
  screen.close();
}

TEST_CASE("What different rows leave out stands apart, and a reason goes against the rows of its own place") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").fillIntake();
  screen.controller().answer("skin_problem_areas", Choices{{"low_back.left"}});
  screen.controller().answer("inflamed_areas", Choices{{"low_back.right"}});
  screen.goTo(ui::Page::Plan);
  static const QRegularExpression ofOverrides("^plan\\.left_out\\d+\\.override\\.swedish$");
  QString right;
  for (const QPushButton* button : screen.window().findChildren<QPushButton*>(ofOverrides))
    if (button->accessibleName() == "Use anyway: Swedish massage, right low back")
      right = button->objectName();
  REQUIRE_FALSE(right.isEmpty());
  if (screen.isVisible("plan.left_out.all")) screen.click("plan.left_out.all");
  screen.click(right).type("plan.reason.text", "It has healed.").click("plan.reason.use");
  REQUIRE(screen.visit().visit().edits.pinned.size() == 1);
  const PinnedStep& step = screen.visit().visit().edits.pinned.front();
  CHECK(step.regions == std::vector<std::string>{"low_back.right"});
  CHECK(step.overrides == std::vector<std::string>{"R18b"});
  screen.close();
}

TEST_CASE("More pressure than a rule allows is asked a reason for, less is not") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").fillIntake().answer("frail", true);
  screen.goTo(ui::Page::Plan);
  const std::vector<PlanStep> steps = screen.plan().steps;
  const auto capped = std::find_if(steps.begin(), steps.end(), [](const PlanStep& step) {
    return step.technique == "swedish" && step.pressure == 2 && !step.limitedBy.empty();
  });
  REQUIRE(capped != steps.end());
  const auto at = static_cast<std::size_t>(capped - steps.begin());
  const auto press = [&](const char* pressure) {
    screen.choose(QStringLiteral("plan.step%1.more").arg(at), {"Pressure", pressure});
  };
  press("1 of 5");
  CHECK_FALSE(screen.isVisible("plan.reason.text"));
  CHECK(screen.plan().steps[at].pressure == 1);
  press("2 of 5");  // as far as the rule allows
  CHECK_FALSE(screen.isVisible("plan.reason.text"));
  CHECK(screen.plan().steps[at].pressure == 2);
  press("3 of 5");
  REQUIRE(screen.isVisible("plan.reason.text"));
  CHECK(screen.plan().steps[at].pressure == 2);
  screen.type("plan.reason.text", "Cleared by Dr. Sample.").click("plan.reason.use");
  CHECK(screen.plan().steps[at].pressure == 3);
  CHECK(screen.plan().steps[at].reason == "Cleared by Dr. Sample.");
  screen.close();
}
