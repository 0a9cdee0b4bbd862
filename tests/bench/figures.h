// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tableside::bench {

// Which time counts: what passes on the wall, or what the processor gives to this program. Where nothing
// waits for a disk the latter is the same on a machine that has other work too.
enum class TimeOf { Wall, Processor };

// Microseconds that `work` takes.
double microsecondsOf(TimeOf time, const std::function<void()>& work);
double median(std::vector<double> values);

// Things that are compared run in turn, round by round, so that a clock that drifts drifts for all of them.
// One list of microseconds per contestant.
std::vector<std::vector<double>> inTurn(TimeOf time, int rounds,
                                        const std::vector<std::function<void()>>& contestants);
// The median of the quotients of each round.
double ratio(const std::vector<double>& ours, const std::vector<double>& floor);

// The table that a benchmark prints: what was measured, and beside a goal whether it is met.
class Figures {
 public:
  explicit Figures(std::string title) : title_(std::move(title)) {}
  void heading(std::string words);
  void figure(std::string what, double value, std::string unit);
  // Met where `value` is at most `goal`.
  void goal(std::string what, double value, double goal, std::string unit);
  void print() const;

 private:
  struct Line {
    std::string what;
    std::optional<double> value, goal;
    std::string unit;
  };
  std::string title_;
  std::vector<Line> lines_;
};

// A line on standard error where the build has no optimisation: its figures are worth nothing.
void warnIfUnoptimised();
bool isQuick(int count, char** words);  // --quick: a smoke run
// A new one below the folder that is named on the command line, or below this one.
std::filesystem::path newFolder(int count, char** words, const std::string& name);

}  // namespace tableside::bench
