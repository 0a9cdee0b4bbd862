// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/plan_json.h"

#include "plan/plan_value_json.h"
#include "plan/saved_plan.h"

namespace tableside {
namespace {

using Json = nlohmann::ordered_json;

// What is empty is left out: a plan has many fields and most visits fill few of them.
void put(Json& object, const char* key, const std::string& text) {
  if (!text.empty()) object[key] = text;
}
void put(Json& object, const char* key, const std::vector<std::string>& texts) {
  if (!texts.empty()) object[key] = texts;
}
void put(Json& object, const char* key, const std::optional<int>& number) {
  if (number) object[key] = *number;
}
void put(Json& object, const char* key, bool flag) {
  if (flag) object[key] = true;
}

// Both kinds of edit name a step by the same three.
template <typename Edit>
Json placeOf(const Edit& edit) {
  Json object = {{"phase", nameOf(edit.phase)}, {"technique", edit.technique}};
  put(object, "regions", edit.regions);
  return object;
}

Json jsonOf(const PinnedStep& pinned) {
  Json object = placeOf(pinned);
  put(object, "minutes", pinned.minutes);
  put(object, "pressure", pinned.pressure);
  put(object, "place", pinned.place);
  put(object, "reason", pinned.reason);
  put(object, "overrides", pinned.overrides);
  return object;
}

Json jsonOf(const RemovedStep& removed) {
  return placeOf(removed);
}

Json jsonOf(const SavedFinding& finding) {
  Json object = {{"verdict", nameOf(finding.verdict)}, {"technique", finding.technique}};
  put(object, "regions", finding.regions);
  put(object, "rows", finding.rows);
  if (finding.verdict != Verdict::Recommended) return object;
  object["pressure"] = finding.pressure;
  object["minutes"] = finding.minutes;
  return object;
}

template <typename Value>
void putList(Json& object, const char* key, const std::vector<Value>& values) {
  if (values.empty()) return;
  Json& list = object[key] = Json::array();
  for (const Value& value : values) list.push_back(jsonOf(value));
}

Json jsonOf(const Plan& plan) {
  Json object = {{"minutes", plan.minutes}, {"unplanned_minutes", plan.unplannedMinutes}};
  put(object, "limited_by", plan.limitedBy);
  put(object, "assumed", plan.assumed);
  putList(object, "steps", plan.steps);
  putList(object, "struck_out", plan.struckOut);
  return object;
}

}  // namespace

Json jsonOf(const PlanStep& step) {
  Json object = placeOf(step);
  object["pressure"] = step.pressure;
  object["minutes"] = step.minutes;
  put(object, "position", step.position);
  put(object, "rows", step.rows);
  put(object, "limited_by", step.limitedBy);
  put(object, "cautions", step.cautions);
  put(object, "edited", step.edited);
  put(object, "reason", step.reason);
  put(object, "struck_by", step.struckBy);
  return object;
}

Json jsonOf(const SavedPlan& saved) {
  Json object = {{"status", nameOf(saved.status)}, {"plan", jsonOf(saved.plan)}};
  Json table = Json::object();
  put(table, "id", saved.table.id);
  put(table, "version", saved.table.version);
  put(table, "sha256", saved.table.sha256);
  put(table, "own", saved.table.own);
  put(table, "catalogue", saved.table.catalogue);
  object["table"] = std::move(table);
  put(object, "fired", saved.fired);
  put(object, "blocked", saved.blocked);
  put(object, "held", saved.held);
  put(object, "assumed", saved.assumed);
  putList(object, "findings", saved.findings);
  put(object, "accepted", saved.accepted);
  return object;
}

Json jsonOf(const PlanEdits& edits) {
  Json object = Json::object();
  putList(object, "pinned", edits.pinned);
  putList(object, "removed", edits.removed);
  return object;
}

std::string textOf(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string writePlan(const SavedPlan& plan) {
  return textOf(jsonOf(plan));
}

}  // namespace tableside
