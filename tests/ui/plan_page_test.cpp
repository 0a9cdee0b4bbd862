// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The plan as a page: rows that fit, what decides it, what is taken out and put in.
#include "plan/edits.h"
#include "ui/on_screen.h"
#include "ui/widgets/user_text.h"
#include "ui/words/place_words.h"
#include "ui/words/text.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

using namespace tableside;
using namespace tableside::test;

namespace {

void answerAll(OnScreen& screen, const std::vector<std::pair<std::string, Answer>>& but) {
  for (const auto& [id, answer] : screen.quietAnswers()) screen.controller().answer(id, answer);
  for (const auto& [id, answer] : but) screen.controller().answer(id, answer);
  screen.goTo(ui::Page::Plan);
}

// An untroubled client, but for these answers.
void beClient(OnScreen& screen, const std::vector<std::pair<std::string, Answer>>& but = {}) {
  screen.waitOpen().addClient("Ana Sample");
  answerAll(screen, but);
}

// Of somebody whose right buttock hurts, too, and who was not asked for consent.
std::vector<std::pair<std::string, Answer>> aSoreButtock() {
  return {{"pain_sites", Choices{{"low_back.right", "buttock.right"}}},
          {"worst_site", Choice{"low_back.right"}},
          {"gluteal_consent", NotAnswered{}}};
}

QString row(std::size_t index, const char* part = "") {
  return QStringLiteral("plan.step%1%2").arg(index).arg(QLatin1String(part));
}

QString barWords(OnScreen& screen) {
  return screen.find<QLabel>("plan.bar.state")->text() + " | " +
         screen.find("plan.bar.words")->accessibleName();
}

bool isSame(const PlanStep& one, const PlanStep& other) {
  return one.phase == other.phase && one.technique == other.technique && one.regions == other.regions;
}

}  // namespace

TEST_CASE("Seven steps of a plan are on the screen of a laptop without scrolling") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside", {"--size", "1366x768", "--text-size", "100"});
  beClient(screen);
  while (screen.plan().steps.size() > 7)
    screen.choose(row(screen.plan().steps.size() - 2, ".more"), {"Remove"});
  REQUIRE(screen.plan().steps.size() == 7);
  QTest::qWait(50);
  const auto* scroll = screen.find<QScrollArea>("plan.scroll");
  CHECK(scroll->verticalScrollBar()->maximum() == 0);
  for (std::size_t i = 0; i < 7; ++i) CHECK(screen.find(row(i))->height() >= 54);
  screen.waitSaved().close();
}

TEST_CASE("The minutes of a step are typed, and PageUp and PageDown change them by five") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen);
  const QString minutes = row(1, ".minutes");
  const PlanStep step = screen.plan().steps[1];
  const auto minutesNow = [&] {
    const auto& steps = screen.plan().steps;
    return std::find_if(steps.begin(), steps.end(), [&](const PlanStep& each) { return isSame(each, step); })
        ->minutes;
  };
  screen.type(minutes, "12");
  screen.waitFor([&] { return minutesNow() == 12; });
  screen.press(minutes, Qt::Key_PageDown);
  CHECK(minutesNow() == 7);
  screen.type(minutes, "9").press(minutes, Qt::Key_Return);
  CHECK(minutesNow() == 9);
  screen.type(minutes, "2").press(minutes, Qt::Key_Escape);
  QTest::qWait(1000);
  CHECK(minutesNow() == 9);
  CHECK(screen.find(minutes)->accessibleName().endsWith(": 9 min"));
  CHECK(screen.find(minutes + ".more")->accessibleName().startsWith("More minutes: "));
  screen.waitSaved().close();
}

TEST_CASE("B1: The answers that decide the plan stand beside it, and what waits for them stands in it") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen, aSoreButtock());
  screen.waitFor([&] { return screen.isVisible("plan.ask.gluteal_consent.yes"); });
  CHECK(showsWords(screen.window(), "1 answer decides this plan"));
  CHECK_FALSE(screen.find<QPushButton>("plan.accept")->isEnabled());
  CHECK(barWords(screen).startsWith("1 answer first | "));
  CHECK(showsWords(screen.window(), "Ask for today's consent before buttock or hip is worked."));

  // Without what waits there is a plan all the same, and back.
  screen.click("plan.without");
  CHECK(screen.find<QPushButton>("plan.accept")->isEnabled());
  CHECK(barWords(screen).startsWith("Ready: 60 minutes"));
  CHECK(screen.find<QPushButton>("plan.accept")->hasFocus());
  screen.click("plan.without");
  CHECK_FALSE(screen.find<QPushButton>("plan.accept")->isEnabled());

  screen.pick("plan.ask.gluteal_consent", "yes");
  CHECK_FALSE(screen.isVisible("plan.decide"));
  CHECK_FALSE(screen.isVisible("plan.without"));
  CHECK(screen.find<QPushButton>("plan.accept")->isEnabled());
  screen.click("plan.accept");
  CHECK(screen.visit().isRunning());
  screen.waitSaved().close();
}

