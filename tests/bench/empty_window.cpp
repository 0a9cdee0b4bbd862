// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The floor of starting: a Qt program that shows a window with nothing in it.
#include "bench/first_paint.h"

#include <QApplication>
#include <QMainWindow>

int main(int count, char** words) {
  QApplication app(count, words);
  QMainWindow window;
  window.resize(1280, 800);
  tableside::bench::FirstPaint first(window);
  window.show();
  return QApplication::exec();
}
