// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Clients and notes are found, told apart, and not made twice.
#include "support/record_example.h"
#include "ui/clients/client_rows.h"
#include "ui/on_screen.h"

#include <QLineEdit>
#include <QListView>

using namespace tableside;
using namespace tableside::test;

namespace {

// Each row as it is read out.
QStringList rowsOf(OnScreen& screen) {
  const auto* model = screen.find<QListView>("clients.list")->model();
  QStringList rows;
  for (int row = 0; row < model->rowCount(); ++row)
    rows << model->index(row, 0).data(Qt::AccessibleTextRole).toString();
  return rows;
}

void search(OnScreen& screen, const QString& words) {
  screen.find<QLineEdit>("clients.search")->clear();
  screen.type("clients.search", words).waitFor([&] {
    return screen.controller().clients().foundFor() == words;
  });
}

}  // namespace

TEST_CASE(
    "C: A search shows names first and then signed notes with date and words, and Enter opens the note") {
  const TemporaryFolder folder;
  const auto file = folder / "p.tableside";
  {
    const auto record = openRecord(file);
    const ClientId poppy = addPerson(*record, "Poppy <b>Sample</b>", "1987-05-14");
    add(*record,
        signedNow(wrote(poppy, daysLater(-14), "Stiff after a long drive on Sunday. <i>Better</i>")));
    add(*record, signedNow(wrote(poppy, daysLater(-7), "All well.")));
    addPerson(*record, "Tom Driver", "1970-01-01");
  }
  OnScreen screen(file);
  screen.waitOpen();
  search(screen, "drive");
  CHECK(rowsOf(screen) == QStringList({"Names", "Tom Driver, New client", "Signed notes",
                                       "Poppy <b>Sample</b>, 8 Nov 2026, Stiff after a long drive on Sunday. "
                                       "<i>Better</i>"}));
  const auto* rows = static_cast<const ui::ClientRows*>(screen.find<QListView>("clients.list")->model());
  REQUIRE(rows->at(3).found.size() == 1);
  CHECK(rows->at(3).second.mid(rows->at(3).found[0].first, rows->at(3).found[0].second) == "drive");
  screen.window().grab();
  screen.press("clients.search", Qt::Key_Down).press("clients.search", Qt::Key_Down);
  CHECK_FALSE(screen.controller().openVisit());
  screen.press("clients.search", Qt::Key_Return);
  screen.waitFor(
      [&] { return screen.controller().openVisit() && screen.window().page() == ui::Page::Notes; });
  CHECK(screen.visit().visit().plannedAt == daysLater(-14));
  CHECK(screen.find<QLineEdit>("clients.search")->text().isEmpty());
  CHECK_FALSE(screen.find<QLineEdit>("clients.search")->hasFocus());
  // The client by name is today's visit again.
  search(screen, "driver");
  screen.press("clients.search", Qt::Key_Return);
  screen.waitFor([&] { return screen.visit().client().name == "Tom Driver"; });
  screen.close();
}

TEST_CASE("C: Nothing found says where was searched and offers the new client; Esc empties, then leaves") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Ana Sample").answer("pain_now", 4).waitSaved();
  auto* before = screen.find("intake.chief_words");
  before->setFocus();
  QTest::keyClick(&screen.window(), Qt::Key_K, Qt::ControlModifier);
  auto* field = screen.find<QLineEdit>("clients.search");
  CHECK(field->hasFocus());
  search(screen, "Jo & <b>drvie");
  screen.waitFor([&] { return screen.isVisible("clients.nothing"); });
  CHECK(showsWords(*screen.find("clients.nothing"),
                   "Nothing found for ‘Jo & <b>drvie’. Names and signed notes were searched."));
  CHECK_FALSE(screen.isVisible("clients.list"));
  screen.click("clients.nothing.new").waitFor([&] { return screen.isVisible("client.name"); });
  CHECK(screen.find<QLineEdit>("client.name")->text() == "Jo & <b>drvie");
  screen.click("client.cancel").backToTheWindow();
  field->setFocus();
  QTest::keyClick(field, Qt::Key_Escape);
  CHECK(field->text().isEmpty());
  CHECK(field->hasFocus());
  screen.waitFor([&] { return screen.isVisible("clients.list"); });
  QTest::keyClick(field, Qt::Key_Escape);
  CHECK_FALSE(field->hasFocus());
  screen.close();
}

TEST_CASE("Tab into the list opens nobody") {
  const TemporaryFolder folder;
  const auto file = folder / "p.tableside";
  {
    const auto record = openRecord(file);
    addPerson(*record, "Ana", "1980");
    addPerson(*record, "Ben", "1980");
  }
  OnScreen screen(file);
  screen.waitOpen().waitFor([&] { return screen.isVisible("today.recent1"); });
  screen.click("clients.search");
  screen.press("clients.search", Qt::Key_Tab).press("clients.today", Qt::Key_Tab);
  CHECK(screen.find("clients.list")->hasFocus());
  QTest::qWait(100);
  CHECK_FALSE(screen.controller().openVisit());
  screen.press("clients.list", Qt::Key_Down).waitFor([&] { return screen.controller().openVisit(); });
  screen.close();
}

