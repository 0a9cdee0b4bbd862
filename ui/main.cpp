// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"

#include <QApplication>
#include <QSocketNotifier>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <optional>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

namespace {

int signalPipe[2];

// Only writes a byte: everything else would not be safe in a signal handler.
void askToQuit(int) {
  const char byte = 1;
  [[maybe_unused]] const auto written = ::write(signalPipe[0], &byte, 1);
}

void nameProgram() {
  QCoreApplication::setApplicationName("tableside");
  QCoreApplication::setApplicationVersion(TABLESIDE_VERSION);
  QCoreApplication::setOrganizationName("tableside");
}

// Help and version are wanted where there is no display, too, without which a QApplication ends the program.
bool wantsText(int count, char** words) {
  return std::any_of(words + 1, words + count, [](const std::string& word) {
    return word == "-h" || word == "--help" || word == "--help-all" || word == "-v" || word == "--version";
  });
}

// Whether the program ends here, and with which exit status.
std::optional<int> readOptions(tableside::ui::Options& options) {
  QString text;
  const QString fault = tableside::ui::Options::read(QCoreApplication::arguments(), options, text);
  if (!fault.isEmpty()) {
    std::fprintf(stderr, "tableside: %s\n", qPrintable(fault));
    return 2;
  }
  if (text.isEmpty()) return std::nullopt;
  std::fputs(qPrintable(text), stdout);
  return 0;
}

}  // namespace

int main(int count, char** words) {
  nameProgram();
  tableside::ui::Options options;
  if (wantsText(count, words)) {
    const QCoreApplication app(count, words);
    return readOptions(options).value_or(0);
  }
  QApplication app(count, words);
  QApplication::setApplicationDisplayName("Tableside");
  QGuiApplication::setDesktopFileName("org.tableside.Tableside");
  QApplication::setQuitOnLastWindowClosed(true);
  if (const auto exit = readOptions(options)) return *exit;

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
