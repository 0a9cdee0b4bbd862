// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/visit.h"

#include <optional>
#include <vector>

namespace tableside {

// A change of two points of 0-10 is the classic meaningful one (Farrar et al. 2001, Pain 94:149).
inline constexpr int kMeaningfulChange = 2;

// How a client's pain goes over the visits, as far as it was measured.
struct PainProgress {
  int measured = 0, eased = 0;             // sessions with a number before and after; those with less after
  std::optional<double> changePerSession;  // their mean; less than 0: eased
  std::optional<int> first, latest;        // before a session; one visit alone has both and no trend
  std::optional<int> change() const;       // from first to latest, where these are two visits
  int visitsWithPain = 0;                  // with a number before the session
};

PainProgress painProgress(const std::vector<VisitSummary>& visits);  // oldest first

}  // namespace tableside