TEST_CASE("What was answered beside the plan stays until all of it is") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  auto answers = aSoreButtock();
  answers.emplace_back("today_kinds", NotAnswered{});
  beClient(screen, answers);
  screen.waitFor([&] { return screen.isVisible("plan.ask.today_kinds.none"); });
  screen.pick("plan.ask.today_kinds", "none");
  CHECK(screen.isVisible("plan.ask.today_kinds.none"));
  CHECK(showsWords(screen.window(), "1 of 2"));
  screen.pick("plan.ask.gluteal_consent", "yes");
  CHECK_FALSE(screen.isVisible("plan.decide"));
  screen.waitSaved().close();
}

TEST_CASE(
    "B21: Removing a step says who gets its minutes, keeps the name of the next one in focus, and comes "
    "back") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen);
  const Plan before = screen.plan();
  const RegionMap& map = screen.controller().catalogue().regions();
  screen.choose(row(2, ".more"), {"Remove"});
  REQUIRE(screen.plan().steps.size() == before.steps.size() - 1);
  for (std::size_t i = 0; i < screen.plan().steps.size(); ++i)
    CHECK(isSame(screen.plan().steps[i], before.steps[i < 2 ? i : i + 1]));
  const QString said = screen.find("plan.bar.words")->accessibleName();
  CHECK(said.startsWith("Removed " + ui::lowered(ui::placeWords(before.steps[2].regions, map)) + ". "));
  CHECK(said.contains(QStringLiteral("%1 min to ").arg(before.steps[2].minutes)));
  CHECK(screen.window().focusWidget() == screen.find(row(2, ".regions")));
  screen.click("plan.undo");
  CHECK(screen.plan() == before);
  CHECK_FALSE(screen.isVisible("plan.undo"));
  screen.waitSaved().close();
}

TEST_CASE("B4: The regions of a step open at its row, and so does another technique") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen);
  screen.click(row(1, ".regions"));
  REQUIRE(screen.isVisible("plan.add.regions"));
  QTest::qWait(50);
  CHECK(screen.find("plan.add")->y() >= screen.find(row(1))->geometry().bottom());
  CHECK(screen.find("plan.add")->geometry().bottom() <= screen.find(row(2))->y());
  screen.click("plan.add.cancel");
  const PlanStep step = screen.plan().steps[1];
  REQUIRE(step.technique == "swedish");
  screen.choose(row(1, ".more"), {"Technique…"}).pick("plan.add.technique", "myofascial_release");
  screen.click("plan.add.use");
  const auto& steps = screen.plan().steps;
  const auto changed = std::find_if(steps.begin(), steps.end(), [&](const PlanStep& each) {
    return each.technique == "myofascial_release" && each.regions == step.regions;
  });
  REQUIRE(changed != steps.end());
  CHECK(changed->minutes == step.minutes);
  CHECK(std::none_of(steps.begin(), steps.end(), [&](const PlanStep& each) { return isSame(each, step); }));
  screen.waitSaved().close();
}

TEST_CASE("Why a step is there is told with its rows and their sources") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen);
  const auto& steps = screen.plan().steps;
  const auto lowBack = std::find_if(steps.begin(), steps.end(), [](const PlanStep& step) {
    return step.regions.front().starts_with("low_back");
  });
  REQUIRE(lowBack != steps.end());
  const PlanStep step = *lowBack;
  screen.choose(row(static_cast<std::size_t>(lowBack - steps.begin()), ".more"), {"Why: rows and sources…"});
  CHECK(screen.isVisible("plan.why.row." + text(step.rows.front())));
  screen.click("plan.why.close").backToTheWindow();
  screen.waitSaved().close();
}

TEST_CASE("A tap on the course of the session selects the row") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen);
  const auto ground = [&] { return screen.find(row(2))->grab().toImage(); };
  const QImage before = ground();
  screen.find("plan.timeline")->setFocus();
  for (int i = 0; i < 3; ++i) screen.press("plan.timeline", Qt::Key_Right);
  CHECK(ground() != before);
  screen.press("plan.timeline", Qt::Key_Left);
  CHECK(ground() == before);
  screen.waitSaved().close();
}

