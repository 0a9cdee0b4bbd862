// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/stored_json.h"
#include "note/note_json.h"
#include "plan/plan_json.h"

namespace tableside {
namespace {

std::optional<StepOutcome> outcomeNamed(std::string_view name) {
  if (name == "done") return StepOutcome::Done;
  if (name == "partly") return StepOutcome::Partly;
  if (name == "not_done") return StepOutcome::NotDone;
  return std::nullopt;
}

StepDone readStepDone(const JsonValue& object, const JsonReader& reader) {
  StepDone done;
  if (const JsonValue* planned = reader.need(object, "planned", JsonValue::Kind::Object))
    done.planned = readPlanStep(*planned, reader.at("planned"));
  done.outcome = storedWord(object, "outcome", reader, outcomeNamed);
  done.minutes = storedNumber(object, "minutes", reader);
  done.pressure = storedNumber(object, "pressure", reader);
  return done;
}

}  // namespace

std::vector<StepDone> readStepsDone(const JsonValue& object, const JsonReader& reader) {
  return storedList(object, "steps", reader, readStepDone);
}

}  // namespace tableside
