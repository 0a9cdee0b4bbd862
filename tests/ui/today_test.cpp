// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The start page and the list beside it.
#include "support/record_example.h"
#include "ui/clients/client_rows.h"
#include "ui/on_screen.h"
#include "ui/words/date_words.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace tableside;
using namespace tableside::test;

namespace {

constexpr Instant kShown{1795352400, 60};  // the program's time in these tests: 14:00

struct Practice {
  TemporaryFolder folder;
  std::filesystem::path file = folder / "practice.tableside";
  ClientId ana, ben;

  Practice() {
    const auto record = openRecord(file);
    ana = addPerson(*record, "Ana Sample", "1980");
    ben = addPerson(*record, "Ben Sample", "1980");
  }
  void plan(const ClientId& client, int minutesFromNow) {
    REQUIRE(planVisit(*openRecord(file), client, kShown.later(minutesFromNow), 60));
  }
  void keep(const Visit& visit) { add(*openRecord(file), visit); }
};

const Day& dayOf(OnScreen& screen) {
  screen.waitFor([&] { return screen.controller().daybook().day(); });
  return *screen.controller().daybook().day();
}

VisitState stateOf(OnScreen& screen, std::size_t visit) {
  return dayOf(screen).visits.at(visit).listed.visit.state;
}

OnScreen& waitForDay(OnScreen& screen) {
  return screen.waitFor([&] {
    return screen.controller().daybook().day() && screen.isVisible("today.add") &&
           (screen.isVisible("today.next") || screen.isVisible("today.none"));
  });
}

}  // namespace

TEST_CASE("The start page has the focus on the visit that is next, and Enter begins it") {
  Practice practice;
  practice.plan(practice.ben, 90);
  practice.plan(practice.ana, 30);
  OnScreen screen(practice.file);
  waitForDay(screen);
  CHECK(screen.find<QLabel>("today.next.name")->text() == "Ana Sample");
  CHECK(showsWords(screen.window(), "In 30 min"));
  CHECK(showsWords(screen.window(), "2 visits to go"));
  CHECK(screen.find("today.begin")->hasFocus());
  screen.press("today.begin", Qt::Key_Return).waitFor([&] { return screen.controller().openVisit(); });
  CHECK(screen.visit().client().name == "Ana Sample");
  CHECK(screen.visit().visit().hasTime);
  CHECK(screen.window().page() == ui::Page::Intake);
  CHECK_FALSE(screen.controller().saveState() == ui::SaveState::Saving);  // looking leaves no trace
  screen.close();
}

TEST_CASE("Ctrl+T and Escape lead to today, and the visit is there again as it was") {
  Practice practice;
  practice.plan(practice.ana, 30);
  OnScreen screen(practice.file);
  waitForDay(screen).click("today.begin").waitFor([&] { return screen.controller().openVisit(); });
  screen.controller().answer("stress", Choice{"low"});
  QTest::keyClick(&screen.window(), Qt::Key_T, Qt::ControlModifier);
  CHECK(screen.isVisible("today"));
  screen.waitSaved().waitFor(
      [&] { return stateOf(screen, 0) == VisitState::Taking && screen.isVisible("today.visit0.next"); });
  screen.click("today.visit0.next").waitFor([&] { return screen.controller().openVisit(); });
  CHECK(screen.answers().choice("stress") == "low");
  QTest::keyClick(&screen.window(), Qt::Key_Escape);
  CHECK(screen.isVisible("today"));
  CHECK(screen.find<QPushButton>("clients.today")->isChecked());
  screen.close();
}

