// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the plan page tells of rows that hold back, of places that no step holds, and of work where nothing
// hurts.
#include "plan/planner.h"
#include "support/a_table.h"
#include "ui/on_screen.h"
#include "ui/plan/today_says.h"

#include <QLabel>
#include <QRegularExpression>

#include <algorithm>

using namespace tableside;
using namespace tableside::test;

namespace {

// An untroubled client, but for these answers.
void beClient(OnScreen& screen, const std::vector<std::pair<std::string, Answer>>& but = {}) {
  screen.waitOpen().addClient("Ana Sample");
  for (const Question& question : screen.controller().catalogue().questions())
    if (!question.fromRecord && question.section != "note")
      screen.controller().answer(question.id, screen.quietAnswers().of(question.id));
  for (const auto& [id, answer] : but) screen.controller().answer(id, answer);
  screen.goTo(ui::Page::Plan);
}

Answer places(std::vector<std::string> sided) {
  return Choices{std::move(sided)};
}

// Of somebody whose calf hurts and who wants nothing but that looked at.
std::vector<std::pair<std::string, Answer>> aSoreCalf() {
  return {{"pain_sites", places({"calf.left"})},     {"worst_site", Choice{"calf.left"}},
          {"session_focus", Choice{"painful_area"}}, {"gluteal_consent", NotAnswered{}},
          {"pectoral_consent", NotAnswered{}},       {"sensitive_consent", NotAnswered{}}};
}

QString words(OnScreen& screen, const QString& name) {
  return screen.find<QLabel>(name)->text();
}

QString wordsOfRow(OnScreen& screen, const char* id) {
  const Table& table = *screen.controller().knowledge().table;
  return text(table.rows[table.rowIndex(id).value()].why);
}

QString askedOfRow(OnScreen& screen, const char* id) {
  const Table& table = *screen.controller().knowledge().table;
  return text(table.askAs(table.rows[table.rowIndex(id).value()]));
}

void chooseStep(OnScreen& screen, const char* technique, const std::vector<std::string>& regions) {
  screen.click("plan.add.open");
  const QString chip = QStringLiteral("plan.add.technique.") + technique;
  if (!screen.find<QPushButton>(chip)->isChecked()) screen.click(chip);
  screen.pickRegions("plan.add.regions", regions);
}

QString struckOut(OnScreen& screen) {
  REQUIRE(screen.plan().struckOut.size() == 1);
  return QStringLiteral("plan.step%1").arg(screen.plan().steps.size());
}

}  // namespace

TEST_CASE("What is held is told as a question and not as a fact") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen, {{"avoid_areas", NotAnswered{}}});
  screen.waitFor([&] { return screen.isVisible("plan.ask.avoid_areas.field"); });
  CHECK(showsWords(screen.window(), askedOfRow(screen, "R28")));
  CHECK_FALSE(showsWords(screen.window(), wordsOfRow(screen, "R28")));
  screen.controller().answer("avoid_areas", places({"low_back.left"}));
  QCoreApplication::processEvents();
  CHECK(showsWords(screen.window(), wordsOfRow(screen, "R28")));
  screen.waitSaved().close();
}

TEST_CASE("A row that has no words to ask with asks its first open question") {
  const std::string suggests =
      R"("id": "S", "when": {}, "suggest": {"technique": "swedish", "regions": ["calf"], "pressure": 2,
         "minutes": [5, 10, 20]})";
  const Assessment before = assess(aTable({suggests}), {});
  const Assessment today =
      assess(aTable({suggests, R"("id": "A", "when": {"frail": "yes"}, "block": {"regions": ["calf"]})",
                     R"("id": "B", "when": {"rf_fever": "yes"}, "ask_as": "Ask about fever.",
                        "refer": {"to": "doctor", "urgency": "soon", "session": "stop"})"}),
             {});
  const Plan plan = makePlan(before);
  const QString said = ui::differenceWords(replay(savedPlan(before, plan), today), plan, today).join("\n");
  INFO(said.toStdString());
  CHECK(said.contains("Not asked yet: " + text(shippedCatalogue()->find("frail")->ask.in("en"))));
  CHECK(said.contains("Ask about fever."));
  CHECK_FALSE(said.contains("Because."));
}

TEST_CASE("Work that needs a consent nobody asked for says that it was not asked, and asks") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen, aSoreCalf());
  chooseStep(screen, "swedish", {"buttock.left"});
  CHECK(words(screen, "plan.add.verdict").startsWith("Not asked. "));
  CHECK_FALSE(words(screen, "plan.add.verdict").contains(wordsOfRow(screen, "R57a")));
  screen.click("plan.add.use");
  const QString card = struckOut(screen);
  screen.waitFor([&] { return screen.isVisible("plan.ask.gluteal_consent.field"); });
  CHECK_FALSE(screen.isVisible(card + ".keep"));
  CHECK(showsWords(screen.window(), "Not asked. " + askedOfRow(screen, "R57a")));
  screen.pick("plan.ask.gluteal_consent", "yes");
  CHECK(screen.plan().struckOut.empty());
  screen.waitSaved().close();
}

