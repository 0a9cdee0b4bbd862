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
  return {{"at", confirmation.at.iso()},
          {"act", wordOf(confirmation.act)},
          {"questions", confirmation.questions}};
}

// Adds to the answers in `text` those of `earlierText` that no question stands for.
void keepUnknown(std::string& text, const std::string& earlierText, const Catalogue& catalogue) {
  if (text == earlierText) return;
  const Json earlier = Json::parse(earlierText, nullptr, false);
  if (!earlier.is_object() || !earlier.contains("answers") || !earlier["answers"].is_object()) return;
  Json unknown = Json::object();
  for (const auto& [question, value] : earlier["answers"].items())
    if (!catalogue.find(question)) unknown[question] = value;
  if (unknown.empty()) return;
  Json object = Json::parse(text);
  object["answers"].update(unknown);
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

std::string writeAnswer(const Answer& answer) {
  return textOf(jsonOf(answer));
}

void keepUnknownAnswers(VisitContent& content, const VisitContent& earlier, const Catalogue& catalogue) {
  keepUnknown(content.answers, earlier.answers, catalogue);
  keepUnknown(content.note, earlier.note, catalogue);
}

}  // namespace tableside
