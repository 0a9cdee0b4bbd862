// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From exec to the first picture: the program beside an empty window, in turn. start_bench [FOLDER]
// [--quick]; FOLDER is where its records stand, the current folder where none is given.
#include "bench/big_practice.h"
#include "bench/figures.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace tableside::bench;

namespace fs = std::filesystem;

namespace {

struct Started {
  double painted = 0;  // ms
  double worked = 0;   // ms of processor time until then, which other work on the machine does not change
  double memory = 0;   // MB
};

double milliseconds(const timespec& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

Started start(const char* program, const std::string& record) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) std::exit(1);
  timespec before{};
  ::clock_gettime(CLOCK_MONOTONIC, &before);
  const pid_t child = ::fork();
  if (child == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    if (record.empty())
      ::execl(program, program, nullptr);
    else
      ::execl(program, program, "--record", record.c_str(), nullptr);
    ::_exit(127);
  }
  ::close(ends[1]);
  std::FILE* told = ::fdopen(ends[0], "r");
  long long painted = 0, worked = 0;
  long memory = 0;
  const bool understood = std::fscanf(told, "%lld %lld %ld", &painted, &worked, &memory) == 3;
  std::fclose(told);
  ::waitpid(child, nullptr, 0);
  if (!understood) {
    std::fprintf(stderr, "start_bench: %s shows no window on %s\n", program, std::getenv("QT_QPA_PLATFORM"));
    std::exit(1);
  }
  return {static_cast<double>(painted) / 1e6 - milliseconds(before), static_cast<double>(worked) / 1e6,
          static_cast<double>(memory) / 1000};
}

struct Contestant {
  const char* program;
  std::string record;
  std::vector<double> painted, worked, memory;
};

void measure(Figures& figures, const char* platform, std::vector<Contestant> contestants, int rounds) {
  ::setenv("QT_QPA_PLATFORM", platform, 1);
  for (const Contestant& contestant : contestants)
    start(contestant.program, contestant.record);  // to warm up
  for (int round = 0; round < rounds; ++round)
    for (Contestant& contestant : contestants) {
      const Started started = start(contestant.program, contestant.record);
      contestant.painted.push_back(started.painted);
      contestant.worked.push_back(started.worked);
      contestant.memory.push_back(started.memory);
    }
  const Contestant &empty = contestants[0], &few = contestants[1], &many = contestants[2];
  figures.heading(std::string("On ") + platform);
  figures.figure("empty window painted", median(empty.painted), "ms");
  figures.figure("program painted", median(few.painted), "ms");
  figures.goal("program / empty window", ratio(few.painted, empty.painted), 2.5, "x");
  figures.figure("program with a large record painted", median(many.painted), "ms");
  figures.goal("large record / empty record", ratio(many.painted, few.painted), 1.05, "x");
  figures.figure("processor time until then, empty window", median(empty.worked), "ms");
  figures.figure("processor time until then, program", median(few.worked), "ms");
  figures.goal("processor time, program / empty window", ratio(few.worked, empty.worked), 3, "x");
  figures.figure("processor time, large record / empty record", ratio(many.worked, few.worked), "x");
  figures.figure("memory of the empty window (PSS)", median(empty.memory), "MB");
  figures.figure("memory of the program (PSS)", median(few.memory), "MB");
  figures.goal("program / empty window", ratio(few.memory, empty.memory), 1.8, "x");
}

}  // namespace

int main(int count, char** words) {
  warnIfUnoptimised();
  const bool quick = isQuick(count, words);
  const fs::path folder = newFolder(count, words, "start-bench");
  fs::create_directories(folder / "few");
  fs::create_directories(folder / "many");
  const std::string few = folder / "few" / "practice.tableside",
                    many = folder / "many" / "practice.tableside";
  const int clients = quick ? 5'000 : 100'000, rounds = quick ? 3 : 25;
  makeBigPractice(few, 0);
  makeBigPractice(many, clients);
  // Nobody's own settings are read or written.
  for (const char* place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"}) ::setenv(place, folder.c_str(), 1);

  Figures figures("Start: from exec to the first picture; large record: " + std::to_string(clients) +
                  " clients");
  const std::vector<Contestant> contestants = {{TABLESIDE_EMPTY_WINDOW, {}, {}, {}, {}},
                                               {TABLESIDE_PROGRAM_WINDOW, few, {}, {}, {}},
                                               {TABLESIDE_PROGRAM_WINDOW, many, {}, {}, {}}};
  measure(figures, "offscreen", contestants, rounds);
  if (std::getenv("DISPLAY")) measure(figures, "xcb", contestants, rounds);
  figures.print();
  fs::remove_all(folder);
}
