// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Catch2's runner inside a QApplication on the offscreen platform, with settings of its own.
#include "support/run_tests.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

int main(int count, char** words) {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QTemporaryDir home;
  qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
  qputenv("XDG_DATA_HOME", home.path().toUtf8());
  QApplication app(count, words);
  QApplication::setApplicationName("tableside-test");
  QApplication::setOrganizationName("tableside-test");
  QApplication::setQuitOnLastWindowClosed(false);
  return tableside::test::runTests(count, words);
}
