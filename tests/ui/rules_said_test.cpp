// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a row of the rules table says beyond its conditions and its effect: shown, found and edited.
#include "ui/on_screen.h"
#include "ui/rules/rule_list.h"
#include "ui/rules_list.h"
#include "ui/words/rule_words.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

#include <algorithm>

using namespace tableside;
using namespace tableside::test;

namespace {

QStringList found(OnScreen& screen, const QString& words) {
  search(screen, words);
  return idsShown(screen);
}

QString sentence(OnScreen& screen, const char* row) {
  screen.window().showRules(row);
  QCoreApplication::processEvents();
  return screen.find<QLabel>("rules.row.sentence")->text();
}

const Row& rowOf(OnScreen& screen, const char* id) {
  const Table& table = *screen.controller().knowledge().table;
  return table.rows[table.rowIndex(id).value()];
}

// Opens the form for a new row of this kind, with a reason.
void beginRow(OnScreen& screen, Effect kind) {
  screen.click("rules.add");
  screen.waitFor([&] { return screen.isVisible("row.keep"); });
  screen.pick("row.effect.kind", QString::number(static_cast<int>(kind)));
  screen.type("row.why", "It was agreed so.");
}

OwnRow keepRow(OnScreen& screen) {
  screen.click("row.keep");
  screen.waitFor([&] { return !screen.isVisible("row.keep"); });
  screen.backToTheWindow().waitSaved();
  return screen.controller().rules().rows().rows.back();
}

}  // namespace

TEST_CASE("A refusal says that no reason overrides it, how it is asked for and since when it is there") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().click("clients.rules");
  CHECK(sentence(screen, "R312").endsWith(". No reason overrides this."));
  CHECK(showsWords(screen.window(),
                   "Asked as: " + text(screen.controller().knowledge().table->askAs(rowOf(screen, "R312")))));
  CHECK(showsWords(screen.window(), "In the table since 26 Nov 2026."));
  CHECK_FALSE(sentence(screen, "R60").contains("No reason overrides"));
  CHECK_FALSE(showsWords(screen.window(), "In the table since"));
  CHECK(sentence(screen, "R598a").contains("nobody lies where “"));
  screen.close();
}

TEST_CASE("A row that reaches beside its places says so") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample");
  CHECK(sentence(screen, "R18q").contains("next to it"));
  CHECK_FALSE(sentence(screen, "R18a").contains("next to it"));
  screen.close();
}

TEST_CASE("Advice says beside which techniques it is said, and whether also where there is no session") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().click("clients.rules");
  CHECK(sentence(screen, "R65").endsWith("Said beside hot stone massage."));
  CHECK(sentence(screen, "R64").contains("Said beside deep tissue massage or trigger point"));
  CHECK(sentence(screen, "R01b").endsWith("Said where there is no session, too."));
  screen.close();
}

TEST_CASE("Rows are found by the everyday names of their places and by any words that they have all of") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().click("clients.rules");
  CHECK(found(screen, "glutes consent").contains("R57a"));
  CHECK(found(screen, "CONSENT glutes").contains("R57a"));
  CHECK_FALSE(found(screen, "glutes consent").contains("R312"));
  CHECK(found(screen, "pecs consent").contains("R312"));
  CHECK(found(screen, "r312").contains("R312"));
  CHECK(found(screen, "light touch stone").contains("R60"));  // as it is asked
  CHECK(found(screen, "weak source stone").contains("R60"));
  CHECK(found(screen, "glutes unicorn").isEmpty());
  CHECK_FALSE(found(screen, "traps").contains("R60"));  // a row for everywhere is named after no place
  screen.close();
}

TEST_CASE("The list of rows follows the typing at once") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample");
  screen.window().showRules();
  screen.waitFor([&] { return screen.isVisible("rules.search"); });
  const QString typed = "deep tissue lower back";
  std::vector<qint64> times;
  for (const QChar key : typed) {
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(screen.find("rules.search"), key.toLatin1());
    QCoreApplication::processEvents();
    times.push_back(timer.elapsed());
  }
  CHECK_FALSE(idsShown(screen).isEmpty());
  std::sort(times.begin(), times.end());
  INFO("median " << times[times.size() / 2] << " ms, longest " << times.back() << " ms");
  CHECK(times[times.size() / 2] < 100);  // a fifth of it where nothing else runs
  screen.close();
}

TEST_CASE("A block of one's own can be made a refusal and told as a question") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().click("clients.rules");
  beginRow(screen, Effect::Block);
  screen.waitFor([&] { return screen.isVisible("row.effect.final"); });
  screen.pick("row.effect.final", "1").pick("row.effect.beside", "1");
  screen.type("row.ask_as", "Ask whether the feet are all right today.");
  screen.pickRegions("row.effect.where.regions", {"heel.left"});
  screen.waitFor([&] { return screen.find<QLabel>("row.preview")->text().contains("No reason overrides"); });
  const OwnRow row = keepRow(screen);
  REQUIRE(row.as<OwnRow::Block>());
  CHECK(row.as<OwnRow::Block>()->isFinal);
  CHECK(row.as<OwnRow::Block>()->beside);
  CHECK(row.askAs == "Ask whether the feet are all right today.");
  screen.close();
}

TEST_CASE("What only a row that holds back can say goes with its kind") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().click("clients.rules");
  beginRow(screen, Effect::Block);
  screen.waitFor([&] { return screen.isVisible("row.ask_as"); });
  screen.type("row.ask_as", "Ask first.");
  screen.pick("row.effect.kind", QString::number(static_cast<int>(Effect::Advise)));
  screen.waitFor([&] { return screen.isVisible("row.effect.text"); });
  CHECK_FALSE(screen.isVisible("row.ask_as"));
  screen.type("row.effect.text", "Warm the room.");
  screen.pick("row.effect.with", "hot_stone").pick("row.effect.on_stop", "1");
  const OwnRow row = keepRow(screen);
  const auto* advise = row.as<OwnRow::Advise>();
  REQUIRE(advise);
  CHECK(advise->with == std::vector<std::string>{"hot_stone"});
  CHECK(advise->onStop);
  CHECK(row.askAs.empty());
  screen.close();
}

TEST_CASE("A row of one's own says on what nobody lies") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().click("clients.rules");
  beginRow(screen, Effect::Position);
  screen.waitFor([&] { return screen.isVisible("row.effect.off.answers"); });
  screen.pick("row.effect.off.answers", "surgery_areas");
  screen.waitFor([&] { return screen.find<QLabel>("row.preview")->text().contains("obody lies"); });
  const OwnRow row = keepRow(screen);
  REQUIRE(row.as<OwnRow::Position>());
  CHECK(row.as<OwnRow::Position>()->off == std::vector<std::string>{"@surgery_areas"});
  screen.close();
}

TEST_CASE("A condition on a question that was not asked shows the answer that it counts as") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample");
  screen.controller().answer("pain_sites", Choices{{"calf.left"}});
  CHECK(sentence(screen, "R312").startsWith("When “Upper chest consent” is no"));
  CHECK(screen.find<QLabel>("rules.row.state")->text() == "Fires");
  CHECK(showsWords(screen.window(), "Read: Not asked, counts as: no"));
  screen.controller().answer("pectoral_consent", Choice{"no"});
  QCoreApplication::processEvents();
  CHECK(showsWords(screen.window(), "Read: No"));
  screen.waitSaved().close();
}