TEST_CASE("P17: A list that is longer than what it shows says how many more there are") {
  const TemporaryFolder folder;
  const auto file = folder / "p.tableside";
  {
    const auto record = openRecord(file);
    for (int i = 0; i < 209; ++i) addPerson(*record, "Ana " + std::to_string(i), "1980");
  }
  OnScreen screen(file);
  screen.waitOpen().waitFor([&] { return screen.controller().daybook().day(); });
  CHECK(rowsOf(screen).last() == "203 more: type to find them");
  search(screen, "ana");
  CHECK(rowsOf(screen).last() == "9 more: type more of the name");
  // The row that the keys point at is in view.
  auto* list = screen.find<QListView>("clients.list");
  for (int i = 0; i < 30; ++i) screen.press("clients.search", Qt::Key_Down);
  CHECK(list->viewport()->rect().contains(list->visualRect(list->currentIndex())));
  search(screen, "ana 208");
  CHECK(rowsOf(screen) == QStringList({"Names", "Ana 208, New client"}));
  screen.close();
}

TEST_CASE(
    "P2: Namesakes show their date of birth, or else their phone, in their rows and beside their notes") {
  const TemporaryFolder folder;
  const auto file = folder / "p.tableside";
  {
    const auto record = openRecord(file);
    addPerson(*record, "Maria Garcia", "1980-05-17");
    addPerson(*record, "maria garcia", "");
    const ClientId third = addPerson(*record, "María García", "", "0151 22");
    add(*record, signedNow(wrote(third, daysLater(-1), "a drive")));
    addPerson(*record, "Maria Gomez", "1980-05-17");
  }
  OnScreen screen(file);
  screen.waitOpen().waitFor([&] { return screen.controller().clients().found().size() == 4; });
  const QStringList rows = rowsOf(screen);
  CHECK(rows.contains("Maria Garcia, born 17 May 1980"));
  CHECK(rows.contains("maria garcia, no date of birth"));
  CHECK(rows.contains("María García, 0151 22"));
  CHECK(rows.contains("Maria Gomez, New client"));
  search(screen, "drive");
  CHECK(rowsOf(screen).last() == "María García, 0151 22, 21 Nov 2026, a drive");
  screen.close();
}

TEST_CASE("B18, P2: While a name is typed that is here already, it says so, opens it, and stops nobody") {
  const TemporaryFolder folder;
  const auto file = folder / "p.tableside";
  {
    const auto record = openRecord(file);
    addPerson(*record, "Poppy Sample", "1987-05-14");
  }
  OnScreen screen(file);
  screen.waitOpen();
  const auto begin = [&] {
    screen.click("clients.new").waitFor([&] { return screen.isVisible("client.name"); });
    screen.type("client.name", "poppy sample").waitFor([&] { return screen.isVisible("client.namesakes0"); });
  };
  begin();
  CHECK(showsWords(*screen.find("client"), "Poppy Sample, born 14 May 1987, is here already."));
  screen.type("client.born", "14.5.1987");
  CHECK(showsWords(*screen.find("client"),
                   "Poppy Sample, with the same date of birth, 14 May 1987, is here already."));
  screen.find<QLineEdit>("client.name")->setText("Poppy Samples");
  screen.waitFor([&] { return !screen.isVisible("client.namesakes"); });
  screen.find<QLineEdit>("client.name")->setText("Poppy Sample");
  screen.waitFor([&] { return screen.isVisible("client.namesakes"); });
  screen.click("client.namesakes0.open").waitFor([&] { return screen.controller().openVisit(); });
  CHECK(screen.visit().client().name == "Poppy Sample");
  CHECK(screen.controller().clients().found().size() == 1);
  screen.backToTheWindow();

  begin();
  CHECK(screen.find<QLineEdit>("client.born")->text().isEmpty());  // who was opened is not kept half-typed
  screen.click("client.namesakes.another");
  CHECK_FALSE(screen.isVisible("client.namesakes"));
  screen.type("client.born", "14.5.1987");
  CHECK(screen.isVisible("client.namesakes"));  // which is news
  screen.click("client.namesakes.another");
  CHECK_FALSE(screen.isVisible("client.namesakes"));
  screen.click("client.use").waitFor([&] { return screen.visit().client().name == "poppy sample"; });
  screen.waitFor([&] { return screen.controller().clients().found().size() == 2; });
  screen.backToTheWindow().close();
}

