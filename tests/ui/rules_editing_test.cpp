// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The user's own rows: written in the window, in use at once, kept in the record, and mended when they are
// damaged.
#include "ui/on_screen.h"

#include <sqlite3.h>

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

using namespace tableside;
using namespace tableside::test;

namespace {

namespace fs = std::filesystem;

// What somebody does to the file by hand, while the program is closed.
void runSql(const fs::path& record, const std::string& statement) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(record.c_str(), &database) == SQLITE_OK);
  CHECK(sqlite3_exec(database, statement.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
}

ui::PracticeRules& rulesOf(OnScreen& screen) {
  return screen.controller().rules();
}

OwnRow aRow(const std::string& id, int pressure = 1) {
  OwnRow row;
  row.id = id;
  row.does = OwnRow::Suggest{"relaxation_hold", pressure, {3, 5, 8}, {"shoulder"}};
  row.why = "A quiet end.";
  row.sources = {"practice"};
  return row;
}

void keep(OnScreen& screen, const OwnRow& row) {
  OwnRows rows = rulesOf(screen).rows();
  rows.put(row);
  REQUIRE_FALSE(hasErrors(rulesOf(screen).change(rows, "row")));
  screen.waitSaved();
}

bool suggests(OnScreen& screen, const std::string& technique, const std::string& region) {
  const Assessment& assessment = screen.controller().assessment();
  const Table& table = assessment.table();
  return assessment.pair(*table.techniques.indexOf(technique), *table.catalogue->regions().indexOf(region))
             .verdict == Verdict::Recommended;
}

// Chooses from a list that opens, as the keyboard would.
void choose(OnScreen& screen, const QString& name, const QString& data) {
  screen.waitFor([&] { return screen.isVisible(name); });
  auto* combo = screen.find<QComboBox>(name);
  const int index = combo->findData(data);
  REQUIRE(index >= 0);
  combo->setCurrentIndex(index);
  emit combo->activated(index);
  QCoreApplication::processEvents();
}

std::string coreRow(OnScreen& screen, Effect effect) {
  for (const OwnRow& row : rulesOf(screen).core().rows())
    if (row.effect() == effect && row.retired.empty()) return row.id;
  return {};
}

void chooseFile(OnScreen& screen, const char* name, const fs::path& file) {
  screen.waitFor([&] { return screen.isVisible(name); });
  auto* dialog = screen.find<QFileDialog>(name);
  dialog->findChild<QLineEdit*>("fileNameEdit")->setText(text(file.string()));
  QMetaObject::invokeMethod(dialog, "accept");
  screen.waitFor([&] { return !screen.isVisible(name); });
  screen.backToTheWindow();
}

void trigger(OnScreen& screen, const char* menu, const char* action) {
  auto* found = screen.window().findChild<QMenu*>(menu);
  REQUIRE(found);
  emit found->aboutToShow();
  auto* chosen = found->findChild<QAction*>(action);
  REQUIRE(chosen);
  chosen->trigger();
}

}  // namespace

TEST_CASE("A row of one's own is written in the window, fires for a client, and is there the next day") {
  const TemporaryFolder folder;
  const auto record = folder / "practice.tableside";
  std::string id;
  {
    OnScreen screen(record);
    screen.waitOpen().addClient("Ana Sample").fillIntake().answer("stress", Choice{"high"});
    REQUIRE_FALSE(suggests(screen, "relaxation_hold", "shoulder.left"));
    screen.window().showRules();
    screen.click("rules.add");
    screen.waitFor([&] { return screen.isVisible("row.keep"); });
    screen.click("row.keep");  // nothing is filled in: it stays, and says what is missing
    CHECK(screen.find<QLabel>("row.why.fault")->text() == "This needs some words.");
    choose(screen, "row.when.0.add", "stress");
    screen.waitFor([&] { return screen.isVisible("row.when.0.0.value"); });
    screen.pick("row.when.0.0.value", "high");
    choose(screen, "row.effect.technique", "relaxation_hold");
    choose(screen, "row.effect.where.group", "upper_body");
    screen.type("row.why", "A quiet end for a tense day.");
    screen.waitFor([&] {
      return screen.find<QLabel>("row.preview")->text().contains("relaxation hold", Qt::CaseInsensitive);
    });
    screen.click("row.keep");
    screen.waitFor([&] { return !screen.isVisible("row.keep"); });
    screen.backToTheWindow().waitSaved();
    CHECK(suggests(screen, "relaxation_hold", "shoulder.left"));
    REQUIRE(rulesOf(screen).rows().rows.size() == 1);
    id = rulesOf(screen).rows().rows[0].id;
    CHECK(rulesOf(screen).rows().rows[0].when ==
          OwnAlternatives{{cellFrom("stress", "high", screen.controller().catalogue())}});
    screen.goTo(ui::Page::Intake).answer("stress", Choice{"low"});
    CHECK_FALSE(suggests(screen, "relaxation_hold", "shoulder.left"));
    screen.answer("stress", Choice{"high"}).waitSaved();
    screen.close();
  }
  OnScreen screen(record);
  screen.waitOpen().openClient("Ana Sample");
  REQUIRE(rulesOf(screen).rows().row(id));
  CHECK(suggests(screen, "relaxation_hold", "shoulder.left"));
  screen.close();
}

