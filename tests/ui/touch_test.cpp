// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a finger can do.
#include "ui/on_screen.h"
#include "ui/widgets/list_dialog.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointingDevice>
#include <QScrollArea>
#include <QScrollBar>
#include <QScroller>

using namespace tableside;
using namespace tableside::test;

namespace {

// A header moves with its table; the list of a combo box is the box's own.
bool scrollsByItself(QAbstractScrollArea* area) {
  if (qobject_cast<QHeaderView*>(area)) return false;
  for (QObject* above = area->parent(); above; above = above->parent())
    if (qobject_cast<QComboBox*>(above)) return false;
  return true;
}

// Each scroll area that there is now must scroll under a finger.
void checkTouch(const char* where) {
  int count = 0;
  for (QWidget* top : QApplication::topLevelWidgets())
    for (auto* area : top->findChildren<QAbstractScrollArea*>()) {
      if (!scrollsByItself(area)) continue;
      ++count;
      INFO(where << ": " << area->metaObject()->className() << " " << area->objectName().toStdString()
                 << " in " << area->parent()->objectName().toStdString());
      CHECK(QScroller::hasScroller(area->viewport()));
    }
  CHECK(count > 0);
}

}  // namespace

TEST_CASE("Everything that scrolls does so under a finger") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().click("clients.new").waitFor([&] { return screen.isVisible("client.name"); });
  checkTouch("new client");
  screen.press("client.name", Qt::Key_Escape).backToTheWindow();
  screen.addClient("Ana Sample").fillIntake();
  for (const ui::Page page :
       {ui::Page::Intake, ui::Page::Plan, ui::Page::Session, ui::Page::Notes, ui::Page::Progress})
    screen.goTo(page);
  checkTouch("pages");
  screen.goTo(ui::Page::Intake).click("intake.avoid_areas.add");
  screen.waitFor([&] { return screen.isVisible("intake.avoid_areas.search"); });
  checkTouch("regions");
  screen.click("intake.avoid_areas.done").endSession().askForName();
  checkTouch("sign");
  screen.press("sign.name", Qt::Key_Escape).backToTheWindow();

  const Table& table = *screen.controller().knowledge().table;
  for (const Effect effect : {Effect::Suggest, Effect::Advise}) {
    const auto row = std::find_if(table.rows.begin(), table.rows.end(),
                                  [&](const Row& each) { return each.effect() == effect; });
    screen.window().showRules(row->id);
    screen.waitFor([&] { return screen.isVisible("rules.copy"); });
    checkTouch("rules");
    screen.click("rules.copy").waitFor([&] { return screen.isVisible("row.keep"); });
    checkTouch("row");
    QTest::keyClick(screen.find("row"), Qt::Key_Escape);
    screen.backToTheWindow();
  }
  auto* techniques = screen.window().findChild<QMenu*>("rules.techniques.menu");
  emit techniques->aboutToShow();
  techniques->findChild<QAction*>("rules.techniques.add")->trigger();
  screen.waitFor([&] { return screen.isVisible("technique.name"); });
  checkTouch("technique");
  screen.press("technique.name", Qt::Key_Escape).backToTheWindow();

  new ui::ListDialog("list", {.title = "Rows", .words = "Read.", .lines = {"R1"}, .close = "Close"},
                     &screen.window());
  checkTouch("list");
  screen.close();
}

TEST_CASE("A finger that is put down on a note field moves the page") {
  const TemporaryFolder folder;
  // The offscreen platform has a screen of 800 pixels and takes no touch beyond it.
  OnScreen screen(folder / "practice.tableside", {"--size", "1180x700"});
  screen.waitOpen().addClient("Ana Sample").answer("pain_sites", Choices{{"low_back.right"}});
  auto* page = screen.find<QScrollArea>("intake.today.scroll");
  auto* field = screen.find<QPlainTextEdit>("intake.goal_words")->viewport();
  page->ensureWidgetVisible(field);
  const int before = page->verticalScrollBar()->value();
  const std::unique_ptr<QPointingDevice> finger(QTest::createTouchDevice());
  QPoint at(8, field->height() / 2);
  QTest::touchEvent(field, finger.get()).press(1, at, field);
  for (int step = 0; step < 20; ++step) {
    QTest::qWait(10);
    at = field->mapFromGlobal(field->mapToGlobal(at) - QPoint(0, 8));
    QTest::touchEvent(field, finger.get()).move(1, at, field);
  }
  QTest::touchEvent(field, finger.get()).release(1, at, field);
  CAPTURE(page->verticalScrollBar()->maximum());
  CHECK(page->verticalScrollBar()->value() > before);
  screen.close();
}
