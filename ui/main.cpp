// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"

#include <QApplication>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <sys/socket.h>
#include <unistd.h>

namespace {

int signalPipe[2];

// Only writes a byte: everything else would not be safe in a signal handler.
void askToQuit(int) {
  const char byte = 1;
  [[maybe_unused]] const auto written = ::write(signalPipe[0], &byte, 1);
}

}  // namespace

int main(int count, char** words) {
  QApplication app(count, words);
  QApplication::setApplicationName("tableside");
  QApplication::setApplicationDisplayName("Tableside");
  QApplication::setApplicationVersion(TABLESIDE_VERSION);
  QApplication::setOrganizationName("tableside");
  QGuiApplication::setDesktopFileName("org.tableside.Tableside");
  QApplication::setQuitOnLastWindowClosed(true);

  tableside::ui::Options options;
  QString text;
  const QString fault = tableside::ui::Options::read(app.arguments(), options, text);
  if (!fault.isEmpty()) {
    std::fprintf(stderr, "tableside: %s\n", qPrintable(fault));
    return 2;
  }
  if (!text.isEmpty()) {
    std::fputs(qPrintable(text), stdout);
    return 0;
  }

  tableside::ui::Application tableside(std::move(options));
  // A closing session or a kill of the polite kind goes through the window's own closing, which saves.
  if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) == 0) {
    auto* notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app, [&] {
      char byte = 0;  // read, or the notifier would fire for ever
      [[maybe_unused]] const auto read = ::read(signalPipe[1], &byte, 1);
      tableside.window().close();
    });
    std::signal(SIGTERM, askToQuit);
    std::signal(SIGHUP, askToQuit);
    std::signal(SIGINT, askToQuit);
  }
  tableside.start();
  return app.exec();
}
