// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a client in the window: one with 300 visits beside one with 3, in turn. opening_bench [--quick]
#include "bench/figures.h"
#include "practice/opening.h"
#include "ui/app/practice_controller.h"
#include "ui/application.h"
#include "ui/main_window.h"
#include "visit/history.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace tableside;
using namespace tableside::bench;

namespace {

constexpr int kFew = 3, kMany = 300;
constexpr std::int64_t kSecondsOfDay = 24 * 60 * 60;

template <typename T>
T valueOf(Result<T> result) {
  if (result) return std::move(result).value();
  std::fprintf(stderr, "opening_bench: %s\n", result.error().detail.c_str());
  std::exit(1);
}

// Signed visits, one a week, each with a plan and a note as they come out of usual answers.
ClientId addClient(PracticeRecord& record, const OpenVisit::Rules& rules, const char* name, int visits) {
  Client client;
  client.name = name;
  client.born = Date::parse("1980-05-04");
  client.id = valueOf(record.addClient(client));
  std::vector<VisitSummary> earlier;
  for (int i = 0; i < visits; ++i) {
    Instant at = systemNow();
    at.utcSeconds -= (visits - i) * 7 * kSecondsOfDay;
    OpenVisit open(rules, client, earlier, startVisit(client, {}, {}, *rules.table->catalogue, at));
    for (const auto& [question, answer] : rules.table->tests.front().given)
      if (!rules.table->catalogue->find(question)->fromRecord) open.answer(question, answer, at);
    open.answer("pain_now", 3 + i % 5, at);
    open.answerNote("pain_after", 2 + i % 3);
    open.sign("Sample therapist", at);
    valueOf(record.addVisit(open.visit()));
    earlier.push_back(summaryOf(open.visit()));
  }
  return client.id;
}

void waitFor(const std::function<bool()>& condition) {
  while (!condition()) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

}  // namespace

int main(int count, char** words) {
  warnIfUnoptimised();
  const bool quick = isQuick(count, words);
  if (!std::getenv("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  const QTemporaryDir folder;
  const std::string record = (folder.path() + "/practice.tableside").toStdString();
  for (const char* place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"}) qputenv(place, folder.path().toLocal8Bit());
  const ui::Knowledge knowledge = ui::readKnowledge(DataFolder::embedded());
  ClientId few, many;
  {
    const auto open = valueOf(PracticeRecord::open({record, knowledge.catalogue, systemNow}));
    few = addClient(*open, knowledge.rules(), "Few Sample", kFew);
    many = addClient(*open, knowledge.rules(), "Many Sample", kMany);
  }
  QApplication app(count, words);
  ui::Options options;
  QString text;
  if (!ui::Options::read({"tableside", "--record", QString::fromStdString(record)}, options, text).isEmpty())
    return 2;
  ui::Application tableside(options);
  tableside.start();
  auto& controller = tableside.controller();
  waitFor([&] { return !controller.clients().found().empty(); });

  Figures figures("Opening a client: 300 visits beside 3");
  const auto choose = [&](const ClientId& client) {
    controller.chooseClient(client);
    waitFor([&] { return controller.openVisit() && controller.openVisit()->client().id == client; });
    QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QApplication::sendPostedEvents(&tableside.window(), QEvent::UpdateRequest);  // it is painted
  };
  const auto measure = [&](ui::Page page, const char* name) {
    choose(few);
    tableside.window().showPage(page);
    const auto times = inTurn(TimeOf::Wall, quick ? 5 : 25, {[&] { choose(few); }, [&] { choose(many); }});
    figures.heading(std::string("On the page ") + name);
    figures.figure("client with 3 visits", median(times[0]) / 1000, "ms");
    figures.figure("client with 300 visits", median(times[1]) / 1000, "ms");
    figures.goal("300 visits / 3 visits", ratio(times[1], times[0]), 2, "x");
  };
  measure(ui::Page::Intake, "Intake");
  measure(ui::Page::Plan, "Plan");
  measure(ui::Page::Progress, "Progress");
  figures.print();
}
