// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A signed visit opened again: its plan as it was, and what today's table would say.
#include "ui/on_screen.h"

#include <QTableWidget>

using namespace tableside;
using namespace tableside::test;

namespace {

int signedRow(const QTableWidget& visits) {
  for (int row = 0; row < visits.rowCount(); ++row)
    if (visits.item(row, 4)->text() == "Signed") return row;
  return -1;
}

// By keyboard, as from the list of visits.
void openSignedVisit(OnScreen& screen) {
  screen.goTo(ui::Page::Progress);
  auto* visits = screen.find<QTableWidget>("progress.visits");
  const int row = signedRow(*visits);
  REQUIRE(row >= 0);
  visits->setCurrentCell(row, 0);
  screen.press("progress.visits", Qt::Key_Return);
  screen.waitFor([&] { return screen.visit().isSigned() && screen.window().page() == ui::Page::Notes; });
  screen.goTo(ui::Page::Plan);
  REQUIRE(screen.isVisible("plan.today.line"));
}

}  // namespace

TEST_CASE("A past visit has its plan as it was, and today's table says the same") {
  TemporaryFolder folder;
  OnScreen screen(folder / "unused.tableside", {"--sample", "--client", "Poppy"});
  screen.waitFor([&] { return screen.controller().openVisit(); });
  openSignedVisit(screen);
  CHECK(screen.window().page() == ui::Page::Plan);
  CHECK(screen.visit().visit().plan.plan == screen.plan());
  CHECK(showsWords(screen.window(), "Today's table says the same."));
  CHECK_FALSE(screen.isVisible("plan.accept"));
  CHECK_FALSE(showsWords(screen.window(), "Left out, and why"));
  screen.close();
}

TEST_CASE("A past visit whose plan today's table would change says what and why") {
  TemporaryFolder folder;
  const auto file = folder / "p.tableside";
  {
    Diagnostics diagnostics;
    const Instant at{1792764000, 60};  // a month before the program's day
    auto record =
        PracticeRecord::open({file, readCatalogue(DataFolder::embedded(), diagnostics), [at] { return at; }});
    REQUIRE(record);
    Client client;
    client.name = "Ana <b>Old</b>";
    Visit visit;
    visit.id = newId<VisitTag>();
    visit.client = (*record)->addClient(client).value();
    visit.plannedAt = at;
    visit.answers = ui::readKnowledge(DataFolder::embedded()).table->tests.front().given;
    visit.answers.set("varicose_areas", Choices{{"calf.left"}});
    PlanStep step{.phase = Phase::Main,
                  .technique = "deep_tissue",
                  .regions = {"calf.left"},
                  .pressure = 4,
                  .minutes = 30,
                  .position = "prone",
                  .rows = {"OLD-7"},
                  .cautions = {"As it was <i>then</i>."}};
    visit.plan.table = {"core", "2020.1.0", std::string(64, 'a')};
    visit.plan.plan = {30, {}, {}, {step}, 0, {}};
    visit.plan.fired = {"OLD-7"};
    visit.state = VisitState::Signed;
    visit.signedAt = at;
    visit.signedBy = "A. Therapist";
    REQUIRE((*record)->addVisit(visit));
  }
  OnScreen screen(file);
  screen.waitOpen().openClient("Ana <b>Old</b>");
  openSignedVisit(screen);
  for (const char* words : {"As it was <i>then</i>.", "Deep tissue massage, Left calf: would be left out.",
                            "No longer known: rows OLD-7."}) {
    CAPTURE(words);
    CHECK(showsWords(screen.window(), QString::fromUtf8(words)));
  }
  screen.choose("plan.step0.more", {"Why: rows and sources…"});
  CHECK(showsWords(*screen.find<QDialog>("plan.why"), "OLD-7 (no longer in the table)"));
  screen.click("plan.why.close").backToTheWindow();
  CHECK(screen.controller().isIdle());
  screen.close();
}
