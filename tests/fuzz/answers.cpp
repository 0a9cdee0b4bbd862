// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "intake/answers_json.h"
#include "intake/contradictions.h"
#include "support/plan_checks.h"

using namespace tableside;
using namespace tableside::test;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Catalogue& catalogue = *shippedTable()->catalogue;
  Diagnostics diagnostics;
  const auto answers = readAnswers(text, "answers.json", catalogue, diagnostics);
  requireAnswered(answers.has_value(), diagnostics);
  if (!answers) return 0;
  require(readAnswers(writeAnswers(*answers), "again.json", catalogue, diagnostics) == answers,
          "what was written reads back differently");
  contradictionsIn(*answers, catalogue);
  const Assessment assessment = assess(shippedTable(), *answers);
  for (const std::string& breach : breachesOf(assessment, makePlan(assessment)))
    require(false, breach.c_str());
  return 0;
}
