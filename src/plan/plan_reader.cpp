// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/stored_json.h"
#include "plan/plan_json.h"
#include "plan/saved_plan.h"

namespace tableside {
namespace {

using Kind = JsonValue::Kind;

std::optional<Status> statusNamed(std::string_view name) {
  for (const Status status : {Status::GoOn, Status::Modify, Status::AskFirst, Status::Stop})
    if (nameOf(status) == name) return status;
  return std::nullopt;
}

std::optional<Verdict> verdictNamed(std::string_view name) {
  for (const Verdict verdict : {Verdict::Open, Verdict::Recommended, Verdict::Held, Verdict::Blocked})
    if (nameOf(verdict) == name) return verdict;
  return std::nullopt;
}

SavedFinding readFinding(const JsonValue& object, const JsonReader& reader) {
  SavedFinding finding;
  finding.verdict = storedWord(object, "verdict", reader, verdictNamed);
  finding.technique = storedText(object, "technique", reader);
  finding.regions = storedTexts(object, "regions", reader);
  finding.rows = storedTexts(object, "rows", reader);
  finding.pressure = storedNumberIfAny(object, "pressure", reader).value_or(0);
  finding.minutes = storedNumberIfAny(object, "minutes", reader).value_or(0);
  return finding;
}

template <typename Edit>
void readPlace(const JsonValue& object, const JsonReader& reader, Edit& edit) {
  edit.phase = storedWord(object, "phase", reader, phaseNamed);
  edit.technique = storedText(object, "technique", reader);
  edit.regions = storedTexts(object, "regions", reader);
}

PinnedStep readPinned(const JsonValue& object, const JsonReader& reader) {
  PinnedStep pinned;
  readPlace(object, reader, pinned);
  pinned.minutes = storedNumberIfAny(object, "minutes", reader);
  pinned.pressure = storedNumberIfAny(object, "pressure", reader);
  pinned.place = storedNumberIfAny(object, "place", reader);
  pinned.reason = storedText(object, "reason", reader);
  pinned.overrides = storedTexts(object, "overrides", reader);
  return pinned;
}

RemovedStep readRemoved(const JsonValue& object, const JsonReader& reader) {
  RemovedStep removed;
  readPlace(object, reader, removed);
  return removed;
}

Plan readPlan(const JsonValue& object, const JsonReader& reader) {
  Plan plan;
  plan.minutes = storedNumber(object, "minutes", reader);
  plan.unplannedMinutes = storedNumber(object, "unplanned_minutes", reader);
  plan.limitedBy = storedTexts(object, "limited_by", reader);
  plan.assumed = storedTexts(object, "assumed", reader);
  plan.steps = storedList(object, "steps", reader, readPlanStep);
  plan.struckOut = storedList(object, "struck_out", reader, readPlanStep);
  return plan;
}

}  // namespace

PlanStep readPlanStep(const JsonValue& object, const JsonReader& reader) {
  PlanStep step;
  readPlace(object, reader, step);
  step.pressure = storedNumber(object, "pressure", reader);
  step.minutes = storedNumber(object, "minutes", reader);
  step.position = storedText(object, "position", reader);
  step.rows = storedTexts(object, "rows", reader);
  step.limitedBy = storedTexts(object, "limited_by", reader);
  step.cautions = storedTexts(object, "cautions", reader);
  step.edited = storedFlag(object, "edited", reader);
  step.reason = storedText(object, "reason", reader);
  step.struckBy = storedTexts(object, "struck_by", reader);
  return step;
}

SavedPlan readSavedPlan(const JsonValue& object, const JsonReader& reader) {
  SavedPlan saved;
  saved.status = storedWord(object, "status", reader, statusNamed);
  if (const JsonValue* table = reader.need(object, "table", Kind::Object)) {
    const JsonReader inside = reader.at("table");
    saved.table = {storedText(*table, "id", inside), storedText(*table, "version", inside),
                   storedText(*table, "sha256", inside), storedText(*table, "own", inside),
                   storedText(*table, "catalogue", inside)};
  }
  if (const JsonValue* plan = reader.need(object, "plan", Kind::Object))
    saved.plan = readPlan(*plan, reader.at("plan"));
  saved.fired = storedTexts(object, "fired", reader);
  saved.blocked = storedTexts(object, "blocked", reader);
  saved.held = storedTexts(object, "held", reader);
  saved.assumed = storedTexts(object, "assumed", reader);
  saved.findings = storedList(object, "findings", reader, readFinding);
  saved.accepted = storedFlag(object, "accepted", reader);
  return saved;
}

PlanEdits readPlanEdits(const JsonValue& object, const JsonReader& reader) {
  return {storedList(object, "pinned", reader, readPinned),
          storedList(object, "removed", reader, readRemoved)};
}

}  // namespace tableside
