// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/table/table.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace tableside {
namespace {

template <typename Enum, std::size_t N>
std::string_view pick(const std::array<std::string_view, N>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

bool Row::stops() const {
  const auto* refer = as<Refer>();
  return refer && refer->session == Session::Stop;
}

std::uint64_t Row::techniques() const {
  if (const auto* block = as<Block>()) return block->techniques;
  if (const auto* limit = as<Limit>()) return limit->techniques;
  const auto* suggest = as<Suggest>();
  return suggest ? std::uint64_t{1} << suggest->technique : 0;
}

const RegionSet& Row::regions() const {
  static const RegionSet none;
  if (const auto* block = as<Block>()) return block->regions;
  if (const auto* limit = as<Limit>()) return limit->regions;
  if (const auto* position = as<Position>()) return position->off;
  const auto* suggest = as<Suggest>();
  return suggest ? suggest->regions : none;
}

bool Row::reachesBeside() const {
  const auto* block = as<Block>();
  const auto* limit = as<Limit>();
  return (block && block->beside) || (limit && limit->beside);
}

void Table::arrange() {
  byId.resize(rows.size());
  std::iota(byId.begin(), byId.end(), 0);
  std::sort(byId.begin(), byId.end(), [&](int a, int b) { return rows[a].id < rows[b].id; });
  rank.resize(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) rank[byId[i]] = static_cast<int>(i);
  compiled = compile(rows, pool);
}

std::vector<std::string> Table::positionsOf(const Run& run) const {
  std::vector<std::string> names;
  for (const int position : run.of(rowPositions)) names.push_back(positions[position]);
  return names;
}

KeptText Table::askAs(const Row& row) const {
  for (const auto& [rowId, words] : askedAs)
    if (rowId == row.id) return words;
  return {};
}

const Source* Table::source(std::string_view sourceId) const {
  for (const Source& candidate : sources)
    if (candidate.id == sourceId) return &candidate;
  return nullptr;
}

std::optional<int> Table::rowIndex(std::string_view rowId) const {
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].id == rowId) return static_cast<int>(i);
  return std::nullopt;
}

std::string_view nameOf(Effect effect) {
  return pick(std::array<std::string_view, 6>{"refer", "block", "limit", "position", "suggest", "advise"},
              effect);
}
std::string_view nameOf(Urgency urgency) {
  return pick(std::array<std::string_view, 4>{"emergency", "same_day", "soon", "routine"}, urgency);
}
std::string_view nameOf(Session session) {
  return pick(std::array<std::string_view, 3>{"stop", "modify", "go_on"}, session);
}
std::string_view nameOf(Audience audience) {
  return pick(std::array<std::string_view, 2>{"therapist", "client"}, audience);
}
std::string_view nameOf(Grade grade) {
  return pick(std::array<std::string_view, 8>{"guideline", "review", "trial", "professional_body", "expert",
                                              "seed", "practice", "weak"},
              grade);
}

}  // namespace tableside