TEST_CASE("A7: A session cut short for want of an answer asks for it") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen, {{"today_kinds", NotAnswered{}}});
  REQUIRE_FALSE(screen.plan().assumed.empty());
  screen.waitFor([&] { return screen.isVisible("plan.limits"); });
  const Table& table = *screen.controller().knowledge().table;
  const QString why = text(table.rows[*table.rowIndex(screen.plan().assumed.front())].why);
  CHECK_FALSE(showsWords(screen.window(), why));
  CHECK(screen.find<QLabel>("plan.limits")->text().contains("Until then"));
  CHECK(screen.isVisible("plan.ask.today_kinds.field"));
  screen.waitSaved().close();
}

TEST_CASE("B8: Where much is not sure the page offers to ask again or to refer") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen);
  for (const Question& question : screen.controller().catalogue().questions())
    if (question.mustAsk && !question.fromRecord) screen.controller().answer(question.id, NotSure{});
  screen.waitFor([&] { return screen.isVisible("plan.stop.ask"); });
  CHECK(screen.find<QPushButton>("plan.stop.ask")->text() == "Ask these again, 6 first");
  CHECK(showsWords(screen.window(), "answers are not sure."));
  CHECK_FALSE(screen.isVisible("plan.stop.safe_only"));
  screen.click("plan.stop.refer");
  CHECK(screen.visit().visit().state == VisitState::Stopped);
  CHECK(screen.window().page() == ui::Page::Notes);
  screen.waitSaved().close();
}

TEST_CASE("P8: How the client lies is said of the client, and the side of a step is its own") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen, {{"positions_ok", Choices{{"side_left", "side_right"}}}});
  REQUIRE_FALSE(screen.plan().steps.empty());
  const RegionMap& map = screen.controller().catalogue().regions();
  CHECK(screen.find("plan.lying")->accessibleName().startsWith("Client lies on the "));
  CHECK(ui::placeWords({"low_back.right"}, map) == "Right low back");
  CHECK(ui::placeWords({"low_back.left", "low_back.right"}, map) == "Low back, both");
  CHECK(ui::placeWords({"calf.left", "calf.right"}, map) == "Both calves");
  CHECK(ui::placeWords({"buttock.left", "buttock.right"}, map) == "Both buttocks");
  CHECK(ui::placeWords({"low_back.right", "flank.right", "buttock.right"}, map) ==
        "Right low back, flank and buttock");
  CHECK(ui::placeWords({"calf.left", "calf.right", "low_back.left", "low_back.right"}, map) ==
        "Both calves and both sides of the low back");
  screen.waitSaved().close();
}

TEST_CASE("The steps of last time come back, and what is left out today is struck out with its reason") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen);
  screen.controller().setPlanEdits(withMinutes({}, screen.plan().steps[1], 9), "Minutes");
  const std::vector<PlanStep> last = screen.plan().steps;
  screen.goTo(ui::Page::Notes).signAs("B. Therapist");
  screen.goTo(ui::Page::Progress).click("progress.new_visit");
  screen.waitFor([&] { return !screen.visit().isSigned(); });
  answerAll(screen, {{"last_reaction", noneAnswer(*screen.controller().catalogue().find("last_reaction"))}});
  const VisitId before = screen.visit().earlier().back().id;
  screen.waitFor([&] { return screen.controller().look(before) != nullptr; });
  screen.choose("plan.more", {"As last time"});
  const auto& steps = screen.plan().steps;
  REQUIRE(steps.size() == last.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    CHECK(isSame(steps[i], last[i]));
    CHECK(steps[i].minutes == last[i].minutes);
  }
  screen.controller().answer("skin_problem_areas", Choices{{"low_back.left", "low_back.right"}});
  REQUIRE_FALSE(screen.plan().struckOut.empty());
  const QString struck = row(screen.plan().steps.size());
  screen.waitFor([&] { return screen.isVisible(struck + ".drop"); });
  CHECK(showsWords(screen.window(), "Open, burned, infected, sunburned or rashy skin is not worked on."));
  screen.waitSaved().close();
}

