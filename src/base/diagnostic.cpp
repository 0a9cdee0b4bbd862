// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/diagnostic.h"

#include <algorithm>

namespace tableside {

std::string printed(const Subject& subject) {
  switch (subject.kind) {
    case SubjectKind::None: return {};
    case SubjectKind::Row: return "row " + subject.id;
    case SubjectKind::Pattern: return "pattern " + subject.id;
    case SubjectKind::Source: return "source " + subject.id;
    case SubjectKind::Technique: return "technique " + subject.id;
    case SubjectKind::Question: return "question " + subject.id;
    case SubjectKind::Baseline: return "baseline " + subject.id;
    case SubjectKind::Test: return "test " + subject.id;
    case SubjectKind::Phrase: return "phrase " + subject.id;
    case SubjectKind::Client: return "client " + subject.id;
  }
  return {};
}

bool hasErrors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::Error; });
}

void putErrorsFirst(Diagnostics& diagnostics) {
  std::stable_partition(diagnostics.begin(), diagnostics.end(),
                        [](const Diagnostic& d) { return d.severity == Severity::Error; });
}

}  // namespace tableside