TEST_CASE("Where the client has said no, no step can be added and no reason is asked for") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen, aSoreCalf());
  screen.controller().answer("gluteal_consent", Choice{"no"});
  chooseStep(screen, "swedish", {"buttock.left"});
  CHECK(words(screen, "plan.add.verdict").contains(wordsOfRow(screen, "R57a")));
  CHECK_FALSE(screen.find<QPushButton>("plan.add.use")->isEnabled());
  screen.click("plan.add.cancel");
  screen.waitSaved().close();
}

TEST_CASE("What a refusal leaves out is not offered to be used with a reason") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen, {{"avoid_areas", places({"low_back.left", "low_back.right"})}});
  screen.waitFor([&] { return screen.isVisible("plan.left_out0"); });
  static const QRegularExpression ofOverrides("^plan\\.left_out\\d+\\.override\\.");
  for (const QPushButton* button : screen.window().findChildren<QPushButton*>(ofOverrides))
    if (button->isVisible()) CHECK_FALSE(button->accessibleName().contains("ow back"));
  screen.waitSaved().close();
}

TEST_CASE("A sore place that no step holds is told with the reason") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen, {{"avoid_areas", places({"low_back.left"})}});
  screen.waitFor([&] { return screen.isVisible("plan.left_out0"); });
  CHECK(words(screen, "plan.left_out0.title").endsWith(": left low back"));
  CHECK(showsWords(screen.window(), wordsOfRow(screen, "R28")));
  screen.controller().answer("avoid_areas", places({}));
  QCoreApplication::processEvents();
  CHECK_FALSE(showsWords(screen.window(), wordsOfRow(screen, "R28")));
  screen.waitSaved().close();
}

TEST_CASE("Where there is no session nothing is told of what the plan leaves out") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen, {{"avoid_areas", places({"low_back.left"})}});
  screen.waitFor([&] { return screen.isVisible("plan.left_out"); });
  screen.controller().answer("rf_saddle", NotAnswered{});
  QCoreApplication::processEvents();
  CHECK_FALSE(screen.isVisible("plan.left_out"));
  screen.controller().answer("rf_saddle", true);
  QCoreApplication::processEvents();
  CHECK_FALSE(screen.isVisible("plan.left_out"));
  screen.waitSaved().close();
}

TEST_CASE("A step where nothing hurts says what it counts as, and one tap marks the place as painful") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen);
  chooseStep(screen, "swedish", {"calf.left", "low_back.left"});
  CHECK(words(screen, "plan.add.painless") == "Counted as not hurting: left calf.");
  screen.click("plan.add.hurts");
  CHECK(screen.answers().of("pain_sites") == places({"low_back.left", "low_back.right", "calf.left"}));
  CHECK_FALSE(screen.isVisible("plan.add.painless"));
  CHECK_FALSE(screen.isVisible("plan.add.hurts"));
  screen.controller().undo();
  CHECK(screen.answers().of("pain_sites") == places({"low_back.left", "low_back.right"}));
  screen.waitSaved().close();
}

TEST_CASE("A step that was added where nothing hurts says so in its row, and its menu marks the place") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen);
  chooseStep(screen, "myofascial_release", {"temple.left"});
  screen.click("plan.add.use");
  const auto& steps = screen.plan().steps;
  const auto added = std::find_if(steps.begin(), steps.end(), [](const PlanStep& step) {
    return step.regions == std::vector<std::string>{"temple.left"};
  });
  REQUIRE(added != steps.end());
  CHECK(showsWords(screen.window(), "Counted as not hurting. "));
  screen.choose(QStringLiteral("plan.step%1.more").arg(added - steps.begin()), {"It hurts there"});
  CHECK(screen.answers().of("pain_sites") == places({"temple.left", "low_back.left", "low_back.right"}));
  screen.waitSaved().close();
}

TEST_CASE("Firm work by hand on skin that nobody asked about waits for the question") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen, {{"pain_sites", places({})},
                    {"pain_now", NotAnswered{}},
                    {"worst_site", NotAnswered{}},
                    {"goal", Choice{"relax"}},
                    {"pressure_preference", Choice{"medium"}},
                    {"reduced_sensation", NotAnswered{}}});
  const auto question = *screen.controller().catalogue().indexOf("reduced_sensation");
  REQUIRE(screen.controller().assessment().relevance().applies(question) == Truth::No);
  chooseStep(screen, "trigger_point", {"calf.left"});
  screen.click("plan.add.use");
  const QString card = struckOut(screen);
  screen.waitFor([&] { return screen.isVisible("plan.ask.reduced_sensation.field"); });
  CHECK(showsWords(screen.window(), askedOfRow(screen, "R21a")));
  const std::vector<int> next = screen.controller().assessment().askNext();
  CHECK(std::find(next.begin(), next.end(), question) != next.end());
  screen.waitSaved().close();
}
