// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

// What the program that is going to be killed does, and from which number alone one tells what must be there.
namespace tableside::test::script {

inline constexpr int kKinds = 6;
inline constexpr int kNewClientEvery = 24;
inline constexpr const char* kClient = "Ana Sample";
inline constexpr const char* kScore = "activity_1_score";
inline constexpr const char* kTime = "worse_time";
inline constexpr const char* kTimes[] = {"morning", "day", "evening", "night"};

// The last step of this kind up to `step`; 0 when there was none yet.
constexpr int lastOf(int kind, int step) {
  while (step > 0 && step % kKinds != kind) --step;
  return step > 0 ? step : 0;
}

enum Kind { Score = 0, Minutes = 1, Note = 2, Time = 3, Outcome = 4, Client = 5 };

constexpr int score(int step) {
  return (lastOf(Score, step) / kKinds) % 10;
}
constexpr bool isLonger(int step) {
  return (lastOf(Minutes, step) + kKinds - 1) / kKinds % 2 == 1;
}
inline std::string noteWords(int step) {
  const int last = lastOf(Note, step);
  return last ? "words of step" + std::to_string(last) : std::string();
}
inline std::string time(int step) {
  return kTimes[(lastOf(Time, step) + 3) / kKinds % 4];
}
constexpr bool isPartly(int step) {
  return (lastOf(Outcome, step) + kKinds - 4) / kKinds % 2 == 1;
}
constexpr bool isNewClient(int step) {
  return step % kNewClientEvery == Client;
}
constexpr int clients(int step) {
  int count = 1;
  for (int i = 1; i <= step; ++i) count += isNewClient(i);
  return count;
}

}  // namespace tableside::test::script
