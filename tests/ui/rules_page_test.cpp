// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules table as a page: read it, search it, ask it why, try answers on it.
#include "ui/rules/rules_page.h"

#include "support/a_table.h"
#include "ui/on_screen.h"
#include "ui/rules/rule_list.h"
#include "ui/rules_list.h"
#include "ui/words/rule_words.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace tableside;
using namespace tableside::test;

namespace {

void openRules(OnScreen& screen) {
  QTest::keyClick(&screen.window(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
  screen.waitFor([&] { return screen.isVisible("rules"); });
}

QString words(OnScreen& screen, const QString& name) {
  return screen.find<QLabel>(name)->text();
}

void choose(OnScreen& screen, const QString& box, const QString& item) {
  auto* combo = screen.find<QComboBox>(box);
  REQUIRE(combo->findText(item) >= 0);
  combo->setCurrentIndex(combo->findText(item));
}

void chooseRow(OnScreen& screen, const std::string& id) {
  search(screen, text(id));
  auto* list = screen.find<QListView>("rules.list");
  for (int i = 0; i < list->model()->rowCount(); ++i)
    if (list->model()->index(i, 0).data(ui::RuleListModel::IdRole).toString() == text(id))
      list->setCurrentIndex(list->model()->index(i, 0));
  QCoreApplication::processEvents();
}

}  // namespace

TEST_CASE("The rules can be read, searched and filtered without a client") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen();
  screen.click("clients.rules");
  CHECK(idsShown(screen).size() ==
        static_cast<qsizetype>(screen.controller().knowledge().table->rows.size()));
  search(screen, "bruises blood");
  CHECK(idsShown(screen).contains("R13a"));
  CHECK_FALSE(idsShown(screen).contains("R53"));
  chooseRow(screen, "R13a");
  CHECK(words(screen, "rules.row.sentence") ==
        "When “Blood thinners” is yes, or when “Bleeding disorder” is yes: pressure is 2 of 5 at most "
        "anywhere.");
  CHECK(showsWords(screen.window(), "Grade: professional body"));
  search(screen, "");
  choose(screen, "rules.technique", "Hot stone massage");
  CHECK(idsShown(screen).contains("R61b"));
  CHECK_FALSE(idsShown(screen).contains("R53"));
  screen.press("rules.list", Qt::Key_Escape);
  CHECK_FALSE(screen.isVisible("rules"));
}

TEST_CASE("A row that reaches where an open question says is found under every region") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen();
  screen.click("clients.rules");
  const Table& table = *screen.controller().knowledge().table;
  QString id;
  for (const Row& row : table.rows)
    if (row.questions.count > 0 && row.regions().none()) id = text(row.id);
  REQUIRE_FALSE(id.isEmpty());
  auto* region = screen.find<QComboBox>("rules.region");
  for (int i = 1; i < region->count(); ++i) {
    region->setCurrentIndex(i);
    INFO(region->currentText().toStdString());
    CHECK(idsShown(screen).contains(id));
  }
}

TEST_CASE("A pattern is called by its name and the arrows walk through the rows") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen();
  openRules(screen);
  chooseRow(screen, "R30h");
  CHECK(words(screen, "rules.row.sentence").contains("the answers show “Acute flare: strong pain"));
  screen.find<QLineEdit>("rules.search")->clear();
  auto* list = screen.find<QListView>("rules.list");
  const QString before = words(screen, "rules.row.sentence");
  list->setFocus();
  QTest::keyClick(list, Qt::Key_Down);
  QCoreApplication::processEvents();
  CHECK(words(screen, "rules.row.sentence") != before);
}

TEST_CASE(
    "The page says why deep tissue is left out for a client who takes blood thinners, and opens the row") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Rosalind Ashdown");
  screen.controller().answer("blood_thinner", true);
  openRules(screen);
  screen.find<QTabBar>("rules.tabs")->setCurrentIndex(1);
  choose(screen, "rules.why.technique", "Deep tissue massage");
  choose(screen, "rules.why.region", "Left low back");
  screen.waitFor([&] { return screen.isVisible("rules.why.open.R13a"); });
  CHECK(showsWords(screen.window(), "Left out: blocked."));
  screen.click("rules.why.open.R13a");
  CHECK(words(screen, "rules.row.state") == "Fires");
  screen.click("rules.fires");
  CHECK(idsShown(screen).contains("R13a"));
  screen.waitSaved().close();
}

TEST_CASE("Answers tried on the bench change the rows and nobody's own answers") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Rosalind Ashdown");
  screen.controller().answer("heat_reactive", false);
  screen.waitSaved();
  const Answers before = screen.answers();
  openRules(screen);
  chooseRow(screen, "R61b");
  CHECK(words(screen, "rules.row.state") == "Does not fire");
  CHECK(showsWords(screen.window(), "Fails"));
  screen.find<QTabBar>("rules.tabs")->setCurrentIndex(2);
  screen.click("rules.bench.heat_reactive.yes");
  screen.find<QTabBar>("rules.tabs")->setCurrentIndex(0);
  CHECK(words(screen, "rules.row.state") == "Fires");
  CHECK(screen.answers() == before);
  screen.find<QTabBar>("rules.tabs")->setCurrentIndex(2);
  screen.click("rules.bench.client");
  screen.find<QTabBar>("rules.tabs")->setCurrentIndex(0);
  CHECK(words(screen, "rules.row.state") == "Does not fire");
  CHECK(screen.answers() == before);
  CHECK_FALSE(showsWords(screen.window(), "Passes ✓"));  // nothing is said of what was not run
  screen.find<QTabBar>("rules.tabs")->setCurrentIndex(2);
  screen.click("rules.bench.tests");
  const auto tests = screen.controller().knowledge().table->tests.size();
  CHECK(words(screen, "rules.bench.tests_result") == QString("%1 of %1 pass.").arg(tests));
  screen.find<QTabBar>("rules.tabs")->setCurrentIndex(0);
  CHECK(showsWords(screen.window(), "Passes ✓"));
  screen.click("rules.back");
  CHECK_FALSE(screen.isVisible("rules"));
  screen.close();
}