TEST_CASE(
    "B14: A date of birth is read as it is typed, told beside it, and asked about where it could be two") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().click("clients.new").waitFor([&] { return screen.isVisible("client.name"); });
  screen.type("client.name", "Ana Sample");
  const auto told = [&](const QString& typed) {
    screen.find<QLineEdit>("client.born")->clear();
    screen.type("client.born", typed);
    return wordsShown(*screen.find("client"))
        .filter(QRegularExpression("[0-9] (year|month|day)|about [0-9]"))
        .join("|");
  };
  CHECK(told("12.3.1985") == "12 March 1985, 41 years");
  CHECK(told("17/05/1980") == "17 May 1980, 46 years");
  CHECK(told("19850312") == "12 March 1985, 41 years");
  CHECK(told("1985") == "1985, about 41 years");
  CHECK(told("3.4.2026") == "3 April 2026, 7 months");
  CHECK(told("20.11.2026") == "20 November 2026, 2 days");
  CHECK(told("22.11.2025") == "22 November 2025, 12 months");
  CHECK(told("21.11.2024") == "21 November 2024, 2 years");
  CHECK(told("12/03/1985") == "");
  auto* use = screen.find<QPushButton>("client.use");
  CHECK_FALSE(use->isEnabled());
  CHECK(showsWords(*screen.find("client"), "Which day is meant?"));
  screen.pick("client.born.which", "1985-12-03");
  CHECK(showsWords(*screen.find("client"), "3 December 1985, 40 years"));
  screen.click("client.use").waitFor([&] { return screen.controller().openVisit(); });
  CHECK(screen.visit().client().born == Date::from(1985, 12, 3));
  CHECK(showsWords(screen.window(), "40 years"));
  screen.backToTheWindow();

  screen.click("header.details").waitFor([&] { return screen.isVisible("client.name"); });
  CHECK(screen.find<QLineEdit>("client.born")->text() == "3 December 1985");
  screen.find<QLineEdit>("client.born")->clear();
  screen.type("client.born", "1985").click("client.use");
  screen.waitFor([&] { return screen.visit().client().born == BirthDate::inYear(1985); });
  screen.backToTheWindow();
  CHECK(showsWords(screen.window(), "about 41 years"));
  CHECK(screen.controller().assessment().isShown(0));  // and the rules have an age
  screen.waitSaved().close();
}

TEST_CASE("P15: A date of birth after the first visit is refused by the date of that visit") {
  const TemporaryFolder folder;
  const auto file = folder / "p.tableside";
  {
    const auto record = openRecord(file);
    add(*record, signedNow(aVisit(addPerson(*record, "Ana Sample", "1980"), daysLater(-700))));
  }
  OnScreen screen(file);
  screen.waitOpen().openClient("Ana Sample").click("header.details");
  screen.waitFor([&] { return screen.isVisible("client.name"); });
  screen.find<QLineEdit>("client.born")->clear();
  screen.type("client.born", "17 May 2025");
  CHECK(showsWords(*screen.find("client"),
                   "This date of birth is after the first visit, which was on 22 Dec 2024."));
  CHECK_FALSE(screen.find<QPushButton>("client.use")->isEnabled());
  screen.click("client.cancel").backToTheWindow().close();
}

TEST_CASE("P18: Esc keeps what was typed of a new client for the next time; Cancel and Start empty do not") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen();
  const auto begin = [&] {
    screen.backToTheWindow();
    QTest::keyClick(&screen.window(), Qt::Key_N, Qt::ControlModifier);
    screen.waitFor([&] { return screen.isVisible("client.name"); });
  };
  const auto typed = [&](const char* field) { return screen.find<QLineEdit>(field)->text(); };
  begin();
  CHECK_FALSE(screen.isVisible("client.from_before"));
  screen.type("client.name", "Ana Sample").type("client.phone", "0151").type("client.born", "12.3.");
  screen.press("client.phone", Qt::Key_Escape);
  begin();
  CHECK(typed("client.name") == "Ana Sample");
  CHECK(typed("client.phone") == "0151");
  CHECK(typed("client.born") == "12.3.");
  screen.click("client.from_before.empty");
  CHECK(typed("client.name").isEmpty());
  screen.type("client.name", "Ben").press("client.name", Qt::Key_Escape);
  begin();
  CHECK(typed("client.name") == "Ben");
  screen.click("client.cancel");
  begin();
  CHECK(typed("client.name").isEmpty());
  screen.type("client.name", "Cem").click("client.use").waitFor([&] {
    return screen.controller().openVisit();
  });
  begin();
  CHECK(typed("client.name").isEmpty());
  screen.press("client.name", Qt::Key_Escape).backToTheWindow().close();
}

TEST_CASE("A name that turns the direction of writing is marked and kept to itself") {
  const TemporaryFolder folder;
  const auto file = folder / "p.tableside";
  const std::string name = "\u202Eeman live";
  {
    const auto record = openRecord(file);
    addPerson(*record, name, "1980");
  }
  OnScreen screen(file);
  screen.waitOpen().openClient(text(name));
  CHECK(rowsOf(screen).last().startsWith("\u2194 \u2068"));
  CHECK(showsWords(screen.window(), "\u2194 \u2068" + text(name) + "\u2069"));
  CHECK(screen.visit().client().name == name);
  search(screen, "eman");
  CHECK(rowsOf(screen).size() == 2);
  screen.close();
}
