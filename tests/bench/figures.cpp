// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/figures.h"

#include "base/id.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string_view>

namespace tableside::bench {

double microsecondsOf(TimeOf time, const std::function<void()>& work) {
  const clockid_t clock = time == TimeOf::Wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID;
  timespec begin{}, end{};
  ::clock_gettime(clock, &begin);
  work();
  ::clock_gettime(clock, &end);
  return static_cast<double>(end.tv_sec - begin.tv_sec) * 1e6 +
         static_cast<double>(end.tv_nsec - begin.tv_nsec) / 1e3;
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

std::vector<std::vector<double>> inTurn(TimeOf time, int rounds,
                                        const std::vector<std::function<void()>>& contestants) {
  for (const auto& contestant : contestants) contestant();  // to warm up
  std::vector<std::vector<double>> times(contestants.size());
  for (int round = 0; round < rounds; ++round)
    for (std::size_t i = 0; i < contestants.size(); ++i)
      times[i].push_back(microsecondsOf(time, contestants[i]));
  return times;
}

double ratio(const std::vector<double>& ours, const std::vector<double>& floor) {
  std::vector<double> quotients;
  for (std::size_t i = 0; i < ours.size() && i < floor.size(); ++i) quotients.push_back(ours[i] / floor[i]);
  return median(std::move(quotients));
}

void Figures::heading(std::string words) {
  lines_.push_back({std::move(words), {}, {}, {}});
}

void Figures::figure(std::string what, double value, std::string unit) {
  lines_.push_back({std::move(what), value, {}, std::move(unit)});
}

void Figures::goal(std::string what, double value, double goal, std::string unit) {
  lines_.push_back({std::move(what), value, goal, std::move(unit)});
}

void Figures::print() const {
  std::printf("\n%s\n", title_.c_str());
  for (const Line& line : lines_) {
    if (!line.value) {
      std::printf("\n  %s\n", line.what.c_str());
      continue;
    }
    std::printf("  %-58s %10.2f %-3s", line.what.c_str(), *line.value, line.unit.c_str());
    if (line.goal) std::printf("  goal %7.2f  %s", *line.goal, *line.value <= *line.goal ? "met" : "MISSED");
    std::printf("\n");
  }
  std::fflush(stdout);
}

void warnIfUnoptimised() {
#ifndef __OPTIMIZE__
  std::fprintf(
      stderr,
      "Built without optimisation: these figures say nothing. Use CMAKE_BUILD_TYPE=RelWithDebInfo.\n");
#endif
}

bool isQuick(int count, char** words) {
  return std::any_of(words + 1, words + count,
                     [](const char* word) { return std::string_view(word) == "--quick"; });
}

std::filesystem::path newFolder(int count, char** words, const std::string& name) {
  std::filesystem::path folder = std::filesystem::current_path();
  for (int i = 1; i < count; ++i)
    if (std::string_view(words[i]) != "--quick") folder = words[i];
  folder /= name + "-" + randomIdText();
  std::filesystem::create_directories(folder);
  return folder;
}

}  // namespace tableside::bench
