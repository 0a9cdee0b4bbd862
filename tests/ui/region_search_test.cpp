// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Regions are found by what people call them.
#include "ui/intake/region_panel.h"
#include "ui/on_screen.h"

#include <QLineEdit>

using namespace tableside;
using namespace tableside::test;

namespace {

const QString kEditor = "intake.avoid_areas";

// The list of regions of a new client's form.
void openList(OnScreen& screen) {
  screen.waitOpen().addClient("Ana Sample").click(kEditor + ".add");
  screen.waitFor([&] { return screen.isVisible(kEditor + ".search"); });
}

// The regions that the list shows for these words.
QStringList found(OnScreen& screen, const QString& words) {
  auto* search = screen.find<QLineEdit>(kEditor + ".search");
  search->clear();
  screen.type(kEditor + ".search", words);
  QCoreApplication::processEvents();
  QStringList bases;
  for (const ui::RegionRow* row : search->window()->findChildren<ui::RegionRow*>())
    if (row->isVisible()) bases << row->base();
  return bases;
}

}  // namespace

TEST_CASE("A region is found by what people call it, however it is written") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  openList(screen);
  CHECK(found(screen, "lower back").first() == "low_back");
  CHECK(found(screen, "traps") == QStringList("upper_trapezius"));
  CHECK(found(screen, "Glutes") == QStringList("buttock"));
  CHECK(found(screen, "it band") == QStringList("thigh_side"));
  CHECK(found(screen, "LÓW BACK").first() == "low_back");
  CHECK(found(screen, "left hamstr") == QStringList("thigh_back"));
  // All words stand in one name: "base" and "traps" are two places.
  CHECK(found(screen, "base traps").isEmpty());
  CHECK(showsWords(*screen.find(kEditor + ".search")->window(), "No region is called that."));
  screen.press(kEditor + ".search", Qt::Key_Escape);
  screen.close();
}

TEST_CASE("A region that is found by an everyday name says so beside its own") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  openList(screen);
  found(screen, "it ba");
  QWidget& list = *screen.find(kEditor + ".search")->window();
  CHECK(showsWords(list, "Outer thigh · IT band"));
  found(screen, "outer thi");
  CHECK(showsWords(list, "Outer thigh"));
  CHECK_FALSE(showsWords(list, "IT band"));
  screen.press(kEditor + ".search", Qt::Key_Escape);
  screen.close();
}

TEST_CASE("Enter picks the region that is called exactly so, on the side that was typed") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  openList(screen);
  CHECK(found(screen, "left neck").size() > 1);
  screen.press(kEditor + ".search", Qt::Key_Return);
  CHECK(screen.answers().of("avoid_areas") == Answer(Choices{{"neck_back.left"}}));
  found(screen, "right traps");
  screen.press(kEditor + ".search", Qt::Key_Return);
  CHECK(screen.answers().of("avoid_areas") == Answer(Choices{{"neck_back.left", "upper_trapezius.right"}}));
  screen.click(kEditor + ".done");
  screen.waitSaved().close();
}
