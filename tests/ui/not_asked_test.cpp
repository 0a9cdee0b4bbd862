// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions that cannot matter for a client are not asked, and nothing of them is hidden for good.
#include "ui/on_screen.h"

using namespace tableside;
using namespace tableside::test;

namespace {

QString line(OnScreen& screen) {
  return screen.find<QPushButton>("intake.not_asked")->text();
}

int countOf(OnScreen& screen) {
  return line(screen).section(": ", 1).section(' ', 0, 0).toInt();
}

}  // namespace

TEST_CASE("The form ends with how many questions are not asked, and tells which and why") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").answer("pain_sites", Choices{});
  CHECK(line(screen).startsWith("Not asked, as it cannot matter here: "));
  CHECK(countOf(screen) > 20);
  CHECK_FALSE(screen.isVisible("intake.not_asked.pain_now"));
  screen.click("intake.not_asked");
  screen.waitFor([&] { return screen.isVisible("intake.not_asked.pain_now"); });
  CHECK(showsWords(*screen.find("intake.not_asked.list"), "Pain areas: none"));
  screen.click("intake.not_asked");
  CHECK_FALSE(screen.isVisible("intake.not_asked.pain_now"));
  screen.waitSaved().close();
}

TEST_CASE("A question that does not apply is asked all the same, and its answer counts") {
  const TemporaryFolder folder;
  OnScreen screen(folder / "practice.tableside");
  screen.waitOpen().addClient("Ana Sample").answer("pain_sites", Choices{{"calf.left"}});
  const int before = countOf(screen);
  CHECK_FALSE(screen.isVisible("intake.pectoral_consent"));
  screen.click("intake.not_asked");
  screen.waitFor([&] { return screen.isVisible("intake.not_asked.pectoral_consent"); });
  screen.click("intake.not_asked.pectoral_consent");
  screen.waitFor([&] { return screen.isVisible("intake.pectoral_consent"); });
  screen.find("intake.not_asked");
  CHECK(countOf(screen) == before - 1);
  screen.find("intake.pectoral_consent");
  screen.answer("pectoral_consent", Choice{"no"});  // which is what it counted as
  CHECK(screen.isVisible("intake.pectoral_consent"));
  screen.pick("intake.pectoral_consent", "no").answer("pectoral_consent", Choice{"yes"});
  CHECK(screen.isVisible("intake.pectoral_consent"));
  screen.waitSaved();
  screen.controller().startNewVisit();
  screen.waitFor([&] { return screen.isVisible("intake.map"); });
  screen.addClient("Otto Sample").answer("pain_sites", Choices{{"calf.left"}});
  CHECK_FALSE(screen.isVisible("intake.pectoral_consent"));
  screen.waitSaved().close();
}
