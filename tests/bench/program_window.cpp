// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program as main() starts it, until its window is painted.
#include "bench/first_paint.h"
#include "ui/application.h"

#include <QApplication>

int main(int count, char** words) {
  QApplication app(count, words);
  QApplication::setApplicationName("tableside");
  QApplication::setOrganizationName("tableside");
  tableside::ui::Options options;
  QString text;
  if (!tableside::ui::Options::read(QApplication::arguments(), options, text).isEmpty()) return 2;
  tableside::ui::Application tableside(std::move(options));
  tableside::bench::FirstPaint first(tableside.window());
  tableside.start();
  return QApplication::exec();
}