TEST_CASE("A row's id on the plan page opens that row, and Escape leads back to the plan") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside", {"--sample", "--client", "Otto", "--page", "plan"});
  screen.waitFor([&] { return screen.controller().openVisit() && screen.window().page() == ui::Page::Plan; });
  screen.sayAsLastTime(4);
  for (const auto& [question, answer] : screen.quietAnswers())
    if (std::holds_alternative<NotAnswered>(screen.answers().of(question)))
      screen.controller().answer(question, answer);
  screen.waitFor([&] { return screen.isVisible("plan.left_out0.why"); });
  if (screen.isVisible("plan.left_out.all")) screen.click("plan.left_out.all");
  for (int i = 0; !screen.isVisible("plan.why.row.R13a"); ++i) {
    if (screen.isVisible("plan.why.close")) screen.click("plan.why.close").backToTheWindow();
    screen.click(QStringLiteral("plan.left_out%1.why").arg(i));
  }
  screen.click("plan.why.row.R13a").backToTheWindow();
  screen.waitFor([&] { return screen.isVisible("rules.row.sentence"); });
  CHECK(words(screen, "rules.row.state") == "Fires");
  screen.press("rules.search", Qt::Key_Escape);
  CHECK_FALSE(screen.isVisible("rules"));
  CHECK(screen.isVisible("plan"));
}

TEST_CASE("A row that is opened by its id is shown whatever the list was narrowed to") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Rosalind Ashdown");
  screen.controller().answer("blood_thinner", true);
  for (const char* filter : {"rules.own", "rules.fires", "rules.technique", "rules.region", "rules.search"}) {
    CAPTURE(filter);
    openRules(screen);
    screen.find<QTabBar>("rules.tabs")->setCurrentIndex(0);
    // Each of these hides R53.
    if (auto* box = qobject_cast<QComboBox*>(screen.find(filter)))
      box->setCurrentIndex(box->count() - 1);
    else if (auto* line = qobject_cast<QLineEdit*>(screen.find(filter)))
      line->setText("R13a");
    else
      screen.click(filter);
    REQUIRE_FALSE(idsShown(screen).contains("R53"));
    screen.window().showRules("R53");
    CHECK(idsShown(screen).contains("R53"));
    CHECK(screen.find<QListView>("rules.list")->currentIndex().data(ui::RuleListModel::IdRole).toString() ==
          "R53");
    CHECK(idsShown(screen).size() ==
          static_cast<qsizetype>(screen.controller().knowledge().table->rows.size()));
  }
  screen.waitSaved().close();
}

TEST_CASE("A row's numbers are spoken as the table means them") {
  const auto said = [](const std::string& cell) {
    const auto table = aTable({R"("id": "A", "when": {"pain_now": ")" + cell +
                               R"("}, "advise": {"to": "client", "text": "rest"})"});
    return ui::rowSentence(table->rows[0], *table).section(": the client", 0, 0).toStdString();
  };
  CHECK(said("at least 7") == "When “Pain now” is at least 7");
  CHECK(said("at most 3") == "When “Pain now” is at most 3");
  CHECK(said("4 to 6") == "When “Pain now” is 4 to 6");
  CHECK(said("5") == "When “Pain now” is 5");
}

TEST_CASE("How soon somebody else is to be seen is said in words of its own for each urgency") {
  for (const auto& [urgency, words] : {std::pair("emergency", "now, as an emergency"),
                                       {"same_day", "the same day"},
                                       {"soon", "soon"},
                                       {"routine", "when convenient"}}) {
    const auto table =
        aTable({R"("id": "A", "when": {"frail": "yes"}, "refer": {"to": "physician", "urgency": ")" +
                std::string(urgency) + R"(", "session": "go_on"})"});
    CHECK(ui::rowSentence(table->rows[0], *table).toStdString() ==
          "When “Frail” is yes: the session goes on; suggest to see: physician, " + std::string(words) + ".");
  }
}

TEST_CASE("An untroubled client can be tried on any row at once") {
  TemporaryFolder folder;
  OnScreen screen(folder / "p.tableside");
  screen.waitOpen().addClient("Rosalind Ashdown");
  screen.controller().answer("blood_thinner", true);
  openRules(screen);
  chooseRow(screen, "R13a");
  REQUIRE(words(screen, "rules.row.state") == "Fires");
  screen.find<QTabBar>("rules.tabs")->setCurrentIndex(2);
  screen.click("rules.bench.untroubled");
  screen.find<QTabBar>("rules.tabs")->setCurrentIndex(0);
  CHECK(words(screen, "rules.row.state") == "Does not fire");
  CHECK(screen.answers().isYes("blood_thinner"));
  screen.waitSaved().close();
}