TEST_CASE("A visit is added with its time as people write it, and taken back") {
  Practice practice;
  OnScreen screen(practice.file);
  waitForDay(screen);
  CHECK(screen.isVisible("today.none"));
  screen.click("today.add").waitFor([&] { return screen.isVisible("visit.client"); });
  CHECK_FALSE(screen.find("visit.keep")->isEnabled());
  screen.type("visit.client", "ana sample");
  screen.find<QLineEdit>("visit.time")->clear();
  screen.type("visit.time", "1530").waitFor([&] { return screen.find("visit.keep")->isEnabled(); });
  screen.click("visit.minutes.more").click("visit.keep");
  screen.backToTheWindow().waitFor([&] { return dayOf(screen).visits.size() == 1; });
  const DayVisit& visit = dayOf(screen).visits[0];
  CHECK(visit.listed.client.name == "Ana Sample");
  CHECK(visit.listed.visit.plannedAt.localMinutes() == 15 * 60 + 30);
  CHECK(visit.minutes == 75);
  screen.waitFor([&] { return screen.isVisible("today.done.undo"); });
  screen.click("today.done.undo").waitFor([&] { return dayOf(screen).visits.empty(); });
  CHECK_FALSE(screen.isVisible("today.done"));
  screen.close();
}

TEST_CASE("A tap on its time moves a planned visit, and two at one time are said") {
  Practice practice;
  practice.plan(practice.ana, 30);
  practice.plan(practice.ben, 120);
  OnScreen screen(practice.file);
  waitForDay(screen).click("today.visit1.time").waitFor([&] { return screen.isVisible("visit.time"); });
  CHECK_FALSE(screen.isVisible("visit.others"));
  screen.find<QLineEdit>("visit.time")->clear();
  screen.type("visit.time", "14:45").waitFor([&] { return screen.isVisible("visit.others"); });
  CHECK(screen.find<QLabel>("visit.others")->text() == "Ana Sample has a visit at 14:30.");
  screen.click("visit.keep").backToTheWindow();
  const auto time = [&] { return dayOf(screen).visits[1].listed.visit.plannedAt.localMinutes(); };
  screen.waitFor([&] { return time() == 14 * 60 + 45 && screen.isVisible("today.done.undo"); });
  screen.click("today.done.undo").waitFor([&] { return time() == 16 * 60; });
  screen.close();
}

TEST_CASE("A planned visit is taken out, and back again") {
  Practice practice;
  practice.plan(practice.ana, 30);
  OnScreen screen(practice.file);
  waitForDay(screen).click("today.visit0.time").waitFor([&] { return screen.isVisible("visit.remove"); });
  screen.click("visit.remove").backToTheWindow();
  screen.waitFor([&] { return dayOf(screen).visits.empty() && screen.isVisible("today.done.undo"); });
  screen.click("today.done.undo").waitFor([&] { return dayOf(screen).visits.size() == 1; });
  screen.close();
}

TEST_CASE("Who did not come is told so, and came after all") {
  Practice practice;
  practice.plan(practice.ana, -20);
  OnScreen screen(practice.file);
  waitForDay(screen);
  CHECK(showsWords(screen.window(), "20 min ago"));
  screen.click("today.missed");
  screen.waitFor([&] { return screen.isVisible("today.none") && screen.isVisible("today.visit0.next"); });
  CHECK(stateOf(screen, 0) == VisitState::Missed);
  CHECK(showsWords(screen.window(), "No more visits today"));
  CHECK(screen.find<QPushButton>("today.visit0.next")->text() == "Came after all");
  screen.click("today.visit0.next").waitFor([&] { return screen.isVisible("today.begin"); });
  CHECK(stateOf(screen, 0) == VisitState::Planned);
  screen.close();
}

TEST_CASE("Every visit of the day has one button, whose word is the next thing") {
  Practice practice;
  const auto of = [&](VisitState state, int minutes, bool isEnded = false) {
    Visit visit = aVisit(practice.ana, kShown.later(minutes));
    visit.state = state;
    visit.hasTime = true;
    visit.run.isEnded = isEnded;
    return state == VisitState::Signed ? signedNow(visit) : visit;
  };
  practice.keep(of(VisitState::Signed, -300));
  practice.keep(of(VisitState::Accepted, -240, true));
  practice.keep(of(VisitState::Stopped, -180));
  practice.keep(of(VisitState::Missed, -120));
  practice.keep(of(VisitState::Accepted, -60));
  practice.keep(of(VisitState::Taking, 0));
  practice.keep(of(VisitState::Planned, 60));
  OnScreen screen(practice.file);
  waitForDay(screen);
  const QStringList words = {"Open",  "Finish note", "Finish note", "Came after all",
                             "Go on", "Go on",       "Begin"};
  for (int i = 0; i < words.size(); ++i) {
    auto* button = screen.find<QPushButton>(QStringLiteral("today.visit%1.next").arg(i));
    CHECK(button->text() == words[i]);
    CHECK(button->accessibleName().startsWith("Ana Sample, "));
  }
  CHECK(screen.find<QPushButton>("today.visit6.next")->property("kind") == "primary");
  CHECK(dayOf(screen).toFinish.size() == 2);
  screen.close();
}

