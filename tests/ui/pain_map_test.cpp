// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The card "Where does it hurt" on the form: what is marked is answered.
#include "ui/body_map/body_map.h"
#include "ui/on_screen.h"

#include <QCheckBox>
#include <QMenu>

using namespace tableside;
using namespace tableside::test;

namespace {

Answer places(std::vector<std::string> ids) {
  return Choices{std::move(ids)};
}

ui::BodyMap* mapOn(OnScreen& screen) {
  return screen.find<ui::BodyMap>("intake.map");
}

int regionOn(OnScreen& screen, const char* id) {
  return screen.controller().catalogue().regions().indexOf(id).value();
}

// From one place to the next with the button held down.
void stroke(OnScreen& screen, const std::vector<const char*>& over) {
  screen.markOnMap(screen.answers().knows("pain_spread") ? "pain_spread" : "pain_sites", {});
  ui::BodyMap* map = mapOn(screen);
  const auto at = [&](const char* id) { return map->pointIn(regionOn(screen, id)).value(); };
  QTest::mousePress(map, Qt::LeftButton, {}, at(over.front()));
  for (const char* id : over) QTest::mouseMove(map, at(id));
  QTest::mouseRelease(map, Qt::LeftButton, {}, at(over.back()));
}

void chooseKind(OnScreen& screen, const QString& label) {
  for (QAction* each : screen.find<QPushButton>("intake.map.more")->menu()->actions())
    if (each->text() == label) return each->trigger();
  FAIL("no kind " << label.toStdString());
}

}  // namespace

TEST_CASE("The first place that is marked is the worst, until another gets a higher number") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").markOnMap("pain_sites", {"low_back.right"});
  CHECK(screen.answers().of("pain_sites") == places({"low_back.right"}));
  CHECK(screen.answers().choice("worst_site") == "low_back.right");
  CHECK(showsWords(screen.window(), "Right low back"));
  screen.pick("intake.pain_now", "6");
  CHECK(screen.answers().number("pain_now") == 6);

  screen.markOnMap("pain_sites", {"buttock.right"}).pick("intake.pain_now", "4");
  CHECK(screen.answers().number("pain_now") == 6);
  CHECK(screen.answers().choice("worst_site") == "low_back.right");
  CHECK(showsWords(screen.window(), "Only the worst place keeps its number: right low back, 6."));
  screen.pick("intake.pain_now", "6");
  CHECK(showsWords(screen.window(), "As strong as right low back. Which is the worst?"));
  screen.pick("intake.worst_site", "buttock.right");
  CHECK(screen.answers().choice("worst_site") == "buttock.right");
  screen.markOnMap("pain_sites", {"low_back.right"}).pick("intake.pain_now", "8");
  CHECK(screen.answers().choice("worst_site") == "low_back.right");
  CHECK(screen.answers().number("pain_now") == 8);
  // A second tap chooses, and takes nothing away.
  CHECK(screen.answers().of("pain_sites") == places({"low_back.right", "buttock.right"}));
  screen.waitSaved().close();
}

TEST_CASE("The bin takes a place away with its number, and one tap is one step of Undo") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").markOnMap("pain_sites", {"calf.left"});
  screen.pick("intake.pain_now", "5").click("intake.map.remove");
  // An empty map is not a none that somebody said.
  CHECK(screen.answers().of("pain_sites") == Answer(NotAnswered{}));
  CHECK(screen.answers().of("worst_site") == Answer(NotAnswered{}));
  CHECK(screen.answers().of("pain_now") == Answer(NotAnswered{}));
  screen.controller().undo();
  CHECK(screen.answers().of("pain_sites") == places({"calf.left"}));
  CHECK(screen.answers().choice("worst_site") == "calf.left");
  CHECK(screen.answers().number("pain_now") == 5);
  screen.waitSaved().close();
}

