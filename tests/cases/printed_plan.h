// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/client.h"

#include <algorithm>
#include <map>
#include <set>

namespace tableside::test {

// Reading what `tableside-cli plan` prints.

using Names = std::set<std::string>;

inline int severity(const std::string& urgency) {
  static const std::map<std::string, int> kSeverity{
      {"routine", 1}, {"soon", 2}, {"same_day", 3}, {"emergency", 4}};
  return kSeverity.at(urgency);
}

inline std::string technique(const Json& of) {
  return of.at("technique");
}
inline std::string position(const Json& step) {
  return step.at("position");
}
inline int pressure(const Json& of) {
  return of.at("pressure");
}
inline int minutes(const Json& step) {
  return step.at("minutes");
}
inline Names regions(const Json& step) {
  return step.at("regions").get<Names>();
}
inline Names bases(const Json& step) {
  Names names;
  for (const std::string& region : regions(step)) names.insert(baseOf(region));
  return names;
}
inline Names namesIn(const Json& list) {
  return list.get<Names>();
}
inline bool has(const Names& names, const std::string& name) {
  return names.count(name) > 0;
}
inline bool meet(const Names& some, const Names& others) {
  return std::any_of(some.begin(), some.end(), [&](const std::string& name) { return has(others, name); });
}

// Those of `some` that the list names; those of the list that are not there.
inline Names shared(const Names& some, const Json& others) {
  Names both;
  for (const std::string& name : namesIn(others))
    if (has(some, name)) both.insert(name);
  return both;
}
inline Names missing(const Json& wanted, const Names& there) {
  Names lacking;
  for (const std::string& name : namesIn(wanted))
    if (!has(there, name)) lacking.insert(name);
  return lacking;
}

// How much of the session goes to these bases; a step counts by the share of its bases that belong.
inline double shareOf(const Json& plan, const Names& belonging) {
  double sum = 0;
  for (const Json& step : plan.at("steps")) {
    const Names all = bases(step);
    const auto fitting =
        std::count_if(all.begin(), all.end(), [&](const std::string& base) { return has(belonging, base); });
    sum += minutes(step) * static_cast<double>(fitting) / static_cast<double>(all.size());
  }
  return sum / std::max(1, plan.at("minutes").get<int>());
}

inline int turnsOf(const Json& steps) {
  int count = 0;
  for (std::size_t i = 1; i < steps.size(); ++i) count += position(steps[i]) != position(steps[i - 1]);
  return count;
}

}  // namespace tableside::test