TEST_CASE("Minutes without a safe place are said, and the session can be shortened to the others") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen, {{"pain_sites", Choices{{"calf.left"}}},
                    {"worst_site", Choice{"calf.left"}},
                    {"session_focus", Choice{"painful_area"}}});
  screen.controller().setMinutes(kLongestSession);
  const Plan plan = screen.plan();
  REQUIRE(plan.unplannedMinutes > 0);
  CHECK(barWords(screen).contains(
      QStringLiteral("%1 of 180 minutes have no safe place left.").arg(plan.unplannedMinutes)));
  screen.click("plan.shorten");
  CHECK(screen.plan().minutes == kLongestSession - plan.unplannedMinutes);
  CHECK(screen.plan().unplannedMinutes == 0);
  CHECK_FALSE(screen.isVisible("plan.shorten"));
  screen.waitSaved().close();
}

TEST_CASE(
    "What the rules would plan since Accept is shown beside what was accepted, and used when asked for") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen);
  screen.click("plan.accept");
  REQUIRE(screen.visit().isRunning());
  const std::vector<PlanStep> accepted = screen.plan().steps;
  screen.controller().answer("skin_problem_areas", Choices{{"low_back.left", "low_back.right"}});
  screen.waitFor([&] { return screen.isVisible("window.since_accept.look"); });
  screen.click("window.since_accept.look");
  auto* comparison = screen.find<QDialog>("comparison");
  CHECK(showsWords(*comparison, "Begun, stays."));
  CHECK(showsWords(*comparison, "Not planned any more."));
  screen.click("comparison.use").backToTheWindow();
  CHECK(isSame(screen.plan().steps.front(), accepted.front()));
  for (std::size_t i = 1; i < screen.plan().steps.size(); ++i)
    for (const std::string& region : screen.plan().steps[i].regions)
      CHECK_FALSE(region.starts_with("low_back"));
  CHECK_FALSE(screen.isVisible("window.since_accept"));
  screen.goTo(ui::Page::Plan);
  CHECK_FALSE(screen.isVisible(row(0, ".minutes")));
  CHECK_FALSE(screen.isVisible("plan.add.open"));
  screen.waitSaved().close();
}

TEST_CASE("A stop says whom to see, in words to say, and the answer with its time; nothing lifts it") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen, {{"rf_saddle", true}});
  REQUIRE(screen.isVisible("plan.stop_card"));
  CHECK(showsWords(*screen.find("plan.stop_card"), "emergency department, now"));
  CHECK(showsWords(*screen.find("plan.stop_card"), "I am not giving a massage today."));
  const QString asked = text(screen.controller().catalogue().find("rf_saddle")->ask.in("en"));
  CHECK(showsWords(*screen.find("plan.stop_card"), asked + " Yes, "));
  CHECK(screen.find<QPushButton>("plan.stop.note")->hasFocus());
  for (const char* name : {"plan.accept", "plan.add.open", "plan.without", "plan.more"})
    CHECK_FALSE(screen.isVisible(name));
  screen.click("plan.stop.row");
  CHECK(screen.window().isShowingRules());
  screen.waitSaved().close();
}

TEST_CASE("A caution of several steps is told once above them, two at a time") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen, {{"pain_sites", Choices{{"calf.left"}}}, {"worst_site", Choice{"calf.left"}}});
  REQUIRE(screen.isVisible("plan.cautions.more"));
  const auto said = [&] { return screen.find("plan.cautions")->findChild<ui::UserText*>()->text(); };
  const QString two = said();
  screen.click("plan.cautions.more");
  CHECK(said().size() > two.size());
  CHECK(said().count('\n') >= 2);
  for (const QString& caution : said().split('\n')) {
    CAPTURE(caution.toStdString());
    int times = 0;
    for (const QString& words : wordsShown(screen.window())) times += words.contains(caution);
    CHECK(times == 1);
  }
  screen.waitSaved().close();
}

TEST_CASE("A step that is added is brought into view with the focus on its name") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  beClient(screen);
  screen.click("plan.add.open").pickRegions("plan.add.regions", {"shoulder.left"});
  screen.click("plan.add.use");
  QTest::qWait(50);
  const auto& steps = screen.plan().steps;
  const auto added = std::find_if(steps.begin(), steps.end(), [](const PlanStep& step) {
    return step.regions == std::vector<std::string>{"shoulder.left"};
  });
  REQUIRE(added != steps.end());
  const QWidget* found = screen.find(row(static_cast<std::size_t>(added - steps.begin())));
  CHECK(screen.window().focusWidget() == found->findChild<QWidget*>(found->objectName() + ".regions"));
  const QWidget* view = screen.find<QScrollArea>("plan.scroll")->viewport();
  const QRect shown(found->mapTo(view, QPoint()), found->size());
  CHECK(view->rect().contains(shown));
  screen.waitSaved().close();
}