TEST_CASE("A slip of the finger is mended with one tap, and keeps its number") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").markOnMap("pain_sites", {"low_back.right"});
  screen.pick("intake.pain_now", "6");
  screen.click(QStringLiteral("intake.map.or.%1").arg(regionOn(screen, "flank.right")));
  CHECK(screen.answers().of("pain_sites") == places({"flank.right"}));
  CHECK(screen.answers().choice("worst_site") == "flank.right");
  CHECK(screen.answers().number("pain_now") == 6);
  screen.waitSaved().close();
}

TEST_CASE("A stroke says where it hurts, where it spreads and how far down the leg") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").markOnMap("pain_sites", {"low_back.right", "buttock.right"});
  stroke(screen, {"buttock.right", "thigh_back.right", "knee_back.right"});
  CHECK(screen.answers().choices("pain_spread") ==
        std::vector<std::string>{"thigh_back.right", "knee_back.right"});
  CHECK(screen.answers().choice("radiation_depth") == "thigh");
  stroke(screen, {"knee_back.right", "calf.right"});
  CHECK(screen.answers().choice("radiation_depth") == "calf");
  CHECK(showsWords(screen.window(), "Spreads to: "));
  // What the therapist said otherwise stays.
  screen.controller().answer("radiation_depth", Choice{"foot"});
  screen.pick("intake.map.mode", "pain_spread").markOnMap("pain_spread", {"calf.right"});
  screen.click("intake.map.remove");
  CHECK(screen.answers().choices("pain_spread") ==
        std::vector<std::string>{"thigh_back.right", "knee_back.right"});
  CHECK(screen.answers().choice("radiation_depth") == "foot");
  screen.waitSaved().close();
}

TEST_CASE("A first stroke begins where it hurts") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample");
  stroke(screen, {"shoulder.left", "upper_arm_front.left", "elbow_hollow.left", "forearm_front.left"});
  CHECK(screen.answers().of("pain_sites") == places({"shoulder.left"}));
  CHECK(screen.answers().choice("worst_site") == "shoulder.left");
  CHECK(screen.answers().choice("arm_spread") == "forearm");
  CHECK(screen.answers().choice("radiation_depth").empty());
  screen.waitSaved().close();
}

TEST_CASE("Each mode of the map answers its own question, and what is spared is on the list of kinds") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").pick("intake.map.mode", "avoid_areas");
  screen.markOnMap("avoid_areas", {"groin.left"});
  CHECK(screen.answers().of("avoid_areas") == places({"groin.left"}));

  // While the kinds have not been read out, the others stay open.
  chooseKind(screen, "Swelling");
  const auto tap = [&](const char* id) {
    QTest::mouseClick(mapOn(screen), Qt::LeftButton, {},
                      mapOn(screen)->pointIn(regionOn(screen, id)).value());
  };
  tap("ankle.left");
  CHECK(screen.answers().of("swelling_areas") == places({"ankle.left"}));
  CHECK(screen.answers().of("spare_kinds") == Answer(NotAnswered{}));
  screen.controller().answer("spare_kinds", Choices{{"swelling"}});
  chooseKind(screen, "Varicose veins");
  tap("calf.left");
  CHECK(screen.answers().of("varicose_areas") == places({"calf.left"}));
  CHECK(screen.answers().of("spare_kinds") == places({"swelling", "veins"}));
  // And where somebody says there are none, that is told.
  screen.controller().answer("spare_kinds", Choices{});
  CHECK(screen.isVisible("intake.pain_sites.finding"));
  screen.waitSaved().close();
}

TEST_CASE("Nothing hurts today is one tap under the empty figure, and a mark takes its place") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").click("intake.pain_sites.none");
  CHECK(screen.answers().of("pain_sites") == places({}));
  CHECK_FALSE(screen.isVisible("intake.pain_now"));
  screen.click("intake.pain_sites.none");
  CHECK(screen.answers().of("pain_sites") == Answer(NotAnswered{}));
  screen.click("intake.pain_sites.not_sure");
  CHECK(screen.answers().of("pain_sites") == Answer(NotSure{}));
  screen.markOnMap("pain_sites", {"jaw.left"});
  CHECK(screen.answers().of("pain_sites") == places({"jaw.left"}));
  CHECK_FALSE(screen.isVisible("intake.pain_sites.none"));
  screen.waitSaved().close();
}

