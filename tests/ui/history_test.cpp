// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A client with a past: what opens, what cannot be read, and what it costs.
#include "support/record_example.h"
#include "ui/on_screen.h"

#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QTableWidget>

using namespace tableside;
using namespace tableside::test;

namespace {

// A client with two signed visits and a draft of yesterday.
std::filesystem::path threeVisitsIn(const TemporaryFolder& folder) {
  const auto file = folder / "p.tableside";
  const auto record = openRecord(file);
  const ClientId client = addClient(*record, "Ana Sample");
  for (const int days : {-14, -7, -1}) {
    Visit visit = aVisit(client, daysLater(days));
    visit.answers.set("pain_now", 6);
    add(*record, days < -1 ? signedNow(visit) : visit);
  }
  return file;
}

// Shown or not: what stands in the page's labels.
QString wordsOf(const QWidget& page) {
  QStringList words;
  for (const QLabel* label : page.findChildren<QLabel*>())
    if (label->isVisibleTo(&page)) words << label->text();
  return words.join('\n');
}

QString shownIn(OnScreen& screen, int row, int column) {
  return screen.find<QTableWidget>("progress.visits")->item(row, column)->text();
}

}  // namespace

TEST_CASE("One old visit that cannot be read locks no client out, and is listed as such") {
  TemporaryFolder folder;
  const auto file = threeVisitsIn(folder);
  {
    RawFile raw(file);
    raw.run("DROP TRIGGER content_signed_update");
    REQUIRE(raw.run("UPDATE visit_content SET answers = '{\"answers\": [' WHERE visit = 2") == 0);
  }
  OnScreen screen(file);
  screen.waitOpen().openClient("Ana Sample");
  CHECK_FALSE(screen.controller().problem());
  CHECK(screen.visit().visits().size() == 3);
  screen.goTo(ui::Page::Progress);
  screen.waitFor([&] { return shownIn(screen, 1, 4) == "Cannot be read"; });
  CHECK(shownIn(screen, 0, 4) == "To finish");
  CHECK(shownIn(screen, 2, 4) == "Signed");

  // Opened all the same, it says why not where it was asked for, and the screen stays as it is.
  auto* visits = screen.find<QTableWidget>("progress.visits");
  visits->setCurrentCell(1, 0);
  screen.press("progress.visits", Qt::Key_Return);
  screen.waitFor([&] { return screen.isVisible("progress.failure.retry"); });
  CHECK(showsWords(screen.window(), "A stored visit cannot be read."));
  CHECK_FALSE(showsWords(screen.window(), "Not saved"));
  CHECK(screen.window().page() == ui::Page::Progress);
  CHECK_FALSE(screen.visit().isSigned());
  screen.close();
}

TEST_CASE("A draft that cannot be read does not keep its client from a new visit") {
  TemporaryFolder folder;
  const auto file = threeVisitsIn(folder);
  REQUIRE(RawFile(file).run("UPDATE visit_content SET plan = 'torn' WHERE visit = 3") == 0);
  OnScreen screen(file);
  screen.waitOpen().openClient("Ana Sample");
  CHECK_FALSE(screen.visit().isStored());
  CHECK(screen.visit().earlier().size() == 3);
  CHECK(screen.visit().visit().carried.isEmpty());  // of the last visit nothing is known
  screen.close();
}

TEST_CASE("What fails to be read is said where it was asked for, and never called not saved") {
  TemporaryFolder folder;
  const auto file = threeVisitsIn(folder);
  OnScreen screen(file);
  screen.waitOpen().waitFor([&] { return !screen.controller().clients().found().empty(); });
  const ClientId gone{"nobody"};
  screen.controller().chooseClient(gone);
  screen.waitFor([&] { return screen.isVisible("clients.failure.retry"); });
  CHECK(showsWords(screen.window(), "This is not in the record any more."));
  CHECK(screen.controller().saveState() == ui::SaveState::Saved);
  CHECK_FALSE(screen.isVisible("window.problem"));
  screen.openClient("Ana Sample");
  CHECK_FALSE(screen.isVisible("clients.failure"));
  screen.close();
}

TEST_CASE("One measured visit is no trend") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Ana Sample");
  screen.controller().answer("pain_now", 5);
  screen.waitSaved().goTo(ui::Page::Progress);
  CHECK(showsWords(screen.window(), "Trends show from the second visit."));
  CHECK_FALSE(showsWords(screen.window(), "small change"));
  CHECK_FALSE(showsWords(screen.window(), "5 → 5"));
  screen.close();
}

