// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/progress.h"

namespace tableside {

std::optional<int> PainProgress::change() const {
  return visitsWithPain > 1 ? std::optional(*latest - *first) : std::nullopt;
}

PainProgress painProgress(const std::vector<VisitSummary>& visits) {
  PainProgress progress;
  int sum = 0;
  for (const VisitSummary& visit : visits) {
    if (!visit.painBefore) continue;
    ++progress.visitsWithPain;
    if (!progress.first) progress.first = visit.painBefore;
    progress.latest = visit.painBefore;
    if (!visit.painAfter) continue;
    ++progress.measured;
    sum += *visit.painAfter - *visit.painBefore;
    if (*visit.painAfter < *visit.painBefore) ++progress.eased;
  }
  if (progress.measured > 0) progress.changePerSession = double(sum) / progress.measured;
  return progress;
}

}  // namespace tableside