TEST_CASE("The list does what the map does") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").click("intake.map.as_list");
  CHECK_FALSE(screen.isVisible("intake.map"));
  screen.click("intake.map.list.heel.left").pick("intake.pain_now", "3");
  CHECK(screen.answers().of("pain_sites") == places({"heel.left"}));
  CHECK(screen.answers().choice("worst_site") == "heel.left");
  CHECK(screen.answers().number("pain_now") == 3);
  CHECK(screen.find<QCheckBox>("intake.map.list.heel.left")->accessibleName() == "Left heel");
  screen.pick("intake.map.mode", "pain_spread").click("intake.map.list.foot_sole.left");
  CHECK(screen.answers().of("pain_spread") == places({"foot_sole.left"}));
  CHECK_FALSE(screen.find<QCheckBox>("intake.map.list.heel.left")->isChecked());
  screen.click("intake.map.list.foot_sole.left");
  CHECK(screen.answers().of("pain_spread") == Answer(NotAnswered{}));
  screen.click("intake.map.as_list");
  CHECK(screen.isVisible("intake.map"));
  screen.waitSaved().close();
}

TEST_CASE("The form's map is filled with the keyboard alone") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").find("intake.map")->setFocus();
  for (const Qt::Key key : {Qt::Key_Space, Qt::Key_1, Qt::Key_0, Qt::Key_Down, Qt::Key_Return})
    screen.press("intake.map", key);
  const std::vector<std::string> marked = screen.answers().choices("pain_sites");
  REQUIRE(marked.size() == 2);
  CHECK(screen.answers().choice("worst_site") == "low_back.right");
  CHECK(screen.answers().number("pain_now") == 10);
  screen.press("intake.map", Qt::Key_Delete);
  CHECK(screen.answers().of("pain_sites") == places({"low_back.right"}));
  screen.press("intake.map", Qt::Key_M).press("intake.map", Qt::Key_Return);
  CHECK(screen.answers().choices("pain_spread").size() == 1);
  screen.press("intake.map", Qt::Key_Escape);
  CHECK_FALSE(screen.find("intake.map")->hasFocus());
  screen.waitSaved().close();
}

TEST_CASE("Last time's places are dashed, are so again with one tap, and an older map's are kept") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").fillIntake().goTo(ui::Page::Intake);
  // As a practice wrote it with another map: one place that this map does not draw.
  screen.controller().answer("pain_sites", places({"low_back.left", "tail.left"}));
  screen.controller().answer("worst_site", Choice{"low_back.left"});
  screen.find("intake.map");
  CHECK(screen.isVisible("intake.pain_sites.chip.low_back.left"));
  CHECK(screen.isVisible("intake.pain_sites.chip.tail.left"));
  screen.markOnMap("pain_sites", {"calf.left"});
  CHECK(screen.answers().of("pain_sites") == places({"low_back.left", "calf.left", "tail.left"}));
  screen.click("intake.pain_sites.chip.tail.left");
  CHECK(screen.answers().of("pain_sites") == places({"low_back.left", "calf.left"}));
  screen.goTo(ui::Page::Plan).click("plan.accept").signAs("B. Therapist");
  screen.controller().startNewVisit();
  screen.goTo(ui::Page::Intake).waitFor([&] { return screen.isVisible("return.different"); });
  screen.click("return.different");
  CHECK(screen.answers().of("pain_sites") == Answer(NotAnswered{}));
  CHECK(mapOn(screen)->spokenOf(regionOn(screen, "calf.left")) == "Left calf, hurts last time");
  screen.click("intake.pain_sites.confirm");
  CHECK(screen.answers().of("pain_sites") == places({"low_back.left", "calf.left"}));
  CHECK(screen.answers().choice("worst_site") == "low_back.left");
  CHECK(mapOn(screen)->spokenOf(regionOn(screen, "calf.left")) == "Left calf, hurts, marked");
  screen.waitSaved().close();
}
