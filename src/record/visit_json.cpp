// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/answer_value_json.h"
#include "note/note_json.h"
#include "plan/plan_json.h"
#include "plan/plan_value_json.h"
#include "record/visit_content.h"

namespace tableside {
namespace {

using Json = nlohmann::ordered_json;

const char* wordOf(ConfirmedBy act) {
  switch (act) {
    case ConfirmedBy::AskedAllNone: return "asked_all_none";
    case ConfirmedBy::NothingNew: return "nothing_new";
  }
  return "";
}

Json jsonOf(const Confirmation& confirmation) {
  return {{"at", confirmation.at.iso()}, {"act", wordOf(confirmation.act)}, {"questions", confirmation.questions}};
}

// Adds to `target`, an object of answers, those of `earlier` that no question stands for.
void addUnknown(Json& target, const Json& earlier, const Catalogue& catalogue) {
  if (!earlier.is_object()) return;
  for (const auto& [question, value] : earlier.items())
    if (!catalogue.find(question) && !target.contains(question)) target[question] = value;
}

void keepUnknown(std::string& text, const std::string& earlierText, const Catalogue& catalogue) {
  const Json earlier = Json::parse(earlierText, nullptr, false);
  if (!earlier.is_object()) return;  // unreadable, or of an older kind: nothing to take over
  Json object = Json::parse(text, nullptr, false);
  for (const char* part : {"answers", "carried"})
    if (earlier.contains(part)) addUnknown(object[part], earlier[part], catalogue);
  text = textOf(object);
}

}  // namespace

VisitContent writeContent(const Visit& visit, const Catalogue& catalogue) {
  Json today = {{"answers", jsonOf(visit.answers)}, {"map_version", catalogue.regions().mapVersion()}};
  if (!visit.carried.isEmpty()) today["carried"] = jsonOf(visit.carried);
  for (const Confirmation& confirmation : visit.confirmations)
    today["confirmations"].push_back(jsonOf(confirmation));
  Json plan = {{"saved", jsonOf(visit.plan)}};
  if (!visit.edits.isEmpty()) plan["edits"] = jsonOf(visit.edits);
  return {textOf(today), textOf(plan), writeNote(visit.note)};
}

std::string writeAnswer(const Answer& answer) { return textOf(jsonOf(answer)); }

void keepUnknownAnswers(VisitContent& content, const VisitContent& earlier, const Catalogue& catalogue) {
  keepUnknown(content.answers, earlier.answers, catalogue);
  keepUnknown(content.note, earlier.note, catalogue);
}

}  // namespace tableside
