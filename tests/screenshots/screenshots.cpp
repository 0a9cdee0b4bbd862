// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every page from the sample practice: screenshots FOLDER [SIZE...]. Looked at by people,
// compared by nobody: fonts differ from machine to machine.
#include "ui/app/practice_controller.h"
#include "ui/application.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <cstdio>

namespace {

using namespace tableside;

struct Shot {
  const char* name;
  const char* client;
  const char* page;
  bool asLastTime = false;      // and nothing new, so that there is a plan
  const char* press = nullptr;  // and then the dialog that this button opens
  const char* search = nullptr;
};

constexpr Shot kShots[] = {{"intake", "Poppy", "intake"},
                           {"map", "Poppy", "intake", true, "return.different"},
                           {"map-last-time", "Kwame", "intake", false, "return.different"},
                           {"plan", "Poppy", "plan", true},
                           {"notes", "Poppy", "notes", true},
                           {"progress", "Poppy", "progress"},
                           {"left-out", "Otto", "plan", true},
                           {"ask", "Otto", "plan"},
                           {"new", "Maximiliana", "intake"},
                           {"stop", "Sample)", "plan"},
                           {"flare", "Kwame", "plan"},
                           {"rules", "Otto", "rules"},
                           {"new-row", "Otto", "rules", false, "rules.add"},
                           {"copied-row", "Otto", "rules", false, "rules.copy"},
                           {"details", "Poppy", "intake", false, "header.details"},
                           {"search", "Poppy", "intake", false, nullptr, "drive"},
                           {"nothing-found", "Poppy", "intake", false, nullptr, "drvie"}};

int take(const Shot& shot, const QString& theme, const QString& size, const QString& text,
         const QString& folder) {
  ui::Options options;
  QString message;
  QStringList arguments = {"tableside", "--sample",    "--theme",  theme,        "--size",
                           size,        "--text-size", text,       "--fake-now", "2026-11-22T14:00:00+01:00",
                           "--page",    shot.page,     "--client", shot.client};
  if (const QString fault = ui::Options::read(arguments, options, message); !fault.isEmpty()) {
    std::fprintf(stderr, "%s\n", qPrintable(fault));
    return 1;
  }
  ui::Application app(options);
  app.start();
  const bool isOpen = QTest::qWaitFor([&] { return app.controller().openVisit() != nullptr; }, 60000);
  if (!isOpen) {
    std::fprintf(stderr, "no sample client %s\n", shot.client);
    return 1;
  }
  if (shot.asLastTime)
    app.controller().act("As last time", [](OpenVisit& open, Instant now) {
      open.sameAsLastTime(open.earlier().back().painBefore, now);
      return open.noneOfThese(now);
    });
  if (shot.search) app.window().findChild<QLineEdit*>("clients.search")->setText(shot.search);
  if (!QTest::qWaitFor([&] { return app.controller().isIdle(); }, 60000)) return 1;
  QTest::qWait(150);  // layouts settle
  QWidget* shown = &app.window();
  if (shot.press) {
    auto* button = app.window().findChild<QPushButton*>(shot.press);
    if (!button) return 1;
    button->click();
    QTest::qWait(150);
    if (QWidget* dialog = QApplication::activeModalWidget()) shown = dialog;
  }
  const QString name = QStringLiteral("%1/%2-%3-%4-%5.png").arg(folder, shot.name, theme, size, text);
  if (shown->grab().save(name)) return 0;
  std::fprintf(stderr, "cannot write %s\n", qPrintable(name));
  return 1;
}

}  // namespace

int main(int count, char** words) {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QTemporaryDir home;
  qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
  QApplication app(count, words);
  QApplication::setQuitOnLastWindowClosed(false);
  const QStringList arguments = app.arguments();
  const QString folder = arguments.value(1, ".");
  QDir().mkpath(folder);
  int failures = 0;
  const QStringList looks = arguments.size() > 2 ? arguments.mid(2)
                                                 : QStringList{"light,1366x768,100", "dark,1366x768,100",
                                                               "light,1920x1080,100", "light,1366x768,130"};
  for (const QString& look : looks) {
    const QStringList parts = look.split(',');
    for (const Shot& shot : kShots)
      failures += take(shot, parts.value(0), parts.value(1), parts.value(2), folder);
  }
  return failures == 0 ? 0 : 1;
}