TEST_CASE(
    "Leaving a rule with something typed in it asks first, and one change at a time can be taken back") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen();
  screen.window().showRules();
  screen.click("rules.add");
  screen.waitFor([&] { return screen.isVisible("row.keep"); });
  screen.type("row.why", "Half a reason");
  choose(screen, "row.when.0.add", "frail");
  screen.waitFor([&] { return screen.isVisible("row.when.0.0.value"); });
  screen.click("row.undo");
  CHECK_FALSE(screen.isVisible("row.when.0.0.value"));
  CHECK(screen.find<QLineEdit>("row.why")->text() == "Half a reason");
  screen.press("row.why", Qt::Key_Escape);
  screen.waitFor([&] { return screen.isVisible("row.stay"); });
  screen.click("row.stay");
  CHECK(screen.find<QLineEdit>("row.why")->text() == "Half a reason");
  screen.press("row.why", Qt::Key_Escape);
  screen.waitFor([&] { return screen.isVisible("row.leave"); });
  screen.click("row.leave");
  screen.waitFor([&] { return !screen.isVisible("row"); });
  CHECK(rulesOf(screen).rows().isEmpty());
  screen.backToTheWindow().close();
}

TEST_CASE("The sources of the row that was copied can be chosen again after another one") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen();
  const auto& rows = rulesOf(screen).core().rows();
  const auto original = std::find_if(rows.begin(), rows.end(), [](const OwnRow& row) {
    return row.effect() == Effect::Suggest && row.retired.empty() && row.sources.size() > 1;
  });
  REQUIRE(original != rows.end());
  screen.window().showRules(original->id);
  screen.click("rules.copy");
  choose(screen, "row.source", "own_practice");
  choose(screen, "row.source", "");
  screen.click("row.keep");
  screen.waitFor([&] { return !screen.isVisible("row.keep"); });
  REQUIRE(rulesOf(screen).rows().rows.size() == 1);
  CHECK(rulesOf(screen).rows().rows[0].sources == original->sources);
  screen.backToTheWindow().waitSaved().close();
}

TEST_CASE(
    "Switching off a safety row is refused by its name with the reason; a suggestion goes and comes back") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen();
  for (const Effect effect : {Effect::Refer, Effect::Block, Effect::Limit}) {
    const std::string id = coreRow(screen, effect);
    screen.window().showRules(id);
    screen.click("rules.retire");
    screen.waitFor([&] { return screen.isVisible("window.said"); });
    CHECK(showsWords(*screen.findShown("window.said"), "Row " + text(id)));
    CHECK(showsWords(*screen.findShown("window.said"), "keeps clients safe"));
    CHECK(rulesOf(screen).rows().isEmpty());
    screen.click("window.said.ok");
  }
  const std::string id = coreRow(screen, Effect::Suggest);
  screen.window().showRules(id);
  screen.click("rules.retire").waitSaved();
  CHECK_FALSE(screen.controller().knowledge().table->rowIndex(id));
  trigger(screen, "rules.more.menu", "rules.more.undo");
  screen.waitSaved();
  CHECK(screen.controller().knowledge().table->rowIndex(id));
  screen.close();
}

