// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "note/note_json.h"

#include "intake/answer_value_json.h"
#include "plan/plan_value_json.h"

namespace tableside {
namespace {

using Json = nlohmann::ordered_json;

const char* wordOf(StepOutcome outcome) {
  switch (outcome) {
    case StepOutcome::Done: return "done";
    case StepOutcome::Partly: return "partly";
    case StepOutcome::NotDone: return "not_done";
  }
  return "";
}

}  // namespace

std::string writeNote(const SessionNote& note) {
  Json steps = Json::array();
  for (const StepDone& step : note.steps)
    steps.push_back({{"planned", jsonOf(step.planned)},
                     {"outcome", wordOf(step.outcome)},
                     {"minutes", step.minutes},
                     {"pressure", step.pressure}});
  return textOf({{"answers", jsonOf(note.answers)}, {"steps", std::move(steps)}});
}

}  // namespace tableside