TEST_CASE("A new practice starts with its first client or the sample, and nothing else") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().waitFor([&] { return screen.isVisible("start.new"); });
  CHECK(screen.find("start.new")->hasFocus());
  CHECK(screen.isVisible("start.sample"));
  CHECK_FALSE(screen.isVisible("today.add"));
  screen.addClient("Ana Sample");
  QTest::keyClick(&screen.window(), Qt::Key_T, Qt::ControlModifier);
  screen.waitFor([&] { return screen.isVisible("today.none"); });
  CHECK_FALSE(screen.isVisible("start.sample"));
  CHECK(showsWords(screen.window(), "No visits today"));
  CHECK(screen.isVisible("today.recent0"));
  screen.close();
}

TEST_CASE("B16: A sample practice says what it is, takes nobody in, and one tap leads back") {
  Practice practice;
  OnScreen screen(practice.file, {"--sample"});
  screen.waitFor([&] { return screen.isVisible("clients.sample.leave"); });
  CHECK(screen.window().windowTitle() == "Sample practice - Tableside");
  CHECK_FALSE(screen.isVisible("clients.new"));
  CHECK_FALSE(screen.isVisible("today.new"));
  screen.click("clients.sample.leave");
  screen.waitFor([&] { return screen.isVisible("clients.new") && screen.controller().daybook().day(); });
  CHECK(screen.window().windowTitle() == "Tableside");
  CHECK(dayOf(screen).clients == 2);
  screen.close();
}

TEST_CASE("B10, P12: A small window has a rail, which is a list again while somebody searches") {
  Practice practice;
  practice.plan(practice.ana, 30);
  OnScreen screen(practice.file, {"--size", "1024x640"});
  waitForDay(screen);
  CHECK(screen.window().size() == QSize(1024, 640));
  CHECK(screen.find("clients")->width() == 64);
  CHECK_FALSE(screen.isVisible("clients.search"));
  screen.click("clients.find");
  CHECK(screen.find("clients")->width() == 248);
  CHECK(screen.find("clients.search")->hasFocus());
  const int left = screen.find("today")->mapTo(&screen.window(), QPoint()).x();
  CHECK(left == 64);  // the page stays where it is
  screen.press("clients.search", Qt::Key_Escape);
  CHECK(screen.find("clients")->width() == 64);
  screen.window().resize(1366, 768);
  screen.waitFor([&] { return screen.isVisible("clients.search"); });
  screen.close();
}

TEST_CASE("The list has the day: its visits with their times, what is older to finish, who was here last") {
  Practice practice;
  practice.plan(practice.ana, 30);
  practice.keep(aVisit(practice.ben, daysLater(-1)));
  OnScreen screen(practice.file);
  waitForDay(screen);
  const auto* rows = static_cast<const ui::ClientRows*>(screen.find<QListView>("clients.list")->model());
  QStringList said;
  for (int row = 0; row < rows->rowCount(); ++row)
    said << rows->data(rows->index(row), Qt::AccessibleTextRole).toString();
  CHECK(said == QStringList({"Visits today", "Ana Sample, 14:30, New client", "To finish",
                             "Ben Sample, yesterday · intake begun"}));
  screen.close();
}