TEST_CASE(
    "Damaged rules of one's own are told, the shipped ones are in use, and the last good version comes "
    "back") {
  const TemporaryFolder folder;
  const auto record = folder / "practice.tableside";
  {
    OnScreen screen(record);
    screen.waitOpen();
    keep(screen, aRow("own-1"));
    keep(screen, aRow("own-2"));
    screen.close();
  }
  runSql(record,
         "UPDATE local_rules SET rules = '{ rubbish' WHERE number = (SELECT max(number) FROM local_rules)");
  {
    OnScreen screen(record);
    screen.waitOpen().waitFor([&] { return screen.isVisible("window.rules_problem"); });
    CHECK(screen.controller().knowledge().table->sha256 == rulesOf(screen).core().table->sha256);
    CHECK(showsWords(screen.window(), "Your own rules are not in use: they have faults."));
    screen.waitFor([&] { return rulesOf(screen).damage()->lastGood.has_value(); });
    screen.click("window.rules_problem.repair");
    screen.waitFor([&] { return screen.isVisible("repair.last_good"); });
    CHECK_FALSE(screen.isVisible("repair.remove"));
    screen.click("repair.export");
    chooseFile(screen, "repair.export_file", folder / "damaged.txt");
    CHECK(contentOf(folder / "damaged.txt") == "{ rubbish");
    screen.click("window.rules_problem.repair");
    screen.waitFor([&] { return screen.isVisible("repair.last_good"); });
    screen.click("repair.last_good").backToTheWindow().waitSaved();
    CHECK_FALSE(screen.isVisible("window.rules_problem"));
    CHECK(rulesOf(screen).rows().row("own-1"));
    CHECK_FALSE(rulesOf(screen).rows().row("own-2"));
    screen.close();
  }
  OnScreen screen(record);
  screen.waitOpen().waitFor([&] { return rulesOf(screen).rows().row("own-1") != nullptr; });
  CHECK_FALSE(screen.isVisible("window.rules_problem"));
  screen.close();
}

TEST_CASE("Of rules with a fault in one the others are kept") {
  const TemporaryFolder folder;
  const auto record = folder / "practice.tableside";
  {
    OnScreen screen(record);
    screen.waitOpen();
    OwnRows rows;
    rows.put(aRow("own-1"));
    rows.put(aRow("own-2", 2));
    REQUIRE_FALSE(hasErrors(rulesOf(screen).change(rows, "rows")));
    screen.waitSaved().close();
  }
  runSql(record, R"(UPDATE local_rules SET rules = replace(rules, '"pressure": 2', '"pressure": 22'))");
  OnScreen screen(record);
  screen.waitOpen().waitFor([&] { return screen.isVisible("window.rules_problem"); });
  screen.click("window.rules_problem.repair");
  screen.waitFor([&] { return screen.isVisible("repair.remove"); });
  CHECK(showsWords(*screen.findShown("repair"), "row own-2 · suggest.pressure"));
  screen.click("repair.remove").backToTheWindow().waitSaved();
  CHECK(rulesOf(screen).rows().row("own-1"));
  CHECK_FALSE(rulesOf(screen).rows().row("own-2"));
  CHECK(screen.controller().knowledge().table->rowIndex("own-1"));
  screen.close();
}

TEST_CASE("Rules are exported and taken into another practice, and a file with a fault changes nothing") {
  const TemporaryFolder folder;
  const auto file = folder / "rules.json";
  {
    OnScreen screen(folder / "one.tableside");
    screen.waitOpen();
    keep(screen, aRow("own-1"));
    keep(screen, aRow("own-2"));
    screen.window().showRules();
    trigger(screen, "rules.more.menu", "rules.more.export");
    chooseFile(screen, "rules.export_file", file);
    CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    screen.close();
  }
  OnScreen screen(folder / "two.tableside");
  screen.waitOpen();
  keep(screen, aRow("own-2", 2));
  screen.window().showRules();
  std::string faulty = contentOf(file);
  faulty.replace(faulty.find("relaxation_hold"), 15, "relaxing_hold..");
  writeTo(folder / "faulty.json", faulty);
  trigger(screen, "rules.more.menu", "rules.more.import");
  chooseFile(screen, "rules.import_file", folder / "faulty.json");
  screen.waitFor([&] { return screen.isVisible("import.list"); });
  CHECK(showsWords(*screen.findShown("import"), "faulty.json, line "));
  CHECK(showsWords(*screen.findShown("import"), "row own-1"));
  screen.click("import.close").backToTheWindow();
  CHECK(rulesOf(screen).rows().rows.size() == 1);
  trigger(screen, "rules.more.menu", "rules.more.import");
  chooseFile(screen, "rules.import_file", file);
  screen.waitFor([&] { return screen.isVisible("import.use"); });
  CHECK(showsWords(*screen.findShown("import"), "own-1: new"));
  CHECK(showsWords(*screen.findShown("import"), "own-2: replaces yours"));
  screen.click("import.use").backToTheWindow().waitSaved();
  CHECK(rulesOf(screen).rows().rows.size() == 2);
  CHECK(rulesOf(screen).rows().row("own-2")->as<OwnRow::Suggest>()->pressure == 1);
  screen.close();
}

