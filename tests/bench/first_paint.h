// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
#include <unistd.h>

namespace tableside::bench {

constexpr int kSettled = 500;  // ms after the first picture, when the list is filled too

inline long long nanoseconds(clockid_t clock) {
  timespec time{};
  ::clock_gettime(clock, &time);
  return static_cast<long long>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

// The memory that is this program's own, and its part of what it shares; in kB.
inline long ownMemory() {
  std::ifstream file("/proc/self/smaps_rollup");
  long memory = 0;
  for (std::string word; file >> word;)
    if (word == "Pss:") file >> memory;
  return memory;
}

// Prints when the window had its first picture and how much memory it has a moment later, and ends the
// program.
class FirstPaint : public QObject {
 public:
  explicit FirstPaint(QWidget& window) { window.installEventFilter(this); }

  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::Paint) {
      watched->removeEventFilter(this);
      QTimer::singleShot(0, this, [] {  // when the whole window is painted and flushed
        const long long painted = nanoseconds(CLOCK_MONOTONIC),
                        worked = nanoseconds(CLOCK_PROCESS_CPUTIME_ID);
        QTimer::singleShot(kSettled, [painted, worked] {
          std::printf("%lld %lld %ld\n", painted, worked, ownMemory());
          std::fflush(stdout);
          ::_exit(0);
        });
      });
    }
    return false;
  }
};

}  // namespace tableside::bench