TEST_CASE("B5: A second tap on the client leads from the last note back to today") {
  Practice practice;
  practice.keep(signedNow(aVisit(practice.ana, daysLater(-7))));
  OnScreen screen(practice.file);
  waitForDay(screen);
  auto* list = screen.find<QListView>("clients.list");
  const auto tap = [&] {
    const QModelIndex row = list->model()->index(4, 0);  // below "Recent" and Ben, who is new
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(row).center());
  };
  tap();
  screen.waitFor([&] { return screen.controller().openVisit(); });
  CHECK(screen.visit().isSigned());
  CHECK(screen.window().page() == ui::Page::Notes);
  tap();
  screen.waitFor([&] { return !screen.visit().isSigned(); });
  CHECK(screen.visit().visit().plannedAt.localDate() == kShown.localDate());
  screen.close();
}

TEST_CASE("A visit begun on an earlier day goes on today, is told as no session, or is removed") {
  Practice practice;
  Visit begun = aVisit(practice.ana, daysLater(-1));
  begun.answers.set("stress", Choice{"low"});
  begun.asked.push_back({daysLater(-1), AskedHow::Asked, {"stress"}});
  practice.keep(begun);
  OnScreen screen(practice.file);
  waitForDay(screen).click("today.to_finish0").waitFor([&] {
    return screen.isVisible("window.unfinished.go_on");
  });
  CHECK(screen.answers().choice("stress") == "low");  // to look at it takes nothing away
  SECTION("goes on") {
    screen.click("window.unfinished.go_on");
    CHECK_FALSE(screen.isVisible("window.unfinished"));
    CHECK(screen.visit().visit().plannedAt.localDate() == kShown.localDate());
    CHECK(screen.visit().visit().carried.choice("stress") == "low");
    screen.waitSaved();
    CHECK(screen.visit().isStored());
  }
  SECTION("no session") {
    screen.click("window.unfinished.no_session");
    CHECK(screen.visit().visit().state == VisitState::Stopped);
    CHECK(screen.window().page() == ui::Page::Notes);
  }
  SECTION("removed") {
    screen.click("window.unfinished.remove").waitFor([&] { return screen.isVisible("remove.yes"); });
    screen.click("remove.close").backToTheWindow();
    CHECK(screen.controller().openVisit());
    screen.click("window.unfinished.remove").waitFor([&] { return screen.isVisible("remove.yes"); });
    screen.click("remove.yes").backToTheWindow();
    screen.waitFor([&] { return screen.isVisible("today") && dayOf(screen).toFinish.empty(); });
  }
  screen.close();
}

TEST_CASE("A time of day is read as people write it") {
  using ui::readTime;
  for (const char* typed : {"1530", "15:30", "15.30", "15h30", "3:30 pm", "330p", " 15 30 "}) {
    CAPTURE(typed);
    CHECK(readTime(typed) == 15 * 60 + 30);
  }
  CHECK(readTime("9") == 9 * 60);
  CHECK(readTime("12 am") == 0);
  for (const char* typed : {"", "25", "9:75", "13 pm", "soon", "15:3"}) {
    CAPTURE(typed);
    CHECK_FALSE(readTime(typed));
  }
}

TEST_CASE("Of many visits to finish the oldest are shown, and how many more the list has") {
  Practice practice;
  for (int days = 1; days <= 9; ++days) practice.keep(aVisit(practice.ana, daysLater(-days)));
  OnScreen screen(practice.file);
  waitForDay(screen).waitFor([&] { return screen.isVisible("today.to_finish5"); });
  CHECK_FALSE(screen.isVisible("today.to_finish6"));
  CHECK(showsWords(screen.window(), "3 more in the list"));
  screen.click("today.to_finish0").waitFor([&] { return screen.controller().openVisit(); });
  CHECK(screen.visit().visit().plannedAt == daysLater(-9));
  screen.close();
}

TEST_CASE("A row of the start page is as high as its content, however large the window is") {
  Practice practice;
  practice.plan(practice.ana, 30);
  OnScreen screen(practice.file, {"--size", "1920x1080"});
  waitForDay(screen).waitFor([&] { return screen.isVisible("today.recent0"); });
  CHECK(screen.find("today.recent")->height() < 140);
  screen.close();
}