TEST_CASE("Rows that do not go with the shipped rules any more when a step is undone leave those in use") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "one.tableside");
  screen.waitOpen();
  keep(screen, aRow("own-1"));
  rulesOf(screen).change({}, "none");
  screen.waitSaved();
  const fs::path data = folder / "data";
  fs::copy(fs::path(TABLESIDE_SOURCE_DIR) / "data", data, fs::copy_options::recursive);
  std::string core = contentOf(data / "rules/core.json");
  const std::string row =
      R"({"id": "own-1", "when": {"pain_now": "7"}, "block": {}, "why": "w", "source": "practice"},)";
  core.insert(core.find('[', core.find("\"rows\"")) + 1, row);
  writeTo(data / "rules/core.json", core);
  Diagnostics diagnostics;
  auto other = readCoreRules(DataFolder::at(data), diagnostics);
  REQUIRE(other);
  rulesOf(screen).setCore(std::make_shared<const CoreRules>(std::move(*other)));
  rulesOf(screen).undoStack()->undo();
  CHECK(rulesOf(screen).table() == rulesOf(screen).core().table);
  REQUIRE(rulesOf(screen).damage());
  CHECK(rulesOf(screen).damage()->faults.front().found == "own-1");
  CHECK(rulesOf(screen).rows().isEmpty());
  rulesOf(screen).undoStack()->redo();
  CHECK_FALSE(rulesOf(screen).damage());
  screen.close();
}

TEST_CASE("A technique of one's own says what it is like, and can be suggested at once") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen();
  screen.window().showRules();
  trigger(screen, "rules.techniques.menu", "rules.techniques.add");
  screen.waitFor([&] { return screen.isVisible("technique.name"); });
  screen.type("technique.name", "Warm pack");
  CHECK_FALSE(screen.find<QPushButton>("technique.keep")->isEnabled());
  screen.pick("technique.like", "hot_stone");
  CHECK(screen.find<QPushButton>("technique.keep")->isEnabled());
  screen.click("technique.keep").backToTheWindow().waitSaved();
  const Technique* mine = screen.controller().knowledge().table->techniques.find("warm_pack");
  REQUIRE(mine);
  CHECK(mine->like == std::vector<std::string>{"hot_stone"});
  screen.close();
}

TEST_CASE(
    "Rows that are switched off, one's own and the core's, come back from the menu, and no other is there") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().window().showRules();
  const std::string core = coreRow(screen, Effect::Suggest);
  OwnRow off = aRow("own-off");
  off.retired = "2026-11-20";
  keep(screen, aRow("own-on"));
  keep(screen, off);
  OwnRows rows = rulesOf(screen).rows();
  rows.retire(core);
  REQUIRE_FALSE(hasErrors(rulesOf(screen).change(rows, "retire")));
  const auto offered = [&] {
    auto* menu = screen.window().findChild<QMenu*>("rules.more.menu");
    emit menu->aboutToShow();
    QList<QAction*> actions = menu->actions();
    erase_if(actions, [](const QAction* action) { return !action->text().startsWith("Bring back"); });
    return actions;
  };
  for (const std::string& id : {core, std::string("own-off")}) {
    REQUIRE_FALSE(offered().isEmpty());
    CHECK(offered().first()->text() == "Bring back " + text(id));
    offered().first()->trigger();
    CHECK(rulesOf(screen).table()->rowIndex(id));
  }
  CHECK(offered().isEmpty());
  screen.waitSaved().close();
}
