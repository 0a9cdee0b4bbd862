// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/technique.h"

#include <algorithm>
#include <array>

namespace tableside {
namespace {

constexpr std::array<std::string_view, 4> kPhases = {"warm", "main", "move", "close"};

}  // namespace

bool Technique::allows(Phase phase) const {
  return std::find(phases.begin(), phases.end(), phase) != phases.end();
}

Phase Technique::usualPhase() const {
  return allows(Phase::Main) ? Phase::Main : phases.front();
}

std::optional<int> Techniques::indexOf(std::string_view id) const {
  for (std::size_t i = 0; i < all_.size(); ++i)
    if (all_[i].id == id) return static_cast<int>(i);
  return std::nullopt;
}

const Technique* Techniques::find(std::string_view id) const {
  const auto index = indexOf(id);
  return index ? &all_[*index] : nullptr;
}

std::vector<std::string> Techniques::ids() const {
  std::vector<std::string> ids;
  for (const Technique& technique : all_) ids.push_back(technique.id);
  return ids;
}

std::string_view nameOf(Phase phase) {
  return kPhases[static_cast<std::size_t>(phase)];
}

std::optional<Phase> phaseNamed(std::string_view name) {
  const auto found = std::find(kPhases.begin(), kPhases.end(), name);
  return found == kPhases.end() ? std::nullopt : std::optional(static_cast<Phase>(found - kPhases.begin()));
}

}  // namespace tableside