TEST_CASE("An answer refreshes the page that is shown, and the others when they are shown") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Ana Sample");
  for (const ui::Page page : {ui::Page::Plan, ui::Page::Notes, ui::Page::Progress, ui::Page::Intake})
    screen.goTo(page);
  const auto wordsOn = [&](const char* page) {
    return screen.window().findChild<QWidget*>(page)->findChildren<QPlainTextEdit*>().isEmpty()
               ? wordsOf(*screen.window().findChild<QWidget*>(page))
               : screen.window().findChild<QPlainTextEdit*>("notes.subjective")->toPlainText();
  };
  const QString plan = wordsOn("plan"), note = wordsOn("notes"), progress = wordsOn("progress");
  screen.controller().answer("rf_fever", true);
  screen.controller().answer("pain_now", 7);
  QCoreApplication::processEvents();
  CHECK(showsWords(*screen.find<QWidget>("intake"), "No session today"));
  CHECK(wordsOn("plan") == plan);
  CHECK(wordsOn("notes") == note);
  CHECK(wordsOn("progress") == progress);

  screen.goTo(ui::Page::Plan);
  CHECK(wordsOn("plan") != plan);
  CHECK(wordsOn("notes") == note);
  screen.goTo(ui::Page::Notes);
  CHECK(wordsOn("notes") != note);
  screen.waitSaved().goTo(ui::Page::Progress);
  CHECK(wordsOn("progress") != progress);
  screen.close();
}

TEST_CASE("A warning of the last visit stands beside the name until it is answered otherwise") {
  TemporaryFolder folder;
  const auto file = folder / "p.tableside";
  {
    const auto record = openRecord(file);
    Visit visit = aVisit(addClient(*record, "Ana Sample"), daysLater(-7));
    visit.answers.set("fever_or_contagious", true);
    add(*record, signedNow(visit));
  }
  OnScreen screen(file);
  screen.waitOpen().openClient("Ana Sample");
  REQUIRE_FALSE(screen.answers().knows("fever_or_contagious"));
  const auto isWarned = [&] { return showsWords(*screen.find("header"), "Fever or contagious"); };
  CHECK(isWarned());
  screen.controller().answer("fever_or_contagious", false);
  QCoreApplication::processEvents();
  CHECK_FALSE(isWarned());
  screen.controller().answer("fever_or_contagious", true);
  QCoreApplication::processEvents();
  CHECK(isWarned());
  screen.waitSaved().close();
}

TEST_CASE("Two points less pain are called meaningful, two more a reason to see a doctor, and one neither") {
  struct Course {
    int first, latest;
    const char* words;
  };
  for (const Course& course : {Course{6, 4, "Two points or more is a meaningful change."},
                               {4, 6, "Higher than at first: suggest medical assessment."},
                               {6, 5, "Less than two points: small change."},
                               {5, 6, "Less than two points: small change."}}) {
    CAPTURE(course.first, course.latest);
    TemporaryFolder folder;
    const auto file = folder / "p.tableside";
    {
      const auto record = openRecord(file);
      const ClientId client = addClient(*record, "Ana Sample");
      for (const auto& [days, pain] : {std::pair(-14, course.first), {-7, course.latest}}) {
        Visit visit = aVisit(client, daysLater(days));
        visit.answers.set("pain_now", pain);
        add(*record, signedNow(visit));
      }
    }
    OnScreen screen(file);
    screen.waitOpen().openClient("Ana Sample").goTo(ui::Page::Progress);
    CHECK(showsWords(screen.window(), QString("%1 → %2").arg(course.first).arg(course.latest)));
    CHECK(showsWords(screen.window(), course.words));
    CHECK(showsWords(screen.window(), "Shows once pain is noted before and after."));
    screen.close();
  }
}

TEST_CASE("The list of visits tells how long each was to be") {
  TemporaryFolder folder;
  const auto file = folder / "p.tableside";
  {
    const auto record = openRecord(file);
    const ClientId client = addClient(*record, "Ana Sample");
    for (const auto& [days, minutes] : {std::pair(-14, 45), {-7, 90}}) {
      Visit visit = aVisit(client, daysLater(days));
      visit.plan.plan.minutes = minutes;
      add(*record, signedNow(visit));
    }
  }
  OnScreen screen(file);
  screen.waitOpen().openClient("Ana Sample").controller().answer("pain_now", 4);
  screen.waitSaved().goTo(ui::Page::Progress);
  screen.waitFor([&] { return shownIn(screen, 2, 3) == "45"; });
  CHECK(shownIn(screen, 1, 3) == "90");
  CHECK(shownIn(screen, 0, 3) == QString::number(screen.plan().minutes));
  screen.close();
}

TEST_CASE("Clients with a visit to finish stand first in the list, the others below") {
  TemporaryFolder folder;
  const auto file = folder / "p.tableside";
  {
    const auto record = openRecord(file);
    add(*record, aVisit(addClient(*record, "Ana Begun"), daysLater(-9)));
    add(*record, signedNow(aVisit(addClient(*record, "Ben Done"), daysLater(-1))));
  }
  OnScreen screen(file);
  screen.waitOpen().waitFor([&] { return screen.controller().daybook().day(); });
  const auto* model = screen.find<QListView>("clients.list")->model();
  QStringList lines;
  for (int row = 0; row < model->rowCount(); ++row) lines << model->index(row, 0).data().toString();
  CHECK(lines == QStringList({"Visits today", "None yet", "To finish", "Ana Begun", "Recent", "Ben Done"}));
  screen.close();
}
